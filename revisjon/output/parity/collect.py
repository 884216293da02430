"""From text as a reader meets it, piece by piece, to the blocks of `Innhold`. Shared by all readers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from revisjon.output.parity.content import Blokk, Innhold, Slag, bokstaver, ord_i


@dataclass(slots=True)
class _Utkast:
    slag: Slag
    nivå: int = 0
    plass: tuple[int, ...] = ()
    nummer: str = ""
    deler: list[str] = field(default_factory=list)
    kall: list[int] = field(default_factory=list)
    etter: list[Blokk] = field(default_factory=list)
    """What stood in the middle of it."""

    def ord(self) -> tuple[str, ...]:
        return ord_i("".join(self.deler))

    def ferdig(self) -> Iterator[Blokk]:
        ord_ = self.ord()
        if ord_ or self.kall or self.slag == "note":
            yield Blokk(self.slag, ord_, self.nivå, self.nummer, self.plass, tuple(self.kall))
        yield from self.etter


class Samler:
    """Takes what one file says, in reading order. A working tool of one reading."""

    def __init__(self) -> None:
        self._ferdige: list[Blokk] = []
        self._åpne: list[_Utkast] = []
        self._løpende = _Utkast("tekst")
        self._tabeller = 0

    def skriv(self, tekst: str) -> None:
        """Add text to where the reading is."""
        self._nå().deler.append(tekst)

    def skille(self) -> None:
        """End a paragraph, and with it a word."""
        if self._åpne:
            self._åpne[-1].deler.append(" ")
        else:
            self._ferdige += self._løpende.ferdig()
            self._løpende = _Utkast("tekst")

    @contextmanager
    def blokk(
        self, slag: Slag, *, nivå: int = 0, nummer: str = "", plass: tuple[int, ...] = ()
    ) -> Iterator[None]:
        """Let what is written inside be a block of its own, after what it stands in the middle of."""
        if not self._åpne:
            self.skille()
        utkast = _Utkast(slag, nivå, plass, nummer)
        self._åpne.append(utkast)
        yield
        self._åpne.pop()
        (self._åpne[-1].etter if self._åpne else self._ferdige).extend(utkast.ferdig())

    @contextmanager
    def note(self) -> Iterator[None]:
        """Let what is written inside be a note that is called here."""
        nå = self._nå()
        nå.kall.append(bokstaver(nå.ord()))
        utkast = _Utkast("note")
        self._åpne.append(utkast)
        yield
        self._åpne.pop()
        nå.etter += utkast.ferdig()

    def bilde(self, alt: str) -> None:
        """Add a picture with its alternative text, which may be empty."""
        nå = self._nå()
        # Before the first word it stands before the paragraph, whether or not it is a part of it.
        først = not self._åpne and not nå.ord()
        (self._ferdige if først else nå.etter).append(Blokk("bilde", ord_i(alt), plass=nå.plass))

    def ny_tabell(self) -> int:
        """Return the number of a table that begins here."""
        self._tabeller += 1
        return self._tabeller

    def innhold(self) -> Innhold:
        """Return all that was taken."""
        self.skille()
        return Innhold(tuple(self._ferdige))

    def _nå(self) -> _Utkast:
        return self._åpne[-1] if self._åpne else self._løpende


class Rutenett:
    """Where the cells of one table stand, given row by row with what they span."""

    def __init__(self, tabell: int) -> None:
        self._tabell = tabell
        self._opptatt: set[tuple[int, int]] = set()
        self._rad = 0
        self._kolonne = 1

    def ny_rad(self) -> None:
        """Go to the beginning of the next row."""
        self._rad += 1
        self._kolonne = 1

    def celle(self, rader: int = 1, kolonner: int = 1) -> tuple[int, int, int]:
        """Return table, row and column of the next cell."""
        while (self._rad, self._kolonne) in self._opptatt:
            self._kolonne += 1
        plass = self._tabell, self._rad, self._kolonne
        for rad in range(self._rad, self._rad + rader):
            self._opptatt.update((rad, k) for k in range(self._kolonne, self._kolonne + kolonner))
        self._kolonne += kolonner
        return plass
