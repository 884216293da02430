"""Which headers belong to each cell of a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pydyf

from revisjon.output.tags.nodes import Knute, gå

_DELER = frozenset(("THead", "TBody", "TFoot"))
_RETNING = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}


@dataclass(frozen=True, slots=True)
class Celle:
    """A cell and the part of the grid that it covers."""

    knute: Knute
    rader: range
    kolonner: range
    i_hode: bool

    @property
    def retning(self) -> str:
        """«Column» or «Row» for a header; empty for data."""
        if self.knute.slag != "TH":
            return ""
        sagt = self.knute.opphav.element.get("scope", "") if self.knute.opphav else ""
        return _RETNING.get(sagt) or ("Column" if self.i_hode else "Row")


def ordne_tabeller(rot: Knute) -> None:
    """Give each header its direction and an id, and each cell the ids of its headers.

    WeasyPrint's own ids do not last: it makes them for each page, and counts the title of a group of rows as
    a header of the whole column.
    """
    for nr, tabell in enumerate((k for k in gå(rot) if k.slag == "Table"), start=1):
        celler = list(rutenett(tabell))
        for celle in celler:
            egne = celle.knute.egenskaper.setdefault("A", pydyf.Dictionary({"O": "/Table"}))
            egne.pop("Headers", None)
            if celle.retning:
                egne["Scope"] = f"/{celle.retning}"
                id_ = f"tabell-{nr}-{celle.rader.start + 1}-{celle.kolonner.start + 1}"
                celle.knute.egenskaper["ID"] = pydyf.String(id_)
        for celle in celler:
            if not celle.retning and (hoder := list(_hoder(celle, celler))):
                ider = pydyf.Array(hode.knute.egenskaper["ID"] for hode in hoder)
                celle.knute.egenskaper["A"]["Headers"] = ider


def rutenett(tabell: Knute) -> Iterator[Celle]:
    """Yield the cells with their places, row by row."""
    opptatt: set[tuple[int, int]] = set()
    for nr, (rad, i_hode) in enumerate(_rader(tabell)):
        kolonne = 0
        for knute in rad.knuter:
            while (nr, kolonne) in opptatt:
                kolonne += 1
            egne = knute.egenskaper.get("A", {})
            rader = range(nr, nr + int(egne.get("RowSpan", 1)))
            kolonner = range(kolonne, kolonne + int(egne.get("ColSpan", 1)))
            opptatt |= {(r, k) for r in rader for k in kolonner}
            yield Celle(knute, rader, kolonner, i_hode)


def _rader(tabell: Knute) -> Iterator[tuple[Knute, bool]]:
    for del_ in tabell.knuter:
        if del_.slag == "TR":
            yield del_, False
        elif del_.slag in _DELER:
            yield from ((rad, del_.slag == "THead") for rad in del_.knuter if rad.slag == "TR")


def _hoder(celle: Celle, celler: list[Celle]) -> Iterator[Celle]:
    """Yield the headers of a cell: of its columns, of its group of rows, of its rows."""
    kolonnehoder = [c for c in celler if c.retning == "Column"]
    yield from (c for c in kolonnehoder if c.i_hode and _møtes(c.kolonner, celle.kolonner))
    over = [c for c in kolonnehoder if not c.i_hode and c.rader.start < celle.rader.start]
    siste = max((c.rader.start for c in over), default=-1)
    # Titles of groups stand one below the other where a group is within another.
    while any(c.rader.start == siste - 1 for c in over):
        siste -= 1
    yield from (c for c in over if c.rader.start >= siste and _møtes(c.kolonner, celle.kolonner))
    yield from (c for c in celler if c.retning == "Row" and _møtes(c.rader, celle.rader))


def _møtes(a: range, b: range) -> bool:
    return a.start < b.stop and b.start < a.stop
