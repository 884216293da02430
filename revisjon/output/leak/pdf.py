"""All text of a PDF: as drawn, as its tags tell it, in metadata, bookmarks, links, names and attachments.

Nothing is taken on trust from the writer: every object and every stream of the file is gone through.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from revisjon.output.leak.drawn import tegnet_tekst
from revisjon.output.leak.pieces import Bit, biter_av, fra_bytes

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


_STRØMMER = {"/Metadata": "metadataene", "/EmbeddedFile": "et vedlegg"}


def les_pdf(data: bytes) -> Iterator[Bit]:
    """Yield the texts of a file."""
    import pikepdf  # noqa: PLC0415 - heavy, and needed here alone

    with pikepdf.open(io.BytesIO(data)) as pdf:
        for nr, side in enumerate(pdf.pages, start=1):
            yield from biter_av(f"teksten på side {nr}", tegnet_tekst(side.obj))
        for navn, vedlegg in pdf.attachments.items():
            yield from biter_av("navnet på et vedlegg", navn)
            yield from fra_bytes("et vedlegg", vedlegg.get_file().read_bytes())
        for objekt in pdf.objects:
            yield from _objekt(objekt)
        yield from _objekt(pdf.trailer)
    yield from fra_bytes("den rå filen", data)


def _objekt(objekt: Any) -> Iterator[Bit]:  # noqa: ANN401 - any PDF object
    """Yield the strings and names of an object, and the content of a stream that is no picture or font."""
    import pikepdf  # noqa: PLC0415 - see above

    yield from _strenger(objekt, "et objekt")
    if isinstance(objekt, pikepdf.Stream) and not _er_bilde_eller_skrift(objekt):
        try:
            innhold = objekt.read_bytes()
        except pikepdf.PdfError:
            innhold = objekt.read_raw_bytes()
        yield from fra_bytes(_STRØMMER.get(str(objekt.get("/Type")), "en strøm i filen"), innhold)
        if objekt.get("/Subtype") == "/Form":
            yield from biter_av("teksten i en tegning", tegnet_tekst(objekt))


def _er_bilde_eller_skrift(strøm: Any) -> bool:  # noqa: ANN401 - a PDF stream
    return strøm.get("/Subtype") == "/Image" or any(n in strøm for n in ("/Length1", "/Length3"))


def _strenger(objekt: Any, sted: str) -> Iterator[Bit]:  # noqa: ANN401 - any PDF object
    """Yield the strings directly in an object; what it refers to is an object of its own."""
    import pikepdf  # noqa: PLC0415 - see above

    if isinstance(objekt, pikepdf.String):
        yield from biter_av(sted, str(objekt))
    elif isinstance(objekt, pikepdf.Name):
        yield from biter_av(sted, str(objekt)[1:])
    elif isinstance(objekt, pikepdf.Array):
        for ledd in objekt:
            if not _for_seg(ledd):
                yield from _strenger(ledd, sted)
    elif isinstance(objekt, pikepdf.Dictionary | pikepdf.Stream):
        for nøkkel in objekt.keys():  # noqa: SIM118 - iterating itself is not offered by a stream
            verdi = objekt.get(nøkkel)
            yield from biter_av(sted, nøkkel[1:])
            if not _for_seg(verdi):
                yield from _strenger(verdi, _NAVN.get(nøkkel, sted))


def _for_seg(ledd: Any) -> bool:  # noqa: ANN401 - any PDF object
    """Tell whether it stands elsewhere in the file, where it is read."""
    return bool(getattr(ledd, "is_indirect", False))
