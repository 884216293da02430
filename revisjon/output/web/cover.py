"""The cover as the head of a page: the pattern is a band, not an A4 sheet."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from revisjon.output.web.elements import SVG, finn

_FORMER = (f"{SVG}rect", f"{SVG}title")
_MÅL = ("x", "y", "width", "height")
_MINST = 130.0
"""Least width of the band, in millimetres of the cover: a few bars alone would be stretched to blocks."""


def gjør_til_bånd(kropp: Element) -> None:
    """Crop the patterns of upright bars to what is drawn, and let them stretch; other drawings stay."""
    for side in finn(kropp, "omslag"):
        for tegning in side.findall(f"{SVG}svg"):
            streker = [el for el in tegning if el.tag == _FORMER[0]]
            if not streker or any(el.tag not in _FORMER for el in tegning):
                continue
            felt = [tuple(float(s.get(navn, "0")) for navn in _MÅL) for s in streker]
            x, y = min(f[0] for f in felt), min(f[1] for f in felt)
            bredde = max(_MINST, max(f[0] + f[2] for f in felt) - x)
            høyde = max(f[1] + f[3] for f in felt) - y
            tegning.set("viewBox", f"{x:g} {y:g} {bredde:g} {høyde:g}")
            tegning.set("preserveAspectRatio", "none")
            tegning.set("class", "bånd")
