"""Titles and names in the room there is: one line in the running header, a size that fits on the cover.

Widths are those of the built-in typeface; another one differs by some per cent, for which there is slack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from revisjon.records import dataclass
from revisjon.report.figures.text_width import bredde, bryt, lengste_ord

_MM = 25.4 / 72
"""Millimetres in a point."""
_TOPPGRAD = 7.75
"""Points, `merke` of the theme: the size of the running header."""
TOPP_VIRKSOMHET = 28.0
TOPP_TITTEL = 75.0
TOPP_KAPITTEL = 46.0
"""Millimetres of one line in the header; the last without the chapter's number."""
_OVER_TITTEL = 66.0 + 28 * _MM
"""Millimetres from the top of the cover to the title."""
_UNDER_TITTEL = 24.0
"""Points between the title and the names below it."""
_NAVNEGRAD, _NAVNELINJE = 15.0, 20.0
"""Points: the names and the date on the cover."""
_OM_UTGAVEN = (12.0, 17.0, 14.0)
"""Points: size, line and space above of what the edition says below the date."""
_BREDDE = 138.0
"""Millimetres of a line on the cover, 145 less what a wider typeface may need."""
_LUFT = 8.0
"""Millimetres between the last line and the stripes."""
_VANLIG_TOPP = 166.0
_TEKSTBREDDE = 124.0
"""Millimetres of the text column, less what a wider typeface may need."""
_TITTELSIDE = 180.0
"""Millimetres from the title to the colophon on the title page."""
_SMÅ = frozenset(("lengre", "lengst"))
"""Titles that are set small on the title page too."""
_BRØDGRAD, _BRØDLINJE = 9.5, 12.5
_RADLUFT = 12.5
"""Points around a fact."""
_LUFT_PÅ_SIDEN = 80.0
"""Points between title, facts, remark and colophon; room for the edition's mark."""
_HALE = re.compile(r"(?:[\s,.:;–-]+(?:og|eller|i|på|av|for|med|til|om|ved|fra|hos|det|den|de|en|et)?)+$")
"""What a cut title should not end with: marks, and small words that announce another."""


@dataclass(frozen=True, slots=True)
class _Grad:
    navn: str
    størrelse: float
    linje: float
    """Points."""


_GRADER = (_Grad("", 40, 44), _Grad("lang", 28, 33), _Grad("lengre", 20, 25), _Grad("lengst", 16, 20.5))
"""The sizes of the title, as rapport.css has them by class; the first is the theme's."""


@dataclass(frozen=True, slots=True)
class Tittelplass:
    """How the title is set on the cover."""

    grad: str
    """Class of the size: empty, `lang`, `lengre` or `lengst`."""
    topp: float
    """Millimetres from the top of the page to where the stripes begin."""


def på_linje(tekst: str, plass: float, *, halvfet: bool = False) -> str:
    """Return the text as far as it goes on one line of `plass` mm, cut between words and ended by «…»."""
    if _bred(tekst, halvfet=halvfet) <= plass:
        return tekst
    ord_ = tekst.split()
    for antall in range(len(ord_) - 1, 0, -1):
        kort = f"{_HALE.sub('', ' '.join(ord_[:antall]))} …"
        if _bred(kort, halvfet=halvfet) <= plass:
            return kort
    # Not even the first word goes in: only then is a word cut.
    første = ord_[0] if ord_ else ""
    lengder = range(len(første) - 1, 0, -1)
    return next((k for n in lengder if _bred(k := f"{første[:n]}…", halvfet=halvfet) <= plass), "…")


def tittelplass(tittel: str, navn: str, om_utgaven: Iterable[str] = ()) -> Tittelplass:
    """Return the largest size in which title and names end above the stripes, else the least, with room.

    `om_utgaven` has the paragraphs that the edition adds below the names.
    """
    grad_, linje, over = _OM_UTGAVEN
    linjer = [len(bryt(avsnitt, grad_ * _MM, _BREDDE, halvfet=True)) for avsnitt in om_utgaven if avsnitt]
    mer = sum(over + antall * linje for antall in linjer) * _MM
    for grad in _GRADER:
        slutt = _slutt(tittel, navn, grad) + mer
        if slutt <= _VANLIG_TOPP and lengste_ord(tittel, grad.størrelse * _MM, halvfet=True) <= _BREDDE:
            return Tittelplass(grad.navn, _VANLIG_TOPP)
    return Tittelplass(_GRADER[-1].navn, max(_VANLIG_TOPP, _slutt(tittel, navn, _GRADER[-1]) + mer))


def tittelside_full(tittel: str, undertittel: str, fakta: Iterable[str], merknad: str) -> bool:
    """Tell whether what stands on the title page comes down to the colophon at its foot."""
    grad = tittelplass(tittel, "").grad in _SMÅ
    punkter = _høyde(tittel, *((14, 18) if grad else (20, 24)), halvfet=True)
    punkter += _høyde(undertittel, 13, 19) + _LUFT_PÅ_SIDEN
    punkter += sum(_høyde(rad, _BRØDGRAD, _BRØDLINJE) + _RADLUFT for rad in fakta)
    punkter += _høyde(merknad, _BRØDGRAD, _BRØDLINJE)
    return punkter * _MM > _TITTELSIDE


def _høyde(tekst: str, grad: float, linje: float, *, halvfet: bool = False) -> float:
    """Return the height of a text in the text column, points."""
    avsnitt = [a for a in tekst.splitlines() if a.strip()]
    return sum(len(bryt(a, grad * _MM, _TEKSTBREDDE, halvfet=halvfet)) * linje for a in avsnitt)


def _slutt(tittel: str, navn: str, grad: _Grad) -> float:
    """Return where the stripes may begin below title, names and date, millimetres."""
    linjer = len(bryt(tittel, grad.størrelse * _MM, _BREDDE, halvfet=True))
    under = len(bryt(navn, _NAVNEGRAD * _MM, _BREDDE)) + 1
    høyde = linjer * grad.linje + _UNDER_TITTEL + under * _NAVNELINJE
    return _OVER_TITTEL + høyde * _MM + _LUFT


def _bred(tekst: str, *, halvfet: bool) -> float:
    return bredde(tekst, _TOPPGRAD * _MM, halvfet)
