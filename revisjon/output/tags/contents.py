"""Lists in a `nav` are tables of contents."""

from __future__ import annotations

import pydyf

from revisjon.output.tags.nodes import Annotasjon, Blad, Knute, gå

SIDETALL = "Sidetall"
"""The title of elements that hold a page number: it belongs to this layout, and not to the text."""


def ordne_innhold(rot: Knute) -> None:
    """Make them TOC, their items TOCI with the number as label and the rest as Reference.

    What CSS generates in their links is the number of a page.
    """
    for nav in list(gå(rot)):
        if nav.opphav and nav.opphav.tag == "nav":
            for knute in list(gå(nav)):
                if knute.slag == "L":
                    knute.slag = "TOC"
                elif knute.slag == "LI":
                    knute.slag = "TOCI"
                    knute.barn = _oppføring(knute)
                elif knute.slag == "Link":
                    knute.barn = [b for barn in knute.barn for b in _med_sidetall(barn)]


def _oppføring(punkt: Knute) -> list[Knute | Blad]:
    ut: list[Knute | Blad] = []
    for del_ in punkt.knuter:
        if del_.slag != "LBody":
            ut.append(del_)
            continue
        while (først := _først(del_)) is not None:
            først.slag = "Lbl"
            del_.barn.remove(først)
            ut.append(først)
        under = [b for b in del_.barn if isinstance(b, Knute) and b.slag == "L"]
        del_.barn = [b for b in del_.barn if b not in under]
        if del_.barn:
            del_.slag = "Reference"
            ut.append(del_)
        ut.extend(under)
    return ut


def _først(kropp: Knute) -> Knute | None:
    """Return the number that an entry begins with, if it does."""
    først = kropp.barn[0] if kropp.barn else None
    er_nummer = isinstance(først, Knute) and først.opphav is not None and først.opphav.har_klasse("nr")
    return først if er_nummer and isinstance(først, Knute) else None


def _med_sidetall(barn: Knute | Blad) -> list[Knute | Blad]:
    if not isinstance(barn, Knute) or barn.slag != "Link" or not (barn.opphav and barn.opphav.generert):
        return [barn]
    # The area to click on belongs to the link.
    flater: list[Knute | Blad] = [b for b in barn.barn if isinstance(b, Annotasjon)]
    barn.slag = "Span"
    barn.egenskaper["T"] = pydyf.String(SIDETALL)
    barn.barn = [b for b in barn.barn if b not in flater]
    return [*flater, barn]
