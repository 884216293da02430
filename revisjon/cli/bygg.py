"""`revisjon bygg`: load → assess → compose → write."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from revisjon.checks import sjekk_vurdert
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import Diagnose, Feil, Plass, grunn_til, ramset_opp, sortert
from revisjon.model import Prosjekt
from revisjon.output import FORMATER, maskinlesbart, skriv
from revisjon.output.codes import KAN_IKKE_SKRIVE
from revisjon.report.compose import compose
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import les_maler


@click.command(cls=Kommando)
@click.argument("dokument", type=click.Choice(["rapport"]), default="rapport")
@click.option("--format", "formater", default="pdf", metavar="pdf,json", help="Formater, med komma mellom.")
@click.option(
    "--utgave",
    type=click.Choice(list(UTGAVER)),
    default="arbeidsutkast",
    show_default="arbeidsutkast",
    help="Hvilken utgave som bygges.",
)
@click.option(
    "--ut",
    type=click.Path(path_type=Path),
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
    "--med-data", is_flag=True, help="Legg vurderingene (JSON) og prosjektfilene (YAML) inn i PDF-en."
)
@click.pass_obj
def bygg(
    terminal: Terminal,
    dokument: str,
    formater: str,
    utgave: str,
    ut: Path | None,
    dato: datetime | None,
    *,
    med_data: bool,
) -> None:
    """Bygg rapporten. Ingenting skrives om det er feil i prosjektet."""
    valgte = _formater(formater)
    prosjekt, lastet = terminal.last()
    if med_data:
        _krev_uten_konfidensielt(prosjekt)
    maler, om_maler = les_maler(terminal.rot)
    vurdert = terminal.vurder(prosjekt, dato)
    terminal.godta(sortert([*lastet.diagnoser, *om_maler, *sjekk_vurdert(vurdert)]), lastet.tekster)
    with terminal.stopper_ved_feil(lastet.tekster):
        ferdig, diagnoser = compose(vurdert, utgave, maler)
        terminal.godta(diagnoser, lastet.tekster)
        if med_data:
            ferdig = replace(ferdig, vedlegg=maskinlesbart(ferdig, lastet.filer))
        lagde = [(format_, *FORMATER[format_](ferdig)) for format_ in valgte]
        for format_, data, advarsler in lagde:
            terminal.godta(advarsler, lastet.tekster)
            mål = (ut or terminal.rot / "build") / f"{dokument}{UTGAVER[utgave].endelse}.{format_}"
            _skriv(mål, data)
            terminal.si(f"Skrev {_kort(mål)}")


def _krev_uten_konfidensielt(prosjekt: Prosjekt) -> None:
    """Refuse to embed files that hold what may not be published: they go in whole."""
    ider = [f.id for f in prosjekt.funn.values() if f.konfidensielt]
    if ider:
        melding = (
            f"Prosjektfilene kan ikke legges i PDF-en, for de har noe konfidensielt: {ramset_opp(ider)}."
        )
        raise Bruksfeil(f"{melding} Bygg uten --med-data.")


def _formater(tekst: str) -> list[str]:
    valgte = list(dict.fromkeys(f.strip() for f in tekst.split(",") if f.strip()))
    if not valgte or not set(valgte) <= set(FORMATER):
        melding = f"Formatene er {', '.join(FORMATER)}."
        raise click.BadParameter(melding, param_hint="--format")
    return valgte


def _skriv(mål: Path, data: bytes) -> None:
    try:
        skriv(mål, data)
    except OSError as feil:
        melding = f"«{mål}» kan ikke skrives ({grunn_til(feil)})."
        råd = "Sjekk at du har tilgang til mappen, at disken ikke er full, og at ingen har filen åpen."
        raise Feil([Diagnose(KAN_IKKE_SKRIVE, Plass(str(mål)), melding, råd)]) from feil


def _kort(mål: Path) -> Path:
    """Return the path as seen from the working folder, where that is shorter."""
    try:
        return mål.resolve().relative_to(Path.cwd())
    except ValueError:
        return mål
