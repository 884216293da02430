"""What the auditor writes on the basis of the evidence, and what the auditee answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.evidence import Fil
from revisjon.model.place import INTET_STED, Sted, Tekst


@dataclass(frozen=True, slots=True)
class Vurdering:
    """The auditor's prose in the assessment section of a chapter."""

    kapittel: str
    tekst: Tekst
    ingress: Tekst | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Godkjenning:
    """Who stands for something, and since when."""

    av: str
    dato: Dato
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Skjønn:
    """A professional judgement on top of a computed verdict, which stays visible (RSK 001)."""

    kriterium: str
    problemstilling: str
    verdi: str
    """A step of the scale."""
    begrunnelse: Tekst
    godkjent: Godkjenning
    revidert: str = ""
    """Id of the body, where several are audited."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Konklusjon:
    """The answer to a question, in three lengths from one source."""

    problemstilling: str
    ingress: Tekst
    """One sentence, printed bold in the summary and in the conclusion."""
    kort: Tekst
    tekst: Tekst
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Del:
    """A part of a recommendation that can be followed up alone."""

    id: str
    tekst: str
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Anbefaling:
    """A recommendation, with the claims and findings it rests on."""

    id: str
    tekst: str
    """Completes «… anbefaler vi at kommunen:», without a full stop."""
    grunnlag: tuple[str, ...]
    """Claims (`kriterium.punkt`), criteria and findings."""
    mottaker: str
    kort: str = ""
    deler: tuple[Del, ...] = ()
    styrke: Literal["innføre", "fortsette", "vurdere"] = "innføre"
    utdyping: Tekst | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Referanse:
    """Reference numbers of a letter."""

    vår: str = ""
    deres: str = ""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Svar:
    """The auditee's answer to one recommendation, or to a part of it."""

    anbefaling: str
    holdning: Literal["enig", "delvis enig", "uenig", "ikke besvart"]
    kort: str
    del_: str = ""
    tekst: Tekst | None = None
    ansvarlig: str = ""
    frist: Dato | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Uttalelse:
    """The auditee's statement on the draft, in full (forskrift om kontrollutvalg og revisjon § 14)."""

    fra: str
    mottatt: Dato
    tekst: Tekst
    organisasjon: str = ""
    mottaker: str = ""
    sendt: Dato | None = None
    frist: Dato | None = None
    referanse: Referanse | None = None
    overskrift: str = ""
    underskrift: tuple[str, ...] = ()
    kopi: str = ""
    merknad: str = ""
    fil: Fil | None = None
    svar: tuple[Svar, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
