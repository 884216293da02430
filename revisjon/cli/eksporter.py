"""`revisjon eksporter`: the assessed project as data, for spreadsheets and other programs."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.cli.wanted import fullfør, krev_utenfor, navn, velg

FORMATER = ("json", "xlsx", "oscal")
_SKJERMEN = "-"


@click.command(cls=Kommando)
@click.argument("format_", metavar="FORMAT", shell_complete=fullfør("eksport"))
@click.option(
    "--ut",
    metavar="FIL",
    help="Filen det skrives til, eller en mappe. - skriver JSON til skjermen. Ellers build/. "
    "OSCAL er to filer, så der er det en mappe.",
)
@click.option(
    "--utgave",
    default="arbeidsutkast",
    metavar="UTGAVE",
    shell_complete=fullfør("utgave"),
    help="Utgaven dataene tas ut av: arbeidsutkast, verifisering, høring, endelig eller offentlig. "
    "Ellers arbeidsutkast.",
)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen oppfølgingen gjelder; vurderingene er som i rapporten. Er dagen før rapporten, gjelder "
    "den vurderingene. Ellers i dag.",
)
@click.pass_obj
def eksporter(
    terminal: Terminal, *, format_: str, ut: str | None, utgave: str, dato: datetime | None
) -> None:
    """Skriv prosjektet som data: JSON, regneark (xlsx) eller OSCAL.

    Ingenting skrives om det er feil i prosjektet.
    """
    format_ = velg(format_, FORMATER, "Formatet")
    utgave = velg(utgave, navn("utgave"), "Utgaven")
    if format_ == "oscal" and utgave == "verifisering":
        melding = "OSCAL er vurderinger, og verifiseringsutgaven har ingen. Velg en annen utgave, eller json"
        raise Bruksfeil(f"{melding} eller xlsx.")
    if ut == _SKJERMEN and format_ != "json":
        raise Bruksfeil("--ut -: Bare json kan skrives til skjermen.")
    mappe, fil = (None, "") if ut == _SKJERMEN else _mål(ut, format_, terminal.rot)
    if mappe is not None:
        krev_utenfor(mappe, terminal.rot)
    from revisjon.cli.exporting import eksporter_til  # noqa: PLC0415 - heavy, and needed only from here on

    eksporter_til(terminal, format_, utgave, dato, mappe, fil)


def _mål(ut: str | None, format_: str, rot: Path) -> tuple[Path, str]:
    """Return the folder, and the name of the file; empty for the usual one. Raises `Bruksfeil`."""
    if ut is None:
        return rot / "build", ""
    if not ut.strip():
        raise Bruksfeil("--ut er tom. Skriv en fil eller en mappe.")
    sti = Path(ut)
    if sti.is_dir() or not sti.suffix:
        if sti.exists() and not sti.is_dir():
            raise Bruksfeil(
                f"--ut {ut} er en fil uten endelse. Skriv en mappe, eller en fil som ender på .{format_}."
            )
        return sti, ""
    if format_ == "oscal":
        raise Bruksfeil(f"--ut {ut}: OSCAL er to filer. Skriv en mappe.")
    if sti.suffix.lower() != f".{format_}":
        raise Bruksfeil(f"--ut {ut}: Filen må ende på .{format_}.")
    return sti.parent, sti.name
