"""A document that is dated, adopted and valid."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.model import Dato, Kilde, Vedtatt
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparator import Feltverdi, Regelfeil
from revisjon.rules.comparators.finnes import FINNES, Del, Finnes

J, N, U = Verdi.JA, Verdi.NEI, Verdi.UAVKLART
DAG = date(2026, 5, 31)
I_DAG = Dato(2026, 5, 31)
RÅDET = Vedtatt("Kommunestyret", Dato(2023, 6))
HEL: dict[str, Any] = {"vedtatt": RÅDET, "gjelder_fra": Dato(2023), "gjelder_til": Dato(2026)}


def prøv(test: Finnes, **felt: Any) -> Prøvd:  # noqa: ANN401 - fields of a source
    kilde = Kilde("plan", "plan", "Kompetanseplan", **felt)
    return FINNES.prøv(test, Underlag(Data(kilder={"plan": kilde}), DAG))


@pytest.mark.parametrize(
    ("felt", "verdi"),
    [
        ({"dato": Dato(2024)}, J),
        ({"vedtatt": RÅDET}, J),
        ({"vedtatt": Vedtatt("rådet")}, U),
        ({"publisert": Dato(2024)}, J),
        ({"revidert": Dato(2024)}, J),
        ({"oppdatert": Dato(2024)}, J),
        ({"endret": Dato(2024)}, J),
        ({"faglig_endret": Dato(2024)}, J),
        ({"hentet": Dato(2024), "mottatt": Dato(2024), "tilsendt": Dato(2024)}, U),
        ({"udatert": True}, N),
        ({"udatert": True, "mottatt": Dato(2024)}, N),
        ({"udatert": True, "dato": Dato(2024)}, J),
        ({}, U),
    ],
)
def test_dated(felt: dict[str, Any], verdi: Verdi) -> None:
    utfall = prøv(Finnes("plan", ("datert",)), **felt)
    ventet = {"dokument": "Kompetanseplan"}
    assert utfall == Prøvd("finnes", verdi, f"{verdi.value}_datert", ventet, ("plan",))


@pytest.mark.parametrize(
    ("vedtatt", "av", "verdi", "grunn", "felt"),
    [
        (RÅDET, "", J, "ja_vedtatt", {"organ": "Kommunestyret"}),
        (RÅDET, "kommunestyret", J, "ja_vedtatt", {"organ": "Kommunestyret"}),
        (RÅDET, "rådet", N, "nei_vedtatt", {"organ": "Kommunestyret", "vedtatt_av": "rådet"}),
        (None, "", U, "uavklart_vedtatt", {}),
        (None, "rådet", U, "uavklart_vedtatt_av", {"vedtatt_av": "rådet"}),
        (
            RÅDET,
            "Kommunestyret i Vik",
            U,
            "uavklart_vedtatt_tvil",
            {"organ": "Kommunestyret", "vedtatt_av": "Kommunestyret i Vik"},
        ),
    ],
)
def test_adopted(vedtatt: Vedtatt | None, av: str, verdi: Verdi, grunn: str, felt: dict[str, str]) -> None:
    utfall = prøv(Finnes("plan", ("vedtatt",), av), vedtatt=vedtatt)
    assert utfall == Prøvd("finnes", verdi, grunn, {"dokument": "Kompetanseplan", **felt}, ("plan",))


@pytest.mark.parametrize(
    ("en", "annen", "verdi"),
    [
        ("kommunestyret", "KOMMUNESTYRET", J),
        ("kommunestyret", "Kommunestyret i Vik", U),
        ("kommunestyret", "Vik kommunestyre", U),
        ("kommunestyret", "komunestyret", U),
        ("kommunestyret", "Oslo bystyre", U),
        ("utvalg for helse", "Hovedutvalg for helse", U),
        ("utvalg for helse", "utvalg for helse og velferd", U),
        ("utvalg for helse", "utvalg for skole", N),
        ("kommunestyret", "formannskapet", N),
        ("kommunestyret", "kommunedirektøren", N),
        ("Kommunestyret i Vik", "Formannskapet i Vik", N),
        ("Kommunestyret i Vik", "Kommunestyret i Nes", N),
        ("fylkestinget", "kommunestyret", N),
        ("styret", "kommunestyret", N),
    ],
)
def test_bodies_that_are_written_in_different_ways(en: str, annen: str, verdi: Verdi) -> None:
    for a, b in ((en, annen), (annen, en)):
        assert prøv(Finnes("plan", ("vedtatt",), a), vedtatt=Vedtatt(b)).verdi is verdi


@pytest.mark.parametrize(
    ("fra", "til", "verdi"),
    [
        ("2026-05-31", None, J),
        ("2026-06-01", None, N),
        ("2026-05", None, J),
        ("2026", None, U),
        (None, "2026-05-31", J),
        (None, "2026-05-30", N),
        (None, "2026", J),
        (None, "2025", N),
        ("2023", "2026", J),
        (None, None, U),
    ],
)
def test_valid(fra: str | None, til: str | None, verdi: Verdi) -> None:
    datoer = {"gjelder_fra": Dato.les(fra) if fra else None, "gjelder_til": Dato.les(til) if til else None}
    utfall = prøv(Finnes("plan", ("gyldig",)), **datoer)
    ventet: dict[str, Feltverdi] = {"dokument": "Kompetanseplan", "dag": I_DAG}
    assert utfall == Prøvd("finnes", verdi, f"{verdi.value}_gyldig", ventet, ("plan",))


@pytest.mark.parametrize(
    ("felt", "verdi", "grunn", "navn"),
    [
        (HEL, J, "ja_datert_vedtatt_gyldig", {"dag", "organ"}),
        ({**HEL, "gjelder_til": Dato(2025)}, N, "nei_gyldig", {"dag"}),
        ({"udatert": True, "gjelder_til": Dato(2025)}, N, "nei_datert_gyldig", {"dag"}),
        ({"udatert": True}, N, "nei_datert", set()),
        ({}, U, "uavklart_datert_vedtatt_gyldig", {"dag"}),
        ({"dato": Dato(2024)}, U, "uavklart_vedtatt_gyldig", {"dag"}),
        ({**HEL, "vedtatt": Vedtatt("rådet")}, U, "uavklart_datert", set()),
    ],
)
def test_all_three_are_demanded_where_nothing_else_is_said(
    felt: dict[str, Any], verdi: Verdi, grunn: str, navn: set[str]
) -> None:
    utfall = prøv(Finnes("plan"), **felt)
    assert (utfall.verdi, utfall.grunn) == (verdi, grunn)
    assert {*utfall.felt} == {"dokument", *navn}


def test_order_of_the_demands_does_not_matter() -> None:
    for krav in itertools.permutations(get_args(Del)):
        assert prøv(Finnes("plan", krav)) == prøv(Finnes("plan"))


def test_document_that_does_not_exist_is_not_known() -> None:
    utfall = FINNES.prøv(Finnes("plan"), Underlag(Data(), DAG))
    assert utfall == Prøvd("finnes", U, "ukjent", {"dokument": "plan"}, ())


def test_body_that_is_named_in_vain_is_a_mistake() -> None:
    assert list(FINNES.sjekk(Finnes("plan", ("datert",), "rådet"), Data())) == [
        Regelfeil(
            "vedtatt_av",
            "«vedtatt_av» har ingen virkning når «vedtatt» ikke står i «krav».",
            "Legg til vedtatt i «krav», eller ta bort «vedtatt_av».",
        )
    ]
    assert list(FINNES.sjekk(Finnes("plan", ("datert",)), Data())) == []
    assert list(FINNES.sjekk(Finnes("plan", vedtatt_av="rådet"), Data())) == []


def test_what_it_looks_at() -> None:
    assert FINNES.ser_på(Finnes("plan")) == (("kilde", "plan"),)


@pytest.mark.parametrize(
    ("språk", "grunn", "setning"),
    [
        ("nb", "ja_datert", "Dokumentet «{dokument}» er datert."),
        (
            "nb",
            "ja_datert_vedtatt_gyldig",
            "Dokumentet «{dokument}» er datert, er vedtatt av {organ} og var gyldig {dag}.",
        ),
        ("nb", "nei_datert_gyldig", "Dokumentet «{dokument}» har ingen dato og var ikke gyldig {dag}."),
        (
            "nn",
            "nei_vedtatt_gyldig",
            (
                "Dokumentet «{dokument}» er vedteke av eit anna organ enn {vedtatt_av} ({organ}) "
                "og var ikkje gyldig {dag}."
            ),
        ),
        ("nb", "uavklart_gyldig", "Det er ikke kjent om dokumentet «{dokument}» var gyldig {dag}."),
        (
            "nb",
            "uavklart_datert_vedtatt_gyldig_av",
            (
                "Det er ikke kjent om dokumentet «{dokument}» er datert, "
                "om det er vedtatt av {vedtatt_av}, og om det var gyldig {dag}."
            ),
        ),
        (
            "nn",
            "uavklart_datert_vedtatt",
            "Det er ikkje kjent om dokumentet «{dokument}» er datert, og om det er vedteke.",
        ),
        (
            "nb",
            "uavklart_vedtatt_tvil",
            (
                "Dokumentet «{dokument}» er oppgitt vedtatt av {organ}. "
                "Vi vet ikke om det er det samme som {vedtatt_av}."
            ),
        ),
        (
            "nn",
            "uavklart_datert_vedtatt_tvil",
            (
                "Dokumentet «{dokument}» er oppgitt vedteke av {organ}. Vi veit ikkje om det er det same som "
                "{vedtatt_av}. Det er ikkje kjent om dokumentet «{dokument}» er datert."
            ),
        ),
        ("nn", "ukjent", "Dokumentet «{dokument}» er ikkje registrert."),
    ],
)
def test_words(språk: Any, grunn: str, setning: str) -> None:  # noqa: ANN401 - a literal
    assert FINNES.ord_[språk][grunn] == setning


MULIG: dict[str, dict[Verdi, dict[str, Any]]] = {
    "datert": {J: {"dato": Dato(2024)}, N: {"udatert": True}, U: {}},
    "vedtatt": {J: {"vedtatt": Vedtatt("rådet")}, N: {"vedtatt": Vedtatt("styret")}, U: {}},
    "gyldig": {J: {"gjelder_fra": Dato(2025)}, N: {"gjelder_til": Dato(2025)}, U: {}},
}


@given(
    st.fixed_dictionaries({del_: st.sampled_from((J, N, U)) for del_ in MULIG}),
    st.sets(st.sampled_from(sorted(MULIG)), min_size=1),
)
@settings(max_examples=500, deadline=None)
def test_decided_exactly_when_all_completions_agree(verdier: dict[str, Verdi], krav: set[str]) -> None:
    felt: dict[str, Any] = {}
    for del_, verdi in verdier.items():
        felt |= MULIG[del_][verdi]
    utfall = prøv(Finnes("plan", tuple(krav), "rådet"), **felt)  # type: ignore[arg-type]
    valg = [(J, N) if verdier[del_] is U else (verdier[del_],) for del_ in krav]
    mulige = {J if N not in måte else N for måte in itertools.product(*valg)}
    assert utfall.verdi is (mulige.pop() if len(mulige) == 1 else U)
    i_setning = {
        f for f in ("dokument", "dag", "organ", "vedtatt_av") if f"{{{f}}}" in FINNES.ord_["nb"][utfall.grunn]
    }
    assert {*utfall.felt} == i_setning
