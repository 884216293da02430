"""What a verdict turns on, by an office's own scales: exact cases that random tables seldom hold."""

from __future__ import annotations

import itertools

import pytest

from revisjon.assess import RANG, Endring, Verdi
from revisjon.assess.settle import FLEST_ENDRINGER, Oppgjør, oppgjør_etter
from revisjon.rules import Rad, Tabell

JA, DELVIS, NEI = Verdi.JA, Verdi.DELVIS, Verdi.NEI
U, ANDRE_U = (Verdi.UAVKLART, True), (Verdi.UAVKLART, False)
"""An open claim that is decisive, and one that is not."""
NOEN_JA = Tabell((Rad("A", "hver", "alle", (JA,)), Rad("B", "noen", "alle", (JA,)), Rad("C", "ellers")))


def _gjør_opp(tabell: Tabell, *krav: tuple[Verdi, bool]) -> Oppgjør:
    return oppgjør_etter(tabell)(tuple((f"p{i}", v, a) for i, (v, a) in enumerate(krav)))


@pytest.mark.parametrize(
    ("rader", "avklares"),
    [
        # Whatever the decisive one is, the other one no longer matters; were it not there, it would.
        ((Rad("A", "noen", "avgjørende", (JA,)), Rad("B", "hver", "alle", (JA,))), ("p0",)),
        # Were the decisive one not there, nothing would be open; where it is «delvis», the other counts.
        ((Rad("A", "hver", "avgjørende", (JA,)), Rad("B", "hver", "alle", (JA, DELVIS))), ("p0", "p1")),
    ],
)
def test_open_claims_settle_by_what_they_may_be_and_never_by_falling_away(
    rader: tuple[Rad, ...], avklares: tuple[str, ...]
) -> None:
    o = _gjør_opp(Tabell((*rader, Rad("C", "ellers"))), U, ANDRE_U)
    assert not o.utfall.avgjort
    assert o.avklares == avklares


def test_two_answers_are_told_where_no_single_one_settles() -> None:
    o = _gjør_opp(NOEN_JA, U, U)
    par = [
        Endring((("p0", a), ("p1", b)), "A" if a is b is JA else "B" if JA in (a, b) else "C")
        for a, b in itertools.product(RANG, repeat=2)
    ]
    assert (o.endres, o.flere_endres) == (tuple(par[:FLEST_ENDRINGER]), True)
    # Of three, any two that differ in whether they are «ja» will do, and no single one.
    assert _gjør_opp(NOEN_JA, U, U, U).endres[0] == Endring((("p0", NEI), ("p1", JA)), "B")


def test_a_longer_way_to_the_same_verdict_is_left_out_also_where_one_claim_goes_as_far() -> None:
    rader = Rad("A", "noen", "alle", (JA,)), Rad("B", "hver", "alle", (JA, DELVIS)), Rad("C", "ellers")
    assert _gjør_opp(Tabell(rader), (JA, True), (JA, True)).endres == (
        Endring((("p0", DELVIS), ("p1", DELVIS)), "B"),
        Endring((("p0", DELVIS), ("p1", NEI)), "C"),
        Endring((("p0", NEI), ("p1", DELVIS)), "C"),
    )
