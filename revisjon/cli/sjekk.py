"""`revisjon sjekk`: all problems of the project in one run."""

from __future__ import annotations

import click

from revisjon.cli.norsk import Kommando
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics.render import oppsummering, som_json
from revisjon.load import last


@click.command(cls=Kommando)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hvordan svaret skrives.",
)
@click.pass_obj
def sjekk(terminal: Terminal, format_: str) -> None:
    """Sjekk prosjektet, og vis alle feil på én gang."""
    lastet = last(terminal.rot)
    if format_ == "json":
        click.echo(som_json(lastet.diagnoser))
    else:
        terminal.vis(lastet.diagnoser, lastet.tekster)
        if not lastet.diagnoser:
            terminal.si(oppsummering(()))
    raise click.exceptions.Exit(0 if lastet.prosjekt else 1)
