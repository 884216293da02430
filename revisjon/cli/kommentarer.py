"""`revisjon kommentarer`: what readers have done in a Word file, brought home to the YAML."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from revisjon.cli.norsk import Bruksfeil, Kommando
from revisjon.cli.screen import Skjerm
from revisjon.cli.terminal import Terminal
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import Diagnose, Feil, Plass, grunn_til
from revisjon.load import Lastet
from revisjon.load.discover import MERKNADER
from revisjon.load.locating import stedfester
from revisjon.load.remarkfile import KanIkkeLeggesTil, med_nye
from revisjon.load.returned import Bokmerkenavn, Retur, les_retur
from revisjon.load.wordfile import UleseligWord
from revisjon.model import Prosjekt
from revisjon.output.codes import KAN_IKKE_SKRIVE
from revisjon.report.remarks import Ført, Hjemvei, førte
from revisjon.words import dato_tekst, ordbok

_MAKS = 50 * 1024 * 1024
_FLEST = 5000
"""How many marks are taken from one file: far more than any reader makes."""
_SLAG = {
    "kommentar": "kommentar",
    "innsetting": "sporet endring",
    "sletting": "sporet endring",
    "erstatning": "sporet endring",
    "flytting": "sporet endring",
}


@click.command(cls=Kommando)
@click.argument(
    "fil", metavar="FIL.docx", type=click.Path(path_type=Path, exists=True, dir_okay=False, readable=True)
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["tekst", "json"]),
    default="tekst",
    help="Hvordan listen skrives.",
)
@click.option("--skriv", "skriv_", is_flag=True, help=f"Legg dem som er nye, til i {MERKNADER}.")
@click.pass_obj
def kommentarer(terminal: Terminal, *, fil: Path, format_: str, skriv_: bool) -> None:
    """Finn kommentarer i en Word-fil igjen i YAML."""
    lastet = terminal.les()
    if lastet.prosjekt is None:
        terminal.vis(lastet.diagnoser, lastet.tekster)
        terminal.si("Rett feilene først. Uten prosjektet er det ikke kjent hva merknadene handler om.")
        raise click.exceptions.Exit(1)
    vei = Hjemvei(lastet.prosjekt, stedfester(lastet.kilder))
    data, retur = _les(fil, vei)
    alle = førte(retur, vei)
    if format_ == "json":
        click.echo(json.dumps([_som_data(f) for f in alle], ensure_ascii=False, indent=2))
    elif alle:
        click.echo("\n\n".join(_som_tekst(f, lastet.prosjekt) for f in alle if not f.merknad.svar_til))
    terminal.si(_sammendrag(fil, alle))
    for melding in _meldinger(data, retur, alle):
        terminal.si(melding)
    if skriv_:
        _skriv(terminal, lastet, alle)


def _les(fil: Path, vei: Hjemvei) -> tuple[bool, Retur]:
    """Return whether the file has our list of bookmarks, and what readers did. Raises `Bruksfeil`."""
    from revisjon.output.docx.bookmarks import les_bokmerker  # noqa: PLC0415 - takes time

    try:
        if fil.stat().st_size > _MAKS:
            raise Bruksfeil(f"Filen «{fil}» er for stor. Grensen er {_MAKS // 1024 // 1024} MB.")
        data = fil.read_bytes()
    except OSError as feil:
        raise Bruksfeil(f"Filen «{fil}» kan ikke leses: {grunn_til(feil)}.") from feil
    try:
        liste = les_bokmerker(data)
        retur = les_retur(data, Bokmerkenavn.av(liste, vei.kjente).id_for)
    except (UleseligWord, zipfile.BadZipFile) as feil:
        grunn = str(feil) if isinstance(feil, UleseligWord) else "den kan ikke pakkes ut"
        råd = "Åpne den i Word, og lagre den som Word-dokument (.docx)."
        raise Bruksfeil(f"«{fil}» kan ikke leses som en Word-fil: {grunn}. {råd}") from feil
    if len(retur.merker) > _FLEST:
        raise Bruksfeil(f"«{fil}» har {len(retur.merker)} merknader. Grensen er {_FLEST}.")
    return bool(liste), retur


def _som_tekst(f: Ført, p: Prosjekt) -> str:
    skjerm, m, ord_ = Skjerm.her(), f.merknad, ordbok("bokmål")
    hvor = " ".join(d for d in (str(f.plass) if f.plass else "", m.om, _usikkert(f)) if d)
    hode = [m.fra, dato_tekst(m.dato, ord_) if m.dato else "", _SLAG[f.merke.slag]]
    status = [] if f.ny else [_status(p, m.id)]
    løst = ["løst i Word"] if f.merke.løst else []
    linjer = [
        skjerm.stil(hvor or "Uten plass i prosjektet", fet=True),
        "  " + ", ".join(d for d in (*hode, *løst, *status) if d),
    ]
    if f.også:
        linjer.append(skjerm.brekk(f"Går også over: {', '.join(f.også)}", innrykk="  "))
    if m.sitat and f.merke.slag == "kommentar":
        linjer.append(skjerm.brekk(f"«{m.sitat}»", innrykk="  "))
    linjer += [skjerm.brekk(linje, innrykk="  ") for linje in m.tekst.split("\n")]
    for svar in f.merke.svar:
        linjer.append(skjerm.brekk(f"{svar.av or 'Ukjent'} svarer: {svar.tekst}", innrykk="    "))
    return "\n".join(linjer)


def _usikkert(f: Ført) -> str:
    if f.plass and not f.sikkert:
        return "(funnet etter ordene)"
    if not f.plass:
        return f"under «{f.merknad.overskrift}»" if f.merknad.overskrift else ""
    return ""


def _status(p: Prosjekt, id_: str) -> str:
    status = next((m.status or "åpen" for m in p.merknader if m.id == id_), "åpen")
    return f"ført før, {status}"


def _som_data(f: Ført) -> dict[str, Any]:
    m = f.merknad
    return {
        "id": m.id,
        "slag": "svar" if m.svar_til else f.merke.slag,
        "fra": m.fra,
        "dato": str(m.dato) if m.dato else None,
        "om": m.om or None,
        "også": list(f.også),
        "fil": f.plass.fil if f.plass else None,
        "linje": f.plass.linje if f.plass else None,
        "kolonne": f.plass.kolonne if f.plass else None,
        "sikkert": f.sikkert,
        "overskrift": f.merke.overskrift or None,
        "del": f.merke.del_ or None,
        "sitat": m.sitat or None,
        "tekst": m.tekst,
        "satt_inn": f.merke.innlegg.tekst or None if f.merke.slag != "kommentar" else None,
        "svar_til": m.svar_til or None,
        "løst": f.merke.løst,
        "ført": not f.ny,
    }


def _sammendrag(fil: Path, alle: Iterable[Ført]) -> str:
    rot = [f for f in alle if not f.merknad.svar_til]
    kommentarer_ = sum(f.merke.slag == "kommentar" for f in rot)
    endringer = len(rot) - kommentarer_
    if not rot:
        return f"«{fil.name}» har ingen kommentarer eller sporede endringer."
    deler = [
        f"{kommentarer_} kommentar{'' if kommentarer_ == 1 else 'er'}",
        f"{endringer} {'sporet endring' if endringer == 1 else 'sporede endringer'}",
    ]
    return f"«{fil.name}»: {' og '.join(deler)}."


def _meldinger(har_liste: bool, retur: Retur, alle: tuple[Ført, ...]) -> Iterator[str]:
    """Yield what the reader of the list should know of how it came about."""
    if not retur.bokmerker:
        yield (
            "Filen har ingen av bokmerkene fra revisjon. Merknadene er plassert etter ordene de gjelder, "
            "ellers under nærmeste overskrift."
        )
    elif not har_liste:
        yield "Listen over bokmerkene er borte fra filen, så plassene er lest av navnene på dem."
    uten = sum(not f.plass for f in alle)
    if uten and retur.bokmerker:
        ett = "1 merknad står" if uten == 1 else f"{uten} merknader står"
        yield f"{ett} utenfor alt som er skrevet i prosjektet, og er ført på nærmeste overskrift."
    if retur.formatering:
        n = retur.formatering
        endring = "1 sporet endring" if n == 1 else f"{n} sporede endringer"
        yield f"{endring} gjelder bare formatering eller mellomrom, og er ikke med."


def _skriv(terminal: Terminal, lastet: Lastet, alle: tuple[Ført, ...]) -> None:
    nye = [f for f in alle if f.ny]
    if not nye:
        terminal.si(f"Ingen nye. {MERKNADER} er ikke endret." if alle else "Ingenting å skrive.")
        return
    mål = terminal.rot / MERKNADER
    try:
        ny = med_nye(lastet.filer.get(MERKNADER), (f.merknad for f in nye))
    except KanIkkeLeggesTil as feil:
        melding = f"Merknadene kan ikke legges til i {MERKNADER}: {feil}."
        råd = "Rett filen, og kjør kommandoen på nytt. Den er ikke endret."
        raise Feil([Diagnose(KAN_IKKE_SKRIVE, Plass(MERKNADER), melding, råd)]) from feil
    skriv_fil(mål, ny)
    antall = "1 merknad" if len(nye) == 1 else f"{len(nye)} merknader"
    terminal.si(f"La til {antall} i {MERKNADER}.")
    for f in nye:
        if f.til_avsluttet:
            terminal.si(f"{f.merknad.fra} har svart på {f.merknad.svar_til}, som var avsluttet.")
