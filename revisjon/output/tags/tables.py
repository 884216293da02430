"""Which headers belong to each cell of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pydyf

from revisjon.output.tags.nodes import Knute, gå
from revisjon.records import dataclass

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


@dataclass(frozen=True, slots=True)
class Hoder:
    """The headers of a table, to be found without going through all its cells for each of them."""

    i_hode: tuple[Celle, ...]
    """Of columns, in the head of the table."""
    grupper: Mapping[int, tuple[Celle, ...]]
    """Of columns, further down, by the row where they begin: titles of groups of rows."""
    av_rad: Mapping[int, tuple[Celle, ...]]
    """Of rows, by each row that they hold for."""

    @classmethod
    def blant(cls, celler: Iterable[Celle]) -> Hoder:
        """Find the headers among the cells of a table."""
        i_hode: list[Celle] = []
        grupper: dict[int, tuple[Celle, ...]] = {}
        av_rad: dict[int, tuple[Celle, ...]] = {}
        for celle in celler:
            if celle.retning == "Row":
                for rad in celle.rader:
                    av_rad[rad] = (*av_rad.get(rad, ()), celle)
            elif celle.retning and celle.i_hode:
                i_hode.append(celle)
            elif celle.retning:
                grupper[celle.rader.start] = (*grupper.get(celle.rader.start, ()), celle)
        return cls(tuple(i_hode), grupper, av_rad)

    def til(self, celle: Celle) -> Iterator[Celle]:
        """Yield the headers of a cell: of its columns, of its group of rows, of its rows."""
        yield from (c for c in self.i_hode if _møtes(c.kolonner, celle.kolonner))
        første = siste = max((rad for rad in self.grupper if rad < celle.rader.start), default=-1)
        # Titles of groups stand one below the other where a group is within another.
        while første - 1 in self.grupper:
            første -= 1
        for rad in range(første, siste + 1):
            yield from (c for c in self.grupper.get(rad, ()) if _møtes(c.kolonner, celle.kolonner))
        # A header of several rows is told once.
        yield from dict.fromkeys(c for rad in celle.rader for c in self.av_rad.get(rad, ()))


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
        hoder_i = Hoder.blant(celler)
        for celle in celler:
            if not celle.retning and (hoder := list(hoder_i.til(celle))):
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


def _møtes(a: range, b: range) -> bool:
    return a.start < b.stop and b.start < a.stop
