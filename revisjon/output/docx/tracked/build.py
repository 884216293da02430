"""The new document's package with what changed since the old one marked in its text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence

from revisjon.load.wordfile import DOKUMENT, UleseligWord, les_deler
from revisjon.output.docx.markup import HODE
from revisjon.output.docx.package import zip_av
from revisjon.output.docx.tracked.blocks import Fletter, Telling, stil
from revisjon.output.docx.tracked.marks import Merker
from revisjon.output.docx.tracked.node import Node, les, skriv
from revisjon.output.docx.tracked.old import Gammel
from revisjon.output.docx.tracked.paragraph import Avsnittsskriver
from revisjon.output.docx.tracked.tokens import lest
from revisjon.records import dataclass

_NOTER = "word/footnotes.xml"
_MAKS = 300 * 1024 * 1024
"""Largest file that is unpacked, pictures and fonts included, in bytes."""
_VEDLEGG = "Vedlegg"
"""Style of the heading of an appendix: what comes from there on is as it is in the new document."""
_ENDRINGER = frozenset(("ins", "del", "moveFrom", "moveTo"))


@dataclass(frozen=True, slots=True)
class Spor:
    """A document with its changes tracked."""

    data: bytes
    telling: Telling


def med_spor(gammel: bytes, ny: bytes, av: str, dato: str) -> Spor:
    """Return the new document with the changes since the old one. `dato` is ISO 8601, a whole day.

    The lists of contents and the appendices are those of the new document. Raises `UleseligWord` for a file
    that is no Word file, is too large, or has tracked changes of its own, with which of the two in `args[1]`.
    """
    før, nå = _åpne(gammel, 0), _åpne(ny, 1)
    dokument = les(nå[DOKUMENT])
    kropp, gammel_kropp = _kropp(dokument), _kropp(les(før[DOKUMENT]))
    noter = les(nå[_NOTER]) if _NOTER in nå else None
    nye_noter, gamle_noter = _etter_nummer(noter), _etter_nummer(les(før[_NOTER]) if _NOTER in før else None)
    høyeste = max((int(nr) for nr in nye_noter if nr.lstrip("-").isdecimal()), default=0)
    den_gamle = Gammel(
        gamle_noter if noter is not None else {},
        _verdier(nå, "word/styles.xml", "w:style", "w:styleId"),
        _verdier(nå, "word/numbering.xml", "w:num", "w:numId"),
        høyeste + 1,
    )

    def ny_note(nr: str) -> str:
        return " ".join(lest(nye_noter[nr]).split()) if nr in nye_noter else ""

    merker = Merker(av, f"{dato}T00:00:00Z")
    fletter = Fletter(Avsnittsskriver(merker, den_gamle, ny_note))
    alle = [*kropp.elementer()]
    slutt = _slutt(alle)
    gamle = [*gammel_kropp.elementer()]
    innhold = "".join(fletter.flett(gamle[: _slutt(gamle)], alle[:slutt]))
    rest = "".join(n.xml() for n in alle[slutt:])
    deler = dict(nå)
    deler[DOKUMENT] = f"{HODE}{dokument.rundt(kropp.rundt(innhold + rest))}".encode()
    if noter is not None and den_gamle.nye_noter:
        noter.barn += den_gamle.nye_noter
        deler[_NOTER] = skriv(noter)
    return Spor(zip_av(deler), fletter.telling)


def _åpne(data: bytes, hvilken: int) -> Mapping[str, bytes]:
    """Return the parts of a file by name."""
    try:
        if grunn := _grunn_mot(data):
            raise UleseligWord(grunn, hvilken)
        with zipfile.ZipFile(io.BytesIO(data)) as pakke:
            return {i.filename: pakke.read(i) for i in pakke.infolist() if not i.is_dir()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as feil:
        raise UleseligWord("den kan ikke pakkes ut", hvilken) from feil


def _grunn_mot(data: bytes) -> str:
    """Return why a file cannot be compared; empty where it can."""
    try:
        dokument = les_deler(data)[DOKUMENT]
    except UleseligWord as feil:
        return str(feil)
    if any(el.tag.partition("}")[2] in _ENDRINGER for el in dokument.iter()):
        return "den har sporede endringer. Godta eller avvis dem i Word først"
    with zipfile.ZipFile(io.BytesIO(data)) as pakke:
        stor = sum(i.file_size for i in pakke.infolist()) > _MAKS
    return "den pakkes ut til mer enn grensen" if stor else ""


def _kropp(dokument: Node) -> Node:
    kropp = dokument.finn("w:body")
    if kropp is None:
        raise UleseligWord("den har ingen tekst i seg", 0)
    return kropp


def _slutt(blokker: Sequence[Node]) -> int:
    """Return where the appendices begin; the properties of the last section stand after everything."""
    vedlegg = (nr for nr, n in enumerate(blokker) if n.navn == "w:p" and stil(n) == _VEDLEGG)
    siste = len(blokker) - (1 if blokker and blokker[-1].navn == "w:sectPr" else 0)
    return next(vedlegg, siste)


def _etter_nummer(noter: Node | None) -> dict[str, Node]:
    return {n.attributter.get("w:id", ""): n for n in noter.elementer()} if noter else {}


def _verdier(deler: Mapping[str, bytes], del_: str, navn: str, attributt: str) -> frozenset[str]:
    rot = les(deler[del_]) if del_ in deler else Node("")
    return frozenset(n.attributter.get(attributt, "") for n in rot.elementer(navn))
