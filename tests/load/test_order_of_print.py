"""The canonical order is the order of print."""

from __future__ import annotations

from pathlib import Path

import pytest
from tilfeller import sett_opp

from revisjon.load import last
from revisjon.model import Prosjekt

SAK = """
funn:
  - {id: F10, kapittel: tema, tekst: A}
  - {id: F9, kapittel: tema, tekst: A}
  - {id: F8, kapittel: tema, tekst: A, rekkefølge: 2}
  - {id: F7, kapittel: tema, tekst: A, rekkefølge: -1}
  - {id: Z1, kapittel: om, tekst: A}
kilder:
  k10: {type: notat, tittel: A}
  k9: {type: notat, tittel: A}
kriterier:
  - id: c
    styrke: bør
    krav: ha det
    hjemmel: [{kilde: loven}]
    problemstillinger: [P1]
    punkter: [{id: a, påstand: Det finnes}]
  - id: b
    styrke: skal
    krav: ha det
    hjemmel: [{kilde: loven}]
    problemstillinger: [P2]
    punkter: [{id: a, påstand: Det finnes}]
  - id: a
    styrke: bør
    krav: ha det
    hjemmel: [{kilde: loven}]
    problemstillinger: [P2, P1]
    punkter: [{id: a, påstand: Det finnes}]
  - id: z
    styrke: bør
    krav: ha det
    hjemmel: [{kilde: loven}]
    problemstillinger: [P1]
    punkter: [{id: a, påstand: Det finnes}]
    rekkefølge: 5
uttalelser:
  - {fra: B, mottatt: 2026-05-02, tekst: A}
  - {fra: C, mottatt: 2026-05, tekst: A}
  - {fra: A, mottatt: 2026-05-02, tekst: A}
"""


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Prosjekt:
    mappe = sett_opp("riktig-grunn", tmp_path_factory.mktemp("rekke"))
    (mappe / "evidence" / "sak.yaml").write_text(SAK, encoding="utf-8")
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return lastet.prosjekt


def test_findings_by_chapter_then_as_said_then_by_id(prosjekt: Prosjekt) -> None:
    assert [*prosjekt.funn] == ["Z1", "F7", "F8", "F1", "F9", "F10"]


def test_criteria_by_first_question_then_skal_then_as_said_then_by_id(prosjekt: Prosjekt) -> None:
    assert [*prosjekt.kriterier] == ["oversikt", "z", "a", "c", "b"]


def test_other_records_by_id(prosjekt: Prosjekt) -> None:
    assert [*prosjekt.kilder] == ["brev", "k9", "k10", "loven"]


def test_statements_by_day_then_by_sender(prosjekt: Prosjekt) -> None:
    assert [u.fra for u in prosjekt.uttalelser] == ["C", "A", "B"]


def test_sources_of_a_finding_are_those_of_the_text_first(tmp_path: Path) -> None:
    mappe = sett_opp("riktig-grunn", tmp_path)
    funn = "{id: F2, kapittel: tema, tekst: 'A.[@loven][@brev; @loven]', kilder: [k1, brev]}"
    kilder = "{k1: {type: notat, tittel: A}}"
    (mappe / "evidence" / "sak.yaml").write_text(f"funn: [{funn}]\nkilder: {kilder}\n", encoding="utf-8")
    prosjekt = last(mappe).prosjekt
    assert prosjekt is not None
    assert prosjekt.sitert["F2"] == ("loven", "brev", "k1")
