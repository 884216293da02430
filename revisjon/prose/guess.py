"""Which målform a text is written in, by the words that only one of them has."""

from __future__ import annotations

import re

_BOKMÅL = re.compile(
    r"\b(?:ikke|jeg|hvor|hvordan|fra|noe|noen|være|ble|bare|mye|også|en|eller)\b", re.IGNORECASE
)
_NYNORSK = re.compile(
    r"\b(?:ikkje|eg|kor|korleis|frå|noko|nokon|vere|vart|berre|mykje|ein|ei|eit)\b", re.IGNORECASE
)


def målform_i(tekst: str) -> str:
    """Return «bokmål» or «nynorsk»; bokmål where neither has more."""
    return "nynorsk" if len(_NYNORSK.findall(tekst)) > len(_BOKMÅL.findall(tekst)) else "bokmål"
