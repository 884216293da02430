"""A table of a Word file as HTML, with its merged cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from revisjon.report.letters.blocks import Blokk, sett
from revisjon.report.letters.numbering import W, er_på

_FØRSTE_RAD = 0x20
"""In `tblLook`: the first row is a head."""
Les = Callable[[Element], Iterator[Blokk]]


@dataclass(slots=True)
class _Celle:
    html: str
    kolonne: int
    bredde: int
    under: bool
    """Whether it goes on from the cell above."""
    høyde: int = 1


def tabell(tbl: Element, les: Les) -> str:
    """Return a table; `les` gives the blocks of a cell."""
    rader = [(tr, list(_celler(tr, les))) for tr in _egne(tbl)]
    for nr, (_, celler) in enumerate(rader):
        for celle in celler:
            if celle.under and (over := _over([c for _, c in rader[:nr]], celle)):
                over.høyde += 1
                over.html += celle.html
    if not rader:
        return ""
    hoder = 0
    while hoder < len(rader) - 1 and er_på(rader[hoder][0].find(f"{W}trPr/{W}tblHeader")):
        hoder += 1
    hoder = hoder or int(_hode_etter_stil(tbl) and len(rader) > 1)
    hode = "".join(_rad(c, hode=True) for _, c in rader[:hoder])
    kropp = "".join(_rad(c, hode=False) for _, c in rader[hoder:])
    return (
        f'<table class="brevtabell">{f"<thead>{hode}</thead>" if hode else ""}<tbody>{kropp}</tbody></table>'
    )


def _egne(tbl: Element) -> list[Element]:
    """Return the table's own rows, also those inside content controls."""
    ut: list[Element] = []
    stabel = list(reversed(tbl))
    while stabel:
        el = stabel.pop()
        if el.tag == f"{W}tr":
            ut.append(el)
        elif el.tag != f"{W}tbl":
            stabel.extend(reversed(el))
    return ut


def _celler(tr: Element, les: Les) -> Iterator[_Celle]:
    kolonne = _tall(tr.find(f"{W}trPr/{W}gridBefore"), 0)
    stabel = list(reversed(tr))
    while stabel:
        el = stabel.pop()
        if el.tag != f"{W}tc":
            if el.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
                stabel.extend(reversed(el))
            continue
        bredde = max(_tall(el.find(f"{W}tcPr/{W}gridSpan"), 1), 1)
        under = el.find(f"{W}tcPr/{W}vMerge")
        fortsatt = under is not None and under.get(f"{W}val", "continue") == "continue"
        yield _Celle(_innhold(les(el)), kolonne, bredde, fortsatt)
        kolonne += bredde


def _innhold(blokker: Iterator[Blokk]) -> str:
    """Return what stands in a cell; a single paragraph without its marks. Headings are only bold there."""
    alle = [
        Blokk(f"<strong>{b.html}</strong>") if b.slag == "overskrift" and b.html else b
        for b in blokker
        if b.html
    ]
    if len(alle) == 1 and alle[0].slag == "avsnitt" and alle[0].punkt is None:
        return alle[0].html
    return sett(alle, 1)


def _over(rader: list[list[_Celle]], celle: _Celle) -> _Celle | None:
    """Return the cell that one goes on from."""
    for rad in reversed(rader):
        lik = next((c for c in rad if c.kolonne == celle.kolonne), None)
        if lik is None or not lik.under:
            return lik
    return None


def _rad(celler: list[_Celle], *, hode: bool) -> str:
    kode, omfang = ("th", ' scope="col"') if hode else ("td", "")
    ut = []
    for celle in celler:
        if celle.under:
            continue
        over = f' colspan="{celle.bredde}"' if celle.bredde > 1 else ""
        ned = f' rowspan="{celle.høyde}"' if celle.høyde > 1 else ""
        ut.append(f"<{kode}{omfang}{over}{ned}>{celle.html}</{kode}>")
    return f"<tr>{''.join(ut)}</tr>"


def _hode_etter_stil(tbl: Element) -> bool:
    utseende = tbl.find(f"{W}tblPr/{W}tblLook")
    if utseende is None:
        return False
    if første := utseende.get(f"{W}firstRow"):
        return første in ("1", "true")
    try:
        return bool(int(utseende.get(f"{W}val", "0"), 16) & _FØRSTE_RAD)
    except ValueError:
        return False


def _tall(el: Element | None, ellers: int) -> int:
    verdi = el.get(f"{W}val", "") if el is not None else ""
    return int(verdi) if verdi.isdecimal() else ellers
