"""Something that is to happen again and again."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.model import Dato, Hendelse
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparators.intervall import INTERVALL, Intervall, Mellomrom

J, N, U = Verdi.JA, Verdi.NEI, Verdi.UAVKLART
DAG = date(2026, 5, 31)
I_DAG = Dato(2026, 5, 31)
TO_ÅR = Mellomrom(år=2)


def prøv(
    datoer: Sequence[str],
    hver: Mellomrom = TO_ÅR,
    fra: str = "",
    dag: date = DAG,
    *,
    fullstendig: bool = True,
) -> Prøvd:
    ider = [f"h{nr}" for nr in range(len(datoer))]
    hendelser = {
        id_: Hendelse(id_, f"gang {nr}", Dato.les(d), f"kilde {nr % 2}")
        for nr, (id_, d) in enumerate(zip(ider, datoer, strict=True))
    }
    test = Intervall(tuple(ider), hver, Dato.les(fra) if fra else None, fullstendig)
    return INTERVALL.prøv(test, Underlag(Data(hendelser=hendelser), dag))


def _når_noe_kan_mangle(utfall: Prøvd) -> Prøvd:
    """Return what the same events come to where the list need not have them all."""
    if utfall.verdi is not N:
        return utfall
    grunn = utfall.grunn.replace("nei_", "kjenner_ingen_", 1)
    assert grunn in INTERVALL.ord_["nb"]
    return replace(utfall, verdi=U, grunn=grunn)


@pytest.mark.parametrize(
    ("datoer", "verdi", "grunn", "felt"),
    [
        (("2023-03-01", "2025-03-01"), J, "ja", {"hendelser": ("gang 0", "gang 1")}),
        (("2025-03-01", "2023-03-01"), J, "ja", {"hendelser": ("gang 0", "gang 1")}),
        (
            ("2023-03-01", "2025-03-02"),
            N,
            "nei_fra_hendelse_til_hendelse",
            {
                "forrige": "gang 0",
                "forrige_dato": Dato(2023, 3, 1),
                "neste": "gang 1",
                "neste_dato": Dato(2025, 3, 2),
            },
        ),
        (
            ("2022-06-01", "2024-05-30"),
            N,
            "nei_fra_hendelse_til_vurdering",
            {"forrige": "gang 1", "forrige_dato": Dato(2024, 5, 30)},
        ),
        (("2022-06-01", "2024-05-31"), J, "ja", {"hendelser": ("gang 0", "gang 1")}),
        (("2023-03", "2025-03"), U, "uavklart", {"uklare": ("gang 0", "gang 1")}),
        (("2023-03", "2025-03-01"), J, "ja", {"hendelser": ("gang 0", "gang 1")}),
        (("2023-03-01", "2025-03"), U, "uavklart", {"uklare": ("gang 1",)}),
        (
            ("2023-02", "2025-03"),
            N,
            "nei_fra_hendelse_til_hendelse",
            {
                "forrige": "gang 0",
                "forrige_dato": Dato(2023, 2),
                "neste": "gang 1",
                "neste_dato": Dato(2025, 3),
            },
        ),
        (("2024-05-31",), U, "én", {"hendelser": ("gang 0",)}),
        (
            ("2024-05-30",),
            N,
            "nei_fra_hendelse_til_vurdering",
            {"forrige": "gang 0", "forrige_dato": Dato(2024, 5, 30)},
        ),
        (("2024",), U, "én", {"hendelser": ("gang 0",)}),
        (("2025-06-01", "2026-06-01"), U, "én", {"hendelser": ("gang 0",)}),
        (("2025-06-01", "2026-05-31"), J, "ja", {"hendelser": ("gang 0", "gang 1")}),
        (("2025-06-01", "2026"), U, "uavklart", {"uklare": ("gang 1",)}),
        (("2026-06-01", "2027"), U, "ingen", {"hendelser": ()}),
        (("2026", "2026-05"), U, "uavklart", {"uklare": ("gang 0", "gang 1")}),
        (
            ("2023-01-01", "2025", "2027-06-01"),
            N,
            "nei_samlet",
            {"uklare": ("gang 1",)},
        ),
    ],
)
def test_every_second_year(
    datoer: tuple[str, ...], verdi: Verdi, grunn: str, felt: dict[str, object]
) -> None:
    dag = date(2027, 6, 1) if "2027-06-01" in datoer else DAG
    utfall = prøv(datoer, dag=dag)
    kilder = ("kilde 0", "kilde 1")[: len(datoer)]
    ventet = {"hver": 2, "dag": Dato(dag.year, dag.month, dag.day), **felt}
    assert utfall == Prøvd("intervall", verdi, f"{grunn}_år", ventet, kilder)  # type: ignore[arg-type]
    assert utfall.grunn in INTERVALL.ord_["nb"]
    assert prøv(datoer, dag=dag, fullstendig=False) == _når_noe_kan_mangle(utfall)


@pytest.mark.parametrize(
    ("datoer", "fra", "verdi", "grunn", "felt"),
    [
        ((), "2024-05-31", J, "ja_uten", {"hendelser": ()}),
        ((), "2024-05-30", N, "nei_fra_start_til_vurdering", {}),
        (("2026-01-01",), "2024", J, "ja", {"hendelser": ("gang 0",)}),
        (
            ("2026-01-02",),
            "2024",
            N,
            "nei_fra_start_til_hendelse",
            {"neste": "gang 0", "neste_dato": Dato(2026, 1, 2)},
        ),
        (("2026-01",), "2024", U, "uavklart", {"uklare": ("gang 0",)}),
        (("2026-01",), "2024-02", J, "ja", {"hendelser": ("gang 0",)}),
        (("2020-01-01", "2026-01-01"), "2024", J, "ja", {"hendelser": ("gang 0", "gang 1")}),
        (("2023-12-31",), "2024", N, "nei_fra_start_til_vurdering", {}),
        ((), "2026-06-01", U, "for_tidlig", {}),
        ((), "2026-05-31", J, "ja_uten", {"hendelser": ()}),
        (("2026-06-01",), "2026", J, "ja_uten", {"hendelser": ()}),
    ],
)
def test_from_a_day_on(
    datoer: tuple[str, ...], fra: str, verdi: Verdi, grunn: str, felt: dict[str, object]
) -> None:
    første = Dato.les(fra).første
    ventet = {"hver": 2, "dag": I_DAG, "fra": Dato(første.year, første.month, første.day), **felt}
    kilder = ("kilde 0", "kilde 1")[: len(datoer)]
    utfall = prøv(datoer, fra=fra)
    assert utfall == Prøvd("intervall", verdi, f"{grunn}_år", ventet, kilder)  # type: ignore[arg-type]
    assert prøv(datoer, fra=fra, fullstendig=False) == _når_noe_kan_mangle(utfall)


@pytest.mark.parametrize(
    ("hver", "etter", "antall", "enhet"),
    [
        (Mellomrom(dager=1), "2024-02-01", 1, "dag"),
        (Mellomrom(dager=2), "2024-02-02", 2, "dager"),
        (Mellomrom(uker=1), "2024-02-07", 1, "uke"),
        (Mellomrom(uker=2), "2024-02-14", 2, "uker"),
        (Mellomrom(måneder=1), "2024-02-29", 1, "måned"),
        (Mellomrom(måneder=13), "2025-02-28", 13, "måneder"),
        (Mellomrom(år=1), "2025-01-31", 1, "ett_år"),
        (Mellomrom(år=2), "2026-01-31", 2, "år"),
        (Mellomrom(år=10**9), "9999-12-31", 10**9, "år"),
    ],
)
def test_how_long_may_pass(hver: Mellomrom, etter: str, antall: int, enhet: str) -> None:
    assert hver.etter(date(2024, 1, 31)) == date.fromisoformat(etter)
    assert (hver.antall, hver.enhet) == (antall, enhet)
    utfall = prøv(("2024-01-31", etter), hver, dag=date.fromisoformat(etter))
    assert (utfall.verdi, utfall.grunn, utfall.felt["hver"]) == (J, f"ja_{enhet}", antall)


def test_month_after_the_last_of_january() -> None:
    hver = Mellomrom(måneder=1)
    assert prøv(("2023-01-31", "2023-02-28"), hver, dag=date(2023, 2, 28)).verdi is J
    assert prøv(("2023-01-31", "2023-03-01"), hver, dag=date(2023, 3, 1)).verdi is N
    assert prøv(("2024-01-31", "2024-02-29"), hver, dag=date(2024, 2, 29)).verdi is J


def test_events_that_do_not_exist_are_passed_over() -> None:
    utfall = INTERVALL.prøv(Intervall(("h",), TO_ÅR), Underlag(Data(), DAG))
    assert utfall == Prøvd("intervall", U, "ingen_år", {"hver": 2, "dag": I_DAG, "hendelser": ()}, ())


def test_the_list_is_not_taken_to_be_complete() -> None:
    assert not Intervall(("a",), TO_ÅR).fullstendig


def test_what_it_looks_at() -> None:
    assert INTERVALL.ser_på(Intervall(("a", "b"), TO_ÅR)) == (("hendelse", "a"), ("hendelse", "b"))


def test_words() -> None:
    assert INTERVALL.ord_["nb"]["nei_fra_hendelse_til_vurdering_år"] == (
        "Det skal ikke gå mer enn {hver} år mellom hver gang. "
        "Fra {forrige} ({forrige_dato}) til {dag} gikk det mer enn {hver} år."
    )
    assert INTERVALL.ord_["nb"]["kjenner_ingen_fra_hendelse_til_vurdering_år"] == (
        "Det skal ikke gå mer enn {hver} år mellom hver gang. "
        "Fram til {dag} kjenner vi ingen senere enn {forrige} ({forrige_dato})."
    )
    assert INTERVALL.ord_["nn"]["kjenner_ingen_fra_hendelse_til_hendelse_måneder"] == (
        "Det skal ikkje gå meir enn {hver} månader mellom kvar gong. "
        "Vi kjenner inga hending mellom {forrige} ({forrige_dato}) og {neste} ({neste_dato})."
    )
    assert INTERVALL.ord_["nn"]["én_uke"] == (
        "Det skal ikkje gå meir enn {hver} veke mellom kvar gong, "
        "men fram til {dag} er berre éin gong kjend: {hendelser}."
    )


måned = st.dates(date(2023, 1, 1), date(2024, 12, 31)).map(lambda d: Dato(d.year, d.month))
nøyaktig = st.dates(date(2023, 1, 1), date(2024, 12, 31)).map(lambda d: Dato(d.year, d.month, d.day))
mellomrom = st.one_of(
    st.integers(20, 500).map(lambda n: Mellomrom(dager=n)),
    st.integers(1, 14).map(lambda n: Mellomrom(måneder=n)),
)


def _fasit(måte: Sequence[date], start: date | None, dag: date, hver: Mellomrom) -> Verdi:
    """Return the value where all dates are known."""
    med = sorted(d for d in måte if d <= dag and (start is None or d >= start))
    punkter = med if start is None else [start, *med]
    if any(b > hver.etter(a) for a, b in itertools.pairwise([*punkter, dag])):
        return N
    return J if start is not None or len(med) > 1 else U


@given(
    st.lists(måned, max_size=2),
    st.lists(nøyaktig, max_size=3),
    mellomrom,
    st.none() | st.dates(date(2023, 1, 1), date(2024, 6, 30)),
    st.dates(date(2024, 1, 1), date(2025, 6, 30)),
)
@settings(max_examples=500, deadline=None)
def test_decided_exactly_when_all_completions_agree(
    omtrent: list[Dato], kjent: list[Dato], hver: Mellomrom, fra: date | None, dag: date
) -> None:
    datoer = [*omtrent, *kjent]
    start = str(fra) if fra else ""
    utfall, uten = (
        prøv([str(d) for d in datoer], hver, start, dag, fullstendig=alle) for alle in (True, False)
    )
    if fra and fra > dag:
        assert utfall.verdi is uten.verdi is U
        return
    spenn = [[d.første + timedelta(days=n) for n in range((d.siste - d.første).days + 1)] for d in datoer]
    mulige = {_fasit(måte, fra, dag, hver) for måte in itertools.product(*spenn)}
    assert utfall.verdi is (next(iter(mulige)) if len(mulige) == 1 else U)
    assert uten.verdi is (J if mulige == {J} else U)
    for u in (utfall, uten):
        felt = {f for f in u.felt if f"{{{f}}}" in INTERVALL.ord_["nb"][u.grunn]}
        assert felt >= {"hver"}
        assert all(u.felt[f] for f in felt)
