"""`revisjon skjema`: the JSON Schemas, for editors and other programs."""

from __future__ import annotations

import json

import click

from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.schema import SEKSJONER, publisert_tekst
from revisjon.schema.answers import SVAR, svarskjema


@click.command(cls=Kommando)
@click.argument("del_", metavar="[DEL]", required=False, type=click.Choice(list(SEKSJONER)))
@click.option("--svar", type=click.Choice(SVAR), help="Skjemaet for det kommandoen svarer som JSON.")
def skjema(del_: str | None, svar: str | None) -> None:
    """Skriv ut JSON-skjemaet for en del, for alt eller for et svar."""
    if svar and del_:
        raise Bruksfeil("Velg enten en del eller --svar, ikke begge.")
    click.echo(json.dumps(svarskjema(svar), ensure_ascii=False, indent=2) if svar else publisert_tekst(del_))
