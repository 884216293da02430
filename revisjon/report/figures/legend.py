"""Which surface means what: a swatch and a name, in a row above the plot or in a column beside it."""

from __future__ import annotations

from collections.abc import Sequence

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil
from revisjon.report.figures.fill import Fyll, flate
from revisjon.report.figures.text_width import bredde, bryt

_PRØVE = 2.6
"""Side of the swatch."""
_INNRYKK = _PRØVE + 1.5
_LUFT = 5.0
"""Between two entries in a row."""
_MELLOM = 1.4
"""Between two entries in a column."""


@dataclass(frozen=True, slots=True)
class Oppføring:
    """One line of the legend."""

    navn: str
    fyll: Fyll
    merket: bool = False


@dataclass(frozen=True, slots=True)
class Tegnet:
    """Something drawn, and how much room it took downwards."""

    svg: str
    høyde: float


def rad(oppføringer: Sequence[Oppføring], x: float, plass: float, stil: Stil) -> Tegnet:
    """Return entries after each other, on as many lines as `plass` millimetres across ask for."""
    deler: list[str] = []
    her, y, høyde = x, 0.0, 0.0
    for oppføring in oppføringer:
        tegnet, lengde = _en(oppføring, her, y, plass, stil)
        if her > x and her + lengde > x + plass:
            her, y, høyde = x, y + høyde + _MELLOM, 0.0
            tegnet, lengde = _en(oppføring, her, y, plass, stil)
        deler.append(tegnet.svg)
        høyde = max(høyde, tegnet.høyde)
        her += lengde + _LUFT
    return Tegnet("".join(deler), y + høyde)


def kolonne(oppføringer: Sequence[Oppføring], x: float, y: float, stil: Stil) -> Tegnet:
    """Return entries below each other from `y`, out to the right edge."""
    deler: list[str] = []
    her = y
    for oppføring in oppføringer:
        tegnet, _ = _en(oppføring, x, her, svg.BREDDE - x, stil)
        deler.append(tegnet.svg)
        her += tegnet.høyde + _MELLOM
    return Tegnet("".join(deler), max(her - y - _MELLOM, 0.0))


def _en(oppføring: Oppføring, x: float, y: float, plass: float, stil: Stil) -> tuple[Tegnet, float]:
    """Return one entry with its top at `y`, and its length."""
    linjer = bryt(oppføring.navn, svg.SKRIFT, plass - _INNRYKK)
    farge = stil.grønn_tekst if oppføring.merket else stil.svart
    grunnlinje = y + svg.SKRIFT * svg.OVER
    prøve = flate(x + svg.STREK / 2, grunnlinje - _PRØVE + 0.3, _PRØVE, _PRØVE, oppføring.fyll, stil)
    tekst = svg.linjer(x + _INNRYKK, grunnlinje, linjer, farge)
    lengde = _INNRYKK + max((bredde(linje, svg.SKRIFT) for linje in linjer), default=0.0)
    return Tegnet(prøve + tekst, max(len(linjer), 1) * svg.SKRIFT * svg.LINJEAVSTAND), lengde
