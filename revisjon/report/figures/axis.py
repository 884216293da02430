"""A value axis with round numbers: steps of 1, 2 or 5 times a power of ten, always through zero."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from revisjon.records import dataclass

_TRINN = 5
"""About as many steps as one reads at a glance."""
_NULL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Akse:
    """From the lowest to the highest tick, with every tick between."""

    merker: tuple[Decimal, ...]
    """Rising, at least two."""
    desimaler: int
    """Decimals that tell the ticks apart."""

    def andel(self, verdi: Decimal) -> float:
        """Return how far up the axis a value is, from 0 to 1."""
        lavest, høyest = self.merker[0], self.merker[-1]
        return float((verdi - lavest) / (høyest - lavest))


def akse(verdier: Iterable[Decimal], desimaler: int) -> Akse:
    """Return an axis that holds zero and all values, with no finer steps than `desimaler` can print."""
    alle = (*verdier, _NULL)
    lavest, høyest = min(alle), max(alle)
    trinn = max(_rundt_trinn((høyest - lavest) / _TRINN), Decimal(1).scaleb(-desimaler))
    fra = int((lavest / trinn).to_integral_value(ROUND_FLOOR))
    til = max(int((høyest / trinn).to_integral_value(ROUND_CEILING)), fra + 1)
    eksponent = trinn.normalize().as_tuple().exponent
    vis = max(0, -eksponent) if isinstance(eksponent, int) else 0
    return Akse(tuple(trinn * i for i in range(fra, til + 1)), vis)


def spenn(verdier: Iterable[Decimal]) -> Akse:
    """Return a scale from end to end of the values and zero, for charts where no tick is printed."""
    alle = (*verdier, _NULL)
    lavest, høyest = min(alle), max(alle)
    return Akse((lavest, høyest if høyest > lavest else lavest + 1), 0)


def _rundt_trinn(minst: Decimal) -> Decimal:
    if minst <= 0:
        return _NULL
    tierpotens = Decimal(1).scaleb(minst.adjusted())
    return next(tierpotens * f for f in (1, 2, 5, 10) if tierpotens * f >= minst)
