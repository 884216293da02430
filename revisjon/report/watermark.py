"""The word behind every page of a working draft, so that no page of it can pass for the report.

It is the background of the page, which screen readers are not told of; the footer says the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from revisjon.report.resource_names import RESSURS

FIL = "vannmerke.svg"
_FARGE = "#EFF1EC"
"""So light that small grey text on top of it still has a contrast of 4.5 to 1 (WCAG 2.1, 1.4.3)."""
_BREDDE, _HØYDE = 210, 297
"""A4, in millimetres."""
_VINKEL = -52
_TEGN_I_FULL_GRAD = 13
_FULL_GRAD = 34
"""Type size in millimetres of a word of so many letters; a longer one is set smaller."""


def vannmerke(tekst: str, familie: str) -> Mapping[str, bytes]:
    """Return the drawing, by its name among the resources."""
    grad = _FULL_GRAD * min(1.0, _TEGN_I_FULL_GRAD / len(tekst))
    x, y = _BREDDE / 2, _HØYDE / 2 + grad / 3
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_BREDDE} {_HØYDE}" width="{_BREDDE}mm" '
        f'height="{_HØYDE}mm"><text x="{x:g}" y="{y:.1f}" transform="rotate({_VINKEL} {x:g} {y:.1f})" '
        f'text-anchor="middle" font-family="{escape(familie)}" font-weight="600" font-size="{grad:.1f}" '
        f'fill="{_FARGE}">{escape(tekst)}</text></svg>\n'
    )
    return {FIL: svg.encode()}


def stil() -> str:
    """Return the style that puts the drawing behind every page."""
    return f'@page {{ background: url("{RESSURS}{FIL}") no-repeat center / {_BREDDE}mm {_HØYDE}mm }}\n'
