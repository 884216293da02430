"""`revisjon diff`: what changed between two states of a project, in sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Any

import click

from revisjon.assess.compare import SLAG, Endring, Ordbit, ble_verre, diff
from revisjon.cli.norsk import Kommando
from revisjon.cli.screen import Skjerm
from revisjon.cli.states import vurdert_tilstand
from revisjon.cli.terminal import Terminal
from revisjon.diagnostics import Plass

_RUNDT = 40
"""Characters of a text that are shown around the words that differ."""
_STIL = """\
body { font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
h2 { margin-top: 2rem } li { margin: 0 0 .75rem } .sted { color: #595959; font-size: .875rem }
del { color: #8c1c13; background: #fbeae8 } ins { color: #14532d; background: #e6f4ea }
"""


@click.command(name="diff", cls=Kommando)
@click.argument("gammel", metavar="GAMMEL")
@click.argument("ny", metavar="[NY]", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json", "html"]),
    default="tekst",
    help="Hvordan endringene skrives.",
)
@click.option(
    "--feil-ved",
    "feil_ved",
    type=click.Choice(["verre"]),
    help="Slutt med kode 1 når en vurdering er blitt verre etter samme regel.",
)
@click.pass_obj
def diff_(terminal: Terminal, *, gammel: str, ny: str | None, format_: str, feil_ved: str | None) -> None:
    """Vis hva som er endret mellom to mapper eller git-revisjoner."""
    før = vurdert_tilstand(terminal, gammel)
    etter = vurdert_tilstand(terminal, str(terminal.rot) if ny is None else ny)
    endringer = diff(før, etter)
    if format_ == "json":
        click.echo(json.dumps([_som_data(e) for e in endringer], ensure_ascii=False, indent=2))
    elif format_ == "html":
        click.echo(_som_html(endringer, gammel, ny))
    elif endringer:
        click.echo(_som_tekst(endringer))
    if not endringer:
        terminal.si("Ingenting er endret.")
    verre = ble_verre(endringer)
    if feil_ved and verre:
        antall = "1 vurdering" if len(verre) == 1 else f"{len(verre)} vurderinger"
        terminal.si(f"{antall} er blitt verre.")
        raise click.exceptions.Exit(1)


def _etter_slag(endringer: Iterable[Endring]) -> Iterator[tuple[str, list[Endring]]]:
    for slag, gruppe in groupby(endringer, key=lambda e: e.slag):
        yield SLAG[slag], [*gruppe]


def _som_tekst(endringer: Iterable[Endring]) -> str:
    skjerm = Skjerm.her()
    ut: list[str] = []
    for tittel, gruppe in _etter_slag(endringer):
        ut.append(f"{skjerm.stil(tittel, fet=True)} ({len(gruppe)})")
        for e in gruppe:
            linjer = [skjerm.brekk(_med_retning(e), innrykk="  ", heng="  ")]
            if sted := e.plass or e.plass_før:
                linjer.append(f"    {sted}{'' if e.plass else ' (før)'}")
            if e.ord:
                linjer.append(skjerm.brekk("".join(_i_tekst(e.ord)), innrykk="    "))
            ut.append("\n".join(linjer))
        ut.append("")
    return "\n".join(ut).rstrip()


def _med_retning(e: Endring) -> str:
    return f"{e.setning} ({e.retning.capitalize()}.)" if e.retning in ("bedre", "verre") else e.setning


def _i_tekst(ord_: tuple[Ordbit, ...]) -> Iterator[str]:
    """Yield a text with what is out in square brackets and what is in in braces, as wdiff writes it."""
    for nr, bit in enumerate(ord_):
        match bit.slag:
            case "ut":
                yield f"[-{bit.tekst}-]"
            case "inn":
                yield f"{{+{bit.tekst}+}}"
            case _:
                yield _kortet(bit.tekst, først=nr == 0, sist=nr == len(ord_) - 1)


def _kortet(tekst: str, *, først: bool, sist: bool) -> str:
    """Return a stretch that is the same in both, without its middle where it is long."""
    før, etter = (0 if først else _RUNDT), (0 if sist else _RUNDT)
    if len(tekst) <= før + etter + 3:
        return tekst
    return f"{tekst[:før]} … {tekst[len(tekst) - etter :] if etter else ''}"


def _sted(plass: Plass | None) -> dict[str, Any] | None:
    return {"fil": plass.fil, "linje": plass.linje, "kolonne": plass.kolonne} if plass else None


def _som_data(e: Endring) -> dict[str, Any]:
    return {
        "slag": e.slag,
        "id": e.id,
        "setning": e.setning,
        "retning": e.retning or None,
        "ord": [{"slag": b.slag, "tekst": b.tekst} for b in e.ord],
        "plass": _sted(e.plass),
        "plass_før": _sted(e.plass_før),
    }


def _som_html(endringer: Iterable[Endring], gammel: str, ny: str | None) -> str:
    tittel = f"Endringer fra {gammel} til {ny}" if ny else f"Endringer siden {gammel}"
    deler = [
        f"<h2>{escape(overskrift)}</h2>\n<ul>\n{''.join(_punkt(e) for e in gruppe)}</ul>"
        for overskrift, gruppe in _etter_slag(endringer)
    ]
    return (
        '<!doctype html>\n<html lang="nb">\n<head>\n<meta charset="utf-8"/>\n'
        f"<title>{escape(tittel)}</title>\n"
        f"<style>\n{_STIL}</style>\n</head>\n<body>\n<main>\n<h1>{escape(tittel)}</h1>\n"
        + ("\n".join(deler) or "<p>Ingenting er endret.</p>")
        + "\n</main>\n</body>\n</html>"
    )


def _punkt(e: Endring) -> str:
    merker = {"likt": "{}", "ut": "<del>{}</del>", "inn": "<ins>{}</ins>"}
    ord_ = "".join(merker[b.slag].format(escape(b.tekst)) for b in e.ord)
    sted = e.plass or e.plass_før
    hvor = f'<br/><span class="sted">{escape(str(sted))}</span>' if sted else ""
    return f"<li>{escape(_med_retning(e))}{hvor}{f'<p>{ord_}</p>' if ord_ else ''}</li>\n"
