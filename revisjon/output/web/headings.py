"""One title, and chapters below it.

In the document's tree every chapter is an h1, as bookmarks and Word want it. On a page the title is the h1,
so all headings go one level down. `data-tre` keeps the name that the tree gave.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.web.elements import OVERSKRIFTER, TRE, finn

_NEDERST = len(OVERSKRIFTER)


def finn_tittel(kropp: Element) -> Element | None:
    """Return the paragraph that holds the document's title: on the cover, else on the title page."""
    for flate, klasse in (("forside", "tittel"), ("tittelside", "t")):
        for side in finn(kropp, flate):
            for el in finn(side, klasse):
                return el
    return None


def sett_tittel(tittel: Element) -> None:
    """Make a paragraph the page's one h1."""
    tittel.set(TRE, tittel.tag)
    tittel.tag = "h1"


def senk(kropp: Element) -> None:
    """Move all headings one level down."""
    for el in list(kropp.iter()):
        if el.tag in OVERSKRIFTER:
            nivå = int(el.tag[1]) + 1
            el.set(TRE, el.tag)
            el.tag = f"h{min(nivå, _NEDERST)}"
            if nivå > _NEDERST:
                el.set("aria-level", str(nivå))
