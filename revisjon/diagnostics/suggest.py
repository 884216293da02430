"""«Mente du …?»: the nearest word among those that would have been right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def mente_du(ord_: str, mulige: Iterable[str]) -> str:
    """Return «Mente du «x»?» for the nearest of `mulige`, or the empty string if none is near."""
    etter_lav = {m.casefold(): m for m in sorted(mulige, reverse=True)}
    nær = difflib.get_close_matches(ord_.casefold(), etter_lav, n=1, cutoff=0.6)
    return f"Mente du «{etter_lav[nær[0]]}»?" if nær else ""
