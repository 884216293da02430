"""`revisjon bygg`: build the report or another document, or find that nothing has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from revisjon.cli import stored
from revisjon.cli.norsk import Kommando, Mappe
from revisjon.cli.terminal import Terminal, kort
from revisjon.cli.wanted import MÅLFORMVALG, Valg, fullfør, krev_utenfor


@click.command(cls=Kommando)
@click.argument("dokument", default="rapport", metavar="[DOKUMENT]", shell_complete=fullfør("dokument"))
@click.option(
    "--format",
    "formater",
    default="pdf",
    metavar="pdf,docx,html",
    help="Formater, med komma mellom: pdf, docx, html, json.",
)
@click.option(
    "--utgave",
    default="",
    metavar="UTGAVE",
    shell_complete=fullfør("utgave"),
    help="Utgaven som bygges: arbeidsutkast, verifisering, høring, endelig eller offentlig. "
    "Ellers den dokumentet vanligvis har; rapporten bygges som arbeidsutkast.",
)
@click.option(
    "--om",
    multiple=True,
    metavar="ID",
    help="Bygg bare det som gjelder denne kilden eller virksomheten. Kan gjentas. Ellers bygges alle.",
)
@click.option(
    "--ut",
    type=Mappe(path_type=Path),
    metavar="MAPPE",
    help="Hvor filene legges, om det ikke er i build/.",
)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen vurderingen gjelder. Ellers rapportens dato, om den er passert.",
)
@click.option(
    "--med-data",
    is_flag=True,
    help="Legg inn data som «revisjon diff» kan lese, og i PDF-en også vurderingene og prosjektfilene.",
)
@MÅLFORMVALG
@click.option("--på-nytt", "--pa-nytt", "på_nytt", is_flag=True, help="Bygg også når ingenting er endret.")
@click.pass_obj
def bygg(
    terminal: Terminal,
    *,
    dokument: str,
    formater: str,
    utgave: str,
    om: tuple[str, ...],
    ut: Path | None,
    dato: datetime | None,
    med_data: bool,
    målform: str,
    på_nytt: bool,
) -> None:
    """Bygg rapporten eller et annet dokument. Ingenting skrives om det er feil i prosjektet."""
    bygg_ved_endring(
        terminal,
        Valg(dokument, formater, utgave, om, dato, terminal.stille, med_data=med_data, målform=målform),
        ut,
        på_nytt=på_nytt,
    )


def bygg_ved_endring(terminal: Terminal, valg: Valg, ut: Path | None, *, på_nytt: bool) -> None:
    """Build and write what is asked for, or say that nothing has changed since it was built."""
    mappe = terminal.rot / "build" if ut is None else ut
    krev_utenfor(mappe, terminal.rot)
    inn = stored.avtrykk(terminal.rot, mappe)
    i_dag = terminal.dag(None).isoformat()
    valgt_dag = terminal.dag(valg.dato).isoformat() if valg.dato else ""
    if not på_nytt and (før := stored.finn(mappe, valg.nøkkel, inn, i_dag, valgt_dag)):
        for vist in før.sagt:
            terminal.gjenta(vist)
        for navn in før.ut:
            terminal.si(f"Uendret: {kort(mappe / navn)}")
        return
    from revisjon.cli.building import bygg_alt  # noqa: PLC0415 - heavy, and needed only from here on

    stored.husk(mappe, valg.nøkkel, replace(bygg_alt(terminal, valg, mappe), inn=inn))
