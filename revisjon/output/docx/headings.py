"""Headings: which style, which number, and who types it."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.inline import linje
from revisjon.output.docx.markup import TAB, Egenskaper, Tegn, løp, pt
from revisjon.output.docx.register import NIVÅER, nummer_i
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er

_H2 = 2
_DYPEST_STYLET = 6
_DYPEST_UTEN_NUMMER = 3
_I_RAD = '<w:ind w:left="0" w:firstLine="0"/>'
_ÅPNER_KAPITTEL = pt(17)
"""Above the first heading of a chapter, as it stands lower than those without number."""
_TIL_INGRESS = 12.5
_FØLGER = pt(20)
"""Above an appendix that follows another on its page."""


def overskrift(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a heading."""
    nivå = NIVÅER[el.tag]
    automatisk = s.register.automatiske.get(el)
    if r.i_rad or _plassert(r):
        automatisk = None
    nummer = nummer_i(el)
    stil = _stil(nivå, automatisk, r, el)
    start, slutt = s.merker(el)
    deler: list[Element | str] = [el.text or ""]
    for nr, barn in enumerate(el):
        if not (nr == 0 and nummer):
            deler.append(barn)
        deler.append(barn.tail or "")
    typet = ""
    if nummer and automatisk is None:
        # A heading that hangs has its number in the margin column.
        typet = løp(nummer, Tegn("Nummer", fet=False)) + (TAB if s.nett.marg and not r.i_rad else løp(" "))
    egenskaper = _egenskaper(el, nivå, stil, r)
    if typet and s.nett.marg and not r.i_rad:
        egenskaper = replace(egenskaper, innrykk=f'<w:ind w:left="{s.nett.marg}" w:hanging="{s.nett.marg}"/>')
    tekst = linje(s, r, deler, Tegn(språk=r.språk)).xml()
    s.avsnitt(stil, f"{start}{typet}{tekst}{slutt}", egenskaper)


def _stil(nivå: int, automatisk: str | None, r: Ramme, el: Element) -> str:
    egen = _egen_stil(nivå, r, el) if automatisk is None else ""
    if egen:
        return egen
    if automatisk == "vedlegg":
        return "Vedlegg" if nivå == 1 else f"Vedlegg{nivå}"
    if automatisk == "kapittel" or nivå > _DYPEST_UTEN_NUMMER:
        return f"Heading{min(nivå, _DYPEST_STYLET)}"
    return f"Overskrift{nivå}UtenNummer"


def _egen_stil(nivå: int, r: Ramme, el: Element) -> str:
    """Return the style of a heading without number that looks like none of its level; empty for others."""
    if "vurdering" in r.i and er(el, "krav"):
        return f"Krav{min(max(nivå, 2), 4)}"
    if "gruppe" in r.i and r.i_rad:
        return "Gruppetittel"
    if "innhold" in r.i:
        return "TOCHeading" if nivå == 1 else "Listetittel"
    if "dok" in r.i and nivå == 1:
        return "Dokumenttittel"
    if "dok" in r.i and nivå == _H2:
        return "Dokumentoverskrift"
    return "Utledningstittel" if "utledning" in r.i and nivå == _H2 else ""


def _plassert(r: Ramme) -> bool:
    """Tell whether a heading stands where no chapter begins."""
    return bool(r.i & {"vurdering", "gruppe"})


def _egenskaper(el: Element, nivå: int, stil: str, r: Ramme) -> Egenskaper:
    e = Egenskaper(hold_neste=True)
    if nivå == 1 and "sammendrag" in r.i:
        # The ingress stands nearer than text does under other chapters.
        e = replace(e, etter=pt(_TIL_INGRESS))
    if nivå == 1 and "dok" in r.i:
        return replace(e, sideskift=False)
    if nivå == 1 and "følger" in r.i:
        return replace(e, sideskift=False, før=_FØLGER)
    if nivå == 1 and "liggende" in r.i:
        return replace(e, sideskift=False)
    if nivå == 1 and er(el, "kapittel"):
        return replace(e, før=_ÅPNER_KAPITTEL)
    if r.i_rad and not stil.startswith(("Krav", "Gruppe")):
        return replace(e, innrykk=_I_RAD)
    return e
