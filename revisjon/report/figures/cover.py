"""The pattern of the cover, drawn from the findings, so that every report has its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import ceil, sqrt
from types import MappingProxyType
from typing import Literal

from revisjon.records import dataclass
from revisjon.report.figures import svg
from revisjon.report.figures.data import Stil

Taler = Literal["for", "delvis", "mot", "kontekst"]

_BREDDE, _HØYDE = 210.0, 297.0
_FRA, _TIL = 55.0, 185.0
"""The text column of the page."""
_TOPP = 166.0
_LENGDER: Mapping[str, float] = MappingProxyType({"for": 56.0, "delvis": 40.0, "mot": 24.0, "kontekst": 12.0})
_LAVEST = 270.0
"""The lowest that the stripes may begin, under a very long title."""
_FLEST_I_RAD = 170
"""Stripes closer than this become a grey surface; more are drawn in several rows."""
_SVART_DEL = 0.8
"""How much of a row's height the longest black stripe takes, where there are several rows."""
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


@dataclass(frozen=True, slots=True)
class _Plassert:
    """A stripe and where it stands, millimetres."""

    stripe: Stripe
    topp: float
    midt: float
    skala: float
    """How wide it is, beside the usual."""


def forside(
    striper: tuple[Stripe, ...],
    stil: Stil,
    *,
    topp: float = _TOPP,
    alt: str = "Mønster: én strek per funn, brede streker ligger til grunn for en anbefaling",
) -> str:
    """Return the front: a stripe per finding, long for and short against, green to the foot of the page.

    `topp` is where the stripes begin, in millimetres; lower than usual only below a very long title.
    """
    høyde = _HØYDE - min(max(topp, _TOPP), _LAVEST)
    rader = _rader(striper)
    steg = høyde / max(len(rader), 1)
    # In several rows the longest black stripe leaves a white line above the next row.
    kort = min(steg * _SVART_DEL / max(_LENGDER.values()), 1.0)
    deler = [
        _tegn(p, steg if p.stripe.grønn else _LENGDER[p.stripe.taler] * kort, stil)
        for p in _plassert(rader, _HØYDE - høyde, steg)
    ]
    return svg.ramme(deler, _HØYDE, alt, stil.familie, _BREDDE, _HØYDE)


def bakside(striper: tuple[Stripe, ...], stil: Stil, *, alt: str = "Mønster fra forsiden") -> str:
    """Return the back: the green stripes alone, where they stand on the front, coming in from the top."""
    rader = _rader(striper)
    steg = (_HØYDE - _TOPP) / max(len(rader), 1)
    deler = [_tegn(p, steg, stil) for p in _plassert(rader, 0.0, steg) if p.stripe.grønn]
    return svg.ramme(deler, _HØYDE, alt, stil.familie, _BREDDE, _HØYDE)


def _rader(striper: tuple[Stripe, ...]) -> tuple[tuple[Stripe, ...], ...]:
    """Return the stripes in as few rows as keep single ones visible, all rows but the last equally long."""
    antall = ceil(len(striper) / _FLEST_I_RAD)
    if antall == 0:
        return ()
    lengde = ceil(len(striper) / antall)
    return tuple(striper[i : i + lengde] for i in range(0, len(striper), lengde))


def _plassert(rader: tuple[tuple[Stripe, ...], ...], topp: float, steg: float) -> Iterator[_Plassert]:
    """Yield all stripes; rows share distance and width, so that a short last row looks like the others."""
    mål = [_avstander(rad) for rad in rader]
    avstand = min((a for a, _ in mål), default=_VANLIG_AVSTAND)
    luft = min((b for _, b in mål), default=_KAPITTELLUFT)
    tetthet = avstand / _VANLIG_AVSTAND
    # Many stripes keep as much white between them; few stripes grow, but slower than the room they have.
    skala = min(tetthet, sqrt(tetthet))
    for nr, rad in enumerate(rader):
        midt = _FRA + _BRED / 2
        for forrige, stripe in zip((None, *rad), rad, strict=False):
            if forrige is not None:
                midt += avstand + (luft if forrige.kapittel != stripe.kapittel else 0.0)
            yield _Plassert(stripe, topp + nr * steg, midt, skala)


def _avstander(rad: tuple[Stripe, ...]) -> tuple[float, float]:
    """Return the room that a row has between stripes, and what it may add between chapters."""
    skifter = sum(a.kapittel != b.kapittel for a, b in pairwise(rad))
    til_luft = (_TIL - _FRA) * _LUFT_TIL_SAMMEN
    luft = min(_KAPITTELLUFT, til_luft / max(skifter, 1))
    bredde = _TIL - _FRA - _BRED
    return min((bredde - luft * skifter) / max(len(rad) - 1, 1), _STØRST_AVSTAND), luft


def _tegn(p: _Plassert, lengde: float, stil: Stil) -> str:
    grønn = p.stripe.grønn
    bredde = (_BRED if grønn else _SMAL) * p.skala
    return svg.rekt(p.midt - bredde / 2, p.topp, bredde, lengde, stil.grønn if grønn else stil.svart)
