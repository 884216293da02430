"""What a verdict and an audited body are called inside a sentence, the same wherever they are told."""

from __future__ import annotations

from revisjon.assess import IKKE_RELEVANT, KAN_IKKE_KONKLUDERES, STANDARD, Tabell
from revisjon.model import Oppdrag, Prosjekt
from revisjon.words import Ord, Virksomhet, liten


def dom_tekst(navn: str, tabell: Tabell, ord_: Ord) -> str:
    """Return a verdict inside a sentence; a step of an office's own scale stands as written."""
    vår = tabell == STANDARD or navn in (KAN_IKKE_KONKLUDERES, IKKE_RELEVANT)
    return liten(ord_.dommer[navn]) if vår and navn in ord_.dommer else navn


def virksomhet(oppdrag: Oppdrag, ord_: Ord, revidert: str = "") -> Virksomhet:
    """Return what the audited bodies are, or one of them by name: «kommunen», «selskapet»."""
    typer = {r.type for r in oppdrag.reviderte if revidert in ("", r.navn)}
    return ord_.virksomheter[typer.pop()] if len(typer) == 1 else ord_.ulike_virksomheter


_STORE_PÅ_ENGELSK = (
    *("Norwegian", "Norway", "Nordic", "Sami", "English", "British", "European", "I"),
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
"""Words that English writes with a capital, and that may open a claim."""


def egennavn(prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return the names that keep their capital inside a sentence: audited bodies and units."""
    enheter = (e.navn for enhet in prosjekt.enheter for e in enhet.flatt())
    andre = _STORE_PÅ_ENGELSK if prosjekt.oppdrag.målform == "engelsk" else ()
    return (*(r.navn for r in prosjekt.oppdrag.reviderte), *enheter, *andre)
