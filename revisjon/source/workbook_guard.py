"""Whether a file from somebody else may be opened as a workbook at all: looked at before anything reads it.

A workbook is a zip file of XML. What can be done with one to a program that opens it, is to unpack to more
than there is room for, to declare entities, and to fetch from elsewhere; none of it is in an honest list.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

MAKS_FIL = 10 * 1024 * 1024
"""Largest file, in bytes. A list of a thousand rows takes about 0.1 MB."""
MAKS_UTPAKKET = 32 * 1024 * 1024
"""Most bytes when unpacked."""
MAKS_DELER = 1000
"""Most parts in the package."""
_BIT = 64 * 1024
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML = (".xml", ".rels", ".vml")
_DOKUMENTTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_UTENFOR = "xl/externallinks/"
_PROGRAM = ("vbaproject.bin", "xl/macrosheets/", "xl/activex/")


class Avvist(Exception):
    """The workbook is not used; the message says why, in Norwegian, and `råd` how to mend it."""

    def __init__(self, melding: str, råd: str) -> None:
        super().__init__(melding)
        self.råd = råd


def krev_trygg(data: bytes) -> None:
    """Raise `Avvist` for what is no workbook, or one that is not to be opened."""
    if len(data) > MAKS_FIL:
        raise Avvist(f"Filen er større enn {_mb(MAKS_FIL)} MB.", "Ta bort bilder og ark som ikke er listen.")
    if data.startswith(_OLE):
        raise Avvist(
            "Filen har passord, eller er lagret i det gamle formatet .xls.",
            "Åpne den i Excel, og lagre den som Excel-arbeidsbok (.xlsx) uten passord.",
        )
    if not data.startswith(_ZIP):
        raise Avvist("Filen er ikke en Excel-arbeidsbok (.xlsx).", "Lagre den som Excel-arbeidsbok (.xlsx).")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as pakke:
            _krev_trygge_deler(pakke)
    except (zipfile.BadZipFile, EOFError, OSError, zlib.error, RuntimeError, NotImplementedError) as feil:
        raise Avvist("Filen er skadet.", "Åpne den i Excel, og lagre den på nytt.") from feil


def _krev_trygge_deler(pakke: zipfile.ZipFile) -> None:
    deler = pakke.infolist()
    if len(deler) > MAKS_DELER:
        raise Avvist(f"Filen har mer enn {MAKS_DELER} deler.", "Lim listen inn i en ny arbeidsbok.")
    navn = [d.filename.casefold() for d in deler]
    if any(n.startswith(_UTENFOR) for n in navn):
        raise Avvist(
            "Arbeidsboken henter verdier fra andre filer, og de kan være endret uten at noen ser det.",
            "Lim listen inn som verdier i en ny arbeidsbok.",
        )
    if any(program in n for n in navn for program in _PROGRAM):
        raise Avvist("Arbeidsboken har makroer.", "Lagre den som Excel-arbeidsbok (.xlsx), uten makroer.")
    igjen = MAKS_UTPAKKET
    for del_ in deler:
        igjen = _krev_trygg_del(pakke, del_, igjen)


def _krev_trygg_del(pakke: zipfile.ZipFile, del_: zipfile.ZipInfo, igjen: int) -> int:
    """Unpack a part, whatever size it says that it has, and return how many bytes are left to unpack."""
    er_xml = del_.filename.casefold().endswith(_XML)
    hale = b""
    with pakke.open(del_) as strøm:
        while bit := strøm.read(_BIT):
            igjen -= len(bit)
            if igjen < 0:
                raise Avvist(
                    f"Filen blir større enn {_mb(MAKS_UTPAKKET)} MB når den pakkes ut.",
                    "Lim listen inn i en ny arbeidsbok, uten bilder og andre ark.",
                )
            # Two bytes a letter would hide a declaration; the format is written in UTF-8.
            if er_xml and (b"\0" in bit or _DOKUMENTTYPE.search(hale + bit)):
                raise Avvist("Filen er ikke skrevet slik Excel gjør det.", "Lagre den på nytt fra Excel.")
            hale = bit[-16:]
    return igjen


def _mb(antall: int) -> int:
    return antall // (1024 * 1024)
