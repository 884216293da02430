"""In how many units a claim holds."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.model import Enhet, Utregnet
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparator import Regelfeil
from revisjon.rules.comparators.dekning import DEKNING, Dekning

J, D, N, U = Verdi.JA, Verdi.DELVIS, Verdi.NEI, Verdi.UAVKLART
KJENTE = (N, D, J)
ENHETER = (
    Enhet("omsorg", "Omsorg", (Enhet("sør", "Sør"), Enhet("nord", "Nord"))),
    Enhet("skole", "Skole"),
)


def prøv(
    test: Dekning,
    verdier: Mapping[str, Verdi],
    enheter: Sequence[Enhet] = ENHETER,
    i_strid: frozenset[str] = frozenset(),
) -> Prøvd:
    data = Data(enheter=tuple(enheter))
    return DEKNING.prøv(test, Underlag(data, date(2026, 5, 31), enheter=verdier, i_strid=i_strid))


@pytest.mark.parametrize(
    ("verdier", "verdi", "grunn", "felt"),
    [
        ((J, J, J), J, "ja_alle", {"ja": 3}),
        ((J, D, J), N, "nei_alle_avvik", {"ja": 2, "avvik": ("Nord",)}),
        ((N, D, J), N, "nei_alle_avvik", {"ja": 1, "avvik": ("Sør", "Nord")}),
        ((N, U, J), N, "nei_alle_avvik_ukjent", {"ja": 1, "avvik": ("Sør",), "ukjent": ("Nord",)}),
        ((U, J, U), U, "uavklart_alle_ukjent", {"ja": 1, "ukjent": ("Sør", "Skole")}),
    ],
)
def test_all_units(verdier: tuple[Verdi, ...], verdi: Verdi, grunn: str, felt: dict[str, object]) -> None:
    utfall = prøv(Dekning("alle"), dict(zip(("sør", "nord", "skole"), verdier, strict=True)))
    assert utfall == Prøvd("dekning", verdi, grunn, {"antall": 3, **felt}, ())  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("andel", "verdier", "verdi", "grunn"),
    [
        ("66.7", (J, J, N), N, "nei_minst_avvik"),
        ("66.6", (J, J, N), J, "ja_minst_avvik"),
        ("66.6", (J, J, U), J, "ja_minst_ukjent"),
        ("66.6", (J, U, N), U, "uavklart_minst_avvik_ukjent"),
        ("66.6", (J, U, U), U, "uavklart_minst_ukjent"),
        ("66.7", (J, U, N), N, "nei_minst_avvik_ukjent"),
        ("30", (J, U, N), J, "ja_minst_avvik_ukjent"),
        ("100", (J, J, J), J, "ja_minst"),
        ("0", (N, N, N), J, "ja_minst_avvik"),
        ("0", (U, U, U), J, "ja_minst_ukjent"),
    ],
)
def test_share_of_the_units(andel: str, verdier: tuple[Verdi, ...], verdi: Verdi, grunn: str) -> None:
    utfall = prøv(Dekning(andel), dict(zip(("sør", "nord", "skole"), verdier, strict=True)))
    assert (utfall.verdi, utfall.grunn, utfall.kilder) == (verdi, grunn, ())
    desimaler = 1 if "." in andel else 0
    assert utfall.felt["minst"] == Utregnet(Decimal(andel), "prosent", desimaler=desimaler)
    assert (utfall.felt["ja"], utfall.felt["antall"]) == (verdier.count(J), 3)
    assert grunn in DEKNING.ord_["nb"]


@pytest.mark.parametrize(("skrevet", "prosent"), [("alle", 100), ("80", 80), ("0x50", 80), ("0o120", 80)])
def test_share_as_it_may_be_written(skrevet: str, prosent: int) -> None:
    assert Dekning(skrevet).prosent == prosent


@pytest.mark.parametrize(
    ("valgte", "navn"),
    [
        ((), ("Sør", "Nord", "Skole")),
        (("skole",), ("Skole",)),
        (("skole", "nord"), ("Nord", "Skole")),
        (("omsorg",), ("Sør", "Nord")),
        (("omsorg", "nord"), ("Sør", "Nord")),
        (("ukjent", "skole"), ("Skole",)),
    ],
)
def test_units_that_are_counted(valgte: tuple[str, ...], navn: tuple[str, ...]) -> None:
    utfall = prøv(Dekning("alle", valgte), {})
    assert (utfall.felt["ukjent"], utfall.felt["antall"]) == (navn, len(navn))
    avvik = prøv(Dekning("alle", valgte), dict.fromkeys(("nord", "sør", "skole"), N))
    assert avvik.felt["avvik"] == navn


def test_units_of_one_name_are_two_units() -> None:
    enheter = (Enhet("a", "Skole"), Enhet("b", "Skole"))
    utfall = prøv(Dekning("alle"), {"a": J, "b": N}, enheter)
    assert utfall.felt == {"ja": 1, "antall": 2, "avvik": ("Skole",)}


@pytest.mark.parametrize(("valgte", "enheter"), [((), ()), (("ukjent",), ENHETER)])
def test_no_units_is_not_decided(valgte: tuple[str, ...], enheter: tuple[Enhet, ...]) -> None:
    assert prøv(Dekning("0", valgte), {}, enheter) == Prøvd("dekning", U, "ingen", {}, ())


def test_project_without_units_is_a_mistake() -> None:
    (feil,) = DEKNING.sjekk(Dekning("alle"), Data())
    assert feil == Regelfeil(
        "dekning",
        "Prosjektet har ingen enheter, så dekningen kan ikke regnes ut.",
        "Skriv «enheter:» i oppdrag.yaml, eller bruk en annen test.",
    )
    assert list(DEKNING.sjekk(Dekning("alle"), Data(enheter=ENHETER))) == []


def test_what_it_looks_at() -> None:
    assert DEKNING.av_funn
    assert DEKNING.ser_på(Dekning("alle")) == ()
    assert DEKNING.ser_på(Dekning("alle", ("a", "b"))) == (("enhet", "a"), ("enhet", "b"))


@pytest.mark.parametrize(
    ("krav", "verdier", "grunn", "ukjent"),
    [
        ("alle", (U, J, J), "uavklart_alle_motstrid", ()),
        ("alle", (U, U, J), "uavklart_alle_ukjent_motstrid", ("Nord",)),
        ("alle", (U, N, J), "nei_alle_avvik_motstrid", ()),
        ("60", (U, J, J), "ja_minst_motstrid", ()),
        ("60", (U, N, J), "uavklart_minst_avvik_motstrid", ()),
        ("80", (U, U, N), "nei_minst_avvik_ukjent_motstrid", ("Nord",)),
    ],
)
def test_a_unit_where_findings_disagree_is_not_one_that_nothing_is_known_about(
    krav: str, verdier: tuple[Verdi, ...], grunn: str, ukjent: tuple[str, ...]
) -> None:
    etter_enhet = dict(zip(("sør", "nord", "skole"), verdier, strict=True))
    utfall = prøv(Dekning(krav), etter_enhet, i_strid=frozenset({"sør"}))
    assert (utfall.grunn, utfall.felt.get("ukjent", ())) == (grunn, ukjent)
    assert utfall.felt["motstrid"] == ("Sør",)
    assert utfall.verdi is prøv(Dekning(krav), etter_enhet).verdi
    assert DEKNING.ord_["nb"][grunn].endswith(" For {motstrid} taler funn både for og mot.")


def test_words() -> None:
    åpne = {"_ukjent", "_motstrid", "_ukjent_motstrid"}
    ja = {"ja_alle"} | {f"ja_minst{a}{u}" for a in ("", "_avvik") for u in ("", *åpne)}
    nei = {f"nei_{krav}_avvik{u}" for krav in ("alle", "minst") for u in ("", *åpne)}
    uavklart = {f"uavklart_{krav}{u}" for krav in ("alle", "minst", "minst_avvik") for u in åpne}
    én = {
        f"{s}_{u}_én" for s in ("ja_minst", "uavklart_alle", "uavklart_minst") for u in ("ukjent", "motstrid")
    }
    assert {*DEKNING.ord_["nb"]} == {*DEKNING.ord_["nn"]} == {"ingen", *ja, *nei, *uavklart, *én}
    assert DEKNING.ord_["nb"]["nei_minst_avvik_ukjent"] == (
        "Påstanden er avklart og holder for {ja} av {antall} enheter, men kravet er minst {minst}. "
        "Den holder ikke fullt ut for {avvik}. Det er ikke avklart for {ukjent}."
    )
    assert DEKNING.ord_["nn"]["ja_alle"] == (
        "Blant einingane held påstanden for {ja} av {antall}, og kravet er alle."
    )


def test_an_unknown_unit_is_not_told_as_one_that_fails() -> None:
    én = (Enhet("nord", "Nord"),)
    assert prøv(Dekning("alle"), {}, én).grunn == "uavklart_alle_ukjent_én"
    assert prøv(Dekning("0"), {}, én).grunn == "ja_minst_ukjent_én"
    assert prøv(Dekning("80"), {}, én, frozenset({"nord"})).grunn == "uavklart_minst_motstrid_én"
    assert prøv(Dekning("alle"), {"nord": N}, én).grunn == "nei_alle_avvik"
    rest = "{ja} av {antall} enhet. Kravet er alle. Det er ikke avklart for {ukjent}."
    assert DEKNING.ord_["nb"]["uavklart_alle_ukjent_én"] == f"Påstanden er avklart og holder for {rest}"
    assert DEKNING.ord_["nn"]["uavklart_minst_ukjent"] == (
        "Påstanden er avklart og held for {ja} av {antall} einingar. Kravet er minst {minst}. "
        "Det er ikkje avklart for {ukjent}."
    )


@given(
    st.lists(st.sampled_from((J, D, N, U)), min_size=1, max_size=5),
    st.just("alle") | st.integers(0, 100).map(str) | st.sampled_from(("33.3", "33.4", "66.6", "66.7")),
)
@settings(max_examples=500, deadline=None)
def test_decided_exactly_when_all_completions_agree(verdier: list[Verdi], krav: str) -> None:
    navn = [f"e{nr}" for nr in range(len(verdier))]
    enheter = [Enhet(n, n.upper()) for n in navn]
    holder = {
        Decimal(alle.count(J) * 100) / len(alle) >= (100 if krav == "alle" else Decimal(krav))
        for alle in itertools.product(*(KJENTE if v is U else (v,) for v in verdier))
    }
    utfall = prøv(Dekning(krav), dict(zip(navn, verdier, strict=True)), enheter)
    assert utfall.verdi is (U if len(holder) > 1 else J if True in holder else N)
    assert {*utfall.felt} >= {*_felt_i(utfall.grunn)}
    if U in verdier and verdier.count(U) == len(verdier):
        assert utfall.verdi is not N


def _felt_i(grunn: str) -> set[str]:
    return {
        felt
        for felt in ("avvik", "ukjent", "motstrid", "minst")
        if f"{{{felt}}}" in DEKNING.ord_["nb"][grunn]
    }
