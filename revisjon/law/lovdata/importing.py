"""The acts of a file from Lovdata that somebody wants, each as a file for criteria/rettskilder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from revisjon.law.act import Hode, vedtatt
from revisjon.law.lovdata.archive import Avvist, Dokument, dokumenter, ident_i
from revisjon.law.lovdata.reader import les_dokument
from revisjon.law.lovdata.writer import filnavn, finn_ident, korttittel, som_yaml
from revisjon.records import dataclass

_ENESTE = ("xml", "html", "htm", "xhtml")


@dataclass(frozen=True, slots=True)
class Importert:
    """One act, ready to be written."""

    ident: str
    navn: str
    """What its file is to be called."""
    antall: int
    """How many sections it has."""
    tekst: str


@dataclass(frozen=True, slots=True)
class Ønske:
    """What to read, and what is known."""

    identer: frozenset[str] | None
    """The acts to read; None for all."""
    hentet: date
    """The day that the file was fetched from Lovdata."""
    kjente: Mapping[str, Hode]
    """Acts that are known: their names are kept."""
    filer: Mapping[str, str]
    """Names of the files that acts have already."""


def importerte(fil: str, data: bytes, ønske: Ønske) -> Iterator[Importert]:
    """Yield the acts; what is no act is passed over in an archive. Raises `Avvist` for a file of no use."""
    alene = fil.rpartition(".")[2].lower() in _ENESTE
    brukt: set[str] = {*ønske.filer.values()}
    for d in dokumenter(fil, data, lambda navn: _kan_være(navn, ønske)):
        try:
            ny = _importert(d, fil, ønske, brukt)
        except Avvist:
            if alene:
                raise
            continue
        if ny is not None:
            brukt.add(ny.navn)
            yield ny


def _kan_være(navn: str, ønske: Ønske) -> bool:
    """Tell from the name of a document whether it can be wanted, so that the others need not be read."""
    ident = ident_i(navn)
    return ønske.identer is None or not ident or ident in ønske.identer


def _importert(d: Dokument, fil: str, ønske: Ønske, brukt: set[str]) -> Importert | None:
    lov = les_dokument(d.innhold)
    ident = finn_ident(lov) or d.ident
    if vedtatt(ident) is None:
        raise Avvist(
            f"«{d.navn}» sier ikke hvilken lov den er: verken legacyID, refid eller dokid er funnet."
        )
    if not lov.paragrafer:
        raise Avvist(f"«{d.navn}» har ingen paragrafer i den formen Lovdata bruker.")
    if ønske.identer is not None and ident not in ønske.identer:
        return None
    kjent = ønske.kjente.get(ident)
    navn = ønske.filer.get(ident) or filnavn(kjent.korttittel if kjent else korttittel(lov))
    if navn in brukt and ønske.filer.get(ident) != navn:
        # Two acts of one name: the year tells them apart.
        navn = f"{navn.removesuffix('.yaml')}_{ident[4:8]}.yaml"
    return Importert(ident, navn, len(lov.paragrafer), som_yaml(ident, lov, fil, ønske.hentet, kjent))
