"""Notes: a link where each is called, and the texts in a list at the end.

On paper a note stands at its call and is moved by the style sheet. On a page it must be found by whoever
reads without style and script, so the element itself is moved, untouched, and a link stays.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.web.elements import Ider, lag, nett
from revisjon.report.tree import er, foreldre_i
from revisjon.words import fyll
from revisjon.words.nett import Nettord


def flytt_noter(kropp: Element, ider: Ider, ord_: Nettord) -> Element | None:
    """Put calls in the place of the notes, and return the list of them; None where there is none."""
    foreldre = foreldre_i(kropp)
    noter = [el for el in kropp.iter() if er(el, "fn")]
    if not noter:
        return None
    liste = lag("ol", {"class": "noteliste"})
    for nr, note in enumerate(noter, start=1):
        kall = ider.ledig(f"nett-kall-{nr}")
        liste.append(_flytt(note, foreldre[note], kall, nr, ider, ord_))
    tittel = ider.ledig("nett-noter")
    return lag(
        "section",
        {"class": "noter", "role": "doc-endnotes", "aria-labelledby": tittel},
        nett("h2", {"id": tittel}, ord_.noter),
        liste,
    )


def _flytt(note: Element, forelder: Element, kall: str, nr: int, ider: Ider, ord_: Nettord) -> Element:
    mål = ider.sikre(note, f"fn-{nr}")
    navn = fyll(ord_.note, nr=str(nr))
    lenke = lag("a", {"href": f"#{mål}", "id": kall, "role": "doc-noteref", "aria-label": navn}, str(nr))
    sted = nett("sup", {"class": "notekall"}, lenke)
    sted.tail, note.tail = note.tail, None
    forelder[list(forelder).index(note)] = sted
    tilbake = nett(
        "a",
        {
            "href": f"#{kall}",
            "class": "tilbake",
            "role": "doc-backlink",
            "aria-label": fyll(ord_.tilbake, nr=str(nr)),
        },
        "\N{UPWARDS ARROW}",
    )
    return lag("li", {}, note, " ", tilbake)
