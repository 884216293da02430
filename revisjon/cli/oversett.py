"""`revisjon oversett`: what is not translated to a målform, or is out of date; and lines to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.cli.wanted import fullfør, velg_målform
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import Diagnose, Feil, Plass, har_feil, mente_du
from revisjon.load.discover import les_bytes
from revisjon.load.translation.addresses import Felt
from revisjon.load.translation.check import Originaler
from revisjon.load.translation.lay import Mangel, Oversatt, les_oversatt
from revisjon.load.translation.lock import som_tekst, stamme
from revisjon.load.translation.writing import KanIkkeUtvides, med_nye, nye_avtrykk
from revisjon.output.codes import KAN_IKKE_SKRIVE

_VIST = 60
"""So many letters of each text are shown."""


@click.command(cls=Kommando)
@click.argument("målform", metavar="MÅLFORM", shell_complete=fullfør("målform"))
@click.option(
    "--skriv",
    "skriv_",
    is_flag=True,
    help="Legg det som mangler, til i oversettelser/, og merk det som er oversatt, som lest mot originalen.",
)
@click.option(
    "--merk", is_flag=True, help="Merk det som er oversatt, som lest mot originalen. Legg ikke til noe."
)
@click.option(
    "--behold",
    multiple=True,
    metavar="ADRESSE",
    help="Oversettelsen er riktig som den står, selv om originalen er endret. Kan gjentas.",
)
@click.pass_obj
def oversett(terminal: Terminal, *, målform: str, skriv_: bool, merk: bool, behold: tuple[str, ...]) -> None:
    """Vis tekster som mangler oversettelse eller er utdaterte."""
    målform = velg_målform(målform)
    oversatt, mangel, tekster = les_oversatt(terminal.rot, målform)
    if not oversatt.skrevet_på:
        terminal.vis(oversatt.diagnoser, tekster)
        raise Bruksfeil("Prosjektet sier ikke hvilken målform det er skrevet på. Rett oppdrag.yaml først.")
    if målform == oversatt.skrevet_på:
        raise Bruksfeil(f"Prosjektet er skrevet på {målform}. Velg en annen målform å oversette til.")
    egne = [d for d in oversatt.diagnoser if d.plass.fil.startswith(stamme(målform)) or har_feil([d])]
    terminal.vis(egne, tekster)
    _krev_kjente(oversatt, målform, behold)
    click.echo("\n".join(_liste(målform, mangel)))
    if skriv_ or merk or behold:
        if har_feil(egne):
            terminal.si("Ingenting er skrevet. Rett feilene først.")
            raise click.exceptions.Exit(1)
        _skriv(terminal, oversatt, målform, mangel.uten if skriv_ else (), behold)


def _krev_kjente(oversatt: Oversatt, målform: str, behold: Iterable[str]) -> None:
    til = oversatt.til(målform)
    for adresse in behold:
        if adresse not in til.tekster and adresse not in til.ord:
            råd = mente_du(adresse, [*til.tekster, *til.ord])
            raise Bruksfeil(f"Det finnes ingen oversettelse av «{adresse}». {råd}".strip())


def _liste(målform: str, m: Mangel) -> Iterator[str]:
    alle = len(m.ventet)
    yield f"{alle - len(m.uten)} av {alle} tekster er oversatt til {målform}."
    if m.uten:
        yield f"\nUten oversettelse ({len(m.uten)}):"
        yield from _rader([(f.nøkkel if not f.er_ord else "(ord)", f) for f in m.uten])
    if m.utdaterte:
        yield f"\nUtdatert, fordi originalen er endret ({len(m.utdaterte)}):"
        yield from _rader([(f.nøkkel, f) for _, f in m.utdaterte])


def _rader(rader: list[tuple[str, Felt]]) -> Iterator[str]:
    bredde = max(len(navn) for navn, _ in rader)
    for navn, f in rader:
        vist = " ".join(f.tekst.split())
        kort = vist if len(vist) <= _VIST else f"{vist[:_VIST].rstrip()} …"
        yield f"  {navn:<{bredde}}  {f.skalar.plass.fil}:{f.skalar.plass.linje}  {kort}"


def _skriv(
    terminal: Terminal, oversatt: Oversatt, målform: str, nye: tuple[Felt, ...], behold: tuple[str, ...]
) -> None:
    """Add empty lines for what is missing, and note what each translated text is now."""
    fil = f"{stamme(målform)}.yaml"
    ført = oversatt.til(målform)
    # A line that stands there empty is not written once more.
    nye = tuple(f for f in nye if f.nøkkel not in (ført.ord if f.er_ord else ført.tekster))
    if nye:
        før = les_bytes(terminal.rot, fil)
        try:
            ny = med_nye(b"" if isinstance(før, Diagnose) else før, målform, nye)
        except KanIkkeUtvides as feil:
            råd = "Rett filen, og kjør kommandoen på nytt. Den er ikke endret."
            melding = f"«{fil}» kan ikke utvides: {feil}."
            raise Feil([Diagnose(KAN_IKKE_SKRIVE, Plass(fil), melding, råd)]) from feil
        _lagre(terminal, fil, ny)
        terminal.si(f"La til {len(nye)} {'linje' if len(nye) == 1 else 'linjer'} i {fil}.")
    originaler = Originaler.av(oversatt.felter, sikre=True)
    låst = oversatt.låst.get(målform, {})
    nå = nye_avtrykk(originaler, ført, låst, behold)
    if nå != låst:
        _lagre(terminal, f"{stamme(målform)}.lock", som_tekst(nå).encode())
        lest = sum(nå[n] != låst.get(n) for n in nå)
        terminal.si(
            f"Merket {lest} {'oversettelse' if lest == 1 else 'oversettelser'} som lest mot originalen."
        )
    elif not nye:
        terminal.si("Ingenting å skrive.")


def _lagre(terminal: Terminal, fil: str, data: bytes) -> None:
    skriv_fil(terminal.rot / fil, data, vist=fil)
