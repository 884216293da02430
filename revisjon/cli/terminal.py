"""The terminal, the clock and the working folder, seen from the commands."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from revisjon.diagnostics import Alvor, Diagnose, Feil, har_feil
from revisjon.diagnostics.render import oppsummering, som_tekst
from revisjon.records import dataclass
from revisjon.resources import finn_prosjekt

if TYPE_CHECKING:
    # Loaded where they are used: a command that finds its work done must not wait for them.
    from revisjon.assess import VurdertProsjekt
    from revisjon.load import Lastet
    from revisjon.model import Dato, Prosjekt


@dataclass(frozen=True, slots=True)
class Terminal:
    """How to speak, and about which project."""

    rot: Path
    """The project folder."""
    stille: bool
    farge: bool
    målform: str = ""
    """What the project is read in; empty where in its own."""

    @classmethod
    def her(cls, mappe: Path | None, *, stille: bool) -> Terminal:
        """Look up the project folder and whether colours are wanted (https://no-color.org)."""
        rot = mappe or finn_prosjekt(Path.cwd()) or Path.cwd()
        farge = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        return cls(rot, stille, farge)

    def på(self, målform: str) -> Terminal:
        """Return the same, with the project read in this målform; empty means its own."""
        return replace(self, målform=målform)

    @staticmethod
    def dag(valgt: datetime | None) -> date:
        """Return the chosen day, or today where none was chosen."""
        return (valgt or datetime.now().astimezone()).date()

    @classmethod
    def vurderingsdag(cls, valgt: datetime | None, rapport: Dato) -> date:
        """Return the day on which the verdicts hold: the chosen one, else the last day of the report's date.

        That day may lie ahead while the report is being written; then it is today.
        """
        return cls.dag(valgt) if valgt else min(cls.dag(None), rapport.siste)

    def si(self, tekst: str) -> None:
        """Tell how it goes, unless asked to be quiet."""
        if not self.stille:
            click.echo(tekst, err=True)

    def vis(self, diagnoser: Iterable[Diagnose], tekster: Mapping[str, str]) -> str:
        """Show diagnoses with their source lines, and count them; hints not when asked to be quiet.

        Returns what was shown, in colour, for `gjenta`.
        """
        alle = tuple(d for d in diagnoser if not (self.stille and d.alvor is Alvor.HINT))
        if not alle:
            return ""
        vist = f"{som_tekst(alle, tekster, farge=True)}\n{oppsummering(alle)}"
        self.gjenta(vist)
        return vist

    def gjenta(self, vist: str) -> None:
        """Show what has been shown before."""
        click.echo(vist, err=True, color=self.farge)

    def godta(self, diagnoser: Iterable[Diagnose], tekster: Mapping[str, str]) -> str:
        """Show diagnoses, and exit with 1 if there are errors among them; returns what was shown."""
        alle = tuple(diagnoser)
        vist = self.vis(alle, tekster)
        if har_feil(alle):
            raise click.exceptions.Exit(1)
        return vist

    def les(self) -> Lastet:
        """Load the project."""
        from revisjon.load import last  # noqa: PLC0415 - see above

        with søppelrydding_i_ro():
            lastet = last(self.rot, self.målform)
            oversatt = lastet.prosjekt
            if oversatt is None or not oversatt.skrevet_på:
                return lastet
            from revisjon.followup.translated import med_gjennomgang  # noqa: PLC0415 - as above

            original = last(self.rot).prosjekt
            return replace(lastet, prosjekt=med_gjennomgang(oversatt, original)) if original else lastet

    def vurder(self, prosjekt: Prosjekt, valgt: datetime | None = None) -> VurdertProsjekt:
        """Assess the project on the chosen day, or on that of the report."""
        from revisjon.assess import assess  # noqa: PLC0415 - see above

        with søppelrydding_i_ro():
            return assess(prosjekt, self.vurderingsdag(valgt, prosjekt.oppdrag.dato))

    def last(self) -> tuple[Prosjekt, Lastet]:
        """Load the project; show its problems and exit with 1 where there are errors."""
        lastet = self.les()
        if lastet.prosjekt is None:
            self.vis(lastet.diagnoser, lastet.tekster)
            raise click.exceptions.Exit(1)
        return lastet.prosjekt, lastet

    @contextmanager
    def stopper_ved_feil(self, tekster: Mapping[str, str]) -> Iterator[None]:
        """Show the diagnoses of a stage that could not go on, and exit with 1."""
        try:
            yield
        except Feil as feil:
            self.vis(feil.diagnoser, tekster)
            raise click.exceptions.Exit(1) from feil


def kort(sti: Path) -> Path:
    """Return a path as seen from the working folder, where that is shorter."""
    try:
        return sti.resolve().relative_to(Path.cwd())
    except ValueError:
        return sti


_TIL_SLUTT: list[object] = []


def behold(ting: object) -> None:
    """Keep what a command worked on until the process ends: to take a large project apart is in vain."""
    _TIL_SLUTT[:] = [ting]


@contextmanager
def søppelrydding_i_ro() -> Iterator[None]:
    """Keep Python's collector from looking through a large project again and again: nearly all is kept."""
    gc.disable()
    try:
        yield
    finally:
        # Nor has it anything to find there afterwards.
        gc.freeze()
        gc.enable()
