"""Look into a finished document as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

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
