"""Number headings, tables and figures in one walk, and learn where every id stands.

Chapters and appendices are counted apart. A heading below is numbered by its parent, so a parent without a
number has children without; what is below an appendix is numbered only where the template asks for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from typing import Literal
from xml.etree.ElementTree import Element

from revisjon.records import dataclass
from revisjon.report.tree import UTENFOR, er, ren_tekst, stor

NIVÅER = {f"h{n}": n for n in range(1, 7)}
_DYPEST_NUMMERERT = 3
# A title that names others cannot be filled before it is named itself.
_UTEN_KRYSS = UTENFOR | {"kryss"}
_SEKSJONER = frozenset(("section", "article", "div"))


@dataclass(frozen=True, slots=True)
class Sted:
    """What a cross reference says: «tabell 2», «kapittel 3.1», or the title of a part without number."""

    slag: Literal["kapittel", "vedlegg", "tabell", "figur", "tittel"]
    tekst: str
    """The number, or the title."""


@dataclass(frozen=True, slots=True)
class Tittel:
    """A heading where it stands."""

    el: Element
    nivå: int
    sted: Sted | None
    """Kind and number; None where it has no number."""


@dataclass(slots=True)
class Struktur:
    """What the walk found, each list in document order."""

    titler: list[Tittel] = field(default_factory=list)
    tabeller: list[Element] = field(default_factory=list)
    figurer: list[Element] = field(default_factory=list)
    noter: list[Element] = field(default_factory=list)
    kryss: list[Element] = field(default_factory=list)
    lenker: list[Element] = field(default_factory=list)
    bilder: list[Element] = field(default_factory=list)
    """Drawings and images."""
    steder: dict[str, Sted | None] = field(default_factory=dict)
    """Every id; None where no heading comes before it."""
    doble: list[Element] = field(default_factory=list)
    """Elements whose id another has before them."""


def les_struktur(rot: Element) -> Struktur:
    """Walk the document once."""
    gang = _Gang()
    for el in rot.iter():
        gang.besøk(el)
    return gang.s


class _Gang:
    def __init__(self) -> None:
        self.s = Struktur()
        self.sti: list[Tittel] = []
        """The headings that we stand under, outermost first."""
        self.antall: Counter[object] = Counter()
        """How many parts have been numbered, by kind and by parent."""
        self.venter: list[str] = []
        """Ids of sections whose own heading comes next."""

    def besøk(self, el: Element) -> None:
        navn, id_, s = el.tag, el.get("id"), self.s
        sted: Sted | None = None
        if nivå := NIVÅER.get(navn):
            sted = self._overskrift(el, nivå)
        elif navn == "table" and "data-tabell" in el.attrib:
            s.tabeller.append(el)
            sted = Sted("tabell", str(len(s.tabeller)))
        elif navn == "figure" and "data-figur" in el.attrib:
            s.figurer.append(el)
            sted = Sted("figur", str(len(s.figurer)))
        elif navn == "span" and er(el, "fn"):
            # Its id is ours to give.
            s.noter.append(el)
            return
        elif navn == "a":
            (s.kryss if er(el, "kryss") else s.lenker).append(el)
        elif navn == "img" or navn.endswith("svg"):
            s.bilder.append(el)
        if id_:
            self._merk(el, id_, sted)

    def _merk(self, el: Element, id_: str, sted: Sted | None) -> None:
        if id_ in self.s.steder:
            self.s.doble.append(el)
            return
        self.s.steder[id_] = sted or self._her()
        if el.tag in _SEKSJONER and len(el) and el[0].tag in NIVÅER:
            self.venter.append(id_)

    def _overskrift(self, el: Element, nivå: int) -> Sted | None:
        while self.sti and self.sti[-1].nivå >= nivå:
            self.sti.pop()
        tittel = Tittel(el, nivå, self._nummer(el, nivå))
        self.sti.append(tittel)
        self.s.titler.append(tittel)
        for id_ in self.venter:
            self.s.steder[id_] = tittel.sted or self._her()
        self.venter.clear()
        return tittel.sted

    def _nummer(self, el: Element, nivå: int) -> Sted | None:
        valg = el.get("data-nummer", "")
        if nivå == 1:
            if valg not in ("kapittel", "vedlegg"):
                return None
            self.antall[valg] += 1
            return Sted("kapittel" if valg == "kapittel" else "vedlegg", str(self.antall[valg]))
        over = self.sti[-1] if self.sti else None
        if over is None or over.sted is None or over.nivå != nivå - 1 or nivå > _DYPEST_NUMMERERT:
            return None
        if valg == "ingen" or (nivå, over.sted.slag, valg != "kapittel") == (2, "vedlegg", True):
            return None
        self.antall[over.sted] += 1
        return Sted(over.sted.slag, f"{over.sted.tekst}.{self.antall[over.sted]}")

    def _her(self) -> Sted | None:
        """Return the innermost numbered part that we stand in, or the title of an unnumbered one."""
        for tittel in reversed(self.sti):
            if tittel.sted:
                return tittel.sted
        titler = (ren_tekst(tittel.el, _UTEN_KRYSS) for tittel in self.sti)
        return next((Sted("tittel", tekst) for tekst in titler if tekst), None)


def trykt_nummer(sted: Sted | None, nivå: int, ord_: Mapping[str, str]) -> str:
    """Return a heading's number as printed before it: «3.1», «Vedlegg 2», or nothing."""
    if sted is None:
        return ""
    if nivå == 1 and sted.slag == "vedlegg":
        return f"{stor(ord_['vedlegg'])} {sted.tekst}"
    return sted.tekst
