"""The checks in one process or in two: the same, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from eksempel import DATO, ROT

from revisjon import sharing
from revisjon.assess import assess
from revisjon.checks import FAMILIER, Sortert
from revisjon.cli import checking
from revisjon.cli.checking import STORT, TYNGST, kontroller
from revisjon.diagnostics import Diagnose, Plass
from revisjon.law import les_rettskilder
from revisjon.load import last

Oppgaver = Sequence[Callable[[], Sequence[Diagnose]]]


def _sjekk() -> Sortert:
    lastet = last(ROT)
    assert lastet.prosjekt is not None
    return kontroller(lastet, les_rettskilder(ROT), assess(lastet.prosjekt, DATO))


@pytest.mark.parametrize("deles", [False, True])
def test_one_process_finds_what_two_find(deles: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    delt: list[int] = []

    def i_to(oppgaver: Oppgaver) -> list[Sequence[Diagnose]]:
        delt.append(len(oppgaver))
        return sharing.i_to(oppgaver)

    monkeypatch.setattr(sharing, "uten_tråder", lambda: True)
    monkeypatch.setattr(checking, "kan_dele", lambda: deles)
    monkeypatch.setattr(checking, "i_to", i_to)
    funnet = _sjekk()
    assert bool(delt) == deles
    monkeypatch.setattr(checking, "kan_dele", lambda: False)
    assert _sjekk() == funnet
    assert funnet.igjen


def test_a_small_project_is_checked_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def aldri(_oppgaver: Oppgaver) -> list[Sequence[Diagnose]]:
        raise AssertionError

    monkeypatch.setattr(checking, "kan_dele", lambda: True)
    monkeypatch.setattr(checking, "STORT", 10 * STORT)
    monkeypatch.setattr(checking, "i_to", aldri)
    assert _sjekk().igjen


def test_what_else_is_looked_for_is_found_too() -> None:
    lastet = last(ROT)
    assert lastet.prosjekt is not None
    annet = Diagnose("R001", Plass("templates/rapport.html.j2"), "Malen er feil.", "Rett den.")
    vurdert = assess(lastet.prosjekt, DATO)
    funnet = kontroller(lastet, les_rettskilder(ROT), vurdert, arbeid=[lambda: [annet]])
    assert {*funnet.igjen} == {*_sjekk().igjen, annet}


def test_the_families_that_take_longest_are_families() -> None:
    assert {*TYNGST} <= {navn for navn, _ in FAMILIER}
