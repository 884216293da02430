"""A finished Word file → `Innhold`, as Word shows it: numbers counted, fields as filled in, notes at calls.

A table is one with data where it says so to those who do not see it: by a row of heads that repeats, or by a
title. Any other only sets text in rows, and is read as running text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree.ElementTree import Element

from revisjon.output.parity.collect import Rutenett, Samler
from revisjon.output.parity.content import Innhold
from revisjon.output.parity.docx_numbers import Overskrifter
from revisjon.output.parity.docx_parts import Deler, W, er_på, tall, verdi

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_PYNT = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_TEGN: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys((f"{W}{n}" for n in ("tab", "ptab", "br", "cr")), " "),
        f"{W}noBreakHyphen": "-",
    }
)
_UTELATT = frozenset(
    f"{W}{n}" for n in ("del", "moveFrom", "pPr", "rPr", "tblPr", "tblGrid", "sectPr", "delText")
)
_SIDETALL = frozenset(("PAGEREF", "PAGE", "NUMPAGES", "SECTIONPAGES"))
"""Fields whose result belongs to the layout."""


@dataclass(slots=True)
class _Felt:
    """A field that is open."""

    instruks: str = ""
    resultat: bool = False
    """Whether its code is read, and what follows is what it shows."""

    @property
    def slag(self) -> str:
        """As «TOC»; empty where it has no code."""
        return next(iter(self.instruks.split()), "").upper()


def les_docx_innhold(data: bytes) -> Innhold:
    """Read a finished Word file; headers and footers are no part of its text. Raises `Uleselig`."""
    deler = Deler(data)
    leser = _Leser(deler)
    for kropp in deler.dokument.iter(f"{W}body"):
        leser.gå(kropp)
    return leser.samler.innhold()


class _Leser:
    def __init__(self, deler: Deler) -> None:
        self.samler = Samler()
        self._overskrifter = Overskrifter(deler.stiler, deler.nummerering)
        self._noter = {
            f"{W}{slag}Reference": {n.get(f"{W}id", ""): n for n in rot.iter(f"{W}{slag}")}
            for slag, rot in (("footnote", deler.fotnoter), ("endnote", deler.sluttnoter))
        }
        self._felt: list[_Felt] = []

    def gå(self, el: Element) -> None:
        """Read what is inside an element."""
        for barn in el:
            self._element(barn)

    def _element(self, el: Element) -> None:
        if el.tag in _UTELATT:
            return
        if el.tag == f"{W}p":
            self._avsnitt(el)
        elif el.tag == f"{W}r":
            if not er_på(el.find(f"{W}rPr"), "vanish"):
                self.gå(el)
        elif el.tag == f"{W}tbl":
            self._tabell(el)
        elif el.tag in (f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
            self._felttegn(el)
        elif el.tag == f"{_MC}AlternateContent":
            valgt = el.find(f"{_MC}Choice")
            self.gå(el if valgt is None else valgt)
        elif el.tag == f"{_WP}docPr":
            self._bilde(el)
        elif self._vises():
            self._innhold(el)
        else:
            self.gå(el)

    def _innhold(self, el: Element) -> None:
        if el.tag == f"{W}t":
            self.samler.skriv(el.text or "")
        elif tegn := _TEGN.get(el.tag):
            self.samler.skriv(tegn)
        elif el.tag in self._noter:
            with self.samler.note():
                self.gå(self._noter[el.tag].get(el.get(f"{W}id", ""), Element(W)))
        else:
            self.gå(el)

    def _avsnitt(self, p: Element) -> None:
        nivå, nummer = self._overskrifter.les(p)
        if any(f.slag == "TOC" for f in self._felt) or _åpner_innhold(p):
            with self.samler.blokk("innhold"):
                self.gå(p)
        elif nivå:
            with self.samler.blokk("overskrift", nivå=nivå, nummer=nummer):
                self.samler.skriv(f"{nummer} ")
                self.gå(p)
        else:
            self.samler.skille()
            self.gå(p)
            self.samler.skille()

    def _felttegn(self, el: Element) -> None:
        slag = el.get(f"{W}fldCharType", "")
        if el.tag == f"{W}fldSimple":
            self._felt.append(_Felt(el.get(f"{W}instr", ""), resultat=True))
            self.gå(el)
            self._felt.pop()
        elif slag == "begin":
            self._felt.append(_Felt())
        elif not self._felt:
            return
        elif el.tag == f"{W}instrText":
            self._felt[-1].instruks += el.text or ""
        elif slag == "separate":
            self._felt[-1].resultat = True
        elif slag == "end":
            self._felt.pop()

    def _vises(self) -> bool:
        """Tell whether text here is read: not the code of a field, nor the number of a page."""
        return not self._felt or all(f.resultat and f.slag not in _SIDETALL for f in self._felt)

    def _bilde(self, docpr: Element) -> None:
        pynt = any(el.get("val") in ("1", "true") for el in docpr.iter(_PYNT))
        if (alt := docpr.get("descr", "")) and not pynt:
            self.samler.bilde(alt)

    def _tabell(self, tbl: Element) -> None:
        self.samler.skille()
        data = _har_data(tbl)
        rutenett = Rutenett(self.samler.ny_tabell() if data else 0)
        for rad in _under(tbl, f"{W}tr"):
            rutenett.ny_rad()
            egne = rad.find(f"{W}trPr")
            if før := tall(verdi(egne, "gridBefore")):
                rutenett.celle(1, før)
            for celle in _under(rad, f"{W}tc"):
                self._celle(celle, rutenett, data=data)
        self.samler.skille()

    def _celle(self, tc: Element, rutenett: Rutenett, *, data: bool) -> None:
        egne = tc.find(f"{W}tcPr")
        plass = rutenett.celle(1, max(1, tall(verdi(egne, "gridSpan"), 1)))
        if not data:
            self.gå(tc)
            return
        with self.samler.blokk("celle", plass=plass):
            self.gå(tc)


def _åpner_innhold(p: Element) -> bool:
    """Tell whether a list of contents begins in a paragraph."""
    koder = (el.text or "" for el in p.iter(f"{W}instrText"))
    return next((k.split()[0].upper() == "TOC" for k in koder if k.strip()), False)


def _har_data(tbl: Element) -> bool:
    egne = tbl.find(f"{W}tblPr")
    hoder = (er_på(rad.find(f"{W}trPr"), "tblHeader") for rad in _under(tbl, f"{W}tr"))
    return bool(verdi(egne, "tblCaption") or verdi(egne, "tblDescription")) or any(hoder)


def _under(el: Element, navn: str) -> Iterator[Element]:
    """Yield the children of one kind, also those inside content controls."""
    for barn in el:
        if barn.tag == navn:
            yield barn
        elif barn.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _under(barn, navn)
