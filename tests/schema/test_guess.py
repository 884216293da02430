from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.schema import som_tall
from revisjon.schema.guess import ment_felt, som_dato


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("7,5", "7.5"),
        ("1 470", "1470"),
        ("1\u00a0470,25", "1470.25"),
        ("1\u202f470", "1470"),
        ("\u22123", "-3"),
        ("+4", "4"),
        (" 12 ", "12"),
    ],
)
def test_numbers_as_norwegians_type_them(tekst: str, ventet: str) -> None:
    assert som_tall(tekst) == Decimal(ventet)


@pytest.mark.parametrize(
    "tekst", ["", "ca. 40", "7,5 %", "1.470,5", "1_000", "nan", "infinity", "12/3", "٣", "--1"]
)
def test_what_is_no_number(tekst: str) -> None:
    assert som_tall(tekst) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9))
def test_every_number_is_recognised_with_comma_and_spaces(tall: Decimal) -> None:
    assert som_tall(f"{tall:,.2f}".replace(",", " ").replace(".", ",")) == tall


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("19.05.2026", "2026-05-19"),
        ("19.5.2026", "2026-05-19"),
        ("19/5/2026", "2026-05-19"),
        ("2026/05/19", "2026-05-19"),
        ("2026-5-9", "2026-05-09"),
        ("2026.05", "2026-05"),
        ("20260519", "2026-05-19"),
        ("19. mai 2026", "2026-05-19"),
        ("19 Mai 2026", "2026-05-19"),
        ("desember 2025", "2025-12"),
        ("des. 2025", ""),
        ("31.02.2026", ""),
        ("32.05.2026", ""),
        ("i fjor 2025", ""),
        ("26-05-19", ""),
        ("", ""),
    ],
)
def test_dates_as_norwegians_type_them(tekst: str, ventet: str) -> None:
    assert som_dato(tekst) == ventet


@given(st.dates(date(1800, 1, 1)))
def test_every_day_is_recognised(dag: date) -> None:
    assert som_dato(f"{dag.day:02d}.{dag.month:02d}.{dag.year}") == dag.isoformat()


@pytest.mark.parametrize(
    ("navn", "ventet"),
    [
        ("minimum", "minst"),
        ("maks", "høyst"),
        ("aar", "år"),
        ("Hoeyst", "høyst"),
        ("høyest", "høyst"),
        ("grense", ""),
    ],
)
def test_keys_that_are_meant(navn: str, ventet: str) -> None:
    assert ment_felt(navn, ["minst", "høyst", "år", "uker"]) == ventet
    assert ment_felt(navn, ["tall"]) == ""
