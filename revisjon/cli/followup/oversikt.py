"""`revisjon oppfølging oversikt`: the recommendations of many projects, the overdue first."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from revisjon.cli.followup.cache import Minne, merke
from revisjon.cli.followup.dokument import DOKUMENTER, ÅRLIGE, dagen, formatene, skriv_dokument, året
from revisjon.cli.followup.scan import Funnet, finn, les_alle
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.screen import Skjerm
from revisjon.cli.terminal import Terminal, kort, søppelrydding_i_ro
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import ramset_opp
from revisjon.followup.portfolio import Filter, Portefølje, samle, velg
from revisjon.followup.records import Feilet, Lest, Melding
from revisjon.followup.status import Tilstand

_FORMATER = ("tekst", "html", "xlsx", "json", "csv")
_I_FIL = {"html": "oversikt.html", "xlsx": "oversikt.xlsx"}
"""Formats that are no text for a terminal, and the file they go to where none is named."""
_BREDEST = 200
"""A table may use a window that is too wide for prose."""
_ÅR = re.compile(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?")


@click.command(cls=Kommando)
@click.argument("mapper", nargs=-1, metavar="MAPPE…")
@click.option(
    "--liste",
    "lister",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FIL",
    help="Fil med en mappe på hver linje. # innleder en kommentar. Kan gjentas.",
)
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen det gjelder. Ellers i dag.",
)
@click.option(
    "--format",
    "format_",
    metavar="FORMAT",
    help=f"{', '.join(_FORMATER)}. Ellers etter endelsen på --ut, eller tekst. Et dokument: pdf,docx,html.",
)
@click.option(
    "--dokument",
    type=click.Choice(DOKUMENTER),
    help="Bygg et dokument i stedet: restanselisten, eller delen av utvalgets årsrapport om et år (--år).",
)
@click.option(
    "--ut",
    type=click.Path(path_type=Path),
    metavar="FIL",
    help="Filen det skrives til, eller mappen for et dokument. Ellers skjermen, oversikt.html, oversikt.xlsx "
    "eller build/.",
)
@click.option("--kommune", multiple=True, metavar="NAVN", help="Navn, del av navn eller nummer. Kan gjentas.")
@click.option(
    "--år", "--ar", "år", multiple=True, metavar="ÅÅÅÅ[-ÅÅÅÅ]", help="Året for rapporten. Kan gjentas."
)
@click.option("--tema", multiple=True, metavar="ORD", help="Tema i oppdrag.yaml. Kan gjentas.")
@click.option("--tilstand", multiple=True, type=click.Choice([str(t) for t in Tilstand]), help="Kan gjentas.")
@click.option("--forfalt", is_flag=True, help="Bare det som er forfalt.")
@click.option("--åpne", "--apne", "åpne", is_flag=True, help="Bare det som ikke er avsluttet.")
@click.option("--søk", "--sok", "søk", default="", metavar="ORD", help="Ord som alle skal finnes.")
@click.option(
    "--på-nytt", "--pa-nytt", "på_nytt", is_flag=True, help="Les alt på nytt, også det som er uendret."
)
@click.pass_obj
def oversikt(terminal: Terminal, /, **valg: Any) -> None:  # noqa: ANN401 - the options above, by name
    """Vis anbefalingene i mange prosjekter, de forfalte først.

    Hver MAPPE er et prosjekt, en mappe med prosjekter i eller et mønster som «2024/*». Slutter med 1 når
    noen av prosjektene har feil; de andre vises likevel.
    """
    dokument, i_dag = valg["dokument"], terminal.dag(None)
    år = året(valg["år"], i_dag) if dokument in ÅRLIGE else 0
    if år:
        # The year of the document is not that of the reports.
        valg["år"] = ()
    formater = formatene(valg["format_"]) if dokument else (_format(valg["format_"], valg["ut"]),)
    filter_ = _filter(valg)
    if not valg["mapper"] and not valg["lister"]:
        raise Bruksfeil("Skriv hvilke mapper det gjelder, eller --liste FIL.")
    funnet = finn(valg["mapper"], valg["lister"])
    for hva in funnet.sperret:
        terminal.si(f"Kan ikke se i {hva}.")
    if not funnet.prosjekter and not funnet.mangler:
        raise Bruksfeil("Det er ingen prosjekter der. Et prosjekt er en mappe med oppdrag.yaml.")
    dag = dagen(valg["dato"], dokument, år, i_dag)
    alle = les(terminal, funnet, dag, på_nytt=valg["på_nytt"])
    if dokument:
        skriv_dokument(terminal, velg(alle, filter_), dokument, år, formater, valg["ut"])
    else:
        vis(velg(alle, filter_), formater[0], valg["ut"], terminal)
    if alle.feilede:
        antall = len(alle.feilede)
        hvor_mange = "Ett av prosjektene" if antall == 1 else f"{antall} av prosjektene"
        terminal.si(f"{hvor_mange} har feil og er ikke med i tallene. Derfor slutter kommandoen med 1.")
        raise click.exceptions.Exit(1)


def les(terminal: Terminal, funnet: Funnet, dag: date, *, på_nytt: bool = False) -> Portefølje:
    """Read the projects, as far as they are not remembered, and tell how it goes."""
    minne = Minne.åpne(dag)
    råd = "Rett linjen i listen, eller ta den bort."
    leste: list[Lest | Feilet] = [
        Feilet(navn, (Melding(liste, "", "feil", hva, råd),)) for liste, navn, hva in funnet.mangler
    ]
    nye: list[tuple[Path, str]] = []
    merker: dict[Path, str] = {}
    with søppelrydding_i_ro():
        for sti in funnet.prosjekter:
            navn = kort(sti).as_posix()
            merker[sti] = merke(sti)
            kjent = None if på_nytt else minne.hent(sti, merker[sti], navn)
            if kjent is None:
                nye.append((sti, navn))
            else:
                leste.append(kjent)
    framdrift = _Framdrift(len(nye), stille=terminal.stille)
    try:
        for sti, post in les_alle(nye, dag, framdrift.vis):
            leste.append(post)
            minne.husk(sti, merker[sti], post)
    finally:
        framdrift.slutt()
        minne.lagre()
    return samle(leste, dag)


class _Framdrift:
    """A line on a terminal that says how far the reading has come, and is gone afterwards."""

    def __init__(self, alle: int, *, stille: bool) -> None:
        self._alle = alle
        self._synlig = alle > 1 and not stille and sys.stderr.isatty()

    def vis(self, ferdig: int) -> None:
        if self._synlig:
            click.echo(f"\rLeser prosjekt {ferdig} av {self._alle}", nl=False, err=True)

    def slutt(self) -> None:
        if self._synlig:
            click.echo("\r\x1b[K", nl=False, err=True)


def _format(valgt: str | None, ut: Path | None) -> str:
    if valgt and valgt not in _FORMATER:
        raise Bruksfeil(f"--format: Oversikten kan være {ramset_opp(_FORMATER, 'eller')}.")
    if valgt:
        return valgt
    endelse = ut.suffix.lower().removeprefix(".") if ut else ""
    return endelse if endelse in _FORMATER else "tekst"


def _filter(valg: dict[str, Any]) -> Filter:
    return Filter(
        valg["kommune"],
        tuple(_årene(skrevet) for skrevet in valg["år"]),
        valg["tema"],
        valg["tilstand"],
        valg["forfalt"],
        valg["åpne"],
        valg["søk"],
    )


def _årene(skrevet: str) -> tuple[int, int]:
    treff = _ÅR.fullmatch(skrevet.strip())
    if treff is None:
        raise Bruksfeil("--år: Skriv et årstall, eller to med strek mellom, for eksempel 2022-2024.")
    return int(treff[1]), int(treff[2] or treff[1])


def vis(p: Portefølje, format_: str, ut: Path | None, terminal: Terminal) -> None:
    """Write the portfolio in a format, to a file or to standard output."""
    if ut is None and format_ in _I_FIL:
        ut = Path(_I_FIL[format_])
    if ut is None and format_ == "tekst":
        from revisjon.cli.followup.table import linjer  # noqa: PLC0415 - one format of several

        skjerm = Skjerm.her(_BREDEST)
        for linje in linjer(p, skjerm):
            click.echo(linje, color=skjerm.farge)
        return
    data = _bytes(p, format_)
    if ut is None:
        click.echo(data, nl=False)
        return
    råd = "Sjekk at du har tilgang til mappen, og at filen ikke er åpen i et annet program."
    skriv_fil(ut, data, råd)
    terminal.si(f"Oversikten ligger her: {ut}")


def _bytes(p: Portefølje, format_: str) -> bytes:
    """Return a file. Each writer is loaded only where it is asked for."""
    if format_ == "json":
        from revisjon.followup.portfolio_data import portefølje_data  # noqa: PLC0415

        return (json.dumps(portefølje_data(p), ensure_ascii=False, indent=1) + "\n").encode()
    if format_ == "tekst":
        from revisjon.cli.followup.table import linjer  # noqa: PLC0415

        return "".join(f"{linje}\n" for linje in linjer(p, Skjerm(100))).encode()
    if format_ == "html":
        from revisjon.output.web.standalone import lag_side  # noqa: PLC0415
        from revisjon.report.portfolio.page import side  # noqa: PLC0415

        return lag_side(side(p))
    from revisjon.report.portfolio.sheets import ark  # noqa: PLC0415

    if format_ == "csv":
        from revisjon.output.csvfile import lag_csv  # noqa: PLC0415

        return lag_csv(ark(p)[0])
    from revisjon.output.xlsx import lag_xlsx  # noqa: PLC0415

    return lag_xlsx(ark(p), "revisjon")
