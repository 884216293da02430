"""`revisjon oppfølging rapport`: what became of the recommendations by a day, as a document."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from revisjon.cli.bygg import bygg_ved_endring
from revisjon.cli.norsk import Kommando, Mappe
from revisjon.cli.terminal import Terminal
from revisjon.cli.wanted import Valg, fullfør

DOKUMENT = "oppfølgingsrapport"


@click.command(cls=Kommando)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen det gjelder. Ellers i dag.",
)
@click.option(
    "--format",
    "formater",
    default="pdf",
    metavar="pdf,docx,html",
    help="Formater, med komma mellom: pdf, docx, html.",
)
@click.option(
    "--utgave",
    default="",
    metavar="UTGAVE",
    shell_complete=fullfør("utgave"),
    help="Utgaven som bygges: endelig, offentlig eller arbeidsutkast. Ellers den endelige.",
)
@click.option(
    "--ut",
    type=Mappe(path_type=Path),
    metavar="MAPPE",
    help="Hvor filene legges, om det ikke er i build/.",
)
@click.option("--på-nytt", "--pa-nytt", "på_nytt", is_flag=True, help="Bygg også når ingenting er endret.")
@click.pass_obj
def rapport(
    terminal: Terminal,
    *,
    dato: datetime | None,
    formater: str,
    utgave: str,
    ut: Path | None,
    på_nytt: bool,
) -> None:
    """Bygg oppfølgingsrapporten: hva som er blitt av hver anbefaling, og om kriteriet er oppfylt nå."""
    valg = Valg(DOKUMENT, formater, utgave, (), dato, terminal.stille, med_data=False)
    bygg_ved_endring(terminal, valg, ut, på_nytt=på_nytt)
