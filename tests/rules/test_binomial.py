"""The exact binomial interval, against a reference implementation and against what exact means."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.stats import beta

from revisjon.rules import binomial
from revisjon.rules.binomial import clopper_pearson

NØYAKTIG = 1e-9
konfidenser = st.decimals(Decimal("50.1"), Decimal("99.99"), places=2)


@st.composite
def utvalg(draw: st.DrawFn, største: int = 10_000) -> tuple[int, int]:
    størrelse = draw(st.integers(1, største))
    nær_ende = st.integers(0, min(5, størrelse))
    oppfylt = draw(st.one_of(st.integers(0, størrelse), nær_ende, nær_ende.map(lambda k: størrelse - k)))
    return oppfylt, størrelse


def _fasit(oppfylt: int, størrelse: int, konfidens: Decimal) -> tuple[float, float]:
    hale = float((100 - konfidens) / 200)
    nedre = 0.0 if oppfylt == 0 else float(beta.ppf(hale, oppfylt, størrelse - oppfylt + 1))
    øvre = 1.0 if oppfylt == størrelse else float(beta.isf(hale, oppfylt + 1, størrelse - oppfylt))
    return nedre, øvre


@given(utvalg(), konfidenser)
@settings(max_examples=500, deadline=None)
@example((10_000, 10_000), Decimal(95))
@example((0, 10_000), Decimal(95))
@example((5_000, 10_000), Decimal(95))
@example((1, 1), Decimal(95))
@example((1, 10_000_000), Decimal(95))
def test_it_equals_the_reference(u: tuple[int, int], konfidens: Decimal) -> None:
    assert clopper_pearson(*u, konfidens) == pytest.approx(_fasit(*u, konfidens), rel=0, abs=NØYAKTIG)


@pytest.mark.parametrize(
    ("oppfylt", "størrelse", "lav", "høy"),
    [
        (51, 60, 0.734260, 0.929044),
        (0, 10, 0.0, 0.308497),
        (10, 10, 0.691503, 1.0),
        (1, 2, 0.012579, 0.987421),
    ],
)
def test_known_intervals(oppfylt: int, størrelse: int, lav: float, høy: float) -> None:
    assert clopper_pearson(oppfylt, størrelse, Decimal(95)) == pytest.approx((lav, høy), abs=1e-6)


@given(st.integers(1, 10_000), konfidenser)
@settings(max_examples=500, deadline=None)
def test_none_and_all_have_closed_forms(størrelse: int, konfidens: Decimal) -> None:
    hale = float((100 - konfidens) / 200)
    ingen, alle = clopper_pearson(0, størrelse, konfidens), clopper_pearson(størrelse, størrelse, konfidens)
    assert ingen[0] == 0.0
    assert alle[1] == 1.0
    assert alle[0] == pytest.approx(hale ** (1 / størrelse), abs=NØYAKTIG)
    assert ingen[1] == pytest.approx(1 - hale ** (1 / størrelse), abs=NØYAKTIG)


@given(utvalg(), konfidenser)
@settings(max_examples=500, deadline=None)
def test_what_fulfils_mirrors_what_does_not(u: tuple[int, int], konfidens: Decimal) -> None:
    oppfylt, størrelse = u
    lav, høy = clopper_pearson(oppfylt, størrelse, konfidens)
    speilet = clopper_pearson(størrelse - oppfylt, størrelse, konfidens)
    assert speilet == pytest.approx((1 - høy, 1 - lav), rel=0, abs=NØYAKTIG)
    assert lav <= oppfylt / størrelse <= høy


@given(utvalg(500), konfidenser, konfidenser)
@settings(max_examples=500, deadline=None)
def test_more_confidence_is_wider(u: tuple[int, int], en: Decimal, annen: Decimal) -> None:
    smal, bred = (clopper_pearson(*u, k) for k in sorted((en, annen)))
    assert bred[0] <= smal[0] + NØYAKTIG
    assert smal[1] <= bred[1] + NØYAKTIG


@given(st.integers(1, 30), st.floats(0.0, 1.0), konfidenser)
@settings(max_examples=500, deadline=None)
def test_it_covers_every_true_share_as_often_as_it_says(
    størrelse: int, andel: float, konfidens: Decimal
) -> None:
    """Exact means never too narrow: over all samples, the interval holds the truth often enough."""
    dekket = 0.0
    for k in range(størrelse + 1):
        lav, høy = clopper_pearson(k, størrelse, konfidens)
        if lav - NØYAKTIG <= andel <= høy + NØYAKTIG:
            dekket += math.comb(størrelse, k) * andel**k * (1 - andel) ** (størrelse - k)
    assert dekket >= float(konfidens) / 100 - NØYAKTIG


@pytest.mark.parametrize(
    "konfidens", [Decimal("99.9999999999999999999999999"), Decimal("0." + "0" * 30 + "1")]
)
def test_confidence_near_its_ends_gives_an_interval(konfidens: Decimal) -> None:
    lav, høy = clopper_pearson(3, 7, konfidens)
    assert 0 <= lav < høy <= 1


@pytest.mark.parametrize(
    ("oppfylt", "størrelse", "konfidens"),
    [
        (-1, 10, Decimal(95)),
        (11, 10, Decimal(95)),
        (0, 0, Decimal(95)),
        (1, 2, Decimal(100)),
        (1, 2, Decimal(0)),
    ],
)
def test_impossible_samples_are_refused(oppfylt: int, størrelse: int, konfidens: Decimal) -> None:
    with pytest.raises(ValueError, match=f"^{oppfylt} of {størrelse} with confidence {konfidens}$"):
        clopper_pearson(oppfylt, størrelse, konfidens)


def test_it_is_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few steps to each bound, counted, for a clock tells of the machine as well."""
    skritt = 0

    def talt(x: float, a: float, b: float) -> float:
        nonlocal skritt
        skritt += 1
        return sannsynlighet(x, a, b)

    sannsynlighet = binomial._beta  # noqa: SLF001 - what each step costs
    monkeypatch.setattr(binomial, "_beta", talt)
    brukt = []
    for størrelse in (1, 2, 30, 31, 100, 1_000, 10_000):
        for oppfylt in {0, 1, størrelse // 2, størrelse - 1, størrelse}:
            for konfidens in (90, 95, 99):
                skritt = 0
                clopper_pearson(oppfylt, størrelse, Decimal(konfidens))
                brukt.append(skritt)
    assert max(brukt) <= 30, "of both bounds together"
    assert sum(brukt) / len(brukt) < 13
