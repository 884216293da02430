"""How many columns an organisation chart has, and which units stand in which."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.data import Boks
from revisjon.report.figures.org_list import Plassert, bunn, enhet, innhold, innrykk, passer

_FLEST_SIDE_OM_SIDE = 5
_BREDESTE, _BREDESTE_LISTE = 74.0, 110.0
_LUFT = {1: 0.0, 2: 12.0, 3: 8.0, 4: 6.0, 5: 5.0}
_MELLOM = 4.0
"""Between units that share a column and have something under them."""
_MELLOM_LØV = 2.0


@dataclass(frozen=True, slots=True)
class Kolonner:
    """Units by column."""

    enheter: tuple[tuple[Boks, ...], ...]
    bredde: float
    delt: bool
    """Units share columns and hang on a line at the left; else each has its own and hangs from above."""

    def x(self, kolonne: int) -> float:
        """Return the left edge of a column; all columns together stand in the middle."""
        antall = len(self.enheter)
        bredt = antall * self.bredde + (antall - 1) * _LUFT[antall]
        return (svg.BREDDE - bredt) / 2 + kolonne * (self.bredde + _LUFT[antall])


def velg(enheter: tuple[Boks, ...], plass: float) -> Kolonner:
    """Return the first way to set the units in columns that breaks no word and is no taller than `plass`.

    One column per unit is tried first. If none fits, words are broken before the page is overrun.
    """
    antall = len(enheter)
    delte = [_delt(enheter, k) for k in _antall_kolonner(antall)]
    mulige = [_hver_sin(enheter), *delte] if antall <= _FLEST_SIDE_OM_SIDE else delte
    lave = [k for k in mulige if høyde(k) <= plass]
    hele = [k for k in lave if _hele_ord(k)]
    return hele[0] if hele else max(lave, key=lambda k: k.bredde) if lave else min(mulige, key=høyde)


def plasser(kolonner: Kolonner, linje: float, topp: float) -> tuple[Plassert, ...]:
    """Return all boxes, the uppermost at `topp`; in shared columns they hang on lines from `linje`."""
    if kolonner.delt:
        return tuple(p for i in range(len(kolonner.enheter)) for p in _kolonne(kolonner, i, linje, topp))
    likt = max(innhold(k[0], 1, kolonner.bredde).høyde for k in kolonner.enheter)
    return tuple(
        p
        for i, (boks,) in enumerate(kolonner.enheter)
        for p in enhet(boks, 1, kolonner.x(i), topp, kolonner.bredde, høyde=likt)
    )


def høyde(kolonner: Kolonner) -> float:
    """Return how far down the columns reach from their first boxes."""
    return bunn(plasser(kolonner, 0.0, 0.0))


def _kolonne(kolonner: Kolonner, nummer: int, linje: float, topp: float) -> tuple[Plassert, ...]:
    """Return a shared column."""
    inn, stamme = innrykk(kolonner.bredde)
    x = kolonner.x(nummer)
    plassert: list[Plassert] = []
    y = topp
    for boks in kolonner.enheter[nummer]:
        ny = enhet(boks, 1, x + inn, y, kolonner.bredde - inn, henger_fra=(x + stamme, linje))
        plassert += ny
        y = bunn(ny) + (_MELLOM if boks.under else _MELLOM_LØV)
    return tuple(plassert)


def _kolonnebredde(antall: int, bredest: float) -> float:
    return min((svg.BREDDE - 2 * svg.KANT - (antall - 1) * _LUFT[antall]) / antall, bredest)


def _hele_ord(kolonner: Kolonner) -> bool:
    inn = innrykk(kolonner.bredde)[0] if kolonner.delt else 0.0
    return all(passer(e, 1, kolonner.bredde - inn) for k in kolonner.enheter for e in k)


def _antall_kolonner(antall: int) -> tuple[int, ...]:
    """Return how many shared columns to try: first what fills them evenly, then as many as possible."""
    return tuple(k for k in (*sorted((4, 3), key=lambda k: (-antall % k, -k)), 2, 1) if k < antall)


def _hver_sin(enheter: tuple[Boks, ...]) -> Kolonner:
    """Return one column per unit."""
    return Kolonner(tuple((e,) for e in enheter), _kolonnebredde(len(enheter), _BREDESTE), delt=False)


def _delt(enheter: tuple[Boks, ...], antall: int) -> Kolonner:
    """Return the units in order in so many columns, with their heights as even as possible."""
    bredde = _kolonnebredde(antall, _BREDESTE if antall > 1 else _BREDESTE_LISTE)
    høyder = [høyde(Kolonner(((e,),), bredde, delt=True)) + _MELLOM for e in enheter]
    snitt = _jevne_snitt(høyder, antall)
    return Kolonner(tuple(enheter[fra:til] for fra, til in pairwise(snitt)), bredde, delt=True)


def _jevne_snitt(høyder: Sequence[float], antall: int) -> tuple[int, ...]:
    """Return where columns begin, and the end: the cuts with the least sum of squared column heights."""
    beste: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for kolonne in range(1, antall + 1):
        beste = {
            til: min(
                (kost + sum(høyder[fra:til]) ** 2, (*snitt, til))
                for fra, (kost, snitt) in beste.items()
                if fra < til
            )
            for til in range(kolonne, len(høyder) + 1)
        }
    return beste[len(høyder)][1]
