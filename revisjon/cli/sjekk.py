"""`revisjon sjekk`: all problems of the project in one run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from revisjon import __version__
from revisjon.assess import VurdertProsjekt
from revisjon.checks import SJEKKER, Sortert
from revisjon.checks.page import som_tekst
from revisjon.cli.checking import alle_koder, kontroller, om_tillatte
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.plaintext import sjekk_fil
from revisjon.cli.terminal import Terminal, søppelrydding_i_ro
from revisjon.cli.wanted import Valg, fullfør, navn, velg
from revisjon.diagnostics import Diagnose, Feil, har_feil, mente_du
from revisjon.diagnostics.render import oppsummering, som_json
from revisjon.diagnostics.sarif import som_sarif
from revisjon.law import les_rettskilder


@click.command(cls=Kommando)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json", "sarif"]),
    default="tekst",
    help="Hvordan svaret skrives.",
)
@click.option(
    "--utgave",
    default="",
    metavar="UTGAVE",
    shell_complete=fullfør("utgave"),
    help="Vis også det som må være på plass før denne utgaven kan bygges.",
)
@click.option("--tillatte", is_flag=True, help="Vis også meldingene som er tillatt, med grunnen.")
@click.option(
    "--rapport", is_flag=True, help="Skriv også samsvaret med RSK 001 og loven, til den som kvalitetssikrer."
)
@click.option("--forklar", default="", metavar="KODE", help="Forklar en melding, og slutt.")
@click.option(
    "--tekst",
    "tekstfil",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FIL",
    help="Sjekk teksten i en Word-fil eller tekstfil, uten prosjekt.",
)
@click.pass_obj
def sjekk(
    terminal: Terminal,
    *,
    format_: str,
    utgave: str,
    tillatte: bool,
    rapport: bool,
    forklar: str,
    tekstfil: Path | None,
) -> None:
    """Sjekk prosjektet, og vis alle feil på én gang."""
    if forklar:
        click.echo(_forklaring(forklar))
        return
    if tekstfil is not None:
        tekst, diagnoser = sjekk_fil(terminal, tekstfil)
        _svar(terminal, format_, Sortert(diagnoser, ()), {tekstfil.as_posix(): tekst})
    if utgave:
        utgave = velg(utgave, navn("utgave"), "Utgaven")
    lastet, lover = terminal.les(), les_rettskilder(terminal.rot)
    funnet = Sortert(lastet.diagnoser, ())
    tekster = {**lastet.tekster, **lover.tekster}
    if lastet.prosjekt is not None:
        vurdert = terminal.vurder(lastet.prosjekt)
        om_malene, maltekster = _om_rapporten(vurdert, terminal)
        tekster |= maltekster
        with søppelrydding_i_ro():
            funnet = kontroller(lastet, lover, vurdert, utgave, mer=om_malene)
        if rapport:
            _skriv_samsvar(terminal, utgave)
    _svar(terminal, format_, funnet, tekster, alt=tillatte)


def _skriv_samsvar(terminal: Terminal, utgave: str) -> None:
    """Write the appendix on conformity, for the edition that is asked about or the final one."""
    from revisjon.cli.building import bygg_alt  # noqa: PLC0415 - takes time, seldom asked for
    from revisjon.report.conformity import SAMSVAR, utgave_for  # noqa: PLC0415 - as above

    kontroll = utgave or "endelig"
    valg = Valg(
        SAMSVAR, "pdf", utgave_for(kontroll), (), None, terminal.stille, med_data=False, kontroll=kontroll
    )
    bygg_alt(terminal, valg, terminal.rot / "build")


def _svar(
    terminal: Terminal, format_: str, funnet: Sortert, tekster: Mapping[str, str], *, alt: bool = False
) -> None:
    """Show what was found, and exit: with 1 where there are errors."""
    if format_ == "json":
        click.echo(som_json(funnet.igjen, [(t.diagnose, t.grunn) for t in funnet.tillatt]))
    elif format_ == "sarif":
        tillatt = [(t.diagnose, t.grunn) for t in funnet.tillatt]
        click.echo(som_sarif(funnet.igjen, alle_koder(), __version__, tillatt))
    else:
        terminal.vis(funnet.igjen, tekster)
        _nevn_tillatte(terminal, funnet, alt=alt)
        if not funnet.igjen:
            terminal.si(oppsummering(()))
    raise click.exceptions.Exit(1 if har_feil(funnet.igjen) else 0)


def _nevn_tillatte(terminal: Terminal, funnet: Sortert, *, alt: bool) -> None:
    if not funnet.tillatt:
        return
    if alt:
        terminal.si(om_tillatte(funnet.tillatt))
        return
    antall = len(funnet.tillatt)
    hva = (
        "1 melding er tillatt med en grunn" if antall == 1 else f"{antall} meldinger er tillatt med en grunn"
    )
    terminal.si(f"{hva}. Vis {'den' if antall == 1 else 'dem'} med --tillatte.")


def _forklaring(kode: str) -> str:
    kode = kode.upper()
    if kode in SJEKKER:
        return som_tekst(SJEKKER[kode])
    kjente = alle_koder()
    if kode not in kjente:
        råd = mente_du(kode, kjente) or "Alle kodene står i docs/koder.md."
        raise Bruksfeil(f"Koden «{kode}» finnes ikke. {råd}")
    return f"{kode}: {kjente[kode]}\n\nMeldingen selv sier hva som er galt, og hvordan det rettes."


def _om_rapporten(vurdert: VurdertProsjekt, terminal: Terminal) -> tuple[list[Diagnose], Mapping[str, str]]:
    """Return what a build would stop at, although the project is right: its figures and its own templates.

    Only a project with templates of its own is composed: the built-in ones hold for any right project. Their
    texts are returned too, for showing the line of a problem.
    """
    funnet: list[Diagnose] = []
    if any(figur.data for figur in vurdert.prosjekt.figurer.values()):
        from revisjon.report.drawings import prøv_figurer  # noqa: PLC0415 - takes time, seldom in vain

        funnet += prøv_figurer(vurdert.prosjekt)
    from revisjon.report.templates import har_egne  # noqa: PLC0415 - as above

    if not har_egne(terminal.rot):
        return funnet, {}
    om_malene, tekster = _om_malene(vurdert, terminal)
    return [*funnet, *om_malene], tekster


def _om_malene(
    vurdert: VurdertProsjekt, terminal: Terminal
) -> tuple[tuple[Diagnose, ...], Mapping[str, str]]:
    from revisjon.report.compose import compose  # noqa: PLC0415 - as above
    from revisjon.report.editions import ENDELIG  # noqa: PLC0415 - as above
    from revisjon.report.templates import les_maler  # noqa: PLC0415 - as above

    maler, diagnoser = les_maler(terminal.rot)
    if har_feil(diagnoser):
        return diagnoser, maler.tekster
    try:
        _, videre = compose(vurdert, ENDELIG, maler)
    except Feil as feil:
        videre = feil.diagnoser
    return (*diagnoser, *videre), maler.tekster
