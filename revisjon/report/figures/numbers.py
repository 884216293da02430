"""Numbers as they are printed in a chart."""

from __future__ import annotations

from decimal import Decimal

from revisjon.report.figures.data import Format

TOM = "\u2013"
"""What stands where no number is given, as in the tables."""
PROSENT = "\u00a0%"


def verdi(tall: Decimal | None, desimaler: int, enhet: str, format_: Format) -> str:
    """Return a number with its percent sign if it is a share, or a dash if there is none."""
    if tall is None:
        return TOM
    return format_(tall, desimaler) + (PROSENT if er_prosent(enhet) else "")


def er_prosent(enhet: str) -> bool:
    """Tell whether numbers with this unit are shares of a hundred."""
    return enhet.strip().casefold() in {"prosent", "per cent", "percent", "%"}
