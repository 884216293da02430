"""Work shared with a copy of the process: the same as in one, whatever happens to the other."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from revisjon import sharing
from revisjon.sharing import i_kopi, i_to, kan_dele

HER = os.getpid()
takes_two = pytest.mark.skipif(not kan_dele(), reason="takes Linux and two processors")


@pytest.fixture(autouse=True)
def _uten_tråder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pass over the threads of what runs the tests."""
    monkeypatch.setattr(sharing, "uten_tråder", lambda: True)


def _svar(nr: int = 0) -> list[int]:
    return [1, 2, nr]


def _dør(nr: int = 0) -> list[int]:
    """Do the work, but not in the copy, which is killed."""
    if os.getpid() != HER:
        os.kill(os.getpid(), signal.SIGKILL)
    return _svar(nr)


def _feiler(nr: int = 0) -> list[int]:
    """Do the work, but not in the copy, where it fails."""
    if os.getpid() != HER:
        raise ValueError
    return _svar(nr)


def _gal() -> list[int]:
    raise ZeroDivisionError


@takes_two
def test_the_work_is_done_in_the_copy() -> None:
    assert i_kopi(os.getpid)() != HER


@takes_two
@pytest.mark.parametrize("arbeid", [_dør, _feiler, _svar])
def test_what_the_copy_does_not_do_is_done_here(arbeid: Callable[[], list[int]]) -> None:
    assert i_kopi(arbeid)() == _svar()


@takes_two
def test_where_no_copy_can_be_made_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def ingen() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", ingen)
    assert i_kopi(os.getpid)() == HER


@takes_two
def test_a_copy_whose_answer_nobody_waits_for_ends_quietly() -> None:
    program = """
import os, time
from revisjon.sharing import i_kopi
def arbeid():
    time.sleep(0.2)
    return b"x" * 1_000_000
i_kopi(arbeid)
time.sleep(0.1)
os._exit(0)
"""
    kommando = [sys.executable, "-c", program]
    # What it writes to ends only when the copy does, or else this waits too long.
    svar = subprocess.run(kommando, capture_output=True, timeout=20, check=True)  # noqa: S603 - our own
    assert svar.stderr == b""


@pytest.mark.parametrize("del_arbeidet", [lambda a: i_kopi(a)(), lambda a: i_to([a, a])])
def test_a_mistake_is_seen(del_arbeidet: Callable[[Callable[[], list[int]]], object]) -> None:
    with pytest.raises(ZeroDivisionError):
        del_arbeidet(_gal)


def test_beside_other_threads_no_copy_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    slipp = threading.Event()
    annen = threading.Thread(target=slipp.wait)
    annen.start()
    try:
        assert i_kopi(os.getpid)() == HER
        assert i_to([os.getpid] * 20) == [HER] * 20
    finally:
        slipp.set()
        annen.join()


def _når_begge_er_i_gang(merke: Path) -> None:
    """Wait, in either process, until the copy has been here."""
    if os.getpid() != HER:
        merke.touch()
    frist = time.monotonic() + 20
    while not merke.exists() and time.monotonic() < frist:
        time.sleep(0.001)


@takes_two
def test_both_take_of_the_tasks_and_the_answers_are_in_their_order(tmp_path: Path) -> None:
    merke = tmp_path / "kopien"

    def arbeid(nr: int) -> list[int]:
        _når_begge_er_i_gang(merke)
        return _svar(nr)

    assert i_to([partial(arbeid, nr) for nr in range(40)]) == [_svar(nr) for nr in range(40)]
    assert merke.exists()


@pytest.mark.parametrize("arbeid", [_dør, _feiler, _svar])
def test_tasks_that_the_copy_does_not_do_are_done_here(arbeid: Callable[[int], list[int]]) -> None:
    assert i_to([partial(arbeid, nr) for nr in range(20)]) == [_svar(nr) for nr in range(20)]


@takes_two
def test_answers_are_packed_for_the_way_and_only_then(tmp_path: Path) -> None:
    def pakk(pid: int) -> str:
        assert os.getpid() == pid != HER
        return "fra kopien"

    def pakk_opp(pakket: str) -> int:
        assert pakket == "fra kopien"
        return 0

    def arbeid() -> int:
        _når_begge_er_i_gang(tmp_path / "kopien")
        return os.getpid()

    assert {*i_to([arbeid] * 40, pakk, pakk_opp)} == {0, HER}


def test_where_the_answers_cannot_be_packed_the_tasks_are_done_here() -> None:
    def pakk(_svar: object) -> None:
        raise ValueError

    assert i_to([partial(_svar, nr) for nr in range(20)], pakk) == [_svar(nr) for nr in range(20)]
