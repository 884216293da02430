"""Ask for what a command was not told, a line at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable

import click

from revisjon.cli.norsk import Bruksfeil
from revisjon.scaffold.answers import renset


class Spørrer:
    """Asks on the error stream, so that what a command answers can still be piped on.

    Where nobody answers any more, as at the end of a file, the rest is taken to be left empty.
    """

    def __init__(self) -> None:
        self._slutt = False

    def om(self, hva: str, gitt: str | None = None, *, påkrevd: str = "", feil: Callable[[str], str]) -> str:
        """Return what was given, or ask for it; without space around it or doubled in it.

        `feil` says what is wrong with an answer, or nothing; then it is asked for again.

        Raises:
            Bruksfeil: if there is no answer, and `påkrevd` names the option that must be given then.

        """
        if gitt is not None:
            return renset(gitt)
        while not self._slutt:
            svar = self._linje(hva)
            galt = feil(svar) if svar else "Skriv noe her." if påkrevd and not self._slutt else ""
            if svar and not galt:
                return svar
            if not galt:
                break
            click.echo(galt, err=True)
        if påkrevd:
            raise Bruksfeil(f"Det mangler {påkrevd}.")
        return ""

    def _linje(self, hva: str) -> str:
        try:
            svar: str = click.prompt(hva, default="", show_default=False, err=True)
        except click.Abort:
            # So says click both where the input has ended and where somebody has had enough.
            if sys.stdin.isatty():
                raise
            click.echo(err=True)
            self._slutt = True
            return ""
        return renset(svar)
