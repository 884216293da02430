"""The few SVG elements that our drawings consist of. One unit is one millimetre on paper.

Everything is told in attributes: no style, no class, no id and no reference, so that drawings can stand side
by side in one document, and look the same in a browser, in a PDF and as a picture in a text document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

BREDDE = 160.0
"""Width of a figure: margin column and text column together."""
MARG = 30.0
"""Where the text column starts, and with it every plot."""
HØYEST = 200.0
"""The tallest drawing that fits on a page together with its caption and source."""
SKRIFT = 3.0
AKSESKRIFT = 2.9
SMÅ = 2.75
HØYEST_MULIG = 210.0
"""What may be drawn in need; taller is refused."""
LINJEAVSTAND = 1.23
"""Line height as a multiple of the type size."""
OVER, UNDER = 0.76, 0.22
"""How far letters reach above and below the baseline, as a multiple of the type size."""
HÅR = 0.15
STREK = 0.26
AKSE = 0.3
KANT = 0.2
"""From the edge of the drawing to a box, so that its outline is not cut."""
HVIT = "#fff"

_FORBUDT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tall(verdi: float) -> str:
    """Return a coordinate with at most two decimals, the same on every machine."""
    tekst = f"{verdi:.2f}".rstrip("0").rstrip(".")
    return "0" if tekst == "-0" else tekst


def trygg(tekst: str) -> str:
    """Return text that XML can hold: escaped, and without characters that no XML document may have."""
    return escape(_FORBUDT.sub("", tekst), quote=False)


def element(navn: str, innhold: str = "", /, **attributter: str | float) -> str:
    """Return an element; `_` in a name becomes `-`, numbers are rounded, empty attributes are left out."""
    par = (
        f' {nøkkel.replace("_", "-")}="{escape(verdi if isinstance(verdi, str) else tall(verdi))}"'
        for nøkkel, verdi in attributter.items()
        if verdi != ""
    )
    start = f"<{navn}{''.join(par)}"
    return f"{start}>{innhold}</{navn}>" if innhold else f"{start}/>"


def tekst(  # noqa: PLR0913 - a text has a place, a size, a colour and a weight
    x: float,
    y: float,
    innhold: str,
    farge: str,
    *,
    størrelse: float = SKRIFT,
    vekt: str = "",
    anker: str = "",
) -> str:
    """Return one line of text with its baseline at `y`; `anker` is empty, `middle` or `end`."""
    if not innhold:
        return ""
    return element(
        "text",
        trygg(innhold),
        x=x,
        y=y,
        text_anchor=anker,
        font_size=størrelse,
        font_weight=vekt,
        fill=farge,
    )


def linjer(  # noqa: PLR0913 - as for one line of text
    x: float,
    y: float,
    innhold: Iterable[str],
    farge: str,
    *,
    størrelse: float = SKRIFT,
    vekt: str = "",
    anker: str = "",
) -> str:
    """Return lines of text below each other, the first with its baseline at `y`."""
    steg = størrelse * LINJEAVSTAND
    return "".join(
        tekst(x, y + i * steg, linje, farge, størrelse=størrelse, vekt=vekt, anker=anker)
        for i, linje in enumerate(innhold)
    )


def strek(punkter: Iterable[tuple[float, float]], farge: str, tykkelse: float, stiplet: str = "") -> str:
    """Return an open line through the points."""
    return element(
        "polyline",
        points=" ".join(f"{tall(x)},{tall(y)}" for x, y in punkter),
        fill="none",
        stroke=farge,
        stroke_width=tykkelse,
        stroke_linejoin="round",
        stroke_dasharray=stiplet,
    )


def rekt(  # noqa: PLR0913, PLR0917 - a rectangle has four sides and three properties
    x: float, y: float, bredde: float, høyde: float, farge: str, kant: str = "", stiplet: str = ""
) -> str:
    """Return a rectangle; with a `kant` it has a thin outline in that colour."""
    return element(
        "rect",
        x=x,
        y=y,
        width=bredde,
        height=høyde,
        fill=farge,
        stroke=kant,
        stroke_width=STREK if kant else "",
        stroke_dasharray=stiplet,
    )


def sti(d: str, farge: str, tykkelse: float) -> str:
    """Return an unfilled path."""
    return element("path", d=d, fill="none", stroke=farge, stroke_width=tykkelse)


def pil(x: float, y: float, lengde: float, farge: str, tykkelse: float = 0.45) -> str:
    """Return an arrow to the right, drawn: the arrow character is missing in the typeface."""
    d = f"M{tall(x)} {tall(y)}h{tall(lengde)}m-1.3 -1.3l1.3 1.3l-1.3 1.3"
    return sti(d, farge, tykkelse)


def ramme(
    deler: Iterable[str],
    høyde: float,
    alt: str,
    familie: str,
    bredde: float = BREDDE,
    høyest: float = HØYEST_MULIG,
) -> str:
    """Return the whole drawing; `alt` becomes its title, which screen readers and PDF read.

    Raises `ValueError` if it is taller than a page holds, which only very many or very long names can make
    it.
    """
    if høyde > høyest:
        raise ValueError("Figuren blir høyere enn siden. Kort ned navn og tekster, eller del figuren i to.")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {tall(bredde)} {tall(høyde)}" '
        f'font-family="{escape(familie)}" role="img"><title>{trygg(alt)}</title>{"".join(deler)}</svg>'
    )
