"""Words as several checks of consistency look at them: stems, negation, what others are said to have said."""

from __future__ import annotations

import re
from functools import lru_cache

from revisjon.patterns import uttrykk

ORD = uttrykk(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_ENDELSER = (*("enes", "anes", "ene", "ane", "ens", "ets", "ers", "ars", "en", "et", "er", "ar", "a", "e"),)
_KORTEST = 4
"""A stem has at least so many letters."""
_NEKTENDE = uttrykk(
    r"\b(?:ikke|ikkje|ingen|inga|intet|inkje|aldri|verken|hverken|korkje|uten|utan|ingenting)\b",
    re.IGNORECASE,
)
_FRA_ANDRE = uttrykk(
    r"\b(?:ifølge|ifølgje|mener|meiner|mente|meinte|oppgir|opplyser|opplyste|oppgav|forteller|fortel|fortalte|"
    r"sier|seier|sa|hevder|hevdar|opplever|opplevde|peker|peikar|svarer|svarte|viser til|etter .{3,30} syn|"
    r"uttaler|beskriver|beskrev|skriver|skriv)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def stamme(ord_: str) -> str:
    """Return a word without its most common endings, in small letters; rough, the same for all forms."""
    ord_ = _uten_s(ord_.casefold())
    for endelse in _ENDELSER:
        if ord_.endswith(endelse) and len(ord_) - len(endelse) >= _KORTEST:
            ord_ = ord_[: -len(endelse)]
            break
    # «helsehus» and «helsehuset» come to the same, and «hjem» and «hjemmet».
    ord_ = _uten_s(ord_)
    return ord_[:-1] if len(ord_) > _KORTEST and ord_[-1] == ord_[-2] else ord_


def _uten_s(ord_: str) -> str:
    return ord_[:-1] if ord_.endswith("s") and len(ord_) > _KORTEST else ord_


def nektende(tekst: str) -> int:
    """Return how many negating words there are."""
    return len(_NEKTENDE.findall(tekst))


def gjengitt(tekst: str) -> bool:
    """Tell whether a sentence says what others say."""
    return _FRA_ANDRE.search(tekst) is not None
