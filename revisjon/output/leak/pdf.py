"""All text of a PDF: as drawn, as its tags tell it, in metadata, bookmarks, links, names and attachments.

Nothing is taken on trust from the writer: every object and every stream of the file is gone through.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from revisjon.output.leak.drawn import tegnet_tekst
from revisjon.output.leak.pieces import Bit, Filleser, biter_av, fra_bytes

_NAVN = {
    "/Alt": "den alternative teksten",
    "/ActualText": "erstatningsteksten",
    "/E": "forklaringen av en forkortelse",
    "/T": "tittelen i en tagg",
    "/Title": "tittelen eller et bokmerke",
    "/URI": "en lenke",
    "/Contents": "beskrivelsen av en lenke",
    "/Desc": "beskrivelsen av et vedlegg",
    "/F": "navnet på et vedlegg",
    "/UF": "navnet på et vedlegg",
    "/Names": "navnelisten",
    "/Dests": "navnelisten",
    "/D": "et lenkemål",
    "/ID": "kjennemerket til en tagg",
}


_UKJENT = "en strøm i filen"
_FRA_SKRIFT = frozenset(("/FontFamily", "/Registry", "/Ordering"))
"""Keys of strings that a font brings with it."""
_PAKKER = frozenset(("/ObjStm", "/XRef"))
"""Streams of objects that are gone through one by one."""
_FARGEPROFIL = b"acsp"
"""Stands in every ICC profile, after 36 bytes."""
_NAVNGIR = frozenset(("/Dests", "/Names"))
"""Dictionaries whose keys are names that someone has given."""
_FONTER = frozenset(("/Type1C", "/CIDFontType0C", "/OpenType"))
_INNHOLD = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)


def les_pdf(data: bytes, les_fil: Filleser) -> Iterator[Bit]:
    """Yield the texts of a file."""
    import pikepdf  # noqa: PLC0415 - heavy, and needed here alone

    with pikepdf.open(io.BytesIO(data)) as pdf:
        tegnet: set[tuple[int, int]] = set()
        for nr, side in enumerate(pdf.pages, start=1):
            yield from biter_av(f"teksten på side {nr}", tegnet_tekst(side.obj))
            innhold: Any = side.obj.get("/Contents", ())
            tegnet |= {o.objgen for o in ([innhold] if isinstance(innhold, pikepdf.Stream) else innhold)}
        for navn, vedlegg in pdf.attachments.items():
            yield from biter_av("navnet på et vedlegg", navn)
            # A file is read as its name says; inside another its places would only be long.
            biter = les_fil("et vedlegg", navn, vedlegg.get_file().read_bytes())
            yield from (Bit("et vedlegg", bit.tekst, bit.kode) for bit in biter)
        for objekt in pdf.objects:
            yield from _strenger(objekt, "et objekt")
            if isinstance(objekt, pikepdf.Stream):
                yield from _strøm(objekt, les_fil, tegnet=objekt.objgen in tegnet)
        yield from _strenger(pdf.trailer, "et objekt")
    # Between the streams, which have been read: comments, and whatever no object refers to.
    yield from fra_bytes("den rå filen", _INNHOLD.sub(b"stream endstream", data), kode=True)


def _strøm(strøm: Any, les_fil: Filleser, *, tegnet: bool) -> Iterator[Bit]:  # noqa: ANN401 - a PDF stream
    """Yield the content of a stream, as far as it can hold text."""
    import pikepdf  # noqa: PLC0415 - see above

    type_, undertype = str(strøm.get("/Type", "")), str(strøm.get("/Subtype", ""))
    if undertype == "/Image":
        if strøm.get("/Filter") == "/DCTDecode":
            yield from les_fil("et bilde", "jpg", strøm.read_raw_bytes())
        return
    if type_ in _PAKKER or undertype in _FONTER or any(n in strøm for n in ("/Length1", "/Length3")):
        return
    try:
        innhold = strøm.read_bytes()
    except pikepdf.PdfError:
        innhold = strøm.read_raw_bytes()
    if undertype == "/Form":
        yield from biter_av("teksten i en tegning", tegnet_tekst(strøm))
    # What draws is numbers for the most part; the words in it are read above.
    kode = tegnet or undertype == "/Form" or "/PatternType" in strøm or innhold[36:40] == _FARGEPROFIL
    if type_ == "/Metadata":
        yield from (Bit("metadataene", b.tekst, b.kode) for b in les_fil("metadataene", "xml", innhold))
    else:
        yield from fra_bytes("et vedlegg" if type_ == "/EmbeddedFile" else _UKJENT, innhold, kode=kode)


def _strenger(objekt: Any, sted: str) -> Iterator[Bit]:  # noqa: ANN401 - any PDF object
    """Yield the strings directly in an object; what it refers to is an object of its own."""
    import pikepdf  # noqa: PLC0415 - see above

    if isinstance(objekt, pikepdf.String):
        yield from biter_av(sted, str(objekt))
    elif isinstance(objekt, pikepdf.Name):
        yield from biter_av(sted, str(objekt)[1:], kode=True)
    elif isinstance(objekt, pikepdf.Array):
        for ledd in objekt:
            if not _for_seg(ledd):
                yield from _strenger(ledd, sted)
    elif isinstance(objekt, pikepdf.Dictionary | pikepdf.Stream):
        navngitt = sted == "navnelisten"
        for nøkkel in objekt.keys():  # noqa: SIM118 - iterating itself is not offered by a stream
            verdi = objekt.get(nøkkel)
            yield from biter_av(sted, nøkkel[1:], kode=not navngitt)
            if nøkkel in _FRA_SKRIFT:
                continue
            if nøkkel in _NAVNGIR or not _for_seg(verdi):
                yield from _strenger(verdi, _NAVN.get(nøkkel, sted))


def _for_seg(ledd: Any) -> bool:  # noqa: ANN401 - any PDF object
    """Tell whether it stands elsewhere in the file, where it is read."""
    return bool(getattr(ledd, "is_indirect", False))
