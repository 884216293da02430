"""`revisjon oppfølging status`: where each recommendation of the project stands on a day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from revisjon.cli.completion import fullfør_id
from revisjon.cli.followup.history import har_endret_historie
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.screen import Skjerm
from revisjon.cli.terminal import Terminal
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import Diagnose, har_feil, sortert
from revisjon.followup import Endring, Fulgt, Sak, Sammenlikning, Status, følg, grad, sjekk
from revisjon.followup.data import sak_data
from revisjon.followup.told import flagg, frist_i_ord
from revisjon.model import Loggført

FORFALLER = 4
"""Exit code of `--varsle` where something falls due: for a scheduler that is to send a reminder."""
_PERIODE = re.compile(r"(\d{1,4})\s*(d|u|m)?", re.IGNORECASE)
_DAGER = {"d": 1, "u": 7, "m": 30}


@click.command(cls=Kommando)
@click.argument("anbefaling", required=False, metavar="[ANBEFALING]", shell_complete=fullfør_id("anbefaling"))
@click.option(
    "--dato",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="ÅÅÅÅ-MM-DD",
    help="Dagen det gjelder. Ellers i dag.",
)
@click.option(
    "--varsle",
    default="",
    metavar="30d",
    help="Vis bare det som forfaller innen så mange dager (d), uker (u) eller måneder (m), og det som er "
    f"forfalt. Slutter med {FORFALLER} når det er noe.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hvordan svaret skrives.",
)
@click.option(
    "--ics",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FIL",
    help="Skriv fristene, og dagene noe tas opp igjen, til en kalenderfil i stedet.",
)
@click.pass_obj
def status(
    terminal: Terminal,
    anbefaling: str | None,
    dato: datetime | None,
    varsle: str,
    format_: str,
    ics: Path | None,
) -> None:
    """Vis hvor anbefalingene står: svar, vedtak, det som er meldt, og det som er kontrollert."""
    frem = _frem(varsle)
    prosjekt, lastet = terminal.last()
    diagnoser: list[Diagnose] = [*sjekk(prosjekt), *har_endret_historie(terminal.rot, prosjekt)]
    if har_feil(diagnoser):
        terminal.vis(sortert(diagnoser), lastet.tekster)
        raise click.exceptions.Exit(1)
    if anbefaling is not None and anbefaling not in prosjekt.anbefalinger:
        raise Bruksfeil(f"Det finnes ingen anbefaling «{anbefaling}».")
    sak = følg(prosjekt, terminal.dag(dato))
    valgte = [f for f in sak.anbefalinger if anbefaling in (None, f.anbefaling.id)]
    if frem is not None:
        valgte = [f for f in valgte if _forfaller(f.status, sak.dag, frem)]
    if ics is not None:
        _skriv_kalender(terminal, sak, valgte, ics)
    elif format_ == "json":
        click.echo(json.dumps(sak_data(sak, valgte), ensure_ascii=False, indent=2))
    else:
        skjerm = Skjerm.her()
        for linje in _linjer(sak, valgte, skjerm, alt=anbefaling is not None):
            click.echo(linje, color=skjerm.farge)
    if frem is not None and valgte:
        raise click.exceptions.Exit(FORFALLER)


def _skriv_kalender(terminal: Terminal, sak: Sak, valgte: list[Fulgt], fil: Path) -> None:
    from revisjon.followup.deadlines import kalendernavn, merkedager  # noqa: PLC0415 - one format of several
    from revisjon.output.ics import lag_ics  # noqa: PLC0415 - as above

    dager = merkedager(sak, valgte)
    skriv_fil(fil, lag_ics(dager, kalendernavn(sak), sak.dag))
    antall = "1 dag" if len(dager) == 1 else f"{len(dager)} dager"
    terminal.si(f"Skrev {antall} til {fil}.")


def _frem(varsle: str) -> timedelta | None:
    if not varsle:
        return None
    treff = _PERIODE.fullmatch(varsle.strip())
    if treff is None:
        raise Bruksfeil("--varsle: Skriv et tall og d, u eller m, for eksempel 30d.")
    return timedelta(int(treff[1]) * _DAGER[(treff[2] or "d").lower()])


def _forfaller(s: Status, dag: date, frem: timedelta) -> bool:
    """Tell whether something falls due within a time, or has: a deadline, or a day to look at it again."""
    deler = [d for d in (s.deler or (s,)) if not d.avsluttet]
    frister = [d.frist for d in deler if d.frist and not d.meldt_i_tide] + [d.neste for d in deler if d.neste]
    return any(f.siste <= dag + frem for f in frister)


def _linjer(sak: Sak, valgte: list[Fulgt], skjerm: Skjerm, *, alt: bool) -> Iterator[str]:
    if not sak.anbefalinger:
        yield "Prosjektet har ingen anbefalinger."
    for f in valgte:
        yield from _om(f, skjerm, alt=alt)


def _om(f: Fulgt, skjerm: Skjerm, *, alt: bool) -> Iterator[str]:
    a, s = f.anbefaling, f.status
    yield skjerm.stil(f"{a.id}  {a.kort or a.tekst}", fet=True)
    farge = "red" if s.forfalt else "green" if s.avsluttet else ""
    yield "    " + skjerm.stil(str(s.tilstand), farge) + _merket(s)
    akser = f"Svar: {s.svar}. Vedtak: {s.vedtak}. Meldt: {s.framdrift}. Kontrollert: {s.vurdering}."
    yield skjerm.brekk(akser + frist_i_ord(s), innrykk="    ")
    if s.deler:
        gjort, alle = grad(s)
        yield f"    {gjort} av {alle} deler er fulgt opp:"
        for d in s.deler:
            om_delen = f"{d.del_}  {d.tilstand}{_merket(d)}{frist_i_ord(d)}"
            yield skjerm.brekk(om_delen, innrykk="      ", heng="   ")
    for k in f.kriterier:
        if alt or k.endring is not Endring.IKKE_UNDERSØKT:
            yield skjerm.brekk(_kriterium(k), innrykk="    ")
    for i in s.hendelser if alt else ():
        yield skjerm.brekk(_skjedde(i), innrykk="      ", heng="  ")
    yield ""


def _merket(s: Status) -> str:
    return f" ({', '.join(flagg(s))})" if flagg(s) else ""


def _kriterium(k: Sammenlikning) -> str:
    navn = k.før.kriterium.kort or k.før.kriterium.krav
    før, nå = k.før.utfall.navn, k.nå.utfall.navn
    return f"Kriteriet «{navn}» ({k.før.problemstilling}): {før} i rapporten, {nå} nå ({k.endring})."


def _skjedde(i: Loggført) -> str:
    hva = i.framdrift or i.vurdering or i.utfall or i.holdning or i.grunn or ""
    tekst = f" {' '.join(i.tekst.verdi.split())}" if i.tekst else ""
    return f"{i.dato}  {i.hva}{f': {hva}' if hva else ''} ({i.av}).{tekst}"
