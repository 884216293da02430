"""The product's own words are right in both languages: the checks say nothing of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.checks.language import SJEKKER
from revisjon.diagnostics import Plass
from revisjon.prose import Prosa
from revisjon.words import ordbok

_HULL = re.compile(r"\{[^{}]*\}")
"""Where words are put in; the names of these are bokmål."""


def _tekster(verdi: object) -> Iterator[str]:
    if isinstance(verdi, str):
        yield verdi
    elif isinstance(verdi, Mapping):
        for ledd in verdi.values():
            yield from _tekster(ledd)
    elif isinstance(verdi, (tuple, list)):
        for ledd in verdi:
            yield from _tekster(ledd)
    elif is_dataclass(verdi):
        for felt in fields(verdi):
            yield from _tekster(getattr(verdi, felt.name))


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_what_the_program_writes_is_of_one_language(målform: str) -> None:
    tekster = [t for t in _tekster(ordbok(målform)) if len(t.split()) > 3]  # type: ignore[arg-type]
    assert len(tekster) > 100
    g = Tekstgrunnlag(tuple(Prosa(_HULL.sub("–", t), Plass(t)) for t in tekster), målform, date(2026, 5, 31))
    koder = {"M001", "M002", "M006", "M009", "M010", "M012", "M013", "M016", "M017"}
    for sjekk in SJEKKER:
        if sjekk.kode in koder and sjekk.på_tekst:
            assert [(t.melding, t.plass) for t in sjekk.på_tekst(g)] == []
