"""`revisjon oppfølging oversikt --dokument`: a portfolio as a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.terminal import Terminal, kort
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import ramset_opp
from revisjon.followup.portfolio import Portefølje
from revisjon.followup.yearly import årsslutt

DOKUMENTER = ("restanseliste", "årsdel")
"""The names, told before anything heavy is loaded; held against the registry by a test."""
ÅRLIGE = ("årsdel",)
_FORMATER = ("pdf", "docx", "html")


def formatene(skrevet: str | None) -> tuple[str, ...]:
    """Return the formats that are asked for. Raises `Bruksfeil`."""
    alle = tuple(dict.fromkeys(f.strip() for f in (skrevet or "pdf").split(",") if f.strip()))
    ukjente = [f for f in alle if f not in _FORMATER]
    if ukjente or not alle:
        raise Bruksfeil(f"--format: Et dokument kan være {ramset_opp(_FORMATER, 'eller')}, med komma mellom.")
    return alle


def året(skrevet: Sequence[str], i_dag: date) -> int:
    """Return the year that a document tells of: the last one that is over, where none is named."""
    if not skrevet:
        return i_dag.year - 1
    if len(skrevet) > 1 or not (skrevet[0].isdecimal() and len(skrevet[0]) == 4):  # noqa: PLR2004 - digits of a year
        raise Bruksfeil("--år: Årsdelen gjelder ett år, for eksempel --år 2026.")
    år = int(skrevet[0])
    if år > i_dag.year:
        raise Bruksfeil(f"--år: {år} er ikke kommet ennå.")
    return år


def dagen(dato: datetime | None, dokument: str, år: int, i_dag: date) -> date:
    """Return the day that a document tells of. Raises `Bruksfeil` for one before the year."""
    if dokument not in ÅRLIGE:
        return dato.date() if dato else i_dag
    if dato and dato.year < år:
        raise Bruksfeil(f"--dato er før {år}, som dokumentet handler om.")
    return dato.date() if dato else årsslutt(år, i_dag)


def skriv_dokument(
    terminal: Terminal, p: Portefølje, dokument: str, år: int, formater: Sequence[str], ut: Path | None
) -> None:
    """Build a document over a portfolio and write its files. Exits with 1 where it cannot be built."""
    from revisjon.output.build import bygg  # noqa: PLC0415 - heavy, and needed only from here on
    from revisjon.report.portfolio.documents import (  # noqa: PLC0415 - as above
        PORTEFØLJEDOKUMENTER,
        lag_dokument,
    )

    type_ = PORTEFØLJEDOKUMENTER[dokument]
    stamme = f"{type_.fil}-{år}" if type_.årlig else type_.fil
    bygd = bygg(lag_dokument(p, dokument, år), formater)
    terminal.godta(bygd.diagnoser, {})
    mappe = ut or Path("build")
    for format_, data in bygd.filer.items():
        mål = mappe / f"{stamme}.{format_}"
        skriv_fil(mål, data)
        terminal.si(f"Skrev {kort(mål)}")
