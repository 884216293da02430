"""Plain sheets: headings, and rows of values. All that the writers of spreadsheets and CSV know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Dag:
    """A date in a cell, shown with the precision it is known with."""

    dato: date
    """Of a month or a year, the last day: it sorts, and a deadline holds until then."""
    presisjon: Literal["dag", "måned", "år"] = "dag"


@dataclass(frozen=True, slots=True)
class Desimaltall:
    """A number in a cell, with the decimals that it is shown with."""

    verdi: Decimal
    desimaler: int = 0


Verdi = str | int | bool | Dag | Desimaltall | None


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column: its heading, and how wide it is."""

    tittel: str
    bredde: int = 12
    """Letters."""
    bryt: bool = False
    """Long texts go on several lines."""


@dataclass(frozen=True, slots=True)
class Ark:
    """A sheet. Each row has a value, or None, for each column."""

    tittel: str
    kolonner: tuple[Kolonne, ...]
    rader: Iterable[tuple[Verdi, ...]]
    """Gone through once: a large sheet need not be in memory."""
    ja: str = "ja"
    nei: str = "nei"
    """How truth values are written."""
