"""The tree's tables: heads that repeat, cells over several rows and columns, numbers to the right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from xml.etree.ElementTree import Element

from revisjon.output.docx.captions import bildetekst
from revisjon.output.docx.cells import Celle, rad, tabell
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.flow import flyt, med_språk
from revisjon.output.docx.markup import ENKEL, Egenskaper, Tegn, avsnitt, i_mm, kant, mm
from revisjon.output.docx.style_tables import cellemarger
from revisjon.output.docx.tablegrid import Rad, Rute, finn_rader, plasser
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er, ren_tekst

_BREDDE = re.compile(r"width:\s*(\d+(?:\.\d+)?)mm")
_INGEN_OVER = '<w:top w:val="nil"/>'
_INGEN_UNDER = '<w:bottom w:val="nil"/>'
_UTEN_OVER = '<w:top w:w="0" w:type="dxa"/>'
_UTEN_UNDER = '<w:bottom w:w="0" w:type="dxa"/>'
_SIST = '<w:right w:w="0" w:type="dxa"/>'
_LAVT, _HØYT = 9, 22
"""Height of the rows of a form, mm."""
_EGNE_MARGER = {"spor": cellemarger(14, 20, mm(2)), "oversikt": cellemarger(32, 40, mm(3))}
"""Margins in the cells of tables that are set closer, by class."""
_TETT = frozenset(("til", "begrunnelse", "svartekst"))
"""Rows that belong to the one above them."""


def datatabell(s: Skriver, el: Element, r: Ramme) -> None:
    """Write a `<table>`, its caption before it."""
    r = med_språk(el, r).inni(el)
    start, slutt = s.merker(el)
    if start:
        s.ut.append(start)
    tittel = ""
    for barn in el.iterfind("caption"):
        bildetekst(s, barn, r)
        tittel = ren_tekst(barn, frozenset(("fn", "fnskille")))
    rader = finn_rader(el)
    ruter = plasser(rader, len(list(el.iter("col"))))
    if rader:
        bredder = _bredder(el, ruter, r)
        r = replace(r, stil="TabelltekstLiten" if er(el, "spor") else "Tabelltekst", dempet_lenke=True)
        ferdige = _rader(s, rader, ruter, bredder, r)
        egne = next((marger for klasse, marger in _EGNE_MARGER.items() if er(el, klasse)), "")
        s.tabell(tabell("TabellRevisjon", bredder, ferdige, tittel=tittel, egne=egne, hode=rader[0].hode))
    if slutt:
        s.ut.append(slutt)


def _bredder(el: Element, ruter: Sequence[Sequence[Rute]], r: Ramme) -> list[int]:
    """Return the columns' widths in twips: from `<colgroup>` where it tells of all, else equal."""
    antall = max(sum(rute.spenn for rute in linje) for linje in ruter)
    oppgitt = [_BREDDE.search(col.get("style", "")) for col in el.iter("col")]
    mål = [Decimal(treff[1]) for treff in oppgitt if treff]
    if len(mål) == antall:
        skala = min(Decimal(1), r.bredde / max(sum(mål), Decimal(1)))
        return [mm(m * skala) for m in mål]
    return [mm(r.bredde) // antall] * antall


def _rader(
    s: Skriver, rader: Sequence[Rad], ruter: Sequence[Sequence[Rute]], bredder: Sequence[int], r: Ramme
) -> list[str]:
    ut = []
    # A form is to be filled in by hand, and needs the room.
    høyde = mm(_LAVT if "lav" in r.i else _HØYT) if "skjema" in r.i else 0
    for nr, (rad_, linje) in enumerate(zip(rader, ruter, strict=True)):
        siste = nr == len(rader) - 1
        hold = not siste and (rad_.hold or any(rute.igjen for rute in linje))
        start, slutt = s.merker(rad_.el)
        s.venter += start + slutt
        tett = "" if siste else next((k for k in _TETT if er(rader[nr + 1].el, k)), "")
        celler = [_celle(s, rute, rad_, bredder, replace(r, hold=hold), under=tett) for rute in linje]
        ut.append(rad(celler, hode=rad_.hode, høyde=0 if rad_.hode else høyde))
    return ut


def _celle(s: Skriver, rute: Rute, rad_: Rad, bredder: Sequence[int], r: Ramme, *, under: str) -> Celle:
    """Return a cell; `under` is the class of the row below, where that belongs to this one."""
    til = rute.kolonne + rute.spenn
    bredde = sum(bredder[rute.kolonne : til])
    # What stays on one line, and a head over text, may take the room up to the next column.
    ett = rute.el is not None and er(rute.el, "ett")
    smal = rad_.hode and rute.el is not None and not er(rute.el, "n")
    marger = _UTEN_OVER if er(rad_.el, *_TETT) else ""
    if under == "til" and not rute.igjen:
        marger += _UTEN_UNDER
    marger += _SIST if ett or smal or til == len(bredder) else ""
    kanter = _kanter(s, rad_)
    if rad_.hode and "uten-tittel" in r.i:
        kanter = kant("top", s.dokument.tema.streker["tung"], s.dokument.tema.farger["svart"])
    if under and not rute.igjen and "bottom" not in kanter:
        kanter += _INGEN_UNDER
    luft = avsnitt("Luft", "", Egenskaper(hold_neste=r.hold))
    if rute.el is None:
        return Celle(luft, bredde, rute.spenn, kanter=kanter, marger=marger)
    loddrett = "restart" if rute.begynner and rute.igjen else "" if rute.begynner else "continue"
    if not rute.begynner:
        return Celle(luft, bredde, rute.spenn, loddrett, marger=marger)
    innhold = _innhold(s, rute.el, rad_, r, i_mm(bredde))
    nederst = er(rute.el, "ved")
    return Celle(innhold, bredde, rute.spenn, loddrett, kanter, marger, ett=ett, nederst=nederst)


def _innhold(s: Skriver, el: Element, rad_: Rad, r: Ramme, bredde: Decimal) -> str:
    gruppe = er(rad_.el, "gruppe")
    stil = "Tabellhode" if rad_.hode else "Tabellgruppe" if gruppe else r.stil
    tegn = ENKEL
    if er(rad_.el, "sum"):
        tegn = Tegn(fet=True)
    elif er(rad_.el, "ytre"):
        tegn = Tegn("Dempet")
    elif er(el, "mangler"):
        tegn = Tegn("Mangler")
    elif er(rad_.el, "svartekst", "begrunnelse"):
        stil = "TabelltekstLiten"
        tegn = Tegn("Dempet") if er(rad_.el, "svartekst") else ENKEL
    justert = "right" if er(el, "n") else ""
    inni = replace(
        med_språk(el, r), stil=stil, i_rad=True, bredde=max(bredde - 3, Decimal(5)), justering=justert, nivå=0
    )
    start, slutt = s.merker(el)
    with s.celle() as ut:
        s.venter += start + slutt
        flyt(s, el, replace(inni, i=inni.i | {el.tag} | _klasser(rad_, el)), tegn=tegn)
    return "".join(ut)


def _klasser(rad_: Rad, el: Element) -> frozenset[str]:
    return frozenset(f"{rad_.el.get('class', '')} {el.get('class', '')}".split())


def _kanter(s: Skriver, rad_: Rad) -> str:
    """Return the rules that a row has beside those of every row."""
    tema = s.dokument.tema
    mellom = kant("top", tema.streker["mellom"], tema.farger["svart"])
    if rad_.hode:
        return ""
    if er(rad_.el, "gruppe"):
        under = (
            '<w:bottom w:val="nil"/>'
            if er(rad_.el, "ytre")
            else kant("bottom", tema.streker["hår"], tema.farger["strek"])
        )
        return ("" if rad_.først else mellom) + under
    if er(rad_.el, "sum", "ny"):
        return "" if rad_.først else mellom
    return _INGEN_OVER if er(rad_.el, *_TETT) else ""
