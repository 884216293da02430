"""Which målform a text is written in, by the words that only one of them has."""

from __future__ import annotations

import re

_BOKMÅL = re.compile(
    r"\b(?:ikke|jeg|hun|de|hva|hvem|hvor|hvordan|fra|noe|noen|flere|disse|være|ble|gjøre|gjør|gjelder|sier"
    r"|bare|mye|også|en|eller)\b",
    re.IGNORECASE,
)
_NYNORSK = re.compile(
    r"\b(?:ikkje|eg|ho|dei|kva|kven|kor|korleis|frå|noko|nokon|fleire|desse|vere|vart|gjere|gjer|gjeld|seier"
    r"|berre|mykje|òg|ein|ei|eit)\b",
    re.IGNORECASE,
)
_ENGELSK = re.compile(r"\b(?:the|and|of|is|are|was|were|that|which|with|not|has|have|by)\b", re.IGNORECASE)


def målform_i(tekst: str) -> str:
    """Return «bokmål», «nynorsk» or «engelsk»; bokmål where none has more."""
    bokmål, nynorsk, engelsk = (len(m.findall(tekst)) for m in (_BOKMÅL, _NYNORSK, _ENGELSK))
    if engelsk > bokmål + nynorsk:
        return "engelsk"
    return "nynorsk" if nynorsk > bokmål else "bokmål"
