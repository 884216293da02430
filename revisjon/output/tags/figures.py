"""Where a figure stands on its page, in the PDF's own measure."""

from __future__ import annotations

from typing import Any

import pydyf

from revisjon.output.tags.nodes import Knute, gå
from revisjon.output.tags.reading import Leser

_PUNKT = 0.75
"""Points to a CSS pixel."""


def rett_rammer(pdf: Any, leser: Leser, rot: Knute) -> None:  # noqa: ANN401 - pydyf is not typed
    """Turn the frames round: WeasyPrint writes CSS pixels from the top, PDF counts points from the foot."""
    for knute in gå(rot):
        ramme = knute.egenskaper.get("A", {}).get("BBox") if knute.slag == "Figure" else None
        if ramme is not None:
            høyde = leser.objekt(pdf.page_references[knute.side])["MediaBox"][3]
            x1, y1, x2, y2 = (_PUNKT * verdi for verdi in ramme)
            knute.egenskaper["A"]["BBox"] = pydyf.Array((x1, høyde - y2, x2, høyde - y1))
