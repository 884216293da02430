"""Read a Word file for tests: its parts, and its words as a reader meets them, numbers included."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from revisjon.output.docx.flow import BLOKKER
from revisjon.report.tree import er, lokalt_navn

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TAUSE = frozenset(("svg", "script", "style", "head", "title"))


def les_xml(data: bytes) -> Element:
    return ET.fromstring(data)  # noqa: S314 - made by the program under test


@dataclass(frozen=True)
class Ordfil:
    """A Word file."""

    data: bytes

    @cached_property
    def deler(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.data)) as fil:
            return {navn: fil.read(navn) for navn in fil.namelist()}

    def xml(self, navn: str) -> Element:
        return les_xml(self.deler[navn])

    @cached_property
    def kropp(self) -> Element:
        kropp = self.xml("word/document.xml").find(f"{W}body")
        assert kropp is not None
        return kropp

    @cached_property
    def noter(self) -> list[Element]:
        return [n for n in self.xml("word/footnotes.xml") if n.get(f"{W}type") is None]

    @cached_property
    def stiler(self) -> dict[str, Element]:
        return {s.get(f"{W}styleId", ""): s for s in self.xml("word/styles.xml").iter(f"{W}style")}

    def numre(self) -> list[tuple[str, str]]:
        """Return number and text of each heading that Word numbers, counted from the file's own lists."""
        teller: dict[str, list[int]] = {}
        return [
            (nummer, " ".join(avsnittstekst(p).split()))
            for p in self.kropp.iter(f"{W}p")
            if (nummer := self._nummer(p, teller))
        ]

    def ord(self) -> list[str]:
        """Return the words of the text, in order, with the numbers that Word counts."""
        teller: dict[str, list[int]] = {}
        return [
            ord_
            for p in self.kropp.iter(f"{W}p")
            for ord_ in f"{self._nummer(p, teller)} {avsnittstekst(p)}".split()
        ]

    def noteord(self) -> list[str]:
        return [ord_ for n in self.noter for p in n.iter(f"{W}p") for ord_ in avsnittstekst(p).split()]

    def _nummer(self, p: Element, teller: dict[str, list[int]]) -> str:
        stil = p.find(f"{W}pPr/{W}pStyle")
        if stil is None or p.find(f"{W}pPr/{W}numPr") is not None:
            return ""
        liste, nivå = self._liste(stil.get(f"{W}val", ""))
        if liste == "0" or not self._er_overskrift(stil.get(f"{W}val", "")):
            return ""
        tall = teller.setdefault(liste, [0] * 9)
        tall[nivå] += 1
        tall[nivå + 1 :] = [0] * (8 - nivå)
        mal = self._nivåtekst(liste, nivå)
        return re.sub(r"%(\d)", lambda t: str(tall[int(t[1]) - 1]), mal).replace("\u00a0", " ")

    def _liste(self, stil: str) -> tuple[str, int]:
        el = self.stiler[stil]
        nummer = el.find(f"{W}pPr/{W}numPr")
        if nummer is not None:
            id_, nivå = nummer.find(f"{W}numId"), nummer.find(f"{W}ilvl")
            assert id_ is not None
            return id_.get(f"{W}val", "0"), int(nivå.get(f"{W}val", "0")) if nivå is not None else 0
        basert = el.find(f"{W}basedOn")
        return self._liste(basert.get(f"{W}val", "")) if basert is not None else ("0", 0)

    def _er_overskrift(self, stil: str) -> bool:
        el: Element | None = self.stiler[stil]
        while el is not None:
            if el.find(f"{W}pPr/{W}outlineLvl") is not None:
                return True
            basert = el.find(f"{W}basedOn")
            el = self.stiler[basert.get(f"{W}val", "")] if basert is not None else None
        return False

    def _nivåtekst(self, liste: str, nivå: int) -> str:
        nummer = self.xml("word/numbering.xml")
        abstrakt = next(n for n in nummer.iter(f"{W}num") if n.get(f"{W}numId") == liste)[0].get(f"{W}val")
        mal = next(a for a in nummer.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == abstrakt)
        tekst = mal.findall(f"{W}lvl")[nivå].find(f"{W}lvlText")
        assert tekst is not None
        return tekst.get(f"{W}val", "")


def avsnittstekst(p: Element) -> str:
    """Return the text of a paragraph, but for the pages in lists of contents."""
    ut: list[str] = []
    åpne: list[str] = []
    """The instruction of each field that we stand in."""
    for el in p.iter():
        if el.tag == f"{W}fldChar":
            slag = el.get(f"{W}fldCharType")
            if slag == "begin":
                åpne.append("")
            elif slag == "end" and åpne:
                åpne.pop()
        elif el.tag == f"{W}instrText" and åpne:
            åpne[-1] += el.text or ""
        elif el.tag == f"{W}t" and not any("PAGEREF" in i for i in åpne):
            ut.append(el.text or "")
        elif el.tag in (f"{W}tab", f"{W}br") and el not in (p.find(f"{W}pPr/{W}tabs") or ()):
            ut.append(" ")
    return "".join(ut)


def treord(rot: Element) -> tuple[list[str], list[str]]:
    """Return the words of a document's tree, those of its notes apart."""
    tekst: list[str] = []
    noter: list[str] = []
    kropp = rot.find("body")
    _samle(rot if kropp is None else kropp, tekst, noter)
    return _ord(tekst), _ord(noter)


def _ord(biter: list[str]) -> list[str]:
    return "".join(biter).replace("\u00ad", "").split()


def _samle(el: Element, tekst: list[str], noter: list[str]) -> None:
    skille = lokalt_navn(el) in BLOKKER or el.tag == "br" or er(el, "fn", "v", "sub")
    if skille:
        tekst.append(" ")
    tekst.append(el.text or "")
    for barn in el:
        if er(barn, "fn"):
            noter.append(" ")
            _samle(barn, noter, noter)
        elif lokalt_navn(barn) not in _TAUSE:
            _samle(barn, tekst, noter)
        tekst.append(barn.tail or "")
    if skille:
        tekst.append(" ")


def felt(fil: Ordfil) -> Iterator[tuple[str, str]]:
    """Yield instruction and result of every field that begins and ends in one paragraph."""
    for p in [*fil.kropp.iter(f"{W}p"), *(p for n in fil.noter for p in n.iter(f"{W}p"))]:
        stabel: list[list[str]] = []
        for el in p.iter():
            if el.tag == f"{W}fldChar":
                if el.get(f"{W}fldCharType") == "begin":
                    stabel.append(["", ""])
                elif el.get(f"{W}fldCharType") == "end" and stabel:
                    instruks, resultat = stabel.pop()
                    yield instruks.strip(), resultat
            elif el.tag == f"{W}instrText" and stabel:
                stabel[-1][0] += el.text or ""
            elif el.tag == f"{W}t" and stabel:
                stabel[-1][1] += el.text or ""
