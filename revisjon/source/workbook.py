"""A workbook from somebody else → its cells, as they were typed. Formulas are told, never calculated."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

from revisjon.records import dataclass
from revisjon.source.workbook_guard import Avvist, krev_trygg

MAKS_RADER = 20_000
"""Most rows of a sheet with anything in them."""
MAKS_CELLER = 200_000
"""Most cells of a workbook with anything in them."""
MAKS_KOLONNER = 256
"""What stands further to the right is not read."""
MAKS_ARK = 50
_EGENSKAPER = "docProps/core.xml"
_LAGET = re.compile(rb"<dcterms:created[^>]*>(\d{4}-\d{2}-\d{2})")
_SISTE_RAD = 1_048_576
"""Of any sheet, by the format."""

Celleverdi = str | int | float | bool | date | time | timedelta


@dataclass(frozen=True, slots=True)
class Celle:
    """A cell with something in it."""

    verdi: Celleverdi
    """A day is a `date`; of a formula it is the formula's text."""
    formel: bool = False
    feil: bool = False
    """An error value, as #REF!."""


@dataclass(frozen=True, slots=True)
class Regnerad:
    """A row with anything in it."""

    nr: int
    celler: Mapping[int, Celle]
    """By column, counted from 1; empty cells are left out."""


@dataclass(frozen=True, slots=True)
class Regneark:
    """A sheet."""

    navn: str
    rader: tuple[Regnerad, ...]
    skjult: bool = False


@dataclass(frozen=True, slots=True)
class Arbeidsbok:
    """The sheets in order, and the day it says that it was made."""

    ark: tuple[Regneark, ...]
    laget: date | None = None


def les_arbeidsbok(data: bytes) -> Arbeidsbok:
    """Return what stands in a workbook. Raises `Avvist` for what is none, or too much."""
    krev_trygg(data)
    from openpyxl import load_workbook  # noqa: PLC0415 - only where there is a workbook

    with warnings.catch_warnings():
        # What it does not know of colours and validation is nothing to the list.
        warnings.simplefilter("ignore")
        try:
            bok = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            try:
                return Arbeidsbok(tuple(_arkene(bok)), _laget(data))
            finally:
                bok.close()
        except Avvist:
            raise
        except Exception as feil:  # the library raises whatever it stumbles over in a broken file
            raise Avvist("Filen er skadet.", "Åpne den i Excel, og lagre den på nytt.") from feil


def _laget(data: bytes) -> date | None:
    """Return the day that is written in the file; the library takes today where none is."""
    with zipfile.ZipFile(io.BytesIO(data)) as pakke:
        funnet = _LAGET.search(pakke.read(_EGENSKAPER)) if _EGENSKAPER in pakke.namelist() else None
    return date.fromisoformat(funnet[1].decode()) if funnet else None


def _arkene(bok: Any) -> Iterator[Regneark]:  # noqa: ANN401 - a library without types
    if len(bok.worksheets) > MAKS_ARK:
        raise Avvist(f"Arbeidsboken har mer enn {MAKS_ARK} ark.", "Behold bare arket med listen.")
    igjen = MAKS_CELLER
    for ark in bok.worksheets:
        rader: list[Regnerad] = []
        tom: object = None
        for nr, rad in enumerate(ark.iter_rows(max_row=_SISTE_RAD, max_col=MAKS_KOLONNER), start=1):
            if rad is tom:
                # All rows that the file leaves out are one and the same, and there may be a million.
                continue
            celler = {c.column: funnet for c in rad if c.value is not None and (funnet := _celle(c))}
            if not celler:
                tom = rad
                continue
            igjen -= len(celler)
            if igjen < 0 or len(rader) >= MAKS_RADER:
                hva = f"Arbeidsboken har mer enn {MAKS_RADER} rader eller {MAKS_CELLER} celler."
                raise Avvist(hva, "Behold bare arket med listen, og de radene som gjelder prosjektet.")
            rader.append(Regnerad(nr, MappingProxyType(celler)))
        yield Regneark(ark.title, tuple(rader), ark.sheet_state != "visible")


def _celle(c: Any) -> Celle | None:  # noqa: ANN401 - as above
    verdi = c.value
    if c.data_type == "f":
        # A formula of several cells is a record of its own.
        return Celle(str(getattr(verdi, "text", verdi) or "="), formel=True)
    if isinstance(verdi, str):
        return Celle(verdi, feil=c.data_type == "e") if verdi.strip() else None
    if isinstance(verdi, datetime):
        return Celle(verdi.date())
    if isinstance(verdi, int | float | bool | date | time | timedelta):
        return Celle(verdi)
    return Celle(str(verdi))
