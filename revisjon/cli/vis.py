"""`revisjon vis`: the report beside the text while it is written."""

from __future__ import annotations

import secrets
import signal
import sys
import traceback
import webbrowser
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from revisjon.assess import VurdertProsjekt
from revisjon.cli.checking import kontroller
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.cli.wanted import fullfør, navn, velg
from revisjon.diagnostics import Diagnose, Feil, Plass, grunn_til
from revisjon.law import LesteRettskilder
from revisjon.load import Lastet
from revisjon.preview import codes
from revisjon.preview.assets import les_filer
from revisjon.preview.board import Tavle
from revisjon.preview.pdfs import Trykkeri
from revisjon.preview.server import Server, Tjeneste
from revisjon.preview.views import MÅLFORMER, UTGAVER, Valg
from revisjon.preview.workshop import Verksted, Verktøy

_HØYESTE_PORT = 65535


@click.command(cls=Kommando)
@click.option(
    "--utgave",
    default=UTGAVER[0],
    show_default=True,
    metavar="UTGAVE",
    shell_complete=fullfør("utgave"),
    help="Utgaven som vises først. Den kan byttes på siden.",
)
@click.option(
    "--port",
    type=click.IntRange(0, _HØYESTE_PORT),
    default=0,
    metavar="PORT",
    help="Porten siden ligger på. Ellers en som er ledig.",
)
@click.option("--ingen-nettleser", is_flag=True, help="Skriv adressen, men åpne ikke nettleseren.")
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen vurderingen gjelder. Ellers rapportens dato, om den er passert.",
)
@click.pass_obj
def vis(terminal: Terminal, *, utgave: str, port: int, ingen_nettleser: bool, dato: datetime | None) -> None:
    """Vis rapporten i nettleseren mens du skriver. Siden følger med hver gang du lagrer."""
    utgave = velg(utgave, navn("utgave"), "Utgaven")
    rot = terminal.rot.resolve()
    if not rot.is_dir():
        raise Bruksfeil(f"Prosjektmappen «{terminal.rot}» finnes ikke. Velg mappen med -C MAPPE.")
    tavle, trykkeri = Tavle(), Trykkeri(rot, _kapittelprogram(rot, dato))
    oppsett = {"mappe": rot.name, "utgaver": UTGAVER, "målformer": MÅLFORMER, "utgave": utgave}
    server = _server(port, Tjeneste(secrets.token_urlsafe(24), oppsett, les_filer(), tavle, trykkeri))
    verktøy = Verktøy(partial(terminal.vurderingsdag, dato), _kontroller, _meld_feil)
    Verksted(rot, tavle, verktøy, Valg(utgave)).start()
    click.echo(server.adresse)
    terminal.si("Rapporten vises på adressen over. Trykk Ctrl-C for å avslutte.")
    if not ingen_nettleser:
        webbrowser.open(server.adresse)
    _til_den_blir_stanset(server, tavle, trykkeri)
    terminal.si("\nForhåndsvisningen er avsluttet.")


def _til_den_blir_stanset(server: Server, tavle: Tavle, trykkeri: Trykkeri) -> None:
    """Serve until Ctrl-C, or the system says so: that is how this ends, and nothing went wrong."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        pass
    finally:
        tavle.avslutt()
        trykkeri.stans()
        server.server_close()


def _server(port: int, tjeneste: Tjeneste) -> Server:
    """Return the server. Raises `Feil` where the port cannot be had."""
    try:
        return Server(port, tjeneste)
    except OSError as feil:
        melding = f"Forhåndsvisningen kan ikke startes på port {port} ({_grunn(feil)})."
        råd = "Velg en annen med --port, eller utelat --port."
        raise Feil([Diagnose(codes.PORT_OPPTATT, Plass("."), melding, råd)]) from feil


def _grunn(feil: OSError) -> str:
    grunn = grunn_til(feil)
    return grunn if not grunn.startswith("feil ") else "den er opptatt"


def _kapittelprogram(rot: Path, dato: datetime | None) -> tuple[str, ...]:
    dag = (f"--dato={dato:%Y-%m-%d}",) if dato else ()
    return (sys.executable, "-m", "revisjon.cli.vis_kapittel", f"--prosjekt={rot}", *dag)


def _kontroller(
    lastet: Lastet,
    lover: LesteRettskilder,
    vurdert: VurdertProsjekt,
    utgave: str,
    mer: Iterable[Diagnose],
) -> tuple[Diagnose, ...]:
    return kontroller(lastet, lover, vurdert, utgave, mer=mer).igjen


def _meld_feil(feil: BaseException) -> None:
    traceback.print_exception(feil)
    click.echo(
        "\nDette er en feil i revisjon, ikke i prosjektet ditt. Meld den med teksten over. "
        "Forhåndsvisningen går videre.",
        err=True,
    )
