"""The terminal, the clock and the working folder, seen from the commands."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Alvor, Diagnose, Feil, har_feil
from revisjon.diagnostics.render import oppsummering, som_tekst
from revisjon.load import Lastet, finn_prosjekt, last
from revisjon.model import Dato, Prosjekt


@dataclass(frozen=True, slots=True)
class Terminal:
    """How to speak, and about which project."""

    rot: Path
    """The project folder."""
    stille: bool
    farge: bool

    @classmethod
    def her(cls, mappe: Path | None, *, stille: bool) -> Terminal:
        """Look up the project folder and whether colours are wanted (https://no-color.org)."""
        rot = mappe or finn_prosjekt(Path.cwd()) or Path.cwd()
        farge = sys.stderr.isatty() and not os.environ.get("NO_COLOR")
        return cls(rot, stille, farge)

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

    def vis(self, diagnoser: Iterable[Diagnose], tekster: Mapping[str, str]) -> None:
        """Show diagnoses with their source lines, and count them; hints not when asked to be quiet."""
        alle = tuple(d for d in diagnoser if not (self.stille and d.alvor is Alvor.HINT))
        if alle:
            click.echo(som_tekst(alle, tekster, farge=self.farge), err=True, color=self.farge)
            click.echo(oppsummering(alle), err=True)

    def godta(self, diagnoser: Iterable[Diagnose], tekster: Mapping[str, str]) -> None:
        """Show diagnoses, and exit with 1 if there are errors among them."""
        alle = tuple(diagnoser)
        self.vis(alle, tekster)
        if har_feil(alle):
            raise click.exceptions.Exit(1)

    def les(self) -> Lastet:
        """Load the project."""
        with _søppelrydding_i_ro():
            return last(self.rot)

    def vurder(self, prosjekt: Prosjekt, valgt: datetime | None = None) -> VurdertProsjekt:
        """Assess the project on the chosen day, or on that of the report."""
        with _søppelrydding_i_ro():
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


@contextmanager
def _søppelrydding_i_ro() -> Iterator[None]:
    """Keep Python's collector from looking through a large project again and again: nearly all is kept."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
