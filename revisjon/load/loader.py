"""A folder → `Prosjekt`, with all problems of one run: syntax, form, references, numbers, files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass, Relatert, har_feil, sortert
from revisjon.load import codes
from revisjon.load.assemble import sett_sammen
from revisjon.load.discover import OPPDRAG, finn_filer, les_bytes
from revisjon.load.files import Filer
from revisjon.load.ids import registrer, sjekk_henvisninger
from revisjon.load.numbers import Regning
from revisjon.load.records import Poster, første_av_hver, legg_til
from revisjon.load.rules import sjekk_poster
from revisjon.load.tables import fra_csv, sjekk_figur, sjekk_tabell
from revisjon.load.texts import sjekk_plassering, sjekk_tekster
from revisjon.model import Fil, Prosjekt, Tabell
from revisjon.schema import SEKSJONER, sjekk_fil
from revisjon.source import Kildetekst, Oppslag, Par, les

_NØDVENDIGE = ("oppdrag", "problemstillinger", "kapitler")


@dataclass(frozen=True, slots=True)
class Lastet:
    """What came of loading a folder."""

    prosjekt: Prosjekt | None
    """None where there are errors."""
    diagnoser: tuple[Diagnose, ...]
    """All problems, sorted; where `prosjekt` is set, warnings and hints only."""
    tekster: Mapping[str, str] = field(default_factory=dict)
    """The text of each file that could be decoded, for showing the line of a problem."""


def last(rot: Path) -> Lastet:
    """Load the project in a folder. Never raises for what an auditor may have written."""
    filer, diagnoser_filer = finn_filer(rot)
    diagnoser = [*diagnoser_filer]
    kilder, hele = _les_filer(rot, filer, diagnoser)
    former = {kilde.fil: sjekk_fil(kilde) for kilde in kilder}
    diagnoser.extend(d for funnet in former.values() for d in funnet)
    diagnoser.extend(_seksjoner(kilder, alle_lest=hele and bool(filer) and OPPDRAG in filer))
    register = registrer(kilder)
    diagnoser.extend(register.diagnoser)
    if hele:
        diagnoser.extend(sjekk_henvisninger(register))
        diagnoser.extend(sjekk_tekster(register))
        diagnoser.extend(sjekk_plassering(register))
    poster = _bind(kilder, former)
    prosjekt = _prosjekt(rot, poster, diagnoser)
    tekster = {kilde.fil: kilde.tekst for kilde in kilder}
    alle = sortert(diagnoser)
    return Lastet(None if har_feil(alle) else prosjekt, alle, tekster)


def _les_filer(rot: Path, filer: Iterable[str], diagnoser: list[Diagnose]) -> tuple[list[Kildetekst], bool]:
    """Read all files; the second value tells whether all of them could be parsed."""
    kilder, hele = [], True
    for fil in filer:
        data = les_bytes(rot, fil)
        if isinstance(data, Diagnose):
            diagnoser.append(data)
            hele = False
            continue
        kilde, funnet = les(fil, data)
        diagnoser.extend(funnet)
        hele = hele and not (har_feil(funnet) and kilde.rot is None)
        kilder.append(kilde)
    return kilder, hele


def _seksjoner(kilder: Iterable[Kildetekst], *, alle_lest: bool) -> Iterator[Diagnose]:
    """Yield sections that are missing, or stand in two files where order means something."""
    sett: dict[str, Plass] = {}
    for kilde in kilder:
        for par in kilde.rot.par if isinstance(kilde.rot, Oppslag) else ():
            navn = str(par.nøkkel.verdi)
            før = sett.setdefault(navn, par.nøkkel.plass)
            if før != par.nøkkel.plass and navn in SEKSJONER and not SEKSJONER[navn].delt:
                yield Diagnose(
                    codes.SEKSJON_TO_STEDER,
                    par.nøkkel.plass,
                    f"Seksjonen «{navn}» kan bare stå i én fil.",
                    "Flytt alt til den første.",
                    relatert=(Relatert(før, "den første står her"),),
                )
    for navn in _NØDVENDIGE if alle_lest else ():
        if navn not in sett:
            melding = f"Prosjektet har ingen seksjon «{navn}»."
            yield Diagnose(codes.MANGLER_SEKSJON, Plass(OPPDRAG), melding, f"Skriv «{navn}:» i {OPPDRAG}.")


def _bind(kilder: Iterable[Kildetekst], former: Mapping[str, tuple[Diagnose, ...]]) -> Poster:
    """Bind every section that has no error in it."""
    poster = Poster()
    for kilde in kilder:
        for par, slutt in _med_slutt(kilde):
            start = par.nøkkel.plass.linje
            feil = any(start <= d.plass.linje < slutt for d in former[kilde.fil])
            if not feil and str(par.nøkkel.verdi) in SEKSJONER:
                legg_til(poster, str(par.nøkkel.verdi), par.verdi)
    return poster


def _med_slutt(kilde: Kildetekst) -> Iterator[tuple[Par, int]]:
    """Yield each section with the line where the next one begins."""
    par = kilde.rot.par if isinstance(kilde.rot, Oppslag) else ()
    slutter = [p.nøkkel.plass.linje for p in par[1:]] + [10**9]
    yield from zip(par, slutter, strict=True)


def _prosjekt(rot: Path, poster: Poster, diagnoser: list[Diagnose]) -> Prosjekt | None:
    """Check what the records say together, and make a project where nothing is missing."""
    diagnoser.extend(sjekk_poster(poster))
    filer = Filer(rot)
    poster.tabeller = list(_med_csv(poster.tabeller, filer))
    tabeller: dict[str, Tabell] = første_av_hver(poster.tabeller)
    for tabell in poster.tabeller:
        diagnoser.extend(sjekk_tabell(tabell))
    for figur in poster.figurer:
        diagnoser.extend(sjekk_figur(figur, tabeller))
    regning = Regning(første_av_hver(poster.tall), tabeller, poster.kilder)
    verdier, celler = regning.alle_tall(), regning.alle_celler()
    diagnoser.extend(regning.diagnoser)
    bilder = _les_pinnede(poster, filer)
    diagnoser.extend(filer.diagnoser)
    if har_feil(diagnoser) or poster.oppdrag is None:
        return None
    return sett_sammen(poster, verdier, celler, bilder)


def _med_csv(tabeller: Iterable[Tabell], filer: Filer) -> Iterator[Tabell]:
    for tabell in tabeller:
        data = filer.les(tabell.fil) if tabell.fil else None
        if data is None:
            yield tabell
            continue
        lest = fra_csv(tabell, data)
        if isinstance(lest, Diagnose):
            filer.diagnoser.append(lest)
        yield tabell if isinstance(lest, Diagnose) else lest


def _les_pinnede(poster: Poster, filer: Filer) -> dict[str, bytes]:
    """Check every pinned file, and return the pictures that the report shows."""
    dokumenter: list[Fil | None] = [k.fil for k in poster.kilder] + [u.fil for u in poster.uttalelser]
    for fil in dokumenter:
        if fil is not None:
            filer.les(fil)
    logo = poster.revisor.logo if poster.revisor else None
    bilder = [f.fil for f in poster.figurer if f.fil] + ([logo] if logo else [])
    lest = {fil.sti: filer.les_bilde(fil) for fil in bilder}
    return {sti: data for sti, data in lest.items() if data is not None}
