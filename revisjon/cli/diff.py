"""`revisjon diff`: what changed between two states of a project, in sentences."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import click

from revisjon.assess.compare import SLAG, Endring, ble_verre
from revisjon.cli.changes import som_json, som_tekst
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.pairing import Par
from revisjon.cli.states import side
from revisjon.cli.terminal import Terminal, kort
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import ramset_opp

_I_FIL = {"docx": "endringer.docx"}
"""Formats that are no text for a terminal, and the file they go to where none is named."""


@click.command(name="diff", cls=Kommando)
@click.argument("gammel", metavar="GAMMEL")
@click.argument("ny", metavar="[NY]", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json", "html", "docx"]),
    default="tekst",
    help="Hvordan endringene skrives. docx gir rapporten i Word med sporede endringer.",
)
@click.option(
    "--ut",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FIL",
    help="Filen det skrives til. Ellers skjermen, eller endringer.docx.",
)
@click.option(
    "--utgave",
    metavar="UTGAVE",
    default="",
    help="Utgaven som sammenlignes i Word. Ellers den som den bygde rapporten er, eller endelig.",
)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Datoen på de sporede endringene. Ellers rapportens.",
)
@click.option(
    "--feil-ved",
    "feil_ved",
    type=click.Choice(["verre"]),
    help="Slutt med kode 1 når noe er blitt verre etter samme regel eller har mindre å bygge på.",
)
@click.pass_obj
def diff_(
    terminal: Terminal,
    *,
    gammel: str,
    ny: str | None,
    format_: str,
    ut: Path | None,
    utgave: str,
    dato: datetime | None,
    feil_ved: str | None,
) -> None:
    """Vis hva som er endret mellom to mapper eller rapporter."""
    if format_ != "docx" and (dato or utgave):
        raise Bruksfeil(f"{'--dato' if dato else '--utgave'} gjelder bare --format docx.")
    with ExitStack() as åpne:
        før = åpne.enter_context(side(terminal, gammel))
        etter = åpne.enter_context(side(terminal, str(terminal.rot) if ny is None else ny))
        par = Par(før, etter)
        if format_ == "docx":
            spor, hva = par.i_word(utgave, dato)
            _skriv(terminal, ut or Path(_I_FIL["docx"]), spor)
            terminal.si(hva)
            # A Word file can be compared though it carries no data; only verdicts cannot.
            endringer = par.endringer() if feil_ved else ()
        else:
            endringer = par.endringer()
            _vis(terminal, par, endringer, format_, ut)
    verre = ble_verre(endringer)
    if feil_ved and verre:
        terminal.si(_dommen(verre))
        raise click.exceptions.Exit(1)


def _vis(terminal: Terminal, par: Par, endringer: tuple[Endring, ...], format_: str, ut: Path | None) -> None:
    for merknad in par.merknader():
        terminal.si(merknad)
    if format_ == "html":
        from revisjon.output.web.standalone import lag_side  # noqa: PLC0415 - one format of several
        from revisjon.report.changes.page import endringsside  # noqa: PLC0415

        data = lag_side(endringsside(endringer, *par.navn(), par.merknader()))
    else:
        tekst = som_json(endringer) if format_ == "json" else som_tekst(endringer)
        data = f"{tekst}\n".encode() if tekst else b""
    if ut is not None:
        _skriv(terminal, ut, data)
    elif data:
        click.echo(data.decode(), nl=False)
    if not endringer:
        terminal.si("Ingenting er endret.")


def _skriv(terminal: Terminal, mål: Path, data: bytes) -> None:
    skriv_fil(mål, data, "Sjekk at du har tilgang til mappen, og at ingen har filen åpen.")
    terminal.si(f"Skrev {kort(mål)}")


def _dommen(verre: tuple[Endring, ...]) -> str:
    antall = {slag: sum(e.slag == slag for e in verre) for slag in SLAG}
    deler = [f"{n} under «{SLAG[slag]}»" for slag, n in antall.items() if n]
    return f"Noe er blitt verre: {ramset_opp(deler)}."
