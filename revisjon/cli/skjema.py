"""`revisjon skjema`: the JSON Schemas, for editors and other programs."""

from __future__ import annotations

import json

import click

from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.schema import SEKSJONER, publisert_tekst
from revisjon.schema.answers import EKSPORT, SVAR, eksportskjema, svarskjema
from revisjon.schema.bundle import publisert_oversettelse

_OVERSETTELSE = "oversettelse"
"""A file of its own kind, not a part of a project file."""
_DELER = [*SEKSJONER, _OVERSETTELSE, EKSPORT]


@click.command(cls=Kommando)
@click.argument("del_", metavar="[DEL]", required=False, type=click.Choice(_DELER))
@click.option("--svar", type=click.Choice(SVAR), help="Skjemaet for det kommandoen svarer som JSON.")
def skjema(del_: str | None, svar: str | None) -> None:
    """Skriv ut JSON-skjemaet for prosjektfiler, eksport eller svar."""
    if svar and del_:
        raise Bruksfeil("Velg enten en del eller --svar, ikke begge.")
    if svar or del_ == EKSPORT:
        data = svarskjema(svar) if svar else eksportskjema()
        click.echo(json.dumps(data, ensure_ascii=False, indent=2))
    elif del_ == _OVERSETTELSE:
        click.echo(json.dumps(publisert_oversettelse(), ensure_ascii=False, indent=2))
    else:
        click.echo(publisert_tekst(del_))
