"""The text of a PDF page as paragraphs: what a screen reader reads in place of the picture.

Every character that the page has is here once. Where paragraphs part is told by distance, size and
length of line, so a doubtful one may be parted wrongly, but no word is lost or moved.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from revisjon.records import dataclass

_LUFT = 1.3
"""From how many line distances a new paragraph starts."""
_MYE_LUFT = 2.1
"""From how many type sizes it always does."""
_SAMME_LINJE = 0.3
"""Within how many type sizes two pieces stand on one line."""
_ANNEN_GRAD = 1.12
"""From what change of type size a new paragraph starts, as below a heading."""
_KORT = 0.72
"""A line that ends before this part of the page's longest, is the last of its paragraph or stands alone."""
_TETT = 5
"""The usual line distance is the one that a fifth of the lines keep within."""
_PUNKT = re.compile(r"[•▪◦\uf0b7·–-]\s|(?:\d{1,2}|[a-zæøå])[.)]\s")
_DELT = re.compile("([^\\W\\d]*)[\u0002\u00ad\ufffe]$")
"""How PDFium gives a hyphen at the end of a line, with the letters before it."""
_DELETEGN = "\u0002\ufffe"
_SAMORDNET = re.compile(r"(?:og|eller|samt|til)\b")
"""What follows a hyphen that stands for the rest of a word, as in «helse- og»."""
_BLANKT = re.compile(r"\s+")
_UTEN_TEGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\u00ad\ud800-\udfff\ufffe\uffff]")
"""What no document may hold."""


@dataclass(frozen=True, slots=True)
class _Linje:
    """A line of text; points from the lower left corner."""

    tekst: str
    grunnlinje: float
    grad: float
    slutt: float
    """Where the last character begins."""


def avsnitt(side: Any) -> tuple[str, ...]:  # noqa: ANN401 - pypdfium2 is not typed
    """Return the paragraphs of a page, in the order of the PDF."""
    linjer = tuple(_linjer(side.get_textpage()))
    sprang = sorted(
        s for a, b in pairwise(linjer) if (s := a.grunnlinje - b.grunnlinje) > _SAMME_LINJE * b.grad
    )
    vanlig = sprang[len(sprang) // _TETT] if sprang else 0.0
    lengst = max((linje.slutt for linje in linjer), default=0.0)
    ut: list[list[_Linje]] = []
    for nr, linje in enumerate(linjer):
        if nr and _fortsetter(linjer[nr - 1], linje, vanlig, lengst):
            ut[-1].append(linje)
        else:
            ut.append([linje])
    return tuple(tekst for biter in ut if (tekst := _samlet(biter)))


def _linjer(tekstside: Any) -> Iterator[_Linje]:  # noqa: ANN401 - pypdfium2 is not typed
    """Yield the lines, which PDFium ends with line breaks of its own."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy

    x, y = ctypes.c_double(), ctypes.c_double()
    tekst, første, siste = "", -1, -1

    def linje() -> _Linje:
        raw.FPDFText_GetCharOrigin(tekstside, siste, x, y)
        slutt = x.value
        raw.FPDFText_GetCharOrigin(tekstside, første, x, y)
        grad = raw.FPDFText_GetFontSize(tekstside, første)
        return _Linje(_BLANKT.sub(" ", tekst).strip(), y.value, max(grad, 1.0), slutt)

    for nr in range(tekstside.count_chars()):
        tegn = chr(raw.FPDFText_GetUnicode(tekstside, nr))
        if tegn in "\r\n":
            if første >= 0:
                yield linje()
            tekst, første = "", -1
            continue
        if tegn in _DELETEGN and første >= 0:
            # PDFium lets the next line follow at once.
            tekst, siste = tekst + tegn, nr
            yield linje()
            tekst, første = "", -1
            continue
        tekst += tegn
        if not tegn.isspace():
            første, siste = (nr if første < 0 else første), nr
    if første >= 0:
        yield linje()


def _fortsetter(før: _Linje, linje: _Linje, vanlig: float, lengst: float) -> bool:
    """Tell whether a line goes on where the one before ends."""
    ned = før.grunnlinje - linje.grunnlinje
    if abs(ned) <= _SAMME_LINJE * linje.grad or før.tekst[-1:] in _DELETEGN:
        return True
    if not 0 < ned <= min(vanlig * _LUFT, linje.grad * _MYE_LUFT) or _PUNKT.match(linje.tekst):
        return False
    if max(før.grad, linje.grad) / min(før.grad, linje.grad) > _ANNEN_GRAD:
        return False
    return før.slutt >= lengst * _KORT or linje.tekst[0].islower()


def _samlet(linjer: Sequence[_Linje]) -> str:
    tekst = ""
    for linje in linjer:
        tekst = _skjøtt(tekst, linje.tekst)
    return _UTEN_TEGN.sub("", tekst)


def _skjøtt(tekst: str, neste: str) -> str:
    """Return a text with its next line, a word that was parted put together again."""
    delt = _DELT.search(tekst)
    if not delt:
        return f"{tekst} {neste}".strip()
    if _SAMORDNET.match(neste):
        return f"{tekst[:-1]}- {neste}"
    # A hyphen after capitals or a number is the word's own: «IT-system».
    egen = not delt[1] or delt[1].isupper()
    return f"{tekst[:-1]}{'-' if egen else ''}{neste}"
