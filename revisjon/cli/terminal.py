"""The terminal and the working folder, seen from the commands."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from revisjon.diagnostics import Diagnose, Feil
from revisjon.diagnostics.render import oppsummering, som_tekst
from revisjon.load import Lastet, finn_prosjekt, last
from revisjon.model import Prosjekt


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

    def si(self, tekst: str) -> None:
        """Tell how it goes, unless asked to be quiet."""
        if not self.stille:
            click.echo(tekst, err=True)

    def vis(self, diagnoser: Iterable[Diagnose], tekster: Mapping[str, str]) -> None:
        """Show diagnoses with their source lines, and count them."""
        alle = tuple(diagnoser)
        if alle:
            click.echo(som_tekst(alle, tekster, farge=self.farge), err=True, color=self.farge)
            click.echo(oppsummering(alle), err=True)

    def last(self) -> tuple[Prosjekt, Lastet]:
        """Load the project; show its problems and exit with 1 where there are errors."""
        lastet = last(self.rot)
        if lastet.prosjekt is None:
            self.vis(lastet.diagnoser, lastet.tekster)
            raise click.exceptions.Exit(1)
        return lastet.prosjekt, lastet

    def stopp(self, feil: Feil, tekster: Mapping[str, str]) -> None:
        """Show the diagnoses of a stage that could not go on, and exit with 1."""
        self.vis(feil.diagnoser, tekster)
        raise click.exceptions.Exit(1)
