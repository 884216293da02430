"""`Dokument` → PDF by WeasyPrint: for archives (PDF/A) and for all readers (PDF/UA), notes counted, checked.

WeasyPrint needs Pango and takes 0.4 s to import, so it is imported only here, when a PDF is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass, grunn_til
from revisjon.output import codes
from revisjon.output.attached import legg_ved
from revisjon.output.htmltree import les_html
from revisjon.output.linebreaks import med_hengende_mellomrom, med_løse_mellomrom
from revisjon.output.memory import uten_søppelhenting
from revisjon.output.notes import finn_noter, sjekk_noter
from revisjon.output.remembered import med_hukommelse
from revisjon.output.selfcheck import sjekk_pdf
from revisjon.output.streams import komprimer
from revisjon.output.weasy import Henter, advarsler_fra, importer, skrifter
from revisjon.output.weasy_words import advarsel
from revisjon.report.document import Dokument
from revisjon.report.resource_names import RESSURS

_VARIANT = "pdf/a-2a"
_MED_VEDLEGG = "pdf/a-3a"
"""PDF/A-2 allows no files inside."""


def lag_pdf(dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:
    """Return the PDF file, with warnings of the renderer and of the check of what it made.

    The same document gives the same bytes: no clock and no random identifier goes in.

    Raises:
        Feil: if the system libraries are missing, or a note is lost or out of place.

    """
    weasyprint = importer()
    with advarsler_fra() as linjer, uten_søppelhenting():
        try:
            data, om_tagger = _tegn(weasyprint, dokument)
            funnet = sjekk_pdf(data, dokument)
        except OSError as feil:
            # Fonts are put in temporary files on the way.
            melding = f"PDF-en kan ikke lages ({grunn_til(feil)})."
            råd = "Sjekk at disken ikke er full, og at du kan skrive i mappen for midlertidige filer."
            raise Feil([Diagnose(codes.KAN_IKKE_SKRIVE, Plass("."), melding, råd)]) from feil
    advarsler = (advarsel(linje, dokument.ressurser) for linje in dict.fromkeys(linjer))
    return data, (*advarsler, *om_tagger, *funnet)


def sider_uten_fil(dokument: Dokument) -> Mapping[str, int]:
    """Return the page, from 1, of each id, as the PDF has it, without writing one.

    Raises `Feil` where the system libraries are missing.
    """
    weasyprint = importer()
    with advarsler_fra(), uten_søppelhenting(), _lagt_ut(weasyprint, dokument) as ferdig:
        sider: dict[str, int] = {}
        for nr, side in enumerate(ferdig.pages, start=1):
            for id_ in side.anchors:
                sider.setdefault(id_, nr)
    return sider


def _tegn(weasyprint: Any, dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:  # noqa: ANN401 - untyped
    with _lagt_ut(weasyprint, dokument) as ferdig:
        feil = tuple(sjekk_noter(dokument.noter, finn_noter(ferdig.pages)))
        if feil:
            raise Feil(feil)
        ferdig.metadata.created = ferdig.metadata.created or dokument.dato or None
        return skriv_tagget(ferdig, dokument)


@contextmanager
def _lagt_ut(weasyprint: Any, dokument: Dokument) -> Iterator[Any]:  # noqa: ANN401 - untyped
    """Give the document as pages, and the block the fonts that they are set in."""
    henter = Henter(dokument.ressurser)
    with skrifter() as oppsett, med_hukommelse(weasyprint), med_hengende_mellomrom(weasyprint) as hengende:
        tekst = dokument.html if hengende else med_løse_mellomrom(dokument.html)
        html = les_html(weasyprint, tekst, base_url=RESSURS, url_fetcher=henter)
        yield html.render(font_config=oppsett, pdf_variant=_variant(dokument))


def skriv_tagget(ferdig: Any, dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:  # noqa: ANN401 - untyped
    """Write a laid-out document with full tags; where that fails, with WeasyPrint's and a warning."""
    from revisjon.output.tags import UkjentInnmat, forbedre, ta_opp  # noqa: PLC0415 - with WeasyPrint

    def skriv(avslutt: Callable[[Any], None]) -> bytes:
        def ved_slutt(_: object, pdf: Any) -> None:  # noqa: ANN401 - pydyf is not typed
            legg_ved(pdf, dokument.vedlegg, dokument.dato)
            avslutt(pdf)
            komprimer(pdf)

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
