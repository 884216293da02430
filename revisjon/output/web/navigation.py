"""The chapters beside the text, and the way past them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import finn, lag, nett
from revisjon.report.document import Dokument
from revisjon.report.numbered import Overskrift
from revisjon.words.nett import Nettord

_FÆRREST = 3
"""A shorter document is seen at a glance."""
_UNDER = 2


def hopp(mål: str, ord_: Nettord) -> Element:
    """Return the link past the navigation, first on the page."""
    return nett("a", {"class": "hopp", "href": f"#{mål}"}, ord_.hopp)


def navigasjon(kropp: Element, dokument: Dokument, ord_: Nettord) -> Element | None:
    """Return the list of chapters, each with its numbered parts; None where the document is short."""
    kapitler = list(_kapitler(kropp, dokument))
    if len(kapitler) < _FÆRREST:
        return None
    liste = lag("ul")
    for kapittel, deler in kapitler:
        punkt = lag("li", {}, _lenke(kapittel))
        if deler:
            punkt.append(lag("ul", {}, *(lag("li", {}, _lenke(d)) for d in deler)))
        liste.append(punkt)
    hode = lag("div", {"class": "om"}, lag("p", {"class": "hva"}, dokument.tittel))
    if bunntekst := kropp.get("data-bunntekst", ""):
        hode.append(lag("p", {"class": "merke"}, bunntekst))
    return nett(
        "nav",
        {"class": "side", "aria-label": ord_.kapitler},
        hode,
        lag("details", {"class": "meny"}, lag("summary", {}, ord_.innhold), liste),
    )


def _kapitler(kropp: Element, dokument: Dokument) -> Iterator[tuple[Overskrift, list[Overskrift]]]:
    i_innhold = {el.get("id") for s in finn(kropp, "innhold") for el in s.iter()}
    kapittel: Overskrift | None = None
    deler: list[Overskrift] = []
    for o in dokument.overskrifter:
        if not o.id or o.id in i_innhold:
            continue
        if o.nivå == 1:
            if kapittel is not None:
                yield kapittel, deler
            kapittel, deler = o, []
        elif o.nivå == _UNDER and o.nummer:
            deler.append(o)
    if kapittel is not None:
        yield kapittel, deler


def _lenke(o: Overskrift) -> Element:
    nummer = (lag("span", {"class": "nr"}, o.nummer), " ") if o.nummer else ()
    return lag("a", {"href": f"#{o.id}"}, *nummer, lag("span", {}, o.tekst))
