"""WeasyPrint, as all that draws with it meets it: imported late, silent, and given the document's files only.

It needs Pango and takes 0.4 s to import, so it is imported only when something is drawn.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote

from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.output import codes
from revisjon.report.resource_names import RESSURS, medietype


def importer() -> Any:  # noqa: ANN401 - WeasyPrint is not typed
    """Return the module. Raises `Feil` where the system libraries that it needs are missing."""
    try:
        import weasyprint  # noqa: PLC0415 - heavy, and needs Pango
    except OSError as feil:
        melding = f"PDF kan ikke lages her, fordi et systembibliotek mangler ({_første_linje(feil)})."
        råd = "Kjør «revisjon doktor», som skriver linjen som retter det. Alt annet enn PDF virker uten."
        raise Feil([Diagnose(codes.UTEN_PANGO, Plass("."), melding, råd)]) from feil
    return weasyprint


class Henter:
    """Gives WeasyPrint the document's own resources, and nothing else: no network, no disk."""

    _fail_on_errors = False
    # Asked for by WeasyPrint: what is missing is a warning.

    def __init__(self, ressurser: Mapping[str, bytes]) -> None:
        self._ressurser = ressurser

    def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ANN401 - WeasyPrint is not typed
        """Return a resource. Raises `ValueError` for any other address."""
        del headers
        from weasyprint.urls import URLFetcherResponse  # noqa: PLC0415 - heavy

        navn = unquote(url.removeprefix(RESSURS))
        if not url.startswith(RESSURS) or navn not in self._ressurser:
            melding = f"«{url}» er ikke en del av dokumentet og hentes ikke"
            raise ValueError(melding)
        return URLFetcherResponse(url, body=self._ressurser[navn], headers={"Content-Type": medietype(navn)})

    __call__ = fetch


class _Samler(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.linjer: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.linjer.append(record.getMessage())


@contextmanager
def advarsler_fra() -> Iterator[list[str]]:
    """Collect the warnings instead of letting them reach the terminal."""
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
def skrifter() -> Iterator[Any]:
    """Give a font configuration, and remove the folder of font files that it makes, however the block ends.

    WeasyPrint leaves that to the finalizer, which a process may end without running.
    """
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415 - heavy

    oppsett = FontConfiguration()
    try:
        yield oppsett
    finally:
        # The only way to ask for it. It may run twice.
        oppsett.__del__()


def _første_linje(feil: Exception) -> str:
    return str(feil).split("\n", maxsplit=1)[0].strip()
