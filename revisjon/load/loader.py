"""A folder → `Prosjekt`, with all problems of one run: syntax, form, references, numbers, files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, har_feil, sortert
from revisjon.load.anchors import finn_uteblitte
from revisjon.load.assemble import merknader_i_rekke, sett_sammen
from revisjon.load.csvfile import les_csv
from revisjon.load.files import Filer
from revisjon.load.frozen import les_frosset
from revisjon.load.idcheck import Idsvar, begynn_på_idene, med_celler
from revisjon.load.ids import Lang
from revisjon.load.later import logg_på_feil_sted, oppfølgingen, sjekk_oppfølging, skill_ut
from revisjon.load.letterfile import Brev, sjekk_brev, uten_sjekksum
from revisjon.load.lockfile import les_lås
from revisjon.load.numbers import Regning
from revisjon.load.reading import Lesing, les_mappe
from revisjon.load.records import Poster, første_av_hver, legg_til
from revisjon.load.rules import sjekk_poster
from revisjon.load.rules_judgement import skjønnets_trinn
from revisjon.load.rules_redaction import skjermer_for_mye, uten_treff
from revisjon.load.rules_tests import sjekk_regler
from revisjon.load.tables import sjekk_figur, sjekk_tabell
from revisjon.load.texts import sjekk_deler
from revisjon.load.translation.lay import legg_over
from revisjon.load.translation.overlay import Overlegg
from revisjon.load.use import ta_i_bruk
from revisjon.model import Lås, Prosjekt, Tabell
from revisjon.records import dataclass
from revisjon.source import Kildetekst


@dataclass(frozen=True, slots=True)
class Lastet:
    """What came of loading a folder."""

    prosjekt: Prosjekt | None
    """None where there are errors."""
    diagnoser: tuple[Diagnose, ...]
    """All problems, sorted; where `prosjekt` is set, warnings and hints only."""
    tekster: Mapping[str, str] = field(default_factory=dict)
    """The text of each file that could be decoded, for showing the line of a problem."""
    filer: Mapping[str, bytes] = field(default_factory=dict)
    """The project's YAML files, to the byte, by path relative to the project."""
    kilder: tuple[Kildetekst, ...] = ()
    """The trees of the files, to find a place in them."""


def last(rot: Path, målform: str = "", *, åpne: Mapping[str, bytes] = MappingProxyType({})) -> Lastet:
    """Load the project in a folder. Never raises for what an auditor may have written.

    With a `målform`, the project is as it reads in that: with the translations of its texts, where it has
    them. Empty means the one that it is written in. `åpne` holds YAML files, by path, as they are in an
    editor: they count in place of what is saved.
    """
    lesing = les_mappe(rot, åpne)
    ta_i_bruk(lesing, rot)
    skrevet = {kilde.fil: kilde.tekst for kilde in lesing.kilder}
    overlegg = legg_over(lesing, rot, målform)
    tekster = {kilde.fil: kilde.tekst for kilde in lesing.kilder}
    diagnoser = [*lesing.diagnoser]
    poster, filer = Poster(), Filer(rot)
    _bind(poster, lesing, tabeller=True)
    celler = _hent_rader(poster, filer, tekster, overlegg)
    idene = begynn_på_idene(lesing, celler)
    _bind(poster, lesing, tabeller=False)
    lås = les_lås(rot, tekster) if lesing.kilder else {}
    if isinstance(lås, Diagnose):
        diagnoser.append(lås)
    prosjekt = _prosjekt(poster, filer, {} if isinstance(lås, Diagnose) else lås, diagnoser)
    diagnoser += _om_idene(lesing, celler, poster, idene)
    if har_feil(diagnoser):
        prosjekt = None
    if prosjekt is not None and (frosset := _frosset(rot, prosjekt, diagnoser)):
        prosjekt = replace(prosjekt, oppfølging=replace(prosjekt.oppfølging, frosset=frosset))
    diagnoser += uten_treff(poster, tekster, prosjekt.brev if prosjekt else {})
    diagnoser += skjermer_for_mye(poster, skrevet)
    if prosjekt is not None and overlegg.målform:
        prosjekt = replace(prosjekt, skrevet_på=overlegg.skrevet_på, oversatt_i=overlegg.filer)
    tekster |= filer.tekster
    alle = sortert(diagnoser)
    return Lastet(None if har_feil(alle) else prosjekt, alle, tekster, lesing.filer, tuple(lesing.kilder))


def _bind(poster: Poster, lesing: Lesing, *, tabeller: bool) -> None:
    """Bind the tables, whose files hold texts too, or all else."""
    for navn, innhold in lesing.seksjoner:
        if (navn == "tabeller") == tabeller:
            legg_til(poster, navn, innhold, lesing.plasser[navn])


def _frosset(rot: Path, prosjekt: Prosjekt, diagnoser: list[Diagnose]) -> dict[str, str]:
    """Return what the criteria were when the follow-up began; nothing where there is no log."""
    lest = les_frosset(rot) if prosjekt.oppfølging.logg else {}
    if isinstance(lest, Diagnose):
        diagnoser.append(lest)
        return {}
    return lest


def _hent_rader(poster: Poster, filer: Filer, tekster: dict[str, str], overlegg: Overlegg) -> list[Lang]:
    """Give tables the rows of their CSV files; return the cells with text."""
    celler: list[Lang] = []
    for nr, tabell in enumerate(poster.tabeller):
        data = filer.les(tabell.fil) if tabell.fil else None
        if tabell.fil is None or data is None:
            continue
        lest = les_csv(overlegg.original(tabell), tabell.fil.sti, data)
        poster.tabeller[nr] = overlegg.oversatt(lest.tabell, tabell)
        tekster[lest.kilde.fil] = lest.kilde.tekst
        filer.diagnoser.extend(lest.diagnoser)
        celler.extend(lest.tekster)
    return celler


def _om_idene(
    lesing: Lesing, celler: list[Lang], poster: Poster, idene: Callable[[], Idsvar]
) -> list[Diagnose]:
    """Return what is wrong with ids, references and texts, seen together with the records."""
    svar = idene()
    # What a file with mistakes holds is not among the records.
    uteblitt = {} if lesing.ulest or lesing.tvilsomme else finn_uteblitte(poster, svar.til_deler)
    return [
        *svar.diagnoser,
        *(sjekk_deler(med_celler(lesing, celler), uteblitt) if uteblitt else ()),
        *(skjønnets_trinn(poster) if svar.kjenner_skalaen else ()),
    ]


def _prosjekt(
    poster: Poster, filer: Filer, lås: Mapping[str, Lås], diagnoser: list[Diagnose]
) -> Prosjekt | None:
    """Check what the records say together, and make a project where nothing is missing."""
    diagnoser.extend(sjekk_poster(poster))
    diagnoser.extend(logg_på_feil_sted(poster))
    tabeller: dict[str, Tabell] = første_av_hver(poster.tabeller)
    for tabell in poster.tabeller:
        diagnoser.extend(sjekk_tabell(tabell))
    for figur in poster.figurer:
        diagnoser.extend(sjekk_figur(figur, tabeller))
    først, siden = skill_ut(poster)
    diagnoser.extend(sjekk_oppfølging(først, siden))
    # What is counted in the report are the sources of the report.
    regning = Regning(første_av_hver(poster.tall), tabeller, først.kilder)
    verdier, celler = regning.alle_tall(), regning.alle_celler()
    diagnoser.extend(regning.diagnoser)
    diagnoser.extend(sjekk_regler(poster, verdier, tabeller))
    bilder, brev = _les_pinnede(poster, filer), _les_brev(poster, filer)
    diagnoser.extend(filer.diagnoser)
    if har_feil(diagnoser) or poster.oppdrag is None:
        return None
    prosjekt = sett_sammen(poster.oppdrag, først, verdier, celler, bilder, lås)
    etter = oppfølgingen(poster, siden)
    return replace(
        prosjekt,
        brev=dict(sorted(brev.items())),
        oppfølging=etter,
        merknader=merknader_i_rekke(poster),
    )


def _les_pinnede(poster: Poster, filer: Filer) -> dict[str, bytes]:
    """Check every pinned file, and return the pictures that the report shows."""
    for kilde in poster.kilder:
        if kilde.fil is not None:
            filer.les(kilde.fil)
    logo = poster.revisor.logo if poster.revisor else None
    bilder = [f.fil for f in poster.figurer if f.fil] + ([logo] if logo else [])
    lest = {fil.sti: filer.les_bilde(fil) for fil in bilder}
    return {sti: data for sti, data in lest.items() if data is not None}


def _les_brev(poster: Poster, filer: Filer) -> dict[str, bytes]:
    """Return what came from others and goes into the report, as far as it can be shown."""
    lest: dict[str, bytes] = {}
    alle: list[Brev] = [*poster.uttalelser, *poster.vedlegg]
    for brev in alle:
        data = filer.les(brev.fil) if brev.fil else None
        if brev.fil is not None and data is not None:
            funnet = [*sjekk_brev(brev, brev.fil, data)]
            # A checksum is for a file that stays; one with faults is on its way out.
            filer.diagnoser.extend(funnet or uten_sjekksum(brev.fil, data))
            lest[brev.fil.sti] = data
    return lest
