"""What WeasyPrint works out again for every box, though it follows from the box's style alone, is remembered.

Three small functions take a tenth of the time of a report, and give the same answer each time for the same
style: the height of an empty line, the description of the font, and lengths without their percentages. They
are wrapped for the time of one rendering, and what they answer is kept with the style. The pages are the same
to the byte. Where WeasyPrint is another than expected nothing is wrapped, and all is as slow as without.
"""

from __future__ import annotations

import inspect
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

UTGAVE = 70
"""The major version of WeasyPrint whose inner parts are known here."""
_LÅS = threading.Lock()
"""One rendering at a time may have the functions wrapped."""
_MÅL = ("width", "height", "min_width", "min_height", "max_width", "max_height")
"""Properties that the layout itself changes in a style, so that they are part of the question."""
_UTREGNET = (
    *_MÅL,
    *(f"{hva}_{side}" for hva in ("margin", "padding") for side in ("left", "right", "top", "bottom")),
    *(f"border_{side}_width" for side in ("left", "right", "top", "bottom")),
)
"""What a box is given when its percentages are resolved."""
Funksjon = Callable[..., Any]


@contextmanager
def med_hukommelse(weasyprint: Any) -> Iterator[None]:  # noqa: ANN401 - WeasyPrint is not typed
    """Remember inside the block."""
    with _LÅS:
        byttet: list[tuple[Any, str, Funksjon]] = []
        try:
            for vanlig, ny in _innpakninger(weasyprint):
                for modul, navn in _brukere(vanlig):
                    byttet.append((modul, navn, vanlig))
                    setattr(modul, navn, ny)
            yield
        finally:
            for modul, navn, vanlig in byttet:
                setattr(modul, navn, vanlig)


def _innpakninger(weasyprint: Any) -> list[tuple[Funksjon, Funksjon]]:  # noqa: ANN401 - as above
    """Return the functions with what takes their places; none where they are not as expected."""
    if int(weasyprint.__version__.split(".")[0]) != UTGAVE:
        return []
    from weasyprint import css  # noqa: PLC0415 - heavy, and needs Pango
    from weasyprint.formatting_structure import boxes  # noqa: PLC0415 - as above
    from weasyprint.layout import percent  # noqa: PLC0415 - as above
    from weasyprint.text import fonts, line_break  # noqa: PLC0415 - as above

    # Other styles are made for one text in a drawing, and changed after they are made.
    stiler = (css.ComputedStyle, css.AnonymousStyle)
    linje: Any = getattr(line_break, "strut", None)
    skrift: Any = getattr(fonts, "get_font_description", None)
    prosent: Any = getattr(percent, "resolve_percentages", None)
    ventet = ((linje, ("style",)), (skrift, ("style",)), (prosent, ("box", "containing_block")))
    if not all(callable(f) and tuple(inspect.signature(f).parameters) == p for f, p in ventet):
        return []
    return [
        (linje, _per_stil(linje, "_husket_linje", stiler)),
        (skrift, _per_stil(skrift, "_husket_skrift", stiler)),
        (prosent, _per_mål(prosent, stiler, boxes)),
    ]


def _brukere(funksjon: Funksjon) -> Iterator[tuple[Any, str]]:
    """Yield the modules of WeasyPrint that call a function, and the name under which they do."""
    for modulnavn, modul in list(sys.modules.items()):
        if modulnavn.split(".")[0] == "weasyprint":
            yield from ((modul, navn) for navn, verdi in list(vars(modul).items()) if verdi is funksjon)


def _per_stil(vanlig: Funksjon, navn: str, stiler: tuple[type, ...]) -> Funksjon:
    def husket(style: Any) -> Any:  # noqa: ANN401 - as above
        if type(style) not in stiler:
            return vanlig(style)
        kjent = style.__dict__
        if navn not in kjent:
            kjent[navn] = vanlig(style)
        return kjent[navn]

    return husket


def _per_mål(vanlig: Funksjon, stiler: tuple[type, ...], bokser: Any) -> Funksjon:  # noqa: ANN401 - as above
    def husket(box: Any, containing_block: Any) -> None:  # noqa: ANN401 - as above
        stil = box.style
        if (
            isinstance(box, bokser.PageBox)
            or type(stil) not in stiler
            or stil["border_collapse"] == "collapse"
        ):
            # Collapsed borders are set by the table, not by the style.
            vanlig(box, containing_block)
            return
        if isinstance(containing_block, bokser.Box):
            omgitt = containing_block.width, containing_block.height
        else:
            omgitt = tuple(containing_block)
        kjent = stil.__dict__.setdefault("_husket_mål", {})
        spurt = (*omgitt, *[stil[navn] for navn in _MÅL])
        if spurt in kjent:
            box.__dict__.update(kjent[spurt])
        else:
            vanlig(box, containing_block)
            kjent[spurt] = {navn: getattr(box, navn) for navn in _UTREGNET}

    return husket
