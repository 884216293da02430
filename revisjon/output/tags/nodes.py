"""The structure tree while it is put right: plain nodes, apart from any PDF library.

The nodes are a working tool of one build. They are read from what WeasyPrint made (`reading`), changed in
place by the steps of `refine`, and written back (`writing`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import field
from typing import Any
from xml.etree.ElementTree import Element

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Opphav:
    """What in the HTML a node was made from. Fragments of one element have equal origins."""

    element: Element
    """Compared by identity."""
    tag: str
    """As WeasyPrint says it: «p», or «span::footnote-call» for what CSS generated."""

    @property
    def generert(self) -> bool:
        """Whether CSS generated it."""
        return "::" in self.tag

    def har_klasse(self, navn: str) -> bool:
        """Tell whether the HTML element has this class."""
        return navn in (self.element.get("class") or "").split()


@dataclass(frozen=True, slots=True)
class Merket:
    """A run of content on a page."""

    side: int
    """From 0."""
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotasjon:
    """A link's clickable area on a page."""

    side: int
    """From 0."""
    referanse: bytes
    """To the object reference (OBJR) that WeasyPrint wrote."""
    annotasjon: Any
    """The annotation itself, a dictionary of the PDF library."""


Blad = Merket | Annotasjon


@dataclass(slots=True, eq=False)
class Knute:
    """An element of the structure tree."""

    slag: str
    """Structure type without slash: «P», «TD»."""
    side: int
    """Where it begins, from 0."""
    barn: list[Knute | Blad] = field(default_factory=list)
    opphav: Opphav | None = None
    egenskaper: dict[str, Any] = field(default_factory=dict)
    """All other entries of the element, as `Alt` and `A`, in the PDF library's own types."""
    objekt: Any = None
    """The library's object that this node is written to; None for a node of our own."""

    @property
    def knuter(self) -> list[Knute]:
        """The children that are elements."""
        return [b for b in self.barn if isinstance(b, Knute)]


Steg = Callable[[Knute], None]


def gå(rot: Knute) -> Iterator[Knute]:
    """Yield the node and all below it in reading order; the children of the one yielded may be changed."""
    stabel = [rot]
    while stabel:
        knute = stabel.pop()
        yield knute
        stabel.extend(reversed(knute.knuter))


def blader(rot: Knute) -> Iterator[Blad]:
    """Yield the content of the node and of all below it."""
    for knute in gå(rot):
        yield from (b for b in knute.barn if not isinstance(b, Knute))


def foreldre(rot: Knute) -> dict[Knute, Knute]:
    """Return the parent of each node below the root."""
    return {barn: knute for knute in gå(rot) for barn in knute.knuter}


def beskjær(rot: Knute, behold: frozenset[str] = frozenset(("TR", "TH", "TD"))) -> None:
    """Drop elements that hold nothing; empty cells are part of their table, and stay."""
    for knute in reversed(list(gå(rot))):
        knute.barn = [b for b in knute.barn if not isinstance(b, Knute) or b.barn or b.slag in behold]
