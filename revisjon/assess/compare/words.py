"""How one text became another: by paragraphs first, then by words."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from revisjon.assess.compare.change import Ordbit
from revisjon.prose import par

_ORD = re.compile(r"\s+|\w+|[^\w\s]")
_FLEST = 4000
"""Words and signs that are compared one by one; of longer paragraphs the whole is told as replaced."""
_FLYTTES = 30
"""Shortest paragraph that is told as moved, in characters: a heading or «Se tabell 1.» may stand twice."""
_LUFT = "\n\n"
_SKILLE = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d{1,2}[.)])[ \t])")
"""Between two paragraphs, and before a point of a list."""


def samlet(tekst: str) -> str:
    """Return a text with its paragraphs and points kept, and lines within them joined as when read."""
    return _LUFT.join(" ".join(avsnitt.split()) for avsnitt in _SKILLE.split(tekst.strip()))


def ord_for_ord(før: str, etter: str) -> tuple[Ordbit, ...]:
    """Return how one text became the other. Without what is `flyttet`, both can be put together again."""
    a, b = (tekst.split(_LUFT) if tekst else [] for tekst in (før, etter))
    if len(a) <= 1 and len(b) <= 1:
        return tuple(_slått_sammen(_ord(før, etter)))
    return tuple(_slått_sammen(_avsnitt(a, b)))


def _avsnitt(a: Sequence[str], b: Sequence[str]) -> Iterator[Ordbit]:
    flyttet = _flyttede(a, b)
    i_a = i_b = ""
    for gammelt, nytt in par(a, b):
        if gammelt is None and nytt in flyttet:
            yield from (Ordbit("inn", i_b), Ordbit("flyttet", nytt or ""))
        elif nytt is None and gammelt in flyttet:
            continue
        elif gammelt is None or nytt is None:
            yield Ordbit("ut", i_a + gammelt) if gammelt is not None else Ordbit("inn", i_b + (nytt or ""))
        else:
            yield from _ord(i_a + gammelt, i_b + nytt)
        # From the second paragraph on each side there is air before it.
        i_a, i_b = (i_a if gammelt is None else _LUFT), (i_b if nytt is None else _LUFT)


def _flyttede(a: Sequence[str], b: Sequence[str]) -> frozenset[str]:
    """Return the paragraphs that stand once in each, but not in the same order among those that both have."""
    antall_a, antall_b = Counter(a), Counter(b)
    felles = {t for t in antall_a if antall_a[t] == antall_b[t] == 1 and len(t) >= _FLYTTES}
    stående = {x for x, y in par(a, b) if x == y}
    return frozenset(felles - stående)


def _ord(før: str, etter: str) -> Iterator[Ordbit]:
    a, b = _ORD.findall(før), _ORD.findall(etter)
    if max(len(a), len(b)) > _FLEST:
        yield from (Ordbit("ut", før), Ordbit("inn", etter))
        return
    ut = inn = luft = ""
    for hva, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        felles = "".join(a[a1:a2]) if hva == "equal" else ""
        if felles == " " and (ut or inn):
            # Words next to each other that were all exchanged are read as one.
            luft = felles
            continue
        if hva != "equal":
            ut, inn, luft = ut + luft + "".join(a[a1:a2]), inn + luft + "".join(b[b1:b2]), ""
            continue
        yield from (Ordbit("ut", ut), Ordbit("inn", inn), Ordbit("likt", luft + felles))
        ut = inn = luft = ""
    yield from (Ordbit("ut", ut), Ordbit("inn", inn), Ordbit("likt", luft))


def _slått_sammen(biter: Iterator[Ordbit]) -> Iterator[Ordbit]:
    """Yield the stretches with neighbours of a kind as one, empty ones left out."""
    forrige: Ordbit | None = None
    for bit in biter:
        if not bit.tekst:
            continue
        if forrige and forrige.slag == bit.slag and bit.slag != "flyttet":
            forrige = Ordbit(bit.slag, forrige.tekst + bit.tekst)
            continue
        if forrige:
            yield forrige
        forrige = bit
    if forrige:
        yield forrige
