"""Auditors' texts as markup. Each text is read once, however often it is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from revisjon.markup.render import Verk, til_html, til_html_linje
from revisjon.model import Tekst
from revisjon.report.context import INTET
from revisjon.words import Ord

# WeasyPrint 70 breaks a line far too early before a no-break space that an element follows, and before an
# element that may not wrap. So only numbers with a thin space in them, where a line could part, may not.
_HARDT_FØR_ELEMENT = re.compile("\u00a0(?=<)")
# What announces something must not be left behind at the foot of a page.
_KOLON = re.compile(r"<p>(?=[^<]*(?:<(?!/p>)[^<]*)*:</p>)")
_UTHEVET = re.compile(r"<p>(?=<strong>[^<]*</strong></p>)")
_MED_TUSENSKILLE = re.compile('<span class="tall"(?=[^>]*>[^<]*\u2009)')


@dataclass(frozen=True, slots=True)
class Tekster:
    """Draws texts with what they refer to."""

    verk: Verk
    ord_: Ord
    _lest: dict[tuple[str, bool], Markup] = field(default_factory=dict)

    def blokk(self, tekst: Tekst | None) -> Markup:
        """Return paragraphs and lists; nothing for no text."""
        return self._les(tekst, linje=False)

    def linje(self, tekst: Tekst | None) -> Markup:
        """Return the text as one paragraph's content, without the paragraph."""
        return self._les(tekst, linje=True)

    def fotnoter(self, *tekster: Tekst | None) -> Markup:
        """Return each text as a footnote, their calls parted by a comma."""
        linjer = [linje for tekst in tekster if (linje := self.linje(tekst))]
        noter = (Markup('<span class="fn">{}</span>').format(linje) for linje in linjer)
        return Markup('<span class="fnskille">,</span>').join(noter)

    def _les(self, tekst: Tekst | None, *, linje: bool) -> Markup:
        if not tekst:
            return INTET
        nøkkel = (tekst.verdi, linje)
        if nøkkel not in self._lest:
            les = til_html_linje if linje else til_html
            self._lest[nøkkel] = _til_papir(les(tekst.verdi, self.verk))
        return self._lest[nøkkel]


def _til_papir(html: str) -> Markup:
    html = _UTHEVET.sub('<p class="mellomtittel">', html)
    html = _KOLON.sub('<p class="sammen">', html)
    html = _MED_TUSENSKILLE.sub('<span class="tall ett"', html)
    return Markup(_HARDT_FØR_ELEMENT.sub(" ", html))  # noqa: S704 - the reader has escaped all text
