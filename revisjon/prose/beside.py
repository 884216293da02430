"""The paragraphs of two texts side by side: which is which, though one was edited and others came between."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

_LIKE = 0.4
"""How much two paragraphs must share to be one that was edited: from 0 to 1."""


def par(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    """Yield paragraphs side by side: the same, one that was edited, or one that has no like (None)."""
    for hva, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if hva == "equal":
            yield from zip(a[a1:a2], b[b1:b2], strict=True)
        else:
            yield from _beste_par(a[a1:a2], b[b1:b2])


def _beste_par(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    """Yield paragraphs of a stretch that differs; those most alike side by side, in order."""
    nr, fra = 0, 0
    for nytt in b:
        likhet = [(_likhet(gammelt, nytt), -i) for i, gammelt in enumerate(a[fra:], start=fra)]
        best, plass = max(likhet, default=(0.0, 0))
        if best < _LIKE:
            yield None, nytt
            continue
        yield from ((gammelt, None) for gammelt in a[nr:-plass])
        yield a[-plass], nytt
        nr = fra = -plass + 1
    yield from ((gammelt, None) for gammelt in a[nr:])


def _likhet(a: str, b: str) -> float:
    """Return how much two paragraphs share: the words of both, whatever their order, of all words."""
    x, y = Counter(re.findall(r"\w+", a)), Counter(re.findall(r"\w+", b))
    alle = x.total() + y.total()
    return 2 * (x & y).total() / alle if alle else float(a == b)
