"""`revisjon doktor`: is everything here that a report needs, and if not, what mends it?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from revisjon.cli.norsk import Kommando
from revisjon.output.machine import les_maskin
from revisjon.output.system import (
    RETTING,
    Maskin,
    Plattform,
    Prøve,
    Status,
    kan_lage_pdf,
    mangler_bibliotek,
    retting,
    undersøk,
)


@click.command(cls=Kommando)
@click.option("--alle", is_flag=True, help="Vis hvordan Pango installeres på alle systemer, ikke bare dette.")
@click.pass_context
def doktor(ctx: click.Context, alle: bool) -> None:
    """Se om maskinen har det som trengs for å lage rapporten.

    Prøver Python, pakkene, systembibliotekene som PDF-en settes med, skriftene og mappen du står i.
    Det som mangler, får en linje som retter det. Svarer med 1 hvis PDF ikke kan lages, ellers 0.
    """
    maskin = les_maskin(Path.cwd())
    prøver = undersøk(maskin)
    click.echo("\n".join(svar(maskin, prøver, alle=alle)))
    if not kan_lage_pdf(prøver):
        ctx.exit(1)


def svar(maskin: Maskin, prøver: tuple[Prøve, ...], *, alle: bool) -> tuple[str, ...]:
    """Return the lines to print: one for each thing tried, the verdict, and what mends it."""
    linjer = (f"{p.status:<9} {p.tekst}" for p in prøver)
    rettinger: Mapping[Plattform, tuple[str, ...]] = {}
    if alle:
        rettinger = RETTING
    elif not all(finnes for _, finnes in maskin.biblioteker):
        rettinger = retting(maskin)
    return (*linjer, "", *_dom(maskin, prøver), *(linje for r in rettinger.items() for linje in _rett(*r)))


def _dom(maskin: Maskin, prøver: tuple[Prøve, ...]) -> tuple[str, ...]:
    antall = sum(p.status is Status.MANGLER for p in prøver)
    if not antall:
        return ("Alt som trengs, er på plass.",)
    sum_ = "Én ting mangler." if antall == 1 else f"{antall} ting mangler."
    if mangler_bibliotek(maskin):
        return (sum_, "Uten systembibliotekene virker alt unntatt PDF.")
    return (sum_,)


def _rett(plattform: Plattform, linjer: tuple[str, ...]) -> tuple[str, ...]:
    return ("", f"Slik installeres systembibliotekene ({plattform}):", *(f"    {linje}" for linje in linjer))
