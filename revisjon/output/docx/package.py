"""The package: parts, how they refer to each other, and a zip file that is the same for the same parts."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count

from revisjon.output.docx.markup import HODE, trygg

_DATO = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip file can tell; when it was packed says nothing about what it holds."""
_FORHOLD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPEROM = "http://schemas.openxmlformats.org/package/2006/content-types"
_UTENFOR = ' TargetMode="External"'
_FORHOLDSROM = "http://schemas.openxmlformats.org/package/2006/relationships"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_ENDELSER: Mapping[str, str] = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "svg": "image/svg+xml",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "gif": "image/gif",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "bmp": "image/bmp",
    "tiff": "image/tiff",
    "tif": "image/tiff",
    "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
}


@dataclass(slots=True)
class Forhold:
    """The relationships of one part, each thing referred to once."""

    _ider: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def til(self, slag: str, mål: str, *, utenfor: bool = False) -> str:
        """Return the id of the relationship, made on first use. `slag` is the last word of its type."""
        type_ = slag if ":" in slag else _FORHOLD + slag
        nøkkel = type_, mål, utenfor
        if nøkkel not in self._ider:
            tatt = set(self._ider.values())
            # An office's template has ids of its own, in any order.
            self._ider[nøkkel] = next(i for n in count(len(tatt) + 1) if (i := f"rId{n}") not in tatt)
        return self._ider[nøkkel]

    def legg(self, id_: str, type_: str, mål: str, *, utenfor: bool = False) -> None:
        """Keep a relationship that has an id already."""
        self._ider[type_, mål, utenfor] = id_

    def xml(self) -> bytes:
        """Return the part that holds them."""
        linjer = "".join(
            f'<Relationship Id="{id_}" Type="{type_}" Target="{trygg(mål)}"{_UTENFOR if utenfor else ""}/>'
            for (type_, mål, utenfor), id_ in self._ider.items()
        )
        return f'{HODE}<Relationships xmlns="{_FORHOLDSROM}">{linjer}</Relationships>'.encode()

    def __bool__(self) -> bool:
        return bool(self._ider)


@dataclass(slots=True)
class Pakke:
    """Parts by name, without leading slash, in the order they were put in."""

    deler: dict[str, bytes] = field(default_factory=dict)
    typer: dict[str, str] = field(default_factory=dict)
    """Content type by name of part, where the ending does not tell."""

    def legg(self, navn: str, innhold: bytes, type_: str = "", forhold: Forhold | None = None) -> None:
        """Put a part in, and its relationships."""
        self.deler[navn] = innhold
        if type_:
            self.typer[navn] = type_
        if forhold:
            mappe, fil = posixpath.split(navn)
            self.deler[posixpath.join(mappe, "_rels", f"{fil}.rels")] = forhold.xml()

    def zip(self) -> bytes:
        """Return the file. `[Content_Types].xml` comes first, as readers of streams expect."""
        return zip_av({"[Content_Types].xml": self._innholdstyper(), **self.deler})

    def _innholdstyper(self) -> bytes:
        endelser = {navn.rpartition(".")[2].lower() for navn in self.deler}
        like = "".join(
            f'<Default Extension="{e}" ContentType="{type_}"/>'
            for e, type_ in _ENDELSER.items()
            if e in endelser
        )
        egne = "".join(f'<Override PartName="/{trygg(n)}" ContentType="{t}"/>' for n, t in self.typer.items())
        return f'{HODE}<Types xmlns="{_TYPEROM}">{like}{egne}</Types>'.encode()


def zip_av(deler: Mapping[str, bytes]) -> bytes:
    """Return parts as a zip file that is the same for the same parts."""
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as fil:
        for navn, innhold in deler.items():
            info = zipfile.ZipInfo(navn, _DATO)
            info.external_attr = 0
            info.create_system = 0  # what made it is not ours to tell
            info.compress_type = zipfile.ZIP_STORED if navn.endswith(".png") else zipfile.ZIP_DEFLATED
            fil.writestr(info, innhold)
    return ut.getvalue()
