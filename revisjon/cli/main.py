"""`revisjon`: the commands, each loaded only when it is called, so that each starts fast."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

import click

from revisjon import __version__
from revisjon.cli.lazy import Lat
from revisjon.cli.norsk import Gruppe, bruksfeil
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import Feil

KOMMANDOER: Mapping[str, str] = MappingProxyType(
    {
        "ny": "revisjon.cli.ny:ny",
        "sjekk": "revisjon.cli.sjekk:sjekk",
        "vurder": "revisjon.cli.vurder:vurder",
        "godkjenn": "revisjon.cli.godkjenn:godkjenn",
        "bygg": "revisjon.cli.bygg:bygg",
        "oppfølging": "revisjon.cli.followup:oppfølging",
        "kriterier": "revisjon.cli.kriterier:kriterier",
        "oversett": "revisjon.cli.oversett:oversett",
        "kommentarer": "revisjon.cli.kommentarer:kommentarer",
        "rettskilder": "revisjon.cli.rettskilder:rettskilder",
        "diff": "revisjon.cli.diff:diff_",
        "vis": "revisjon.cli.vis:vis",
        "lsp": "revisjon.cli.lsp:lsp",
        "eksporter": "revisjon.cli.eksporter:eksporter",
        "skjema": "revisjon.cli.skjema:skjema",
        "doktor": "revisjon.cli.doktor:doktor",
    }
)
"""Commands by name. A new one is one file and one line here."""

_BRUK = 2
_FEIL_I_PROGRAMMET = 3
_AVBRUTT = 130


class _Gruppe(Lat, Gruppe):
    """A group that imports a command's module when the command is asked for."""

    kommandoer = KOMMANDOER
    andre_navn = MappingProxyType({"oppfolging": "oppfølging"})


@click.group(cls=_Gruppe)
@click.version_option(
    __version__, "--versjon", "--version", message="revisjon %(version)s", help="Vis versjonen."
)
@click.option(
    "-C",
    "mappe",
    type=click.Path(path_type=Path),
    metavar="MAPPE",
    help="Prosjektmappen. Ellers den nærmeste mappen oppover med oppdrag.yaml.",
)
@click.option("--stille", is_flag=True, help="Skriv bare feil og advarsler.")
@click.pass_context
def revisjon(ctx: click.Context, mappe: Path | None, *, stille: bool) -> None:
    """Fra YAML til ferdig forvaltningsrevisjonsrapport."""
    ctx.obj = Terminal.her(mappe, stille=stille)


def main() -> None:
    """Run the command line and exit: 0 fine, 1 problems in the project, 2 wrong usage, 3 a bug."""
    try:
        sys.exit(revisjon(standalone_mode=False, prog_name="revisjon") or 0)
    except click.exceptions.Exit as utgang:
        sys.exit(utgang.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Avbrutt. Det som var bygd før, er urørt.", err=True)
        sys.exit(_AVBRUTT)
    except click.ClickException as feil:
        ctx = feil.ctx if isinstance(feil, click.UsageError) else None
        hjelp = f"Se «{ctx.command_path if ctx else 'revisjon'} --hjelp»."
        click.echo(f"{bruksfeil(feil, KOMMANDOER)}\n{hjelp}", err=True)
        sys.exit(_BRUK)
    except Feil as feil:
        Terminal.her(None, stille=False).vis(feil.diagnoser, {})
        sys.exit(1)
    except BrokenPipeError:
        sys.exit(1)
    except Exception:  # noqa: BLE001 - whatever is left is a bug, and said so
        traceback.print_exc()
        click.echo(
            "\nDette er en feil i revisjon, ikke i prosjektet ditt. Meld den med teksten over.", err=True
        )
        sys.exit(_FEIL_I_PROGRAMMET)


def prosess() -> NoReturn:
    """Run the command line as a process of its own.

    It ends without taking a large project apart, which the operating system does in no time.
    """
    try:
        main()
    except SystemExit as utgang:
        kode = utgang.code if isinstance(utgang.code, int) else int(utgang.code is not None)
    else:
        kode = 0
    for strøm in (sys.stdout, sys.stderr):
        try:
            # A server may have closed its streams itself.
            if strøm is not None and not strøm.closed:
                strøm.flush()
        except OSError:
            kode = kode or 1
    os._exit(kode)
