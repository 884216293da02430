"""The text of one part of a Word file as a row of pieces, each with what it stands in.

Bookmarks, comments and tracked changes go across the tree of paragraphs and cells, so the tree is laid out as
a row first. All walks are without recursion: a file may nest as deeply as it likes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from itertools import islice
from typing import Literal
from xml.etree.ElementTree import Element

from revisjon.records import dataclass

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RESERVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A drawing in an older form, which says the same again."""
_TEKST = {f"{W}t", f"{W}delText"}
_TEGN = {
    f"{W}tab": " ",
    f"{W}br": " ",
    f"{W}cr": " ",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}ptab": " ",
}
_ENDRINGER: Mapping[str, Endringsslag] = {
    f"{W}ins": "inn",
    f"{W}del": "ut",
    f"{W}moveFrom": "fra",
    f"{W}moveTo": "til",
}
_FORM = {
    f"{W}{n}" for n in ("rPrChange", "pPrChange", "tblPrChange", "tcPrChange", "trPrChange", "sectPrChange")
}
_FLEST_BOKMERKER = 24
"""How many bookmarks of ours are held open at once; ours go five or six deep."""
Endringsslag = Literal["inn", "ut", "fra", "til"]


@dataclass(frozen=True, slots=True)
class Spor:
    """One tracked change that a piece stands in."""

    slag: Endringsslag
    av: str
    tid: str
    flyttet: str = ""
    """Name that both ends of a move share."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of text."""

    tekst: str
    avsnitt: int
    """Number of its paragraph, from 1 in the part."""
    bokmerker: tuple[str, ...]
    """Our ids around it, the outermost first."""
    overskrift: str
    """Text of the heading before it, or that it is in."""
    spor: tuple[Spor, ...] = ()
    """The outermost first."""

    @property
    def slettet(self) -> bool:
        """Whether it is gone when all changes are accepted."""
        return any(s.slag in ("ut", "fra") for s in self.spor)

    @property
    def ny(self) -> bool:
        """Whether it was not there before."""
        return any(s.slag in ("inn", "til") for s in self.spor)


@dataclass(slots=True)
class Rekke:
    """What a part holds, in order. Filled by one walk."""

    biter: list[Bit] = field(default_factory=list)
    kommentarer: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By number of the comment, the first piece of its range and the one after the last."""
    noter: dict[tuple[str, str], int] = field(default_factory=dict)
    """By kind and number of the note, the piece that its call comes before."""
    bokmerker: set[str] = field(default_factory=set)
    """Ids of ours that have a bookmark here."""
    formatering: int = 0


def les_rekke(rot: Element, id_for: Callable[[str], str], overskriftsstiler: frozenset[str]) -> Rekke:
    """Lay out a part. `id_for` gives our id for the name of a bookmark, or nothing."""
    gang = _Gang(id_for, overskriftsstiler, _lukkes(rot))
    for el, inn in gå(rot):
        if inn:
            gang.inn(el)
        else:
            gang.ut(el)
    gang.avslutt()
    return gang.rekke


def gå(rot: Element) -> Iterator[tuple[Element, bool]]:
    """Yield each element as it begins (True) and ends (False), in order; drawings said twice only once."""
    stabel: list[tuple[Element, bool]] = [(rot, True)]
    while stabel:
        el, inn = stabel.pop()
        if el.tag == _RESERVE:
            continue
        yield el, inn
        if inn:
            stabel.append((el, False))
            # What a change of form keeps is how it was before, with a style that no longer holds.
            stabel.extend((barn, True) for barn in reversed(() if el.tag in _FORM else el))


def _lukkes(rot: Element) -> frozenset[str]:
    """Return the names of the bookmarks that have an end. One without would hold all the rest of the text."""
    slutter = {el.get(f"{W}id", "") for el in rot.iter(f"{W}bookmarkEnd")}
    starter = rot.iter(f"{W}bookmarkStart")
    return frozenset(el.get(f"{W}name", "") for el in starter if el.get(f"{W}id", "") in slutter)


class _Gang:
    def __init__(
        self, id_for: Callable[[str], str], overskriftsstiler: frozenset[str], lukkes: frozenset[str]
    ) -> None:
        self.rekke = Rekke()
        self.id_for = id_for
        self.stiler = overskriftsstiler
        self.lukkes = lukkes
        self.avsnitt = 0
        self.sti: list[int] = [0]
        """Numbers of the paragraphs that we stand in: a text box is a paragraph in a paragraph."""
        self.åpne: dict[str, str] = {}
        """Our ids by name of the bookmark, in the order that they were opened."""
        self.navn: dict[str, str] = {}
        """Names of bookmarks by their number."""
        self.rundt: tuple[str, ...] = ()
        self.overskrift = ""
        self.i_overskrift: int = 0
        """The paragraph that is a heading, if we stand in one."""
        self.spor: list[Spor] = []
        self.flyttinger: dict[str, str] = {}
        """Names of the moves that are open, by number."""
        self.starter: dict[str, int] = {}
        self.sett = 0
        """How many texts and notes have come."""
        self.fra: dict[str, int] = {}
        """How many had come when a bookmark began, by its name."""
        self.punkter: list[list[str]] = [[]]
        """Names of bookmarks that are a point, by the rows that we stand in; the first is for no row."""

    def inn(self, el: Element) -> None:
        navn = el.tag
        if navn in _TEKST:
            self._tekst(el.text or "")
        elif navn in _TEGN:
            # In w:pPr/w:tabs a w:tab is a stop, not a character.
            if not el.get(f"{W}pos"):
                self._tekst(_TEGN[navn])
        elif navn in _ENDRINGER:
            self._endring(el, _ENDRINGER[navn])
        elif navn == f"{W}p":
            self.avsnitt += 1
            self.sti.append(self.avsnitt)
        elif navn == f"{W}pStyle":
            self._stil(el)
        elif navn == f"{W}tr":
            self.punkter.append([])
        elif navn in _FORM:
            self.rekke.formatering += 1
        else:
            self._merke(el)

    def ut(self, el: Element) -> None:
        if el.tag in _ENDRINGER:
            self.spor.pop()
        elif el.tag == f"{W}tr":
            self._lukk_punkter()
            self.punkter.pop()
        elif el.tag == f"{W}p":
            if self.sti.pop() == self.i_overskrift:
                self.i_overskrift = 0
            if len(self.punkter) == 1:
                self._lukk_punkter()

    def avslutt(self) -> None:
        """Close the ranges that the file forgot to close: they hold nothing."""
        for id_, start in self.starter.items():
            self.rekke.kommentarer.setdefault(id_, (start, start))

    def _tekst(self, tekst: str) -> None:
        if not tekst:
            return
        self.sett += 1
        i_overskrift = self.i_overskrift and self.sti[-1] == self.i_overskrift
        if i_overskrift and not any(s.slag in ("ut", "fra") for s in self.spor):
            self.overskrift += tekst
        self.rekke.biter.append(
            Bit(tekst, self.sti[-1], self.rundt, " ".join(self.overskrift.split()), tuple(self.spor))
        )

    def _stil(self, el: Element) -> None:
        if el.get(f"{W}val", "") in self.stiler and not self.i_overskrift:
            self.i_overskrift, self.overskrift = self.sti[-1], ""

    def _endring(self, el: Element, slag: Endringsslag) -> None:
        flyttet = next(reversed(self.flyttinger.values()), "") if slag in ("fra", "til") else ""
        self.spor.append(Spor(slag, el.get(f"{W}author", "").strip(), el.get(f"{W}date", ""), flyttet))

    def _merke(self, el: Element) -> None:
        her, nr = len(self.rekke.biter), el.get(f"{W}id", "")
        match el.tag.removeprefix(W):
            case "bookmarkStart":
                self._bokmerke(nr, el.get(f"{W}name", ""))
            case "bookmarkEnd":
                self._slutt(self.navn.pop(nr, ""))
            case "moveFromRangeStart" | "moveToRangeStart":
                self.flyttinger[nr] = el.get(f"{W}name", "")
            case "moveFromRangeEnd" | "moveToRangeEnd":
                self.flyttinger.pop(nr, None)
            case navn:
                self._kall(navn, nr, her)

    def _kall(self, navn: str, nr: str, her: int) -> None:
        """Note where a comment or a note is called."""
        match navn:
            case "commentRangeStart":
                self.starter.setdefault(nr, her)
            case "commentRangeEnd":
                self.rekke.kommentarer.setdefault(nr, (self.starter.get(nr, her), her))
            case "commentReference":
                if nr not in self.starter:
                    self.rekke.kommentarer.setdefault(nr, (her, her))
            case "footnoteReference" | "endnoteReference":
                self.sett += 1
                self.rekke.noter.setdefault((navn.removesuffix("Reference"), nr), her)

    def _bokmerke(self, nr: str, navn: str) -> None:
        """Open a bookmark. LibreOffice begins one that holds a table twice, and ends it once."""
        id_ = self.id_for(navn) if navn in self.lukkes else ""
        if id_:
            self.navn[nr] = navn
            self.fra[navn] = self.sett
            self.åpne.setdefault(navn, id_)
            self.rekke.bokmerker.add(id_)
            self._oppdater()

    def _slutt(self, navn: str) -> None:
        """Close a bookmark. One with nothing in it marks what it stands first in: a row, or a paragraph."""
        if navn in self.åpne and self.fra.get(navn) == self.sett and len(self.sti) > 1:
            self.punkter[-1].append(navn)
        elif self.åpne.pop(navn, None):
            self._oppdater()

    def _lukk_punkter(self) -> None:
        """Close those that are a point, where what they mark ends."""
        if self.punkter[-1]:
            for navn in self.punkter[-1]:
                self.åpne.pop(navn, None)
            self.punkter[-1] = []
            self._oppdater()

    def _oppdater(self) -> None:
        siste = islice(reversed(self.åpne.values()), _FLEST_BOKMERKER)
        self.rundt = tuple(siste)[::-1]
