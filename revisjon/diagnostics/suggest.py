"""«Mente du …?»: the nearest word among those that would have been right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_LIKHET = 0.6
"""How alike two words must be, from 0 to 1 (difflib's measure)."""


def nærmeste(ord_: str, mulige: Iterable[str]) -> str:
    """Return the one of `mulige` that `ord_` was probably meant to be, or the empty string."""
    etter_lav = {m.casefold(): m for m in sorted(mulige, reverse=True)}
    nær = difflib.get_close_matches(ord_.casefold(), etter_lav, n=1, cutoff=_LIKHET)
    return etter_lav[nær[0]] if nær else ""


def mente_du(ord_: str, mulige: Iterable[str]) -> str:
    """Return «Mente du «x»?» for the nearest of `mulige`, or the empty string if none is near."""
    nær = nærmeste(ord_, mulige)
    return f"Mente du «{nær}»?" if nær else ""


def ramset_opp(ord_: Iterable[object], siste: str = "og") -> str:
    """Return the words as one enumeration: «a, b og c»."""
    alle = [str(o) for o in ord_]
    return f"{', '.join(alle[:-1])} {siste} {alle[-1]}" if len(alle) > 1 else "".join(alle)
