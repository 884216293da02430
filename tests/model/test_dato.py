from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.model import Dato, naturlig


@pytest.mark.parametrize(
    ("tekst", "første", "siste"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (" 2026-05-19 ", date(2026, 5, 19), date(2026, 5, 19)),
    ],
)
def test_a_date_is_all_the_days_it_may_stand_for(tekst: str, første: date, siste: date) -> None:
    dato = Dato.les(tekst)
    assert (dato.første, dato.siste) == (første, siste)
    assert str(dato) == tekst.strip()


@pytest.mark.parametrize(
    ("tekst", "grunn"),
    [
        ("2026-02-30", "30.2.2026 finnes ikke"),
        ("2023-02-29", "29.2.2023 finnes ikke"),
        ("2026-13", "måned 13 finnes ikke"),
        ("2026-00-01", "måned 00 finnes ikke"),
        ("2026-05-00", "0.5.2026 finnes ikke"),
        ("19.05.2026", "ÅÅÅÅ-MM-DD"),
        ("2026-5", "ÅÅÅÅ-MM-DD"),
        ("26", "ÅÅÅÅ-MM-DD"),
        ("", "ÅÅÅÅ-MM-DD"),
        ("1799", "for langt tilbake"),
    ],
)
def test_what_is_no_date_is_refused_in_words(tekst: str, grunn: str) -> None:
    with pytest.raises(ValueError, match=grunn):
        Dato.les(tekst)


@given(st.dates(date(1800, 1, 1)), st.sampled_from([4, 7, 10]))
def test_every_date_is_read_with_its_precision(dag: date, lengde: int) -> None:
    tekst = dag.isoformat()[:lengde]
    dato = Dato.les(tekst)
    assert str(dato) == tekst
    assert dato.første <= dag <= dato.siste


def test_natural_order_of_ids() -> None:
    ider = ["F10-1", "å", "F2-10", "F2-3b", "F2-3a", "F1-2", "A", "F2-1"]
    assert sorted(ider, key=naturlig) == ["A", "F1-2", "F2-1", "F2-3a", "F2-3b", "F2-10", "F10-1", "å"]


@given(st.lists(st.text("abÅ01239-._", min_size=1, max_size=6)))
def test_any_ids_can_be_compared(ider: list[str]) -> None:
    assert sorted(map(naturlig, sorted(ider, key=naturlig))) == sorted(map(naturlig, ider))
