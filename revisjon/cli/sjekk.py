"""`revisjon sjekk`: all problems of the project in one run."""

from __future__ import annotations

from collections.abc import Iterator

import click

from revisjon.assess import VurdertProsjekt
from revisjon.checks import sjekk_utgave, sjekk_vurdert
from revisjon.cli.norsk import Kommando
from revisjon.cli.terminal import Terminal
from revisjon.cli.wanted import fullfør, navn, velg
from revisjon.diagnostics import Diagnose, Feil, har_feil, sortert
from revisjon.diagnostics.render import oppsummering, som_json


@click.command(cls=Kommando)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hvordan svaret skrives.",
)
@click.option(
    "--utgave",
    default="",
    metavar="UTGAVE",
    shell_complete=fullfør("utgave"),
    help="Vis også det som må være på plass før denne utgaven kan bygges.",
)
@click.pass_obj
def sjekk(terminal: Terminal, format_: str, utgave: str) -> None:
    """Sjekk prosjektet, og vis alle feil på én gang."""
    if utgave:
        utgave = velg(utgave, navn("utgave"), "Utgaven")
    lastet = terminal.les()
    diagnoser = lastet.diagnoser
    if lastet.prosjekt is not None:
        vurdert = terminal.vurder(lastet.prosjekt)
        porter = sjekk_utgave(vurdert, utgave) if utgave else ()
        om_rapporten = _om_rapporten(vurdert, terminal)
        diagnoser = sortert([*diagnoser, *sjekk_vurdert(vurdert), *porter, *om_rapporten])
    if format_ == "json":
        click.echo(som_json(diagnoser))
    else:
        terminal.vis(diagnoser, lastet.tekster)
        if not diagnoser:
            terminal.si(oppsummering(()))
    raise click.exceptions.Exit(1 if har_feil(diagnoser) else 0)


def _om_rapporten(vurdert: VurdertProsjekt, terminal: Terminal) -> Iterator[Diagnose]:
    """Yield what a build would stop at, although the project is right: its figures and its own templates.

    Only a project with templates of its own is composed: the built-in ones hold for any right project.
    """
    if any(figur.data for figur in vurdert.prosjekt.figurer.values()):
        from revisjon.report.drawings import prøv_figurer  # noqa: PLC0415 - takes time, seldom in vain

        yield from prøv_figurer(vurdert.prosjekt)
    from revisjon.report.templates import har_egne  # noqa: PLC0415 - as above

    if har_egne(terminal.rot):
        yield from _om_malene(vurdert, terminal)


def _om_malene(vurdert: VurdertProsjekt, terminal: Terminal) -> Iterator[Diagnose]:
    from revisjon.report.compose import compose  # noqa: PLC0415 - as above
    from revisjon.report.editions import ENDELIG  # noqa: PLC0415 - as above
    from revisjon.report.templates import les_maler  # noqa: PLC0415 - as above

    maler, diagnoser = les_maler(terminal.rot)
    yield from diagnoser
    if har_feil(diagnoser):
        return
    try:
        _, diagnoser = compose(vurdert, ENDELIG, maler)
        yield from diagnoser
    except Feil as feil:
        yield from feil.diagnoser
