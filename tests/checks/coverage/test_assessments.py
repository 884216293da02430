"""Assessments hold no facts that the data have not."""

from __future__ import annotations

from pathlib import Path

import pytest
from dekning import last_over, pekt_på, treff
from hypothesis import given
from hypothesis import strategies as st

from revisjon.checks.coverage.new_numbers import _SIFRE

DATA = """
oppdrag: {bakgrunn: Kommunen vedtok planen i 2019.}
kilder:
  notat: {type: notat, tittel: Notat om oversikten, dato: 2025}
  plan: {type: plan, tittel: Strategi for rekruttering, dato: 2025}
  veilederen: {type: veileder, tittel: Veileder om oversikt}
tall:
  andel: {verdi: 35, enhet: prosent, kilde: brev}
  alle: {verdi: 1340, enhet: personer, kilde: brev}
  noen: {verdi: 40, enhet: personer, kilde: brev}
  resten: {beregnet: {differanse: [noen, alle]}, enhet: personer}
funn:
  - id: F3
    kapittel: tema
    tekst: Av [=alle] er [=noen] med, eller 3,4 prosent. Det står i *Handboka for ledere*.[@plan]
    kontekst: ja
"""


def _funnet(tekst: str, mappe: Path) -> list[tuple[str, str]]:
    vurdering = f"vurderinger:\n  - kapittel: tema\n    tekst: |\n      {tekst}\n"
    familie = ("K020", "K021", "K022", "K023")
    return [(k, pekt_på(t)) for k, t in treff(last_over(DATA + vurdering, mappe)) if k in familie]


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Den er gammel.[@notat]", [("K020", "[@notat]")]),
        ("Den er gammel.[@plan][@brev]", []),
        ("Veilederen sier noe annet.[@veilederen]", []),
        ("Bare [=andel] er med.", [("K021", "[=andel]")]),
        ("Bare [=noen] er med, og [=resten] er det ikke.", []),
        ("Bare 35 personer og 1 340 til er med.", []),
        ("Det gjelder 412 ansatte.", [("K022", "412")]),
        ("Det gjeld 41,5 prosent.", [("K022", "41,5")]),
        ("Det gjelder 3 prosent.", []),
        ("Planen er fra 2019, ikke fra 2017.", [("K022", "2017")]),
        ("Kravet i § 25 og i kapittel 14 er klart, se sak 45.", []),
        ("Han svarte: «Vi er 500 her.»", []),
        ("Alle 12 enheter er med.", []),
        ("Det står i Strategi for rekruttering.", []),
        ("Det følger av Notat om oversikten.", [("K023", "Notat om oversikten")]),
        ("Det følger av *Plan for alle ansatte*.", [("K023", "Plan for alle ansatte")]),
        ("Det følger av *Handboka for ledere*.", []),
        ("Det er *svært viktig* for dem.", []),
    ],
)
def test_what_is_new_in_an_assessment(tekst: str, ventet: list[tuple[str, str]], tmp_path: Path) -> None:
    assert _funnet(tekst, tmp_path) == ventet


def test_what_the_conclusion_says_does_not_stand_for_data(tmp_path: Path) -> None:
    eksempel = """
vurderinger: [{kapittel: tema, tekst: Det gjelder 412 ansatte.}]
konklusjoner: [{problemstilling: P1, ingress: Ja., kort: Det gjelder 412 ansatte., tekst: Ja.}]
"""
    assert [pekt_på(t) for _, t in treff(last_over(eksempel, tmp_path), "K022")] == ["412"]


@given(st.integers(13, 10**6), st.sampled_from([" ", "\u00a0", "\u202f", ""]))
def test_a_number_is_read_whole_however_it_is_grouped(tall: int, skille: str) -> None:
    skrevet = f"{tall:,}".replace(",", skille)
    (m,) = _SIFRE.finditer(f"Det er {skrevet} av dem.")
    assert m[0] == skrevet
