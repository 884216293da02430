"""A working draft says so behind every page, and no other edition does."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

from lesedocx import Ordfil
from PIL import Image
from tema import TEMA

from revisjon.diagnostics import Diagnose
from revisjon.output.raster import lag_png
from revisjon.report.document import Dokument
from revisjon.report.theme import CSSFIL
from revisjon.report.watermark import stil, vannmerke

Lag = Callable[..., tuple[Ordfil, tuple[Diagnose, ...]]]
_KROPP = """
<section class="omslag forside"><div class="navn"><p class="tittel">Tittel</p></div></section>
<section><h1 id="a" data-nummer="kapittel" data-kort="1 Først"><span class="nr">1</span> Først</h1><p>a</p>
<h1 id="b" data-nummer="kapittel" data-kort="2 Så"><span class="nr">2</span> Så</h1><p>b</p></section>
"""


def _topper(fil: Ordfil) -> list[bytes]:
    return [d for n, d in fil.deler.items() if n.startswith("word/topp") and n.endswith(".xml")]


def test_behind_every_page_of_a_draft(lag: Lag) -> None:
    fil, _ = lag(_KROPP, ressurser=dict(vannmerke("Arbeidsutkast", TEMA.familie)))
    topper = _topper(fil)
    assert len(topper) >= 4
    assert all(t.count(b'string="Arbeidsutkast"') == 1 for t in topper)
    navn = [t.split(b'id="PowerPlusWaterMarkObject')[1].split(b'"')[0] for t in topper]
    assert len(set(navn)) == len(navn)
    assert "Arbeidsutkast" not in fil.ord()


def test_not_in_other_editions(fil: Ordfil) -> None:
    assert _topper(fil)
    assert not any(b"WaterMark" in t for t in _topper(fil))


def test_not_in_the_drawings(eksempel: Dokument) -> None:
    css = eksempel.ressurser[CSSFIL] + stil().encode()
    utkast = {**eksempel.ressurser, **vannmerke("Arbeidsutkast", TEMA.familie), CSSFIL: css}
    tom = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="210mm" height="297mm"></svg>'
    (png,) = lag_png((tom,), replace(eksempel, ressurser=utkast))
    assert Image.open(io.BytesIO(png)).convert("L").getextrema() == (255, 255)
