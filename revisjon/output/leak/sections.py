"""Where in the document itself a text stands, in words that an auditor knows: by heading, or by letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from revisjon.markup.hidden import normalisert
from revisjon.output.leak.html import I_LINJEN
from revisjon.report.tree import er, ren_tekst
from revisjon.report.xhtml import UgyldigHtml, les

_OVERSKRIFT = re.compile(r"h([1-6])")
_BREV = "fra-fil"
"""Class of the paragraph that says how a document from others is shown; what follows is its text."""
_UTEN: frozenset[str] = frozenset()


@dataclass(slots=True)
class Avsnitt:
    """What stands below one heading, or in one letter."""

    overskrift: str
    """Empty before the first."""
    i_brev: bool = False
    tekst: str = ""


def avsnitt_i(html: str) -> tuple[Avsnitt, ...]:
    """Return the document's text by heading; nothing where it cannot be read."""
    try:
        kropp = les(html).find("body")
    except UgyldigHtml:
        return ()
    return () if kropp is None else tuple(_les(kropp))


def _les(kropp: Element) -> Iterator[Avsnitt]:
    nå, nivå, brevnivå = Avsnitt(""), 0, 0
    for hendelse, verdi in _gjennom(kropp):
        if isinstance(hendelse, str):
            nå.tekst += hendelse
            continue
        treff = _OVERSKRIFT.fullmatch(verdi)
        if treff and not (brevnivå and int(treff[1]) > brevnivå):
            yield nå
            nivå, brevnivå = int(treff[1]), 0
            nå = Avsnitt(ren_tekst(hendelse, _UTEN))
        elif er(hendelse, _BREV):
            yield nå
            brevnivå = nivå or 1
            nå = Avsnitt(nå.overskrift, i_brev=True)
    yield nå


def _gjennom(el: Element) -> Iterator[tuple[Element | str, str]]:
    """Yield elements and texts in the order of the page, with a break around all that parts words."""
    skille = "" if el.tag in I_LINJEN else "\n"
    yield el, el.tag
    yield f"{skille}{el.text or ''}", ""
    for barn in el:
        yield from _gjennom(barn)
        yield barn.tail or "", ""
    yield skille, ""


def står_i(avsnitt: tuple[Avsnitt, ...], finnes: Callable[[str], bool]) -> tuple[Avsnitt, ...]:
    """Return the parts with a text that `finnes` knows, each once."""
    return tuple(
        {
            (a.overskrift, a.i_brev): a for a in avsnitt if finnes(normalisert(f"{a.overskrift}\n{a.tekst}"))
        }.values()
    )
