"""Lists of contents as fields, with the entries of the tree filled in, so that they are there before F9."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.flow import flyt
from revisjon.output.docx.markup import TAB, Egenskaper, Tegn, felt, løp, trygg
from revisjon.output.docx.register import nummer_i
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import ren_tekst

_LINJER_PÅ_SIDE = 40
"""Entries that there is room for on a page, with the headings over them."""
_DYBDE = "2"
_DYPESTE_STIL = 3
_OGSÅ = (("Vedlegg", 1), ("Vedlegg 2", 2), ("Vedlegg 3", 3), ("Overskrift 1 uten nummer", 1))
"""Styles of headings in the list of chapters beside Word's own, and their levels: on the first all that can
stand there, below it those with a number."""


def lister(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the lists of figures and tables, on a page of their own where that of the chapters is full."""
    linjer = sum('w:val="TOC' in bit for bit in s.ut) + sum(1 for _ in el.iter("li"))
    s.neste_sideskift = linjer > _LINJER_PÅ_SIDE
    flyt(s, el, r.inni(el))


def innholdsliste(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a `<nav>` that lists chapters, figures or tables; any other as what is in it."""
    punkter = [p for liste in el for p in liste]
    slag = el.get("data-innhold", "")
    if slag not in ("kapitler", "figurer", "tabeller") or not punkter:
        flyt(s, el, r.inni(el))
        return
    start, slutt = s.merker(el)
    instruks = _instruks(el, slag, punkter)
    for nr, punkt in enumerate(punkter):
        først, sist = nr == 0, nr == len(punkter) - 1
        åpne = (start + _åpne(instruks)) if først else ""
        lukk = ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + slutt) if sist else ""
        kapittel_neste = not sist and slag == "kapitler" and _nivå(punkter[nr + 1]) > 1
        hold = slag == "kapitler" and _nivå(punkt) == 1 and kapittel_neste
        stil = f"TOC{_nivå(punkt)}" if slag == "kapitler" else "TableofFigures"
        linje = _linje(s, punkt)
        s.avsnitt(stil, f"{åpne}{linje}{lukk}", Egenskaper(hold_neste=hold))


def _instruks(el: Element, slag: str, punkter: list[Element]) -> str:
    if slag == "kapitler":
        dybde = el.get("data-dybde") or _DYBDE
        # By name, not by the level of each style, so that F9 gives the headings that the list has
        egne = ";".join(f"{navn};{nivå}" for navn, nivå in _OGSÅ if str(nivå) <= dybde)
        return f'TOC \\o "1-{dybde}" \\h \\z \\t "{egne}"'
    ordet = nummer_i(punkter[0]).rpartition(" ")[0] or ("Figur" if slag == "figurer" else "Tabell")
    return f'TOC \\h \\z \\c "{ordet}"'


def _åpne(instruks: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {trygg(instruks)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _nivå(punkt: Element) -> int:
    klasse = next((k for k in punkt.get("class", "").split() if k[:1] == "n" and k[1:].isdecimal()), "n1")
    return min(max(int(klasse[1:]), 1), _DYPESTE_STIL)


def _linje(s: Skriver, punkt: Element) -> str:
    """Return number, title and page of one entry."""
    a = next(punkt.iter("a"))
    id_ = a.get("href", "").removeprefix("#")
    nummer = nummer_i(punkt)
    foran = løp(nummer, Tegn("Nummer", fet=False)) if nummer else ""
    if s.nett.marg:
        foran += TAB
    elif nummer:
        foran += løp(" ")
    tekst = foran + løp(ren_tekst(a, frozenset()))
    if id_ not in s.register.ider:
        return tekst
    anker = s.bokmerker.anker(id_)
    side = felt(f"PAGEREF {anker} \\h", "")
    return f'<w:hyperlink w:anchor="{anker}" w:history="1">{tekst}{TAB}{side}</w:hyperlink>'
