"""Checks of numbers, surveys and figures: each comes where it should, and not where it nearly should."""

from __future__ import annotations

import pytest
from tabellsjekk import Finn

KILDER = """
kilder:
  spørring: {type: undersøkelse, tittel: Spørring, utsendt: 400, besvart: 260}
  liten: {type: undersøkelse, tittel: Liten spørring, utsendt: 40, besvart: 34}
  gransking: {type: undersøkelse, tittel: Liten gransking, utsendt: 40, besvart: 34}
  årsrapport-2023: {type: rapport, tittel: Årsrapport 2023}
  notat: {type: notat, tittel: Notat, dato: 2024-03}
  plan: {type: plan, tittel: Plan 2026–2029, vedtatt: {av: kommunestyret, dato: 2025-12}}
"""


def tall(*linjer: str, mer: str = "") -> str:
    return KILDER + "tall:\n" + "".join(f"  {linje}\n" for linje in linjer) + mer


BEMANNING = """
tabeller:
  - id: bemanning
    tittel: Bemanning
    enhet: årsverk
    kolonner:
      - {tittel: Gruppe}
      - {tittel: "2024", type: tall}
      - {tittel: "2025", type: tall}
      - {tittel: Andel (%), type: tall}
    rader:
      - [Sykepleiere, 37, 39, 30]
      - [Fagarbeidere, 52, 50, 39]
      - [Ufaglærte, 18, 19, 15]
      - [Ledere, 6, 6, 5]
      - [Andre, 15, 15, 11]
    kildetekst: Kommunen
"""


def celle(mer: str, kolonne: str = "2025") -> str:
    return f'a: {{fra: {{tabell: bemanning, rad: Sykepleiere, kolonne: "{kolonne}"}}{mer}}}'


def figur(type_: str, data: str, *, tittel: str = "Figur", enhet: str = "årsverk", mer: str = "") -> str:
    return (
        BEMANNING + f"figurer:\n  - id: g\n    type: {type_}\n    tittel: {tittel}\n    enhet: {enhet}\n"
        f"    alt: Søyler.\n    kildetekst: Kommunen\n    data: {data}\n{mer}"
    )


def funn(tekst: str) -> str:
    return f'funn:\n  - {{id: F9, kapittel: om, kontekst: ja, tekst: "{tekst}"}}\n'


def kategorier(navn: str, serier: str) -> str:
    return f"{{kategorier: [{navn}], serier: [{serier}]}}"


GALE = {
    "response rate": ("B021", tall("svarprosent: {verdi: 56, enhet: prosent, kilde: spørring}")),
    "response rate of a year": (
        "B021",
        tall("svarprosent-2025: {verdi: 66, enhet: prosent, kilde: spørring}"),
    ),
    "percentage with its own n": (
        "B040",
        tall("a: {verdi: 37, enhet: prosent, kilde: notat, merknad: n = 34}"),
    ),
    "percentage of a sample": (
        "B040",
        tall(
            "a: {verdi: 51, enhet: prosent, kilde: notat, populasjon: saker}",
            mer="utvalg:\n  - {id: u, av: saker, populasjon: 900, størrelse: 20, oppfylt: 10, kilde: notat,\n"
            "     uttrekk: {metode: tilfeldig}}\n",
        ),
    ),
    "percentage of all answers": ("B042", tall("a: {verdi: 37, enhet: prosent, kilde: liten}")),
    "more than all who answered": ("B053", tall("a: {verdi: 460, enhet: prosent, kilde: liten}")),
    "n over the answers": ("B043", tall("a: {verdi: 36, enhet: prosent, kilde: liten, merknad: n = 36}")),
    "printed without its unit": (
        "B051",
        BEMANNING + tall(celle("", "Andel (%)"), mer=funn("Det er [=a] av alle.")),
    ),
    "another unit than the table": ("B052", BEMANNING + tall(celle(", enhet: ansatte"))),
    "per cent as årsverk": ("B052", BEMANNING + tall(celle(", enhet: årsverk", "Andel (%)"))),
    "part larger than the whole": (
        "B053",
        tall(
            "a: {verdi: 48, enhet: elever, kilde: notat}",
            "b: {verdi: 40, enhet: elever, kilde: notat}",
            "c: {beregnet: {andel: [a, b]}}",
        ),
    ),
    "fewer than none": ("B054", tall("a: {verdi: -4, enhet: elevar, kilde: notat}")),
    "half a person": ("B055", tall("a: {verdi: 4.5, enhet: innbyggere, kilde: notat}")),
    "kroner and thousands": (
        "B060",
        tall(
            "a: {verdi: 4, enhet: kroner, kilde: notat}",
            "b: {verdi: 5, enhet: tusen kroner, kilde: notat}",
            "c: {beregnet: {sum: [a, b]}}",
        ),
    ),
    "change back in time": (
        "B061",
        tall(
            "a: {verdi: 4, enhet: saker, periode: 2023, kilde: notat}",
            "b: {verdi: 5, enhet: saker, periode: 2022, kilde: notat}",
            "c: {beregnet: {prosentendring: [a, b]}}",
        ),
    ),
    "the same time twice": (
        "B062",
        tall(
            "a: {verdi: 4, enhet: saker, populasjon: klager, periode: 2022–2023, kilde: notat}",
            "b: {verdi: 5, enhet: saker, populasjon: klager, periode: 2023, kilde: notat}",
            "c: {beregnet: {sum: [a, b]}}",
        ),
    ),
    "another year than the column": ("B070", BEMANNING + tall(celle(", enhet: årsverk, periode: 2024"))),
    "newer than the yearly report": (
        "B071",
        tall("a: {verdi: 4, enhet: saker, periode: 2024, kilde: årsrapport-2023}"),
    ),
    "newer than the note": ("B071", tall("a: {verdi: 4, enhet: saker, periode: 2024-05, kilde: notat}")),
    "one number twice": (
        "B080",
        tall(
            "a: {verdi: 4, enhet: saker, populasjon: klager, periode: 2023, kilde: notat}",
            "b: {verdi: 5, enhet: saker, populasjon: Klager, periode: 2023, kilde: notat}",
        ),
    ),
    "written and in the table": (
        "B081",
        BEMANNING
        + tall("a: {verdi: 93, enhet: årsverk, populasjon: sykepleiere, periode: 2025, kilde: plan}"),
    ),
    "figure and table": (
        "B082",
        figur(
            "søyle",
            kategorier(
                "Sykepleiere, Fagarbeidere, Ufaglærte, Ledere", '{navn: "2025", verdier: [39, 50, 91, 6]}'
            ),
        ),
    ),
    "unit of the figure": (
        "B085",
        figur("søyle", '{tabell: bemanning, kolonner: ["2025"]}', enhet="ansatte"),
    ),
    "two units on one axis": (
        "B086",
        BEMANNING.replace('"2025"', "Antall")
        + "figurer: [{id: g, type: søyle, tittel: F, alt: A, kildetekst: K, data: {tabell: bemanning}}]\n",
    ),
    "total among the parts": (
        "B087",
        figur("kake", kategorier("Nord, Sør, I alt", "{navn: A, verdier: [4, 5, 9]}")),
    ),
    "year of the figure": (
        "B072",
        figur("søyle", '{tabell: bemanning, kolonner: ["2025"]}', tittel="Bemanning i 2024"),
    ),
    "answers over 100": (
        "B023",
        figur("likert", kategorier("Ja, Nei, Vet ikke", "{navn: A, verdier: [48, 43, 19]}"), enhet="prosent"),
    ),
    "one bar over 100": (
        "B023",
        figur(
            "stablet søyle",
            kategorier(
                "A, B, C, D", "{navn: Ja, verdier: [40, 50, 60, 70]}, {navn: Nei, verdier: [60, 50, 40, 50]}"
            ),
            enhet="prosent",
        ),
    ),
    "rounded parts": (
        "B025",
        figur(
            "kake", kategorier("A, B, C, D, E", "{navn: S, verdier: [22, 22, 22, 22, 14]}"), enhet="prosent"
        ),
    ),
    "a row spelt twice": (
        "B090",
        BEMANNING
        + "  - {id: b, tittel: Fravær, kildetekst: K, kolonner: [{tittel: A}, {tittel: Dager, type: tall}],\n"
        "     rader: [[Sykepleier, 7], [Fagarbeidere, 2], [Ufaglærte, 8], [Ledere, 3]]}\n",
    ),
}


@pytest.mark.parametrize("navn", GALE)
def test_a_defect_gives_its_code_and_no_other(navn: str, finn: Finn) -> None:
    kode, yaml = GALE[navn]
    assert [k for k, _ in finn(yaml)] == [kode]


STILLE = {
    "response rate": tall("svarprosent: {verdi: 65, enhet: prosent, kilde: spørring}"),
    "response rate, about": tall("svarprosent: {verdi: 66, enhet: prosent, omtrent: ja, kilde: spørring}"),
    "response rate of a group": tall("svarprosent-ledere: {verdi: 85, enhet: prosent, kilde: spørring}"),
    "percentage of many": tall("a: {verdi: 37, enhet: prosent, kilde: spørring}"),
    "percentage of fewer": tall("a: {verdi: 37, enhet: prosent, kilde: liten, merknad: n = 27}"),
    "percentage about": tall("a: {verdi: 40, enhet: prosent, omtrent: ja, kilde: liten}"),
    "part-time percentage": tall("stillingsprosent: {verdi: 37, enhet: prosent, kilde: liten}"),
    "unit in the text": BEMANNING + tall(celle("", "Andel (%)"), mer=funn("Det er [=a] prosent.")),
    "bare number": BEMANNING + tall(celle("", "Andel (%)"), mer=funn("Det er [=a, bare tall].")),
    "unit of the table": BEMANNING + tall(celle(", enhet: årsverk")),
    "word for the unit": BEMANNING + tall(celle(", enhet: sykepleierårsverk")),
    "use of a budget": tall(
        "a: {verdi: 48, enhet: kroner, kilde: notat}",
        "b: {verdi: 40, enhet: kroner, kilde: notat}",
        "budsjettforbruk: {beregnet: {andel: [a, b]}}",
    ),
    "change of persons": tall("endring: {verdi: -4, enhet: elever, kilde: notat}"),
    "mean of persons": tall("elever-snitt: {verdi: 4.5, enhet: elever, kilde: notat}"),
    "percentage points": tall(
        "a: {verdi: 4, enhet: prosent, kilde: notat}",
        "b: {verdi: 5, enhet: prosentpoeng, kilde: notat}",
        "c: {beregnet: {sum: [a, b]}, enhet: prosent}",
    ),
    "own words for units": tall(
        "a: {verdi: 4, enhet: kurs, kilde: notat}",
        "b: {verdi: 5, enhet: permer, kilde: notat}",
        "c: {beregnet: {sum: [a, b]}, enhet: tiltak}",
    ),
    "two kinds of persons": tall(
        "a: {verdi: 4, enhet: menn, kilde: notat}",
        "b: {verdi: 5, enhet: kvinner, kilde: notat}",
        "c: {beregnet: {sum: [a, b]}, enhet: ansatte}",
    ),
    "years added": tall(
        "a: {verdi: 4, enhet: saker, populasjon: klager, periode: 2022, kilde: notat}",
        "b: {verdi: 5, enhet: saker, populasjon: klager, periode: 2023, kilde: notat}",
        "c: {beregnet: {sum: [a, b]}}",
    ),
    "month of the year": BEMANNING + tall(celle(", enhet: årsverk, periode: 2025-12")),
    "plan ahead": tall("a: {verdi: 4, enhet: saker, periode: 2027, kilde: plan}"),
    "forecast": tall("a: {verdi: 4, enhet: saker, periode: 2030, kilde: notat, merknad: Framskriving}"),
    "year before the report": tall("a: {verdi: 4, enhet: saker, periode: 2022, kilde: årsrapport-2023}"),
    "two sources": tall(
        "a: {verdi: 4, enhet: saker, populasjon: klager, periode: 2023, kilde: notat}",
        "b: {verdi: 5, enhet: saker, populasjon: klager, periode: 2023, kilde: årsrapport-2023}",
    ),
    "two questions": tall(
        "a: {verdi: 4, enhet: saker, populasjon: klager, ordlyd: mottatt, periode: 2023, kilde: notat}",
        "b: {verdi: 5, enhet: saker, populasjon: klager, ordlyd: behandlet, periode: 2023, kilde: notat}",
    ),
    "the same as the table": BEMANNING + tall("sykepleiere-2025: {verdi: 39, enhet: årsverk, kilde: plan}"),
    "other subjects with the same rows": figur(
        "søyle",
        kategorier("Sykepleiere, Fagarbeidere, Ufaglærte, Ledere", '{navn: "2025", verdier: [9, 3, 4, 1]}'),
    ),
    "unit said in other words": figur("søyle", '{tabell: bemanning, kolonner: ["2025"]}', enhet="Årsverk"),
    "share drawn": figur("søyle", "{tabell: bemanning, kolonner: [Andel (%)]}", enhet="prosent"),
    "growth told by a survey": tall("vekst: {verdi: 150, enhet: prosent, kilde: liten}"),
    "answers called all": figur("kake", kategorier("Alle, Noen, Ingen", "{navn: A, verdier: [4, 5, 9]}")),
    "line with the total": figur(
        "linje",
        kategorier('"2023", "2024"', "{navn: Nord, verdier: [4, 5]}, {navn: Totalt, verdier: [9, 12]}"),
    ),
    "several answers": figur("søyle", kategorier("A, B", "{navn: S, verdier: [88, 62]}"), enhet="prosent"),
    "part of a stack": figur(
        "stablet søyle",
        kategorier(
            "A, B, C, D", "{navn: Enig, verdier: [40, 50, 60, 70]}, {navn: Delvis, verdier: [20, 5, 4, 5]}"
        ),
        enhet="prosent",
    ),
    "agree and disagree": BEMANNING
    + "  - {id: b, tittel: Fravær, kildetekst: K, kolonner: [{tittel: A}, {tittel: Dager, type: tall}],\n"
    "     rader: [[Sykepleiere 1, 7], [Fagarbeidere, 2], [Ufaglærte, 8], [Ledere, 3]]}\n",
}


@pytest.mark.parametrize("navn", STILLE)
def test_what_only_looks_like_a_defect_is_left_alone(navn: str, finn: Finn) -> None:
    assert [(kode, t.melding) for kode, t in finn(STILLE[navn])] == []


CSV = """
tabeller:
  - id: t
    tittel: Tabell
    kolonner: [{tittel: Gruppe}, {tittel: Antall, type: tall}]
    fil: {sti: evidence/tall.csv}
"""


def test_a_csv_file_is_looked_at_as_well(finn: Finn) -> None:
    assert finn(CSV, "Gruppe;Antall\nNord;1 040\nSør;55\nSum;1095\n") == []
    ((kode, treff),) = finn(CSV, "Gruppe;Antall\nNord;1 040\nSør;55\nSum;1905\n")
    assert (kode, str(treff.plass)) == ("B001", "evidence/tall.csv:4:5")
