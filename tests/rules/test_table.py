"""The decision table: order, intervals, monotony."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    STANDARD,
    Rad,
    Tabell,
    Verdi,
    er_monoton,
    slå_opp,
)

Krav = tuple[Verdi, bool]
J, D, N, U = Verdi.JA, Verdi.DELVIS, Verdi.NEI, Verdi.UAVKLART
KJENTE = (N, D, J)

krav = st.lists(st.tuples(st.sampled_from([J, D, N, U]), st.booleans()), min_size=1, max_size=5)


@st.composite
def tabeller(draw: st.DrawFn) -> Tabell:
    rader = [
        Rad(
            f"trinn {draw(st.integers(0, 3))}",
            draw(st.sampled_from(["hver", "noen"])),
            draw(st.sampled_from(["alle", "avgjørende"])),
            tuple(draw(st.sets(st.sampled_from(KJENTE), min_size=1))),
        )
        for _ in range(draw(st.integers(0, 3)))
    ]
    return Tabell((*rader, Rad("bunn", "ellers")))


def _rang(tabell: Tabell, navn: str) -> int:
    """Return how good a verdict is: greater is better."""
    return -tabell.utfall.index(navn)


def _fullført(krav: Sequence[Krav]) -> list[list[Krav]]:
    """Return the claims with every way in which what is unknown may turn out."""
    valg = [[(v, a)] if v is not U else [(k, a) for k in KJENTE] for v, a in krav]
    return [list(k) for k in itertools.product(*valg)]


@pytest.mark.parametrize(
    ("krav", "utfall"),
    [
        ([(J, True)], "oppfylt"),
        ([(J, True), (J, False)], "oppfylt"),
        ([(J, True), (D, False)], "i hovedsak oppfylt"),
        ([(J, True), (N, False)], "i hovedsak oppfylt"),
        ([(J, True), (N, True)], "delvis oppfylt"),
        ([(D, True)], "delvis oppfylt"),
        ([(N, True), (J, False)], "ikke oppfylt"),
        ([(N, True)], "ikke oppfylt"),
    ],
)
def test_default_table(krav: list[Krav], utfall: str) -> None:
    svar = slå_opp(STANDARD, krav)
    assert (svar.navn, svar.lavest, svar.høyest, svar.avgjort) == (utfall, utfall, utfall, True)
    assert svar.rad is not None
    assert STANDARD.rader[svar.rad].utfall == utfall


def test_no_claims_at_all_is_not_relevant_and_never_met() -> None:
    svar = slå_opp(STANDARD, [])
    assert (svar.navn, svar.avgjort) == (IKKE_RELEVANT, False)


def test_unknown_that_cannot_change_the_verdict_does_not_stop_it() -> None:
    assert slå_opp(STANDARD, [(J, True), (N, False), (U, False)]).navn == "i hovedsak oppfylt"
    assert slå_opp(STANDARD, [(J, True), (N, True), (U, True)]).navn == "delvis oppfylt"


def test_unknown_that_can_gives_the_interval() -> None:
    svar = slå_opp(STANDARD, [(J, True), (U, True)])
    assert (svar.navn, svar.lavest, svar.høyest) == (KAN_IKKE_KONKLUDERES, "delvis oppfylt", "oppfylt")


@given(krav)
def test_interval_holds_the_verdict_of_every_completion_and_no_more(krav: list[Krav]) -> None:
    svar = slå_opp(STANDARD, krav)
    rangert = sorted(_rang(STANDARD, slå_opp(STANDARD, k).navn) for k in _fullført(krav))
    assert (rangert[0], rangert[-1]) == (_rang(STANDARD, svar.lavest), _rang(STANDARD, svar.høyest))
    assert svar.avgjort == (rangert[0] == rangert[-1])


@given(tabeller(), krav)
def test_so_it_does_for_every_monotone_table(tabell: Tabell, krav: list[Krav]) -> None:
    krav = [(krav[0][0], True), *krav[1:]]
    if er_monoton(tabell):
        svar = slå_opp(tabell, krav)
        for k in _fullført(krav):
            navn = slå_opp(tabell, k).navn
            assert _rang(tabell, svar.lavest) <= _rang(tabell, navn) <= _rang(tabell, svar.høyest)


@given(
    tabeller(), st.lists(st.tuples(st.sampled_from(KJENTE), st.booleans()), min_size=1, max_size=7), st.data()
)
def test_proof_of_monotony_holds_for_more_claims_than_it_tries(
    tabell: Tabell, krav: list[Krav], data: st.DataObject
) -> None:
    krav = [(krav[0][0], True), *krav[1:]]
    nr = data.draw(st.integers(0, len(krav) - 1))
    bedre = [*krav]
    bedre[nr] = (KJENTE[min(KJENTE.index(krav[nr][0]) + 1, 2)], krav[nr][1])
    if er_monoton(tabell):
        assert _rang(tabell, slå_opp(tabell, bedre).navn) >= _rang(tabell, slå_opp(tabell, krav).navn)


def test_default_table_is_monotone() -> None:
    assert er_monoton(STANDARD)


@pytest.mark.parametrize(
    "rader",
    [
        (Rad("oppfylt", "noen", "alle", (N,)), Rad("ikke oppfylt", "ellers")),
        (Rad("oppfylt", "hver", "alle", (D,)), Rad("ikke oppfylt", "ellers")),
        (
            Rad("oppfylt", "noen", "alle", (D,)),
            Rad("delvis", "noen", "alle", (J,)),
            Rad("ikke oppfylt", "ellers"),
        ),
        (
            Rad("oppfylt", "hver", "alle", (J,)),
            Rad("bra", "hver", "avgjørende", (N, D)),
            Rad("dårlig", "ellers"),
        ),
    ],
)
def test_table_where_better_is_worse_is_caught(rader: tuple[Rad, ...]) -> None:
    assert not er_monoton(Tabell(rader))


@given(krav, st.randoms(use_true_random=False))
def test_order_of_claims_does_not_matter(krav: list[Krav], stokk: object) -> None:
    stokket = [*krav]
    stokk.shuffle(stokket)  # type: ignore[attr-defined]
    assert slå_opp(STANDARD, krav) == slå_opp(STANDARD, stokket)
