"""`Dokument` → PDF by WeasyPrint: for archives (PDF/A) and for all readers (PDF/UA), notes counted, checked.

WeasyPrint needs Pango and takes 0.4 s to import, so it is imported only here, when a PDF is made.
"""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass, grunn_til
from revisjon.output import codes
from revisjon.output.attached import legg_ved
from revisjon.output.notes import finn_noter, sjekk_noter
from revisjon.output.selfcheck import sjekk_pdf
from revisjon.report.document import Dokument

RESSURS = "ressurs:"
_VARIANT = "pdf/a-2a"
_MED_VEDLEGG = "pdf/a-3a"
"""PDF/A-2 allows no files inside."""
_MELLOMROM = re.compile(r"(?<=[^\s>]) (<(?:a|em|strong|span)\b)")


def lag_pdf(dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:
    """Return the PDF file, with warnings of the renderer and of the check of what it made.

    The same document gives the same bytes: no clock and no random identifier goes in.

    Raises:
        Feil: if the system libraries are missing, or a note is lost or out of place.

    """
    weasyprint = _importer()
    with _logg() as linjer, _rolig_søppelhenting():
        try:
            data, om_tagger = _tegn(weasyprint, dokument)
            funnet = sjekk_pdf(data, dokument)
        except OSError as feil:
            # Fonts are put in temporary files on the way.
            melding = f"PDF-en kan ikke lages ({grunn_til(feil)})."
            råd = "Sjekk at disken ikke er full, og at du kan skrive i mappen for midlertidige filer."
            raise Feil([Diagnose(codes.KAN_IKKE_SKRIVE, Plass("."), melding, råd)]) from feil
    advarsler = (_advarsel(linje) for linje in dict.fromkeys(linjer))
    return data, (*advarsler, *om_tagger, *funnet)


def _tegn(weasyprint: Any, dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:  # noqa: ANN401 - untyped
    henter = _Henter(dokument.ressurser)
    html = weasyprint.HTML(
        string=med_løse_mellomrom(dokument.html), base_url=RESSURS, url_fetcher=henter, media_type="print"
    )
    ferdig = html.render(pdf_variant=_variant(dokument))
    feil = tuple(sjekk_noter(dokument.noter, finn_noter(ferdig.pages)))
    if feil:
        raise Feil(feil)
    ferdig.metadata.created = ferdig.metadata.created or dokument.dato or None
    return skriv_tagget(ferdig, dokument)


def skriv_tagget(ferdig: Any, dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:  # noqa: ANN401 - untyped
    """Write a laid-out document with full tags; where that fails, with WeasyPrint's and a warning."""
    from revisjon.output.tags import UkjentInnmat, forbedre, ta_opp  # noqa: PLC0415 - with WeasyPrint

    def skriv(avslutt: Callable[[Any], None]) -> bytes:
        def ved_slutt(_: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf is not typed
            legg_ved(pdf, dokument.vedlegg, dokument.dato)
            avslutt(pdf)

        data: bytes = ferdig.write_pdf(pdf_variant=_variant(dokument), finisher=ved_slutt)
        return data

    try:
        with ta_opp() as opptak:
            return skriv(lambda pdf: forbedre(pdf, opptak)), ()
    except UkjentInnmat as feil:
        return skriv(lambda _: None), (_uten_tagger(feil),)


def _variant(dokument: Dokument) -> str:
    return _MED_VEDLEGG if dokument.vedlegg else _VARIANT


def _uten_tagger(feil: Exception) -> Diagnose:
    melding = f"PDF-en er ikke fullt tilrettelagt for skjermlesere: {feil}."
    råd = "Installer utgaven av WeasyPrint som står i requirements.lock, og bygg på nytt."
    return Diagnose(codes.TAGGER_UTEBLE, Plass("."), melding, råd, Alvor.ADVARSEL)


def med_løse_mellomrom(html: str) -> str:
    """Set the space before an inline element in an element of its own.

    WeasyPrint 70 counts the space that ends a text towards its width, though it hangs at the end of the
    line. A text that fits but for that space is then broken after its first word.
    """
    return _MELLOMROM.sub(r"<span> </span>\1", html)


def _importer() -> Any:  # noqa: ANN401 - WeasyPrint is not typed
    try:
        import weasyprint  # noqa: PLC0415 - heavy, and needs Pango
    except OSError as feil:
        melding = f"PDF kan ikke lages her, fordi et systembibliotek mangler ({_første_linje(feil)})."
        råd = "Kjør «revisjon doktor», som skriver linjen som retter det. Alt annet enn PDF virker uten."
        raise Feil([Diagnose(codes.UTEN_PANGO, Plass("."), melding, råd)]) from feil
    return weasyprint


class _Henter:
    """Gives WeasyPrint the document's own resources, and nothing else: no network, no disk."""

    _fail_on_errors = False
    # Asked for by WeasyPrint: what is missing is a warning.

    def __init__(self, ressurser: Mapping[str, bytes]) -> None:
        self._ressurser = ressurser

    def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401 - WeasyPrint is not typed
        del headers
        from weasyprint.urls import URLFetcherResponse  # noqa: PLC0415 - heavy

        navn = unquote(url.removeprefix(RESSURS))
        if not url.startswith(RESSURS) or navn not in self._ressurser:
            melding = f"«{url}» er ikke en del av dokumentet og hentes ikke"
            raise ValueError(melding)
        return URLFetcherResponse(url, body=self._ressurser[navn], headers={"Content-Type": _type(navn)})

    __call__ = fetch


_TYPER = {
    "css": "text/css",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
}


def _type(navn: str) -> str:
    return _TYPER.get(navn.rsplit(".", 1)[-1].lower(), "application/octet-stream")


class _Samler(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.linjer: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.linjer.append(record.getMessage())


@contextmanager
def _logg() -> Iterator[list[str]]:
    """Collect WeasyPrint's warnings instead of letting them reach the terminal."""
    logger = logging.getLogger("weasyprint")
    samler, spredte = _Samler(), logger.propagate
    logger.addHandler(samler)
    logger.propagate = False
    try:
        yield samler.linjer
    finally:
        logger.removeHandler(samler)
        logger.propagate = spredte


@contextmanager
def _rolig_søppelhenting() -> Iterator[None]:
    """Let the collector rest while millions of boxes are made and kept: 7 % faster."""
    terskler = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    try:
        yield
    finally:
        gc.set_threshold(*terskler)
        gc.unfreeze()


def _advarsel(linje: str) -> Diagnose:
    råd = "Har prosjektet egne maler eller egen CSS, så sjekk dem."
    return Diagnose(codes.WEASYPRINT, Plass("."), f"PDF-programmet sier: {linje}", råd, Alvor.ADVARSEL)


def _første_linje(feil: Exception) -> str:
    return str(feil).split("\n", maxsplit=1)[0].strip()
