"""Lists with marks of their own, and those whose marks are typed."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.flow import flyt, med_språk
from revisjon.output.docx.inline import linje
from revisjon.output.docx.markup import TAB, løp, mm, nummerering
from revisjon.output.docx.shape import først
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er

_DYPEST = 3
_TYPET_INNRYKK = 6
"""Of a point whose mark is text, mm, as its style has it."""
_TYPEDE = {"kortliste": "Kortliste", "deler": "Anbefalingsdel"}
"""Style of lists whose marks stand in the text, by class."""


def liste(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a `<ul>` or `<ol>`."""
    start, slutt = s.merker(el)
    if start:
        s.ut.append(start)
    for klasse, stil in _TYPEDE.items():
        if er(el, klasse):
            i_teksten = stil == "Anbefalingsdel" and not r.i_rad
            for punkt in el:
                _typet(s, punkt, "Kortliste" if i_teksten else stil, r)
            break
    else:
        _merket(s, el, r.inni(el))
    if r.nivå == 0 and not r.i_rad:
        s.rom_etter(s.dokument.tema.mellomrom["a3"])
    if slutt:
        s.ut.append(slutt)


def _merket(s: Skriver, el: Element, r: Ramme) -> None:
    kuler = el.tag != "ol"
    første = el.get("start", "1")
    if kuler:
        nr = s.nummer.kuler(i_rad=r.i_rad)
    else:
        nr = s.nummer.ny(el.get("type", "1"), int(første) if første.isdecimal() else 1, i_rad=r.i_rad)
    nivå = min(r.nivå, _DYPEST)
    stil = "Radliste" if r.i_rad else "ListBullet" if kuler else "ListNumber"
    for punkt in el:
        if punkt.tag != "li":
            s.blokk(punkt, r)
            continue
        start, slutt = s.merker(punkt)
        s.venter += start + slutt
        s.neste_nummer = nummerering(nr, nivå)
        s.neste_innrykk = s.nummer.innrykk(nivå, i_rad=r.i_rad) if nivå else ""
        flyt(s, punkt, replace(med_språk(punkt, r).inni(punkt), stil=stil, nivå=r.nivå + 1))
        if s.neste_nummer:
            # An empty point keeps its mark.
            s.avsnitt(stil, "")


def _typet(s: Skriver, punkt: Element, stil: str, r: Ramme) -> None:
    """Write a point whose mark is text: the mark, a tab, the text."""
    start, slutt = s.merker(punkt)
    merke = først(punkt, "b", "nr", "id")
    if merke is None:
        s.venter += start + slutt
        flyt(s, punkt, replace(r, stil=stil))
        return
    s.venter += start + linje(s, r, [merke]).xml() + (TAB if s.nett.marg or r.i_rad else løp(" "))
    if r.nivå and s.nett.marg and not r.i_rad:
        venstre = s.nett.marg + mm(_TYPET_INNRYKK) * (min(r.nivå, _DYPEST) + 1)
        s.neste_innrykk = f'<w:ind w:left="{venstre}" w:hanging="{mm(_TYPET_INNRYKK)}"/>'
    flyt(s, punkt, replace(r, stil=stil, nivå=r.nivå + 1), uten=merke)
    if slutt:
        s.ut.append(slutt)


def punkt_uten_liste(s: Skriver, el: Element, r: Ramme) -> None:
    """Write an `<li>` that stands outside any list."""
    start, slutt = s.merker(el)
    s.venter += start + slutt
    s.neste_nummer = nummerering(s.nummer.kuler(i_rad=r.i_rad))
    flyt(s, el, replace(r, stil="Radliste" if r.i_rad else "ListBullet"))
