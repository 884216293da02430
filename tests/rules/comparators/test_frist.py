"""The date of an event or a document against a limit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.model import Dato, Hendelse, Kilde, Vedtatt
from revisjon.rules import Data, Underlag, Verdi
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules.comparator import Feltverdi
from revisjon.rules.comparators.frist import FRIST, Frist
from revisjon.rules.documents import Datofelt

J, N, U = Verdi.JA, Verdi.NEI, Verdi.UAVKLART
DAG = date(2026, 5, 31)


def prøv(test: Frist, *, hendelse: Dato | None = None, kilde: Kilde | None = None) -> Prøvd:
    hendelser = {"h": Hendelse("h", "kartleggingen", hendelse, "brev")} if hendelse else {}
    data = Data(hendelser=hendelser, kilder={"plan": kilde} if kilde else {})
    return FRIST.prøv(test, Underlag(data, DAG))


@pytest.mark.parametrize(
    ("dato", "svar"),
    [
        ("2026-02-28", J),
        ("2026-03-01", N),
        ("2026-02", J),
        ("2026-03", N),
        ("2026", U),
        ("2025", J),
        ("2027", N),
    ],
)
def test_latest_month_lasts_through_its_last_day(dato: str, svar: Verdi) -> None:
    grense, målt = Dato(2026, 2), Dato.les(dato)
    utfall = prøv(Frist(senest=grense, hendelse="h"), hendelse=målt)
    felt: dict[str, Feltverdi] = {"hva": "kartleggingen", "grense": grense, "dato": målt}
    assert utfall == Prøvd("frist", svar, f"{svar.value}_senest_hendelse", felt, ("brev",))


@pytest.mark.parametrize(
    ("dato", "svar"),
    [("2024-02-01", J), ("2024-01-31", N), ("2024-02", J), ("2024-01", N), ("2024", U), ("2023", N)],
)
def test_earliest_month_begins_with_its_first_day(dato: str, svar: Verdi) -> None:
    grense, målt = Dato(2024, 2), Dato.les(dato)
    utfall = prøv(Frist(tidligst=grense, hendelse="h"), hendelse=målt)
    felt: dict[str, Feltverdi] = {"hva": "kartleggingen", "grense": grense, "dato": målt}
    assert utfall == Prøvd("frist", svar, f"{svar.value}_tidligst_hendelse", felt, ("brev",))


@pytest.mark.parametrize("felt", get_args(Datofelt))
def test_each_date_of_a_source_is_read_from_its_own_field(felt: Datofelt) -> None:
    vedtatt = Vedtatt("rådet", Dato(2026, 1)) if felt == "vedtatt" else None
    datoer = {} if felt == "vedtatt" else {felt: Dato(2026, 1)}
    kilde = Kilde("plan", "plan", "Planen", vedtatt=vedtatt, **datoer)  # type: ignore[arg-type]
    test = Frist(senest=Dato(2026, 2, 1), kilde="plan", felt=felt)
    utfall = prøv(test, kilde=kilde)
    ventet: dict[str, Feltverdi] = {"dokument": "Planen", "grense": Dato(2026, 2, 1), "dato": Dato(2026, 1)}
    assert utfall == Prøvd("frist", J, f"ja_senest_{felt}", ventet, ("plan",))
    uten = prøv(test, kilde=Kilde("plan", "plan", "Planen"))
    ventet.pop("dato")
    assert uten == Prøvd("frist", U, f"ukjent_senest_{felt}", ventet, ("plan",))


def test_what_does_not_exist_is_not_known() -> None:
    grense = Dato(2026, 2)
    felt: dict[str, Feltverdi] = {"hva": "h", "grense": grense}
    utfall = prøv(Frist(tidligst=grense, hendelse="h"))
    assert utfall == Prøvd("frist", U, "ukjent_tidligst_hendelse", felt, ())
    felt = {"dokument": "plan", "grense": grense}
    utfall = prøv(Frist(senest=grense, kilde="plan", felt="dato"))
    assert utfall == Prøvd("frist", U, "ukjent_senest_dato", felt, ())


def test_what_it_looks_at() -> None:
    assert FRIST.ser_på(Frist(senest=Dato(2026), hendelse="h")) == (("hendelse", "h"),)
    assert FRIST.ser_på(Frist(senest=Dato(2026), kilde="k", felt="dato")) == (("kilde", "k"),)


def test_the_outcome_keeps_the_words_exactly() -> None:
    nb, nn = FRIST.ord_["nb"], FRIST.ord_["nn"]
    assert len(nb) == 4 * 2 * 11
    assert nb["nei_senest_vedtatt"] == "Vedtaksdatoen for «{dokument}» er {dato}, men fristen er {grense}."
    assert nn["ukjent_senest_mottatt"] == "Mottaksdatoen for «{dokument}» manglar. Fristen er {grense}."
    assert nb["uavklart_tidligst_hendelse"] == (
        "Tidspunktet for {hva} er {dato}. "
        "Det er for unøyaktig til å si om kravet, tidligst {grense}, er oppfylt."
    )


@given(st.dates(date(2023, 1, 1), date(2025, 12, 31)), st.integers(1, 3), st.integers(1, 3), st.data())
@settings(max_examples=500, deadline=None)
def test_decided_exactly_when_all_days_agree(dag: date, presis: int, grov: int, mer: st.DataObject) -> None:
    målt = Dato(*(dag.year, dag.month, dag.day)[:presis])
    nær = dag + timedelta(days=mer.draw(st.integers(-400, 400)))
    grense = Dato(*(nær.year, nær.month, nær.day)[:grov])
    alle = [målt.første + timedelta(days=n) for n in range((målt.siste - målt.første).days + 1)]
    for test, holder in (
        (Frist(senest=grense, hendelse="h"), {d <= grense.siste for d in alle}),
        (Frist(tidligst=grense, hendelse="h"), {d >= grense.første for d in alle}),
    ):
        ventet = U if len(holder) > 1 else J if True in holder else N
        assert prøv(test, hendelse=målt).verdi is ventet
