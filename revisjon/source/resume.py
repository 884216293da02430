"""Where to go on reading after a syntax error, so that one run shows the mistakes of the whole file.

A file is a few sections, each with many items; one broken item should not hide the others. The next line
that starts a section or an item is taken as sound ground.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_SEKSJON: Final = re.compile(r"[^\W\d][\w-]*:(?:\s|$)")
_LEDD: Final = re.compile(r"( *)(?:-\s|[^\s#\"'-][^:]*:(?:\s|$))")
_SEKSJON_OVER: Final = '"(resten av filen)":'
"""Stands in for the section that the items belong to, one line above them."""


def neste_start(linjer: Sequence[str], fra: int) -> int | None:
    """Return the first line from `fra` on that starts a section, or an item of the section that is broken."""
    dybde = _dybde(linjer, fra)
    for nr in range(fra, len(linjer)):
        ledd = _LEDD.match(linjer[nr])
        if _SEKSJON.match(linjer[nr]) or (ledd and dybde is not None and len(ledd[1]) == dybde):
            return nr
    return None


def resten(linjer: Sequence[str], start: int) -> str:
    """Return the text from a line on as a document of its own, with unchanged lines and columns."""
    if start and not _SEKSJON.match(linjer[start]):
        return "\n".join((*[""] * (start - 1), _SEKSJON_OVER, *linjer[start:]))
    return "\n".join((*[""] * start, *linjer[start:]))


def _dybde(linjer: Sequence[str], fra: int) -> int | None:
    """Return the indentation of the items in the section that line `fra` is in; None outside sections."""
    for nr in range(min(fra, len(linjer)) - 1, -1, -1):
        if _SEKSJON.match(linjer[nr]):
            under = (
                linje for linje in linjer[nr + 1 :] if linje.strip() and not linje.lstrip().startswith("#")
            )
            første = _LEDD.match(next(under, ""))
            return len(første[1]) if første else None
    return None
