"""Is an element built as the report's own templates build it? Else it is written as what is in it.

An office's templates may put text or elements where ours never do. Whatever is set in rows or columns is so
only where nothing of it would be lost or change its place.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.report.tree import er

_RADGRUPPER = frozenset(("thead", "tbody", "tfoot"))
_CELLER = frozenset(("td", "th"))
_TITTEL_OG_MER = 2
_KOLONNER = frozenset(("col", "colgroup"))


def bare(el: Element, *navn: str) -> bool:
    """Tell whether there is no text right inside an element, and no child by another name than these."""
    tekster = (el.text, *(barn.tail for barn in el))
    uten_tekst = not any((tekst or "").strip() for tekst in tekster)
    return uten_tekst and all(barn.tag in navn for barn in el) if navn else uten_tekst


def først(el: Element, *klasser: str) -> Element | None:
    """Return the first child, if it has one of these classes and no text before it."""
    barn = next(iter(el), None)
    return barn if barn is not None and er(barn, *klasser) and not (el.text or "").strip() else None


def er_liste(el: Element) -> bool:
    """Tell whether a list holds nothing but points."""
    return bare(el, "li")


def er_fakta(el: Element) -> bool:
    """Tell whether a `<dl>` holds nothing but terms and what is said of them, each term first."""
    if not bare(el, "dt", "dd", "div"):
        return False
    grupper = [b for b in el if b.tag == "div"]
    if any(not bare(g, "dt", "dd") for g in grupper):
        return False
    rekke = [b for a in el for b in (list(a) if a.tag == "div" else [a])]
    return bool(rekke) and rekke[0].tag == "dt"


def er_tabell(el: Element) -> bool:
    """Tell whether a table holds nothing but a caption first, columns, and rows of cells."""
    if not bare(el, "caption", "tr", *_KOLONNER, *_RADGRUPPER):
        return False
    innhold = [b for b in el if b.tag not in _KOLONNER]
    if any(b.tag == "caption" for b in innhold[1:]):
        return False
    grupper = [b for b in innhold if b.tag in _RADGRUPPER]
    rader = [b for b in innhold if b.tag == "tr"]
    rader += [rad for g in grupper for rad in g]
    return (
        all(bare(g, "tr") for g in grupper)
        and all(bare(rad, *_CELLER) for rad in rader)
        and any(len(rad) for rad in rader)
    )


def er_gruppe(el: Element) -> bool:
    """Tell whether a group of criteria or sources is a title and then nothing but lists and paragraphs."""
    innhold = list(el)
    if not bare(el, "p", "h2", "h3", "h4", "ul", "ol") or len(innhold) < _TITTEL_OG_MER:
        return False
    lister = [b for b in innhold if b.tag in ("ul", "ol")]
    return innhold[0] not in lister and len(lister) > 0 and all(len(b) and er_liste(b) for b in lister)


def er_kriterier(el: Element) -> bool:
    """Tell whether a list of criteria holds nothing but such groups."""
    deler = all(er_gruppe(del_) and først(del_, "styrke") is not None for del_ in el)
    return len(el) > 0 and bare(el, "div") and deler


def er_vurdering(el: Element) -> bool:
    """Tell whether an assessment begins with its id."""
    return først(el, "id") is not None


def er_innholdsliste(el: Element) -> bool:
    """Tell whether a list of contents holds nothing but entries: a number and a link, or a link."""
    lister = list(el)
    if not bare(el, "ul", "ol") or not all(er_liste(liste) for liste in lister):
        return False
    punkter = [p for liste in lister for p in liste]
    return bool(punkter) and all(_er_oppføring(p) for p in punkter)


def _er_oppføring(punkt: Element) -> bool:
    *foran, siste = list(punkt) or [punkt]
    nummer = all(er(b, "nr") and len(b) == 0 for b in foran) and len(foran) <= 1
    return bare(punkt) and siste.tag == "a" and nummer
