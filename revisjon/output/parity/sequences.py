"""Where two sequences part, and where they meet again."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from revisjon.records import dataclass

_VINDU = 40
"""Members, from the first that differ, that are searched for where the two meet again."""


@dataclass(frozen=True, slots=True)
class Brudd:
    """The first part that is not the same: a range in each of two sequences, of which one may be empty."""

    fra: int
    til: int
    fra_andre: int
    til_andre: int


def første_brudd(a: Sequence[object], b: Sequence[object]) -> Brudd | None:
    """Return where two sequences part, as short as it can be told; None where they are the same."""
    if a == b:
        return None
    likt = next((nr for nr, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    videre = SequenceMatcher(None, a[likt : likt + _VINDU], b[likt : likt + _VINDU], autojunk=False)
    _, fra, til, fra_andre, til_andre = next(o for o in videre.get_opcodes() if o[0] != "equal")
    return Brudd(likt + fra, likt + til, likt + fra_andre, likt + til_andre)
