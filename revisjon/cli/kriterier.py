"""`revisjon kriterier`: search and show the criteria library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import click

from revisjon.cli.norsk import Bruksfeil, Kommando, Undergruppe
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import mente_du
from revisjon.load.library import Pakke, les_bibliotek, poster_i, tekst_av, tekster_i
from revisjon.source import Oppslag


@click.group(cls=Undergruppe)
def kriterier() -> None:
    """Finn ferdige kriterier i biblioteket."""


@kriterier.command(cls=Kommando)
@click.argument("ord_", metavar="ORD", nargs=-1, required=True)
@click.pass_obj
def søk(terminal: Terminal, ord_: tuple[str, ...]) -> None:
    """Finn kriterier der alle ordene står, i krav, påstander, hjemmel eller utledning."""
    funnet = [*_treff(_bibliotek(terminal), ord_)]
    if not funnet:
        click.echo(f"Ingen kriterier i biblioteket har «{' '.join(ord_)}».")
        return
    bredde = max(len(tekst_av(k, "id")) for _, k in funnet)
    for pakke, k in funnet:
        click.echo(
            f"{tekst_av(k, 'id'):<{bredde}}  {pakke.navn}: {tekst_av(k, 'kort') or tekst_av(k, 'krav')}"
        )
    terminal.si(
        "«revisjon kriterier vis ID» viser et kriterium, «revisjon kriterier vis PAKKE» en hel pakke."
    )


@kriterier.command(cls=Kommando)
@click.argument("navn", required=False, metavar="[ID|PAKKE]")
@click.pass_obj
def vis(terminal: Terminal, navn: str | None) -> None:
    """Vis pakkene, en pakke, eller ett kriterium med påstander, hjemmel og forslag til bevis."""
    bibliotek = _bibliotek(terminal)
    if navn is None:
        linjer = [f"{p.navn:<22}  {p.tittel} ({len(p.kriterier)} kriterier)" for p in bibliotek.values()]
        linjer += ["", "Ta en pakke i bruk i criteria/kriterier.yaml, for eksempel: bruk: [internkontroll]"]
    elif navn in bibliotek:
        linjer = [*_om_pakken(bibliotek[navn])]
    else:
        linjer = [*_om_kriteriet(*_finn(bibliotek, navn))]
    click.echo("\n".join(linjer))


def _bibliotek(terminal: Terminal) -> Mapping[str, Pakke]:
    """Return the packs; what is wrong with one of the project's own is told."""
    bibliotek = les_bibliotek(terminal.rot)
    feil = [d for p in bibliotek.values() for d in p.diagnoser]
    terminal.vis(feil, {p.kilde.fil: p.kilde.tekst for p in bibliotek.values()})
    return bibliotek


def _treff(bibliotek: Mapping[str, Pakke], ord_: Iterable[str]) -> Iterator[tuple[Pakke, Oppslag]]:
    søkt = [o.casefold() for o in ord_]
    for pakke in bibliotek.values():
        for k in pakke.kriterier.values():
            tekst = " ".join((pakke.navn, pakke.tittel, *_tekster(k))).casefold()
            if all(o in tekst for o in søkt):
                yield pakke, k


def _tekster(k: Oppslag) -> Iterator[str]:
    yield from (tekst_av(k, felt) for felt in ("id", "styrke", "krav", "kort", "utledning"))
    yield from _hjemler(k)
    yield from (tekst_av(p, "påstand") for p in poster_i(k, "punkter"))


def _hjemler(k: Oppslag) -> Iterator[str]:
    for h in poster_i(k, "hjemmel"):
        yield f"{tekst_av(h, 'kilde')} {tekst_av(h, 'bestemmelse')}".strip()


def _finn(bibliotek: Mapping[str, Pakke], navn: str) -> tuple[Pakke, Oppslag]:
    alle = {id_: (pakke, k) for pakke in bibliotek.values() for id_, k in pakke.kriterier.items()}
    if navn not in alle:
        råd = mente_du(navn, [*bibliotek, *alle]) or "«revisjon kriterier vis» viser pakkene."
        raise Bruksfeil(f"Biblioteket har verken en pakke eller et kriterium «{navn}». {råd}")
    return alle[navn]


def _om_pakken(pakke: Pakke) -> Iterator[str]:
    yield f"{pakke.navn}: {pakke.tittel}"
    yield from (pakke.om, "")
    bredde = max((len(id_) for id_ in pakke.kriterier), default=0)
    for id_, k in pakke.kriterier.items():
        yield f"  {id_:<{bredde}}  {tekst_av(k, 'styrke')} {tekst_av(k, 'krav')} ({', '.join(_hjemler(k))})"
    yield f"\nTa pakken i bruk: bruk: [{pakke.navn}]"


def _om_kriteriet(pakke: Pakke, k: Oppslag) -> Iterator[str]:
    yield f"{tekst_av(k, 'id')} (pakke: {pakke.navn})"
    yield f"Kommunen {tekst_av(k, 'styrke')} {tekst_av(k, 'krav')}."
    yield f"Hjemmel: {', '.join(_hjemler(k))}"
    yield f"\n{tekst_av(k, 'utledning').strip()}\n"
    yield "Påstander:"
    for p in poster_i(k, "punkter"):
        tillegg = ", avgjør ikke alene" if tekst_av(p, "avgjørende") in ("nei", "false") else ""
        yield f"  {tekst_av(p, 'id')}) {tekst_av(p, 'påstand')} ({tekst_av(p, 'ledd')}{tillegg})"
        if bevis := tekster_i(p, "bevis"):
            yield f"     Kan vises av: {', '.join(s.rå for s in bevis)}"
    yield f"\nBare dette kriteriet: bruk: [{{pakke: {pakke.navn}, bare: [{tekst_av(k, 'id')}]}}]"
