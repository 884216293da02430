"""Criteria and the testable claims that make them up."""

from __future__ import annotations

from dataclasses import field
from typing import Literal, Protocol

from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass

Ledd = Literal["finnes", "forankret", "konkretisert", "kjent", "brukt", "evaluert"]


@dataclass(frozen=True, slots=True)
class Hjemmel:
    """The authority that a criterion rests on."""

    kilde: str
    bestemmelse: str = ""
    """As printed, as «§ 6 bokstav f»; empty where the whole source is meant."""
    merknad: Tekst | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class GjelderNår:
    """Whether a condition for the criterion or claim is fulfilled; if not, it leaves the table."""

    oppfylt: bool
    begrunnelse: str
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Avveining:
    """The auditor's weighing of findings that speak for and against the same claim."""

    verdi: Literal["ja", "delvis", "nei"]
    begrunnelse: Tekst
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


class Test(Protocol):
    """What decides a claim by numbers, dates or other claims; the kinds of tests are in `revisjon.rules`."""

    @property
    def sted(self) -> Sted:
        """Where it is written."""


@dataclass(frozen=True, slots=True)
class Punkt:
    """A claim that findings can speak for or against (kontrollpunkt)."""

    id: str
    påstand: str
    ledd: Ledd | None = None
    """Its link in the chain finnes → forankret → konkretisert → kjent → brukt → evaluert."""
    avgjørende: bool = True
    problemstillinger: tuple[str, ...] = ()
    """Questions that the claim applies to; empty means all those of the criterion."""
    gjelder_når: GjelderNår | None = None
    avveining: Avveining | None = None
    test: Test | None = None
    """Decides the claim; findings may support it or contradict it."""
    uten_anbefaling: str = ""
    """Why the claim has no recommendation although it is nei or delvis; printed nowhere."""
    enkeltkilde: str = ""
    """Why one source is enough, where the claim rests on one."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Kriterium:
    """A norm that practice is held against (forskrift om kontrollutvalg og revisjon § 15)."""

    id: str
    styrke: Literal["skal", "bør"]
    krav: str
    """Completes «Kommunen skal …», without a full stop."""
    hjemmel: tuple[Hjemmel, ...]
    problemstillinger: tuple[str, ...]
    punkter: tuple[Punkt, ...]
    kort: str = ""
    """For tables; empty means `krav`."""
    utledning: Tekst | None = None
    merknad: Tekst | None = None
    rekkefølge: int | None = None
    gjelder_når: GjelderNår | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def punkter_for(self, problemstilling: str) -> tuple[Punkt, ...]:
        """Return the claims that apply to a question."""
        return tuple(
            p for p in self.punkter if not p.problemstillinger or problemstilling in p.problemstillinger
        )
