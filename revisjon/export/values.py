"""Values of cells: dates, numbers, and the words for verdicts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from revisjon.assess import Sikkerhet
from revisjon.export.shown import Eksport
from revisjon.model import Dato, desimaler_i
from revisjon.report.sheets import Dag, Desimaltall
from revisjon.report.verdict.naming import dom_tekst
from revisjon.words import stor

_FLEST = 6
"""Decimals of a number that is computed without end."""
_ELDST = 1900
"""Excel knows no earlier year."""


def dag(dato: Dato | date | None) -> Dag | str | None:
    """Return a date as a cell has it; as text where it is before the days of spreadsheets."""
    if dato is None:
        return None
    if isinstance(dato, date):
        return Dag(dato)
    if dato.år <= _ELDST:
        return str(dato)
    return Dag(dato.siste, "dag" if dato.dag else "måned" if dato.måned else "år")


def desimal(verdi: Decimal | None, desimaler: int) -> Desimaltall | None:
    """Return a number as a cell has it. The cell holds more decimals than it shows, but not without end."""
    if verdi is None:
        return None
    if desimaler_i(verdi) > _FLEST:
        verdi = verdi.quantize(Decimal(1).scaleb(-_FLEST), ROUND_HALF_UP)
    return Desimaltall(verdi, desimaler)


def dom(e: Eksport, navn: str) -> str:
    """Return a verdict in words, with a capital."""
    return stor(dom_tekst(navn, e.vurdert.tabell, e.ord_))


def grad(e: Eksport, sikkerhet: Sikkerhet | None) -> str | None:
    """Return the degree of certainty in a word; None where the verdict is open."""
    return e.ord_.sikkerhet[sikkerhet.grad.value] if sikkerhet else None


def anbefalt(e: Eksport, ider: Iterable[str]) -> str:
    """Return the numbers of recommendations, in order."""
    return ", ".join(sorted((e.anbefalingsnumre[id_] for id_ in {*ider}), key=int))
