"""What must hold between records, beyond ids that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from revisjon.diagnostics import Alvor, Diagnose, Relatert, ramset_opp
from revisjon.load import codes
from revisjon.load.records import Poster, flatt
from revisjon.load.rules_bodies import svar_fra_andre
from revisjon.load.rules_evidence import funn_uten_kilde, tidsrom, undersøkelser, utvalg
from revisjon.load.rules_judgement import (
    skjønn_uten_vurdering,
    skjønnets_spørsmål,
    skjønnets_virksomhet,
    to_skjønn,
)
from revisjon.load.rules_names import like_reviderte
from revisjon.load.rules_redaction import like_skjerminger, røpende_erstatninger, skjermede_felt
from revisjon.load.rules_scale import skala
from revisjon.load.rules_statements import frister, mottatte, svaradresse, to_svar, unødig_grunn
from revisjon.load.rules_units import enhetenes_virksomhet
from revisjon.load.rules_wording import innskutte_tekster
from revisjon.model import Kilde, Konklusjon, Kriterium, Vurdering

T = TypeVar("T", Vurdering, Konklusjon)
Regel = Callable[[Poster], Iterator[Diagnose]]


def sjekk_poster(poster: Poster) -> Iterator[Diagnose]:
    """Yield what the rules below find; those that need more than the records are called by the loader."""
    for regel in REGLER:
        yield from regel(poster)


def _avgjørende(poster: Poster) -> Iterator[Diagnose]:
    """Yield criteria without a decisive claim, which the decision table could not assess."""
    for k in poster.kriterier:
        if not any(p.avgjørende for p in k.punkter):
            melding = f"Ingen påstand i «{k.id}» er avgjørende, så kriteriet kan ikke vurderes."
            råd = "Ta bort «avgjørende: nei» fra minst én."
            yield Diagnose(codes.KRITERIUM_UTEN_AVGJØRENDE, k.sted.til("punkter"), melding, råd)


def _punktenes_spørsmål(poster: Poster) -> Iterator[Diagnose]:
    """Yield claims that apply to a question which the criterion does not serve, and the converse."""
    kjente = {p.id for p in flatt(poster.problemstillinger)}
    for k in poster.kriterier:
        utenfor = [
            (p, id_) for p in k.punkter for id_ in p.problemstillinger if id_ not in k.problemstillinger
        ]
        for p, id_ in utenfor:
            if id_ in kjente:
                melding = f"Påstanden «{k.id}.{p.id}» gjelder {id_}, men kriteriet brukes ikke for {id_}."
                råd = f"Legg {id_} til problemstillinger i kriteriet, eller ta det bort her."
                plass = p.sted.til(f"problemstillinger.{id_}")
                yield Diagnose(codes.PROBLEMSTILLING_UTENFOR, plass, melding, råd)
        if not utenfor and any(p.avgjørende for p in k.punkter):
            yield from _spørsmål_uten_påstand(k)


def _spørsmål_uten_påstand(k: Kriterium) -> Iterator[Diagnose]:
    for id_ in k.problemstillinger:
        if not any(p.avgjørende for p in k.punkter_for(id_)):
            melding = f"Kriteriet «{k.id}» har ingen avgjørende påstand for {id_}."
            råd = f"La minst én avgjørende påstand gjelde {id_}, eller ta {id_} ut av kriteriet."
            plass = k.sted.til(f"problemstillinger.{id_}")
            yield Diagnose(codes.PROBLEMSTILLING_UTENFOR, plass, melding, råd)


def _en_tekst_hver(poster: Poster) -> Iterator[Diagnose]:
    """Yield second assessments of a chapter and second conclusions on a question."""
    yield from _dobbelt(poster.vurderinger, "kapittel", "kapittel", "Kapitlet «{}» har alt en vurdering.")
    yield from _dobbelt(poster.konklusjoner, "problemstilling", "nøkkel", "{} har alt en konklusjon.")


def _dobbelt(poster: Iterable[T], felt: str, nøkkel: str, melding: str) -> Iterator[Diagnose]:
    sett: dict[str, T] = {}
    for post in poster:
        før = sett.setdefault(getattr(post, nøkkel), post)
        if før is not post:
            relatert = (Relatert(før.sted.til(felt), "Den første står her."),)
            tekst = melding.format(getattr(post, felt))
            yield Diagnose(
                codes.DOBBELT_SVAR, post.sted.til(felt), tekst, "Slå dem sammen til én.", relatert=relatert
            )


def _belyst_to_ganger(poster: Poster) -> Iterator[Diagnose]:
    """Yield findings that speak twice to one claim."""
    for funn in poster.funn:
        sett: set[str] = set()
        for belysning in funn.belyser:
            if belysning.punkt in sett:
                melding = f"«{funn.id}» belyser «{belysning.punkt}» to ganger."
                råd = "Behold den ene. Peker funnet begge veier, så del det, eller skriv «taler: delvis»."
                yield Diagnose(codes.DOBBELT_SVAR, belysning.sted.til("punkt"), melding, råd)
            sett.add(belysning.punkt)


def _intervjurunder(poster: Poster) -> Iterator[Diagnose]:
    """Yield interviews whose round is no interview, or is part of a round itself."""
    etter_id: Mapping[str, Kilde] = {k.id: k for k in poster.kilder}
    for k in poster.kilder:
        runde = etter_id.get(k.gruppe)
        if runde is None:
            continue
        plass = k.sted.til("gruppe")
        if runde is k or runde.gruppe:
            hva = (
                "er satt i gruppe med seg selv"
                if runde is k
                else f"er i gruppen «{runde.id}», som selv er i en gruppe"
            )
            råd = "La intervjuet som de andre telles med i, stå uten «gruppe»."
            yield Diagnose(codes.SIRKEL, plass, f"«{k.id}» {hva}.", råd)
        elif runde.type != "intervju":
            melding = f"«{k.id}» telles med i «{runde.id}», som ikke er et intervju."
            yield Diagnose(codes.FEIL_SLAG, plass, melding, "Skriv kjennemerket til intervjurunden.")


def _vurderte_kapitler(poster: Poster) -> Iterator[Diagnose]:
    """Yield assessments of chapters that have no questions, and so no place for them."""
    uten = {k.id for k in poster.kapitler if not k.problemstillinger}
    for v in poster.vurderinger:
        if v.kapittel in uten:
            melding = (
                f"Kapitlet «{v.kapittel}» har ingen problemstillinger, så vurderingen blir ikke skrevet ut."
            )
            råd = "Gi kapitlet problemstillinger, eller legg vurderingen i et annet kapittel."
            yield Diagnose(codes.FEIL_SLAG, v.sted.til("kapittel"), melding, råd)


def _spørsmålenes_kapitler(poster: Poster) -> Iterator[Diagnose]:
    """Yield questions with two chapters, or with none although something would be printed there."""
    besvart: dict[str, str] = {}
    for k in poster.kapitler:
        for id_ in k.problemstillinger:
            if besvart.setdefault(id_, k.id) != k.id:
                melding = f"{id_} står både i «{besvart[id_]}» og i «{k.id}»."
                plass = k.sted.til(f"problemstillinger.{id_}")
                yield Diagnose(codes.DOBBELT_SVAR, plass, melding, "La den stå i ett kapittel.")
    brukte = {id_ for k in poster.kriterier for id_ in k.problemstillinger}
    toppnivå = {p.id for p in poster.problemstillinger}
    for p in flatt(poster.problemstillinger) if poster.kapitler else ():
        deler_dekket = p.under and all(q.id in besvart for q in p.under)
        if p.id in besvart or (p.id in toppnivå and deler_dekket) or not (p.id in toppnivå or p.id in brukte):
            continue
        melding = f"{p.id} hører ikke til noe kapittel, så kriteriene og vurderingen blir ikke skrevet ut."
        råd = f"Legg {p.id} til problemstillinger i et kapittel."
        yield Diagnose(codes.PROBLEMSTILLING_UTENFOR, p.sted.til("id"), melding, råd, Alvor.ADVARSEL)


def _svarenes_deler(poster: Poster) -> Iterator[Diagnose]:
    """Yield answers to a part that the recommendation does not have."""
    deler = {a.id: [d.id for d in a.deler] for a in poster.anbefalinger}
    for uttalelse in poster.uttalelser:
        for svar in uttalelse.svar:
            egne = deler.get(svar.anbefaling, [svar.del_])
            if svar.del_ and svar.del_ not in egne:
                melding = f"«{svar.anbefaling}» har ingen del «{svar.del_}»."
                råd = (
                    f"Velg {ramset_opp(egne, 'eller')}."
                    if egne
                    else "Ta bort «del», for den har ingen deler."
                )
                yield Diagnose(codes.UKJENT_ID, svar.sted.til("del"), melding, råd)


def _like_deler(poster: Poster) -> Iterator[Diagnose]:
    """Yield parts that share their letter with another part of the recommendation."""
    for anbefaling in poster.anbefalinger:
        sett: set[str] = set()
        for del_ in anbefaling.deler:
            if del_.id in sett:
                melding = f"Delen «{del_.id}» står to ganger i «{anbefaling.id}»."
                yield Diagnose(codes.DOBBEL_ID, del_.sted.til("id"), melding, "Bruk en ny bokstav.")
            sett.add(del_.id)


REGLER: tuple[Regel, ...] = (
    _avgjørende,
    _punktenes_spørsmål,
    _en_tekst_hver,
    _belyst_to_ganger,
    _intervjurunder,
    _vurderte_kapitler,
    _spørsmålenes_kapitler,
    _svarenes_deler,
    _like_deler,
    svar_fra_andre,
    to_svar,
    unødig_grunn,
    frister,
    mottatte,
    svaradresse,
    skjermede_felt,
    like_skjerminger,
    røpende_erstatninger,
    skala,
    skjønnets_spørsmål,
    skjønnets_virksomhet,
    to_skjønn,
    skjønn_uten_vurdering,
    like_reviderte,
    innskutte_tekster,
    enhetenes_virksomhet,
    utvalg,
    undersøkelser,
    tidsrom,
    funn_uten_kilde,
)
