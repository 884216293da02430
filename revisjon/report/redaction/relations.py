"""How the numbers of a project hang together: what must be left out so that what is left out stays so.

A number that is left out must not be found from a sum and its other parts (secondary suppression). Cells and
registered numbers are nodes; sums, differences and shares are relations between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from fractions import Fraction

from revisjon.records import dataclass

Node = tuple[str, ...] | tuple[str, int, int]
"""A registered number as («tall», id), or a cell as table, row and column."""


@dataclass(frozen=True, slots=True)
class Sammenheng:
    """Nodes of which each is known when all the others are."""

    ledd: tuple[Node, ...]
    """Those to leave out first, first."""
    vekter: tuple[int, ...] = ()
    """Factor of each node in a sum that is zero; empty where it is no sum, as a share."""
    like: bool = False
    """The nodes are one and the same number, so all or none are left out."""


@dataclass(slots=True)
class Bortfall:
    """What is left out so far. A working tool, not a record."""

    verdier: Mapping[Node, Decimal]
    sammenhenger: Sequence[Sammenheng]
    få: frozenset[Node]
    """The counts of 1 to 4 persons: that much a reader knows of them."""
    borte: set[Node] = field(default_factory=set)

    def fullfør(self) -> frozenset[Node]:
        """Leave out more until nothing of it can be worked out."""
        while any([*map(self._sikre, self.sammenhenger)]) or self._sikre_samlet():
            pass
        return frozenset(self.borte)

    def _sikre(self, s: Sammenheng) -> bool:
        """Leave out what this relation alone would give away; tell whether anything was."""
        borte = [n for n in s.ledd if n in self.borte]
        if not borte or len(borte) == len(s.ledd):
            return False
        if s.like:
            self.borte.update(s.ledd)
            return True
        return (len(borte) == 1 or self._entydig(s, borte)) and self._ta_en_til(s)

    def _entydig(self, s: Sammenheng, borte: list[Node]) -> bool:
        """Tell whether what is left over only fits if all of them are 1, or all are 4."""
        if not s.vekter or not self.få.issuperset(borte):
            return False
        vekter = {v for n, v in zip(s.ledd, s.vekter, strict=True) if n in borte}
        sum_ = sum((self.verdier[n] for n in borte), Decimal(0))
        return len(vekter) == 1 and sum_ in (len(borte), 4 * len(borte))

    def _ta_en_til(self, s: Sammenheng) -> bool:
        neste = next((n for n in s.ledd if n not in self.borte), None)
        if neste is None:
            return False
        self.borte.add(neste)
        return True

    def _sikre_samlet(self) -> bool:
        """Leave out one more where all the sums together would give a number away."""
        summer = [s for s in self.sammenhenger if s.vekter and self.borte.intersection(s.ledd)]
        for node in bestemte(summer, self.borte):
            for s in sorted(summer, key=lambda s: len(self.borte.intersection(s.ledd))):
                if node in s.ledd and self._ta_en_til(s):
                    return True
        return False


def bestemte(summer: Iterable[Sammenheng], ukjente: Iterable[Node]) -> Iterator[Node]:
    """Yield the unknown nodes that the sums determine: those alone in a row of the reduced equations."""
    kolonner = sorted(set(ukjente), key=str)
    rader = [[Fraction(dict(zip(s.ledd, s.vekter, strict=True)).get(k, 0)) for k in kolonner] for s in summer]
    for rad in _redusert(rader, len(kolonner)):
        alene = [nr for nr, verdi in enumerate(rad) if verdi]
        if len(alene) == 1:
            yield kolonner[alene[0]]


def _redusert(rader: list[list[Fraction]], bredde: int) -> list[list[Fraction]]:
    """Return the rows in reduced echelon form (Gauss-Jordan)."""
    øverst = 0
    for kolonne in range(bredde):
        pivot = next((r for r in range(øverst, len(rader)) if rader[r][kolonne]), None)
        if pivot is None:
            continue
        rader[øverst], rader[pivot] = rader[pivot], rader[øverst]
        delt = rader[øverst][kolonne]
        rader[øverst] = [v / delt for v in rader[øverst]]
        for r, rad in enumerate(rader):
            if r != øverst and rad[kolonne]:
                rader[r] = [a - rad[kolonne] * b for a, b in zip(rad, rader[øverst], strict=True)]
        øverst += 1
    return rader
