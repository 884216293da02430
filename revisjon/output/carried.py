"""The state of the audit that a built report carries: put in when it is built, found again in each format.

In a PDF it is an attached file, in a Word file a part of custom XML, which Word keeps when it saves, and on a
web page a block of data. Whoever reads it gets a stranger's file, so sizes are bounded.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from revisjon.report.document import Vedlegg

TILSTAND = "tilstand.json"
"""Name of the attached file."""
ROM = "urn:revisjon:tilstand"
"""Namespace of the part in a Word file."""
ID = "revisjon-tilstand"
"""Of the block on a web page."""
_MAKS = 64 * 1024 * 1024
"""Largest state that is read, in bytes: that of a large report has half a million."""
_BLOKK = re.compile(rb"<script\b[^>]*\bid=[\"']?" + ID.encode() + rb"[\"']?[^>]*>(.*?)</script", re.DOTALL)
_BARE_DATA = re.compile(r"\s*(?:/\*)?<!\[CDATA\[(?:\*/)?|(?:/\*)?\]\]>(?:\*/)?\s*")


class UleseligRapport(ValueError):
    """The file is none that a state can be looked for in. The text says why, in Norwegian."""


def tilstanden(vedlegg: Iterable[Vedlegg]) -> str:
    """Return the state among what is to be embedded; empty where there is none."""
    return next((v.innhold.decode() for v in vedlegg if v.navn == TILSTAND), "")


def som_blokk(tilstand: str) -> str:
    """Return a state as it can stand on a web page: with nothing in it that could end the block."""
    return tilstand.strip().translate({ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def data_i(fil: bytes) -> object | None:
    """Return the data of the state that a file carries; None where it has none. Raises `UleseligRapport`."""
    tekst = _funnet(fil)
    if tekst is None:
        return None
    if len(tekst) > _MAKS:
        raise UleseligRapport("dataene i den er større enn grensen")
    try:
        data: object = json.loads(tekst)
    except (ValueError, RecursionError) as feil:
        raise UleseligRapport("dataene i den er skadet") from feil
    return data


def _funnet(fil: bytes) -> str | None:
    if fil.startswith(b"%PDF"):
        data = _i_pdf(fil)
    elif fil.startswith(b"PK"):
        return _i_docx(fil)
    else:
        treff = _BLOKK.search(fil)
        data = treff[1] if treff else None
    return None if data is None else _BARE_DATA.sub("", data.decode("utf-8", "replace"))


def _i_pdf(fil: bytes) -> bytes | None:
    import pikepdf  # noqa: PLC0415 - takes time, and only PDFs need it

    try:
        with pikepdf.open(io.BytesIO(fil)) as pdf:
            if TILSTAND not in pdf.attachments:
                return None
            strøm = pdf.attachments[TILSTAND].get_file().obj
            rå = strøm.read_raw_bytes()
            if strøm.get("/Filter") is None:
                return bytes(rå)
            return zlib.decompressobj().decompress(rå, _MAKS + 1)
    except pikepdf.PasswordError as feil:
        raise UleseligRapport("den er låst med passord") from feil
    except (pikepdf.PdfError, zlib.error, ValueError, TypeError, AttributeError) as feil:
        raise UleseligRapport("den er skadet") from feil


def _i_docx(fil: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(fil)) as pakke:
            for post in pakke.infolist():
                if not re.fullmatch(r"customXml/item\d+\.xml", post.filename) or post.file_size > _MAKS:
                    continue
                data = pakke.read(post)
                if ROM.encode() in data and b"<!DOCTYPE" not in data:
                    rot = ET.fromstring(data)  # noqa: S314 - no DOCTYPE, no entities
                    if rot.tag == f"{{{ROM}}}tilstand":
                        return rot.text or ""
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ET.ParseError,
    ) as feil:
        raise UleseligRapport("den kan ikke pakkes ut") from feil
    return None
