"""Each check comes where it should, and is silent where it nearly should."""

from __future__ import annotations

from pathlib import Path

import pytest
from tabellsjekk import Finn

RETTE = Path(__file__).parent / "right_tables.yaml"


def tabell(kolonner: str, *rader: str, tittel: str = "Tabell", mer: str = "") -> str:
    """Write a table; columns as «Antall; Andel», the first one being for names."""
    kol = "".join(f", {{tittel: '{k.strip()}', type: tall}}" for k in kolonner.split(";"))
    linjer = "".join(f"      - {r}\n" for r in rader)
    return (
        f"tabeller:\n  - id: t\n    tittel: '{tittel}'\n    kolonner: [{{tittel: Navn}}{kol}]\n"
        f"    rader:\n{linjer}    kildetekst: Kommunen\n{mer}"
    )


def koder(finn: Finn, yaml: str) -> list[str]:
    return [kode for kode, _ in finn(yaml)]


def test_right_tables_are_left_alone(finn: Finn) -> None:
    assert [(kode, t.melding) for kode, t in finn(RETTE.read_text(encoding="utf-8"))] == []


GALE = {
    "sum of counts": ("B001", tabell("Antall", "[A, 40]", "[B, 55]", "[Sum, 105]")),
    "sum in nynorsk": ("B001", tabell("Tal på saker", "[A, 40]", "[B, 55]", "[Til saman, 105]")),
    "sum said to be rounded, but far off": (
        "B001",
        tabell("Antall", "[A, 40]", "[B, 55]", "[Sum, 105]", mer="    merknad: Avrunda tal.\n"),
    ),
    "declared sum": ("B001", tabell("Antall", "[A, 4]", "[B, 5]", "{celler: [Kommunen, 29], type: sum}")),
    "sum of sums": (
        "B001",
        tabell("Antall", "[A, 4]", "[B, 5]", "[Sum X, 9]", "[C, 6]", "[D, 1]", "[Sum Y, 7]", "[Sum, 61]"),
    ),
    "sum of årsverk far beyond rounding": (
        "B001",
        tabell("Årsverk", "[A, 40.1]", "[B, 55.2]", "[Sum, 96.3]"),
    ),
    "sum column": (
        "B001",
        tabell("Menn; Kvinner; I alt", "[A, 4, 5, 9]", "[B, 7, 8, 15]", "[C, 2, 9, 12]"),
    ),
    "off by one": ("B002", tabell("Antall", "[A, 12]", "[B, 15]", "[Sum, 28]")),
    "total of counts": ("B003", tabell("Antall", "[A, 140]", "[B, 155]", "[Totalt, 259]")),
    "total first": ("B003", tabell("Antall", "[I alt, 259]", "[A, 140]", "[B, 155]")),
    "subtotal summed again": (
        "B004",
        tabell("Antall", "[A, 1]", "[B, 2]", "[Sum, 3]", "[C, 9]", "{sum: Til slutt}"),
    ),
    "share summed": ("B004", tabell("Antall", "[A, 1]", "[B, 2]", "[Andel A, 33]", "{sum: Sum}")),
    "means summed": ("B005", tabell("Gjennomsnitt", "[A, 3.1]", "[B, 2.9]", "{sum: Sum}")),
    "change between years": (
        "B010",
        tabell("2023; 2024; Endring 2023–2024", "[A, 140, 152, 12]", "[B, 210, 231, 12]"),
    ),
    "change with the wrong sign": (
        "B010",
        tabell("2023; 2024; Økning 2023–2024", "[A, 140, 152, 12]", "[B, 231, 210, 21]"),
    ),
    "change in per cent": (
        "B010",
        tabell("2023; 2024; Auke 2023–2024 (prosent)", "[A, 100, 110, 10]", "[B, 200, 240, 40]"),
    ),
    "deviation from budget": (
        "B011",
        tabell("Budsjett; Regnskap; Avvik", "[A, 900, 950, 50]", "[B, 700, 690, -10]", "[C, 80, 95, 25]"),
    ),
    "change down a column": (
        "B011",
        tabell("Nord; Sør; Vest", "['2023', 40, 50, 60]", "['2024', 44, 57, 61]", "[Endring, 4, 7, 11]"),
    ),
    "share of another column": (
        "B020",
        tabell(
            "Barn; Med plan; Prosent",
            "[A, 40, 10, 25]",
            "[B, 60, 45, 75]",
            "[C, 90, 36, 40]",
            "[D, 80, 30, 83]",
        ),
    ),
    "share of the total": (
        "B020",
        tabell("Antall; Andel", "[A, 11, 18]", "[B, 22, 37]", "[C, 7, 21]", "[D, 20, 33]", "[Sum, 60, ~]"),
    ),
    "response rate in a table": (
        "B021",
        tabell("Utsendt; Besvart; Svarprosent", "[A, 40, 34, 85]", "[B, 383, 227, 95]"),
    ),
    "more answers than asked": ("B022", tabell("Utsendt; Besvart", "[A, 40, 34]", "[B, 227, 383]")),
    "parts over 100": (
        "B023",
        tabell("Prosent", "[Enig, 52]", "[Uenig, 51]", "[Vet ikke, 12]", "[Sum, 100]"),
    ),
    "parts under 100": ("B024", tabell("Prosent", "[Enig, 52]", "[Uenig, 31]", "[Sum, 100]")),
    "one row of several is not whole": (
        "B024",
        tabell(
            "Enig (%); Uenig (%); Vet ikke (%)",
            *("[A, 50, 30, 20]", "[B, 41, 42, 17]", "[C, 20, 60, 20]", "[D, 36, 30, 10]"),
        ),
    ),
    "total outside its groups": (
        "B030",
        tabell("Prosent", "[Skole, 7.9]", "[Helse, 9.4]", "[Hele kommunen, 9.8]"),
    ),
    "total below its groups": ("B030", tabell("Prosent", "[Skole, 79]", "[Helse, 94]", "[Totalt, 69]")),
    "percentage that n rules out": (
        "B040",
        tabell("Enig (n = 34); Uenig (n = 12)", "[A, 35, 25]", "[B, 37, 42]", tittel="Svar i prosent"),
    ),
    "n in a column": ("B040", tabell("Prosent enige; n", "[A, 38, 34]", "[B, 47, 12]")),
    "mean that n rules out": (
        "B041",
        tabell("Snitt (n = 12)", "[A, 3.42]", "[B, 3.47]", tittel="Svar på en skala fra 1 til 5"),
    ),
    "share over 100": ("B053", tabell("Andel", "[A, 38]", "[B, 470]")),
    "fewer than none": ("B054", tabell("Antall", "[A, 38]", "[B, -4]")),
    "half a person": ("B055", tabell("Ansatte", "[A, 38]", "[B, 4.5]")),
    "years of the title": (
        "B072",
        tabell("2022; 2023; 2024", "[A, 3, 4, 2]", tittel="Klager 2021–2023"),
    ),
    "a year is missing": ("B091", tabell("2019; 2020; 2022", "[A, 3, 4, 2]")),
    "years out of order": ("B091", tabell("2019; 2021; 2020", "[A, 3, 4, 2]")),
    "a zero too much": (
        "B092",
        tabell("2020; 2021; 2022; 2023; 2024", "[A, 120, 131, 1250, 128, 140]"),
    ),
}


@pytest.mark.parametrize("navn", GALE)
def test_a_defect_gives_its_code_and_no_other(navn: str, finn: Finn) -> None:
    kode, yaml = GALE[navn]
    assert koder(finn, yaml) == [kode]


STILLE = {
    "rounded årsverk": tabell("Årsverk", "[A, 40.1]", "[B, 55.2]", "[Sum, 95.4]"),
    "rounded to thousands": tabell("Kroner", "[A, 41000]", "[B, 55000]", "[C, 12000]", "[Sum, 109000]"),
    "said to be rounded": tabell(
        "Antall", "[A, 12]", "[B, 15]", "[Sum, 28]", mer="    merknad: Tallene er avrunda.\n"
    ),
    "several answers": tabell(
        "Antall", "[A, 12]", "[B, 15]", "[Totalt, 20]", mer="    merknad: Flere svar var mulig.\n"
    ),
    "only the largest": tabell("Antall", "[A, 12]", "[B, 15]", "[Totalt, 90]", tittel="De største skolene"),
    "row to compare with": tabell("Antall", "[A, 12]", "[B, 15]", "{celler: [Landet, 90345], type: sum}"),
    "sums without their parts": tabell(
        "Kroner", "[Sum utgifter, 90]", "[Sum inntekter, 60]", "[Sum finans, 5]"
    ),
    "answers called all": tabell("Antall svar", "[Alle, 10]", "[De fleste, 20]", "[Noen, 5]", "[Sum, 35]"),
    "share of those called all": tabell("Prosent", "[Alle, 10]", "[De fleste, 60]", "[Noen, 30]"),
    "a unit called result": tabell(
        "Antall", "[Resultatenhet A, 10]", "[Inkludering, 20]", "[Avvik, 5]", "[Sum, 35]"
    ),
    "parted twice": tabell(
        "Antall", "[Totalt, 30]", "[Menn, 10]", "[Kvinner, 20]", "[Heltid, 25]", "[Deltid, 5]"
    ),
    "empty cell": tabell("Antall", "[A, 12]", "[B, ~]", "[Sum, 20]"),
    "mean of unnamed numbers": tabell("2023", "[A, 3.1]", "[B, 4.2]", "[Totalt, 3.5]"),
    "parts of sick leave": tabell("Prosent", "[Korttid, 2.1]", "[Langtid, 5.4]", "[Totalt, 7.5]"),
    "overlapping parts": tabell("Prosent", "[Fagskole, 10]", "[Høgskole, 30]", "[Totalt, 38]"),
    "reduction without sign": tabell(
        "2023; 2024; Nedgang 2023–2024", "[A, 152, 140, 12]", "[B, 231, 210, 21]"
    ),
    "change from the row above": tabell(
        "Antall; Endring fra året før", "[A, 604, ~]", "[B, 610, 6]", "[C, 598, -12]"
    ),
    "yearly growth": tabell("2014; 2024; Årlig vekst 2014–2024 (%)", "[A, 100, 121, 1.9]"),
    "thousands of persons": tabell("Innbyggere (1000)", "[A, 38]", "[B, 4.5]"),
    "status of a month": tabell("2022; 2023", "[A, 3, 4]", tittel="Status i august 2025"),
    "use of budget": tabell("Andel av budsjettet", "[A, 104]", "[B, 98]"),
    "change of a count": tabell("Endring i antall", "[A, 38]", "[B, -4]"),
    "mean number of persons": tabell("Gjennomsnittlig antall ansatte", "[A, 38]", "[B, 4.5]"),
    "years ten apart": tabell("2010; 2020; 2030", "[A, 3, 4, 2]"),
    "year explained": tabell(
        "2019; 2020; 2022", "[A, 3, 4, 2]", mer="    merknad: 2021 mangler på grunn av pandemien.\n"
    ),
    "years in a plan's name": tabell("2022; 2023", "[A, 3, 4]", tittel="Mål i kommuneplanen 2020–2030"),
    "small numbers jump": tabell("2020; 2021; 2022; 2023; 2024", "[A, 1, 1, 12, 1, 1]"),
    "growth": tabell("2020; 2021; 2022; 2023; 2024", "[A, 100, 200, 400, 800, 1600]"),
    "weighted answers": tabell("Enig (n = 34)", "[A, 37]", tittel="Prosent, vektede svar"),
    "part-time percentage": tabell("Stillingsprosent (n = 34)", "[A, 37]"),
}


@pytest.mark.parametrize("navn", STILLE)
def test_what_only_looks_like_a_defect_is_left_alone(navn: str, finn: Finn) -> None:
    assert [(kode, t.melding) for kode, t in finn(STILLE[navn])] == []
