"""What the parts of the numbering pass need to do with elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

Foreldre = Mapping[Element, Element]

# Not `\s`: a no-break space is part of the text.
_BLANKT = re.compile(r"[ \t\r\n]+")
UTENFOR = frozenset(("nr", "fn", "fnskille"))
"""Classes of what stands in a title or a sentence without being part of it."""


def foreldre_i(rot: Element) -> Foreldre:
    """Return the parent of each element but the root."""
    return {barn: el for el in rot.iter() for barn in el}


def klasser(el: Element) -> tuple[str, ...]:
    """Return the classes of an element."""
    return tuple(el.get("class", "").split())


def er(el: Element, *navn: str) -> bool:
    """Tell whether the element has one of these classes."""
    klasse = el.get("class")
    # Most elements have no class or another one: a look at the text is far cheaper than taking it apart.
    if klasse is None:
        return False
    return klasse in navn or (" " in klasse and not frozenset(navn).isdisjoint(klasse.split()))


def lokalt_navn(el: Element) -> str:
    """Return the name without namespace."""
    return el.tag.rpartition("}")[2]


def ren_tekst(el: Element, uten: frozenset[str] = UTENFOR) -> str:
    """Return the text inside, but for elements with a class in `uten`; soft hyphens gone, spaces single."""
    tekst = "".join(biter(el, uten)).replace("\u00ad", "")
    return _BLANKT.sub(" ", tekst).strip(" ")


def biter(el: Element, uten: frozenset[str] = UTENFOR) -> Iterator[str]:
    """Yield the text inside piece by piece, as written, but for elements with a class in `uten`."""
    yield el.text or ""
    stabel = [iter(el)]
    åpne: list[Element] = []
    while stabel:
        barn = next(stabel[-1], None)
        if barn is None:
            stabel.pop()
            if åpne:
                yield åpne.pop().tail or ""
        elif barn.tag == "br":
            yield f" {barn.tail or ''}"
        elif er(barn, *uten):
            yield barn.tail or ""
        else:
            yield barn.text or ""
            stabel.append(iter(barn))
            åpne.append(barn)


def sett_nummer(el: Element, nummer: str) -> None:
    """Put the number first in a heading or caption, or renew the one that stands there."""
    if len(el) and el[0].tag == "span" and el[0].get("class") == "nr" and not (el.text or "").strip():
        el[0].text = nummer
        return
    nr = Element("span", {"class": "nr"})
    nr.text = nummer
    # The space is for whoever reads the text without the style: bookmarks, screen readers, search.
    nr.tail = " " + (el.text or "").lstrip(" \t\r\n")
    el.text = None
    el.insert(0, nr)


def fjern(el: Element, forelder: Element) -> None:
    """Take an element out, and leave the text after it where it is."""
    plass = list(forelder).index(el)
    if el.tail and plass:
        forelder[plass - 1].tail = (forelder[plass - 1].tail or "") + el.tail
    elif el.tail:
        forelder.text = (forelder.text or "") + el.tail
    forelder.remove(el)


def nærmeste_id(el: Element, foreldre: Foreldre) -> str:
    """Return the id of the element, or of its nearest ancestor that has one; else the empty string."""
    ved: Element | None = el
    while ved is not None:
        if id_ := ved.get("id"):
            return id_
        ved = foreldre.get(ved)
    return ""


def stor(ord_: str) -> str:
    """Return the word with a capital letter."""
    return ord_[:1].upper() + ord_[1:]
