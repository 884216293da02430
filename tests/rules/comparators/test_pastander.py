"""A claim that is decided by other claims."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.rules import RANG, Data, Underlag, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparator import Regelfeil
from revisjon.rules.comparators.pastander import PÅSTANDER, Påstander

J, D, N, U, X = Verdi.JA, Verdi.DELVIS, Verdi.NEI, Verdi.UAVKLART, Verdi.IKKE_RELEVANT
KJENTE = (N, D, J)
MOTSATT = {J: N, D: D, N: J}
verdier = st.lists(st.sampled_from((J, D, N, U, X)), min_size=1, max_size=6)


def lag(slag: str, antall: int, minst: int = 0) -> Påstander:
    ider = tuple(f"k.{nr}" for nr in range(antall))
    if slag == "alle":
        return Påstander(alle=ider)
    return Påstander(ingen=ider) if slag == "ingen" else Påstander(av=ider, minst=Decimal(minst))


def prøv(slag: str, alle: Sequence[Verdi], minst: int = 0) -> Prøvd:
    påstander = {f"k.{nr}": v for nr, v in enumerate(alle)}
    underlag = Underlag(Data(), date(2026, 5, 31), påstander=påstander)
    return PÅSTANDER.prøv(lag(slag, len(alle), minst), underlag)


@pytest.mark.parametrize(
    ("slag", "alle", "verdi", "felt"),
    [
        ("alle", (J, J), J, {"antall": 2, "ja": 2}),
        ("alle", (J, D), D, {"antall": 2, "ja": 1, "delvis": 1}),
        ("alle", (J, N), N, {"antall": 2, "ja": 1}),
        ("alle", (U, N), N, {"antall": 2, "ja": 0}),
        ("alle", (U, D), U, {"antall": 2, "ja": 0, "uavklart": 1}),
        ("alle", (J, U, U), U, {"antall": 3, "ja": 1, "uavklart": 2}),
        ("alle", (J, X), J, {"antall": 1, "ja": 1}),
        ("ingen", (N, N), J, {"antall": 2, "ja": 0}),
        ("ingen", (N, D), D, {"antall": 2, "ja": 0, "delvis": 1}),
        ("ingen", (N, J), N, {"antall": 2, "ja": 1}),
        ("ingen", (U, J), N, {"antall": 2, "ja": 1}),
        ("ingen", (U, N), U, {"antall": 2, "ja": 0, "uavklart": 1}),
        ("ingen", (N, X), J, {"antall": 1, "ja": 0}),
    ],
)
def test_all_and_none(slag: str, alle: Sequence[Verdi], verdi: Verdi, felt: dict[str, int]) -> None:
    assert prøv(slag, alle) == Prøvd("påstander", verdi, f"{verdi.value}_{slag}", felt, ())


@pytest.mark.parametrize(
    ("alle", "minst", "verdi", "grunn", "felt"),
    [
        ((J, J, N), 2, J, "ja_av", {"antall": 3, "ja": 2, "minst": 2}),
        ((J, D, N), 2, D, "delvis_av", {"antall": 3, "ja": 1, "minst": 2, "delvis": 1}),
        ((J, N, N), 2, N, "nei_av", {"antall": 3, "ja": 1, "minst": 2}),
        ((J, N, N), 1, J, "ja_av", {"antall": 3, "ja": 1, "minst": 1}),
        ((J, J, U), 2, J, "ja_av", {"antall": 3, "ja": 2, "minst": 2}),
        ((U, N, N), 2, N, "nei_av", {"antall": 3, "ja": 0, "minst": 2}),
        ((J, U, N), 2, U, "uavklart_av", {"antall": 3, "ja": 1, "minst": 2, "uavklart": 1}),
        ((J, X, X), 1, J, "ja_av", {"antall": 1, "ja": 1, "minst": 1}),
        ((J, J, X), 2, J, "ja_av", {"antall": 2, "ja": 2, "minst": 2}),
        ((J, X, X), 2, J, "ja_av_færre", {"antall": 1, "ja": 1, "minst": 1}),
        ((J, N, X), 3, N, "nei_av_færre", {"antall": 2, "ja": 1, "minst": 2}),
        ((J, D, X), 3, D, "delvis_av_færre", {"antall": 2, "ja": 1, "minst": 2, "delvis": 1}),
        ((J, U, X), 3, U, "uavklart_av_færre", {"antall": 2, "ja": 1, "minst": 2, "uavklart": 1}),
    ],
)
def test_at_least_so_many_of(
    alle: Sequence[Verdi], minst: int, verdi: Verdi, grunn: str, felt: dict[str, int]
) -> None:
    assert prøv("av", alle, minst) == Prøvd("påstander", verdi, grunn, felt, ())
    assert grunn in PÅSTANDER.ord_["nb"]


@pytest.mark.parametrize("slag", ["alle", "ingen", "av"])
def test_claims_that_are_not_relevant_decide_nothing(slag: str) -> None:
    assert prøv(slag, (X, X), 1) == Prøvd("påstander", X, "ikke_relevant", {}, ())


def test_claim_that_is_not_there_is_not_known() -> None:
    utfall = PÅSTANDER.prøv(Påstander(alle=("k.a",)), Underlag(Data(), date(2026, 5, 31)))
    assert utfall == Prøvd("påstander", U, "uavklart_alle", {"antall": 1, "ja": 0, "uavklart": 1}, ())


@pytest.mark.parametrize("minst", ["0", "-1", "1.5", "3"])
def test_number_that_cannot_be_counted_to(minst: str) -> None:
    test = Påstander(av=("k.a", "k.b"), minst=Decimal(minst))
    assert list(PÅSTANDER.sjekk(test, Data())) == [
        Regelfeil(
            "minst",
            f"«minst» er {minst}, men skal være hvor mange av påstandene i «av» som trengs.",
            "Skriv et helt tall, minst 1 og høyst 2.",
        )
    ]
    assert PÅSTANDER.prøv(test, Underlag(Data(), date(2026, 5, 31))).verdi is U


@pytest.mark.parametrize("minst", ["1", "2", "2.0"])
def test_number_that_can_be_counted_to(minst: str) -> None:
    assert list(PÅSTANDER.sjekk(Påstander(av=("k.a", "k.b"), minst=Decimal(minst)), Data())) == []
    assert list(PÅSTANDER.sjekk(Påstander(alle=("k.a",)), Data())) == []


@pytest.mark.parametrize("slag", ["alle", "ingen", "av"])
def test_what_it_looks_at(slag: str) -> None:
    assert PÅSTANDER.ser_på(lag(slag, 2, 1)) == (("punkt", "k.0"), ("punkt", "k.1"))


def test_words() -> None:
    slag = ("alle", "ingen", "av", "av_færre")
    svar = {f"{v}_{s}" for v in ("ja", "delvis", "nei", "uavklart") for s in slag}
    assert {*PÅSTANDER.ord_["nb"]} == {*PÅSTANDER.ord_["nn"]} == {"ikke_relevant", *svar}
    assert PÅSTANDER.ord_["nb"]["uavklart_av"] == (
        "Av påstandene som testen bygger på, holder {ja} av {antall}, og {uavklart} gjenstår å avklare. "
        "Kravet er at minst {minst} holder."
    )
    assert PÅSTANDER.ord_["nn"]["delvis_av_færre"] == (
        "Av påstandane som testen byggjer på, held {ja} av {antall} fullt ut og {delvis} delvis. "
        "Så få gjeld her at alle må halde."
    )


def _fasit(slag: str, alle: Sequence[Verdi], minst: int) -> Verdi:
    """Return the value where all are known, from what the words mean."""
    ordnet = sorted(alle, key=RANG.__getitem__)
    if slag == "alle":
        return ordnet[0]
    return MOTSATT[ordnet[-1]] if slag == "ingen" else ordnet[-min(minst, len(ordnet))]


@given(verdier, st.sampled_from(("alle", "ingen", "av")), st.integers(1, 6))
@settings(max_examples=500, deadline=None)
def test_decided_exactly_when_all_completions_agree(alle: list[Verdi], slag: str, minst: int) -> None:
    minst = min(minst, len(alle))
    aktuelle = [v for v in alle if v is not X]
    utfall = prøv(slag, alle, minst)
    if not aktuelle:
        assert utfall.verdi is X
        return
    måter = itertools.product(*(KJENTE if v is U else (v,) for v in aktuelle))
    mulige = {_fasit(slag, måte, minst) for måte in måter}
    assert utfall.verdi is (mulige.pop() if len(mulige) == 1 else U)
    assert {f for f in utfall.felt if f != "minst"} <= {"antall", "ja", "delvis", "uavklart"}


@given(verdier, st.sampled_from(("alle", "ingen", "av")), st.integers(1, 6), st.randoms())
@settings(max_examples=500, deadline=None)
def test_order_does_not_matter(alle: list[Verdi], slag: str, minst: int, stokk: object) -> None:
    stokket = [*alle]
    stokk.shuffle(stokket)  # type: ignore[attr-defined]
    minst = min(minst, len(alle))
    assert prøv(slag, alle, minst) == prøv(slag, stokket, minst)
