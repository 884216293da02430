"""Find a text that must not be seen, however it is typed: in any case, broken, hyphenated or marked up."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_USYNLIG = "\u00ad\u200b-\u200f\u2060\ufeff"
"""Soft hyphens and characters without width, which may stand anywhere in a word."""
_SKILLE = rf"(?:[\s{_USYNLIG}_*.,\u2010-\u2013\\-]|&nbsp;|&shy;|%20|\+)*"
"""What may part two words: white space, a line break, a mark of emphasis, or the hyphen of a file name."""
_TIL_ORD = re.compile(r"[\s_\u2010-\u2013-]+")
_EIE = r"(?:['’]?s)?"
"""The genitive goes with the name."""


@cache
def mønster(tekst: str) -> re.Pattern[str]:
    """Return what finds a text in what an auditor has written, as whole words."""
    return _bygg(tekst, rf"(?:[{_USYNLIG}]|&shy;)*")


@cache
def løst_mønster(tekst: str) -> re.Pattern[str]:
    """Return what finds a text in a finished file, where lines and runs may part it between any two letters.

    The file's text must be `normalisert`.
    """
    return _bygg(normalisert(tekst), rf"(?:[\s{_USYNLIG}\u2010\u2011-]|&shy;)*")


def normalisert(tekst: str) -> str:
    """Return a text with ligatures, accents and quotation marks in one form each."""
    tekst = unicodedata.normalize("NFKC", tekst)
    # Each pass is far quicker than one that looks every letter up.
    for skrevet, form in _SITAT.items():
        tekst = tekst.replace(skrevet, form)
    return tekst


def kjerne(tekst: str) -> str:
    """Return the letters and digits alone: what a text can only be found in if they stand there in a row."""
    for skille in _SKILLETEGN:
        tekst = tekst.replace(skille, "")
    return "".join(filter(str.isalnum, tekst)).casefold()


_SKILLETEGN = ("&nbsp;", "&shy;", "%20")
_SITAT = {"“": '"', "”": '"', "«": '"', "»": '"', "’": "'", "\u2018": "'", "−": "-"}


def _bygg(tekst: str, i_ord: str) -> re.Pattern[str]:
    ord_ = [o for o in _TIL_ORD.split(unicodedata.normalize("NFC", tekst).strip()) if o]
    kjerne = _SKILLE.join(i_ord.join(map(re.escape, o)) for o in ord_)
    foran = r"(?<![^\W\d_])" if tekst.strip()[:1].isalpha() else r"(?<!\d)"
    etter = rf"{_EIE}(?![^\W\d_])" if tekst.strip()[-1:].isalpha() else r"(?!\d)"
    return re.compile(foran + kjerne + etter, re.IGNORECASE)
