"""Checks of numbers in running text, against each other and against those that are registered."""

from revisjon.checks.catalogue import Sjekk
from revisjon.checks.numbers import (
    bases,
    changes,
    hedges,
    precision,
    registered,
    series,
    shares,
    unbound,
    units,
)

SJEKKER: tuple[Sjekk, ...] = (
    *unbound.SJEKKER,
    *registered.SJEKKER,
    *hedges.SJEKKER,
    *shares.SJEKKER,
    *changes.SJEKKER,
    *series.SJEKKER,
    *units.SJEKKER,
    *bases.SJEKKER,
    *precision.SJEKKER,
)
