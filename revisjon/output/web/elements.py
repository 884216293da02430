"""Small tools for elements: make them, put one around another, find a free id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from revisjon.report.tree import er

NETT = "data-nett"
"""Marks what the web page adds to the document's own text. Nothing of that text stands inside."""
TRE = "data-tre"
"""The name that the document's tree gives an element which the page calls something else."""
SVG = "{http://www.w3.org/2000/svg}"
OVERSKRIFTER = ("h1", "h2", "h3", "h4", "h5", "h6")
_UGYLDIG = re.compile(r"[^\w.-]+")

Attributter = Mapping[str, str]
_INGEN: Attributter = MappingProxyType({})


def lag(navn: str, attributter: Attributter = _INGEN, *innhold: Element | str) -> Element:
    """Return a new element with attributes and content."""
    el = Element(navn, dict(attributter))
    legg_til(el, *innhold)
    return el


def nett(navn: str, attributter: Attributter = _INGEN, *innhold: Element | str) -> Element:
    """Return an element of the page's own."""
    return lag(navn, {**attributter, NETT: ""}, *innhold)


def legg_til(el: Element, *innhold: Element | str) -> None:
    """Put elements and text last in an element."""
    for del_ in innhold:
        if not isinstance(del_, str):
            el.append(del_)
        elif len(el):
            el[-1].tail = (el[-1].tail or "") + del_
        else:
            el.text = (el.text or "") + del_


def pakk_inn(el: Element, forelder: Element, omslag: Element, indre: Element | None = None) -> None:
    """Put `omslag` in the place of an element, and the element into it, or into a part of it."""
    forelder[list(forelder).index(el)] = omslag
    omslag.tail, el.tail = el.tail, None
    (omslag if indre is None else indre).append(el)


def finn(rot: Element, *navn: str) -> list[Element]:
    """Return the elements that have one of these classes, in document order."""
    # Asked of the whole tree again and again: those without a class are passed over first.
    return [el for el in rot.iter() if el.get("class") and er(el, *navn)]


class Ider:
    """The ids of a document. Two elements never get the same."""

    def __init__(self, rot: Element) -> None:
        self._tatt = {id_ for el in rot.iter() if (id_ := el.get("id"))}

    def __contains__(self, id_: str) -> bool:
        return id_ in self._tatt

    def ledig(self, ønsket: str) -> str:
        """Take an id, with a number behind where the wish is taken."""
        grunn = som_id(ønsket)
        id_, nr = grunn, 2
        while id_ in self._tatt:
            id_, nr = f"{grunn}-{nr}", nr + 1
        self._tatt.add(id_)
        return id_

    def sikre(self, el: Element, ønsket: str) -> str:
        """Return the id of an element, which gets one if it has none."""
        if not el.get("id"):
            el.set("id", self.ledig(ønsket))
        return el.get("id", "")


def som_id(tekst: str) -> str:
    """Return a text as it may stand in an address: small letters and digits, hyphens between."""
    samlet = unicodedata.normalize("NFC", tekst).replace("\u00ad", "")
    return _UGYLDIG.sub("-", samlet).strip("-") or "del"
