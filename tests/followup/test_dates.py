from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.followup.dates import les_norsk_dato

MÅNEDER = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [
        *(("12/3-2026", "2026-03-12"), ("12.03.26", "2026-03-12"), ("12-3-2026", "2026-03-12")),
        *(("12. des. 2025", "2025-12-12"), ("Mars 2026", "2026-03"), ("3/2026", "2026-03")),
        *(("2026", "2026"), (" 1. mai\u00a02026 ", "2026-05-01")),
        *(
            ("31.2.2026", None),
            ("snarest", None),
            ("13/2026", None),
            ("våren 2026", None),
            ("1.2.3.2026", None),
        ),
        *(("1. kvartal 2026", None), ("", None), ("12/24", None)),
    ],
)
def test_the_usual_forms(skrevet: str, ventet: str | None) -> None:
    lest = les_norsk_dato(skrevet)
    assert (str(lest) if lest else None) == ventet


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [
        *(("innen 1.6.2026", "2026-06-01"), ("innen utgangen av mars 2026", "2026-03")),
        *(("1. kvartal 2026", "2026-03"), ("siste halvår 2025", "2025-12"), ("2. tertial 2026", "2026-08")),
        *(("innen 2026", "2026-12"), ("5. kvartal 2026", None)),
    ],
)
def test_deadlines(skrevet: str, ventet: str | None) -> None:
    lest = les_norsk_dato(skrevet, frist=True)
    assert (str(lest) if lest else None) == ventet


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_however_a_day_is_written_it_is_the_same(dag: date) -> None:
    former = (
        f"{dag.day}.{dag.month}.{dag.year}",
        f"{dag.day:02}.{dag.month:02}.{dag.year}",
        f"{dag.day}/{dag.month}-{dag.year}",
        f"{dag.day}. {MÅNEDER[dag.month - 1]} {dag.year}",
        dag.isoformat(),
    )
    assert {str(les_norsk_dato(f)) for f in former} == {dag.isoformat()}
