"""`revisjon oppfølging importer`: a committee's spreadsheet into the log, or the form to fill in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import click

from revisjon.cli.followup.alone import alene, før_inn
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import grunn_til, har_feil, nærmeste, ramset_opp
from revisjon.followup import følg
from revisjon.followup.importing import FELT, Import, Ønske
from revisjon.followup.importing import importer as les_listen
from revisjon.followup.writing import FIL
from revisjon.model import Loggført
from revisjon.report.recipients import anbefalingsnumre
from revisjon.source.workbook_guard import MAKS_FIL


@click.command(cls=Kommando)
@click.argument("fil", required=False, type=click.Path(path_type=Path), metavar="[FIL.xlsx]")
@click.option(
    "--mal",
    type=click.Path(path_type=Path),
    metavar="UT.xlsx",
    help="Skriv et skjema for prosjektet, som utvalget fyller ut.",
)
@click.option(
    "--ark", default="", metavar="NAVN", help="Arket med listen. Ellers finnes det av overskriftene."
)
@click.option("--av", default="", metavar="ROLLE", help="Hvem det gjelder, der listen ikke sier det.")
@click.option(
    "--kolonne",
    "kolonner",
    multiple=True,
    metavar="OVERSKRIFT=FELT",
    help="Hva en kolonne med en ukjent overskrift er, for eksempel «Tiltak nr=anbefaling». Kan gjentas.",
)
@click.option(
    "--prøv", "--prov", "prøv", is_flag=True, help="Vis hva som ville blitt ført inn, og skriv ingenting."
)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen skjemaet viser status for. Ellers i dag.",
)
@click.pass_obj
def importer(
    terminal: Terminal,
    fil: Path | None,
    mal: Path | None,
    ark: str,
    av: str,
    kolonner: tuple[str, ...],
    *,
    prøv: bool,
    dato: datetime | None,
) -> None:
    """Les inn det et utvalg har i Excel, eller skriv skjemaet det skal fylle ut.

    Er noe uklart, sies det celle for celle, og ingenting føres inn. Det som er ført inn før, hoppes over.
    """
    if (fil is None) == (mal is None):
        raise Bruksfeil("Skriv enten filen som skal leses inn, eller --mal UT.xlsx.")
    if mal is not None:
        _skriv_skjema(terminal, mal, terminal.dag(dato))
        return
    if fil is None or dato is not None:
        raise Bruksfeil("--dato gjelder bare --mal.")
    data, egne, i_dag = _les(fil), _egne(kolonner), terminal.dag(None)
    with alene(terminal.rot):
        prosjekt, _ = terminal.last()
        ønske = Ønske(fil.name, i_dag, anbefalingsnumre(prosjekt), ark, " ".join(av.split()), egne)
        svar = les_listen(data, prosjekt, ønske)
        terminal.vis(svar.diagnoser, {})
        if har_feil(svar.diagnoser):
            terminal.si("Ingenting er ført inn.")
            raise click.exceptions.Exit(1)
        if svar.nye and not prøv:
            før_inn(terminal, prosjekt, svar.nye)
    _fortell(terminal, svar, prøv=prøv)


def _les(fil: Path) -> bytes:
    try:
        with fil.open("rb") as strøm:
            # One byte more than is accepted, so that it shows.
            return strøm.read(MAKS_FIL + 1)
    except OSError as feil:
        raise Bruksfeil(f"«{fil}» kan ikke leses ({grunn_til(feil)}).") from feil


def _egne(kolonner: Sequence[str]) -> Mapping[str, str]:
    egne = {}
    for skrevet in kolonner:
        tittel, er, felt = skrevet.rpartition("=")
        if not er or not tittel.strip():
            raise Bruksfeil(f"--kolonne «{skrevet}»: Skriv OVERSKRIFT=FELT.")
        if felt.strip() not in FELT:
            råd = nærmeste(felt, FELT)
            hva = f"Mente du «{råd}»?" if råd else f"Det kan være {ramset_opp(FELT, 'eller')}."
            raise Bruksfeil(f"--kolonne: «{felt}» er ikke et felt. {hva}")
        egne[tittel.strip()] = felt.strip()
    return egne


def _fortell(terminal: Terminal, svar: Import, *, prøv: bool) -> None:
    for i in svar.nye:
        terminal.si(f"  {_linje(i)}")
    før = f" {_antall(svar.kjente)} sto der fra før." if svar.kjente else ""
    if not svar.nye:
        terminal.si(f"Ingenting nytt.{før}")
    elif prøv:
        terminal.si(f"{_antall(len(svar.nye))} ville blitt ført inn i {FIL}.{før}")
    else:
        terminal.si(f"Førte inn {_antall(len(svar.nye))} i {FIL}.{før}")


def _linje(i: Loggført) -> str:
    hva = i.framdrift or i.vurdering or i.utfall or i.holdning or i.grunn or ""
    del_ = f" {i.del_}" if i.del_ else ""
    return f"{i.dato}  {i.anbefaling}{del_}  {i.hva}{f': {hva}' if hva else ''} ({i.av})"


def _antall(antall: int) -> str:
    return "1 innførsel" if antall == 1 else f"{antall} innførsler"


def _skriv_skjema(terminal: Terminal, mål: Path, dag: date) -> None:
    from revisjon.output.form_xlsx import lag_skjema_xlsx  # noqa: PLC0415 - not where a list is read
    from revisjon.report.followup_form import lag_skjema  # noqa: PLC0415 - as above

    prosjekt, _ = terminal.last()
    if not prosjekt.anbefalinger:
        raise Bruksfeil("Prosjektet har ingen anbefalinger å følge opp.")
    if mål.suffix.lower() != ".xlsx":
        raise Bruksfeil(f"Skjemaet er en Excel-arbeidsbok, så filen må hete noe på .xlsx, ikke «{mål.name}».")
    if mål.exists():
        raise Bruksfeil(f"«{mål}» finnes alt, og kan være fylt ut. Velg et annet navn.")
    data = lag_skjema_xlsx(lag_skjema(følg(prosjekt, dag)))
    skriv_fil(mål, data)
    terminal.si(f"Skrev skjemaet {mål}.")
