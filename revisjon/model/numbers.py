"""Registered numbers and tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from revisjon.model.evidence import Fil, Konfidensielt
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass

Operasjon = Literal["sum", "differanse", "prosentendring", "andel", "antall"]


def desimaler_i(verdi: Decimal) -> int:
    """Return how many decimals a number is written with."""
    eksponent = verdi.as_tuple().exponent
    return max(0, -eksponent) if isinstance(eksponent, int) else 0


@dataclass(frozen=True, slots=True)
class Celleadresse:
    """A cell of a table, by the name of its row and the title of its column."""

    tabell: str
    rad: str
    kolonne: str
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Beregning:
    """One of a closed set of operations on other numbers. There are no expressions."""

    operasjon: Operasjon
    ledd: tuple[str, ...]
    """Ids of numbers; for `antall` the single word «intervju»."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Tall:
    """A number of the case: given, read from a table, or computed. Exactly one of the three is set."""

    id: str
    verdi: Decimal | None = None
    fra: Celleadresse | None = None
    beregnet: Beregning | None = None
    enhet: str = ""
    omtrent: bool = False
    """Printed with «ca.» and standing for its rounding interval."""
    desimaler: int | None = None
    """Decimals in print; None means as written, or 0 for computed numbers."""
    toleranse: Decimal | None = None
    """The number may be this much larger or smaller, in its own unit; rules out the rounding interval."""
    periode: str = ""
    populasjon: str = ""
    """Whom or what the number is about, as «ansatte i hjemmetjenesten»."""
    ordlyd: str = ""
    """What was asked or counted, in the words that were used."""
    kilde: str = ""
    merknad: str = ""
    skjermes: bool | None = None
    """Whether 1 to 4 is too few persons to publish; None leaves it to the unit."""
    konfidensielt: Konfidensielt | None = None
    erstatter: str = ""
    """In the follow-up: id of what it replaces, in the report."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Utregnet:
    """A number as it is printed and reckoned with."""

    verdi: Decimal
    enhet: str = ""
    omtrent: bool = False
    desimaler: int = 0
    skjermet: str = ""
    """Printed instead of a number that may not be published; `verdi` and the rest then say nothing."""


_KJENTE_ENHETER = MappingProxyType(
    {
        **dict.fromkeys(("per cent", "percent"), "prosent"),
        **dict.fromkeys(("percentage point", "percentage points"), "prosentpoeng"),
    }
)


def kjent_enhet(enhet: str) -> str:
    """Return a unit as the program knows it: «per cent» is «prosent», to reckon with and compare."""
    return _KJENTE_ENHETER.get(enhet.strip().casefold(), enhet)


@dataclass(frozen=True, slots=True)
class Celle:
    """A cell: a text, a number, a reference to a registered number, or nothing at all."""

    tekst: Tekst | None = None
    verdi: Decimal | None = None
    tall: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def navn(self) -> str:
        """The cell as a row's name: its text, or its number as written."""
        if self.tekst is not None:
            return self.tekst.verdi.strip()
        return "" if self.verdi is None else str(self.verdi)

    @property
    def tom(self) -> bool:
        """Tell whether the cell holds nothing (printed as a dash)."""
        return self.tekst is None and self.verdi is None and not self.tall


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column of a table."""

    tittel: str
    type: Literal["tekst", "tall"] = "tekst"
    desimaler: int | None = None
    bredde: int | None = None
    """Millimetres; the whole table is 160 wide."""
    skjermes: bool | None = None
    """As for the table, which is asked where it is None."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rad:
    """A row, or a row that holds others."""

    slag: Literal["vanlig", "gruppe", "over", "sum"]
    """vanlig: `celler`. gruppe: a heading over the whole width. over: `tittel` spans `rader` in the
    first column. sum: numbers are summed by the program where `celler` is empty, else given."""
    celler: tuple[Celle, ...] = ()
    tittel: str = ""
    rader: tuple[Rad, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def navn(self) -> str:
        """What other parts of the project call the row: its title, or its first cell."""
        return self.tittel or (self.celler[0].navn if self.celler else "")


SUMNAVN = frozenset(
    ("sum", "totalt", "total", "i alt", "alle", "samlet", "samla", "til sammen", "til saman", "in all")
)
"""What a row that sums the others is called, in small letters."""


@dataclass(frozen=True, slots=True)
class Tabell:
    """A table, written in YAML or read from a CSV file."""

    id: str
    tittel: str
    kolonner: tuple[Kolonne, ...]
    rader: tuple[Rad, ...] = ()
    fil: Fil | None = None
    enhet: str = ""
    kilde: str = ""
    kildetekst: str = ""
    merknad: str = ""
    skjermes: bool | None = None
    """Whether 1 to 4 is too few persons to publish; None leaves it to the unit."""
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def flate_rader(self) -> Iterator[tuple[Rad, int]]:
        """Go through all rows that hold cells, with the number of columns that precede the cells."""
        for rad in self.rader:
            if rad.slag == "over":
                yield from ((under, 1) for under in rad.rader)
            elif rad.slag != "gruppe":
                yield rad, 0

    def er_sumrad(self, rad: Rad) -> bool:
        """Tell whether a row is printed as a sum.

        A file cannot say so of a row, so its last row is one if it is called what sums are called.
        """
        i_fil = self.fil is not None and len(self.rader) > 1 and rad is self.rader[-1]
        return rad.slag == "sum" or (i_fil and rad.navn.strip().rstrip(":").casefold() in SUMNAVN)
