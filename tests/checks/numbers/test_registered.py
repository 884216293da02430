"""Numbers that are written out, against the registered ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from tallprøve import i_funn, treff

TURNOVER = "turnover-2025: {verdi: 7, enhet: prosent, omtrent: ja, periode: 2025, kilde: brev}"
SYKEPLEIERE = "sykepleiere-2024: {verdi: 597, enhet: årsverk, periode: 2024, kilde: brev}"
PERSONER = "kurs-deltakere: {verdi: 1029, enhet: personer, kilde: brev}"


@pytest.mark.parametrize(
    ("tall", "tekst", "funnet"),
    [
        (TURNOVER, "Turnoveren var 9 prosent i 2025.", [("A002", "9 prosent")]),
        (TURNOVER, "Turnoveren er 9 prosent.", [("A003", "9 prosent")]),
        (TURNOVER, "Turnoveren var 7 prosent i 2025.", [("A020", "7 prosent")]),
        (TURNOVER, "Turnoveren var om lag 7 prosent i 2025.", [("A001", "7 prosent")]),
        (TURNOVER, "Turnoveren var 12 prosent i 2019.", [("A001", "12 prosent")]),
        (TURNOVER, "Turnoveren i Sund var 12 prosent i 2025.", [("A001", "12 prosent")]),
        (TURNOVER, "Turnoveren blant sykepleiere var 12 prosent i 2025.", [("A001", "12 prosent")]),
        (TURNOVER, "Turnoveren bør ikke være 12 prosent i 2025.", [("A001", "12 prosent")]),
        (TURNOVER, "Turnoveren økte med 2 prosent i 2025.", [("A001", "2 prosent")]),
        (TURNOVER, "Turnoveren var 9 prosent ([=turnover-2025]).", [("A002", "9 prosent")]),
        (TURNOVER, "Turnoveren var over [=turnover-2025] i 2025.", [("A006", "over [=turnover-2025]")]),
        (TURNOVER, "Turnoveren var [=turnover-2025, i ord] prosent.", [("A022", "[=turnover-2025, i ord]")]),
        (TURNOVER, "Turnoveren var [=turnover-2025] prosent.", [("A018", "[=turnover-2025]")]),
        (TURNOVER, "Turnoveren var [=turnover-2025] i 2025.", []),
        (
            SYKEPLEIERE,
            "Kommunen har [=sykepleiere-2024, bare tall] ansatte.",
            [("A017", "[=sykepleiere-2024, bare tall]")],
        ),
        (SYKEPLEIERE, "I 2024 var 597 ansatte sykepleiere.", [("A016", "597 ansatte")]),
        (SYKEPLEIERE, "I 2024 hadde 597 ansatte tatt kurs.", [("A001", "597 ansatte")]),
        (SYKEPLEIERE, "Av dette er 200 årsverk sykepleiere i 2024.", [("A001", "200 årsverk")]),
        (TURNOVER, "Turnoveren i Sund var 7 prosent i 2025.", [("A001", "7 prosent")]),
        (TURNOVER, "Turnoveren økte med 7 prosent i 2025.", [("A001", "7 prosent")]),
        (PERSONER, "Det var 1 029 personer med.", [("A001", "1 029 personer")]),
        (PERSONER, "Det var 1 029 ansatte med.", [("A001", "1 029 ansatte")]),
        (PERSONER, "Det var sju møter og tre ledere til stede.", []),
        (PERSONER, "Over 80 prosent var til stede.", []),
        (
            "svarte: {verdi: 268, enhet: ansatte, kilde: brev}",
            "Av 423 ansatte svarte [=svarte, bare tall].",
            [("A001", "423 ansatte")],
        ),
        (PERSONER, "Av deltakerne på kurs var 30 ledere.", [("A001", "30 ledere")]),
    ],
)
def test_a_written_number_is_held_against_the_registered(
    tall: str, tekst: str, funnet: list[tuple[str, str]], tmp_path: Path
) -> None:
    assert i_funn(tmp_path, tall, tekst) == funnet


def test_nynorsk_words_are_known(tmp_path: Path) -> None:
    tall = "stillingar-ledige: {verdi: 40, enhet: stillingar, kilde: brev}"
    assert i_funn(tmp_path, tall, "Det stod 40 stillingar ledige.") == [("A001", "40 stillingar")]


def test_the_hint_names_what_to_write(tmp_path: Path) -> None:
    yaml = f"tall:\n  {PERSONER}\nkonklusjoner:\n  - problemstilling: P1\n    ingress: Det går bra.\n"
    yaml += "    kort: Det går bra.\n    tekst: Til sammen deltok 1 029 personer.\n"
    ((kode, t),) = treff(tmp_path, yaml)
    assert (kode, t.råd) == ("A001", "Skriv [=kurs-deltakere] i stedet.")


def test_the_same_sentence_elsewhere_settles_which_is_meant(tmp_path: Path) -> None:
    yaml = """
tall:
  svar: {verdi: 42, enhet: prosent, kilde: brev}
funn:
  - id: F1
    kapittel: tema
    tekst: På spørsmål om opplæring svarte [=svar] at planen er kjent.[@brev]
    belyser: [{punkt: oversikt.a, taler: for}]
konklusjoner:
  - problemstilling: P1
    ingress: Det går bra.
    kort: Det går bra.
    tekst: På spørsmål om opplæring svarte 48 prosent at planen er kjent.
"""
    ((kode, t),) = treff(tmp_path, yaml)
    assert kode == "A002"
    assert "42 prosent" in t.melding
    assert len(t.relatert) == 1


def test_a_finding_of_a_part_does_not_contradict_the_whole(tmp_path: Path) -> None:
    tekst = "Turnoveren var 12 prosent i 2025."
    assert [k for k, _ in i_funn(tmp_path, TURNOVER, tekst, felt="overskrift: Sykehjem")] == ["A001"]


TABELL = """
tabeller:
  - id: bemanning
    tittel: Bemanning
    enhet: årsverk
    kolonner: [{tittel: Gruppe}, {tittel: "2024", type: tall}, {tittel: "2034", type: tall}]
    rader: [[Sykepleiere, 597, 759], [Fagarbeidere, 1350, 1699]]
funn:
  - id: F1
    kapittel: tema
    tekst: |
      SETNING[@brev]

      ![#bemanning]
    belyser: [{punkt: oversikt.a, taler: for}]
"""


@pytest.mark.parametrize(
    ("setning", "koder"),
    [
        ("Behovet for sykepleiere øker med 40 prosent fra 2024 til 2034.", ["A015"]),
        ("Behovet for sykepleiere øker med 162 årsverk fra 2024 til 2034.", ["A001"]),
        ("Behovet for sykepleiere øker med 27 prosent fra 2024 til 2034.", ["A001"]),
        ("Behovet for sykepleiere øker med 262 årsverk fra 2024 til 2034.", ["A015"]),
        ("Behovet for vernepleiere øker med 40 prosent fra 2024 til 2034.", ["A001"]),
        ("Sykepleiere og fagarbeidere øker med 26,7 prosent fra 2024 til 2034.", ["A001"]),
        ("Sykepleiere utgjør 607 årsverk i 2024.", ["A002"]),
        ("Sykepleiere utgjør 597 årsverk i 2024.", ["A001"]),
    ],
)
def test_the_text_is_held_against_the_table(setning: str, koder: list[str], tmp_path: Path) -> None:
    assert [kode for kode, _ in treff(tmp_path, TABELL.replace("SETNING", setning))] == koder


def test_a_row_is_meant_only_where_its_table_is_spoken_of(tmp_path: Path) -> None:
    yaml = (
        TABELL.replace("SETNING", "Se tabellen.")
        + """
konklusjoner:
  - problemstilling: P1
    ingress: Det går bra.
    kort: Det går bra.
    tekst: Sykepleiere utgjør 607 årsverk i 2024.
"""
    )
    assert [kode for kode, _ in treff(tmp_path, yaml)] == ["A001"]
