"""Whether the parts of a report agree: dates, names, facts, verdicts, and the form of recommendations."""

from __future__ import annotations

from revisjon.checks.catalogue import Sjekk
from revisjon.checks.consistency import (
    counting,
    facts,
    order,
    others,
    periods,
    recommendations,
    sources,
    structure,
    titles,
    told,
    variants,
    verdicts,
)

SJEKKER: tuple[Sjekk, ...] = (
    *order.SJEKKER,
    *sources.SJEKKER,
    *periods.SJEKKER,
    *told.SJEKKER,
    *variants.SJEKKER,
    *titles.SJEKKER,
    *facts.SJEKKER,
    *verdicts.SJEKKER,
    *counting.SJEKKER,
    *recommendations.SJEKKER,
    *structure.SJEKKER,
    *others.SJEKKER,
)
"""The family, by code within each group."""
