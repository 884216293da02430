"""The follow-up report where several bodies are audited: whom each recommendation and criterion is about."""

from __future__ import annotations

import shutil

import pytest
from kommuner import MAPPE
from oppfulgt import les_inn, rapport_om, tekst

from revisjon.report.document import Dokument

LOGG = """\
oppfølging:
  - {dato: 2026-09-20, anbefaling: A3, hva: vedtak, av: kommunestyret, utfall: vedtatt, frist: 2027-02}
  - {dato: 2027-01-20, anbefaling: A3, hva: verifisert, av: revisor, vurdering: fulgt opp, bevis: [O1]}
"""
SENERE = """\
kilder:
  ny-risiko: {type: notat, tittel: Risikovurdering 2027, dato: 2027-01-10}
funn:
  - id: O1
    kapittel: styring
    tekst: Sundøy har vurdert risikoen.[@ny-risiko]
    gjelder: [sundøy]
    belyser: [{punkt: risiko.a, taler: for}]
"""


@pytest.fixture(scope="module")
def dokument(tmp_path_factory: pytest.TempPathFactory) -> Dokument:
    mappe = tmp_path_factory.mktemp("kommuner")
    shutil.copytree(MAPPE, mappe, dirs_exist_ok=True)
    (mappe / "oppfolging").mkdir()
    (mappe / "oppfolging.yaml").write_text(LOGG, "utf-8")
    (mappe / "oppfolging/funn.yaml").write_text(SENERE, "utf-8")
    return rapport_om(les_inn(mappe))


def _om(dokument: Dokument, kort: str) -> str:
    """Return what stands about one recommendation."""
    t = tekst(dokument)
    start = t.index(kort, t.index("Vi anbefalte"))
    slutt = t.find(" Anbefaling ", start)
    return t[start : slutt if slutt > 0 else t.index("Hva som har skjedd")]


def test_each_recommendation_names_its_bodies(dokument: Dokument) -> None:
    t = tekst(dokument)
    assert "Vi anbefalte at Sundøy kommune vurderer risikoen" in t
    assert "Vi anbefalte at Granli kommune følger opp tiltakene" in t


def test_only_the_criteria_of_those_bodies_are_shown(dokument: Dokument) -> None:
    om = _om(dokument, "Vurder risikoen hvert år")
    assert "Sundøy kommune" in om
    assert "Granli" not in om
    assert "Fjordvik" not in om


def test_what_was_looked_at_again_is_told_of_the_one_that_it_holds_for(dokument: Dokument) -> None:
    om = _om(dokument, "Vurder risikoen hvert år")
    assert "Kontrollert av revisor 20. januar 2027" in om
    assert "O1" in om
