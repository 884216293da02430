"""What is left of a table never determines what was left out of it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.report.redaction.relations import Bortfall, Node, Sammenheng, bestemte


def tabell(celler: list[list[int]]) -> tuple[dict[Node, Decimal], list[Sammenheng]]:
    """Return the nodes of a table with sums below and beside, and the relations between them."""
    bredde = len(celler[0])
    rader = [[*rad, sum(rad)] for rad in celler]
    rader.append([sum(rad[k] for rad in rader) for k in range(bredde + 1)])
    verdier: dict[Node, Decimal] = {
        ("t", r, k): Decimal(v) for r, rad in enumerate(rader) for k, v in enumerate(rad)
    }
    høyde = len(celler)

    def rekke(deler: list[Node], total: Node) -> Sammenheng:
        i_orden = sorted(deler, key=lambda n: (verdier[n] == 0, verdier[n]))
        return Sammenheng((*i_orden, total), (*(1 for _ in deler), -1))

    bortover = [rekke([("t", r, k) for k in range(bredde)], ("t", r, bredde)) for r in range(høyde + 1)]
    nedover = [rekke([("t", r, k) for r in range(høyde)], ("t", høyde, k)) for k in range(bredde + 1)]
    return verdier, [*bortover, *nedover]


def fullfør(
    verdier: dict[Node, Decimal], sammenhenger: list[Sammenheng]
) -> tuple[frozenset[Node], set[Node]]:
    få = frozenset(n for n, v in verdier.items() if 0 < v < 5)
    return få, set(Bortfall(verdier, sammenhenger, få, {*få}).fullfør())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.integers(0, 30), min_size=3, max_size=3), min_size=1, max_size=4))
def test_no_number_can_be_worked_out(celler: list[list[int]]) -> None:
    verdier, sammenhenger = tabell(celler)
    få, borte = fullfør(verdier, sammenhenger)
    assert få <= borte
    # Linear algebra: no unknown is alone in a row of the reduced system.
    assert not få & set(bestemte([s for s in sammenhenger if borte & set(s.ledd)], borte))
    for s in sammenhenger:
        i_denne = [n for n in s.ledd if n in borte]
        assert len(i_denne) != 1
        if i_denne and set(i_denne) <= få and s.ledd[-1] not in borte:
            assert sum(verdier[n] for n in i_denne) not in (len(i_denne), 4 * len(i_denne))


@given(st.lists(st.lists(st.integers(5, 30), min_size=3, max_size=3), min_size=1, max_size=4))
def test_nothing_is_left_out_without_need(celler: list[list[int]]) -> None:
    assert fullfør(*tabell(celler))[1] == set()


def test_two_that_can_only_be_one_each_take_a_third_along() -> None:
    verdier, sammenhenger = tabell([[1, 1, 20]])
    _, borte = fullfør(verdier, sammenhenger[:1])
    assert ("t", 0, 2) in borte


def test_the_same_number_in_two_places_goes_in_both() -> None:
    verdier: dict[Node, Decimal] = {("=", "a"): Decimal(3), ("t", 0, 1): Decimal(3)}
    lik = Sammenheng((("=", "a"), ("t", 0, 1)), like=True)
    assert fullfør(verdier, [lik])[1] == set(verdier)


def test_a_share_goes_with_its_part() -> None:
    verdier: dict[Node, Decimal] = {
        ("=", "andel"): Decimal(25),
        ("=", "del"): Decimal(3),
        ("=", "hel"): Decimal(12),
    }
    andel = Sammenheng((("=", "andel"), ("=", "del"), ("=", "hel")))
    assert fullfør(verdier, [andel])[1] == {("=", "andel"), ("=", "del")}
