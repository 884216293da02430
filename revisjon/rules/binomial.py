"""The exact binomial interval of Clopper and Pearson (1934): what a random sample says about the whole.

Exact means that it holds the true share at least as often as the confidence says, however small the
sample; where the sample is a large part of all there is, it is wider than it need be, never narrower.
"""

from __future__ import annotations

import itertools
import math
from decimal import Decimal

_NÆR_NOK = 1e-15
"""Relative step at which the continued fraction stands still."""
_STÅR = 1e-13
"""Relative step at which a share stands still: above the noise of the probability, below what is promised."""
_SKRITT = 200
"""More than halving needs to find any share; Newton's method needs some ten."""
_MINSTE = 1e-300


def clopper_pearson(oppfylt: int, størrelse: int, konfidens: Decimal) -> tuple[float, float]:
    """Return the lowest and the highest share (0-1) that the sample does not speak against.

    `konfidens` is in per cent, between 0 and 100. Each bound is correct to 1e-9.

    Raises:
        ValueError: where the sample cannot be one, or the confidence is out of range.

    """
    if not 0 <= oppfylt <= størrelse or not størrelse or not 0 < konfidens < 100:  # noqa: PLR2004 - per cent
        raise ValueError(f"{oppfylt} of {størrelse} with confidence {konfidens}")
    hale = max(float((100 - konfidens) / 200), _MINSTE)
    return _nedre(oppfylt, størrelse, hale), 1 - _nedre(størrelse - oppfylt, størrelse, hale)


def _nedre(oppfylt: int, størrelse: int, hale: float) -> float:
    """Return the share at which so many fulfilled, or more, have the probability `hale`."""
    if oppfylt == 0:
        return 0.0
    a, b = float(oppfylt), float(størrelse - oppfylt + 1)
    lav, høy, p = 0.0, 1.0, oppfylt / (størrelse + 1)
    for _ in range(_SKRITT):
        sannsynlighet = _beta(p, a, b)
        if sannsynlighet < hale:
            lav = p
        else:
            høy = p
        neste = _newton(p, a, b, sannsynlighet, hale)
        # Before the bounds are asked: where the method stands still, it may stand on one of them.
        if abs(neste - p) <= _STÅR * p:
            break
        p = neste if lav < neste < høy else (lav + høy) / 2
    return p


def _newton(p: float, a: float, b: float, sannsynlighet: float, hale: float) -> float:
    """Return the next approximation, on the logarithm of the probability, which is nearly straight."""
    stigning = math.exp(_logg_vekt(p, a, b)) / (p * (1 - p))
    if sannsynlighet <= 0 or stigning <= 0:
        return -1.0
    return p - math.log(sannsynlighet / hale) * sannsynlighet / stigning


def _beta(x: float, a: float, b: float) -> float:
    """Return the regularised incomplete beta function: the probability of `a` or more fulfilled."""
    if x < (a + 1) / (a + b + 2):
        return math.exp(_logg_vekt(x, a, b)) * _kjedebrøk(x, a, b) / a
    return 1 - math.exp(_logg_vekt(x, a, b)) * _kjedebrøk(1 - x, b, a) / b


def _logg_vekt(x: float, a: float, b: float) -> float:
    return math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)


def _kjedebrøk(x: float, a: float, b: float) -> float:
    """Return the continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method."""
    c, d = 1.0, 1 / _ikke_null(1 - (a + b) * x / (a + 1))
    brøk = d
    for m in itertools.count(1):
        ledd = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d, c = 1 / _ikke_null(1 + ledd * d), _ikke_null(1 + ledd / c)
        brøk *= d * c
        ledd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d, c = 1 / _ikke_null(1 + ledd * d), _ikke_null(1 + ledd / c)
        brøk *= d * c
        if abs(d * c - 1) <= _NÆR_NOK:
            break
    return brøk


def _ikke_null(tall: float) -> float:
    return tall if abs(tall) > _MINSTE else _MINSTE
