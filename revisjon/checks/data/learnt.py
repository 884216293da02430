"""Rules that a table itself shows: what most rows of a column follow, the rest should follow too.

A table seldom says in words how a column was computed. Where at least two rows, and most of them, fit one
way to compute it, the others are taken to be mistakes; where not, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from revisjon.checks.data.grid import Rute, Tavle
from revisjon.checks.data.reading import overlapper
from revisjon.records import dataclass
from revisjon.rules.numbers import Spenn

Ruter = tuple[Rute | None, ...]
"""The numbers of one series."""
NOK = 2
_NOK_Å_SE = 40
"""Series that are looked at to find the rule, before all are held against it."""
_HUNDRE = 100


@dataclass(frozen=True, slots=True)
class Regel:
    """A way to compute the number under one heading from those under others."""

    regn: Callable[[Ruter], Spenn | None]
    """What the number may be; None where it cannot be told, as where a cell is empty."""
    ord_: str
    """How it is computed, to be said after «som»."""


@dataclass(frozen=True, slots=True)
class Avvik:
    """A number that does not follow the rule of its column."""

    rekke: str
    rute: Rute
    ventet: Spenn


@dataclass(frozen=True, slots=True)
class Lært:
    """A rule, and how well the numbers under a heading fit it."""

    regel: Regel
    rette: int
    gale: tuple[Avvik, ...]

    def sikker(self, nok: int = NOK) -> bool:
        """Tell whether at least so many numbers, and most of them, show that they were computed so."""
        return self.rette >= nok and self.rette > len(self.gale)


def lær(tavle: Tavle, nr: int, regler: Iterable[Regel]) -> Lært | None:
    """Return the rule that the numbers under a heading fit best, if any applies."""
    best: Lært | None = None
    for regel in regler:
        prøvd = _prøv(tavle.rekker[:_NOK_Å_SE], nr, regel)
        if prøvd.rette + len(prøvd.gale) and (best is None or prøvd.rette > best.rette):
            best = prøvd
    return _prøv(tavle.rekker, nr, best.regel) if best and best.rette else best


def _prøv(rekker: Sequence[tuple[str, Ruter]], nr: int, regel: Regel) -> Lært:
    rette, gale = 0, list[Avvik]()
    for navn, ruter in rekker:
        rute = ruter[nr]
        ventet = None if rute is None or rute.av_program else regel.regn(ruter)
        if rute is None or ventet is None:
            continue
        if overlapper(rute.lest.spenn, ventet):
            # Nothing, and all, come of many rules, and so tell of none.
            rette += rute.lest.verdi not in (0, _HUNDRE)
        else:
            gale.append(Avvik(navn, rute, ventet))
    return Lært(regel, rette, tuple(gale))
