"""The document while it is being written: what is out, what waits for the next paragraph, and what to ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from revisjon.diagnostics import Diagnose
from revisjon.output.docx.bookmarks import Bokmerker
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.grid import Rutenett
from revisjon.output.docx.markup import INGEN, Egenskaper, Mål, avsnitt, pt
from revisjon.output.docx.notes import Noter
from revisjon.output.docx.numbering import Nummerering
from revisjon.output.docx.package import Forhold
from revisjon.output.docx.pictures import Bilder
from revisjon.output.docx.register import Register
from revisjon.report.document import Dokument

Blokk = Callable[["Skriver", Element, Ramme], None]
_ETTER_TABELL = pt(12)
LUFT = avsnitt("Luft", "")
"""Between two tables, which Word would else make one."""


@dataclass(slots=True)
class Skriver:
    """Holds what changes while the tree is walked. Blocks come out in `ut`, in order."""

    dokument: Dokument
    nett: Rutenett
    register: Register
    bokmerker: Bokmerker
    bilder: Bilder
    noter: Noter
    nummer: Nummerering
    forhold: Forhold
    """Relationships of the document's own part."""
    skriv_blokk: Blokk
    ut: list[str] = field(default_factory=list)
    diagnoser: list[Diagnose] = field(default_factory=list)
    venter: str = ""
    """Runs that go first in the next paragraph."""
    neste_nummer: str = ""
    """The list that the next paragraph is a point of."""
    neste_innrykk: str = ""
    """The indent of the next paragraph, a point of a list in another; its style has that of the outer one."""
    neste_sideskift: bool = False
    """The next paragraph begins a page."""
    neste_før: int | None = None
    """Space before the next paragraph, twips."""

    def blokk(self, el: Element, r: Ramme) -> None:
        """Write an element that makes paragraphs of its own."""
        self.skriv_blokk(self, el, r)

    def avsnitt(self, stil: str, løp: str, egenskaper: Egenskaper = INGEN) -> None:
        """Write a paragraph, with what has waited for one."""
        før = self.neste_før
        if før is None and self._etter_tabell() and stil in _LØPENDE:
            før = _ETTER_TABELL
        if egenskaper.før is None and før is not None:
            egenskaper = replace(egenskaper, før=før)
        if self.neste_sideskift:
            egenskaper = replace(egenskaper, sideskift=True)
            self.neste_sideskift = False
        if self.neste_nummer:
            egenskaper = replace(egenskaper, nummer=self.neste_nummer)
        else:
            # The style of a point has a mark; what follows in the same point has none.
            stil = _FORTSETTELSER.get(stil, stil)
        if self.neste_innrykk:
            egenskaper = replace(egenskaper, innrykk=egenskaper.innrykk or self.neste_innrykk)
        self.ut.append(avsnitt(stil, self.venter + løp, egenskaper))
        self.venter, self.neste_nummer, self.neste_før, self.neste_innrykk = "", "", None, ""

    def rom_etter(self, punkter: Mål) -> None:
        """Leave this much after what was written last, where that is a paragraph."""
        if not self.ut or not self.ut[-1].startswith("<w:p>"):
            return
        hode, skille, resten = self.ut[-1].partition("</w:pPr>")
        etter = f' w:after="{pt(punkter)}"/>'
        if "<w:spacing" in hode:
            hode = re.sub(r'(<w:spacing(?: w:before="\d+")?)(?: w:after="\d+")?/>', rf"\1{etter}", hode)
        else:
            hode = re.sub(r"(?=<w:ind |<w:jc |$)", f"<w:spacing{etter}", hode, count=1)
        self.ut[-1] = hode + skille + resten

    def tabell(self, xml: str) -> None:
        """Write a table, apart from a table right before it."""
        self.tøm()
        if self._etter_tabell():
            self.ut.append(LUFT)
        self.ut.append(xml)

    def tøm(self) -> None:
        """Give what has waited a paragraph of its own, where none came."""
        if self.venter:
            self.avsnitt("Luft", "")

    def _etter_tabell(self) -> bool:
        return next((bit for bit in reversed(self.ut) if not bit.startswith("<w:bookmark")), "").endswith(
            "</w:tbl>"
        )

    @contextmanager
    def celle(self) -> Iterator[list[str]]:
        """Write into a cell; a cell ends with a paragraph, be it an empty one."""
        utenfor, self.ut = self.ut, []
        try:
            yield self.ut
            self.tøm()
            if not any(bit.startswith("<w:p>") for bit in self.ut[-1:]):
                self.ut.append(LUFT)
        finally:
            self.ut = utenfor

    def merker(self, el: Element) -> tuple[str, str]:
        """Return start and end of the bookmarks of an element: of its id, and of the block's id."""
        start, slutt = "", ""
        if id_ := el.get("id"):
            a, b = self.bokmerker.rundt(id_)
            start, slutt = start + a, b + slutt
        if (id_ := el.get("data-id")) and id_ != el.get("id"):
            a, b = self.bokmerker.rundt(id_, unik=False)
            start, slutt = start + a, b + slutt
        return start, slutt


_LØPENDE = frozenset(
    (
        "BodyText",
        "Funn",
        "Svar",
        "Svaringress",
        "Brev",
        "Utledning",
        "Ingress",
        "Mellomtittel",
        "Quote",
        "Merknad",
        "Utgavemerke",
    )
)
"""Styles with no space before them, which need some after a table."""
_FORTSETTELSER = {
    "ListBullet": "ListContinue",
    "ListNumber": "ListContinue",
    "Radliste": "RadlisteFortsettelse",
}
"""Style of the second and later paragraphs of a point, by that of the first."""
