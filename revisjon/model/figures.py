"""Figures as data; they are drawn by the report layer."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.evidence import Fil, Konfidensielt
from revisjon.model.numbers import Celle
from revisjon.model.place import INTET_STED, Sted
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Tabellutdrag:
    """Part of a table as chart data."""

    tabell: str
    rader: tuple[str, ...] = ()
    """Names of rows, in order; empty means all plain rows."""
    kolonner: tuple[str, ...] = ()
    """Titles of numeric columns, in order; empty means all of them."""
    serier: Literal["rader", "kolonner"] = "rader"
    merket: tuple[str, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Serie:
    """One line, or one bar per category."""

    navn: str
    verdier: tuple[Celle, ...]
    merket: bool = False
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Seriedata:
    """Chart data written in place."""

    kategorier: tuple[str, ...]
    serier: tuple[Serie, ...]
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Boks:
    """A box of an organisation chart."""

    navn: str
    tekst: str = ""
    merket: bool = False
    stab: bool = False
    under: tuple[Boks, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Organisasjon:
    """The data of an organisation chart: its topmost box."""

    topp: Boks


@dataclass(frozen=True, slots=True)
class Steg:
    """A step of a process."""

    tittel: str
    tekst: str = ""
    merket: bool = False
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Prosess:
    """The data of a process figure."""

    steg: tuple[Steg, ...]
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


Figurdata = Tabellutdrag | Seriedata | Organisasjon | Prosess


@dataclass(frozen=True, slots=True)
class Figur:
    """A chart, a chart of boxes, or a picture."""

    id: str
    type: str
    tittel: str
    alt: str
    """What one sees, in words, for those who do not see it (WCAG 2.1, 1.1.1)."""
    data: Figurdata | None = None
    """None only where `type` is `bilde`."""
    fil: Fil | None = None
    enhet: str = ""
    desimaler: int | None = None
    """Decimals in print; None means the most that one of the values is written with."""
    kilde: str = ""
    kildetekst: str = ""
    merknad: str = ""
    kreditering: str = ""
    skjermes: bool | None = None
    """Whether 1 to 4 is too few persons to publish; None leaves it to the unit."""
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
