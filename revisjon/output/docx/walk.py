"""From the top of the tree to its parts, each on pages of its kind; a section for each chapter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.docx.blocks import blokk
from revisjon.output.docx.context import Ramme
from revisjon.output.docx.cover import omslag, tittelside
from revisjon.output.docx.flow import flyt
from revisjon.output.docx.markup import i_mm
from revisjon.output.docx.sections import Seksjon, Seksjoner
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er


def gå(s: Skriver, seksjoner: Seksjoner, kropp: Element, r: Ramme) -> None:
    """Write the whole body."""

    def del_(s: Skriver, el: Element, r: Ramme) -> None:
        if er(el, "omslag"):
            slag = "bakside" if er(el, "bakside") else "forside"
            _for_seg(seksjoner, slag, lambda: omslag(s, el, replace(r, i=r.i | {slag})))
        elif er(el, "tittelside"):
            _for_seg(seksjoner, "tittelside", lambda: tittelside(s, el, r))
        elif er(el, "liggende"):
            bred = replace(r, bredde=i_mm(s.nett.liggende))
            _for_seg(seksjoner, "liggende", lambda: blokk(s, el, bred))
        else:
            if el.tag == "h1" and not r.i_rad and not r.i & {"følger", "dok"}:
                seksjoner.kapittel(el.get("data-kort", ""))
            blokk(s, el, r)

    s.skriv_blokk = del_
    flyt(s, kropp, r)


def _for_seg(seksjoner: Seksjoner, slag: str, skriv: Callable[[], None]) -> None:
    """Write something on pages of its own kind."""
    seksjoner.bytt(Seksjon(slag))
    skriv()
    seksjoner.bytt(Seksjon())
