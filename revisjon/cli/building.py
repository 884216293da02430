"""The work of `revisjon bygg`: load → assess → compose → write. Imported when there is something to build."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from pathlib import Path

from revisjon.assess import VurdertProsjekt
from revisjon.assess.compare.stored import som_data
from revisjon.cli.about import velg_om
from revisjon.cli.checking import kontroller, uten_faste_hint
from revisjon.cli.conformity import samsvar
from revisjon.cli.followup.history import om_oppfølgingen
from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.older import nevner_eldre, ta_vare_på_endret
from revisjon.cli.stored import Bygg, trykk_av
from revisjon.cli.terminal import Terminal, kort, søppelrydding_i_ro
from revisjon.cli.wanted import Valg, krev_dag, krev_etter_rapporten, navn, velg, velg_målform
from revisjon.cli.writing import kan_ikke_skrive
from revisjon.diagnostics import Diagnose, ramset_opp
from revisjon.law import les_rettskilder
from revisjon.load.discover import MERKNADER
from revisjon.model import Prosjekt
from revisjon.output.atomic import skriv
from revisjon.output.attached import maskinlesbart
from revisjon.output.build import bygg
from revisjon.output.formats import FORMATER
from revisjon.records import dataclass
from revisjon.report.changes.printed import trykt_i
from revisjon.report.compose import RAPPORT, compose
from revisjon.report.conformity import SAMSVAR
from revisjon.report.doctypes import DOKUMENTTYPER, Dokumenttype
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.redaction import konfidensielle, offentlige_filer
from revisjon.report.templates import les_maler

_UTENFOR_ASCII = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


@dataclass(frozen=True, slots=True)
class _Stans:
    """The terminal, and what has been said on it."""

    terminal: Terminal
    tekster: Mapping[str, str]
    """What lines are shown from: the project's files, and the templates."""
    sagt: list[str] = field(default_factory=list)

    def godta(self, diagnoser: tuple[Diagnose, ...]) -> None:
        """Show diagnoses; exits with 1 where there are errors."""
        self.sagt.append(self.terminal.godta(diagnoser, self.tekster))


def bygg_alt(terminal: Terminal, valg: Valg, mappe: Path) -> Bygg:
    """Build and write what is asked for, and return what was done; `inn` is left empty.

    The files of one document are written together, or none of them.
    """
    terminal = terminal.på(velg_målform(valg.målform))
    valgt = _velg(valg)
    with nevner_eldre(terminal, _offentlige(*valgt[:2], mappe, terminal.målform)):
        return _bygg(terminal, valg, mappe, valgt)


def _offentlige(type_: Dokumenttype, utgave: str, mappe: Path, målform: str) -> Iterator[Path]:
    """Yield where a public edition would stand, in any format; nothing for other editions."""
    if UTGAVER[utgave].skjermet:
        stamme = filnavn(type_.fil, "", UTGAVER[utgave].endelse, målform)
        yield from (mappe / f"{stamme}.{format_}" for format_ in FORMATER)


def _bygg(
    terminal: Terminal, valg: Valg, mappe: Path, valgt: tuple[Dokumenttype, str, tuple[str, ...]]
) -> Bygg:
    type_, utgave, formater = valgt
    prosjekt, lastet = terminal.last()
    om = velg_om(valg.om, type_, prosjekt)
    krev_dag(valg.dato, prosjekt)
    maler, om_maler = les_maler(terminal.rot)
    lover = les_rettskilder(terminal.rot)
    stans = _Stans(terminal, {**lastet.tekster, **lover.tekster, **maler.tekster})
    vurdert = _vurdert(terminal, valg, prosjekt, type_)
    gjelder = valg.kontroll or _sjekkes_som(type_, utgave)
    om_loggen = om_oppfølgingen(terminal.rot, prosjekt) if type_.dagens else ()
    funnet = kontroller(lastet, lover, vurdert, gjelder, dokument=type_.navn, mer=[*om_maler, *om_loggen])
    if type_.navn != SAMSVAR:
        # What is wrong is what the appendix is about: it is told there, and stops nothing.
        stans.godta(uten_faste_hint(funnet))
    if type_.dagens:
        vurdert = replace(vurdert, dato=terminal.dag(valg.dato))
    kilder = _kilder(vurdert, utgave, lastet.filer) if valg.med_data and "pdf" in formater else {}
    ut: dict[str, str] = {}
    with terminal.stopper_ved_feil(stans.tekster):
        for id_ in om:
            with søppelrydding_i_ro():
                if type_.navn == SAMSVAR:
                    dokument, diagnoser = samsvar(vurdert, maler, funnet, gjelder)
                else:
                    dokument, diagnoser = compose(vurdert, utgave, maler, type_.navn, id_)
            stans.godta(diagnoser)
            if valg.med_data:
                tilstand = som_data(trykt_i(dokument, vurdert))
                dokument = replace(dokument, vedlegg=maskinlesbart(dokument, kilder, tilstand))
            stamme = filnavn(type_.fil, id_, UTGAVER[utgave].endelse, _annen_målform(prosjekt))
            for fil, data in _lag(stans, dokument, formater, stamme):
                terminal.vis(_skriv(mappe / fil, data), {})
                terminal.si(f"Skrev {kort(mappe / fil)}")
                ut[fil] = trykk_av(data)
    siste = (date.max if type_.dagens else prosjekt.oppdrag.dato.siste).isoformat()
    return Bygg("", vurdert.dato.isoformat(), siste, ut, [tekst for tekst in stans.sagt if tekst])


def _annen_målform(prosjekt: Prosjekt) -> str:
    """Return the målform that files are named by: none in its own, for the name they have always had."""
    return prosjekt.oppdrag.målform if prosjekt.skrevet_på else ""


def _vurdert(terminal: Terminal, valg: Valg, prosjekt: Prosjekt, type_: Dokumenttype) -> VurdertProsjekt:
    """Return the verdicts: of what tells how things stand today, those of the report, on its own day."""
    if not type_.dagens:
        return terminal.vurder(prosjekt, valg.dato)
    krev_etter_rapporten(terminal.dag(valg.dato), prosjekt)
    return terminal.vurder(prosjekt)


def _sjekkes_som(type_: Dokumenttype, utgave: str) -> str:
    """Return the edition that the checks are asked about; none where the report was finished long ago.

    What must not be published is looked for all the same.
    """
    return utgave if not type_.dagens or UTGAVER[utgave].skjermet else ""


def _lag(
    stans: _Stans, dokument: Dokument, formater: tuple[str, ...], stamme: str
) -> Iterator[tuple[str, bytes]]:
    bygd = bygg(dokument, formater)
    stans.godta(bygd.diagnoser)
    yield from ((f"{stamme}.{format_}", data) for format_, data in bygd.filer.items())


def filnavn(type_: str, om: str, endelse: str, målform: str = "") -> str:
    """Return the name of a document's file without its format: ASCII, whatever the id is.

    `målform` is that of a translated document, so that it does not take the place of the original.
    """
    rent = unicodedata.normalize("NFKD", om.casefold().translate(_UTENFOR_ASCII))
    delen = re.sub(r"[^a-z0-9]+", "-", rent.encode("ascii", "ignore").decode()).strip("-")
    språk = f"-{målform.replace('å', 'aa')}" if målform else ""
    return f"{type_}{'-' if delen else ''}{delen}{endelse}{språk}"


def _velg(valg: Valg) -> tuple[Dokumenttype, str, tuple[str, ...]]:
    """Return what is to be built, in which edition and formats. Raises `Bruksfeil`."""
    type_ = DOKUMENTTYPER[velg(valg.dokument, navn("dokument"), "Dokumentet")]
    formater = valg.formater
    utgave = velg(valg.utgave or type_.utgaver[0], navn("utgave"), "Utgaven")
    if utgave not in type_.utgaver:
        kan = ramset_opp(type_.utgaver, "eller")
        melding = f"{type_.navn.capitalize()} bygges ikke som {utgave}. Velg {kan}."
        raise Bruksfeil(melding)
    if valg.med_data and type_.navn != RAPPORT:
        # A pack for one informant must not hold what all the others have said.
        melding = "--med-data gjelder bare rapporten."
        raise Bruksfeil(melding)
    if "json" in formater and type_.navn != RAPPORT:
        melding = "--format json gjelder bare rapporten."
        raise Bruksfeil(melding)
    if valg.med_data and formater == ("json",):
        melding = "--med-data legger dataene i rapporten, så pdf, docx eller html må være blant formatene."
        raise Bruksfeil(melding)
    return type_, utgave, formater


def _kilder(vurdert: VurdertProsjekt, utgave: str, filer: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the project's files as the edition may show them. Raises `Bruksfeil` where it may not."""
    if UTGAVER[utgave].skjermet:
        return offentlige_filer(filer, vurdert)
    if funnet := konfidensielle(vurdert.prosjekt):
        melding = (
            f"Prosjektfilene kan ikke legges i PDF-en, for de har noe konfidensielt: {ramset_opp(funnet)}."
        )
        raise Bruksfeil(f"{melding} Bygg uten --med-data, eller bygg den offentlige utgaven.")
    # What readers remarked on drafts is not part of the report.
    return {navn: data for navn, data in filer.items() if navn != MERKNADER}


def _skriv(mål: Path, data: bytes) -> tuple[Diagnose, ...]:
    try:
        om_endret = ta_vare_på_endret(mål, data)
        skriv(mål, data)
    except OSError as feil:
        råd = "Sjekk at du har tilgang til mappen, at disken ikke er full, og at ingen har filen åpen."
        raise kan_ikke_skrive(mål, feil, råd) from feil
    return om_endret
