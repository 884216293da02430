"""Which texts are read for their language, and what stands round a place in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revisjon.checks.basis import Tekstgrunnlag
from revisjon.model import Kilde, Skjerming, Vedlagt
from revisjon.prose import Prosa

_UTENOM = (Kilde, Vedlagt, Skjerming)
"""What these say are titles and names, or words that are to be found as they stand."""


def ordene(tekst: str) -> frozenset[str]:
    """Return the words of a list with spaces between."""
    return frozenset(tekst.split())


def lest(g: Tekstgrunnlag) -> Iterator[Prosa]:
    """Yield the texts that the auditor has put in words."""
    return (p for p in g.egne if not isinstance(p.post, _UTENOM))


def samlet(g: Tekstgrunnlag) -> str:
    """Return all that `lest` yields as one text in lower case: to see fast that a word stands nowhere."""
    return "\n".join(p.egen for p in lest(g)).casefold()


def setning_om(prosa: Prosa, start: int) -> str:
    """Return the sentence that a place stands in."""
    for setning in prosa.setninger:
        if setning.start <= start < setning.slutt:
            return setning.tekst
    return ""


def stamme(ord_: str) -> str:
    """Return a pattern of a noun, given without ending, in any of its forms; not as part of another word."""
    return rf"(?<![\w-]){re.escape(ord_)}(?:e|en|et|a|er|ene|ar|ane|um|n|ne|r)?s?(?![\w-])"
