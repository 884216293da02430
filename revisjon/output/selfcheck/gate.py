"""All checks of a finished PDF, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.output import codes
from revisjon.output.selfcheck.content import fritt_innhold, nøsting
from revisjon.output.selfcheck.elements import figurer, lenker, noter, overskrifter, tabeller
from revisjon.output.selfcheck.files import vedlegg
from revisjon.output.selfcheck.opened import Uleselig, Åpnet, åpne
from revisjon.output.selfcheck.whole import metadata, oppsett, påstander, skrifter
from revisjon.records import dataclass
from revisjon.report.document import Dokument

_VIST = 3
"""Findings of one check that are told one by one; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Sjekk:
    """One check: what it looks for, under which code, and what the user can do."""

    kode: str
    finn: Callable[[Åpnet, Dokument], Iterator[str]]
    """Yields a Norwegian sentence, without the final stop, for each fault."""
    råd: str


_MALER = "Har prosjektet egne maler eller egen CSS, så sjekk dem."
_INSTALLASJON = "Bygg på nytt med pakkene i requirements.lock."

SJEKKER: tuple[Sjekk, ...] = (
    Sjekk(codes.PDF_PÅSTANDER, påstander, _INSTALLASJON),
    Sjekk(codes.PDF_OPPSETT, oppsett, "Malen må ha <html lang> og <title>."),
    Sjekk(codes.PDF_METADATA, metadata, _INSTALLASJON),
    Sjekk(codes.PDF_INNHOLD, fritt_innhold, _MALER),
    Sjekk(codes.PDF_NØSTING, nøsting, _MALER),
    Sjekk(codes.PDF_LENKER, lenker, _MALER),
    Sjekk(codes.PDF_FIGURER, figurer, "Gi bildet en alt-tekst, og tegningen en <title>."),
    Sjekk(codes.PDF_TABELLER, tabeller, _INSTALLASJON),
    Sjekk(codes.PDF_OVERSKRIFTER, overskrifter, "Rett nivåene i malen, så ingen hoppes over."),
    Sjekk(codes.PDF_SKRIFTER, skrifter, "Legg skriften som malen bruker, ved siden av malen."),
    Sjekk(codes.PDF_NOTER, noter, _MALER),
    Sjekk(codes.PDF_VEDLEGG, vedlegg, _INSTALLASJON),
)
"""In the order that findings are told. A new check is one function and one line here."""


def sjekk_pdf(data: bytes, dokument: Dokument) -> tuple[Diagnose, ...]:
    """Return a warning for each fault of a finished PDF. The same bytes give the same answer."""
    try:
        with åpne(data) as pdf:
            return tuple(_alle(pdf, dokument))
    except Uleselig as feil:
        melding = f"Den ferdige PDF-en kan ikke åpnes igjen ({feil})."
        return (_advarsel(codes.PDF_ULESELIG, melding, _INSTALLASJON),)


def _alle(pdf: Åpnet, dokument: Dokument) -> Iterator[Diagnose]:
    for sjekk in SJEKKER:
        funnet = sjekk.finn(pdf, dokument)
        for hva in islice(funnet, _VIST):
            yield _advarsel(sjekk.kode, f"Den ferdige PDF-en har en feil: {hva}.", sjekk.råd)
        if flere := sum(1 for _ in funnet):
            yield _advarsel(sjekk.kode, f"Det samme gjelder {flere} steder til i PDF-en.", sjekk.råd)


def _advarsel(kode: str, melding: str, råd: str) -> Diagnose:
    return Diagnose(kode, Plass("."), melding, råd, Alvor.ADVARSEL)
