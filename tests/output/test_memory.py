"""The garbage collector rests during large work, and what is left is freed before the next."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from revisjon.output.memory import uten_søppelhenting


class _Ring:
    """Refers to itself, so only the collector frees it."""

    def __init__(self) -> None:
        self.selv = self


@pytest.fixture(autouse=True)
def _rydd() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_nothing_is_collected_inside_and_what_was_left_goes_before_the_next() -> None:
    with uten_søppelhenting():
        assert not gc.isenabled()
        igjen = weakref.ref(_Ring())
        assert igjen() is not None
    assert gc.isenabled()
    gc.collect()
    assert igjen() is not None, "it is not looked through at the end of the process either"
    with uten_søppelhenting():
        assert igjen() is None


def test_the_collector_is_left_as_it_was_also_after_an_error() -> None:
    gc.disable()
    with pytest.raises(KeyError), uten_søppelhenting():
        raise KeyError
    assert not gc.isenabled()
    gc.enable()
    with pytest.raises(KeyError), uten_søppelhenting():
        raise KeyError
    assert gc.isenabled()
