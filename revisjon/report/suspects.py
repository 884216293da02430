"""Which of a project's own templates makes HTML that does not hang together?"""

from __future__ import annotations

from collections.abc import Callable

from revisjon.diagnostics import Diagnose, Feil, Plass, ramset_opp
from revisjon.report import codes
from revisjon.report.templates import Lag, Maler
from revisjon.report.xhtml import UgyldigHtml, les

_MAL = ".j2"
_VIST = 120
"""As much of a line as is shown, in letters."""


def har_mistenkte(maler: Maler) -> bool:
    """Tell whether a project's own template can be at fault."""
    return maler.egne is not None and any(navn.endswith(_MAL) for navn in maler.egne.filer)


def ugyldig_html(feil: UgyldigHtml, html: str, maler: Maler, tegn: Callable[[Maler], str]) -> Diagnose:
    """Word what is wrong with the HTML, at the template that makes it so.

    Each own template is left out in turn: the report that is then whole tells which one it was. `tegn` draws
    the report with other templates.
    """
    egne = maler.egne or Lag("")
    mistenkte = [navn for navn in egne.filer if navn.endswith(_MAL)]
    skyldige = [navn for navn in mistenkte if _er_hel(_uten(navn, egne, maler), tegn)]
    linjer = html.split("\n")
    linje = linjer[feil.linje - 1].strip() if feil.linje <= len(linjer) else ""
    plass = Plass(egne.sti)
    råd = f"Se etter en kode som ikke er lukket i {ramset_opp(skyldige or mistenkte, 'eller')}."
    if len(skyldige) == 1:
        plass = egne.plass(skyldige[0], _finn_linje(egne.filer[skyldige[0]], linje))
        råd = "Se etter en kode som ikke er lukket i denne malen."
    if linje:
        råd += f" Det gikk galt ved: {linje[:_VIST]}"
    return Diagnose(codes.UGYLDIG_HTML, plass, str(feil), råd)


def _uten(navn: str, egne: Lag, maler: Maler) -> Maler:
    filer = {n: data for n, data in egne.filer.items() if n != navn}
    return Maler((Lag(egne.sti, filer), *maler.lag[1:]))


def _er_hel(maler: Maler, tegn: Callable[[Maler], str]) -> bool:
    try:
        les(tegn(maler))
    except (Feil, UgyldigHtml):
        return False
    return True


def _finn_linje(mal: bytes, linje: str) -> int:
    """Return the line of the template that most of the report's line was written with, else the first."""
    linjer = [i_malen.strip() for i_malen in mal.decode("utf-8", errors="replace").split("\n")]
    lengder = [len(i_malen) if i_malen in linje else 0 for i_malen in linjer]
    return lengder.index(max(lengder)) + 1
