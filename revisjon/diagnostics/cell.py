"""A place in a workbook, as those who use spreadsheets say it: «liste.xlsx: Innførsler!D7»."""

from __future__ import annotations

from dataclasses import dataclass

from revisjon.diagnostics.plass import Plass

_BOKSTAVER = 26


def kolonnenavn(nr: int) -> str:
    """Return the letters of a column, which is counted from 1: A, B … Z, AA."""
    navn = ""
    while nr > 0:
        nr, rest = divmod(nr - 1, _BOKSTAVER)
        navn = chr(ord("A") + rest) + navn
    return navn


@dataclass(frozen=True, slots=True, order=True)
class Celleplass(Plass):
    """A cell: the line is its row, and the column is counted from 1. Row 0 is the sheet itself."""

    ark: str = ""

    def __str__(self) -> str:
        if not self.ark:
            return self.fil
        celle = f"!{kolonnenavn(self.kolonne)}{self.linje}" if self.linje else ""
        return f"{self.fil}: {self.ark}{celle}"
