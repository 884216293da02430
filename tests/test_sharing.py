"""Work in a copy of the process: the same as in one, whatever happens to the other."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from revisjon.sharing import i_kopi, kan_dele

pytestmark = pytest.mark.skipif(not kan_dele(), reason="takes Linux and two processors")
HER = os.getpid()


def _svar() -> list[int]:
    return [1, 2, 3]


def _dør() -> list[int]:
    """Do the work, but not in the copy, which is killed."""
    if os.getpid() != HER:
        os.kill(os.getpid(), signal.SIGKILL)
    return _svar()


def _feiler() -> list[int]:
    """Do the work, but not in the copy, where it fails."""
    if os.getpid() != HER:
        raise ValueError
    return _svar()


def test_the_work_is_done_in_the_copy() -> None:
    assert i_kopi(os.getpid)() != HER


@pytest.mark.parametrize("arbeid", [_dør, _feiler, _svar])
def test_what_the_copy_does_not_do_is_done_here(arbeid: Callable[[], list[int]]) -> None:
    assert i_kopi(arbeid)() == [1, 2, 3]


def test_where_no_copy_can_be_made_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def ingen() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", ingen)
    assert i_kopi(os.getpid)() == HER


def test_a_mistake_is_seen() -> None:
    def gal() -> list[int]:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        i_kopi(gal)()
