"""Round ticks and labels that give way to each other."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.report.figures.axis import akse, spenn
from revisjon.report.figures.spread import spre

TALL = st.lists(st.decimals(-(10**12), 10**12, places=2), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("verdier", "desimaler", "merker"),
    [
        ([1778, 141], 0, [0, 500, 1000, 1500, 2000]),
        ([3], 0, [0, 1, 2, 3]),
        ([0], 0, [0, 1]),
        ([-4, 5], 1, [-4, -2, 0, 2, 4, 6]),
        ([-7], 0, [-8, -6, -4, -2, 0]),
        (["0.04"], 2, ["0", "0.01", "0.02", "0.03", "0.04"]),
    ],
)
def test_ticks(verdier: list[int | str], desimaler: int, merker: list[int | str]) -> None:
    assert akse(map(Decimal, verdier), desimaler).merker == tuple(map(Decimal, merker))


@given(TALL, st.integers(0, 3))
def test_an_axis_holds_zero_and_every_value_in_few_round_steps(
    verdier: list[Decimal], desimaler: int
) -> None:
    a = akse(verdier, desimaler)
    steg = {b - c for c, b in pairwise(a.merker)}
    assert len(steg) == 1
    assert steg.pop().normalize().as_tuple().digits in {(1,), (2,), (5,)}
    assert 0 in a.merker
    assert 2 <= len(a.merker) <= 8
    assert all(0 <= a.andel(v) <= 1 for v in verdier)
    assert a.desimaler <= desimaler


@given(TALL)
def test_a_scale_without_ticks_is_filled(verdier: list[Decimal]) -> None:
    andeler = [spenn(verdier).andel(v) for v in (*verdier, Decimal(0))]
    assert min(andeler) == 0
    assert max(andeler) == (1 if any(verdier) else 0)


@given(st.lists(st.tuples(st.floats(0, 60), st.floats(3, 9)), min_size=1, max_size=12))
def test_spread_labels_do_not_overlap_and_stay_inside(etiketter: list[tuple[float, float]]) -> None:
    ønsket, høyder = zip(*etiketter, strict=True)
    topper = spre(ønsket, høyder, 0, 110)
    rekke = sorted(zip(topper, høyder, strict=True))
    assert all(a + h <= b + 1e-9 for (a, h), (b, _) in pairwise(rekke))
    assert rekke[0][0] >= 0
    assert rekke[-1][0] + rekke[-1][1] <= 110 + 1e-9
    assert [t for _, t in sorted(zip(ønsket, topper, strict=True))] == sorted(topper)


def test_labels_with_room_do_not_move_and_two_at_the_same_place_move_alike() -> None:
    assert spre([10, 30, 20], [5, 5, 5], 0, 60) == (10, 30, 20)
    assert spre([20, 20], [6, 6], 0, 60) == (17, 23)
    assert spre([58], [6], 0, 60) == (54,)
