"""What a registered number may stand for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import tekst

from revisjon.model import Beregning, Celle, Celleadresse, Kilde, Kolonne, Rad, Tabell, Tall, Tekst, Utregnet
from revisjon.model.numbers import Operasjon
from revisjon.rules import Data, Verdi
from revisjon.rules.numbers import (
    Spenn,
    andel_spenn,
    differanse_spenn,
    innenfor,
    kilder_til,
    prosentendring_spenn,
    spenn,
    tydelig,
    ytterpunkter,
)

D = Decimal
desimaltall = st.decimals(-1000, 1000, places=1)


@st.composite
def alle_spenn(draw: st.DrawFn, minst: int = -1000) -> Spenn:
    lav, høy = sorted(draw(st.tuples(*[st.decimals(minst, 1000, places=1)] * 2)))
    return Spenn(lav, høy)


@st.composite
def med_punkt(draw: st.DrawFn, minst: int = -1000) -> tuple[Spenn, Decimal]:
    """Return an interval and a value in it, often one of its ends."""
    s = draw(alle_spenn(minst))
    return s, draw(st.one_of(st.sampled_from([s.lav, s.høy]), st.decimals(s.lav, s.høy, places=1)))


def _data(*tall: Tall, verdier: dict[str, Utregnet] | None = None, tabeller: tuple[Tabell, ...] = ()) -> Data:
    gitt = {t.id: Utregnet(t.verdi, t.enhet, t.omtrent) for t in tall if t.verdi is not None}
    return Data(
        tall={t.id: t for t in tall},
        verdier={**gitt, **(verdier or {})},
        tabeller={t.id: t for t in tabeller},
    )


def _beregnet(operasjon: Operasjon, *ledd: str, omtrent: bool = False) -> Tall:
    return Tall("x", beregnet=Beregning(operasjon, ledd), omtrent=omtrent)


CA_10, CA_4 = Tall("a", D(10), omtrent=True, kilde="brev"), Tall("b", D(4), omtrent=True, kilde="svar")


@pytest.mark.parametrize(
    ("verdi", "lav", "høy"),
    [
        ("7", "6.5", "7.5"),
        ("7.0", "6.95", "7.05"),
        ("150", "145", "155"),
        ("150.0", "149.95", "150.05"),
        ("1.5E+2", "145", "155"),
        ("1000", "500", "1500"),
        ("0.5", "0.45", "0.55"),
        ("0.50", "0.495", "0.505"),
        ("0", "-0.5", "0.5"),
        ("0.00", "-0.005", "0.005"),
        ("-7", "-7.5", "-6.5"),
        ("12.3", "12.25", "12.35"),
    ],
)
def test_ca_stands_for_all_that_is_rounded_to_it(verdi: str, lav: str, høy: str) -> None:
    assert spenn("a", _data(Tall("a", D(verdi), omtrent=True))) == Spenn(D(lav), D(høy))


def test_a_number_as_given_is_exact() -> None:
    målt = spenn("a", _data(Tall("a", D("7.3"))))
    assert målt == Spenn(D("7.3"), D("7.3"))
    assert målt.eksakt
    assert not Spenn(D(1), D(2)).eksakt


@pytest.mark.parametrize("omtrent", [True, False])
def test_tolerance_rules_out_the_rounding_interval(omtrent: bool) -> None:  # noqa: FBT001 - parameter of a case
    tall = Tall("a", D(7), omtrent=omtrent, toleranse=D("0.2"))
    assert spenn("a", _data(tall)) == Spenn(D("6.8"), D("7.2"))


def test_what_has_no_value_stands_for_nothing() -> None:
    assert spenn("a", _data()) is None
    assert spenn("a", Data(tall={"a": Tall("a")})) is None
    assert spenn("a", Data(verdier={"a": Utregnet(D(1))})) is None
    assert spenn("x", _data(CA_10, _beregnet("sum", "a", "b"), verdier={"x": Utregnet(D(14))})) is None


@pytest.mark.parametrize(
    ("operasjon", "verdi", "lav", "høy"),
    [
        ("sum", "14", "8.5", "19.5"),
        ("differanse", "-6", "-11.5", "-0.5"),
        ("andel", "250", D(5) / D("4.5") * 100, D(15) / D("3.5") * 100),
        ("prosentendring", "-60", (D("3.5") - 15) / 15 * 100, (D("4.5") - 5) / 5 * 100),
    ],
)
def test_what_is_computed_has_all_combinations_of_its_terms(
    operasjon: Operasjon, verdi: str, lav: Decimal, høy: Decimal
) -> None:
    data = _data(CA_10, CA_4, _beregnet(operasjon, "a", "b"), verdier={"x": Utregnet(D(verdi))})
    assert spenn("x", data) == Spenn(D(lav), D(høy))


def test_division_by_what_may_be_zero_stands_for_nothing() -> None:
    tall = CA_10, Tall("b", D(0), toleranse=D(1)), _beregnet("andel", "a", "b")
    assert spenn("x", _data(*tall, verdier={"x": Utregnet(D(1))})) is None


def test_a_computed_number_with_ca_holds_both_its_terms_and_its_print() -> None:
    eksakte = Tall("a", D(1)), Tall("b", D(3)), _beregnet("andel", "a", "b", omtrent=True)
    verdi = Utregnet(D(1) / D(3) * 100, "prosent", omtrent=True)
    assert spenn("x", _data(*eksakte, verdier={"x": verdi})) == Spenn(D("32.5"), D("33.5"))
    sum_ = _beregnet("sum", "a", "b", omtrent=True)
    data = _data(CA_10, CA_4, sum_, verdier={"x": Utregnet(D(14), omtrent=True)})
    assert spenn("x", data) == Spenn(D("8.5"), D("19.5"))


def test_counted_interviews_are_exact() -> None:
    data = replace(
        _data(_beregnet("antall", "intervju"), verdier={"x": Utregnet(D(2))}),
        kilder={
            "i1": Kilde("i1", "intervju"),
            "brev": Kilde("brev", "notat"),
            "i2": Kilde("i2", "intervju", gruppe="i1"),
            "i3": Kilde("i3", "intervju"),
        },
    )
    assert spenn("x", data) == Spenn(D(2), D(2))
    assert kilder_til("x", data) == ("i1", "i3")


def _tabell(celle: Celle) -> Tabell:
    kolonner = (Kolonne("Navn"), Kolonne("Alder", "tall"), Kolonne("2025", "tall"))
    rad = Rad("vanlig", (Celle(Tekst("Nord", tekst("").plass)), Celle(verdi=D(3)), celle))
    over = Rad("over", tittel="Sør", rader=(Rad("vanlig", (Celle(Tekst("Ute", tekst("").plass)), celle)),))
    return Tabell("t", "T", kolonner, (rad, over), kilde="statistikk")


FRA = Tall("x", fra=Celleadresse("t", "Nord", "2025"), kilde="svar-2")


def test_a_number_from_a_table_is_as_exact_as_its_cell() -> None:
    i_celle = _data(FRA, CA_10, verdier={"x": Utregnet(D(10))}, tabeller=(_tabell(Celle(tall="a")),))
    assert spenn("x", i_celle) == Spenn(D(5), D(15))
    assert kilder_til("x", i_celle) == ("svar-2", "statistikk", "brev")
    skrevet = _data(FRA, verdier={"x": Utregnet(D(10))}, tabeller=(_tabell(Celle(verdi=D(10))),))
    assert spenn("x", skrevet) == Spenn(D(10), D(10))
    assert kilder_til("x", skrevet) == ("svar-2", "statistikk")
    om_sum = _data(FRA, verdier={"x": Utregnet(D(10), omtrent=True)}, tabeller=(_tabell(Celle(verdi=D(10))),))
    assert spenn("x", om_sum) == Spenn(D(5), D(15))


def test_cells_below_a_spanning_cell_are_found_one_column_to_the_left() -> None:
    ute = replace(FRA, fra=Celleadresse("t", "Ute", "Alder"))
    data = _data(ute, CA_10, verdier={"x": Utregnet(D(10))}, tabeller=(_tabell(Celle(tall="a")),))
    assert spenn("x", data) == Spenn(D(10), D(10))
    ute = replace(FRA, fra=Celleadresse("t", "Ute", "2025"))
    data = _data(ute, CA_10, verdier={"x": Utregnet(D(10))}, tabeller=(_tabell(Celle(tall="a")),))
    assert spenn("x", data) == Spenn(D(5), D(15))


def test_a_cell_may_stand_first_and_a_row_may_be_short() -> None:
    kolonner = Kolonne("I alt", "tall"), Kolonne("2025", "tall")
    tabell = Tabell("t", "T", kolonner, (Rad("sum", (Celle(tall="a"),), tittel="Nord"),))
    for kolonne, ventet in (("I alt", Spenn(D(5), D(15))), ("2025", Spenn(D(10), D(10)))):
        tall = replace(FRA, fra=Celleadresse("t", "Nord", kolonne))
        data = _data(tall, CA_10, verdier={"x": Utregnet(D(10))}, tabeller=(tabell,))
        assert spenn("x", data) == ventet


@pytest.mark.parametrize("adresse", [("Nord", "2024"), ("Vest", "2025"), ("Ute", "Navn")])
def test_a_cell_that_is_not_there_holds_no_registered_number(adresse: tuple[str, str]) -> None:
    tall = replace(FRA, fra=Celleadresse("t", *adresse))
    data = _data(tall, CA_10, verdier={"x": Utregnet(D(10))}, tabeller=(_tabell(Celle(tall="a")),))
    assert spenn("x", data) == Spenn(D(10), D(10))


def test_sources_are_those_of_all_terms_each_once() -> None:
    data = _data(CA_10, CA_4, replace(_beregnet("sum", "b", "a", "b"), kilde="brev"))
    assert kilder_til("x", data) == ("brev", "svar")
    assert kilder_til("ukjent", data) == ()
    assert kilder_til("uten", _data(Tall("uten", D(1)))) == ()
    assert kilder_til("x", _data(replace(FRA, kilde=""))) == ()


def test_long_chains_and_terms_that_are_used_again_and_again_are_no_hindrance() -> None:
    ledd = [Tall("n0", D(1), toleranse=D("0.5"), kilde="brev")]
    ledd += [Tall(f"n{i}", beregnet=Beregning("sum", (f"n{i - 1}",)), kilde="svar") for i in range(1, 5001)]
    kjede = _data(*ledd, verdier={t.id: Utregnet(D(1)) for t in ledd})
    assert spenn("n5000", kjede) == Spenn(D("0.5"), D("1.5"))
    assert kilder_til("n5000", kjede) == ("svar", "brev")
    ledd = [CA_4, Tall("n0", beregnet=Beregning("sum", ("b", "b")))]
    ledd += [Tall(f"n{i}", beregnet=Beregning("sum", (f"n{i - 1}",) * 2)) for i in range(1, 60)]
    doblet = _data(*ledd, verdier={t.id: Utregnet(D(4)) for t in ledd})
    assert spenn("n59", doblet) == Spenn(D("3.5") * 2**60, D("4.5") * 2**60)
    assert kilder_til("n59", doblet) == ("svar",)


def test_numbers_computed_in_a_circle_have_no_interval_but_the_sources_that_there_are() -> None:
    """Loading has told of the circle, and left its members without a value."""
    ring = replace(_beregnet("sum", "y", "a"), kilde="svar"), replace(_beregnet("sum", "x"), id="y")
    assert spenn("x", _data(CA_10, *ring)) is None
    assert spenn("x", _data(CA_10, *ring, verdier={"x": Utregnet(D(1)), "y": Utregnet(D(1))})) is None
    assert kilder_til("x", _data(CA_10, *ring)) == ("svar", "brev")


def test_a_number_that_is_read_from_a_table_that_is_not_there_is_as_written() -> None:
    data = _data(FRA, verdier={"x": Utregnet(D(10))})
    assert spenn("x", data) == Spenn(D(10), D(10))
    assert kilder_til("x", data) == ("svar-2",)


@given(med_punkt(), med_punkt(minst=1))
@settings(max_examples=500)
def test_the_interval_of_a_result_holds_the_result_of_every_pair(
    en: tuple[Spenn, Decimal], annen: tuple[Spenn, Decimal]
) -> None:
    (a, x), (b, y) = en, annen
    andel, endring = andel_spenn(a, b), prosentendring_spenn(b, a)
    assert andel is not None
    assert endring is not None
    assert andel.lav <= x / y * 100 <= andel.høy
    assert endring.lav <= (x - y) / y * 100 <= endring.høy
    assert differanse_spenn(a, b).lav <= y - x <= differanse_spenn(a, b).høy


@pytest.mark.parametrize(
    "nevner", [Spenn(D(0), D(1)), Spenn(D(-1), D(0)), Spenn(D(-1), D(1)), Spenn(D(0), D(0))]
)
def test_nothing_is_divided_by_what_may_be_zero(nevner: Spenn) -> None:
    assert andel_spenn(Spenn(D(1), D(2)), nevner) is None
    assert prosentendring_spenn(nevner, Spenn(D(1), D(2))) is None


def test_a_negative_divisor_turns_the_interval() -> None:
    assert andel_spenn(Spenn(D(1), D(2)), Spenn(D(-4), D(-2))) == Spenn(D(-100), D(-25))


@given(alle_spenn(), st.none() | desimaltall, st.none() | desimaltall, st.lists(st.floats(0, 1), max_size=5))
@settings(max_examples=500)
def test_a_test_is_decided_exactly_when_all_values_agree(
    målt: Spenn, lavest: Decimal | None, høyest: Decimal | None, steder: list[float]
) -> None:
    """Ends and limits are what matters; the points between are there to catch a mistake about that."""
    punkter = {målt.lav, målt.høy, *(målt.lav + (målt.høy - målt.lav) * D(s) for s in steder)}
    for grense in (lavest, høyest):
        if grense is not None and målt.lav <= grense <= målt.høy:
            punkter.add(grense)
    svar = {(lavest is None or p >= lavest) and (høyest is None or p <= høyest) for p in punkter}
    utfall = innenfor(målt, lavest, høyest)
    if utfall is Verdi.UAVKLART:
        snudd = lavest is not None and høyest is not None and lavest > høyest
        assert svar == {True, False} or snudd
    else:
        assert svar == {utfall is Verdi.JA}


@pytest.mark.parametrize(
    ("målt", "lavest", "høyest", "svar"),
    [
        (("10", "10"), "10", None, Verdi.JA),
        (("9.9", "9.9"), "10", None, Verdi.NEI),
        (("9.9", "10"), "10", None, Verdi.UAVKLART),
        (("10", "11"), "10", None, Verdi.JA),
        (("10", "10"), None, "10", Verdi.JA),
        (("10.1", "10.1"), None, "10", Verdi.NEI),
        (("10", "10.1"), None, "10", Verdi.UAVKLART),
        (("9", "10"), None, "10", Verdi.JA),
        (("1", "3"), "1", "3", Verdi.JA),
        (("0", "4"), "1", "3", Verdi.UAVKLART),
        (("0", "0.9"), "1", "3", Verdi.NEI),
        (("3.1", "4"), "1", "3", Verdi.NEI),
        (("5", "6"), None, None, Verdi.JA),
    ],
)
def test_limits_are_themselves_good_enough(
    målt: tuple[str, str], lavest: str | None, høyest: str | None, svar: Verdi
) -> None:
    grenser = [None if g is None else D(g) for g in (lavest, høyest)]
    assert innenfor(Spenn(D(målt[0]), D(målt[1])), *grenser) is svar


@pytest.mark.parametrize(
    ("verdi", "desimaler", "grenser", "ventet"),
    [
        ("59.96", 0, ("60",), 2),
        ("59.96", 1, ("60",), 2),
        ("59.6", 0, ("60",), 1),
        ("59.4", 0, ("60",), 0),
        ("60.5", 0, ("61",), 1),
        ("60", 0, ("60",), 0),
        ("60.04", 0, ("60",), 2),
        ("60.04", 0, (None,), 0),
        ("60.04", 0, (None, "60"), 2),
        ("59.96", 3, ("60",), 3),
    ],
)
def test_print_lies_on_its_own_side_of_the_limits(
    verdi: str, desimaler: int, grenser: tuple[str | None, ...], ventet: int
) -> None:
    tall = Utregnet(D(verdi), "prosent", omtrent=True, desimaler=desimaler)
    vist = tydelig(tall, *(None if g is None else D(g) for g in grenser))
    assert vist == replace(tall, desimaler=ventet)


def test_ends_are_rounded_outward_and_the_unit_is_said_once() -> None:
    målt = Spenn(D("-1.23456"), D("150.0000"))
    assert ytterpunkter(målt, "kroner", 2) == {
        "lav": Utregnet(D("-1.24"), "", desimaler=2),
        "høy": Utregnet(D(150), "kroner", desimaler=0),
    }
    assert ytterpunkter(Spenn(D("0.5"), D("0.5001")), "", 1) == {
        "lav": Utregnet(D("0.5"), desimaler=1),
        "høy": Utregnet(D("0.6"), desimaler=1),
    }


@given(alle_spenn(), st.integers(0, 3))
@settings(max_examples=500)
def test_printed_ends_hold_the_interval(målt: Spenn, flest: int) -> None:
    ender = ytterpunkter(målt, "", flest)
    assert ender["lav"].verdi <= målt.lav
    assert målt.høy <= ender["høy"].verdi
    assert all(e.desimaler <= flest for e in ender.values())
