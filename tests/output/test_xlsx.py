"""The workbook: what Excel finds in it, and what it must not find."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date
from typing import Any

import pytest

from revisjon.output.csvfile import lag_csv
from revisjon.output.xlsx import lag_xlsx
from revisjon.report.sheets import Ark, Dag, Kolonne

openpyxl = pytest.importorskip("openpyxl")
KOLONNER = (
    Kolonne("Navn", 20),
    Kolonne("Frist"),
    Kolonne("Antall"),
    Kolonne("Ja"),
    Kolonne("Tekst", 40, bryt=True),
)
FARLIG = (
    "=1+1",
    "+47 900",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "=HYPERLINK(1)",
    "http://x.no",
    "12",
    "{=1}",
    "<b>&\x00",
)
RADER = (
    ("Lågmark", Dag(date(2025, 12, 31)), 3, True, "x" * 130),
    ("Tjern", Dag(date(2025, 6, 30), "måned"), 0, False, ""),
    ("Hegg", Dag(date(2024, 12, 31), "år"), None, None, None),
    *((farlig, None, None, None, farlig) for farlig in FARLIG),
)


def _bok() -> bytes:
    return lag_xlsx([Ark("Anbefalinger: alle?", KOLONNER, RADER), Ark("Tomt", KOLONNER, ())], "revisjon")


@pytest.fixture(scope="module")
def bok() -> Any:  # noqa: ANN401 - a library without types
    return openpyxl.load_workbook(io.BytesIO(_bok()))


def test_dates_are_dates_with_the_precision_they_have(bok: Any) -> None:  # noqa: ANN401
    ark = bok.worksheets[0]
    assert [ark.cell(r, 2).value.date() for r in (2, 3, 4)] == [
        date(2025, 12, 31),
        date(2025, 6, 30),
        date(2024, 12, 31),
    ]
    assert [ark.cell(r, 2).number_format for r in (2, 3, 4)] == ["dd.mm.yyyy", "mm.yyyy", "yyyy"]
    assert [ark.cell(2, k).value for k in (3, 4)] == [3, "ja"]
    assert ark.cell(4, 3).value is None


def test_text_is_never_a_formula_a_link_or_a_number(bok: Any) -> None:  # noqa: ANN401
    ark = bok.worksheets[0]
    for rad, farlig in enumerate(FARLIG, start=2 + 3):
        celle = ark.cell(rad, 1)
        assert celle.data_type == "s"
        assert celle.value == farlig.replace("\x00", "")
        assert celle.hyperlink is None
    with zipfile.ZipFile(io.BytesIO(_bok())) as pakke:
        assert all(b"<f>" not in pakke.read(navn) for navn in pakke.namelist())


def test_headings_stay_filters_and_widths(bok: Any) -> None:  # noqa: ANN401
    ark = bok.worksheets[0]
    assert ark.title == "Anbefalinger  alle "
    assert ark.freeze_panes == "A2"
    (tabell,) = ark.tables.values()
    assert tabell.ref == f"A1:E{1 + len(RADER)}"
    assert tabell.autoFilter is not None
    assert tabell.tableStyleInfo.name == "TableStyleLight1"
    assert ark.column_dimensions["E"].width > 39
    assert ark.row_dimensions[2].height == 60
    assert bok.worksheets[1].tables


def test_same_content_same_bytes() -> None:
    først = _bok()
    time.sleep(1.1)
    assert _bok() == først


def test_csv_has_the_same_values() -> None:
    linjer = lag_csv(Ark("x", KOLONNER, RADER, "ja", "nei")).decode("utf-8-sig").split("\r\n")
    assert linjer[0] == "Navn;Frist;Antall;Ja;Tekst"
    assert linjer[2] == "Tjern;2025-06;0;nei;"
    assert linjer[3] == "Hegg;2024;;;"
    assert all(linje.startswith("'") for linje in linjer[4:8])
