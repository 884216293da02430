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

from revisjon.output.tags.nodes import Opphav

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
        tags._build_box_tree = _pakk_inn(bygg, opptak, boxes.MarginBox)  # noqa: SLF001 - see the module
        try:
            yield opptak
        finally:
            tags._build_box_tree = bygg  # noqa: SLF001 - see the module


def _pakk_inn(bygg: Any, opptak: Opptak, margboks: Any) -> Any:  # noqa: ANN401 - WeasyPrint is not typed
    i_marg: list[str] = []

    def tatt_opp(boks: Any, forelder: Any, pdf: Any, side: int, *resten: Any) -> Iterator[Any]:  # noqa: ANN401
        if isinstance(boks, margboks):
            i_marg.append(getattr(boks, "at_keyword", ""))
        try:
            for el in bygg(boks, forelder, pdf, side, *resten):
                if i_marg:
                    opptak.marger[el.number] = (side, i_marg[-1])
                elif (opphav := _opphav(boks)) is not None:
                    opptak.opphav.setdefault(el.number, opphav)
                yield el
        finally:
            if isinstance(boks, margboks):
                i_marg.pop()

    return tatt_opp


def _opphav(boks: Any) -> Opphav | None:  # noqa: ANN401 - WeasyPrint is not typed
    # A placeholder stands for an absolutely positioned box.
    boks = getattr(boks, "_box", boks)
    element = getattr(boks, "element", None)
    return None if element is None else Opphav(element, boks.element_tag)
