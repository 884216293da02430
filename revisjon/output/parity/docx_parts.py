"""The parts of a Word file as XML, read with caution: a file may come back from anywhere."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from revisjon.output.parity.content import Uleselig

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STØRST = 256 * 1024 * 1024
"""Bytes of one part, unpacked."""


class _Bygger(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse what OOXML forbids, and what entities need."""
        del name, pubid, system
        raise Uleselig("den har en del med DOCTYPE, som en Word-fil ikke kan ha")


class Deler:
    """The parts that hold text and what numbers it."""

    def __init__(self, data: bytes) -> None:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as pakke:
                self.dokument = _les(pakke, "word/document.xml")
                self.stiler = _les(pakke, "word/styles.xml")
                self.nummerering = _les(pakke, "word/numbering.xml")
                self.fotnoter = _les(pakke, "word/footnotes.xml")
                self.sluttnoter = _les(pakke, "word/endnotes.xml")
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as feil:
            raise Uleselig("den er ikke en hel Word-fil") from feil
        if self.dokument.find(f"{W}body") is None:
            raise Uleselig("den er ikke en Word-fil")


def _les(pakke: zipfile.ZipFile, navn: str) -> Element:
    """Return the root of a part; an empty element where the file has none."""
    if navn not in pakke.namelist():
        return Element(W)
    if pakke.getinfo(navn).file_size > _STØRST:
        raise Uleselig(f"delen {navn} er for stor")
    leser = XMLParser(target=_Bygger())  # noqa: S314 - entities are refused above
    try:
        leser.feed(pakke.read(navn))
        rot: Element = leser.close()
    except ParseError as feil:
        raise Uleselig(f"delen {navn} er ikke gyldig XML") from feil
    return rot


def verdi(el: Element | None, navn: str = "", standard: str = "") -> str:
    """Return `w:val` of an element, or of its child of this name."""
    barn = el.find(f"{W}{navn}") if el is not None and navn else el
    return standard if barn is None else barn.get(f"{W}val", standard)


def tall(tekst: str, standard: int = 0) -> int:
    """Return a whole number; the standard where it is none."""
    return int(tekst) if tekst.removeprefix("-").isdecimal() else standard


def er_på(el: Element | None, navn: str) -> bool:
    """Tell whether a property that is on or off is on."""
    barn = None if el is None else el.find(f"{W}{navn}")
    return barn is not None and barn.get(f"{W}val", "1") not in ("0", "false", "off")
