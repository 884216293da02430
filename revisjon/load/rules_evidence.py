"""Figures and dates that cannot be right together, and findings that no source stands behind."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import codes
from revisjon.load.assemble import sitert
from revisjon.load.records import Poster
from revisjon.model import Dato


def utvalg(poster: Poster) -> Iterator[Diagnose]:
    """Yield samples that are larger than the whole, or have more in order than were looked at."""
    for u in poster.utvalg:
        if u.størrelse > u.populasjon:
            melding = f"Utvalget «{u.id}» er på {u.størrelse}, men det finnes bare {u.populasjon} {u.av}."
            yield _strid(u.sted.til("størrelse"), melding, "Rett «størrelse» eller «populasjon».")
        if u.oppfylt > u.størrelse:
            melding = f"I utvalget «{u.id}» er {u.oppfylt} i orden, men bare {u.størrelse} er undersøkt."
            yield _strid(u.sted.til("oppfylt"), melding, "Rett «oppfylt» eller «størrelse».")


def undersøkelser(poster: Poster) -> Iterator[Diagnose]:
    """Yield surveys with more answers than were asked, and counts of answers to what is no survey."""
    for k in poster.kilder:
        if k.type != "undersøkelse":
            for felt in [f for f in ("utsendt", "besvart") if getattr(k, f) is not None]:
                melding = f"«{felt}» hører til undersøkelser, men «{k.id}» er av typen {k.type}."
                yield _strid(k.sted.til(felt), melding, f"Ta bort «{felt}», eller rett «type».")
        elif k.utsendt is not None and k.besvart is not None and k.besvart > k.utsendt:
            melding = f"«{k.id}» er besvart av {k.besvart}, men bare sendt ut til {k.utsendt}."
            yield _strid(k.sted.til("besvart"), melding, "Rett «besvart» eller «utsendt».")


def tidsrom(poster: Poster) -> Iterator[Diagnose]:
    """Yield periods that end before they begin."""
    for k in poster.kilder:
        if baklengs(k.gjelder_fra, k.gjelder_til):
            melding = f"«{k.id}» gjelder fra {k.gjelder_fra}, men bare til {k.gjelder_til}."
            yield _strid(k.sted.til("gjelder_til"), melding, "Rett «gjelder_fra» eller «gjelder_til».")
    for navn in ("periode", "undersøkt"):
        p = getattr(poster.oppdrag, navn, None)
        if p is not None and baklengs(p.fra, p.til):
            melding = f"«{navn}» går fra {p.fra} til {p.til}, og slutter altså før den begynner."
            yield _strid(p.sted.til("til"), melding, "Rett «fra» eller «til».")


def funn_uten_kilde(poster: Poster) -> Iterator[Diagnose]:
    """Yield findings that speak to a claim without any source to hold the verdict by."""
    for f in poster.funn:
        if f.belyser and not sitert(f):
            hva = "en påstand" if len(f.belyser) == 1 else "påstander"
            melding = f"Funnet «{f.id}» belyser {hva}, men har ingen kilde."
            råd = "Vis til kilden i teksten, for eksempel [@brev], eller før den opp i «kilder»."
            yield Diagnose(codes.UTEN_KILDE, f.sted.til("id"), melding, råd, Alvor.ADVARSEL)


def baklengs(fra: Dato | None, til: Dato | None) -> bool:
    """Tell whether no day of the one can come before a day of the other; «2025» to «2025-03» is fine."""
    return fra is not None and til is not None and fra.første > til.siste


def _strid(plass: Plass, melding: str, råd: str) -> Diagnose:
    return Diagnose(codes.STRIDER, plass, melding, råd)
