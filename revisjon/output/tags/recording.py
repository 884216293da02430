"""Which box, and so which HTML element, is each structure element made from?

WeasyPrint knows it only while it builds the tree, and keeps none of it. So its builder, which is not public,
is wrapped for the time of one writing. This is the one place that replaces a part of WeasyPrint.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from revisjon.output.tags.breaks import Tekstbit
from revisjon.output.tags.nodes import Merket, Opphav

UTGAVE = 70
"""The major version of WeasyPrint whose inner parts are known here."""
_PARAMETRE = ("box", "parent", "pdf", "page_number", "nums", "annotations", "tags")
_LÅS = threading.Lock()
"""One writing at a time may have the builder wrapped."""


class UkjentInnmat(Exception):
    """WeasyPrint's inner parts are not what this package was written for."""


@dataclass(slots=True)
class Opptak:
    """What was seen of one tree. A working tool of one build, not a record."""

    opphav: dict[int, Opphav] = field(default_factory=dict)
    """By number of the PDF object of the structure element."""
    marger: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Elements in the page margins, by number: the page from 0, and the margin as «@top-left»."""
    tekster: list[Tekstbit] = field(default_factory=list)
    """What is drawn of each text on each line, page by page; not what stands in the margins."""
    rot: Element | None = None
    """The document's own root."""


@contextmanager
def ta_opp() -> Iterator[Opptak]:
    """Record every structure element that WeasyPrint makes inside the block.

    Raises `UkjentInnmat` where the builder is another than expected.
    """
    import weasyprint  # noqa: PLC0415 - heavy, and needs Pango
    from weasyprint.formatting_structure import boxes  # noqa: PLC0415 - as above
    from weasyprint.pdf import tags  # noqa: PLC0415 - as above

    if int(weasyprint.__version__.split(".")[0]) != UTGAVE:
        raise UkjentInnmat(f"WeasyPrint {weasyprint.__version__} er ikke prøvd")
    bygg = getattr(tags, "_build_box_tree", None)
    if bygg is None or tuple(inspect.signature(bygg).parameters) != _PARAMETRE:
        raise UkjentInnmat("WeasyPrint bygger taggene på en annen måte enn ventet")
    opptak = Opptak()
    with _LÅS:
        tags._build_box_tree = _pakk_inn(bygg, opptak, boxes)  # noqa: SLF001 - see the module
        try:
            yield opptak
        finally:
            tags._build_box_tree = bygg  # noqa: SLF001 - see the module


class Sidekjent:
    """A PDF that knows its page references by heart.

    The library makes the list of them anew each time it is asked, which is for every element: that grows with
    the square of the pages.
    """

    def __init__(self, pdf: Any) -> None:  # noqa: ANN401 - pydyf is not typed
        self._pdf = pdf
        self.page_references = pdf.page_references

    def __getattr__(self, navn: str) -> Any:  # noqa: ANN401 - as above
        return getattr(self._pdf, navn)


def _pakk_inn(bygg: Any, opptak: Opptak, bokser: Any) -> Any:  # noqa: ANN401 - WeasyPrint is not typed
    i_marg: list[str] = []

    def tatt_opp(boks: Any, forelder: Any, pdf: Any, side: int, *resten: Any) -> Iterator[Any]:  # noqa: ANN401
        pdf = pdf if isinstance(pdf, Sidekjent) else Sidekjent(pdf)
        if isinstance(boks, bokser.MarginBox):
            i_marg.append(getattr(boks, "at_keyword", ""))
        elif not i_marg:
            opptak.tekster.extend(_tekster(boks, side, resten[-1], bokser))
        if opptak.rot is None and getattr(boks, "element_tag", None) == "html":
            opptak.rot = boks.element
        try:
            for el in bygg(boks, forelder, pdf, side, *resten):
                if i_marg:
                    opptak.marger[el.number] = (side, i_marg[-1])
                elif (opphav := _opphav(boks)) is not None:
                    opptak.opphav.setdefault(el.number, opphav)
                yield el
        finally:
            if isinstance(boks, bokser.MarginBox):
                i_marg.pop()

    return tatt_opp


def _tekster(boks: Any, side: int, merker: Any, bokser: Any) -> Iterator[Tekstbit]:  # noqa: ANN401 - as above
    """Yield the texts right in a box, or in a line of it."""
    for barn in getattr(boks, "_box", boks).children:
        for bit in barn.children if isinstance(barn, bokser.LineBox) else (barn,):
            if isinstance(bit, bokser.TextBox) and bit.text and bit in merker and (opphav := _opphav(bit)):
                merke = Merket(side, merker[bit]["mcid"])
                yield Tekstbit(merke, opphav, bit.text, bit.style["hyphenate_character"])


def _opphav(boks: Any) -> Opphav | None:  # noqa: ANN401 - WeasyPrint is not typed
    # A placeholder stands for an absolutely positioned box.
    boks = getattr(boks, "_box", boks)
    element = getattr(boks, "element", None)
    return None if element is None else Opphav(element, boks.element_tag)
