"""A change from one number to another: the same thing, counted in the same way, over equally long periods."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import DAG

from revisjon.model import Dato, Tall, Utregnet
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Svar
from revisjon.rules.comparator import Feltverdi
from revisjon.rules.comparators.endring import ENDRING, Endring

D = Decimal
PAR = ("før", "etter")
FØR = Tall("før", D(100), enhet="personer", periode="2023", populasjon="ansatte", kilde="brev")
ETTER = replace(FØR, id="etter", periode="2025", kilde="svar")
PERIODER: dict[str, Feltverdi] = {"fra_periode": Dato(2023), "til_periode": Dato(2025)}
KILDER = ("brev", "svar")
JA, NEI, UAVKLART = Verdi.JA, Verdi.NEI, Verdi.UAVKLART
ØKNING, NEDGANG = Endring(økning=PAR), Endring(nedgang=PAR)


def _data(*tall: Tall) -> Data:
    verdier = {
        t.id: Utregnet(t.verdi, t.enhet, t.omtrent, t.desimaler or 0) for t in tall if t.verdi is not None
    }
    return Data(tall={t.id: t for t in tall}, verdier=verdier)


def _fra_til(fra: str, til: str, enhet: str = "personer", toleranse: str = "") -> Data:
    slingring = D(toleranse) if toleranse else None
    return _data(
        replace(FØR, verdi=D(fra), enhet=enhet, toleranse=slingring),
        replace(ETTER, verdi=D(til), enhet=enhet, toleranse=slingring),
    )


def _prøv(test: Endring, data: Data) -> Svar:
    return ENDRING.prøv(test, Underlag(data, DAG))


def _personer(verdi: str) -> Utregnet:
    return Utregnet(D(verdi), "personer")


@pytest.mark.parametrize(
    ("test", "til", "svar"),
    [
        (ØKNING, "101", JA),
        (ØKNING, "100", NEI),
        (ØKNING, "99", NEI),
        (NEDGANG, "99", JA),
        (NEDGANG, "100", NEI),
        (NEDGANG, "101", NEI),
    ],
)
def test_any_change_in_the_direction_will_do(test: Endring, til: str, svar: Verdi) -> None:
    felt = {"fra": _personer("100"), "til": _personer(til), **PERIODER}
    assert _prøv(test, _fra_til("100", til)) == Svar(
        "endring", svar, f"{svar.value}_{test.slag}", felt, KILDER
    )


@pytest.mark.parametrize(
    ("test", "til", "svar"),
    [
        (replace(ØKNING, minst=D(5)), "106", JA),
        (replace(ØKNING, minst=D(5)), "105", JA),
        (replace(ØKNING, minst=D(5)), "104", NEI),
        (replace(ØKNING, minst=D(5)), "90", NEI),
        (replace(NEDGANG, minst=D(5)), "94", JA),
        (replace(NEDGANG, minst=D(5)), "95", JA),
        (replace(NEDGANG, minst=D(5)), "96", NEI),
        (replace(NEDGANG, minst=D(5)), "110", NEI),
    ],
)
def test_the_least_change_in_the_unit_of_the_numbers(test: Endring, til: str, svar: Verdi) -> None:
    felt = {
        "fra": _personer("100"),
        "til": _personer(til),
        "endring": _personer(str(int(til) - 100)),
        "minst": _personer("5"),
        **PERIODER,
    }
    ventet = Svar("endring", svar, f"{svar.value}_{test.slag}_minst", felt, KILDER)
    assert _prøv(test, _fra_til("100", til)) == ventet


def test_percentages_change_by_percentage_points() -> None:
    utfall = _prøv(replace(ØKNING, minst=D("2.5")), _fra_til("40", "43", "prosent"))
    assert utfall.verdi is JA
    assert utfall.felt["minst"] == Utregnet(D("2.5"), "prosentpoeng", desimaler=1)
    assert utfall.felt["endring"] == Utregnet(D(3), "prosentpoeng")
    assert utfall.felt["fra"] == Utregnet(D(40), "prosent")


@pytest.mark.parametrize(
    ("test", "til", "svar", "endring", "desimaler"),
    [
        (replace(ØKNING, minst_prosent=D(5)), "210", JA, "5", 0),
        (replace(ØKNING, minst_prosent=D(5)), "209", NEI, "4.5", 1),
        (replace(NEDGANG, minst_prosent=D(5)), "190", JA, "-5", 0),
        (replace(NEDGANG, minst_prosent=D(5)), "191", NEI, "-4.5", 1),
        # One decimal would print −5,0, which is what is asked for.
        (replace(NEDGANG, minst_prosent=D(5)), "190.08", NEI, "-4.96", 2),
        (replace(ØKNING, minst_prosent=D(5)), "209.92", NEI, "4.96", 2),
    ],
)
def test_the_least_change_in_per_cent(
    test: Endring, til: str, svar: Verdi, endring: str, desimaler: int
) -> None:
    utfall = _prøv(test, _fra_til("200", til))
    assert (utfall.verdi, utfall.grunn) == (svar, f"{svar.value}_{test.slag}_minst")
    assert utfall.felt["minst"] == Utregnet(D(5), "prosent")
    assert utfall.felt["endring"] == Utregnet(D(endring), "prosent", desimaler=desimaler)


def test_per_cent_of_a_percentage_is_per_cent() -> None:
    utfall = _prøv(replace(ØKNING, minst_prosent=D(5)), _fra_til("40", "42", "prosent"))
    assert (utfall.verdi, utfall.felt["endring"]) == (JA, Utregnet(D(5), "prosent"))


@pytest.mark.parametrize(
    ("test", "til", "lav", "høy", "grunn"),
    [
        (ØKNING, "101", "-1", "3", "uavklart_økning"),
        (ØKNING, "99", "-3", "1", "uavklart_økning"),
        (NEDGANG, "99", "-3", "1", "uavklart_nedgang"),
        (NEDGANG, "101", "-1", "3", "uavklart_nedgang"),
        (replace(ØKNING, minst=D(5)), "104", "2", "6", "uavklart_økning_minst"),
        (replace(NEDGANG, minst=D(5)), "96", "-6", "-2", "uavklart_nedgang_minst"),
    ],
)
def test_it_is_not_decided_where_the_interval_holds_both_answers(
    test: Endring, til: str, lav: str, høy: str, grunn: str
) -> None:
    krav = {} if test.minst is None else {"minst": _personer("5")}
    ender = {"lav": Utregnet(D(lav)), "høy": _personer(høy)}
    felt = {"fra": _personer("100"), "til": _personer(til), **PERIODER, **krav, **ender}
    assert _prøv(test, _fra_til("100", til, toleranse="1")) == Svar("endring", UAVKLART, grunn, felt, KILDER)


def test_undecided_per_cent_has_bounds_in_per_cent() -> None:
    utfall = _prøv(replace(ØKNING, minst_prosent=D(5)), _fra_til("100", "105", toleranse="1"))
    assert utfall.verdi is UAVKLART
    # 104/101 is 2.97 per cent more, 106/99 is 7.07.
    assert utfall.felt["lav"] == Utregnet(D("2.9"), desimaler=1)
    assert utfall.felt["høy"] == Utregnet(D("7.1"), "prosent", desimaler=1)


def test_the_ends_of_the_change_are_rounded_outward() -> None:
    felt = _prøv(ØKNING, _fra_til("100", "101", toleranse="1.123")).felt
    assert felt["lav"] == Utregnet(D("-1.3"), desimaler=1)
    assert felt["høy"] == Utregnet(D("3.3"), "personer", desimaler=1)


@pytest.mark.parametrize(
    ("test", "til", "svar"),
    [
        (ØKNING, "102.1", JA),
        (ØKNING, "102", UAVKLART),
        (ØKNING, "98.1", UAVKLART),
        (ØKNING, "98", NEI),
        (NEDGANG, "97.9", JA),
        (NEDGANG, "98", UAVKLART),
        (NEDGANG, "102", NEI),
    ],
)
def test_the_ends_of_uncertain_numbers(test: Endring, til: str, svar: Verdi) -> None:
    assert _prøv(test, _fra_til("100", til, toleranse="1")).verdi is svar


def test_a_change_of_ca_numbers_is_ca_with_the_decimals_of_both() -> None:
    for en, annen in ((True, False), (False, True), (False, False)):
        data = _data(
            replace(FØR, omtrent=en, desimaler=1), replace(ETTER, verdi=D(900), omtrent=annen, desimaler=0)
        )
        endring = Utregnet(D(800), "personer", en or annen, 1)
        assert _prøv(replace(ØKNING, minst=D(5)), data).felt["endring"] == endring


def test_two_numbers_that_differ_are_not_printed_alike() -> None:
    felt = _prøv(ØKNING, _fra_til("12.1", "12.3")).felt
    assert felt["fra"] == Utregnet(D("12.1"), "personer")
    assert felt["til"] == Utregnet(D("12.3"), "personer", desimaler=1)


@pytest.mark.parametrize("finnes", [FØR, ETTER])
@pytest.mark.parametrize("test", [ØKNING, NEDGANG])
def test_an_unknown_number_is_not_decided(test: Endring, finnes: Tall) -> None:
    ventet = Svar("endring", UAVKLART, f"ukjent_{test.slag}", {}, (finnes.kilde,))
    assert _prøv(test, _data(finnes)) == ventet


@pytest.mark.parametrize(("fra", "svar"), [("0", UAVKLART), ("-1", UAVKLART), ("1", UAVKLART), ("1.1", JA)])
def test_no_per_cent_of_what_may_be_zero_or_less(fra: str, svar: Verdi) -> None:
    utfall = _prøv(replace(ØKNING, minst_prosent=D(5)), _fra_til(fra, "100", toleranse="1"))
    assert utfall.verdi is svar
    if svar is UAVKLART:
        ventet = Svar("endring", UAVKLART, "uten_prosent", {"fra": _personer(fra)}, KILDER)
        assert utfall == ventet


Avslag = tuple[dict[str, str], dict[str, str], str, dict[str, Feltverdi]]
AVSLAG: list[Avslag] = [
    ({"populasjon": ""}, {}, "uten_populasjon", {}),
    ({}, {"populasjon": ""}, "uten_populasjon", {}),
    ({"populasjon": ""}, {"populasjon": ""}, "uten_populasjon", {}),
    (
        {},
        {"populasjon": "ledere"},
        "ulik_populasjon",
        {"fra_populasjon": "ansatte", "til_populasjon": "ledere"},
    ),
    ({"ordlyd": "Trives du?"}, {}, "uten_ordlyd", {"ordlyd": "Trives du?"}),
    ({}, {"ordlyd": "Trives du?"}, "uten_ordlyd", {"ordlyd": "Trives du?"}),
    ({"ordlyd": "A?"}, {"ordlyd": "B?"}, "ulik_ordlyd", {"fra_ordlyd": "A?", "til_ordlyd": "B?"}),
    ({"periode": ""}, {}, "uten_periode", {}),
    ({}, {"periode": ""}, "uten_periode", {}),
    ({"periode": "i fjor"}, {}, "uleselig_periode", {"periode": "i fjor"}),
    ({}, {"periode": "i år"}, "uleselig_periode", {"periode": "i år"}),
    ({}, {"periode": "2025-03"}, "ulik_periode", {"fra_periode": Dato(2023), "til_periode": Dato(2025, 3)}),
    (
        {"periode": "2020–2021"},
        {},
        "ulik_periode",
        {"fra_periode": "2020–2021", "til_periode": Dato(2025)},
    ),
]


@pytest.mark.parametrize(("før", "etter", "grunn", "felt"), AVSLAG)
@pytest.mark.parametrize("test", [ØKNING, replace(NEDGANG, minst=D(1)), replace(ØKNING, minst_prosent=D(1))])
def test_what_cannot_be_compared_is_refused_with_its_reason(
    før: dict[str, str], etter: dict[str, str], grunn: str, felt: dict[str, Feltverdi], test: Endring
) -> None:
    data = _data(replace(FØR, **før), replace(ETTER, verdi=D(200), **etter))  # type: ignore[arg-type]
    assert _prøv(test, data) == Svar("endring", UAVKLART, grunn, felt, KILDER)


def test_the_same_wording_and_runs_of_equal_length_are_compared() -> None:
    data = _data(
        replace(FØR, ordlyd="Trives du?", periode="2020–2021"),
        replace(ETTER, ordlyd="Trives du?", periode="2024-2025", verdi=D(200)),
    )
    utfall = _prøv(ØKNING, data)
    assert utfall.verdi is JA
    assert (utfall.felt["fra_periode"], utfall.felt["til_periode"]) == ("2020–2021", "2024-2025")


@given(
    st.decimals(1, 100, places=1),
    st.decimals(0, 100, places=1),
    st.decimals(0, 3, places=1),
    st.decimals(Decimal("0.1"), 50, places=1),
    st.sampled_from([1, -1]),
)
@settings(max_examples=500)
def test_it_is_decided_exactly_when_all_pairs_agree(
    fra: Decimal, til: Decimal, toleranse: Decimal, grense: Decimal, fortegn: int
) -> None:
    test = replace(ØKNING if fortegn > 0 else NEDGANG, minst=grense)
    svar = {
        fortegn * (t - f) >= grense
        for f in (fra - toleranse, fra + toleranse)
        for t in (til - toleranse, til + toleranse)
    }
    utfall = _prøv(test, _fra_til(str(fra), str(til), toleranse=str(toleranse))).verdi
    assert utfall is (UAVKLART if len(svar) > 1 else JA if svar == {True} else NEI)


@given(st.decimals(1, 100, places=1), st.decimals(0, 100, places=1), st.data())
@settings(max_examples=500)
def test_yes_stays_yes_with_an_easier_limit(fra: Decimal, til: Decimal, data: st.DataObject) -> None:
    tall = _fra_til(str(fra), str(til), toleranse="0.5")
    lett, streng = sorted(data.draw(st.tuples(*[st.decimals(Decimal("0.1"), 60, places=1)] * 2)))
    for test in (ØKNING, NEDGANG):
        for felt in ("minst", "minst_prosent"):
            if _prøv(replace(test, **{felt: streng}), tall).verdi is JA:
                assert _prøv(replace(test, **{felt: lett}), tall).verdi is JA
                assert _prøv(test, tall).verdi is JA


@given(st.sampled_from([ØKNING, NEDGANG]), st.decimals(1, 100, places=1), st.decimals(1, 100, places=1))
@settings(max_examples=500)
def test_exact_numbers_do_not_both_rise_and_fall(test: Endring, fra: Decimal, til: Decimal) -> None:
    assert _prøv(test, _fra_til(str(fra), str(til))).verdi in (JA, NEI)
    svar = [_prøv(t, _fra_til(str(fra), str(til))).verdi for t in (ØKNING, NEDGANG)]
    assert svar.count(JA) == (fra != til)


def test_it_looks_at_both_numbers() -> None:
    assert ENDRING.ser_på(NEDGANG) == (("tall", "før"), ("tall", "etter"))
