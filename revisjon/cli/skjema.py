"""`revisjon skjema`: the JSON Schemas, for editors and other programs."""

from __future__ import annotations

import json

import click

from revisjon.cli.norsk import Kommando
from revisjon.schema import SEKSJONER, publisert


@click.command(cls=Kommando)
@click.argument("del_", metavar="[DEL]", required=False, type=click.Choice(list(SEKSJONER)))
def skjema(del_: str | None) -> None:
    """Skriv ut JSON-skjemaet for en del, eller for hele prosjektfilen."""
    click.echo(json.dumps(publisert(del_), ensure_ascii=False, indent=2))
