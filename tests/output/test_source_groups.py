"""The label in the margin of the list of sources has room in its group, however few sources there are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import weasyprint

from revisjon.words import ordbok

_SLARK = 0.01
"""Pixels."""
CSS = (Path(__file__).resolve().parents[2] / "templates/rapport.css").read_text("utf-8")
STIL = (
    ":root { --liten: 8.5pt; --liten-l: 11pt; --note: 8.5pt; --note-l: 11pt; --svart: #000; --mellom: 1pt;"
    " --aksent-tekst: #000 } body { margin: 0 0 0 30mm; width: 130mm; font-family: sans-serif } "
)


def _bokser(boks: Any) -> Iterator[Any]:  # noqa: ANN401 - WeasyPrint's boxes are not typed
    yield boks
    for barn in getattr(boks, "children", ()):
        yield from _bokser(barn)


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_a_group_is_as_tall_as_its_label(målform: str) -> None:
    titler = ordbok(målform).kilde.grupper.values()  # type: ignore[arg-type]
    grupper = "".join(f"<div class='gruppe'><h2>{t}</h2><ul><li>KS.</li></ul></div>" for t in titler)
    regler = " ".join(re.findall(r"^(?:div)?\.gruppe.*$|^div\.gruppe.*$", CSS, re.MULTILINE))
    dokument = weasyprint.HTML(string=f"<style>{STIL}{regler}</style>{grupper}").render()
    bokser = [b for side in dokument.pages for b in _bokser(side._page_box)]  # noqa: SLF001 - the only way
    merker = [b for b in bokser if b.element_tag == "h2" and b.is_floated()]
    rammer = [b for b in bokser if b.element_tag == "div"]
    assert len(merker) == len(rammer) == len(titler)
    for merke, ramme in zip(merker, rammer, strict=True):
        assert ramme.position_y <= merke.position_y
        slutt = ramme.position_y + ramme.margin_height() + _SLARK
        assert merke.position_y + merke.margin_height() <= slutt
        assert merke.border_box_x() == pytest.approx(ramme.border_box_x())
