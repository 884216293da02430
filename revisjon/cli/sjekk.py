"""`revisjon sjekk`: all problems of the project in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

import click

from revisjon import __version__
from revisjon.assess import VurdertProsjekt
from revisjon.checks import SJEKKER, Sortert
from revisjon.checks.page import som_tekst
from revisjon.cli.checking import alle_koder, kontroller, om_tillatte
from revisjon.cli.completion import fullfør_kode
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.plaintext import sjekk_fil
from revisjon.cli.terminal import Terminal, behold, søppelrydding_i_ro
from revisjon.cli.wanted import MÅLFORMVALG, Valg, fullfør, navn, velg, velg_målform
from revisjon.diagnostics import Alvor, Diagnose, Feil, har_feil, mente_du, ramset_opp
from revisjon.diagnostics.render import oppsummering, som_json
from revisjon.diagnostics.render import som_tekst as diagnoser_som_tekst
from revisjon.diagnostics.sarif import som_sarif
from revisjon.law import les_rettskilder
from revisjon.model import Prosjekt

_FLEST_HINT = 5
"""So many hints of one code are shown in full; of more than these only the number, but for `--alle`."""


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
@MÅLFORMVALG
@click.option("--alle", is_flag=True, help=f"Vis alle hint, ikke bare de {_FLEST_HINT} første av hver kode.")
@click.option("--tillatte", is_flag=True, help="Vis også meldingene som er tillatt, med grunnen.")
@click.option(
    "--rapport", is_flag=True, help="Skriv også samsvaret med RSK 001 og loven, til den som kvalitetssikrer."
)
@click.option(
    "--forklar", default="", metavar="KODE", shell_complete=fullfør_kode, help="Forklar en melding, og slutt."
)
@click.option(
    "--tekst",
    "tekstfil",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FIL",
    help="Sjekk teksten i en Word-fil eller tekstfil, uten prosjekt. Målformen ses av ordene, om ikke "
    "--målform er gitt.",
)
@click.pass_obj
def sjekk(
    terminal: Terminal,
    *,
    format_: str,
    utgave: str,
    målform: str,
    alle: bool,
    tillatte: bool,
    rapport: bool,
    forklar: str,
    tekstfil: Path | None,
) -> None:
    """Sjekk prosjektet, og vis alle feil på én gang."""
    if forklar:
        click.echo(_forklaring(forklar))
        return
    målform = velg_målform(målform)
    if tekstfil is not None:
        tekst, diagnoser = sjekk_fil(terminal, tekstfil, målform)
        _svar(terminal, format_, Sortert(diagnoser, ()), {tekstfil.as_posix(): tekst}, hint=alle)
    if utgave:
        utgave = velg(utgave, navn("utgave"), "Utgaven")
    terminal = terminal.på(målform)
    lastet, lover = terminal.les(), les_rettskilder(terminal.rot)
    funnet = Sortert(lastet.diagnoser, ())
    tekster = {**lastet.tekster, **lover.tekster}
    if lastet.prosjekt is not None:
        vurdert = terminal.vurder(lastet.prosjekt)
        i_malene, maltekster = om_malene(vurdert, terminal.rot)
        tekster |= maltekster
        arbeid = [partial(om_figurene, lastet.prosjekt)]
        with søppelrydding_i_ro():
            funnet = kontroller(lastet, lover, vurdert, utgave, mer=i_malene, arbeid=arbeid)
        behold((lastet, vurdert, funnet))
        if rapport:
            _skriv_samsvar(terminal, utgave)
    _svar(terminal, format_, funnet, tekster, hint=alle, tillatte=tillatte)


def _skriv_samsvar(terminal: Terminal, utgave: str) -> None:
    """Write the appendix on conformity, for the edition that is asked about or the final one."""
    from revisjon.cli.building import bygg_alt  # noqa: PLC0415 - takes time, seldom asked for
    from revisjon.report.conformity import SAMSVAR, utgave_for  # noqa: PLC0415 - as above

    kontroll = utgave or "endelig"
    valg = Valg(
        SAMSVAR,
        "pdf",
        utgave_for(kontroll),
        (),
        None,
        terminal.stille,
        med_data=False,
        kontroll=kontroll,
        målform=terminal.målform,
    )
    bygg_alt(terminal, valg, terminal.rot / "build")


def _svar(
    terminal: Terminal,
    format_: str,
    funnet: Sortert,
    tekster: Mapping[str, str],
    *,
    hint: bool,
    tillatte: bool = False,
) -> None:
    """Show what was found, and exit: with 1 where there are errors.

    `hint` shows all hints, `tillatte` what is silenced too; programs are always told all.
    """
    if format_ == "json":
        click.echo(som_json(funnet.igjen, [(t.diagnose, t.grunn) for t in funnet.tillatt]))
    elif format_ == "sarif":
        tillatt = [(t.diagnose, t.grunn) for t in funnet.tillatt]
        click.echo(som_sarif(funnet.igjen, alle_koder(), __version__, tillatt))
    else:
        _vis(terminal, funnet.igjen, tekster, alle=hint)
        _nevn_tillatte(terminal, funnet, alt=tillatte)
        if not funnet.igjen:
            terminal.si(oppsummering(()))
    raise click.exceptions.Exit(1 if har_feil(funnet.igjen) else 0)


def _vis(
    terminal: Terminal, diagnoser: tuple[Diagnose, ...], tekster: Mapping[str, str], *, alle: bool
) -> None:
    """Show the messages; where one hint comes many times, the first of them, and how many there are more."""
    vist, resten = (diagnoser, Counter[str]()) if alle or terminal.stille else _kortet(diagnoser)
    if not resten:
        terminal.vis(vist, tekster)
        return
    koder = alle_koder()
    hver = ramset_opp(f"{antall} av {kode} ({koder[kode]})" for kode, antall in resten.items())
    antall = resten.total()
    om_resten = f"{antall} hint er ikke vist: {hver}. Vis {'det' if antall == 1 else 'dem'} med --alle."
    meldinger = diagnoser_som_tekst(vist, tekster, farge=True)
    terminal.gjenta(f"{meldinger}\n{oppsummering(diagnoser)}\n{om_resten}")


def _kortet(diagnoser: Iterable[Diagnose]) -> tuple[tuple[Diagnose, ...], Counter[str]]:
    """Return what is shown, and how many hints of each code are not. Errors and warnings always are."""
    sett: Counter[str] = Counter()
    vist: list[Diagnose] = []
    for d in diagnoser:
        if d.alvor is Alvor.HINT:
            sett[d.kode] += 1
            if sett[d.kode] > _FLEST_HINT:
                continue
        vist.append(d)
    return tuple(vist), Counter({k: n - _FLEST_HINT for k, n in sett.items() if n > _FLEST_HINT})


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


def om_figurene(prosjekt: Prosjekt) -> list[Diagnose]:
    """Return what a build would stop at, although the project is right: figures that cannot be drawn."""
    if not any(figur.data for figur in prosjekt.figurer.values()):
        return []
    from revisjon.report.drawings import prøv_figurer  # noqa: PLC0415 - takes time, seldom in vain

    return list(prøv_figurer(prosjekt))


def om_malene(vurdert: VurdertProsjekt, rot: Path) -> tuple[tuple[Diagnose, ...], Mapping[str, str]]:
    """Return what a build would stop at in the project's own templates, and their texts for showing a line.

    Only a project with such templates is composed: the built-in ones hold for any right project.
    """
    from revisjon.report.templates import har_egne, les_maler  # noqa: PLC0415 - as above

    if not har_egne(rot):
        return (), {}
    from revisjon.report.compose import compose  # noqa: PLC0415 - as above
    from revisjon.report.editions import ENDELIG  # noqa: PLC0415 - as above

    maler, diagnoser = les_maler(rot)
    if har_feil(diagnoser):
        return diagnoser, maler.tekster
    try:
        _, videre = compose(vurdert, ENDELIG, maler)
    except Feil as feil:
        videre = feil.diagnoser
    return (*diagnoser, *videre), maler.tekster
