"""The decision table: order, intervals, monotony."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.model import Skalatrinn
from revisjon.model.scale import Trinnvilkår
from revisjon.rules import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    STANDARD,
    Rad,
    Tabell,
    Utfall,
    Verdi,
    er_monoton,
    er_snudd,
    fra_skala,
    moteksempel,
    rader_i_bruk,
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


ALLE_KRAV = tuple(
    tuple(krav)
    for n in range(1, 6)
    for krav in itertools.combinations_with_replacement(itertools.product(KJENTE, (True, False)), n)
    if any(avgjørende for _, avgjørende in krav)
)
"""All claims that a criterion can have, up to five; their order does not matter to a table."""


def _bedre(krav: Sequence[Krav]) -> list[list[Krav]]:
    """Return the claims with one of them a step better, for each that can be."""
    return [
        [*krav[:nr], (KJENTE[KJENTE.index(verdi) + 1], avgjørende), *krav[nr + 1 :]]
        for nr, (verdi, avgjørende) in enumerate(krav)
        if verdi is not J
    ]


def _falt(tabell: Tabell, krav: Sequence[Krav]) -> bool:
    før = _rang(tabell, slå_opp(tabell, krav).navn)
    return any(_rang(tabell, slå_opp(tabell, bedre).navn) < før for bedre in _bedre(krav))


@settings(max_examples=500, deadline=None)
@given(tabeller())
def test_counterexample_is_found_exactly_where_trying_all_claims_finds_one(tabell: Tabell) -> None:
    assert (moteksempel(tabell) is not None) == any(_falt(tabell, krav) for krav in ALLE_KRAV)


@settings(max_examples=500, deadline=None)
@given(tabeller())
def test_counterexample_is_one(tabell: Tabell) -> None:
    m = moteksempel(tabell)
    if m is None:
        return
    assert [*m.etter] in _bedre(m.før)
    assert m.før[1:] == m.etter[1:]
    assert slå_opp(tabell, m.før).navn == m.utfall_før
    assert slå_opp(tabell, m.etter).navn == m.utfall_etter
    assert _rang(tabell, m.utfall_etter) < _rang(tabell, m.utfall_før)
    assert slå_opp(tabell, m.før).rad == m.rad
    assert any(avgjørende for _, avgjørende in m.før)


@settings(max_examples=500, deadline=None)
@given(tabeller())
def test_rows_in_use_are_those_that_fire_for_some_claims(tabell: Tabell) -> None:
    assert rader_i_bruk(tabell) == {slå_opp(tabell, krav).rad for krav in ALLE_KRAV}


def test_counterexample_is_the_simplest_at_the_topmost_row() -> None:
    tabell = Tabell(
        (
            Rad("god", "hver", "alle", (J,)),
            Rad("middels", "hver", "avgjørende", (D,)),
            Rad("svak", "noen", "alle", (N,)),
            Rad("svært svak", "ellers"),
        )
    )
    m = moteksempel(tabell)
    assert m is not None
    assert (m.rad, m.utfall_før, m.utfall_etter) == (1, "middels", "svak")
    assert (m.før, m.etter) == (((D, True), (N, False)), ((J, True), (N, False)))
    assert moteksempel(STANDARD) is None


def test_scale_from_worst_to_best_is_told_from_one_that_is_wrong_either_way() -> None:
    assert er_snudd(Tabell((Rad("svak", "noen", "alle", (N,)), Rad("god", "ellers"))))
    assert not er_snudd(Tabell((Rad("rart", "noen", "alle", (D,)), Rad("god", "ellers"))))
    assert not er_snudd(STANDARD)


def _trinn(utfall: str, **vilkår: tuple[str, ...]) -> Skalatrinn:
    return Skalatrinn(utfall, Trinnvilkår(**vilkår) if vilkår else None)  # type: ignore[arg-type]


TO = (_trinn("i orden", alle_avgjørende=("ja",)), _trinn("ikke i orden"))
TRE = (_trinn("god", alle=("ja",)), _trinn("middels", noen_avgjørende=("ja", "delvis")), _trinn("svak"))
FEM = (
    _trinn("svært god", alle=("ja",)),
    _trinn("god", alle_avgjørende=("ja",)),
    _trinn("middels", alle_avgjørende=("ja", "delvis")),
    _trinn("svak", noen=("ja", "delvis")),
    _trinn("svært svak"),
)


@pytest.mark.parametrize(
    ("skala", "krav", "utfall"),
    [
        (TO, [(J, True), (N, False)], "i orden"),
        (TO, [(J, True), (D, True)], "ikke i orden"),
        (TRE, [(J, True), (J, False)], "god"),
        (TRE, [(D, True), (N, True)], "middels"),
        (TRE, [(N, True), (J, False)], "svak"),
        (FEM, [(J, True)], "svært god"),
        (FEM, [(J, True), (N, False)], "god"),
        (FEM, [(J, True), (D, True)], "middels"),
        (FEM, [(J, True), (N, True)], "svak"),
        (FEM, [(N, True), (D, False)], "svak"),
        (FEM, [(N, True), (N, False)], "svært svak"),
    ],
)
def test_own_scale_gives_its_own_verdicts(
    skala: tuple[Skalatrinn, ...], krav: list[Krav], utfall: str
) -> None:
    tabell = fra_skala(skala)
    assert slå_opp(tabell, krav).navn == utfall
    assert tabell.utfall == tuple(t.utfall for t in skala)
    assert er_monoton(tabell)
    assert rader_i_bruk(tabell) == set(range(len(skala)))


def test_own_scale_has_intervals_too() -> None:
    svar = slå_opp(fra_skala(FEM), [(J, True), (U, True), (U, False)])
    assert (svar.navn, svar.lavest, svar.høyest) == (KAN_IKKE_KONKLUDERES, "svak", "svært god")


def test_without_an_own_scale_the_default_holds() -> None:
    assert fra_skala(()) is STANDARD


def test_without_claims_a_criterion_is_not_relevant() -> None:
    assert slå_opp(STANDARD, ()) == Utfall("ikke relevant", "ikke relevant", "ikke relevant", None)


def test_unknown_at_worst_is_a_no_and_not_nothing() -> None:
    alt = Tabell((Rad("A", "hver", "alle", (Verdi.JA, Verdi.DELVIS, Verdi.NEI)), Rad("B", "ellers")))
    assert slå_opp(alt, [(Verdi.UAVKLART, True)]) == Utfall("A", "A", "A", 0)


def test_claims_that_are_not_decisive_may_be_what_breaks_monotony() -> None:
    tabell = Tabell(
        (
            Rad("A", "noen", "avgjørende", (Verdi.JA,)),
            Rad("B", "noen", "alle", (Verdi.DELVIS,)),
            Rad("C", "ellers"),
        )
    )
    feil = moteksempel(tabell)
    assert feil is not None
    assert (feil.før[0], feil.etter[0]) == ((Verdi.DELVIS, False), (Verdi.JA, False))
    assert (feil.utfall_før, feil.utfall_etter) == ("B", "C")
