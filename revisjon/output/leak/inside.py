"""A file of any kind, alone or inside another: read as what it is."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import yaml

from revisjon.output.leak.docx import les_docx
from revisjon.output.leak.html import les_html
from revisjon.output.leak.pdf import les_pdf
from revisjon.output.leak.pieces import Bit, biter_av, fra_bytes

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_SKRIFT = (b"wOF2", b"wOFF", b"\0\1\0\0", b"OTTO", b"true", b"ttcf")
_SKRIFTFIL = ".odttf"
"""A font as Word keeps it, scrambled."""
_PUNKTER = frozenset((b"IDAT", b"PLTE", b"tRNS"))
_SOS = 0xDA


def les_fil(sted: str, navn: str, data: bytes) -> Iterator[Bit]:
    """Yield the texts of a file. `navn` is its name, or its media type; what it begins with decides first.

    Of a picture only what stands beside it is read, and of a font nothing: their points and outlines are no
    text, and now and then look like one.
    """
    if data.startswith(_SKRIFT) or navn.endswith(_SKRIFTFIL):
        return
    if data.startswith(_PNG):
        yield from _png(sted, data)
    elif data.startswith(_JPEG):
        yield from _jpeg(sted, data)
    else:
        endelse = navn.replace("/", ".").replace("+", ".").lower().split(".")
        leser = next((_LESERE[e] for e in reversed(endelse) if e in _LESERE), None)
        yield from leser(sted, data) if leser else fra_bytes(sted, data)


# --- data -------------------------------------------------------------------------------------------


def _json(sted: str, data: bytes) -> Iterator[Bit]:
    yield from fra_bytes(sted, data, kode=True)
    yield from _verdier(sted, json.loads(data))


def _yaml(sted: str, data: bytes) -> Iterator[Bit]:
    yield from fra_bytes(sted, data)
    # A line break inside quotation marks is written with signs of its own.
    yield from _verdier(sted, yaml.load(data, Loader=yaml.CBaseLoader))  # noqa: S506 - makes texts only


def _verdier(sted: str, verdi: Any) -> Iterator[Bit]:  # noqa: ANN401 - plain data
    if isinstance(verdi, Mapping):
        for nøkkel, ledd in verdi.items():
            yield from biter_av(sted, str(nøkkel), kode=True)
            yield from _verdier(sted, ledd)
    elif isinstance(verdi, list):
        for ledd in verdi:
            yield from _verdier(sted, ledd)
    elif verdi is not None:
        yield from biter_av(sted, str(verdi))


# --- pictures ---------------------------------------------------------------------------------------


def _png(sted: str, data: bytes) -> Iterator[Bit]:
    """Yield what the chunks beside the points say, packed or not, and what follows the last of them."""
    plass, slag = len(_PNG), b""
    while slag != b"IEND" and plass + 8 <= len(data):
        lengde, slag = struct.unpack_from(">I4s", data, plass)
        innhold = data[plass + 8 : plass + 8 + lengde]
        plass += lengde + 12
        if slag not in _PUNKTER:
            yield from fra_bytes(sted, innhold)
            yield from _utpakket(sted, innhold)
    yield from fra_bytes(sted, data[plass:])


def _utpakket(sted: str, innhold: bytes) -> Iterator[Bit]:
    """Yield a packed text, wherever in a chunk it begins."""
    for start in (i for i, tegn in enumerate(innhold[:200]) if tegn == 0x78):  # noqa: PLR2004 - zlib's mark
        try:
            yield from fra_bytes(sted, zlib.decompressobj().decompress(innhold[start:]))
        except zlib.error:
            continue


def _jpeg(sted: str, data: bytes) -> Iterator[Bit]:
    """Yield what stands before the points, and what follows the picture."""
    plass, merke = 2, 0
    while merke != _SOS and plass + 4 <= len(data):
        merke, lengde = data[plass + 1], int(struct.unpack_from(">H", data, plass + 2)[0])
        yield from fra_bytes(sted, data[plass + 4 : plass + 2 + lengde])
        plass += 2 + lengde
    yield from fra_bytes(sted, data[data.rfind(b"\xff\xd9") + 2 :])


_LESERE: Mapping[str, Callable[[str, bytes], Iterator[Bit]]] = MappingProxyType(
    {
        "pdf": lambda _, data: les_pdf(data, les_fil),
        **dict.fromkeys(("docx", "xlsx"), lambda _, data: les_docx(data, les_fil)),
        **dict.fromkeys(("html", "htm", "xhtml", "svg", "xml"), lambda _, data: les_html(data, les_fil)),
        "json": _json,
        **dict.fromkeys(("yaml", "yml"), _yaml),
    }
)
"""Readers by the end of a name; any other file is read as text."""
