"""The parts of a Word file (DOCX): a zip of XML, read without running or fetching anything."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element, ParseError, XMLParser

DOKUMENT = "word/document.xml"
MAKS_DEL = 30 * 1024 * 1024
"""Largest part, in bytes when unpacked: a small file can unpack to anything."""
MAKS_I_ALT = 60 * 1024 * 1024
_FØRST = "word/"
_ROT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"


class UleseligWord(ValueError):
    """The file is no Word file that can be read. The text says why, in Norwegian."""


def les_deler(data: bytes) -> Mapping[str, Element]:
    """Return the XML of each part below word/, by its name. Raises `UleseligWord`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pakke:
            navn = [i for i in pakke.infolist() if i.filename.startswith(_FØRST) and _er_xml(i.filename)]
            if (
                max((i.file_size for i in navn), default=0) > MAKS_DEL
                or sum(i.file_size for i in navn) > MAKS_I_ALT
            ):
                raise UleseligWord("den pakkes ut til mer enn grensen")
            deler = {i.filename: _les(pakke.read(i)) for i in navn}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as feil:
        raise UleseligWord("den kan ikke pakkes ut") from feil
    if DOKUMENT not in deler:
        raise UleseligWord("den har ingen tekst i seg")
    if deler[DOKUMENT].tag != _ROT:
        raise UleseligWord("den er lagret i en sjelden variant av formatet («Strict Open XML»)")
    return MappingProxyType(deler)


def _er_xml(navn: str) -> bool:
    return navn.endswith((".xml", ".rels"))


def _les(data: bytes) -> Element:
    # Word writes no DOCTYPE, and only a DOCTYPE can make a small file endless.
    if b"<!DOCTYPE" in data:
        raise UleseligWord("den har en DOCTYPE, som Word aldri skriver")
    leser = XMLParser()  # noqa: S314 - without a DOCTYPE there are no entities to define
    try:
        leser.feed(data)
        return leser.close()
    except ParseError as feil:
        raise UleseligWord("innholdet er ikke velformet") from feil
