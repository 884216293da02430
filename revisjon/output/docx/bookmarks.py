"""A bookmark for every element with an id, and the way back from the bookmark to the auditor's YAML.

Word takes letters, digits and underscore, at most 40 of them, and does not tell capitals from small letters.
Ids know no such bounds, so the names are derived, and a part of the file says which id each stands for.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from xml.etree import ElementTree as ET

from revisjon.load.returned.names import LENGST, rent_navn
from revisjon.output.docx.custom import legg_egen_xml
from revisjon.output.docx.markup import trygg
from revisjon.output.docx.package import Forhold, Pakke

_ROM = "urn:revisjon:bokmerker"
_MAKS = 4 * 1024 * 1024
"""Largest list that is read, in bytes when unpacked: a large report has 100 kB."""
_ID = "{6B1F0C0E-5D0A-4B6E-9C57-2E0B0A6F9D41}"
"""Which kind of data this is; the same in every file."""


@dataclass(slots=True)
class Bokmerker:
    """Names given so far, in document order."""

    _navn: dict[str, str] = field(default_factory=dict)
    """The id by name."""
    _brukt: set[str] = field(default_factory=set)
    _ankre: dict[str, str] = field(default_factory=dict)
    """The name that links to an id lead to."""
    _antall: int = 0

    def anker(self, id_: str) -> str:
        """Return the name of the bookmark of a unique id, be it set already or not."""
        if id_ not in self._ankre:
            self._ankre[id_] = self._nytt(id_)
        return self._ankre[id_]

    def rundt(self, id_: str, *, unik: bool = True) -> tuple[str, str]:
        """Return start and end of the bookmark of an id.

        The id of a block (`unik` false) may occur in several places, and has a bookmark in each.
        """
        return self._merker(self.anker(id_) if unik else self._nytt(id_))

    def skjult(self, navn: str) -> tuple[str, str]:
        """Return start and end of a bookmark that is for fields alone, and does not show in Word's list."""
        return self._merker(navn)

    def _merker(self, navn: str) -> tuple[str, str]:
        self._antall += 1
        nr = self._antall
        return f'<w:bookmarkStart w:id="{nr}" w:name="{navn}"/>', f'<w:bookmarkEnd w:id="{nr}"/>'

    def _nytt(self, id_: str) -> str:
        """Return a name that is not taken: the id itself as far as it can be, else with a number or a sum."""
        rent = rent_navn(id_)
        navn, nr = rent, 1
        while navn.casefold() in self._brukt:
            nr += 1
            navn = f"{rent[: LENGST - 1 - len(str(nr))]}_{nr}"
        self._brukt.add(navn.casefold())
        self._navn[navn] = id_
        return navn

    def legg_i(self, pakke: Pakke, dokument: Forhold) -> None:
        """Put the map from name to id in the package, as custom XML that Word carries along."""
        linjer = "".join(
            f'<bokmerke navn="{trygg(n)}" id="{trygg(i)}"/>' for n, i in sorted(self._navn.items())
        )
        innhold = f'<bokmerker xmlns="{_ROM}">{linjer}</bokmerker>'
        legg_egen_xml(pakke, dokument, 1, innhold, _ROM, _ID)


def les_bokmerker(data: bytes) -> Mapping[str, str]:
    """Return the YAML id by bookmark of a Word file that was made here, also when Word has saved it since.

    Empty for other files. Raises `zipfile.BadZipFile` for what is no Word file at all.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as fil:
        for navn in sorted(fil.namelist()):
            if not re.fullmatch(r"customXml/item\d+\.xml", navn):
                continue
            rot = _les_xml(fil, navn)
            if rot is not None and rot.tag == f"{{{_ROM}}}bokmerker":
                return MappingProxyType({b.get("navn", ""): b.get("id", "") for b in rot})
    return MappingProxyType({})


def _les_xml(fil: zipfile.ZipFile, navn: str) -> ET.Element | None:
    """Return the XML of a part, or nothing where it is too large, damaged, or made to harm."""
    try:
        if fil.getinfo(navn).file_size > _MAKS:
            return None
        data = fil.read(navn)
        return None if b"<!DOCTYPE" in data else ET.fromstring(data)  # noqa: S314 - no DOCTYPE, no entities
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ET.ParseError):
        return None
