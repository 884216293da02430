"""Running text without wrappers that say nothing, and with the language of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pydyf

from revisjon.output.tags.nodes import Annotasjon, Blad, Knute, Merket, blader, gå

_MED_TEKST = frozenset(
    (
        *("P", "H1", "H2", "H3", "H4", "H5", "H6", "TD", "TH", "Caption"),
        *("LBody", "Lbl", "Link", "Reference", "Note"),
    )
)
"""Elements that hold text themselves. Others group elements."""
_GRUPPER = frozenset(("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "NonStruct"))
_LØPENDE = frozenset(("Span", "Link", "Reference", "Note"))
_LØPENDE_TAGGER = frozenset(
    (
        *("a", "abbr", "b", "br", "cite", "code", "em", "i"),
        *("q", "small", "span", "strong", "sub", "sup", "time", "u"),
    )
)


def merk_språk(rot: Knute) -> None:
    """Write the language of an element that is in another than what surrounds it."""
    merket: set[Element] = set()
    for knute in gå(rot):
        if knute.opphav is None or knute.opphav.element in merket or knute.opphav.generert:
            continue
        if språk := knute.opphav.element.get("lang"):
            merket.add(knute.opphav.element)
            knute.egenskaper["Lang"] = pydyf.String(språk)


def ordne_lenker(rot: Knute) -> None:
    """Describe each link by its own words; a place that is only linked to is no link."""
    for knute in gå(rot):
        if knute.slag != "Link":
            continue
        knute.barn = list(_uten_lenker(knute))
        lenker = [blad for blad in blader(knute) if isinstance(blad, Annotasjon)]
        if not lenker:
            knute.slag = "Span"
        elif knute.opphav and (tekst := " ".join("".join(knute.opphav.element.itertext()).split())):
            for lenke in lenker:
                lenke.annotasjon["Contents"] = pydyf.String(tekst)


def _uten_lenker(lenke: Knute) -> Iterator[Knute | Blad]:
    """Yield the content of a link, with what CSS generated in it as text like the rest."""
    for barn in lenke.barn:
        if isinstance(barn, Knute) and barn.slag == "Link" and barn.opphav and barn.opphav.generert:
            yield from _uten_lenker(barn)
        else:
            yield barn


def ordne_tekst(rot: Knute) -> None:
    """Set text that stands loose among elements in paragraphs, and take away empty wrappers in text."""
    for knute in gå(rot):
        if knute.slag == "NonStruct" and _er_løpende(knute):
            knute.slag = "Span"
        if knute.slag in _GRUPPER:
            knute.barn = list(_i_avsnitt(knute))
        elif knute.slag in _MED_TEKST or knute.slag == "Span":
            knute.barn = list(_uten_omslag(knute))


def _i_avsnitt(gruppe: Knute) -> Iterator[Knute | Blad]:
    avsnitt: Knute | None = None
    for barn in gruppe.barn:
        if not _er_løpende(barn):
            avsnitt = None
            yield barn
        elif avsnitt is not None:
            avsnitt.barn.append(barn)
        elif isinstance(barn, Annotasjon):
            yield barn
        else:
            avsnitt = Knute("P", barn.side, [barn])
            yield avsnitt


def _er_løpende(barn: Knute | Blad) -> bool:
    if not isinstance(barn, Knute):
        return isinstance(barn, Merket)
    if barn.slag in _LØPENDE:
        return True
    return barn.slag == "NonStruct" and bool(barn.opphav and barn.opphav.tag.split(":")[0] in _LØPENDE_TAGGER)


def _uten_omslag(knute: Knute) -> Iterator[Knute | Blad]:
    for barn in knute.barn:
        if isinstance(barn, Knute) and _er_omslag(barn):
            yield from _uten_omslag(barn)
        else:
            yield barn


def _er_omslag(knute: Knute) -> bool:
    """Tell whether an element adds nothing to its content: no properties, no block inside."""
    if knute.egenskaper or knute.slag not in ("Span", "NonStruct"):
        return False
    inni = {k.slag for k in knute.knuter}
    return inni <= {*_LØPENDE, "NonStruct", "Figure", "Lbl"}
