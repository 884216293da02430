"""Which texts are read for their language, and what stands round a place in them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from revisjon.checks.authored import formulert
from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.prose import Prosa, Tekster


def ordene(tekst: str) -> frozenset[str]:
    """Return the words of a list with spaces between."""
    return frozenset(tekst.split())


@en_gang
def lest(g: Tekstgrunnlag) -> Tekster:
    """Return the texts that the auditor has put in words, as far as they are in the målform that is read.

    Those that are not translated are read when the project is checked in its own.
    """
    alle = formulert(g)
    # A file is in one målform.
    filer = {p.plass.fil: p for p in alle}
    andre = {fil for fil, p in filer.items() if g.målform_av(p) != g.målform}
    return Tekster(p for p in alle if p.plass.fil not in andre) if andre else alle


@en_gang
def små(g: Tekstgrunnlag) -> Mapping[str, str]:
    """Return each text that `lest` holds, once, with the same in lower case."""
    return {tekst: tekst.casefold() for tekst in lest(g).like("egen")}


@en_gang
def samlet(g: Tekstgrunnlag) -> str:
    """Return all that `lest` holds, each text once, in lower case: to see fast that words stand nowhere."""
    return "\n".join(små(g).values())


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
