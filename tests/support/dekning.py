"""What the checks of coverage say of the small right project with something laid over it."""

from __future__ import annotations

from pathlib import Path

from sjekkeprøve import legg_over

from revisjon.assess import assess
from revisjon.checks import Grunnlag, Treff, grunnlag
from revisjon.checks.coverage import SJEKKER
from revisjon.load import last
from revisjon.model import Prosjekt
from revisjon.prose import Utdrag


def last_over(eksempel: str, mappe: Path) -> Grunnlag:
    """Load the right project with an example laid over it, which must hold no error."""
    lastet = last(legg_over(eksempel, mappe))
    assert lastet.prosjekt is not None, [f"{d.plass}: {d.melding}" for d in lastet.diagnoser]
    return av(lastet.prosjekt)


def av(prosjekt: Prosjekt) -> Grunnlag:
    """Assess a project on the last day of its report."""
    return grunnlag(assess(prosjekt, prosjekt.oppdrag.dato.siste))


def treff(g: Grunnlag, kode: str = "") -> list[tuple[str, Treff]]:
    """Return what is found, by code; with a code only that."""
    return [(s.kode, t) for s in SJEKKER if kode in ("", s.kode) for t in s.finn(g)]


def koder(eksempel: str, mappe: Path) -> list[str]:
    """Return the codes that come."""
    return [kode for kode, _ in treff(last_over(eksempel, mappe))]


def meldinger(eksempel: str, mappe: Path, kode: str) -> list[str]:
    """Return the messages of one code."""
    return [t.melding for _, t in treff(last_over(eksempel, mappe), kode)]


def pekt_på(t: Treff) -> str:
    """Return the words that a check points at, where it points at prose."""
    return t.plass.tekst if isinstance(t.plass, Utdrag) else ""
