"""What an element stands in, as far as that decides how it is set."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from xml.etree.ElementTree import Element

from revisjon.records import dataclass
from revisjon.report.tree import klasser


@dataclass(frozen=True, slots=True)
class Ramme:
    """Handed down, changed on the way, never changed in place."""

    bredde: Decimal
    """Room for tables and figures, mm."""
    stil: str = "BodyText"
    """Style of a paragraph that has none of its own."""
    i_rad: bool = False
    """Stands in a cell, where nothing is indented by the margin column."""
    nivå: int = 0
    """How many lists it stands in."""
    i: frozenset[str] = frozenset()
    """Classes of all elements around it."""
    hold: bool = False
    """Every paragraph stays with the next."""
    justering: str = ""
    språk: str = ""
    """Of the text here, as Word writes it, where it is not the document's."""
    dempet_lenke: bool = False
    """Links look like the text around them."""

    def inni(self, el: Element) -> Ramme:
        """Return the frame of what is inside `el`."""
        nye = klasser(el)
        return replace(self, i=self.i | set(nye)) if nye else self
