"""From a new project to a built report, an edit, and what `revisjon diff` says of it: that and no more."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from kommando import kjør

from revisjon.assess import assess
from revisjon.assess.compare import Tilstand, diff, tilstand
from revisjon.load import last

DAG = date(2027, 4, 30)
FUNN = "evidence/funn.yaml"
KILDER = "evidence/kilder.yaml"
KRITERIER = "criteria/kriterier.yaml"
VURDERING = "vurdering.yaml"
OPPDRAG = "oppdrag.yaml"

TIL = {
    KILDER: """
  int-1: {type: intervju, rolle: driftsleder, dato: 2027-01-12, verifisert: 2027-01-20}
  int-2: {type: intervju, rolle: rådmann, dato: 2027-01-13, verifisert: 2027-01-20}
tall:
  prøver: {verdi: 52, enhet: prøver, periode: 2026, kilde: dokument-1}
tabeller:
  - id: vannverk
    tittel: Vannverkene
    kilde: dokument-1
    kolonner: [{tittel: Vannverk}, {tittel: Prøver, type: tall}]
    rader: [[Nord, 20], [Sør, 32]]
""",
    FUNN: """
  - id: F1-02
    kapittel: kapittel-1
    tekst: |
      Kommunen har skriftlige rutiner og tok [=prøver] i 2026, se [#vannverk]. De er sist endret i 2024.

      ![#vannverk]
    kilder: [int-1, dokument-1]
    belyser: [{punkt: rutiner.a, taler: for}]

  - id: F1-03
    kapittel: kapittel-1
    tekst: |
      Rutinene blir fulgt ved begge vannverkene. Det går fram av loggen som driftslederen fører hver dag.

      Driftslederen går gjennom loggen en gang i måneden og melder avvik i kommunens system for avvik.
    kilder: [int-1, int-2]
    belyser: [{punkt: rutiner.b, taler: for}]
""",
    VURDERING: """
vurderinger:
  - {kapittel: kapittel-1, tekst: Vannet er rent.}
anbefalinger:
  - id: A1
    tekst: går gjennom rutinene hvert år
    kort: Årlig gjennomgang
    grunnlag: [rutiner.a]
    mottaker: kommunedirektøren
""",
}
"""What the auditor has added to the new project before the report is built."""

IKKE_SAMMENLIGNBAR = "er fortsatt oppfylt, men regelen er endret, så de to er ikke sammenlignbare."
ENDRINGER: dict[str, tuple[list[tuple[str, str, str]], list[str]]] = {
    "et ord i et funn": (
        [(FUNN, "skriftlige rutiner og tok", "gode rutiner og tok")],
        ["Teksten «tekst» i funn «F1-02» er endret."],
    ),
    "hva et funn taler for": (
        [(FUNN, "punkt: rutiner.b, taler: for", "punkt: rutiner.b, taler: mot, omfang: flere")],
        [
            "Kriteriet «rutiner» (P1) gikk fra oppfylt til delvis oppfylt.",
            "Kriteriet «rutiner» (P2) gikk fra oppfylt til delvis oppfylt.",
            "Påstanden «rutiner.b» (P1) gikk fra ja til nei.",
            "Påstanden «rutiner.b» (P2) gikk fra ja til nei.",
            "Funnet «F1-03» taler nå mot, flere rutiner.b (før for).",
        ],
    ),
    "et intervju som ikke er verifisert": (
        [(KILDER, "dato: 2027-01-12, verifisert: 2027-01-20", "dato: 2027-01-12")],
        [
            "Kilden «int-1» er ikke lenger verifisert.",
        ],
    ),
    "en kilde mindre bak et funn": (
        [(FUNN, "kilder: [int-1, int-2]", "kilder: [int-1]")],
        [
            "Sikkerheten for kriteriet «rutiner» (P1) gikk ned fra lav til svært lav.",
            "Sikkerheten for kriteriet «rutiner» (P2) gikk ned fra lav til svært lav.",
            "Funnet «F1-03» bygger ikke lenger på int-2.",
        ],
    ),
    "kravet": (
        [(KRITERIER, "krav: ha nødvendige rutiner", "krav: ha skriftlige rutiner")],
        [
            f"Kriteriet «rutiner» (P1) {IKKE_SAMMENLIGNBAR}",
            f"Kriteriet «rutiner» (P2) {IKKE_SAMMENLIGNBAR}",
            "Kravet i kriteriet «rutiner» har fått en ny ordlyd.",
        ],
    ),
    "utledningen av et kriterium": (
        [(KRITERIER, "virker ikke, og vi", "virker sjelden, og vi")],
        ["Teksten «utledning» i kriterium «rutiner» er endret."],
    ),
    "hjemmelen": (
        [(KRITERIER, "tredje ledd bokstav b}", "tredje ledd bokstav c}")],
        ["Kriteriet «rutiner» har fått en annen hjemmel."],
    ),
    "et tall": (
        [(KILDER, "verdi: 52", "verdi: 54")],
        ["Tallet «prøver» gikk fra 52 prøver til 54 prøver."],
    ),
    "en celle i en tabell": (
        [(KILDER, "[Sør, 32]", "[Sør, 34]")],
        ["I tabellen «vannverk» er 1 celle endret, i «Sør»."],
    ),
    "en ny rad i en tabell": (
        [(KILDER, "[Sør, 32]", "[Sør, 32], [Øst, 4]")],
        ["I tabellen «vannverk» er raden «Øst» ny."],
    ),
    "navnet på et dokument": (
        [(KILDER, "Navnet på dokumentet", "Rutine for prøver")],
        ["Kilden «dokument-1» er endret: tittel."],
    ),
    "en ny kilde": (
        [(KILDER, "tall:\n", "  int-3: {type: intervju, rolle: ordfører, dato: 2027-01-14}\ntall:\n")],
        ["Kilden «int-3» er ny."],
    ),
    "ordlyden i en anbefaling": (
        [(VURDERING, "rutinene hvert år", "rutinene annethvert år")],
        ["Anbefalingen «A1» har fått en ny ordlyd."],
    ),
    "grunnlaget og mottakeren for en anbefaling": (
        [
            (VURDERING, "[rutiner.a]\n    mottaker: kommune", "[rutiner.b]\n    mottaker: person"),
        ],
        [
            "Anbefalingen «A1» har fått et annet grunnlag: med rutiner.b og uten rutiner.a.",
            "Anbefalingen «A1» går nå til persondirektøren, ikke kommunedirektøren.",
        ],
    ),
    "revisors vurdering": (
        [(VURDERING, "Vannet er rent.", "Vannet er helt rent.")],
        ["Teksten «tekst» i vurdering «kapittel-1» er endret."],
    ),
    "tittelen på et kapittel": (
        [(OPPDRAG, '"Problemstilling 1"', '"Rent vann"')],
        ["Teksten «tittel» i kapittel «kapittel-1» er endret."],
    ),
    "rekkefølgen av kapitlene": (
        [
            (OPPDRAG, "id: kapittel-1", "id: kapittel-x"),
            (OPPDRAG, "id: kapittel-2", "id: kapittel-1"),
            (OPPDRAG, "id: kapittel-x", "id: kapittel-2"),
            (OPPDRAG, "problemstillinger: [P1]", "problemstillinger: [Px]"),
            (OPPDRAG, "problemstillinger: [P2]", "problemstillinger: [P1]"),
            (OPPDRAG, "problemstillinger: [Px]", "problemstillinger: [P2]"),
            (OPPDRAG, '"Problemstilling 1"', '"Problemstilling x"'),
            (OPPDRAG, '"Problemstilling 2"', '"Problemstilling 1"'),
            (OPPDRAG, '"Problemstilling x"', '"Problemstilling 2"'),
        ],
        ["Kapitlene står i en annen rekkefølge: «kapittel-2» og «kapittel-1»."],
    ),
    "et funn flyttet til et annet kapittel": (
        [(FUNN, "- id: F1-03\n    kapittel: kapittel-1", "- id: F1-03\n    kapittel: kapittel-2")],
        ["Funnet «F1-03» er flyttet fra kapittelet «kapittel-1» til «kapittel-2»."],
    ),
    "datoen og et navn i oppdraget": (
        [(OPPDRAG, "dato: 2027-04 ", "dato: 2027-05 "), (OPPDRAG, "- {rolle: prosjektleder}", "")],
        [
            "Teksten «rolle» (2) i oppdrag «vik-2026-vatn», teammedlem er tatt bort.",
            "Oppdraget er endret: dato.",
        ],
    ),
    "formålet": (
        [(OPPDRAG, "følge opp området", "følge opp vannet")],
        ["Teksten «formål» i oppdrag «vik-2026-vatn» er endret."],
    ),
    "linjene brutt et annet sted": ([(FUNN, "rutiner og tok", "rutiner\n      og tok")], []),
}
"""By edit: what is replaced with what, and all that there is to say of it."""


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project that was begun with `revisjon ny`, has a little in it, and was built with its data."""
    mappe = tmp_path_factory.mktemp("ny") / "p"
    valg = ("--kommune", "Vik kommune", "--kommunenummer", "4639", "--tema", "Vatn", "--målform", "bokmål")
    spørsmål = ("--problemstilling", "Er det rent?", "--problemstilling", "Er det nok?")
    svar = kjør("ny", str(mappe), *valg, *spørsmål)
    assert svar.returncode == 0, svar.stderr
    oppdrag = mappe / OPPDRAG
    # The day it was begun is in the id and the dates.
    tekst = oppdrag.read_text("utf-8")
    for linje in tekst.splitlines():
        ord_ = linje.strip().split(":")[0]
        if ord_ in ("id", "dato", "periode") and not linje.startswith(("  - ", "    ")):
            ny = {
                "id": "  id: vik-2026-vatn",
                "dato": "  dato: 2027-04 ",
                "periode": "  periode: {fra: 2026, til: 2027-04}",
            }[ord_]
            tekst = tekst.replace(linje, ny, 1)
    oppdrag.write_text(tekst, "utf-8")
    for fil, til in TIL.items():
        (mappe / fil).write_text((mappe / fil).read_text("utf-8") + til, "utf-8")
    bygg = kjør("-C", str(mappe), "bygg", "--med-data", "--format", "docx", "--ut", str(mappe.parent))
    assert bygg.returncode == 0, bygg.stderr
    return mappe


def tilstanden(mappe: Path) -> Tilstand:
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return tilstand(assess(lastet.prosjekt, DAG))


def endre(mappe: Path, hva: list[tuple[str, str, str]]) -> None:
    for fil, gammelt, nytt in hva:
        tekst = (mappe / fil).read_text("utf-8")
        assert gammelt in tekst, (fil, gammelt)
        (mappe / fil).write_text(tekst.replace(gammelt, nytt, 1), "utf-8")


@pytest.mark.parametrize("hva", ENDRINGER)
def test_an_edit_gives_its_sentences_and_no_other(hva: str, prosjekt: Path, tmp_path: Path) -> None:
    endret = shutil.copytree(prosjekt, tmp_path / "p")
    edits, ventet = ENDRINGER[hva]
    endre(endret, edits)
    assert [e.setning for e in diff(tilstanden(prosjekt), tilstanden(endret))] == ventet


def test_the_built_report_is_told_apart_from_the_edited_project(prosjekt: Path, tmp_path: Path) -> None:
    endret = shutil.copytree(prosjekt, tmp_path / "p")
    rapport = prosjekt.parent / "rapport-arbeidsutkast.docx"
    uendret = kjør("diff", str(rapport), str(endret))
    assert (uendret.returncode, uendret.stdout) == (0, ""), uendret.stderr
    assert "Ingenting er endret" in uendret.stderr
    slag = ("et ord i et funn", "hva et funn taler for", "et tall", "navnet på et dokument", "formålet")
    alle = [*slag, "ordlyden i en anbefaling", "utledningen av et kriterium", "en ny rad i en tabell"]
    for hva in alle:
        endre(endret, ENDRINGER[hva][0])
    svar = kjør("diff", str(rapport), str(endret), "--format", "json", "--feil-ved", "verre")
    assert svar.returncode == 1
    setninger = [e["setning"] for e in json.loads(svar.stdout)]
    assert sorted(setninger) == sorted(s for hva in alle for s in ENDRINGER[hva][1])
    assert "utgaven arbeidsutkast" in svar.stderr
