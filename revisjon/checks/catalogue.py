"""What a check is: one pure function, with a code, a name, and how serious it is in each edition.

The documentation page of a check is its docstring, which is therefore in Norwegian: auditors read it in
docs/sjekker and with `revisjon sjekk --forklar KODE`. Its first line says what is wrong; then follow the
sections «Hvorfor», «Grunnlag» (law or standard, may be left out), «Eksempel» and «Retting», each opened by
its name and a colon on a line of its own, and indented. The example is YAML that is laid over a small right
project, or for a check of texts plain text; a test runs each and sees the code come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from types import MappingProxyType

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert
from revisjon.prose import Utdrag
from revisjon.records import dataclass

Sted_ = Plass | Utdrag
Stedfester = Callable[[Utdrag], Plass]
"""Finds where a stretch of a text stands in its file."""
UTGAVER = ("arbeidsutkast", "verifisering", "høring", "endelig", "offentlig")
AV = None
"""Severity of a check that says nothing in an edition."""


@dataclass(frozen=True, slots=True)
class Treff:
    """One thing that a check found; the catalogue adds code and severity."""

    plass: Sted_
    melding: str
    """What is wrong, one or two Norwegian sentences."""
    råd: str
    """How to mend it."""
    relatert: tuple[tuple[Sted_, str], ...] = ()
    """Other places that help to understand it, each with its own words."""
    uten_utdrag: bool = False
    """The line itself is not to be shown: it holds what must not be seen."""


@dataclass(frozen=True, slots=True)
class Sjekk:
    """One check, as it stands in the registry."""

    kode: str
    navn: str
    """What the code means, in a table: «Kriteriet er ikke vurdert»."""
    finn: Callable[[Grunnlag], Iterator[Treff]]
    alvor: Alvor | None
    """Where no edition says otherwise, and in `revisjon sjekk`; `AV` for nothing."""
    i_utgave: Mapping[str, Alvor | None] = field(default_factory=dict)
    på_tekst: Callable[[Tekstgrunnlag], Iterator[Treff]] | None = None
    """The same for a text without a project, where that makes sense."""
    uten: tuple[str, ...] = ()
    """Documents that it does not matter to, by name."""
    tillates: bool = True
    """Whether the auditor may silence it at a place, with a reason."""

    def alvor_i(self, utgave: str) -> Alvor | None:
        """Return how serious it is when an edition is built; for the empty name, when none is."""
        return self.i_utgave.get(utgave, self.alvor)

    @property
    def forklaring(self) -> str:
        """Its documentation, as written in the docstring."""
        return self.finn.__doc__ or ""


def sjekk(
    kode: str,
    navn: str,
    alvor: Alvor | None = Alvor.ADVARSEL,
    *,
    uten: tuple[str, ...] = (),
    tillates: bool = True,
    **i_utgave: Alvor | None,
) -> Callable[[Callable[[Grunnlag], Iterator[Treff]]], Sjekk]:
    """Make a check of the function below. Editions are named as keywords: `endelig=Alvor.FEIL`."""
    return lambda finn: Sjekk(kode, navn, finn, alvor, _utgaver(i_utgave), uten=uten, tillates=tillates)


def tekstsjekk(
    kode: str,
    navn: str,
    alvor: Alvor | None = Alvor.ADVARSEL,
    *,
    tillates: bool = True,
    **i_utgave: Alvor | None,
) -> Callable[[Callable[[Tekstgrunnlag], Iterator[Treff]]], Sjekk]:
    """Make a check that looks at texts alone, so that it can also be run without a project."""
    return lambda finn: Sjekk(kode, navn, finn, alvor, _utgaver(i_utgave), på_tekst=finn, tillates=tillates)


def _utgaver(i_utgave: Mapping[str, Alvor | None]) -> Mapping[str, Alvor | None]:
    if ukjente := i_utgave.keys() - {*UTGAVER}:
        raise ValueError(f"unknown editions: {', '.join(sorted(ukjente))}")
    return MappingProxyType(dict(i_utgave))


def som_diagnose(treff: Treff, kode: str, alvor: Alvor, finn: Stedfester) -> Diagnose:
    """Return what a check found as a diagnosis, at its place."""

    def plass(sted: Sted_) -> Plass:
        return finn(sted) if isinstance(sted, Utdrag) else sted

    relatert = tuple(Relatert(plass(sted), melding) for sted, melding in treff.relatert)
    return Diagnose(
        kode, plass(treff.plass), treff.melding, treff.råd, alvor, relatert, uten_utdrag=treff.uten_utdrag
    )
