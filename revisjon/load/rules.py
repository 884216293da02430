"""What must hold between records, beyond ids that exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from revisjon.diagnostics import Alvor, Diagnose, Relatert
from revisjon.load import codes
from revisjon.load.records import Poster
from revisjon.model import Kilde, Konklusjon, Kriterium, Vurdering

T = TypeVar("T", Vurdering, Konklusjon)
Regel = Callable[[Poster], Iterator[Diagnose]]


def sjekk_poster(poster: Poster) -> Iterator[Diagnose]:
    """Yield what the rules of this file find."""
    for regel in REGLER:
        yield from regel(poster)


def _avgjørende(poster: Poster) -> Iterator[Diagnose]:
    """A criterion without a decisive claim could never be assessed by the table."""
    for k in poster.kriterier:
        if not any(p.avgjørende for p in k.punkter):
            melding = f"Ingen påstand i «{k.id}» er avgjørende."
            yield Diagnose(
                codes.KRITERIUM_UTEN_AVGJØRENDE, k.sted.til("punkter"), melding, "Ta bort «avgjørende: nei» fra minst én."
            )


def _punktenes_spørsmål(poster: Poster) -> Iterator[Diagnose]:
    """A claim may only apply to questions that the criterion serves, and each question needs a claim."""
    for k in poster.kriterier:
        for p in k.punkter:
            for id_ in p.problemstillinger:
                if id_ not in k.problemstillinger:
                    melding = f"Påstanden «{k.id}.{p.id}» gjelder {id_}, men kriteriet brukes ikke for {id_}."
                    råd = f"Legg {id_} til problemstillinger i kriteriet, eller ta det bort her."
                    yield Diagnose(codes.PROBLEMSTILLING_UTENFOR, p.sted.til("problemstillinger"), melding, råd)
        yield from _spørsmål_uten_påstand(k)


def _spørsmål_uten_påstand(k: Kriterium) -> Iterator[Diagnose]:
    for id_ in k.problemstillinger:
        if not any(p.avgjørende for p in k.punkter_for(id_)):
            melding = f"Kriteriet «{k.id}» har ingen avgjørende påstand for {id_}."
            råd = f"La minst én avgjørende påstand gjelde {id_}, eller ta {id_} ut av kriteriet."
            yield Diagnose(codes.PROBLEMSTILLING_UTENFOR, k.sted.til("problemstillinger"), melding, råd)


def _en_tekst_hver(poster: Poster) -> Iterator[Diagnose]:
    """One assessment per chapter and one conclusion per question."""
    yield from _dobbelt(poster.vurderinger, lambda v: v.kapittel, "Kapitlet «{}» har alt en vurdering.")
    yield from _dobbelt(poster.konklusjoner, lambda k: k.problemstilling, "{} har alt en konklusjon.")


def _dobbelt(poster: Iterable[T], nøkkel: Callable[[T], str], melding: str) -> Iterator[Diagnose]:
    sett: dict[str, T] = {}
    for post in poster:
        før = sett.setdefault(nøkkel(post), post)
        if før is not post:
            yield Diagnose(
                codes.DOBBELT_SVAR,
                post.sted.plass,
                melding.format(nøkkel(post)),
                "Slå dem sammen til én.",
                relatert=(Relatert(før.sted.plass, "den første står her"),),
            )


def _intervjurunder(poster: Poster) -> Iterator[Diagnose]:
    """A round of interviews may not be part of a round, or of itself through others."""
    etter_id: Mapping[str, Kilde] = {k.id: k for k in poster.kilder}
    for k in poster.kilder:
        runde = etter_id.get(k.gruppe)
        if runde is not None and (runde is k or runde.gruppe):
            melding = f"«{k.id}» er med i gruppen «{k.gruppe}», som selv er med i en gruppe."
            yield Diagnose(codes.SIRKEL, k.sted.til("gruppe"), melding, "La gruppen selv stå uten «gruppe».")


def _temakapitler(poster: Poster) -> Iterator[Diagnose]:
    """Only theme chapters have an assessment, and every question belongs to one of them."""
    tema = {k.id for k in poster.kapitler if k.problemstillinger}
    alle = {k.id for k in poster.kapitler}
    for v in poster.vurderinger:
        if v.kapittel in alle - tema:
            melding = f"Kapitlet «{v.kapittel}» har ingen problemstillinger, så vurderingen blir ikke skrevet ut."
            råd = "Gi kapitlet problemstillinger, eller legg vurderingen i et annet kapittel."
            yield Diagnose(codes.FEIL_SLAG, v.sted.til("kapittel"), melding, råd)
    besvart: dict[str, str] = {}
    for k in poster.kapitler:
        for id_ in k.problemstillinger:
            if besvart.setdefault(id_, k.id) != k.id:
                melding = f"{id_} står både i «{besvart[id_]}» og i «{k.id}»."
                yield Diagnose(codes.DOBBELT_SVAR, k.sted.til("problemstillinger"), melding, "La den stå i ett kapittel.")
    for p in poster.problemstillinger:
        if p.id not in besvart and poster.kapitler:
            melding = f"{p.id} hører ikke til noe kapittel, så kriteriene og vurderingen blir ikke skrevet ut."
            råd = f"Legg {p.id} til problemstillinger i et kapittel."
            yield Diagnose(codes.PROBLEMSTILLING_UTENFOR, p.sted.plass, melding, råd, Alvor.ADVARSEL)


def _svarenes_deler(poster: Poster) -> Iterator[Diagnose]:
    """An answer to a part must name a part that the recommendation has."""
    deler = {a.id: {d.id for d in a.deler} for a in poster.anbefalinger}
    for uttalelse in poster.uttalelser:
        for svar in uttalelse.svar:
            if svar.del_ and svar.anbefaling in deler and svar.del_ not in deler[svar.anbefaling]:
                har = ", ".join(sorted(deler[svar.anbefaling])) or "ingen"
                melding = f"{svar.anbefaling} har ingen del «{svar.del_}»."
                yield Diagnose(codes.UKJENT_ID, svar.sted.til("del"), melding, f"Delene er: {har}.")


def _like_deler(poster: Poster) -> Iterator[Diagnose]:
    """Claims and parts are unique within their criterion or recommendation."""
    for anbefaling in poster.anbefalinger:
        sett: set[str] = set()
        for del_ in anbefaling.deler:
            if del_.id in sett:
                melding = f"Delen «{del_.id}» står to ganger i {anbefaling.id}."
                yield Diagnose(codes.DOBBEL_ID, del_.sted.til("id"), melding, "Bruk en ny bokstav.")
            sett.add(del_.id)


REGLER: tuple[Regel, ...] = (
    _avgjørende,
    _punktenes_spørsmål,
    _en_tekst_hver,
    _intervjurunder,
    _temakapitler,
    _svarenes_deler,
    _like_deler,
)
