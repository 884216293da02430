"""What is in a workbook is told as it stands, and a hostile one is refused before it is opened."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from arbeidsbok import bok, endret

from revisjon.source import workbook_guard
from revisjon.source.workbook import MAKS_RADER, Celle, les_arbeidsbok
from revisjon.source.workbook_guard import Avvist

LITEN = bok([["A", "B"], [1, "x"]])


def test_cells_are_told_as_they_stand() -> None:
    (ark,) = les_arbeidsbok(bok([["A"], [], [datetime(2026, 3, 1), 2, "=A1", "=1+1", None, " "]])).ark  # noqa: DTZ001 - a day
    hode, rad = ark.rader
    assert (hode.nr, rad.nr) == (1, 3)
    assert rad.celler == {
        1: Celle(date(2026, 3, 1)),
        2: Celle(2),
        3: Celle("=A1"),
        4: Celle("=1+1", formel=True),
    }


@pytest.mark.parametrize(
    ("data", "sagt"),
    [
        (b"", "ikke en Excel-arbeidsbok"),
        (b"Anbefaling;Dato\n", "ikke en Excel-arbeidsbok"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "passord"),
        (LITEN[:-40], "skadet"),
        (b"PK\x03\x04" + bytes(100), "skadet"),
        (endret(LITEN, "xl/workbook.xml", lambda _: b"<x"), "skadet"),
        (
            endret(LITEN, "xl/workbook.xml", lambda b: b'<!DOCTYPE x [<!ENTITY a "b">]>' + b),
            "slik Excel gjør det",
        ),
        (endret(LITEN, "xl/workbook.xml", lambda b: b.decode().encode("utf-16")), "slik Excel gjør det"),
        (endret(LITEN, "xl/externalLinks/externalLink1.xml", lambda _: b"<x/>"), "andre filer"),
        (endret(LITEN, "xl/vbaProject.bin", lambda _: b"x"), "makroer"),
        (endret(LITEN, "xl/media/bilde.png", lambda _: bytes(workbook_guard.MAKS_UTPAKKET)), "pakkes ut"),
        (bytes(workbook_guard.MAKS_FIL + 1), "større enn 10 MB"),
        (bok([["x"]] * (MAKS_RADER + 1)), "rader"),
    ],
)
def test_what_is_not_opened(data: bytes, sagt: str) -> None:
    with pytest.raises(Avvist, match=sagt) as feil:
        les_arbeidsbok(data)
    assert feil.value.råd


def test_a_size_that_is_a_lie_is_not_believed() -> None:
    """The declared size is only what the file says of itself."""
    stor = bytearray(endret(LITEN, "xl/media/x.bin", lambda _: bytes(workbook_guard.MAKS_UTPAKKET + 10)))
    i = stor.rindex(b"PK\x01\x02")
    stor[i + 24 : i + 28] = (100).to_bytes(4, "little")
    with pytest.raises(Avvist):
        les_arbeidsbok(bytes(stor))


def test_a_row_far_down_is_reached_and_a_row_that_cannot_be_is_not() -> None:
    def ned(xml: bytes) -> bytes:
        return xml.replace(b'<row r="2"', b'<row r="1048000"').replace(b'r="A2"', b'r="A1048000"')

    data = endret(LITEN, "xl/worksheets/sheet1.xml", ned)
    assert les_arbeidsbok(data).ark[0].rader[-1].nr == 1_048_000
    data = endret(LITEN, "xl/worksheets/sheet1.xml", lambda b: ned(b).replace(b"1048000", b"99999999999"))
    assert len(les_arbeidsbok(data).ark[0].rader) == 1


def test_the_day_it_was_made() -> None:
    assert les_arbeidsbok(endret(LITEN, "docProps/core.xml", lambda _: b"<x/>")).laget is None
