"""Whether what is asked, found, assessed and recommended hangs together, and references lead somewhere."""

from revisjon.checks.catalogue import Sjekk
from revisjon.checks.coverage import (
    assessments,
    criteria,
    crossrefs,
    findings,
    hearing,
    nearby,
    new_numbers,
    numbers,
    recommendations,
    sources,
)

SJEKKER: tuple[Sjekk, ...] = (
    *criteria.SJEKKER,
    *findings.SJEKKER,
    *assessments.SJEKKER,
    *new_numbers.SJEKKER,
    *recommendations.SJEKKER,
    *hearing.SJEKKER,
    *sources.SJEKKER,
    *numbers.SJEKKER,
    *crossrefs.SJEKKER,
    *nearby.SJEKKER,
)
