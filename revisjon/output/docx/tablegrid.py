"""Which cell of an HTML table stands where, when some go over several rows and columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.records import dataclass
from revisjon.report.tree import er

_MEST = 1000
"""A cell over more rows or columns than this is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Rad:
    """A row and what its place asks."""

    el: Element
    hode: bool
    """Is repeated on every page."""
    først: bool
    """First after the head."""
    hold: bool
    """Stays with the row below."""


@dataclass(frozen=True, slots=True)
class Rute:
    """A cell in one of its rows."""

    el: Element | None
    """None where the row has no cell for the place."""
    kolonne: int
    spenn: int
    begynner: bool
    """Whether this is the first row of the cell."""
    igjen: int
    """How many rows below it goes on in."""


def finn_rader(tabell: Element) -> tuple[Rad, ...]:
    """Return all rows, in the order they stand."""
    grupper = [g for g in tabell if g.tag in ("thead", "tbody", "tfoot", "tr")]
    ut: list[Rad] = []
    først = True
    for gruppe in grupper:
        rader = [gruppe] if gruppe.tag == "tr" else [t for t in gruppe if t.tag == "tr"]
        hode = gruppe.tag == "thead"
        hold = er(gruppe, "hold")
        for nr, tr in enumerate(rader):
            siste = nr == len(rader) - 1
            holdes = hode or er(tr, "gruppe") or (hold and not siste)
            ut.append(Rad(tr, hode, først and not hode, holdes))
            først = hode
    if er(tabell, "kort"):
        ut[:-1] = [replace(rad, hold=True) for rad in ut[:-1]]
    return tuple(ut)


def plasser(rader: Sequence[Rad], kolonner: int = 0) -> tuple[tuple[Rute, ...], ...]:
    """Return the cells of each row, from left to right without gaps, in at least so many columns."""
    åpne: dict[int, Rute] = {}
    linjer: list[list[Rute]] = []
    for nr, rad_ in enumerate(rader):
        igjen = len(rader) - nr - 1
        linje = list(_linje([c for c in rad_.el if c.tag in ("td", "th")], åpne, igjen))
        åpne = {rute.kolonne: rute for rute in linje if rute.igjen}
        linjer.append(linje)
    antall = max([kolonner, *(r.kolonne + r.spenn for linje in linjer for r in linje)])
    for linje in linjer:
        bredde = sum(r.spenn for r in linje)
        linje += [Rute(None, k, 1, begynner=True, igjen=0) for k in range(bredde, antall)]
    return tuple(tuple(linje) for linje in linjer)


def _linje(celler: Sequence[Element], åpne: dict[int, Rute], under: int) -> Iterator[Rute]:
    kolonne, nr = 0, 0
    siste = max((r.kolonne for r in åpne.values()), default=-1)
    while nr < len(celler) or kolonne <= siste:
        if over := åpne.get(kolonne):
            yield Rute(over.el, kolonne, over.spenn, begynner=False, igjen=over.igjen - 1)
            kolonne += over.spenn
        elif nr < len(celler):
            el = celler[nr]
            nr += 1
            plass = min((k for k in åpne if k > kolonne), default=_MEST) - kolonne
            spenn = min(_tall(el, "colspan"), plass)
            yield Rute(el, kolonne, spenn, begynner=True, igjen=min(_tall(el, "rowspan") - 1, under))
            kolonne += spenn
        else:
            yield Rute(None, kolonne, 1, begynner=True, igjen=0)
            kolonne += 1


def _tall(el: Element, navn: str) -> int:
    verdi = el.get(navn, "1")
    return min(max(int(verdi), 1), _MEST) if verdi.isdecimal() else 1
