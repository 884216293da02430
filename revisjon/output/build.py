"""All the files of one document: written side by side, then held against each other."""

from __future__ import annotations

import multiprocessing
import signal
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from types import MappingProxyType

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass
from revisjon.output import codes
from revisjon.output.destinations import sider_i
from revisjon.output.formats import hent
from revisjon.output.leak import sjekk_lekkasje
from revisjon.output.pages import sjekk_lengde
from revisjon.output.parity import sjekk_likhet
from revisjon.records import dataclass
from revisjon.report.document import Dokument
from revisjon.sharing import kan_dele

TUNGT = "pdf"
"""The format that takes as long as all the others together."""

_MED_SIDER = "docx"
"""The format whose lists of contents show the pages of the PDF."""
_LISTE = "data-innhold="
"""Mark of a list of contents in a document."""

Laget = tuple[bytes | None, tuple[Diagnose, ...]]
"""A file, or None where it could not be made, and what there is to say."""
Kontroll = Callable[[Mapping[str, bytes], Dokument], tuple[Diagnose, ...]]

KONTROLLER: tuple[Kontroll, ...] = (sjekk_likhet, sjekk_lekkasje, sjekk_lengde)
"""What is checked of the finished files together, before any of them is kept."""


@dataclass(frozen=True, slots=True)
class Bygd:
    """The finished files, and what the writers and the checks say."""

    filer: Mapping[str, bytes]
    """By format, in the order asked for."""
    diagnoser: tuple[Diagnose, ...]


class Barnefeil(RuntimeError):
    """Something broke in the other process; the text is its traceback."""


def bygg(dokument: Dokument, formater: Sequence[str]) -> Bygd:
    """Write a document in several formats. Raises `Feil` with the problems of all of them."""
    tunge = [f for f in formater if f == TUNGT]
    lette = [f for f in formater if f != TUNGT]
    utenom = not tunge and _MED_SIDER in formater and _LISTE in dokument.html
    if (tunge or utenom) and lette and kan_dele():
        with _ved_siden_av(dokument, lette) as hent_lette:
            laget, (sider, om_sider) = _prøv(dokument, tunge), _sider(dokument, hent=utenom)
            laget |= hent_lette()
    else:
        laget, (sider, om_sider) = _prøv(dokument, formater), _sider(dokument, hent=utenom)
    filer = {f: data for f in formater if (data := laget[f][0]) is not None}
    if len(filer) < len(laget):
        raise Feil(d for data, diagnoser in laget.values() if data is None for d in diagnoser)
    _sett_sider(filer, sider)
    fra_skrivere = (*(d for f in formater for d in laget[f][1]), *om_sider)
    fra_kontroller = (d for kontroll in KONTROLLER for d in kontroll(filer, dokument))
    return Bygd(MappingProxyType(filer), tuple(dict.fromkeys((*fra_skrivere, *fra_kontroller))))


def _sett_sider(filer: dict[str, bytes], sider: Mapping[str, int]) -> None:
    """Let the lists of contents in Word show the pages of the PDF: `sider`, or those of the file."""
    if _MED_SIDER in filer and (sider or TUNGT in filer):
        from revisjon.output.docx import med_sider  # noqa: PLC0415 - heavy, and here only where it was used

        filer[_MED_SIDER] = med_sider(filer[_MED_SIDER], sider or sider_i(filer[TUNGT]))


def _sider(dokument: Dokument, *, hent: bool) -> tuple[Mapping[str, int], tuple[Diagnose, ...]]:
    """Return the pages of a PDF that was not asked for, so that the same source gives the same Word file."""
    if not hent:
        return {}, ()
    from revisjon.output.pdf import sider_uten_fil  # noqa: PLC0415 - only where a Word file is made alone

    try:
        return sider_uten_fil(dokument), ()
    except Feil as feil:
        if any(d.kode != codes.UTEN_PANGO for d in feil.diagnoser):
            raise
    melding = "Innholdslistene i Word-filen har ikke sidetall, fordi et systembibliotek mangler."
    råd = (
        "Merk alt i Word (Ctrl+A) og trykk F9, så setter Word dem inn. «revisjon doktor» skriver linjen som "
        "gir PDF-ens sidetall."
    )
    return {}, (Diagnose(codes.DOCX_UTEN_SIDER, Plass("."), melding, råd, Alvor.HINT),)


def _prøv(dokument: Dokument, formater: Sequence[str]) -> dict[str, Laget]:
    laget: dict[str, Laget] = {}
    for format_ in formater:
        try:
            laget[format_] = hent(format_)(dokument)
        except Feil as feil:
            laget[format_] = None, feil.diagnoser
    return laget


@contextmanager
def _ved_siden_av(dokument: Dokument, formater: Sequence[str]) -> Iterator[Callable[[], dict[str, Laget]]]:
    """Write some formats in a copy of this process, and give the function that waits for them."""
    her, der = multiprocessing.Pipe(duplex=False)
    prosess = multiprocessing.get_context("fork").Process(
        target=_i_barnet, args=(der, dokument, formater), daemon=True
    )
    prosess.start()
    der.close()

    def vent() -> dict[str, Laget]:
        try:
            svar: dict[str, Laget] | str = her.recv()
        except EOFError as feil:
            melding = "Prosessen som skrev de andre formatene, ble stoppet."
            raise Barnefeil(melding) from feil
        if isinstance(svar, str):
            raise Barnefeil(svar)
        return svar

    try:
        yield vent
    finally:
        prosess.terminate()
        prosess.join()


def _i_barnet(ut: Connection, dokument: Dokument, formater: Sequence[str]) -> None:
    # Whoever presses Ctrl-C speaks to the first process, which ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ut.send(_prøv(dokument, formater))
    except Exception:  # noqa: BLE001 - told in the first process, which shows it as a bug
        ut.send(traceback.format_exc())
