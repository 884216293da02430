"""Captions, whose numbers are fields, and figures with what stands under them."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.flow import egenskaper, med_språk, skriv_linje
from revisjon.output.docx.images import bildeløp
from revisjon.output.docx.inline import bildemerke, linje
from revisjon.output.docx.markup import TAB, Tegn, felt, løp
from revisjon.output.docx.register import nummer_i
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import lokalt_navn

_UNDER = 12
"""Space below a figure, points."""


def bildetekst(s: Skriver, el: Element, r: Ramme) -> None:
    """Write the caption of a table or figure: «Tabell 2», a tab, the title."""
    start, slutt = s.merker(el)
    nummer = nummer_i(el)
    ordet, _, tall = nummer.rpartition(" ")
    deler: list[Element | str] = [el.text or ""]
    for nr, barn in enumerate(el):
        if not (nr == 0 and nummer):
            deler.append(barn)
        deler.append(barn.tail or "")
    etikett = ""
    tegn = Tegn("Nummer")
    if nummer and tall.isdecimal() and ordet:
        a, b = s.bokmerker.skjult(bildemerke(ordet, tall))
        teller = felt(f"SEQ {ordet} \\* ARABIC", tall, tegn)
        etikett = løp(f"{ordet} ", tegn) + a + teller + b
    elif nummer:
        etikett = løp(nummer, tegn)
    skille = TAB if s.nett.marg else løp(" ")
    tekst = linje(s, replace(r, i_rad=False), deler, Tegn(språk=r.språk)).xml()
    # Without a label the title still stands at the line of the text.
    s.avsnitt("Caption", f"{start}{etikett}{skille if nummer or s.nett.marg else ''}{tekst}{slutt}")


def figur(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a `<figure>`, kept on one page."""
    r = med_språk(el, r).inni(el)
    start, slutt = s.merker(el)
    if start:
        s.ut.append(start)
    skriv_linje(s, replace(r, stil="Kilde"), [el.text or ""])
    barna = [b for b in el if lokalt_navn(b) not in ("script", "style")]
    for nr, barn in enumerate(barna):
        sist = nr == len(barna) - 1
        if lokalt_navn(barn) in ("svg", "img"):
            bilde(s, barn, replace(r, hold=not sist))
        else:
            s.blokk(barn, replace(r, hold=r.hold or not sist))
        skriv_linje(s, replace(r, stil="Kilde"), [barn.tail or ""])
    s.rom_etter(_UNDER)
    if slutt:
        s.ut.append(slutt)


def bilde(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a drawing or picture that stands alone, from margin to margin."""
    s.avsnitt("Figur", bildeløp(s, el, r), egenskaper(r))
