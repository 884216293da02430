"""Whether gaps may be or must be too long, against every way in which the dates may turn out."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.rules.gaps import Dager, Hull, mulig_for_langt, mulig_tett, sikkert_hull

NULL = date(2024, 1, 1)


def dag(nr: int) -> date:
    return NULL + timedelta(days=nr)


spenn = st.tuples(st.integers(0, 24), st.integers(0, 5)).map(lambda s: (s[0], s[0] + s[1]))
flere = st.lists(spenn, max_size=4)


def _for_langt(måte: Sequence[int], start: int | None, slutt: int, etter: int) -> bool:
    """Tell whether a gap is too long where all dates are known."""
    med = sorted(nr for nr in måte if nr <= slutt and (start is None or nr >= start))
    punkter = [*([] if start is None else [start]), *med]
    return any(b - a > etter for a, b in itertools.pairwise([*punkter, slutt]))


@given(flere, st.none() | st.integers(0, 20), st.integers(0, 30), st.integers(1, 12))
@settings(max_examples=1000, deadline=None)
def test_against_every_way_the_dates_may_turn_out(
    par: list[tuple[int, int]], start: int | None, slutt: int, etter: int
) -> None:
    hendelser = [Dager(dag(a), dag(b)) for a, b in par]
    spørsmål = (
        hendelser,
        None if start is None else dag(start),
        dag(slutt),
        lambda d: d + timedelta(days=etter),
    )
    måter = list(itertools.product(*(range(a, b + 1) for a, b in par)))
    if start is not None and start > slutt:
        måter = []
    for_langt = [_for_langt(måte, start, slutt, etter) for måte in måter]
    assert mulig_for_langt(*spørsmål) is any(for_langt)
    assert mulig_tett(*spørsmål) is (not måter or not all(for_langt))
    hull = sikkert_hull(*spørsmål)
    if hull:
        assert all(for_langt)
        fra = start if hull.fra is None else par[hull.fra][1]
        til = slutt if hull.til is None else par[hull.til][0]
        assert fra is not None
        assert til - fra > etter
        assert til <= slutt
        for måte in måter:
            assert not any(fra < nr < til for nr in måte)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), min_size=1, max_size=5), st.integers(1, 12))
@settings(max_examples=500, deadline=None)
def test_of_exact_dates_the_gap_is_always_named(biter: list[tuple[int, int]], etter: int) -> None:
    nr, hendelser = 0, []
    for pause, _ in biter:
        nr += pause * 4
        hendelser.append(Dager(dag(nr), dag(nr)))
    spørsmål = hendelser, None, dag(nr + 7), lambda d: d + timedelta(days=etter)
    assert (sikkert_hull(*spørsmål) is None) is mulig_tett(*spørsmål)
    assert mulig_tett(*spørsmål) is not mulig_for_langt(*spørsmål)


@pytest.mark.parametrize(
    ("par", "start", "slutt", "hull"),
    [
        ([(0, 0), (10, 10)], None, 20, None),
        ([(0, 0), (11, 11)], None, 20, Hull(0, 1)),
        ([(11, 11), (0, 0)], None, 20, Hull(1, 0)),
        ([(0, 0)], None, 11, Hull(0, None)),
        ([(0, 3), (14, 20)], None, 20, Hull(0, 1)),
        ([(0, 4), (14, 20)], None, 20, None),
        ([(12, 12)], 1, 20, Hull(None, 0)),
        ([], 0, 11, Hull(None, None)),
        ([], 0, 10, None),
        ([(0, 0), (30, 30)], 5, 40, Hull(None, 1)),
        ([(3, 3), (3, 3), (14, 14)], None, 14, Hull(0, 2)),
        ([(0, 0), (20, 20), (40, 40)], None, 60, Hull(0, 1)),
        ([(0, 0), (5, 30), (35, 35)], None, 35, None),
        ([(5, 5)], 5, 20, Hull(None, None)),
        ([(0, 8)], 5, 20, Hull(0, None)),
    ],
)
def test_gap_that_is_named(
    par: list[tuple[int, int]], start: int | None, slutt: int, hull: Hull | None
) -> None:
    hendelser = [Dager(dag(a), dag(b)) for a, b in par]
    fra = None if start is None else dag(start)
    assert sikkert_hull(hendelser, fra, dag(slutt), lambda d: d + timedelta(days=10)) == hull


@pytest.mark.parametrize(
    ("par", "start", "slutt", "for_langt", "tett"),
    [
        ([], None, 50, False, True),
        ([(0, 0)], None, 10, False, True),
        ([(0, 0)], None, 11, True, False),
        ([(0, 5)], None, 12, True, True),
        ([(0, 5)], None, 16, True, False),
        ([(0, 8)], 5, 15, False, True),
        ([(0, 8)], 5, 16, True, True),
        ([(0, 0), (5, 15)], None, 14, True, True),
        ([(0, 0), (5, 10)], None, 14, False, True),
        ([(0, 20)], None, 15, True, True),
        ([(20, 20)], 10, 15, False, True),
    ],
)
def test_gaps_that_may_be_too_long_or_short_enough(
    par: list[tuple[int, int]], start: int | None, slutt: int, *, for_langt: bool, tett: bool
) -> None:
    fra = None if start is None else dag(start)
    spørsmål = [Dager(dag(a), dag(b)) for a, b in par], fra, dag(slutt), lambda d: d + timedelta(days=10)
    assert (mulig_for_langt(*spørsmål), mulig_tett(*spørsmål)) == (for_langt, tett)


def test_too_long_somewhere_though_no_gap_can_be_named() -> None:
    hendelser = [Dager(dag(0), dag(0)), Dager(dag(5), dag(30)), Dager(dag(35), dag(35))]
    spørsmål = hendelser, None, dag(35), lambda d: d + timedelta(days=10)
    assert not mulig_tett(*spørsmål)
    assert sikkert_hull(*spørsmål) is None


def test_the_event_that_must_come_first_is_used_first() -> None:
    """One that can wait is left for later, though it could reach as far."""
    hendelser = [Dager(dag(5), dag(30)), Dager(dag(10), dag(10))]
    for rekkefølge in (hendelser, hendelser[::-1]):
        assert mulig_tett(rekkefølge, dag(0), dag(25), lambda d: d + timedelta(days=10))
