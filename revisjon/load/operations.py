"""The closed set of operations on numbers. There are no expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from revisjon.model import Utregnet
from revisjon.records import dataclass

_PROSENT = "prosent"
_HUNDRE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Regneart:
    """One operation on numbers whose values are known."""

    regn: Callable[[Sequence[Utregnet]], Utregnet | None]
    deler_på: int | None = None
    """Which of the terms it divides by; the caller sees to it that this one is not zero."""


def summer(ledd: Sequence[Utregnet]) -> Utregnet | None:
    """Return the sum, or None where there is nothing to sum."""
    return _med(ledd, sum((v.verdi for v in ledd), Decimal(0))) if ledd else None


def _differanse(ledd: Sequence[Utregnet]) -> Utregnet:
    """Return til minus fra. Between two percentages it is counted in percentage points."""
    fra, til = ledd
    regnet = _med(ledd, til.verdi - fra.verdi)
    if fra.enhet == til.enhet == _PROSENT:
        return Utregnet(regnet.verdi, "prosentpoeng", regnet.omtrent, regnet.desimaler)
    return regnet


def _prosentendring(ledd: Sequence[Utregnet]) -> Utregnet:
    fra, til = ledd
    return _prosent(ledd, (til.verdi - fra.verdi) / fra.verdi)


def _andel(ledd: Sequence[Utregnet]) -> Utregnet:
    del_, hel = ledd
    return _prosent(ledd, del_.verdi / hel.verdi)


def _prosent(ledd: Sequence[Utregnet], forhold: Decimal) -> Utregnet:
    return Utregnet(forhold * _HUNDRE, _PROSENT, any(v.omtrent for v in ledd))


def _med(ledd: Sequence[Utregnet], verdi: Decimal) -> Utregnet:
    """Keep unit, precision and «ca.» of the numbers that went in."""
    return Utregnet(verdi, ledd[0].enhet, any(v.omtrent for v in ledd), max(v.desimaler for v in ledd))


OPERASJONER: Mapping[str, Regneart] = MappingProxyType(
    {
        "sum": Regneart(summer),
        "differanse": Regneart(_differanse),
        "prosentendring": Regneart(_prosentendring, deler_på=0),
        "andel": Regneart(_andel, deler_på=1),
    }
)
