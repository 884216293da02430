"""Sentences of Norwegian prose, by position."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from revisjon.records import dataclass

GJENTATT = 8192
"""So many texts are kept by what reads one, for those that are the same as one before."""
_FORKORTELSER = frozenset(
    [
        "adm",
        "art",
        "avd",
        "bl",
        "ca",
        "dep",
        "dir",
        "dvs",
        "e.l",
        "eks",
        "el",
        "evt",
        "f.eks",
        "fr",
        "hhv",
        "ibid",
        "ift",
        "iht",
        "inkl",
        "jf",
        "jfr",
        "kap",
        "kl",
        "komm",
        "kr",
        "ktr",
        "lign",
        "m.a",
        "m.fl",
        "m.m",
        "mfl",
        "mht",
        "mill",
        "min",
        "mrd",
        "mv",
        "nr",
        "o.a",
        "o.l",
        "obs",
        "osb",
        "osv",
        "ot",
        "pga",
        "pkt",
        "prp",
        "pst",
        "ref",
        "s",
        "sitert",
        "st",
        "tab",
        "tlf",
        "tr",
        "vedr",
        "vs",
        "årg",
    ]
)
"""After these a full stop ends no sentence, unless a capital letter follows those in `_KAN_SLUTTE`."""
_KAN_SLUTTE = frozenset({"mv", "m.m", "m.fl", "mfl", "o.l", "e.l", "o.a", "osv", "osb", "lign", "pst"})
_SLUTT = re.compile(r"[.!?…]+[»”\")\]]*(?=\s)")
_AVSNITT = re.compile(r"\n(?:[ \t]*\n)+")
_SYNLIG = re.compile(r"\S")
_LEDD = re.compile(r"[A-ZÆØÅ][a-zæøå]*\s(?:ledd|punktum)")
_ORD_FØR = re.compile(r"(?:[^\W\d_]+\.)*[^\W_]+\Z|\d+\Z")


@dataclass(frozen=True, slots=True)
class Setning:
    """One sentence; `slutt` is after the last character."""

    start: int
    slutt: int
    tekst: str
    """As it stands, line breaks and all, so that positions in it are those of the text less `start`."""

    @property
    def ord(self) -> int:
        """How many words it has."""
        return len(re.findall(r"[^\W_](?:[\w./-]*\w)?", self.tekst))


@lru_cache(maxsize=GJENTATT)
def setninger(ren: str) -> tuple[Setning, ...]:
    """Split a text that is free of marks into sentences. Empty lines end one, and so does each list item."""
    ut = []
    for start, slutt in _avsnitt(ren):
        for fra, til in _i_avsnitt(ren, start, slutt):
            tekst = ren[fra:til]
            kant = len(tekst) - len(tekst.lstrip())
            if stripped := tekst.strip():
                ut.append(Setning(fra + kant, fra + kant + len(stripped), stripped))
    return tuple(ut)


def _avsnitt(ren: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs: parted by an empty line."""
    start = 0
    for m in _AVSNITT.finditer(ren):
        yield start, m.start()
        start = m.end()
    yield start, len(ren)


def _i_avsnitt(ren: str, start: int, slutt: int) -> Iterator[tuple[int, int]]:
    fra = start
    for m in _SLUTT.finditer(ren, start, slutt):
        til = m.end()
        if _ender(ren, fra, m.start(), til, slutt, m[0]):
            yield fra, til
            fra = til
    if fra < slutt:
        yield fra, slutt


def _ender(ren: str, fra: int, punktum: int, til: int, slutt: int, tegn: str) -> bool:
    """Tell whether the mark at `punktum` ends the sentence that began at `fra`."""
    neste = _SYNLIG.search(ren, til, slutt)
    if neste is None:
        return True
    if neste[0].islower():
        return False
    if not tegn.startswith("."):
        return True
    # No word has spaces in it.
    ord_ = _ORD_FØR.search(ren, max(fra, ren.rfind(" ", fra, punktum)), punktum)
    før = ord_[0].casefold() if ord_ else ""
    if før.isdigit():
        # «1. januar» and «3. ledd» go on with a small letter; «kapittel 3. Det» does not.
        return not _LEDD.match(ren, neste.start(), slutt)
    if len(før) == 1 and før.isalpha():
        return False
    return før not in _FORKORTELSER or før in _KAN_SLUTTE
