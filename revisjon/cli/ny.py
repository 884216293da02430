"""`revisjon ny`: a new project that builds at once."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from revisjon.cli.asking import Spørrer
from revisjon.cli.norsk import Bruksfeil, Kommando, Mappe
from revisjon.cli.terminal import Terminal, kort
from revisjon.cli.writing import kan_ikke_skrive
from revisjon.diagnostics import grunn_til, ramset_opp
from revisjon.scaffold import Forrige, Svar, feil_i_svar, forrige, lag_filer, legg_på_plass, opptatt_av
from revisjon.scaffold.answers import Målform, feil_i_linje, feil_i_nummer, renset
from revisjon.scaffold.words import ORD

_MÅLFORMER: tuple[Målform, ...] = ("bokmål", "nynorsk", "engelsk")


@click.command(cls=Kommando)
@click.argument("mappe", metavar="MAPPE", type=Mappe(path_type=Path))
@click.option("--kommune", metavar="NAVN", help="Kommunen eller virksomheten som revideres.")
@click.option("--kommunenummer", metavar="NNNN", help="Fire sifre, som 0301.")
@click.option("--tema", metavar="TEKST", help="Temaet, som blir tittelen på rapporten.")
@click.option("--målform", "målform", type=click.Choice(_MÅLFORMER), help="Språket i rapporten.")
@click.option(
    "--problemstilling",
    "problemstillinger",
    multiple=True,
    metavar="TEKST",
    help="Et spørsmål som revisjonen skal svare på. Kan gjentas.",
)
@click.option("--revisor", default="", metavar="NAVN", help="Navnet på revisjonen.")
@click.option(
    "--fra",
    metavar="OPPDRAG",
    type=Mappe(path_type=Path),
    help="Mappen med en tidligere revisjon, som den nye skal følge opp.",
)
@click.pass_obj
def ny(
    terminal: Terminal,
    *,
    mappe: Path,
    kommune: str | None,
    kommunenummer: str | None,
    tema: str | None,
    målform: Målform | None,
    problemstillinger: tuple[str, ...],
    revisor: str,
    fra: Path | None,
) -> None:
    """Lag et nytt prosjekt som kan bygges med en gang.

    MAPPE må være tom eller ikke finnes. Det som ikke er gitt som valg, blir du spurt om. Hver fil forklarer
    seg selv, og LESMEG.md sier hva du skriver hvor.

    Med --fra blir det en oppfølging av en tidligere revisjon, med kriteriene og anbefalingene derfra.
    """
    _se_etter_plass(mappe)
    if fra is not None:
        if kommune or kommunenummer or problemstillinger:
            raise Bruksfeil("Med --fra hentes kommunen og problemstillingene fra den tidligere revisjonen.")
        svar, tidligere = _oppfølging(
            terminal, fra, Svar("", tema or "", terminal.dag(None), revisor=revisor), målform
        )
    else:
        gitt = (kommune, kommunenummer, tema, målform)
        svar, tidligere = _spør(terminal.dag(None), gitt, problemstillinger, revisor), None
    _skriv(mappe, lag_filer(_gyldig(svar), tidligere))
    _si_hva_nå(terminal, mappe)


def _se_etter_plass(mappe: Path) -> None:
    try:
        opptatt = opptatt_av(mappe)
    except OSError as feil:
        raise Bruksfeil(f"Mappen «{mappe}» kan ikke leses: {grunn_til(feil)}.") from feil
    if opptatt:
        raise Bruksfeil(f"{opptatt} Velg en ny mappe, eller tøm den først. Ingenting er skrevet.")


def _spør(
    dag: date,
    gitt: tuple[str | None, str | None, str | None, Målform | None],
    problemstillinger: tuple[str, ...],
    revisor: str,
) -> Svar:
    """Return the answers; what was not given is asked for."""
    spør = Spørrer()
    kommune, nummer, tema, målform = gitt
    return Svar(
        kommune=spør.om("Kommune", kommune, feil=feil_i_linje, påkrevd="--kommune"),
        kommunenummer=spør.om("Kommunenummer (fire sifre, eller tomt)", nummer, feil=feil_i_nummer),
        tema=spør.om("Tema", tema, feil=feil_i_linje, påkrevd="--tema"),
        målform=målform or _målform(spør.om("Målform (bokmål, nynorsk eller engelsk)", feil=_feil_i_målform)),
        problemstillinger=tuple(map(renset, problemstillinger)) or _problemstillinger(spør),
        revisor=renset(revisor),
        dag=dag,
    )


def _målform(svar: str) -> Målform:
    """Return the målform that begins like the answer; bokmål where nothing is answered."""
    return next((m for m in _MÅLFORMER if svar and m.startswith(svar.casefold())), "bokmål")


def _feil_i_målform(svar: str) -> str:
    kjent = any(m.startswith(svar.casefold()) for m in _MÅLFORMER)
    return "" if kjent else "Skriv bokmål, nynorsk eller engelsk, eller bare b, n eller e."


def _problemstillinger(spør: Spørrer) -> tuple[str, ...]:
    """Ask for questions until there are no more."""
    alle: list[str] = []
    while svar := spør.om(f"Problemstilling {len(alle) + 1} (tomt når det ikke er flere)", feil=feil_i_linje):
        alle.append(svar)
    return tuple(alle)


def _oppfølging(terminal: Terminal, rot: Path, ønsket: Svar, målform: Målform | None) -> tuple[Svar, Forrige]:
    """Return the answers for a follow-up, and what it takes over; exit with 1 where it cannot be read."""
    prosjekt, _ = replace(terminal, rot=rot).last()
    valgt = målform or prosjekt.oppdrag.målform
    tidligere = forrige(prosjekt, valgt)
    kommune = ramset_opp([r["navn"] for r in tidligere.reviderte])
    tema = renset(ønsket.tema) or ORD[valgt].tittel.format(tittel=tidligere.tittel)
    svar = replace(ønsket, kommune=renset(kommune), tema=tema, målform=valgt, revisor=renset(ønsket.revisor))
    return svar, tidligere


def _gyldig(svar: Svar) -> Svar:
    for felt, feil in feil_i_svar(svar):
        raise Bruksfeil(f"Ugyldig verdi for --{felt}. {feil}")
    return svar


def _skriv(mappe: Path, filer: Mapping[str, bytes]) -> None:
    try:
        legg_på_plass(mappe, filer)
    except OSError as feil:
        raise kan_ikke_skrive(mappe, feil, følge="Ingenting er lagt der.") from feil


def _si_hva_nå(terminal: Terminal, mappe: Path) -> None:
    navn = str(kort(mappe))
    velg = "" if navn == "." else f" -C {shlex.quote(navn)}"
    terminal.si(f"Prosjektet er klart i {navn}. Begynn med LESMEG.md og oppdrag.yaml.")
    terminal.si(f"Bygg utkastet nå: revisjon{velg} bygg")
