"""Columns as an editor counts them, and as we do.

We count code points of a text in NFC; editors count units of UTF-16, or what they agree on, in the text
as it is typed. An emoji is two units of UTF-16, and an å may be typed as two code points.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

Måler = Callable[[str], int]
"""Tells how many of the editor's units a text has."""
_LINJESKIFT = re.compile(r"\r\n|\r|\n")


def linjer_i(tekst: str) -> list[str]:
    """Return the lines of a text as editors count them, without their ends."""
    return _LINJESKIFT.split(tekst)


def til_editor(linje: str, kolonne: int, mål: Måler) -> int:
    """Return the editor's column (from 0) of ours (from 0); the end of the line for what lies past it."""
    if unicodedata.is_normalized("NFC", linje):
        return mål(linje[:kolonne])
    lest, ut = 0, ""
    for stykke in _stykker(linje):
        if lest >= kolonne:
            break
        lest += len(unicodedata.normalize("NFC", stykke))
        ut += stykke
    return mål(ut)


def fra_editor(linje: str, enhet: int, mål: Måler) -> int:
    """Return our column (from 0) of the editor's (from 0); the end of the line for what lies past it."""
    lest, kolonne = 0, 0
    for stykke in _stykker(linje):
        lest += mål(stykke)
        if lest > enhet:
            break
        kolonne += len(unicodedata.normalize("NFC", stykke))
    return kolonne


def _stykker(linje: str) -> Iterator[str]:
    """Yield each character; where the text is not in NFC, with the marks that belong to it."""
    if unicodedata.is_normalized("NFC", linje):
        yield from linje
        return
    start = 0
    for slutt in range(1, len(linje) + 1):
        if slutt == len(linje) or not unicodedata.combining(linje[slutt]):
            yield linje[start:slutt]
            start = slutt
