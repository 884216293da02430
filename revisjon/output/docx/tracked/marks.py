"""The marks of a tracked change, numbered, all with the same author and day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from revisjon.output.docx.markup import trygg
from revisjon.output.docx.tracked.node import Node

Slag = Literal["ins", "del", "moveTo", "moveFrom"]
_FØRSTE = 700_000
"""Bookmarks, comments and changes are numbered in one row: ours begin far above."""
_SIST = ("w:sectPr", "w:pPrChange")
"""What stands after the properties of a paragraph's mark."""


@dataclass(slots=True)
class Merker:
    """Gives out marks."""

    av: str
    tid: str
    """As «2026-05-31T00:00:00Z»."""
    _antall: int = 0
    _flyttet: int = 0

    def _nr(self) -> str:
        self._antall += 1
        return str(_FØRSTE + self._antall)

    def attributter(self) -> dict[str, str]:
        """Return number, author and day."""
        return {"w:id": self._nr(), "w:author": self.av, "w:date": self.tid}

    def rundt(self, slag: Slag, løp: str) -> str:
        """Return runs as changed."""
        return f"<w:{slag}{self._skrevet()}>{løp}</w:{slag}>" if løp else ""

    def flytting(self, navn: str, slag: Slag, innhold: str) -> str:
        """Return a paragraph's content as one end of a move; `navn` is that of both ends."""
        start = Node(f"w:{slag}RangeStart", {**self.attributter(), "w:name": navn})
        slutt = Node(f"w:{slag}RangeEnd", {"w:id": start.attributter["w:id"]})
        return start.xml() + innhold + slutt.xml()

    def nytt_navn(self) -> str:
        """Return a name for a move."""
        self._flyttet += 1
        return f"flytt{self._flyttet}"

    def avsnittsmerke(self, egenskaper: Node | None, slag: Slag) -> Node:
        """Return a paragraph's properties that say that its mark was changed too."""
        ny = Node("w:pPr", {}, [*(egenskaper.barn if egenskaper else ())])
        gammel = ny.finn("w:rPr")
        inni = [*(gammel.barn if gammel else ())]
        rpr = Node("w:rPr", {}, [Node(f"w:{slag}", self.attributter()), *inni])
        uten = [b for b in ny.barn if b is not gammel]
        sist = [b for b in uten if isinstance(b, Node) and b.navn in _SIST]
        ny.barn = [*(b for b in uten if b not in sist), rpr, *sist]
        return ny

    def rad(self, rad: Node, slag: Literal["ins", "del"]) -> None:
        """Let the properties of a row say that it was put in or taken out."""
        egenskaper = rad.finn("w:trPr")
        if egenskaper is None:
            egenskaper = Node("w:trPr")
            etter = [nr for nr, b in enumerate(rad.barn) if isinstance(b, Node) and b.navn == "w:tblPrEx"]
            rad.barn.insert(etter[-1] + 1 if etter else 0, egenskaper)
        egenskaper.barn.append(Node(f"w:{slag}", self.attributter()))

    def _skrevet(self) -> str:
        return "".join(f' {n}="{trygg(v)}"' for n, v in self.attributter().items())
