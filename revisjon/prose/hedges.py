"""Words before a number that say how it stands to the true value: «over», «nesten», «om lag»."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from revisjon.prose.sentences import GJENTATT

Forbehold = Literal["", "over", "under", "nesten", "omtrent", "minst", "høyst"]
_OVER = (
    *("over", "mer enn", "meir enn", "flere enn", "fleire enn", "drøyt", "drøye", "drøy", "i overkant av"),
    *("vel", "større enn", "høyere enn", "høgare enn"),
)
_UNDER = (
    *("under", "mindre enn", "færre enn", "knapt", "snaut", "snaue", "i underkant av", "lavere enn"),
    *("lågare enn",),
)
_NESTEN = ("nesten", "nærmere", "nærare", "nær", "opp mot", "oppunder", "oppimot", "tett på", "bortimot")
_OMTRENT = (
    *("om lag", "omlag", "omtrent", "omkring", "ca.", "ca", "cirka", "rundt", "kring", "anslagsvis"),
    *("rundt regnet", "tilnærmet", "så å si"),
)
_MINST = ("minst", "minimum", "ikke mindre enn", "ikke under", "ikkje mindre enn", "ikkje under")
_HØYST = (
    *("høyst", "høgst", "maksimalt", "maks", "maksimum", "inntil", "opp til", "opptil", "ikke mer enn"),
    *("ikke over", "ikkje meir enn", "ikkje over", "ikke flere enn", "ikkje fleire enn"),
)
_SLAG: dict[str, Forbehold] = {
    **dict.fromkeys(_OVER, "over"),
    **dict.fromkeys(_UNDER, "under"),
    **dict.fromkeys(_NESTEN, "nesten"),
    **dict.fromkeys(_OMTRENT, "omtrent"),
    **dict.fromkeys(_MINST, "minst"),
    **dict.fromkeys(_HØYST, "høyst"),
}
_LENGST = 40
"""So many characters before a number may hold what is said about it."""
FØR = re.compile(
    r"(?<![\w.-])(?P<ord>"
    + "|".join(re.escape(o).replace(r"\ ", r"\s+") for o in sorted(_SLAG, key=len, reverse=True))
    + r")\s+(?:de\s+|dei\s+|en\s+|ein\s+)?\Z",
    re.IGNORECASE,
)


def forbehold_før(tekst: str, start: int) -> tuple[Forbehold, int]:
    """Return what the words before a number say, and where they begin; `start` when they say nothing."""
    fra = max(0, start - _LENGST)
    forbehold, her = _sist_i(tekst[fra:start])
    return forbehold, fra + her if forbehold else start


@lru_cache(maxsize=GJENTATT)
def _sist_i(stykke: str) -> tuple[Forbehold, int]:
    """Return what the last words of a stretch say of a number that follows, and where they begin."""
    treff = FØR.search(stykke)
    return (_SLAG[" ".join(treff["ord"].casefold().split())], treff.start()) if treff else ("", 0)
