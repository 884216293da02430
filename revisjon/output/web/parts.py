"""The web page in parts: what stands round the text, and the text section by section.

For whoever shows a page that changes, and sends only what is new of it.
"""

from __future__ import annotations

from dataclasses import field
from xml.etree.ElementTree import Element

from revisjon.diagnostics import Diagnose
from revisjon.output.web.elements import SVG, finn
from revisjon.output.web.embed import NETTSKRIPT, Innbygging
from revisjon.output.web.page import bygg_ut
from revisjon.output.web.policy import flytt_stiler
from revisjon.records import dataclass
from revisjon.report.document import Dokument
from revisjon.report.xhtml import les, skriv

_INNHOLD = "tekst"
"""Class of the element whose children are the sections."""


@dataclass(frozen=True, slots=True)
class Nettdeler:
    """A page taken apart. Put together, it is the page that `lag_html` writes, but for its head."""

    ramme: str = field(repr=False)
    """The body without the sections of the text."""
    deler: tuple[str, ...] = field(repr=False)
    """The sections, in order."""
    stil: str = field(repr=False)
    """Everything that the style sheets say, fonts and pictures inside."""
    regler: str = field(repr=False)
    """What elements of this very document say of their own style."""
    skript: str = field(repr=False)
    diagnoser: tuple[Diagnose, ...] = ()
    """What the page refers to and cannot hold."""


def lag_deler(dokument: Dokument) -> Nettdeler:
    """Return the page in parts. The same document gives the same parts."""
    rot = les(dokument.html)
    hode, kropp = rot.find("head"), rot.find("body")
    if hode is None or kropp is None:
        return Nettdeler(_skrevet(rot), (), "", "", "")
    innbygging = Innbygging(dokument.ressurser)
    bygg_ut(rot, kropp, dokument, innbygging)
    regler = flytt_stiler(kropp)
    # Rules inside a drawing hold for the whole page, wherever they stand.
    tegningenes = "".join(el.text or "" for el in kropp.iter() if el.tag in ("style", f"{SVG}style"))
    stil = "".join(innbygging.stilark(hode))
    skript = innbygging.tekst(NETTSKRIPT)
    deler = tuple(map(_skrevet, _ta_ut(kropp)))
    return Nettdeler(_skrevet(kropp), deler, stil, regler + tegningenes, skript, innbygging.diagnoser)


def _ta_ut(kropp: Element) -> list[Element]:
    """Take the sections of the text out of the body."""
    innhold = next(iter(finn(kropp, _INNHOLD)), None)
    if innhold is None:
        return []
    deler = list(innhold)
    for del_ in deler:
        innhold.remove(del_)
    return deler


def _skrevet(el: Element) -> str:
    return skriv(el).partition("\n")[2].removesuffix("\n")
