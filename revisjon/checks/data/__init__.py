"""Checks of tables, figures, registered numbers and surveys: what the numbers themselves say is wrong."""

from revisjon.checks.catalogue import Sjekk
from revisjon.checks.data import (
    changes,
    charts,
    computed,
    grim,
    impossible,
    shares,
    sums,
    twins,
    units,
    wholes,
    years,
)

SJEKKER: tuple[Sjekk, ...] = (
    *sums.SJEKKER,
    *changes.SJEKKER,
    *shares.SJEKKER,
    *wholes.SJEKKER,
    *grim.SJEKKER,
    *units.SJEKKER,
    *impossible.SJEKKER,
    *computed.SJEKKER,
    *twins.SJEKKER,
    *years.SJEKKER,
    *charts.SJEKKER,
)

__all__ = ["SJEKKER"]
