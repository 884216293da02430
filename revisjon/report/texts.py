"""Auditors' texts as markup. Each text is read once, however often it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from html import escape

from markupsafe import Markup

from revisjon.diagnostics import Plass
from revisjon.markup.render import Verk, til_html, til_html_linje, til_html_note
from revisjon.model import Tekst
from revisjon.records import dataclass
from revisjon.report.context import INTET
from revisjon.report.places import PLASS, som_attributt
from revisjon.words import Ord

# WeasyPrint 70 breaks a line far too early before a no-break space that an element follows, and before an
# element that may not wrap. So only numbers with a thin space in them, where a line could part, may not.
_HARDT_FØR_ELEMENT = re.compile("\u00a0(?=<)")
# What announces something must not be left behind at the foot of a page.
_KOLON = re.compile(r"<p>(?=[^<]*(?:<(?!/p>)[^<]*)*:</p>)")
_UTHEVET = re.compile(r"<p>(?=<strong>[^<]*</strong></p>)")
_NOTE = '<span class="fn"'
_MED_TUSENSKILLE = re.compile('<span class="tall"(?=[^>]*>[^<]*\u2009)')


@dataclass(frozen=True, slots=True)
class Tekster:
    """Draws texts with what they refer to."""

    verk: Verk
    ord_: Ord
    _lest: dict[tuple[str, Plass, object], Markup] = field(default_factory=dict)

    def blokk(self, tekst: Tekst | None) -> Markup:
        """Return paragraphs and lists; nothing for no text."""
        return self._les(tekst, til_html)

    def linje(self, tekst: Tekst | None) -> Markup:
        """Return the text as one paragraph's content, without the paragraph."""
        return self._les(tekst, til_html_linje)

    def fotnoter(self, *tekster: Tekst | None) -> Markup:
        """Return each text as a footnote, their calls parted by a comma."""
        noter = (self._les(tekst, til_html_note) for tekst in tekster if tekst)
        return Markup('<span class="fnskille">,</span>').join(noter)

    def _les(self, tekst: Tekst | None, les: Callable[[str, Verk], str]) -> Markup:
        if not tekst:
            return INTET
        nøkkel = (tekst.verdi, tekst.plass, les)
        if nøkkel not in self._lest:
            self._lest[nøkkel] = _til_papir(_med_plass(les(tekst.verdi, self.verk), tekst.plass))
        return self._lest[nøkkel]


def _med_plass(html: str, plass: Plass) -> str:
    """Note at each footnote where its text was written; the numbering takes it out again.

    A table or figure placed in the text has been drawn before, with notes of its own that keep their places.
    """
    return html.replace(f"{_NOTE}>", f"{_NOTE} {PLASS}={_sitert(plass)}>").replace(
        f"{_NOTE} data-kilder", f"{_NOTE} {PLASS}={_sitert(plass)} data-kilder"
    )


def _sitert(plass: Plass) -> str:
    return f'"{escape(som_attributt(plass))}"'


def _til_papir(html: str) -> Markup:
    html = _UTHEVET.sub('<p class="mellomtittel">', html)
    html = _KOLON.sub('<p class="sammen">', html)
    html = _MED_TUSENSKILLE.sub('<span class="tall ett"', html)
    return Markup(_HARDT_FØR_ELEMENT.sub(" ", html))  # noqa: S704 - the reader has escaped all text
