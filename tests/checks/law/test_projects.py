"""Checks of law on projects: grounds, exemptions, notes, and the list of sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from sjekkeprøve import RETT, legg_over

from revisjon.assess import assess
from revisjon.checks import sjekk_prosjekt
from revisjon.checks.basis import grunnlag
from revisjon.checks.law import SJEKKER
from revisjon.diagnostics import Diagnose
from revisjon.law import les_rettskilder
from revisjon.load import last
from revisjon.load.locating import stedfester


def sjekk(mappe: Path, utgave: str = "") -> list[Diagnose]:
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    p = lastet.prosjekt
    g = grunnlag(assess(p, p.oppdrag.dato.siste), les_rettskilder(mappe).rettskilder)
    return [*sjekk_prosjekt(g, utgave, finn=stedfester(lastet.kilder), sjekker=SJEKKER)]


def lov(kilde: str, bestemmelse: str = "§ 25-1", undersøkt: str = "") -> str:
    """Return a project whose criterion rests on a source."""
    tid = f"oppdrag:\n  undersøkt: {undersøkt}\n" if undersøkt else ""
    return (
        f"{tid}kilder:\n  loven: {{{kilde}}}\nkriterier:\n  - id: oversikt\n    styrke: skal\n"
        "    krav: ha oversikt over kompetansen\n"
        f"    hjemmel: [{{kilde: loven, bestemmelse: {bestemmelse}}}]\n"
        "    problemstillinger: [P1, P2]\n    punkter:\n"
        "      - {id: a, påstand: Oversikten finnes}\n      - {id: b, påstand: Oversikten er oppdatert}\n"
    )


KOML = "type: lov, korttittel: kommuneloven, ident: LOV-2018-06-22-83"
ARKIV = "type: lov, korttittel: arkivlova, ident: LOV-2025-06-20-96"
GAMMEL = "type: lov, korttittel: kommuneloven, ident: LOV-1992-09-25-107"


@pytest.mark.parametrize(
    ("eksempel", "venter"),
    [
        (lov(KOML), []),
        (lov(KOML, "§ 25-1 tredje ledd bokstav a"), []),
        (lov(KOML, "§§ 25-1 og 25-2"), []),
        (lov(KOML, "kapittel 25"), []),
        (lov(KOML, "formålsbestemmelsen"), []),
        (lov(KOML, "§ 25-9"), ["L001"]),
        (lov(KOML, "§ 60"), ["L001"]),
        (lov(KOML, "kapittel 52"), ["L004"]),
        (lov(KOML, "§ 25-1 femte ledd"), ["L012"]),
        (lov(KOML, "§ 25-1 tredje ledd bokstav k"), ["L013"]),
        (lov(KOML, "§§ 25-1"), ["L021"]),
        (lov(KOML, "§ 25-1 og 25-2"), ["L022"]),
        (lov(KOML, "25-1 tredje ledd"), ["L023"]),
        (lov(f"{KOML}, gjelder_til: 2019"), ["L005"]),
        (lov(f"{KOML}, gjelder_til: 2024-06", undersøkt="{fra: 2023, til: 2025}"), ["L007"]),
        (lov(f"{KOML}, gjelder_til: 2025", undersøkt="{fra: 2023, til: 2025}"), []),
        (lov(f"{KOML}, gjelder_fra: 2024-06", undersøkt="{fra: 2023, til: 2025}"), ["L010"]),
        (lov(f"{KOML}, gjelder_fra: 2023", undersøkt="{fra: 2023, til: 2025}"), []),
        (lov(f"{KOML}, gjelder_fra: 2026", undersøkt="{fra: 2023, til: 2025}"), ["L011"]),
        (lov(KOML, undersøkt="{fra: 2015, til: 2017}"), ["L011"]),
        (lov(ARKIV, "§ 8", undersøkt="{fra: 2024, til: 2025}"), ["L011"]),
        (lov(ARKIV, "§ 8", undersøkt="{fra: 2025-06, til: 2026-03}"), ["L010"]),
        (lov(ARKIV, "§ 8", undersøkt="{fra: 2026-01, til: 2026-03}"), []),
        (lov(ARKIV, "§ 11", undersøkt="{fra: 2026-01, til: 2026-03}"), ["L008"]),
        (lov(GAMMEL, "§ 77"), []),
        (lov(f"{GAMMEL}, gjelder_til: 2019-10-31", "§ 77"), ["L005"]),
        (lov("type: lov, korttittel: forvaltningsloven, ident: LOV-1967-02-10", "§ 26"), ["L006"]),
        (lov("type: lov, korttittel: forvaltningsloven, ident: LOV-1967-02-10", "§ 11 a"), []),
        (lov("type: lov, korttittel: forvaltningsloven, ident: LOV-2025-06-20-81", "§ 9"), ["L008"]),
        (lov("type: lov, korttittel: kommuneloven, ident: LOV-2005-06-17-62", "§ 1-1"), ["L016"]),
        (lov("type: lov, korttittel: kommuneloven, ident: LOV-2018-06-22-38"), ["L017"]),
        (lov("type: forskrift, korttittel: kommuneloven, ident: LOV-2018-06-22-83"), ["L017"]),
        (lov(f"{KOML}, tittel: Lov om kommuner"), ["L017"]),
        (lov(f"{KOML}, tittel: Lov om kommuner og fylkeskommuner (kommuneloven)"), []),
        (lov(f"{KOML}, tittel: Lov 22. juni 2018 nr. 83 om kommuner og fylkeskommuner"), []),
        (lov("type: lov, tittel: Lov om helsepersonell mv., ident: LOV-1999-07-02-64", "§ 4"), []),
        (lov("type: lov, korttittel: kommuneloven"), ["L018"]),
        (lov("type: lov, korttittel: barnehageloven", "§ 999"), []),
    ],
)
def test_grounds_of_criteria(eksempel: str, venter: list[str], tmp_path: Path) -> None:
    assert sorted(d.kode for d in sjekk(legg_over(eksempel, tmp_path))) == venter


def test_a_law_without_a_provision(tmp_path: Path) -> None:
    eksempel = lov(KOML).replace(", bestemmelse: § 25-1", "")
    assert [d.kode for d in sjekk(legg_over(eksempel, tmp_path))] == ["L019"]


def test_the_place_is_that_of_the_provision(tmp_path: Path) -> None:
    mappe = legg_over(lov(KOML, "§§ 25-1 og 25-9"), tmp_path)
    (d,) = sjekk(mappe)
    linje = (mappe / d.plass.fil).read_text("utf-8").split("\n")[d.plass.linje - 1]
    assert linje[d.plass.kolonne - 1 :].startswith("25-9")
    assert d.plass.lengde == 4


def _funn(tekst: str, mer: str = "") -> str:
    return (
        f"kilder:\n  loven: {{{KOML}}}\n  rutinen: {{type: rutine, tittel: Rutine}}\nfunn:\n"
        f'  - {{id: F9, kapittel: tema, kontekst: ja, kilder: [brev], tekst: "{tekst}"{mer}}}\n'
    )


@pytest.mark.parametrize(
    ("eksempel", "venter"),
    [
        (_funn("Kommunen følger kravet.[@loven, § 25-1 tredje ledd bokstav a]"), []),
        (_funn("Kommunen følger kravet.[@loven, § 25-9]"), ["L001"]),
        (_funn("Kommunen følger kravet.[@rutinen, § 25-9; @loven, § 25-9]"), ["L001"]),
        (_funn("Kommunen følger kravet.[@rutinen, § 25-9]"), []),
        (_funn("Etter § 25-9 skal den svare.[@loven]"), ["L002"]),
        (_funn("Etter § 4 i rutinen skal den svare.[@rutinen]"), []),
        (_funn("Etter § 4 skal den svare."), ["L020"]),
        (_funn("Etter kommuneloven 25-1 skal den svare."), ["L023"]),
        (_funn("Etter kommunelova paragraf 25-1 skal ho svare."), ["L023"]),
        (_funn("Etter loven 2-3 uker før. Etter kommuneloven 2018-06-22 skal den svare."), []),
        (_funn("Etter forskriften 25-10-2024 skal den svare."), []),
        (_funn("Noe.", ", konfidensielt: {hjemmel: offl. § 13 jf. fvl. § 13, felt: [tekst]}"), []),
        (_funn("Noe.", ", konfidensielt: {hjemmel: offl. § 13 jf. fvl. § 130, felt: [tekst]}"), ["L001"]),
        (_funn("Noe.", ", konfidensielt: {hjemmel: offl. § 26 sjuende ledd, felt: [tekst]}"), ["L012"]),
        ("skjerming:\n  - {tekst: Kari Berg, hjemmel: offl. § 130, erstatning: en ansatt}\n", ["L001"]),
        (
            "skjerming:\n  - {tekst: Kari Berg, hjemmel: offl. § 13 jf. fvl. § 13, erstatning: en ansatt}\n",
            [],
        ),
    ],
)
def test_notes_and_exemptions(eksempel: str, venter: list[str], tmp_path: Path) -> None:
    assert sorted(d.kode for d in sjekk(legg_over(eksempel, tmp_path))) == venter


def test_the_text_of_a_criterion_is_read_with_its_ground(tmp_path: Path) -> None:
    eksempel = lov(KOML) + "    utledning: Etter § 25-9 skal kommunen ha kontroll.\n"
    assert [d.kode for d in sjekk(legg_over(eksempel, tmp_path))] == ["L002"]
    mappe = tmp_path / "to"
    mappe.mkdir()
    eksempel = lov(KOML) + "    utledning: Etter § 25-1 skal kommunen ha kontroll.\n"
    assert sjekk(legg_over(eksempel, mappe)) == []


def test_the_registry_of_the_project_counts(tmp_path: Path) -> None:
    mappe = legg_over(lov(KOML, "§ 99-9"), tmp_path)
    (mappe / "criteria" / "rettskilder").mkdir(parents=True)
    egen = (
        "ident: LOV-2018-06-22-83\ntittel: Lov om kommuner og fylkeskommuner\nkorttittel: kommuneloven\n"
        'type: lov\nbestemmelser:\n  - {paragraf: "99-9", kapittel: "99", opphevet: 2026-01-01}\n'
    )
    (mappe / "criteria" / "rettskilder" / "kommuneloven.yaml").write_text(egen, "utf-8")
    assert [d.kode for d in sjekk(mappe)] == ["L007"]
    assert [d.kode for d in sjekk(RETT)] == []
