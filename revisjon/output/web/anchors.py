"""A stable address for all that others may want to point at, and a link beside it that shows the address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import NETT, OVERSKRIFTER, Ider, finn, lag, nett, pakk_inn, som_id
from revisjon.report.tree import biter, er, foreldre_i, ren_tekst
from revisjon.words import fyll
from revisjon.words.nett import Lenkeord

_HELST = ("kriterier", "spørsmål", "anbefalinger", "problem", "utledning")
"""Where a thing is told first-hand, so that its address leads there; elsewhere it is mentioned."""


def gi_adresser(kropp: Element, ider: Ider) -> None:
    """Give blocks that carry a YAML id that id, where it is free; the first-hand place of it first."""
    for boks in finn(kropp, "vurdering"):
        if kriterium := boks.get("data-id"):
            ider.sikre(boks, "-".join(("vurdering", kriterium, *_for(boks))))
    med_id = [el for el in kropp.iter() if el.get("data-id") and not el.get("id")]
    helst = {id(el) for sted in finn(kropp, *_HELST) for el in sted.iter()}
    for el in sorted(med_id, key=lambda e: id(e) not in helst):
        id_ = som_id(el.get("data-id", ""))
        if id_ not in ider:
            el.set("id", ider.ledig(id_))


def _for(boks: Element) -> Iterator[str]:
    yield from (v for navn in ("data-spørsmål", "data-revidert") if (v := boks.get(navn)))


def sett_lenker(kropp: Element, ider: Ider, ord_: Lenkeord) -> None:
    """Put a link beside all that has an address, to the address."""
    foreldre = foreldre_i(kropp)
    for el, hva in [*_blokker(kropp, ord_)]:
        el.append(_lenke(el.get("id", ""), hva, ord_))
    for el in [el for el in kropp.iter() if el.tag in OVERSKRIFTER[1:]]:
        if NETT not in el.attrib and not er(el, "krav"):
            _overskrift(el, foreldre, ider, ord_)
    for el in [*kropp.iter("figure"), *kropp.iter("table")]:
        if el.get("id"):
            _bilde(el, foreldre, ord_)


def _blokker(kropp: Element, ord_: Lenkeord) -> Iterator[tuple[Element, str]]:
    for funn in finn(kropp, "funn"):
        if funn.get("id"):
            yield funn, fyll(ord_.funn, nr=funn.get("id", ""))
    for mønster, flate, nr in (
        (ord_.kriterium, "kriterier", "id"),
        (ord_.spørsmål, "spørsmål", "nr"),
        (ord_.anbefaling, "anbefalinger", "stor"),
    ):
        for sted in finn(kropp, flate):
            for el in sted.iter("li"):
                if el.get("id") and (navn := _nummer(el, nr)):
                    yield el, fyll(mønster, nr=navn)
    for boks in finn(kropp, "vurdering"):
        if boks.get("id") and (navn := _nummer(boks, "id").partition(" ")[0]):
            yield boks, fyll(ord_.vurdering, nr=" ".join((navn, *(f"({f})" for f in _for(boks)))))


def _nummer(el: Element, klasse: str) -> str:
    funnet = finn(el, klasse)
    return ren_tekst(funnet[0], frozenset()) if funnet else ""


def _overskrift(el: Element, foreldre: Mapping[Element, Element], ider: Ider, ord_: Lenkeord) -> None:
    tekst = " ".join(
        "".join(biter(el, frozenset(("fn", "fnskille", "notekall")))).replace("\u00ad", "").split()
    )
    if not tekst:
        return
    forelder = foreldre[el]
    # A section that opens with its heading is one place, not two.
    id_ = (
        el.get("id") or (forelder.get("id") if forelder[0] is el else "") or ider.sikre(el, tekst.casefold())
    )
    hode = lag("div", {"class": f"hode {el.tag}"})
    pakk_inn(el, forelder, hode)
    hode.append(_lenke(id_, tekst, ord_))


def _bilde(el: Element, foreldre: Mapping[Element, Element], ord_: Lenkeord) -> None:
    titler = finn(el, "bt")
    if not titler:
        return
    lenke = _lenke(el.get("id", ""), ren_tekst(titler[0], frozenset(("notekall",))), ord_)
    # Not in the table: a caption that scrolls would take it along.
    ytre = foreldre[foreldre[el]] if el.tag == "table" else el
    ytre.append(lenke)


def _lenke(id_: str, hva: str, ord_: Lenkeord) -> Element:
    navn = fyll(ord_.lenke, hva=hva)
    return nett("a", {"class": "lenke", "href": f"#{id_}", "aria-label": navn, "title": navn}, "#")
