"""The pattern of the cover, drawn from the findings, so that every report has its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from types import MappingProxyType
from typing import Literal

from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil

Taler = Literal["for", "delvis", "mot", "kontekst"]

_BREDDE, _HØYDE = 210.0, 297.0
_FRA, _TIL = 55.0, 185.0
"""The text column of the page."""
_TOPP = 166.0
_LENGDER: Mapping[str, float] = MappingProxyType({"for": 56.0, "delvis": 40.0, "mot": 24.0, "kontekst": 12.0})
_GRØNN_LENGDE = _HØYDE - _TOPP
"""Out of the page at the foot of the front, and in again at the head of the back."""
_SMAL, _BRED = 0.28, 0.8
"""Width of black and green stripes at `_VANLIG_AVSTAND`."""
_VANLIG_AVSTAND = 1.4
_STØRST_AVSTAND = 6.5
_KAPITTELLUFT = 2.2
_LUFT_TIL_SAMMEN = 0.25
"""Most of the width that all gaps between chapters may take."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """One finding."""

    taler: Taler
    kapittel: int
    """Stripes of a chapter stand together; a gap is left where the number changes."""
    grønn: bool
    """It led to a recommendation."""


def forside(
    striper: tuple[Stripe, ...],
    stil: Stil,
    *,
    alt: str = "Mønster: én strek per funn, de grønne ligger til grunn for en anbefaling",
) -> str:
    """Return the front: a stripe per finding, long for and short against, green to the foot of the page."""
    plasser, skala = _plasser(striper)
    deler = []
    for stripe, midt in zip(striper, plasser, strict=True):
        lengde = _GRØNN_LENGDE if stripe.grønn else _LENGDER[stripe.taler]
        deler.append(_stripe(midt, _TOPP, lengde, skala, stripe, stil))
    return svg.ramme(deler, _HØYDE, alt, stil.familie, _BREDDE, _HØYDE)


def bakside(striper: tuple[Stripe, ...], stil: Stil, *, alt: str = "Mønster fra forsiden") -> str:
    """Return the back: the green stripes alone, where they stand on the front, coming in from the top."""
    plasser, skala = _plasser(striper)
    par = zip(striper, plasser, strict=True)
    deler = [_stripe(midt, 0.0, _GRØNN_LENGDE, skala, stripe, stil) for stripe, midt in par if stripe.grønn]
    return svg.ramme(deler, _HØYDE, alt, stil.familie, _BREDDE, _HØYDE)


def _plasser(striper: tuple[Stripe, ...]) -> tuple[tuple[float, ...], float]:
    """Return the middle of each stripe, and how much wider or thinner than usual stripes are."""
    skifter = [a.kapittel != b.kapittel for a, b in pairwise(striper)]
    til_luft = (_TIL - _FRA) * _LUFT_TIL_SAMMEN
    luft = min(_KAPITTELLUFT, til_luft / max(sum(skifter), 1))
    bredde = _TIL - _FRA - _BRED
    avstand = min((bredde - luft * sum(skifter)) / max(len(striper) - 1, 1), _STØRST_AVSTAND)
    tetthet = avstand / _VANLIG_AVSTAND
    # Many stripes keep as much white between them; few stripes grow, but slower than the room they have.
    skala = min(tetthet, sqrt(tetthet))
    plasser = [_FRA + _BRED / 2]
    for skifte in skifter:
        plasser.append(plasser[-1] + avstand + (luft if skifte else 0.0))
    return tuple(plasser[: len(striper)]), skala


def _stripe(midt: float, y: float, lengde: float, skala: float, stripe: Stripe, stil: Stil) -> str:
    bredde = (_BRED if stripe.grønn else _SMAL) * skala
    return svg.rekt(midt - bredde / 2, y, bredde, lengde, stil.grønn if stripe.grønn else stil.svart)
