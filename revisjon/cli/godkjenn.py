"""`revisjon godkjenn`: record that something has been reviewed as it stands now."""

from __future__ import annotations

import click

from revisjon.assess.grounds import alle_ting
from revisjon.assess.review import Gjennomgått, gjennomgå
from revisjon.assess.suspects import Mistanke
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.terminal import Terminal
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import mente_du, ramset_opp
from revisjon.load.lockfile import LÅSEFIL, som_tekst
from revisjon.model import Prosjekt

_SELV = {"skjønn": "skjønnet", "vurdering": "vurderingen", "konklusjon": "konklusjonen"}


@click.command(cls=Kommando)
@click.argument("ider", metavar="[ID…]", nargs=-1)
@click.option("--av", default="", metavar="NAVN", help="Hvem som har gått gjennom.")
@click.pass_obj
def godkjenn(terminal: Terminal, ider: tuple[str, ...], av: str) -> None:
    """Merk tekster og skjønn som gjennomgått, så endringer viser seg."""
    prosjekt, _ = terminal.last()
    _krev_kjente(prosjekt, ider)
    vurdert = terminal.vurder(prosjekt)
    gjennomgang = gjennomgå(vurdert, ider, _på_en_linje(av), terminal.dag(None))
    if not gjennomgang.poster:
        terminal.si("Ingenting er endret siden sist gjennomgang.")
        return
    skriv_fil(terminal.rot / LÅSEFIL, som_tekst(gjennomgang.lås).encode("utf-8"))
    for post in gjennomgang.poster:
        click.echo(f"{post.id} ({post.slag}): {_hva(post)}")
    terminal.si(f"Skrev {LÅSEFIL}")


def _krev_kjente(prosjekt: Prosjekt, ider: tuple[str, ...]) -> None:
    mulige = alle_ting(prosjekt)
    for id_ in ider:
        if id_ not in mulige:
            hva = f"Det finnes ikke noe å gå gjennom som heter «{id_}»."
            hjelp = mente_du(id_, mulige) or (
                f"Velg {ramset_opp(mulige, 'eller')}." if mulige else "Prosjektet har ikke noe slikt ennå."
            )
            raise Bruksfeil(f"{hva} {hjelp}")


def _på_en_linje(navn: str) -> str:
    """Return a name as the file can hold it: on one line, and without invisible characters."""
    return "".join(tegn for tegn in " ".join(navn.split()) if tegn.isprintable())


def _hva(post: Gjennomgått) -> str:
    if post.første_gang:
        return "gjennomgått for første gang"
    if post.endring is None:
        return "uendret, gjennomgått av en annen"
    return "; ".join(_endringer(post.endring))


def _endringer(m: Mistanke) -> list[str]:
    selv = [_SELV.get(m.slag, "anbefalingen")] if m.selv_endret else []
    deler = {"endret": [*selv, *m.endret], "nytt": m.nye, "borte": m.borte}
    return [f"{hva}: {ramset_opp(navn)}" for hva, navn in deler.items() if navn]
