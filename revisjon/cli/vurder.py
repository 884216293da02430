"""`revisjon vurder`: the verdicts, in the terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime

import click

from revisjon.assess import Kriterievurdering, VurdertProsjekt
from revisjon.assess.result import Følsomhet
from revisjon.assess.sensitivity import følsomhet as regn_følsomhet
from revisjon.assess.suspects import mistenkte
from revisjon.cli import verdicts
from revisjon.cli.completion import fullfør_id
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.screen import Skjerm
from revisjon.cli.terminal import Terminal
from revisjon.cli.wanted import MÅLFORMVALG, krev_dag, velg_målform
from revisjon.diagnostics import mente_du
from revisjon.model import Prosjekt
from revisjon.report.data import kriterienumre, svar_data
from revisjon.report.verdict.explain import forklar


@click.command(cls=Kommando)
@click.argument("kriterium", required=False, shell_complete=fullfør_id("kriterium"))
@click.option("--forklar", "full", is_flag=True, help="Forklar vurderingen, med funnene som noter.")
@click.option("--følsomhet", "--folsomhet", is_flag=True, help="Vis hva som skjer om en kilde faller bort.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hvordan svaret skrives.",
)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen vurderingen gjelder. Ellers rapportens dato, om den er passert.",
)
@MÅLFORMVALG
@click.pass_obj
def vurder(
    terminal: Terminal,
    kriterium: str | None,
    format_: str,
    dato: datetime | None,
    *,
    full: bool,
    følsomhet: bool,
    målform: str,
) -> None:
    """Vis vurderingene, eller én av dem med begrunnelse."""
    terminal = terminal.på(velg_målform(målform))
    prosjekt, _ = terminal.last()
    if kriterium is not None:
        kriterium = _id(kriterium, prosjekt)
    krev_dag(dato, prosjekt)
    vurdert = terminal.vurder(prosjekt, dato)
    valgte = [v for v in vurdert.vurderinger if kriterium in (None, v.kriterium.id)]
    uten = None
    if følsomhet:
        uten = [f for f in regn_følsomhet(vurdert) if kriterium in (None, f.kriterium)]
    if format_ == "json":
        click.echo(json.dumps(svar_data(vurdert, valgte, uten), ensure_ascii=False, indent=2))
        return
    skjerm = Skjerm.her()
    linjer = (
        _forklart(vurdert, valgte, uten, skjerm)
        if full
        else _oversikt(vurdert, valgte, uten, skjerm, ett=kriterium is not None)
    )
    for linje in linjer:
        click.echo(linje, color=skjerm.farge)


def _id(oppgitt: str, prosjekt: Prosjekt) -> str:
    """Return the id of the criterion that was asked for, by its id or by its number in the report, as K1."""
    if oppgitt in prosjekt.kriterier:
        return oppgitt
    numre = {nr: id_ for id_, nr in kriterienumre(prosjekt).items()}
    if id_ := numre.get(oppgitt.upper()):
        return id_
    melding = f"Det finnes ikke noe kriterium «{oppgitt}». {mente_du(oppgitt, prosjekt.kriterier)}".strip()
    raise Bruksfeil(melding)


def _oversikt(
    vurdert: VurdertProsjekt,
    valgte: Sequence[Kriterievurdering],
    uten: Sequence[Følsomhet] | None,
    skjerm: Skjerm,
    *,
    ett: bool,
) -> Iterator[str]:
    """Yield the table, and the reasons where one criterion was asked for, else what stands below it."""
    mistanker = mistenkte(vurdert.prosjekt)
    yield from verdicts.tabell(vurdert, valgte, mistanker, skjerm)
    if ett:
        yield from verdicts.kort(vurdert, valgte, skjerm)
    else:
        yield ""
        yield from verdicts.samlet(vurdert, valgte, mistanker, skjerm)
    if uten is not None:
        yield from verdicts.følsomme(vurdert, uten, skjerm)


def _forklart(
    vurdert: VurdertProsjekt,
    valgte: Sequence[Kriterievurdering],
    uten: Sequence[Følsomhet] | None,
    skjerm: Skjerm,
) -> Iterator[str]:
    """Yield the full explanation of each verdict."""
    for nr, v in enumerate(valgte):
        if nr:
            yield ""
        sted = (v.problemstilling, v.kriterium.id, v.revidert)
        dens = [f for f in uten or () if (f.problemstilling, f.kriterium, f.revidert) == sted]
        yield from verdicts.forklart([forklar(vurdert, v, None if uten is None else dens)], skjerm)
