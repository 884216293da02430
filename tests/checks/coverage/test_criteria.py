"""Criteria and claims: what is left open is told once, and not where the auditor has told it."""

from __future__ import annotations

from pathlib import Path

import pytest
from dekning import koder, meldinger

ÅPENT = """
funn:
  - {id: F1, kapittel: tema, tekst: "Kommunen har en oversikt.[@brev]", kontekst: ja}
"""
BRUK = """
kriterier:
  - id: bruk
    styrke: bør
    krav: bruke oversikten
    hjemmel: [{kilde: loven}]
    problemstillinger: [P2]
    punkter:
      - {id: a, påstand: Oversikten er i bruk}
      - {id: b, påstand: Oversikten er kjent, avgjørende: nei}
"""


def test_the_right_project_is_silent(tmp_path: Path) -> None:
    assert koder("oppdrag: {tittel: Oversikt}", tmp_path) == []


def test_an_open_verdict_names_what_is_missing_once_for_all_questions(tmp_path: Path) -> None:
    assert meldinger(ÅPENT, tmp_path, "K001") == [
        "Kriteriet «oversikt» kan ikke konkluderes for P1 og P2: påstand a har ingen funn."
    ]


def test_findings_in_conflict_are_named_as_such(tmp_path: Path) -> None:
    strid = """
funn:
  - {id: F3, kapittel: tema, tekst: "Den finnes ikke.[@brev]", belyser: [{punkt: oversikt.a, taler: mot}]}
"""
    (melding,) = meldinger(strid, tmp_path, "K001")
    assert "påstand a har funn både for og mot" in melding


@pytest.mark.parametrize(
    ("tekst", "stille"),
    [
        ("Om oversikten finnes, kan vi ikke konkludere (jf. [§oversikt]).", True),
        ("Om oversikta finst, veit vi ikkje (jf. [§oversikt]).", True),
        ("Spørsmålet om [§oversikt] er uavklart.", True),
        ("Kommunen har en oversikt (jf. [§oversikt]).", False),
        ("Kommunen har en oversikt (jf. [§oversikt]).\\n\\nOm lønn kan vi ikke konkludere.", False),
        ("Kommunen har ikke brukt oversikten (jf. [§oversikt]).", False),
    ],
)
def test_it_is_silent_where_the_assessment_says_that_it_is_open(
    tekst: str, *, stille: bool, tmp_path: Path
) -> None:
    eksempel = f'{ÅPENT}\nvurderinger: [{{kapittel: tema, tekst: "{tekst}"}}]\n'
    assert ("K001" not in koder(eksempel, tmp_path)) == stille


def test_a_claim_without_findings_is_told_where_it_opens_nothing(tmp_path: Path) -> None:
    med = (
        '\nfunn:\n  - {id: F3, kapittel: tema, tekst: "Ny.[@brev]", belyser: [{punkt: bruk.a, taler: mot}]}\n'
    )
    assert meldinger(BRUK + med, tmp_path, "K002") == [
        "Ingen funn belyser påstanden «bruk.b», så den blir stående uavklart."
    ]


def test_a_claim_that_opens_the_verdict_is_told_once(tmp_path: Path) -> None:
    med = (
        '\nfunn:\n  - {id: F3, kapittel: tema, tekst: "Ny.[@brev]", belyser: [{punkt: bruk.a, taler: for}]}\n'
    )
    kommer = koder(BRUK + med, tmp_path)
    assert "K001" in kommer
    assert "K002" not in kommer


def test_a_tested_claim_needs_no_findings(tmp_path: Path) -> None:
    eksempel = """
tall: {andel: {verdi: 7, enhet: prosent, kilde: brev}}
kriterier:
  - id: bruk
    styrke: bør
    krav: bruke oversikten
    hjemmel: [{kilde: loven}]
    problemstillinger: [P2]
    punkter: [{id: a, påstand: Bruken er høy, test: {tall: andel, høyst: 10}}]
"""
    assert koder(eksempel, tmp_path) == []


@pytest.mark.parametrize(
    ("tekst", "stille"),
    [
        ("Oversikten er gammel (jf. [§oversikt]).", False),
        ("Oversikten er gammel (jf. [§oversikt]), og den brukes (jf. [§bruk]).", True),
        ("Oversikten er gammel (jf. [§oversikt]), og den brukes, se [#F3].", True),
        ("Oversikten er gammel, og den brukes.", True),
    ],
)
def test_every_criterion_is_discussed_where_some_are(tekst: str, *, stille: bool, tmp_path: Path) -> None:
    eksempel = f"""
kriterier:
  - id: bruk
    styrke: bør
    krav: bruke oversikten
    hjemmel: [{{kilde: loven}}]
    problemstillinger: [P2]
    punkter: [{{id: a, påstand: Oversikten er i bruk}}]
funn:
  - {{id: F3, kapittel: tema, tekst: "Den brukes.[@brev]", belyser: [{{punkt: bruk.a, taler: for}}]}}
vurderinger: [{{kapittel: tema, tekst: "{tekst}"}}]
"""
    assert ("K003" not in koder(eksempel, tmp_path)) == stille


@pytest.mark.parametrize(("type_", "stille"), [("normativ", False), ("beskrivende", True)])
def test_a_normative_question_has_criteria(type_: str, *, stille: bool, tmp_path: Path) -> None:
    eksempel = f"""
problemstillinger: [{{id: P3, tekst: Er den god nok?, type: {type_}}}]
kapitler: [{{id: godt, tittel: Godt, tekst: Tekst., problemstillinger: [P3]}}]
"""
    assert ("K004" not in koder(eksempel, tmp_path)) == stille


def test_a_question_with_criteria_for_its_parts_has_criteria(tmp_path: Path) -> None:
    eksempel = """
problemstillinger:
  - {id: P2, tekst: Er oversikten i bruk?, under: [{id: P2.1, tekst: I alle enheter?}]}
"""
    assert "K004" not in koder(eksempel, tmp_path)
