"""Is every note called from the same place?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from revisjon.output.parity.content import Innhold, Slag, bokstaver
from revisjon.records import dataclass

_RUNDT = 6
"""Words that are shown before a call."""
_NÆR = 24
"""Letters on each side that tell the place of a call where the text is not the same throughout."""
_MED_KALL: tuple[Slag, ...] = ("tekst", "innhold", "overskrift", "celle", "note")


@dataclass(frozen=True, slots=True)
class Kall:
    """Where a note is called."""

    slag: Slag
    sted: tuple[int, ...]
    """In a table its place and the letters before; else the letters of its kind before it in all."""
    nær: tuple[str, str]
    """The letters around it."""
    blokk: int
    """Index of the block it stands in."""
    tegn: int
    """Letters of the block before it."""


def flyttet_kall(a: Innhold, b: Innhold) -> tuple[int, Kall, Kall] | None:
    """Return number and places of the first note that is called from another place; None where none is.

    Both have the same notes in the same order.
    """
    like = {slag for slag in _MED_KALL if _alle_ord(a, slag) == _alle_ord(b, slag)}
    for nr, (x, y) in enumerate(zip(_kall(a), _kall(b), strict=False), start=1):
        if x.slag != y.slag or not (x.sted == y.sted if x.slag in like else _nær_det_samme(x, y)):
            return nr, x, y
    return None


def _nær_det_samme(x: Kall, y: Kall) -> bool:
    """Tell whether the text on one side of two calls is the same; that on the other may be what differs."""
    return any(a == b for a, b in zip(x.nær, y.nær, strict=True))


def ord_foran(innhold: Innhold, kall: Kall) -> str:
    """Return the words before a call."""
    ord_ = innhold.blokker[kall.blokk].ord
    hele = sum(lengde <= kall.tegn for lengde in accumulate(map(len, ord_)))
    rest = kall.tegn - bokstaver(ord_[:hele])
    begynt = (ord_[hele][:rest],) if rest else ()
    return " ".join((*ord_[max(0, hele - _RUNDT) : hele], *begynt))


def _alle_ord(innhold: Innhold, slag: Slag) -> list[str]:
    return [o for b in innhold.av_slag(slag) for o in b.ord]


def _kall(innhold: Innhold) -> Iterator[Kall]:
    lest = dict.fromkeys(_MED_KALL, 0)
    for nr, blokk in enumerate(innhold.blokker):
        if blokk.slag not in lest:
            continue
        tekst = "".join(blokk.ord)
        for tegn in blokk.kall:
            nær = tekst[max(0, tegn - _NÆR) : tegn], tekst[tegn : tegn + _NÆR]
            før = 0 if blokk.plass else lest[blokk.slag]
            yield Kall(blokk.slag, (*blokk.plass, før + tegn), nær, nr, tegn)
        lest[blokk.slag] += len(tekst)
