"""Numbers and rows as messages show them."""

from __future__ import annotations

from decimal import Decimal

from revisjon.checks.data.reading import Lest
from revisjon.rules.numbers import Spenn
from revisjon.words import ordbok
from revisjon.words.format import tall_tekst

_ORD = ordbok("bokmål")
"""Messages are in bokmål, whatever the report is in."""


def vis(verdi: Decimal, desimaler: int = 0) -> str:
    """Return a number with so many decimals."""
    return tall_tekst(verdi, desimaler, _ORD)


def vis_lest(lest: Lest) -> str:
    """Return a number as the cell shows it."""
    return vis(lest.verdi, lest.desimaler)


def vis_spenn(spenn: Spenn, desimaler: int) -> str:
    """Return what was computed, with the interval where rounding makes it visible."""
    lav, høy = vis(spenn.lav, desimaler), vis(spenn.høy, desimaler)
    midt = vis((spenn.lav + spenn.høy) / 2, desimaler)
    return lav if lav == høy else f"{midt} (fra {lav} til {høy} når det er tatt høyde for avrunding)"
