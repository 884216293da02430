"""The work of `revisjon eksporter`: load → assess → leave out → write. Imported when it is to be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import click

from revisjon import __version__
from revisjon.assess import VurdertProsjekt
from revisjon.cli.checking import kontroller, uten_faste_hint
from revisjon.cli.followup.history import om_oppfølgingen
from revisjon.cli.older import nevner_eldre
from revisjon.cli.terminal import Terminal, kort, søppelrydding_i_ro
from revisjon.cli.wanted import krev_dag
from revisjon.cli.writing import skriv_fil
from revisjon.diagnostics import Diagnose, Feil
from revisjon.export.data import lag_json
from revisjon.export.shown import Eksport, vis
from revisjon.law import les_rettskilder
from revisjon.load import Lastet
from revisjon.model import Prosjekt
from revisjon.output.codes import UTEN_VURDERINGER
from revisjon.output.leak import let_i_filer
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import les_maler
from revisjon.report.theme import les_tema

_OSCAL = ("assessment-results", "plan-of-action-and-milestones")


def eksporter_til(
    terminal: Terminal,
    format_: str,
    utgave: str,
    dato: datetime | None,
    mappe: Path | None,
    fil: str,
) -> None:
    """Write the files, none where anything is wrong.

    `mappe` is None for the screen, `fil` empty for the usual name.
    """
    endelse = UTGAVER[utgave].endelse
    modeller = {m: f"{m}{endelse}.json" for m in _OSCAL}
    navn = modeller if format_ == "oscal" else {format_: fil or f"eksport{endelse}.{format_}"}
    skjermet = UTGAVER[utgave].skjermet and mappe is not None
    with nevner_eldre(terminal, [mappe / n for n in navn.values()] if skjermet and mappe else ()):
        lastet, e = _vist(terminal, utgave, dato)
        with terminal.stopper_ved_feil(lastet.tekster), søppelrydding_i_ro():
            laget = _lag(terminal, e, format_)
            filer = {navn[hva]: data for hva, data in laget.items()}
            terminal.godta(let_i_filer(filer, e.hemmeligheter), lastet.tekster)
            if mappe is None:
                for data in filer.values():
                    click.echo(data, nl=False)
                return
            for filnavn, data in filer.items():
                skriv_fil(mappe / filnavn, data)
                terminal.si(f"Skrev {kort(mappe / filnavn)}")
    if format_ == "oscal" and len(laget) < len(modeller):
        terminal.si(
            "Det er ingen anbefalinger, så det er ingen plan for tiltak (plan-of-action-and-milestones)."
        )


def _vist(terminal: Terminal, utgave: str, dato: datetime | None) -> tuple[Lastet, Eksport]:
    """Return what was loaded, and what the edition shows of it. Exits with 1 where there are errors."""
    prosjekt, lastet = terminal.last()
    krev_dag(dato, prosjekt)
    dag = terminal.dag(dato)
    vurdert = terminal.vurder(prosjekt, _vurderingsdag(dato, prosjekt))
    lover = les_rettskilder(terminal.rot)
    om_loggen = om_oppfølgingen(terminal.rot, prosjekt) if prosjekt.oppfølging.logg else ()
    funnet = kontroller(lastet, lover, vurdert, utgave, mer=om_loggen)
    terminal.godta(uten_faste_hint(funnet), {**lastet.tekster, **lover.tekster})
    with søppelrydding_i_ro():
        return lastet, vis(vurdert, utgave, dag)


def _vurderingsdag(dato: datetime | None, prosjekt: Prosjekt) -> datetime | None:
    """Return the day of the verdicts, where it is not that of the report: they do not change after it."""
    return dato if dato and dato.date() < prosjekt.oppdrag.dato.siste else None


def _lag(terminal: Terminal, e: Eksport, format_: str) -> Mapping[str, bytes]:
    """Return the files by format, or for OSCAL by model. Raises `Feil`."""
    if format_ == "json":
        return {format_: lag_json(e)}
    if format_ == "xlsx":
        return {format_: _lag_xlsx(terminal, e)}
    from revisjon.export.oscal import lag_oscal  # noqa: PLC0415 - one format of several

    if not e.vurdert.vurderinger:
        raise Feil([_uten_vurderinger(e.vurdert)])
    return lag_oscal(e)


def _lag_xlsx(terminal: Terminal, e: Eksport) -> bytes:
    from revisjon.export.sheets import ark  # noqa: PLC0415 - one format of several
    from revisjon.output.xlsx import Bok, lag_xlsx  # noqa: PLC0415 - as above

    p = e.prosjekt
    tema, om_temaet = les_tema(les_maler(terminal.rot)[0])
    if om_temaet:
        terminal.vis(om_temaet, {})
    tema = tema.med_aksent(p.revisor.aksent if p.revisor else "")
    bok = Bok(p.oppdrag.tittel, e.ord_.utgaver[e.utgave.navn], e.ord_.språk, tema.farger)
    forfatter = p.revisor.navn if p.revisor else "revisjon"
    return lag_xlsx(ark(e, f"revisjon {__version__}"), forfatter, bok)


def _uten_vurderinger(vurdert: VurdertProsjekt) -> Diagnose:
    plass = vurdert.prosjekt.oppdrag.sted.plass
    melding = "Prosjektet har ingen vurderinger, så det er ingenting å skrive som OSCAL."
    råd = "Skriv kriterier med påstander, og knytt dem til problemstillingene. json og xlsx kan skrives uten."
    return Diagnose(UTEN_VURDERINGER, plass, melding, råd)
