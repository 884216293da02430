"""What imprecise dates prove, and the arithmetic of the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.model import Dato, Kilde, Vedtatt
from revisjon.rules import Verdi
from revisjon.rules.dates import gjelder, legg_til, senest, som_dato, tidligst
from revisjon.rules.documents import kildedato, kildenavn

J, N, U = Verdi.JA, Verdi.NEI, Verdi.UAVKLART


@st.composite
def datoer(draw: st.DrawFn) -> Dato:
    dag = draw(st.dates(date(2023, 1, 1), date(2025, 12, 31)))
    deler = draw(st.integers(1, 3))
    return Dato(*(dag.year, dag.month, dag.day)[:deler])


def dager(dato: Dato) -> list[date]:
    return [dato.første + timedelta(days=n) for n in range((dato.siste - dato.første).days + 1)]


def enige(svar: Iterable[bool]) -> Verdi:
    """Return what all agree on, or uavklart."""
    ulike = set(svar)
    return U if len(ulike) > 1 else J if True in ulike else N


@pytest.mark.parametrize(
    ("målt", "grense", "svar"),
    [
        ("2024-02-29", "2024-02", J),
        ("2024-03-01", "2024-02", N),
        ("2024-02", "2024-02", J),
        ("2024-02", "2024-02-29", J),
        ("2024-02", "2024-02-28", U),
        ("2024", "2024-12-30", U),
        ("2024", "2024-12-31", J),
        ("2024-12-31", "2024", J),
        ("2025", "2024", N),
        ("2026-02-01", "2026-02-01", J),
        ("2026-02-02", "2026-02-01", N),
        ("2026-02", "2026-02-01", U),
        ("2026-02", "2026-01-31", N),
    ],
)
def test_latest(målt: str, grense: str, svar: Verdi) -> None:
    assert senest(Dato.les(målt), Dato.les(grense)) is svar


@pytest.mark.parametrize(
    ("målt", "grense", "svar"),
    [
        ("2024-02-01", "2024-02", J),
        ("2024-01-31", "2024-02", N),
        ("2024-02", "2024-02-01", J),
        ("2024-02", "2024-02-02", U),
        ("2024-02", "2024-02-29", U),
        ("2024-02", "2024-03", N),
        ("2024", "2024", J),
        ("2024", "2024-01-02", U),
        ("2023-12-31", "2024", N),
    ],
)
def test_earliest(målt: str, grense: str, svar: Verdi) -> None:
    assert tidligst(Dato.les(målt), Dato.les(grense)) is svar


@given(datoer(), datoer())
@settings(max_examples=500, deadline=None)
def test_a_date_is_decided_exactly_when_all_its_days_agree(målt: Dato, grense: Dato) -> None:
    assert senest(målt, grense) is enige(dag <= grense.siste for dag in dager(målt))
    assert tidligst(målt, grense) is enige(dag >= grense.første for dag in dager(målt))


@pytest.mark.parametrize(
    ("fra", "til", "svar"),
    [
        (None, None, U),
        ("2024-06-01", None, J),
        ("2024-06-02", None, N),
        ("2024-06", None, U),
        ("2024-05", None, J),
        ("2024", None, U),
        ("2025", None, N),
        (None, "2024-06-01", J),
        (None, "2024-05-31", N),
        (None, "2024-05", N),
        (None, "2024-06", J),
        (None, "2024", J),
        ("2023", "2023", N),
        ("2023", "2024", J),
        ("2024", "2024", U),
        ("2024-06-01", "2024-06-01", J),
        ("2025", "2023", N),
    ],
)
def test_period_that_a_day_lies_in(fra: str | None, til: str | None, svar: Verdi) -> None:
    fra_, til_ = (Dato.les(d) if d else None for d in (fra, til))
    assert gjelder(fra_, til_, date(2024, 6, 1)) is svar


@given(datoer(), st.none() | datoer(), st.dates(date(2022, 12, 1), date(2026, 1, 31)))
@settings(max_examples=500, deadline=None)
def test_period_is_decided_exactly_when_all_first_days_agree(fra: Dato, til: Dato | None, dag: date) -> None:
    svar = enige(første <= dag and (til is None or dag <= til.siste) for første in dager(fra))
    assert gjelder(fra, til, dag) is svar


@pytest.mark.parametrize(
    ("dag", "måneder", "dager_", "etter"),
    [
        ("2024-01-31", 1, 0, "2024-02-29"),
        ("2023-01-31", 1, 0, "2023-02-28"),
        ("2023-12-31", 2, 0, "2024-02-29"),
        ("2024-02-29", 12, 0, "2025-02-28"),
        ("2024-02-29", 48, 0, "2028-02-29"),
        ("2024-03-31", 1, 0, "2024-04-30"),
        ("2024-11-15", 1, 0, "2024-12-15"),
        ("2024-11-15", 2, 0, "2025-01-15"),
        ("2024-12-15", 0, 0, "2024-12-15"),
        ("2024-02-28", 0, 1, "2024-02-29"),
        ("2023-02-28", 0, 1, "2023-03-01"),
        ("2024-01-31", 1, 1, "2024-03-01"),
        ("9999-12-31", 1, 0, "9999-12-31"),
        ("9999-11-30", 1, 0, "9999-12-30"),
        ("9999-11-30", 2, 0, "9999-12-31"),
        ("9999-12-30", 0, 1, "9999-12-31"),
        ("9999-12-30", 0, 10**30, "9999-12-31"),
        ("2024-01-01", 10**30, 0, "9999-12-31"),
    ],
)
def test_arithmetic_of_the_calendar(dag: str, måneder: int, dager_: int, etter: str) -> None:
    assert legg_til(date.fromisoformat(dag), måneder=måneder, dager=dager_) == date.fromisoformat(etter)


@given(st.dates(), st.dates(), st.integers(0, 2000), st.integers(0, 90_000))
@settings(max_examples=500, deadline=None)
def test_a_later_day_never_gives_an_earlier_deadline(a: date, b: date, måneder: int, antall: int) -> None:
    tidlig, sen = sorted((a, b))
    assert legg_til(tidlig, måneder=måneder, dager=antall) <= legg_til(sen, måneder=måneder, dager=antall)
    assert legg_til(tidlig) == tidlig


def test_day_as_date() -> None:
    assert som_dato(date(2024, 2, 29)) == Dato(2024, 2, 29)


def test_dates_of_a_source() -> None:
    kilde = Kilde("k", "plan", dato=Dato(2024), mottatt=Dato(2025, 3), vedtatt=Vedtatt("rådet", Dato(2023)))
    assert kildedato(kilde, "dato") == Dato(2024)
    assert kildedato(kilde, "mottatt") == Dato(2025, 3)
    assert kildedato(kilde, "vedtatt") == Dato(2023)
    assert kildedato(kilde, "hentet") is None
    assert kildedato(Kilde("k", "plan", vedtatt=Vedtatt("rådet")), "vedtatt") is None
    assert kildedato(Kilde("k", "plan"), "vedtatt") is None


@pytest.mark.parametrize(
    ("kilde", "navn"),
    [
        (Kilde("k", "lov", "Lov om x", "x-loven", nummer="1", rolle="r"), "x-loven"),
        (Kilde("k", "plan", "En plan", nummer="1", rolle="r"), "En plan"),
        (Kilde("k", "vedtak", nummer="Sak 1/24", rolle="r"), "Sak 1/24"),
        (Kilde("k", "intervju", rolle="leder"), "leder"),
        (Kilde("k", "plan"), "k"),
    ],
)
def test_name_of_a_source(kilde: Kilde, navn: str) -> None:
    assert kildenavn(kilde) == navn
