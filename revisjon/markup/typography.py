"""Keep together what belongs together on a line.

Every rule changes one character into one other, so a text keeps its length and its positions. Line
breaks are the renderer's: only ordinary spaces become no-break spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache

HARDT_MELLOMROM = "\u00a0"
MÅNEDER = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FORKORTEDE = (
    "jan.", "feb.", "febr.", "mar.", "apr.", "jun.", "jul.",
    "aug.", "sep.", "sept.", "okt.", "nov.", "des.",
)  # fmt: skip
# Bokmål, nynorsk and English. A closed list: any word after a number would bind half the text.
_ENHETER = (
    "prosent", "prosentpoeng", "promille", "percent", "kroner", "kr", "mill", "millioner", "millionar",
    "million", "mrd", "milliarder", "milliardar", "milliard", "tusen", "personer", "personar", "ansatte",
    "tilsette", "årsverk", "stillinger", "stillingar", "innbyggere", "innbyggjarar", "ledere", "leiarar",
    "plasser", "plassar", "enheter", "einingar", "år", "måneder", "månader", "uker", "veker", "dager",
    "dagar", "døgn", "timer", "timar", "minutter", "minutt", "km", "meter", "m", "m²", "kvm", "ganger",
    "gonger", "years", "months", "weeks", "days", "hours", "year", "month", "week", "day", "hour", "minutes",
    "per cent", "percentage points", "people", "employees", "inhabitants", "residents", "pupils", "patients",
    "users", "managers", "units", "positions", "billion",
)  # fmt: skip


def _ett_av(ord_: tuple[str, ...]) -> str:
    return "|".join(re.escape(o) for o in ord_)


_KORT = 8
"""A one-letter word is bound to a word of at most this many letters; a longer one would leave a hole."""
_MELLOMROM = re.compile(
    r"(?<=§) (?=\d)"
    rf"|(?<=\d) (?=[%‰]|(?:{_ett_av(_ENHETER)})(?!\w))"
    rf"|(?<=\b\d\.) (?=(?:{_ett_av(MÅNEDER)})(?!\w)|{_ett_av(_FORKORTEDE)})"
    rf"|(?<=\b\d\d\.) (?=(?:{_ett_av(MÅNEDER)})(?!\w)|{_ett_av(_FORKORTEDE)})"
    rf"|(?<=\b\d) (?=(?:{_ett_av(_MONTHS)})(?!\w))"
    rf"|(?<=\b\d\d) (?=(?:{_ett_av(_MONTHS)})(?!\w))"
    r"|(?<=\d[ \u00a0]per) (?=cent(?!\w))"
    r"|(?<=\b(?:nr|ca|kl)\.) (?=\d)"
    r"|(?<=\bNo\.) (?=\d)"
    r"|(?<=\b(?:kap|pkt)\.) (?=\d)"
    r"|(?<=\bs\.) (?=\d)"
    r"|(?<=\bkr) (?=\d)"
    r"|(?<=\bbokstav) (?=[a-zæøå](?!\w))"
    rf"|(?<=\b[iåIÅ]) (?=\w{{1,{_KORT}}}(?!\w))"
    # Official series by year and number, as «NOU 2023: 4».
    r"|(?<=\bNOU) (?=\d{4}: ?\d)"
    r"|(?<=\bNOU[ \u00a0]\d{4}:) (?=\d)"
)
# The report's typeface lacks these three; each has a twin that looks the same.
_TVILLINGER = str.maketrans({"\u2010": "-", "\u2011": "-", "\u202f": HARDT_MELLOMROM})


@lru_cache(maxsize=8192)
def typografi(tekst: str) -> str:
    """Return plain text with no-break spaces where a line must not break. Same length as `tekst`."""
    return _MELLOMROM.sub(HARDT_MELLOMROM, tekst.translate(_TVILLINGER))
