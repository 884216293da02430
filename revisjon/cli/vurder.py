"""`revisjon vurder`: the verdicts, in the terminal or as JSON."""

from __future__ import annotations

import json
from datetime import datetime

import click

from revisjon.assess import Kriterievurdering, VurdertProsjekt, assess
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import mente_du
from revisjon.report.data import som_data
from revisjon.report.verdict_text import begrunnelse


@click.command(cls=Kommando)
@click.argument("kriterium", required=False)
@click.option("--forklar", is_flag=True, help="Vis begrunnelsen.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hvordan svaret skrives.",
)
@click.option(
    "--dato", type=click.DateTime(["%Y-%m-%d"]), metavar="ÅÅÅÅ-MM-DD", help="Dagen vurderingen gjelder."
)
@click.pass_obj
def vurder(
    terminal: Terminal, kriterium: str | None, format_: str, dato: datetime | None, *, forklar: bool
) -> None:
    """Vis vurderingen av hvert kriterium, eller av ett."""
    prosjekt, _ = terminal.last()
    vurdert = assess(prosjekt, terminal.dag(dato))
    if kriterium is not None and kriterium not in prosjekt.kriterier:
        melding = (
            f"Det finnes ikke noe kriterium «{kriterium}». {mente_du(kriterium, prosjekt.kriterier)}".strip()
        )
        raise Bruksfeil(melding)
    valgte = [v for v in vurdert.vurderinger if kriterium in (None, v.kriterium.id)]
    if format_ == "json":
        click.echo(json.dumps(som_data(vurdert, valgte), ensure_ascii=False, indent=2))
        return
    _tabell(valgte)
    if forklar or kriterium is not None:
        _forklar(vurdert, valgte)


def _tabell(vurderinger: list[Kriterievurdering]) -> None:
    bredde = max((len(v.kriterium.id) for v in vurderinger), default=0)
    for v in vurderinger:
        click.echo(
            f"{v.problemstilling:<5} {v.kriterium.id:<{bredde}}  {v.kriterium.styrke:<4}  {v.gjeldende}"
        )


def _forklar(vurdert: VurdertProsjekt, vurderinger: list[Kriterievurdering]) -> None:
    for v in vurderinger:
        click.echo(f"\n{v.problemstilling} {v.kriterium.id}: {v.gjeldende}")
        click.echo(begrunnelse(vurdert, v))
