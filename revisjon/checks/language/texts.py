"""Which texts are read for their language, and what stands round a place in them."""

from __future__ import annotations

import re

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.model import Kilde, Skjerming, Vedlagt
from revisjon.prose import Prosa, Tekster

_UTENOM = (Kilde, Vedlagt, Skjerming)
"""What these say are titles and names, or words that are to be found as they stand."""


def ordene(tekst: str) -> frozenset[str]:
    """Return the words of a list with spaces between."""
    return frozenset(tekst.split())


@en_gang
def lest(g: Tekstgrunnlag) -> Tekster:
    """Return the texts that the auditor has put in words, as far as they are in the målform that is read.

    Those that are not translated are read when the project is checked in its own.
    """
    egne = (p for p in g.egne if not isinstance(p.post, _UTENOM))
    return Tekster(p for p in egne if g.målform_av(p) == g.målform)


@en_gang
def samlet(g: Tekstgrunnlag) -> str:
    """Return all that `lest` holds as one text in lower case: to see fast that words stand nowhere."""
    return "\n".join(p.egen for p in lest(g)).casefold()


def står(g: Tekstgrunnlag, ord_: str) -> bool:
    """Tell whether words, in lower case, stand anywhere in what `lest` holds."""
    return all(del_ in g.ordliste for del_ in re.findall(r"\w+", ord_)) and ord_ in samlet(g)


def setning_om(prosa: Prosa, start: int) -> str:
    """Return the sentence that a place stands in."""
    for setning in prosa.setninger:
        if setning.start <= start < setning.slutt:
            return setning.tekst
    return ""


def stamme(ord_: str) -> str:
    """Return a pattern of a noun, given without ending, in any of its forms; not as part of another word."""
    return rf"(?<![\w-]){re.escape(ord_)}(?:e|en|et|a|er|ene|ar|ane|um|n|ne|r)?s?(?![\w-])"
