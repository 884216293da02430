"""Where the numeric cells of a table are, and how they are found by row and column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from revisjon.model import Celle, Kolonne, Rad, Tabell
from revisjon.records import dataclass

Rute = tuple[str, int, int]
"""Table, row and column: indices, for names may occur twice."""


@dataclass(frozen=True, slots=True)
class Cellested:
    """A numeric cell, or the place in a sum row that the program fills."""

    tabell: Tabell
    rad: Rad
    kolonne: Kolonne
    celle: Celle | None
    """None where the program sums."""
    over: tuple[Rute, ...] = ()
    """For such a place: the cells to be summed."""

    @property
    def adresse(self) -> tuple[str, str, str]:
        """The cell by names: table, row, column."""
        return self.tabell.id, self.rad.navn, self.kolonne.tittel


@dataclass(slots=True)
class Ruter:
    """All numeric cells of a project. A working tool of one load, not a record."""

    steder: dict[Rute, Cellested] = field(default_factory=dict)
    etter_navn: dict[tuple[str, str, str], list[Rute]] = field(default_factory=dict)

    @classmethod
    def av(cls, tabeller: Mapping[str, Tabell]) -> Ruter:
        """Find the numeric cells of these tables."""
        ruter = cls()
        for tabell in tabeller.values():
            ruter._legg_til(tabell)
        return ruter

    def _legg_til(self, tabell: Tabell) -> None:
        for nr, kolonne in enumerate(tabell.kolonner):
            if kolonne.type != "tall":
                continue
            over: list[Rute] = []
            for radnr, (rad, foran) in enumerate(tabell.flate_rader()):
                celle = rad.celler[nr - foran] if 0 <= nr - foran < len(rad.celler) else None
                summeres = rad.slag == "sum" and not rad.celler and nr > 0
                if celle is None and not summeres:
                    continue
                rute = (tabell.id, radnr, nr)
                sted = Cellested(tabell, rad, kolonne, celle, tuple(over) if summeres else ())
                self.steder[rute] = sted
                self.etter_navn.setdefault(sted.adresse, []).append(rute)
                if rad.slag == "vanlig":
                    over.append(rute)
