"""Sources, numbers and events are used, registered once, and registered at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from dekning import koder, last_over, meldinger, pekt_på, treff


@pytest.mark.parametrize(
    ("eksempel", "kommer"),
    [
        ("kilder: {notat: {type: notat, tittel: Et notat, dato: 2025}}", ["K050"]),
        ("kilder: {i-1: {type: intervju, rolle: leder, verifisert: ja}}", ["K051"]),
        ("tall: {n: {verdi: 3, enhet: personer, kilde: brev}}", ["K060"]),
        ("hendelser: {h: {hva: kartleggingen, dato: 2023, kilde: brev}}", ["K061"]),
    ],
)
def test_what_is_registered_is_used(eksempel: str, kommer: list[str], tmp_path: Path) -> None:
    assert koder(eksempel, tmp_path) == kommer


@pytest.mark.parametrize("bruk", ["{type: skriftlig svar, tittel: Nytt svar}", "{type: rapport, tittel: En}"])
def test_a_source_of_a_number_alone_is_used(bruk: str, tmp_path: Path) -> None:
    eksempel = f"""
kilder: {{ny: {bruk}}}
tall:
  n: {{verdi: 3, enhet: personer, kilde: ny}}
  m: {{beregnet: {{sum: [n, n]}}, enhet: personer}}
kapitler: [{{id: om, tittel: Om kommunen, tekst: "Det er [=m]."}}]
"""
    assert koder(eksempel, tmp_path) == []


def test_a_round_of_interviews_is_used_through_its_members(tmp_path: Path) -> None:
    eksempel = """
kilder:
  runde: {type: intervju, rolle: ledere, antall: 3, verifisert: ja}
  i-1: {type: intervju, rolle: leder, gruppe: runde, verifisert: ja}
funn:
  - {id: F3, kapittel: tema, tekst: Slik er det., kilder: [i-1], belyser: [{punkt: oversikt.a, taler: for}]}
"""
    assert koder(eksempel, tmp_path) == []


def _to(a: str, b: str) -> str:
    return f"""
kilder:
  k-1: {{{a}}}
  k-2: {{{b}}}
kapitler: [{{id: om, tittel: Om kommunen, tekst: "Her.[@k-1][@k-2]"}}]
"""


@pytest.mark.parametrize(
    ("a", "b", "kommer"),
    [
        (
            "type: lov, tittel: Lov, ident: LOV-2011-06-24-30",
            "type: lov, tittel: Lov om helse, ident: LOV-2011-06-24-30",
            ["K052"],
        ),
        ("type: plan, tittel: Plan for alle", "type: plan, tittel: «Plan for alle»", ["K053"]),
        (
            "type: plan, tittel: Strategi for hjemmetjenesten, dato: 2024",
            "type: plan, tittel: Strategi for hjemmetjeneste, dato: 2024",
            ["K053"],
        ),
        (
            "type: plan, tittel: Strategi for hjemmetjenesten, dato: 2024",
            "type: plan, tittel: Strategi for hjemmetjeneste, dato: 2025",
            [],
        ),
        (
            "type: plan, tittel: Strategi for sykehjem, dato: 2024",
            "type: plan, tittel: Strategi for sykehus, dato: 2024",
            [],
        ),
        ("type: plan, tittel: Plan for enhet 1", "type: plan, tittel: Plan for enhet 2", []),
        (
            "type: skriftlig svar, tittel: Svar fra Nes, mottatt: 2026-03-01",
            "type: skriftlig svar, tittel: Svar frå Nes, mottatt: 2026-03-01",
            ["K053"],
        ),
        (
            "type: nettside, tittel: Om oss, nettsted: 'https://www.vik.no/om/'",
            "type: nettside, tittel: Om kommunen, nettsted: 'http://vik.no/om'",
            ["K053"],
        ),
        (
            "type: statistikk, tittel: Folketall, nummer: Tabell 1, nettsted: 'https://ssb.no/tall'",
            "type: statistikk, tittel: Framskriving, nummer: Tabell 2, nettsted: 'https://ssb.no/tall'",
            [],
        ),
        (
            "type: rapport, tittel: En, nettsted: 'https://vik.no'",
            "type: rapport, tittel: To, nettsted: 'https://vik.no'",
            [],
        ),
    ],
)
def test_a_source_is_registered_once(a: str, b: str, kommer: list[str], tmp_path: Path) -> None:
    assert koder(_to(a, b), tmp_path) == kommer


def test_the_two_are_shown_together(tmp_path: Path) -> None:
    eksempel = _to(
        "type: lov, tittel: En, ident: LOV-2011-06-24-30", "type: lov, tittel: To, ident: LOV-2011-06-24-30"
    )
    ((_, t),) = treff(last_over(eksempel, tmp_path))
    assert t.melding.startswith("«k-2» og «k-1»")
    assert len(t.relatert) == 1


@pytest.mark.parametrize(
    ("tekst", "nevnt"),
    [
        ("Utvalget bak NOU 2023: 4 mente det.", ["NOU 2023: 4"]),
        ("Se Meld. St. 24 (2022–2023) og Prop. 91 L (2010–2011).",
         ["Meld. St. 24 (2022–2023)", "Prop. 91 L (2010–2011)"]),
        ("Se NOU 2020: 13 og Ot.prp. nr. 70 (2002-2003).", []),
        ("Møtet var i 2023 (2022 var tidligere).", []),
        ("NOU 2023: 4 og NOU 2023: 4.", ["NOU 2023: 4"]),
    ],
)  # fmt: skip
def test_official_documents_are_registered(tekst: str, nevnt: list[str], tmp_path: Path) -> None:
    eksempel = f"""
kilder:
  nou: {{type: utredning, tittel: Privat sektor, nummer: "NOU 2020: 13"}}
  prp: {{type: forarbeid, tittel: Om lov, nummer: "Ot.prp. nr. 70 (2002–2003)"}}
kapitler: [{{id: om, tittel: Om kommunen, tekst: "{tekst} Her.[@nou][@prp]"}}]
"""
    assert [pekt_på(t) for _, t in treff(last_over(eksempel, tmp_path), "K054")] == nevnt


def test_a_number_is_told_how_to_be_used(tmp_path: Path) -> None:
    eksempel = "tall: {ansatte: {verdi: 340, enhet: personer, kilde: brev}}"
    assert meldinger(eksempel, tmp_path, "K060") == [
        "Tallet «ansatte» er registrert, men ikke brukt noe sted."
    ]
