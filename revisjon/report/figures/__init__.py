"""Our own drawings: charts, organisation charts, processes, marks and the pattern of the cover.

Each drawing is a pure function from data and style to the text of one SVG element, in millimetres. Drawing
them here instead of with a chart library gives real text in the right typeface, titles for screen readers,
lines that are told apart without colour, and the same bytes on every machine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from revisjon.report.figures import kake, likert, linje, organisasjonskart, prosess, soyle, stablet_soyle
from revisjon.report.figures.chain import kjede
from revisjon.report.figures.cover import Stripe, bakside, forside
from revisjon.report.figures.data import Boks, Diagram, Format, Prosess, Serie, Steg, Stil
from revisjon.report.figures.soyle import liggende
from revisjon.report.figures.symbols import på_skala, trinn, utfall

Tegner = Callable[[Any, str, Stil, Format], str]
"""Data, alternative text, style and number format to one SVG element; a `ValueError` speaks to the user.

The data is a `Diagram`, a `Boks` for `organisasjonskart` or a `Prosess` for `prosess`: whoever looks up the
type has built the data for it.
"""

FIGURTYPER: Mapping[str, Tegner] = MappingProxyType(
    {
        "linje": linje.tegn,
        "søyle": soyle.tegn,
        "stablet søyle": stablet_soyle.tegn,
        "likert": likert.tegn,
        "kake": kake.tegn,
        "organisasjonskart": organisasjonskart.tegn,
        "prosess": prosess.tegn,
    }
)
"""The figures that a project can ask for by `type`, apart from `bilde`, which is not drawn."""

__all__ = [
    "FIGURTYPER",
    "Boks",
    "Diagram",
    "Format",
    "Prosess",
    "Serie",
    "Steg",
    "Stil",
    "Stripe",
    "Tegner",
    "bakside",
    "forside",
    "kjede",
    "liggende",
    "på_skala",
    "trinn",
    "utfall",
]
