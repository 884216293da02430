"""What is taken from the old document into the new one: text in a dress that the new one knows, and notes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from revisjon.output.docx.tracked.node import Node
from revisjon.output.docx.tracked.tokens import UTEN_TEKST, Bit, lest

_STILER = ("w:pStyle", "w:rStyle", "w:tblStyle")
_UTEN = frozenset(
    ("w:sectPr", "w:pPrChange", "w:rPrChange", "w:trPrChange", "w:drawing", "w:pict", "w:object", "w:framePr")
)
"""What refers to other parts of the old file, or tells of its own changes."""


@dataclass(slots=True)
class Gammel:
    """The old document, as far as the new one needs it."""

    noter: Mapping[str, Node]
    """By number."""
    stiler: Collection[str]
    """Ids that the new document has."""
    lister: Collection[str]
    """Numbers of the lists that the new document has."""
    første_note: int
    """A number above those of the new document's notes."""
    nye_noter: list[Node] = field(default_factory=list)

    def notetekst(self, nr: str) -> str:
        """Return the text of a note of the old document."""
        return " ".join(lest(self.noter[nr]).split()) if nr in self.noter else ""

    def rens(self, el: Node) -> Node:
        """Return an element without what only its own file can explain."""
        barn = [b if isinstance(b, str) else self.rens(b) for b in el.barn if self._kan_stå(b)]
        attributter = {
            n: v
            for n, v in el.attributter.items()
            if n.startswith(("w:", "xml:")) and not n.startswith("w:rsid")
        }
        return Node(el.navn, attributter, [*barn])

    def _kan_stå(self, el: Node | str) -> bool:
        if isinstance(el, str):
            return True
        if el.navn in _STILER:
            return el.attributter.get("w:val", "") in self.stiler
        if el.navn == "w:numPr":
            return any(n.attributter.get("w:val") in self.lister for n in el.elementer("w:numId"))
        return el.navn.startswith("w:") and el.navn not in _UTEN

    def bit(self, b: Bit) -> Bit:
        """Return a piece of the old document as the new one can hold it: a field is what it showed."""
        if b.note:
            return replace(b, innhold=self._note(b.note), lenke=None)
        if not b.løp:
            vist = "" if b.nøkkel == UTEN_TEKST else b.nøkkel
            return Bit(b.nøkkel, b.form, "", vist)
        return replace(b, lenke=None)

    def _note(self, nummer: str) -> str:
        """Copy a note, and return its call."""
        gammel = self.noter.get(nummer)
        if gammel is None:
            return ""
        nr = str(self.første_note + len(self.nye_noter))
        avsnitt = [self._noteavsnitt(p) for p in gammel.elementer("w:p")]
        self.nye_noter.append(Node("w:footnote", {"w:id": nr}, [*avsnitt]))
        return f'<w:footnoteReference w:id="{nr}"/>'

    def _noteavsnitt(self, p: Node) -> Node:
        """Return a paragraph of a note: its text and its number, links and bookmarks left behind."""
        rent = self.rens(p)
        løp = [el for el in rent.alle() if el.navn == "w:r"]
        egenskaper = rent.finn("w:pPr")
        return Node("w:p", {}, [*([egenskaper] if egenskaper else []), *løp])
