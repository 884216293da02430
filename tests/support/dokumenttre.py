"""Look into a finished document as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from revisjon.assess import VurdertProsjekt
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les

_BLOKKER = frozenset(
    ("br", "caption", "dd", "div", "dt", "h1", "h2", "h3", "h4", "li", "p", "section", "td", "th")
)


def ren(el: ET.Element) -> str:
    """Return the text, with single ordinary spaces; a line break or a new block counts as one."""
    return re.sub(r"\s+", " ", "".join(_biter(el))).strip()


def _biter(el: ET.Element) -> Iterator[str]:
    skille = " " if el.tag in _BLOKKER else ""
    yield skille + (el.text or "")
    for barn in el:
        yield from _biter(barn)
        yield barn.tail or ""
    yield skille


def klasse(el: ET.Element, navn: str) -> list[ET.Element]:
    """Return the elements with this class, in document order."""
    return [e for e in el.iter() if navn in e.get("class", "").split()]


def tegninger(el: ET.Element) -> list[ET.Element]:
    """Return the drawings, with or without a name space."""
    return [e for e in el.iter() if e.tag.endswith("svg")]


def tabell(tre: ET.Element, id_: str) -> ET.Element:
    """Return the one table with this id."""
    (funnet,) = (t for t in tre.iter("table") if t.get("id") == id_)
    return funnet


def rader(tabell: ET.Element) -> list[list[str]]:
    """Return the text of each cell, row by row, without that of the drawings."""
    return [[_uten_tegning(c) for c in tr] for tr in tabell.iter("tr")]


def _uten_tegning(celle: ET.Element) -> str:
    tekst = ren(celle)
    for svg in tegninger(celle):
        tekst = tekst.replace(ren(svg), "", 1).strip()
    return re.sub(r"\s+", " ", tekst)


def bygd(vurdert: VurdertProsjekt, maler: Maler, utgave: str = "endelig") -> tuple[Dokument, ET.Element]:
    """Return a document that was composed without a word of complaint, and its tree."""
    dokument, diagnoser = compose(vurdert, utgave, maler)
    assert diagnoser == ()
    return dokument, les(dokument.html)
