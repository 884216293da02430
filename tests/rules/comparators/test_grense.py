"""A registered number against a limit."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import DAG

from revisjon.model import Tall, Utregnet
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Svar
from revisjon.rules.comparator import Regelfeil
from revisjon.rules.comparators.grense import GRENSE, Grense

D = Decimal
desimaltall = st.decimals(-100, 100, places=1)


def _data(verdi: str, enhet: str = "prosent", *, desimaler: int = 0, **om: object) -> Data:
    tall = Tall("a", D(verdi), enhet=enhet, kilde="brev", **om)  # type: ignore[arg-type]
    return Data(tall={"a": tall}, verdier={"a": Utregnet(D(verdi), enhet, tall.omtrent, desimaler)})


def _prøv(test: Grense, data: Data) -> Svar:
    return GRENSE.prøv(test, Underlag(data, DAG))


def _prosent(verdi: str, *, omtrent: bool = False) -> Utregnet:
    return Utregnet(D(verdi), "prosent", omtrent, len(verdi.partition(".")[2]))


MINST, HØYST = Grense("a", minst=D(10)), Grense("a", høyst=D(10))
MELLOM = Grense("a", mellom=(D(5), D(10)))


@pytest.mark.parametrize(
    ("test", "verdi", "svar", "grunn"),
    [
        (MINST, "10", Verdi.JA, "ja_minst"),
        (MINST, "9", Verdi.NEI, "nei_minst"),
        (MINST, "11", Verdi.JA, "ja_minst"),
        (HØYST, "10", Verdi.JA, "ja_høyst"),
        (HØYST, "11", Verdi.NEI, "nei_høyst"),
        (HØYST, "9", Verdi.JA, "ja_høyst"),
        (MELLOM, "5", Verdi.JA, "ja_mellom"),
        (MELLOM, "10", Verdi.JA, "ja_mellom"),
        (MELLOM, "4", Verdi.NEI, "nei_mellom"),
        (MELLOM, "11", Verdi.NEI, "nei_mellom"),
    ],
)
def test_the_limit_itself_is_good_enough(test: Grense, verdi: str, svar: Verdi, grunn: str) -> None:
    grenser = {
        "minst": {"minst": _prosent("10")},
        "høyst": {"høyst": _prosent("10")},
        "mellom": {"minst": _prosent("5"), "høyst": _prosent("10")},
    }
    felt = {"tall": _prosent(verdi), **grenser[test.slag]}
    assert _prøv(test, _data(verdi)) == Svar("grense", svar, grunn, felt, ("brev",))


@pytest.mark.parametrize("test", [MINST, HØYST, MELLOM])
def test_ca_the_limit_is_not_decided(test: Grense) -> None:
    utfall = _prøv(test, _data("10", omtrent=True, toleranse=D("0.5")))
    assert (utfall.verdi, utfall.grunn) == (Verdi.UAVKLART, f"uavklart_{test.slag}")
    assert utfall.felt["tall"] == _prosent("10", omtrent=True)
    assert utfall.felt["lav"] == Utregnet(D("9.5"), desimaler=1)
    assert utfall.felt["høy"] == _prosent("10.5")
    assert utfall.kilder == ("brev",)


def test_the_print_of_a_computed_number_does_not_contradict_the_answer() -> None:
    utfall = _prøv(MINST, _data("9.96"))
    assert utfall.verdi is Verdi.NEI
    assert utfall.felt["tall"] == _prosent("9.96")


def test_the_ends_of_the_interval_are_rounded_outward() -> None:
    felt = _prøv(MINST, _data("10.0", desimaler=1, toleranse=D("0.12345"))).felt
    assert felt["lav"] == Utregnet(D("9.876"), desimaler=3)
    assert felt["høy"] == Utregnet(D("10.124"), "prosent", desimaler=3)


@pytest.mark.parametrize("test", [MINST, HØYST, MELLOM])
@pytest.mark.parametrize("data", [Data(), Data(tall={"a": Tall("a", kilde="brev")})])
def test_an_unknown_number_is_not_decided(test: Grense, data: Data) -> None:
    utfall = _prøv(test, data)
    assert (utfall.verdi, utfall.grunn) == (Verdi.UAVKLART, f"ukjent_{test.slag}")
    assert all(v.enhet == "" for v in utfall.felt.values() if isinstance(v, Utregnet))
    assert "tall" not in utfall.felt
    assert utfall.kilder == (("brev",) if data.tall else ())


def test_the_unit_of_the_limit_is_that_of_the_number_unless_written() -> None:
    assert _prøv(Grense("a", minst=D(1), enhet="kroner"), Data()).felt["minst"] == Utregnet(D(1), "kroner")
    assert _prøv(Grense("a", minst=D(1)), _data("2", "år")).felt["minst"] == Utregnet(D(1), "år")


@given(desimaltall, st.decimals(0, 5, places=1), desimaltall, desimaltall)
@settings(max_examples=500)
def test_yes_stays_yes_with_an_easier_limit(
    verdi: Decimal, toleranse: Decimal, en: Decimal, annen: Decimal
) -> None:
    data = _data(str(verdi), toleranse=toleranse)
    lett, streng = sorted((en, annen))
    if _prøv(Grense("a", minst=streng), data).verdi is Verdi.JA:
        assert _prøv(Grense("a", minst=lett), data).verdi is Verdi.JA
    if _prøv(Grense("a", høyst=lett), data).verdi is Verdi.JA:
        assert _prøv(Grense("a", høyst=streng), data).verdi is Verdi.JA


def test_wrong_rules() -> None:
    data = _data("7", "prosent")
    assert [*GRENSE.sjekk(MINST, data)] == []
    assert [*GRENSE.sjekk(Grense("a", mellom=(D(5), D(5)), enhet="prosent"), data)] == []
    assert [*GRENSE.sjekk(Grense("ukjent", minst=D(1), enhet="år"), data)] == []
    assert [*GRENSE.sjekk(Grense("a", mellom=(D(9), D(5))), data)] == [
        Regelfeil("mellom", "Grensene 9 og 5 er byttet om.", "Skriv [5, 9].")
    ]
    råd = "Bruk samme enhet på begge, eller velg et annet tall."
    assert [*GRENSE.sjekk(Grense("a", minst=D(1), enhet="år"), data)] == [
        Regelfeil("enhet", "Grensen er i år, men «a» er i prosent.", råd)
    ]
    assert [*GRENSE.sjekk(Grense("a", minst=D(1), enhet="år"), _data("7", ""))] == [
        Regelfeil("enhet", "Grensen er i år, men «a» har ingen enhet.", råd)
    ]


def test_it_looks_at_the_number() -> None:
    assert GRENSE.ser_på(MINST) == (("tall", "a"),)
