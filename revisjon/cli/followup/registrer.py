"""`revisjon oppfølging registrer`: one more line at the end of the log."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

import click

from revisjon.cli.completion import fullfør_id
from revisjon.cli.followup.alone import alene, før_inn
from revisjon.cli.followup.asking import Spørrer
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import Alvor, Plass, ramset_opp
from revisjon.followup import sjekk_logg
from revisjon.followup.log import KREVER
from revisjon.followup.writing import FIL
from revisjon.model import Dato, Loggført, Prosjekt, Tekst
from revisjon.schema import skjema_for

_DATO = click.DateTime(["%Y-%m-%d"])


def _valg() -> Mapping[str, tuple[str, ...]]:
    felt = skjema_for("oppfølging")["items"]["properties"]
    return MappingProxyType({navn: tuple(f["enum"]) for navn, f in felt.items() if "enum" in f})


_ORD = _valg()
"""For each field that has a closed set of words, the words."""


@click.command(cls=Kommando)
@click.argument("anbefaling", required=False, metavar="[ANBEFALING]", shell_complete=fullfør_id("anbefaling"))
@click.option("--del", "del_", default="", metavar="BOKSTAV", help="Delen det gjelder. Ellers hele.")
@click.option("--hva", type=click.Choice(_ORD["hva"]), help="Hva som skjedde.")
@click.option("--dato", type=_DATO, metavar="ÅÅÅÅ-MM-DD", help="Dagen det skjedde. Ellers i dag.")
@click.option("--av", default="", metavar="ROLLE", help="Organet eller rollen, aldri et navn.")
@click.option("--holdning", type=click.Choice(_ORD["holdning"]), help="For svar.")
@click.option("--utfall", type=click.Choice(_ORD["utfall"]), help="For vedtak.")
@click.option("--sak", default="", metavar="NUMMER", help="For vedtak: saksnummeret.")
@click.option("--avviker", is_flag=True, help="For vedtak: at det avviker fra anbefalingen.")
@click.option("--framdrift", type=click.Choice(_ORD["framdrift"]), help="For rapportert.")
@click.option("--vurdering", type=click.Choice(_ORD["vurdering"]), help="For verifisert.")
@click.option("--grunn", type=click.Choice(_ORD["grunn"]), help="For lukket.")
@click.option("--tekst", default="", metavar="TEKST", help="Hva som ble sagt, vedtatt eller funnet.")
@click.option("--frist", default="", metavar="ÅÅÅÅ-MM[-DD]", help="Fristen som settes.")
@click.option("--ansvarlig", default="", metavar="ROLLE", help="Rollen som skal gjennomføre.")
@click.option("--neste", default="", metavar="ÅÅÅÅ-MM[-DD]", help="Når saken tas opp igjen.")
@click.option("--bevis", multiple=True, metavar="ID", help="Kilde, funn eller tall. Kan gjentas.")
@click.pass_obj
def registrer(terminal: Terminal, /, **valg: Any) -> None:  # noqa: ANN401 - the options above, by name
    """Før inn noe som har skjedd med en anbefaling. Det som mangler, spørres det etter."""
    with alene(terminal.rot):
        prosjekt, _ = terminal.last()
        i_dag = terminal.dag(None)
        svar = _spør(prosjekt, valg, i_dag) if sys.stdin.isatty() else valg
        ny = _innførsel(svar, prosjekt, i_dag)
        _krev_lovlig(prosjekt, ny)
        før_inn(terminal, prosjekt, [ny])
    om = f"{ny.anbefaling}{f' {ny.del_}' if ny.del_ else ''}"
    terminal.si(f"Førte inn «{ny.hva}» for {om} i {FIL}.")


def _spør(prosjekt: Prosjekt, valg: Mapping[str, Any], i_dag: date) -> dict[str, Any]:
    """Return the answers with those that were not given as options, asked for one by one."""
    spørrer = Spørrer(dict(valg))
    a = spørrer.ett("anbefaling", "Anbefaling", list(prosjekt.anbefalinger))
    deler = [d.id for d in prosjekt.anbefalinger[a].deler] if a in prosjekt.anbefalinger else []
    if deler and not valg["del_"]:
        svar = spørrer.ett("del_", "Del", [*deler, "alle"], standard="alle")
        spørrer.svar["del_"] = "" if svar == "alle" else svar
    hva = spørrer.ett("hva", "Hva skjedde", _ORD["hva"])
    spørrer.dag("dato", "Når skjedde det", i_dag)
    spørrer.fritt("av", "Av hvem (organ eller rolle)")
    for felt in KREVER.get(hva, ()):
        if felt in _ORD:
            spørrer.ett(felt, felt.capitalize(), _ORD[felt])
    spørrer.fritt("tekst", "Tekst", må="tekst" in KREVER.get(hva, ()))
    if hva in ("svar", "vedtak", "frist endret"):
        spørrer.fritt("frist", "Frist (ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD)", må=hva == "frist endret")
    return spørrer.svar


def _innførsel(valg: Mapping[str, Any], prosjekt: Prosjekt, i_dag: date) -> Loggført:
    """Return the entry that was asked for. Raises `Bruksfeil` where something is missing or unknown."""
    mangler = [navn for navn in ("anbefaling", "hva", "av") if not valg[navn]]
    mangler += [felt for felt in KREVER.get(valg["hva"] or "", ()) if not valg[felt]]
    if mangler:
        oppgi = ramset_opp("ANBEFALING" if m == "anbefaling" else f"--{m}" for m in mangler)
        raise Bruksfeil(f"Det mangler {oppgi}.")
    if valg["anbefaling"] not in prosjekt.anbefalinger:
        alle = ramset_opp(prosjekt.anbefalinger, "eller") or "ingen ennå"
        raise Bruksfeil(f"Anbefalingen «{valg['anbefaling']}» finnes ikke. Den kan være {alle}.")
    dato: datetime | None = valg["dato"]
    dag = dato.date() if dato else i_dag
    if dag > i_dag:
        raise Bruksfeil("Datoen er ikke kommet ennå.")
    return Loggført(
        _dato(dag),
        valg["anbefaling"],
        valg["hva"],
        valg["av"],
        registrert=_dato(i_dag) if dag != i_dag else None,
        del_=valg["del_"],
        tekst=Tekst(valg["tekst"], Plass(FIL)) if valg["tekst"].strip() else None,
        holdning=valg["holdning"],
        utfall=valg["utfall"],
        sak=valg["sak"],
        avviker=valg["avviker"],
        framdrift=valg["framdrift"],
        vurdering=valg["vurdering"],
        grunn=valg["grunn"],
        frist=_les_dato(valg["frist"], "--frist"),
        ansvarlig=valg["ansvarlig"],
        neste=_les_dato(valg["neste"], "--neste"),
        bevis=_bevis(valg["bevis"], prosjekt),
    )


def _bevis(ider: tuple[str, ...], prosjekt: Prosjekt) -> tuple[str, ...]:
    o = prosjekt.oppfølging
    kjente = {*o.kilder, *o.funn, *o.tall, *prosjekt.kilder, *prosjekt.funn, *prosjekt.tall}
    for id_ in ider:
        if id_ not in kjente:
            raise Bruksfeil(f"«{id_}» er verken en kilde, et funn eller et tall i prosjektet.")
    return ider


def _dato(dag: date) -> Dato:
    return Dato(dag.year, dag.month, dag.day)


def _les_dato(skrevet: str, valg: str) -> Dato | None:
    if not skrevet:
        return None
    try:
        dato = Dato.les(skrevet)
    except ValueError as feil:
        raise Bruksfeil(f"{valg}: {feil}.") from feil
    if dato.måned is None:
        raise Bruksfeil(f"{valg}: Skriv måneden også.")
    return dato


def _krev_lovlig(prosjekt: Prosjekt, ny: Loggført) -> None:
    """Refuse an entry that contradicts the log, with the reason."""
    logg = prosjekt.oppfølging.logg
    første = prosjekt.oppdrag.dato.første
    før = {(d.kode, d.melding) for d in sjekk_logg(logg, prosjekt.anbefalinger, første)}
    nye = [
        d
        for d in sjekk_logg((*logg, ny), prosjekt.anbefalinger, første)
        if d.alvor is Alvor.FEIL and (d.kode, d.melding) not in før
    ]
    if nye:
        raise Bruksfeil(" ".join(f"{d.melding} {d.råd}" for d in nye))
