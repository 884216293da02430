"""Small projects for the checks of the standard: YAML laid over a right project."""

from __future__ import annotations

from pathlib import Path

from sjekkeprøve import legg_over

from revisjon.assess import assess
from revisjon.checks import Grunnlag, grunnlag, sjekk_prosjekt
from revisjon.checks.conformity import SJEKKER, Kravvurdering, samsvar
from revisjon.diagnostics import Diagnose
from revisjon.load import last


def les(mappe: Path) -> Grunnlag:
    """Load a project that must be right."""
    lastet = last(mappe)
    assert lastet.prosjekt is not None, [d.melding for d in lastet.diagnoser]
    prosjekt = lastet.prosjekt
    return grunnlag(assess(prosjekt, prosjekt.oppdrag.dato.siste))


def over(eksempel: str, mappe: Path) -> Grunnlag:
    """Lay YAML over the right project."""
    return les(legg_over(eksempel, mappe))


def funn(g: Grunnlag, utgave: str = "endelig") -> tuple[Diagnose, ...]:
    """Return what the checks of this family find."""
    return tuple(sjekk_prosjekt(g, utgave, sjekker=SJEKKER))


def koder(g: Grunnlag, utgave: str = "endelig") -> list[str]:
    """Return the codes of what is found."""
    return sorted(d.kode for d in funn(g, utgave))


def krav(g: Grunnlag, id_: str, utgave: str = "endelig") -> Kravvurdering:
    """Return how one requirement stands, by what this family finds."""
    (svar,) = (v for v in samsvar(g, funn(g, utgave), utgave) if v.krav.id == id_)
    return svar
