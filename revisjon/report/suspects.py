"""Which of a project's own templates is at fault, where only the finished report shows that one is?

Each own template is left out in turn: what is then right, was that template's fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cached_property

from revisjon.diagnostics import Diagnose, Feil, Plass, ramset_opp
from revisjon.report import codes
from revisjon.report.numbered import Problem
from revisjon.report.template_tags import løs_kode
from revisjon.report.templates import Lag, Maler
from revisjon.report.xhtml import UgyldigHtml, les

_MAL = ".j2"
_KOMMENTAR = re.compile(r"\{#.*?#\}", re.DOTALL)
_SITERT = re.compile("«([^»]+)»")
_VIST = 120
"""As much of a line as is shown, in letters."""


def har_mistenkte(maler: Maler) -> bool:
    """Tell whether a project's own template can be at fault."""
    return bool(_mistenkte(maler))


def ugyldig_html(feil: UgyldigHtml, html: str, maler: Maler, tegn: Callable[[Maler], str]) -> Diagnose:
    """Word what is wrong with the HTML, at the template that makes it so.

    `tegn` draws the report with other templates.
    """
    mistenkte = _mistenkte(maler)
    skyldige = [navn for navn in mistenkte if _er_hel(_uten(navn, maler), tegn)]
    linjer = html.split("\n")
    linje = linjer[feil.linje - 1].strip() if feil.linje <= len(linjer) else ""
    galt = f" Det gikk galt ved: {linje[:_VIST]}" if linje else ""
    if len(skyldige) == 1:
        return _i_malen(feil, maler, skyldige[0], linje, galt)
    råd = f"Se etter en kode som ikke er lukket i {ramset_opp(skyldige or mistenkte, 'eller')}.{galt}"
    return Diagnose(codes.UGYLDIG_HTML, Plass(_egne(maler).sti), _melding(feil), råd)


def _melding(feil: UgyldigHtml) -> str:
    return f"HTML-en er ikke velformet: {feil.grunn}."


def _i_malen(feil: UgyldigHtml, maler: Maler, navn: str, linje: str, galt: str) -> Diagnose:
    """Word what is wrong where one template is known to be at fault."""
    egne = _egne(maler)
    tekst = egne.filer[navn].decode("utf-8", errors="replace")
    if not _KOMMENTAR.sub("", tekst).strip():
        råd = f'Begynn den med {{% extends "innebygd/{navn}" %}}, eller ta bort filen.'
        return Diagnose(codes.UGYLDIG_HTML, egne.plass(navn), "Malen er tom.", råd)
    if løs := løs_kode(tekst):
        plass = Plass(egne.plass(navn).fil, løs.linje, løs.kolonne, len(løs.kode) - 1)
        melding = f"HTML-en er ikke velformet: {løs.kode} mangler {_motpart(løs.kode)}."
        return Diagnose(codes.UGYLDIG_HTML, plass, melding, "Lukk koden, eller ta den bort.")
    råd = f"Se etter en kode som ikke er lukket i denne malen.{galt}"
    return Diagnose(codes.UGYLDIG_HTML, egne.plass(navn, _finn_linje(tekst, linje)), _melding(feil), råd)


def _motpart(kode: str) -> str:
    return f"<{kode[2:]}" if kode.startswith("</") else f"</{kode[1:]}"


@dataclass(frozen=True)
class Mistenkte:
    """The own templates, suspected of problems in the finished document; drawn only where one is asked of."""

    maler: Maler
    problemer: Callable[[Maler], Collection[Problem]]
    """Numbers the document with other templates."""

    def sted(self, problem: Problem) -> Plass | None:
        """Return the line of the template that makes a problem; None where no single one does."""
        skyldige = [navn for navn, igjen in self._uten.items() if problem not in igjen]
        if len(skyldige) != 1:
            return None
        egne = _egne(self.maler)
        tekst = egne.filer[skyldige[0]].decode("utf-8", errors="replace")
        return egne.plass(skyldige[0], _linje_med(tekst, problem))

    @cached_property
    def _uten(self) -> dict[str, Collection[Problem]]:
        """The problems that are left without each own template, where that still makes a document."""
        ut: dict[str, Collection[Problem]] = {}
        for navn in _mistenkte(self.maler):
            try:
                ut[navn] = self.problemer(_uten(navn, self.maler))
            except (Feil, UgyldigHtml):
                continue
        return ut


def _linje_med(mal: str, problem: Problem) -> int:
    """Return the first line of a template with a problem's id, or with what its message quotes; else 1."""
    søkt = (f'"{problem.id}"', *_SITERT.findall(problem.tekst))
    for tekst in søkt:
        if (start := mal.find(tekst)) >= 0:
            return mal.count("\n", 0, start) + 1
    return 1


def _egne(maler: Maler) -> Lag:
    return maler.egne or Lag("")


def _mistenkte(maler: Maler) -> list[str]:
    return [navn for navn in _egne(maler).filer if navn.endswith(_MAL)]


def _uten(navn: str, maler: Maler) -> Maler:
    egne = _egne(maler)
    filer = {n: data for n, data in egne.filer.items() if n != navn}
    return Maler((Lag(egne.sti, filer), *maler.lag[1:]))


def _er_hel(maler: Maler, tegn: Callable[[Maler], str]) -> bool:
    try:
        les(tegn(maler))
    except (Feil, UgyldigHtml):
        return False
    return True


def _finn_linje(mal: str, linje: str) -> int:
    """Return the line of the template that most of the report's line was written with, else the first."""
    linjer = [i_malen.strip() for i_malen in mal.split("\n")]
    lengder = [len(i_malen) if i_malen in linje else 0 for i_malen in linjer]
    return lengder.index(max(lengder)) + 1
