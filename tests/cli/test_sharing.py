"""The work of a large project in two processes: the same as in one, whatever happens to the other."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from revisjon.checks import FAMILIER
from revisjon.cli import sharing
from revisjon.cli.checking import TYNGST
from revisjon.cli.sharing import STORT, gjør_alle
from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert
from revisjon.sharing import kan_dele

HER = os.getpid()


@pytest.fixture(autouse=True)
def _uten_tråder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pass over the threads of what runs the tests."""
    monkeypatch.setattr(sharing, "uten_tråder", lambda: True)


def _funn(nr: int) -> list[Diagnose]:
    plass = Plass("oppdrag.yaml", nr + 1, 3, 4)
    return [Diagnose("A001", plass, f"Nummer {nr}.", "Rett det.", Alvor.HINT, (Relatert(plass, "Her."),))]


def _dør(nr: int) -> list[Diagnose]:
    """Do the work, but not in the copy, which is killed."""
    if os.getpid() != HER:
        os.kill(os.getpid(), signal.SIGKILL)
    return _funn(nr)


def _feiler(nr: int) -> list[Diagnose]:
    """Do the work, but not in the copy, where it fails."""
    if os.getpid() != HER:
        raise ValueError(nr)
    return _funn(nr)


@pytest.mark.skipif(not kan_dele(), reason="takes Linux and two processors")
def test_the_copy_works_too_and_the_order_is_that_of_the_tasks(tmp_path: Path) -> None:
    merke = tmp_path / "kopien"

    def arbeid(nr: int) -> list[Diagnose]:
        if os.getpid() != HER:
            merke.touch()
        frist = time.monotonic() + 20
        while not merke.exists() and time.monotonic() < frist:
            time.sleep(0.001)
        return _funn(nr)

    svar = gjør_alle([partial(arbeid, nr) for nr in range(40)], STORT)
    assert merke.exists()
    assert svar == [d for nr in range(40) for d in _funn(nr)]


@pytest.mark.parametrize("arbeid", [_dør, _feiler, _funn])
def test_what_the_copy_does_not_do_is_done_here(arbeid: Callable[[int], list[Diagnose]]) -> None:
    svar = gjør_alle([partial(arbeid, nr) for nr in range(20)], STORT)
    assert svar == [d for nr in range(20) for d in _funn(nr)]


def test_a_mistake_in_a_check_is_seen() -> None:
    def gal() -> list[Diagnose]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        gjør_alle([gal, gal], STORT)


def test_a_small_project_is_checked_in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def aldri(_oppgaver: object) -> dict[int, Sequence[Diagnose]]:
        raise AssertionError

    monkeypatch.setattr(sharing, "_i_to", aldri)
    assert gjør_alle([partial(_funn, 1)], STORT - 1) == _funn(1)


def test_beside_other_threads_no_copy_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def aldri(_oppgaver: object) -> dict[int, Sequence[Diagnose]]:
        raise AssertionError

    monkeypatch.undo()
    monkeypatch.setattr(sharing, "_i_to", aldri)
    slipp = threading.Event()
    annen = threading.Thread(target=slipp.wait)
    annen.start()
    try:
        assert gjør_alle([partial(_funn, 1)], STORT) == _funn(1)
    finally:
        slipp.set()
        annen.join()


def test_where_no_process_can_be_copied_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "kan_dele", lambda: False)
    assert gjør_alle([partial(_funn, 1), partial(_funn, 2)], STORT) == [*_funn(1), *_funn(2)]


def test_the_families_that_take_longest_are_families() -> None:
    assert {*TYNGST} <= {navn for navn, _ in FAMILIER}
