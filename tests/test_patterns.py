"""Patterns that are compiled late answer as those that are compiled at once."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

from revisjon import patterns
from revisjon.patterns import uttrykk

PAKKE = Path(patterns.__file__).parent
MODULER = sorted(
    "revisjon."
    + fil.relative_to(PAKKE).as_posix().removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    for fil in PAKKE.rglob("*.py")
    if "import uttrykk" in fil.read_text(encoding="utf-8")
)


def test_answers_are_those_of_a_pattern() -> None:
    sent, straks = uttrykk(r"(?P<a>ab?)c", re.IGNORECASE), re.compile(r"(?P<a>ab?)c", re.IGNORECASE)
    for tekst in ("ABC ac", "xyz"):
        assert [m.span() for m in sent.finditer(tekst)] == [m.span() for m in straks.finditer(tekst)]
        assert sent.sub("-", tekst) == straks.sub("-", tekst)
        assert bool(sent.search(tekst, 1)) is bool(straks.search(tekst, 1))
    assert (sent.pattern, sent.flags, sent.groupindex) == (straks.pattern, straks.flags, straks.groupindex)


def test_a_wrong_pattern_is_told_of_when_it_is_used() -> None:
    galt = uttrykk("(")
    with pytest.raises(re.error):
        galt.search("")


def test_a_method_is_looked_up_once() -> None:
    sent = uttrykk("a")
    assert sent.search is sent.search


@pytest.mark.parametrize("modul", MODULER)
def test_every_late_pattern_can_be_compiled(modul: str) -> None:
    alle = [v for v in vars(importlib.import_module(modul)).values() if isinstance(v, type(uttrykk("")))]
    assert alle
    for mønster in alle:
        assert mønster.flags >= 0
