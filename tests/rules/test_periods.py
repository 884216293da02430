"""The period that a number is for, read from what is written."""

from __future__ import annotations

import pytest

from revisjon.rules.periods import Tidsrom, les_periode


@pytest.mark.parametrize(
    ("tekst", "første", "siste"),
    [
        ("2025", (2025, 1), (2025, 12)),
        (" 2025 ", (2025, 1), (2025, 12)),
        ("2025-03", (2025, 3), (2025, 3)),
        ("2023–2025", (2023, 1), (2025, 12)),
        ("2023-2025", (2023, 1), (2025, 12)),
        ("2023 – 2025", (2023, 1), (2025, 12)),
        ("2023-01–2024-06", (2023, 1), (2024, 6)),
        ("2023-01-2024-06", (2023, 1), (2024, 6)),
        ("2023–2024-06", (2023, 1), (2024, 6)),
        ("2023-12–2024", (2023, 12), (2024, 12)),
        ("2025–2025", (2025, 1), (2025, 12)),
    ],
)
def test_periods_are_read(tekst: str, første: tuple[int, int], siste: tuple[int, int]) -> None:
    (a, b), (c, d) = første, siste
    rom = les_periode(tekst)
    assert rom == Tidsrom(12 * a + b, 12 * c + d)
    assert rom.måneder == 12 * (c - a) + d - b + 1


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "i fjor",
        "2025-13",
        "2025-00",
        "2025–2023",
        "2025-03–2025-02",
        "2025-03-01",
        "2023–2025–2026",
        "2023/2024",
        "25",
        "0000",
    ],
)
def test_other_periods_are_not_read(tekst: str) -> None:
    assert les_periode(tekst) is None
