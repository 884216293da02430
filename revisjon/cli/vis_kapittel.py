"""One chapter as PDF, for the preview: a program of its own, that writes the file to its output.

Where there is none to write, it writes diagnoses as JSON and exits with 1.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import Feil
from revisjon.output.build import bygg
from revisjon.preview.chapter import kapittel
from revisjon.preview.panels import meldinger, som_json
from revisjon.preview.pipeline import les, tegn
from revisjon.preview.places import Poster
from revisjon.preview.views import Valg


@click.command()
@click.option("--prosjekt", type=click.Path(path_type=Path), required=True)
@click.option("--utgave", required=True)
@click.option("--målform", "målform", default="")
@click.option("--anker", required=True)
@click.option("--dato", type=click.DateTime(["%Y-%m-%d"]))
def main(prosjekt: Path, utgave: str, målform: str, anker: str, dato: datetime | None) -> None:
    """Write the PDF of the chapter that holds the id `anker`."""
    poster = Poster({})
    try:
        lest = les(prosjekt, lambda rapport: Terminal.vurderingsdag(dato, rapport))
        poster = lest.poster
        dokument = tegn(lest, Valg.lest(utgave, målform)).dokument
        bygd = bygg(kapittel(dokument, anker), ("pdf",))
    except Feil as feil:
        click.echo(som_json(meldinger(prosjekt, feil.diagnoser, poster)))
        sys.exit(1)
    sys.stdout.buffer.write(bygd.filer["pdf"])


if __name__ == "__main__":
    main()
