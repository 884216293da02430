"""Ask for what was not given as an option, one thing at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import click

from revisjon.diagnostics import nærmeste
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Spørrer:
    """The answers so far, by name of the option."""

    svar: dict[str, Any]

    def ett(self, navn: str, spørsmål: str, mulige: Sequence[str], standard: str = "") -> str:
        """Ask for one of several words; a number, or the beginning of a word, will do."""
        if self.svar[navn]:
            return str(self.svar[navn])
        for nr, ord_ in enumerate(mulige, start=1):
            click.echo(f"  {nr}  {ord_}", err=True)
        while True:
            skrevet = click.prompt(spørsmål, default=standard or None, type=str, err=True).strip()
            if valgt := velg(skrevet, mulige):
                self.svar[navn] = valgt
                return valgt
            click.echo(f"Skriv et tall fra 1 til {len(mulige)}, eller ordet.", err=True)

    def dag(self, navn: str, spørsmål: str, standard: date) -> None:
        """Ask for a day, not later than the one that is suggested."""
        while self.svar[navn] is None:
            skrevet = click.prompt(spørsmål, default=standard.isoformat(), type=str, err=True)
            try:
                self.svar[navn] = datetime.strptime(skrevet.strip(), "%Y-%m-%d")  # noqa: DTZ007 - a day
            except ValueError:
                click.echo("Skriv datoen ÅÅÅÅ-MM-DD.", err=True)

    def fritt(self, navn: str, spørsmål: str, *, må: bool = True) -> None:
        """Ask for words; nothing is an answer where `må` is not set."""
        if not self.svar[navn]:
            standard = None if må else ""
            self.svar[navn] = click.prompt(
                spørsmål, default=standard, show_default=False, type=str, err=True
            ).strip()


def velg(skrevet: str, mulige: Sequence[str]) -> str:
    """Return the word that was meant: by number, by its beginning, or nearly spelt; else nothing."""
    if skrevet.isdecimal() and 1 <= int(skrevet) <= len(mulige):
        return mulige[int(skrevet) - 1]
    begynner = [m for m in mulige if m.casefold().startswith(skrevet.casefold())]
    if skrevet in mulige:
        return skrevet
    return begynner[0] if len(begynner) == 1 else ("" if begynner else nærmeste(skrevet, mulige))
