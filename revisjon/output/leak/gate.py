"""Read every finished file, down to its raw parts, and look for what must not be there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, Plass
from revisjon.markup.hidden import kjerne, løst_mønster, normalisert
from revisjon.output import codes
from revisjon.output.leak.docx import les_docx
from revisjon.output.leak.html import les_html
from revisjon.output.leak.pdf import les_pdf
from revisjon.output.leak.pieces import VAGE, Bit, fra_bytes
from revisjon.report.document import Dokument, Hemmelighet

Leser = Callable[[bytes], Iterator[Bit]]


def _som_tekst(data: bytes) -> Iterator[Bit]:
    yield from fra_bytes("filen", data)


_LESERE: Mapping[str, Leser] = MappingProxyType(
    {"pdf": les_pdf, "docx": les_docx, "html": les_html, "json": _som_tekst}
)
"""Readers by file suffix; any other file is read as text."""


def sjekk_lekkasje(filer: Mapping[str, bytes], dokument: Dokument) -> tuple[Diagnose, ...]:
    """Return an error for each text that was left out, and is found in a finished file all the same.

    `filer` holds the files by name or by format. The messages name the place where the text is written in the
    project, never the text itself.
    """
    if not dokument.hemmeligheter:
        return ()
    søk = [(h, kjerne(normalisert(h.tekst)), løst_mønster(h.tekst)) for h in dokument.hemmeligheter]
    # What all files are made from: there no page break parts the words.
    filer = {"dokumentet.html": dokument.html.encode(), **filer}
    return tuple(dict.fromkeys(d for navn, data in filer.items() for d in _i_fil(navn, data, søk)))


def _i_fil(
    navn: str, data: bytes, søk: Sequence[tuple[Hemmelighet, str, re.Pattern[str]]]
) -> Iterator[Diagnose]:
    vist = navn if "." in navn else f"{navn.upper()}-filen"
    leser = _LESERE.get(navn.rpartition(".")[2].lower(), _som_tekst)
    try:
        biter = [*leser(data)]
    except Exception as feil:  # noqa: BLE001 - whatever another library raises, the file was not read
        yield _ulest(vist, type(feil).__name__)
        return
    funnet: dict[Hemmelighet, list[str]] = {}
    for bit in biter:
        tekst = normalisert(bit.tekst)
        bokstavene = kjerne(tekst)
        for hemmelighet, bokstaver, mønster in søk:
            # The pattern is slow, and seldom needed: it tells whether the letters stand there as words.
            if bokstaver in bokstavene and mønster.search(tekst):
                funnet.setdefault(hemmelighet, []).append(bit.sted)
    yield from (_lekkasje(vist, h, steder) for h, steder in funnet.items())


def _lekkasje(navn: str, h: Hemmelighet, steder: Sequence[str]) -> Diagnose:
    # The place is told in words: a place of the diagnosis would be shown with its line, secret and all.
    første, *andre = sorted(dict.fromkeys(steder), key=VAGE.__contains__)
    flere = f" og {len(andre)} andre steder" if andre else ""
    melding = (
        f"Noe som er skjermet i {h.plass.fil}, linje {h.plass.linje}, står i {navn} ({første}{flere}). "
        "Ingenting er skrevet."
    )
    råd = (
        "Står ordene også åpent et annet sted i prosjektet, så skjerm dem der, eller før dem i «skjerming». "
        "Ellers kan de stå i et brev som gjengis, eller i en egen mal."
    )
    return Diagnose(codes.LEKKASJE, Plass("."), melding, råd)


def _ulest(navn: str, feil: str) -> Diagnose:
    melding = f"{navn} kunne ikke leses, så det er ikke prøvd om noe skjermet står der ({feil})."
    return Diagnose(codes.LEKKASJE, Plass("."), melding, "Bygg på nytt. Gjentar det seg, så meld feilen.")
