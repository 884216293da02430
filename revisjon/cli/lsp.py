"""`revisjon lsp`: the language server that editors start."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import click

from revisjon import __version__
from revisjon.assess import assess
from revisjon.checks import SJEKKER
from revisjon.checks.page import som_markdown
from revisjon.cli.checking import alle_koder, kontroller
from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.sjekk import om_figurene, om_malene
from revisjon.cli.terminal import Terminal
from revisjon.editor.knowledge import Undersøkt
from revisjon.law import les_rettskilder
from revisjon.load import last

TILLEGG = "pygls"
"""The package that speaks with editors; it comes with the extra `editor`."""


@click.command(cls=Kommando)
@click.pass_context
def lsp(ctx: click.Context) -> None:
    """Hjelp redigeringsprogrammet mens det skrives. Startes av programmet, se docs/editor.md."""
    if find_spec(TILLEGG) is None:
        raise Bruksfeil(
            "Hjelpen i redigeringsprogrammet er et tillegg som ikke er installert. "
            'Installer det med: pip install "revisjon[editor]"'
        )
    if sys.stdin.isatty():
        raise Bruksfeil(
            "«revisjon lsp» startes av redigeringsprogrammet, ikke for hånd. "
            "docs/editor.md viser hvordan VS Code, Neovim og Helix settes opp."
        )
    from revisjon.editor.features import lag_tjener  # noqa: PLC0415 - an optional package

    terminal: Terminal = ctx.obj
    valgt = ctx.parent.params.get("mappe") if ctx.parent else None
    with tempfile.TemporaryDirectory(prefix="revisjon-koder-") as mappe:
        fast = valgt.resolve() if isinstance(valgt, Path) else None
        lag_tjener(__version__, partial(undersøk, terminal), Sider(Path(mappe)).adresse, fast).start_io()


def undersøk(terminal: Terminal, rot: Path, åpne: Mapping[str, bytes]) -> Undersøkt:
    """Return all that `revisjon sjekk` would say of a project, with the open files as they are typed."""
    lastet, lover = last(rot, åpne=åpne), les_rettskilder(rot)
    tekster = {**lastet.tekster, **lover.tekster}
    if lastet.prosjekt is None:
        return Undersøkt(lastet.kilder, lastet.diagnoser, tekster)
    vurdert = assess(lastet.prosjekt, terminal.vurderingsdag(None, lastet.prosjekt.oppdrag.dato))
    om_maler, maltekster = om_malene(vurdert, rot)
    arbeid = [partial(om_figurene, lastet.prosjekt)]
    funnet = kontroller(lastet, lover, vurdert, mer=om_maler, arbeid=arbeid)
    return Undersøkt(lastet.kilder, funnet.igjen, {**tekster, **maltekster}, vurdert)


@dataclass(slots=True)
class Sider:
    """The page about each code, written when an editor is told of the code for the first time."""

    mappe: Path
    _adresser: dict[str, str] = field(default_factory=dict)

    def adresse(self, kode: str) -> str:
        """Return the address of the page; empty where it cannot be written."""
        if kode not in self._adresser:
            fil = self.mappe / f"{kode}.md"
            try:
                fil.write_text(_side(kode), encoding="utf-8")
            except OSError:
                return ""
            self._adresser[kode] = fil.as_uri()
        return self._adresser[kode]


def _side(kode: str) -> str:
    if kode in SJEKKER:
        return som_markdown(SJEKKER[kode])
    betyr = alle_koder().get(kode, "")
    return f"# {kode}: {betyr}\n\nMeldingen selv sier hva som er galt, og hvordan det rettes.\n"
