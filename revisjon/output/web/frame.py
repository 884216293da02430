"""Landmarks: head, navigation, main text, foot."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.web.elements import Ider, lag, nett
from revisjon.output.web.navigation import hopp, navigasjon
from revisjon.report.document import Dokument
from revisjon.report.tree import er
from revisjon.words.nett import Nettord


def sett_ramme(kropp: Element, noter: Element | None, dokument: Dokument, ider: Ider, ord_: Nettord) -> None:
    """Sort what stands in the body under landmarks, in the order it stands there."""
    barn = list(kropp)
    for el in barn:
        kropp.remove(el)
    hode, midten, fot = _delt(barn)
    egen = any(el.tag == "main" for b in midten for el in b.iter())
    innhold = lag("div" if egen else "main", {"class": "tekst", "tabindex": "-1"}, *midten)
    mål = ider.sikre(innhold, "nett-innhold")
    if noter is not None:
        innhold.append(noter)
    side = navigasjon(kropp, dokument, ord_)
    kropp.append(hopp(mål, ord_))
    for el in hode:
        kropp.append(el if el.tag == "header" else lag("header", {"class": "topp"}, el))
    nav = () if side is None else (side,)
    kropp.append(lag("div", {"class": "ark" if nav else "ark uten-nav"}, *nav, innhold))
    kropp.extend(lag("footer", {"class": "bunn"}, el) for el in fot)
    kropp.append(_maler(ider, ord_))


def _delt(barn: list[Element]) -> tuple[list[Element], list[Element], list[Element]]:
    """Return the cover or title that the body begins with, all between, and the back that it ends with."""
    hode = barn[:1] if barn and (barn[0].tag == "header" or er(barn[0], "forside")) else []
    fot = barn[-1:] if len(barn) > len(hode) and er(barn[-1], "bakside") else []
    return hode, barn[len(hode) : len(barn) - len(fot)], fot


def _maler(ider: Ider, ord_: Nettord) -> Element:
    """Return what the script makes copies of: the box of a note, and the voice that says what happened."""
    tittel = ider.ledig("nett-notetittel")
    boks = lag(
        "div",
        {
            "class": "noteboks",
            "popover": "auto",
            "role": "dialog",
            "tabindex": "-1",
            "aria-labelledby": tittel,
        },
        lag("p", {"class": "notetittel", "id": tittel, "data-mal": ord_.note}),
        lag("div", {"class": "notetekst"}),
        lag(
            "p",
            {"class": "notevalg"},
            lag("a", {"href": "#"}, ord_.til_listen),
            " ",
            lag("button", {"type": "button"}, ord_.lukk),
        ),
    )
    stemme = lag("p", {"class": "stemme", "role": "status", "data-kopiert": ord_.lenke.kopiert})
    return nett("template", {"id": ider.ledig("nett-maler")}, boks, stemme)
