"""Contrast between colours, as WCAG 2.1 measures it (1.4.3), and colours made readable."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterable

LESBAR = 4.5
"""Least contrast of ordinary text against its ground (WCAG 2.1 AA)."""
HVIT = "#FFFFFF"
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_STEG = 200
_KNEKK = 0.04045
"""Below this, sRGB is linear."""


def er_farge(tekst: str) -> bool:
    """Tell whether the text is a colour as `#5C9E1B`."""
    return _HEX.fullmatch(tekst) is not None


def kontrast(a: str, b: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    lys, mørk = sorted((_luminans(a), _luminans(b)), reverse=True)
    return (lys + 0.05) / (mørk + 0.05)


def lesbar(farge: str, mot: Iterable[str]) -> str:
    """Return the colour, darkened no more than needed to be readable on all of the grounds."""
    grunner = tuple(mot)
    nyanse, lyshet, metning = colorsys.rgb_to_hls(*(k / 255 for k in _kanaler(farge)))
    for steg in range(_STEG, -1, -1):
        kanaler = colorsys.hls_to_rgb(nyanse, lyshet * steg / _STEG, metning)
        mørkere = _hex(round(k * 255) for k in kanaler)
        if all(kontrast(mørkere, grunn) >= LESBAR for grunn in grunner):
            return farge if steg == _STEG else mørkere
    return "#000000"


def bland(farge: str, grunn: str, andel: float) -> str:
    """Return `grunn` with a share (0 to 1) of `farge` in it."""
    par = zip(_kanaler(farge), _kanaler(grunn), strict=True)
    return _hex(round(a * andel + b * (1 - andel)) for a, b in par)


def _kanaler(farge: str) -> tuple[int, int, int]:
    return int(farge[1:3], 16), int(farge[3:5], 16), int(farge[5:7], 16)


def _hex(kanaler: Iterable[int]) -> str:
    return "#" + "".join(f"{k:02X}" for k in kanaler)


def _luminans(farge: str) -> float:
    r, g, b = (_lineær(k / 255) for k in _kanaler(farge))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _lineær(kanal: float) -> float:
    return kanal / 12.92 if kanal <= _KNEKK else float(((kanal + 0.055) / 1.055) ** 2.4)
