"""What the auditor writes on the basis of the evidence, and what the auditee answers."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.evidence import Fil, Konfidensielt
from revisjon.model.letters import Gjengi, har_sider
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Vurdering:
    """The auditor's prose in the assessment section of a chapter."""

    kapittel: str
    tekst: Tekst
    ingress: Tekst | None = None
    konfidensielt: Konfidensielt | None = None
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
    revidert: str = ""
    """Id of the body, where several are audited and the conclusion is about one of them."""
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def nøkkel(self) -> str:
        """What it is filed and reviewed under: the question, and the body where it is about one."""
        return f"{self.problemstilling}:{self.revidert}" if self.revidert else self.problemstilling


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
    gjelder: tuple[str, ...] = ()
    """Ids of the bodies that it is given to, where several are audited; empty means all of them."""
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
    tekst: Tekst | None = None
    """None where the file is printed instead; one of the two is there."""
    organisasjon: str = ""
    revidert: str = ""
    """Id of the body that makes the statement, where several are audited."""
    mottaker: str = ""
    sendt: Dato | None = None
    frist: Dato | None = None
    referanse: Referanse | None = None
    overskrift: str = ""
    underskrift: tuple[str, ...] = ()
    kopi: str = ""
    merknad: str = ""
    fil: Fil | None = None
    """The statement as it came."""
    gjengi: Gjengi = ""
    svar: tuple[Svar, ...] = ()
    konfidensielt: Konfidensielt | None = None
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    def som_sider(self) -> bool:
        """Tell whether pictures of the pages are shown: where nothing else is said, the text goes first."""
        return (
            har_sider(self.fil) and (self.gjengi or ("sider" if self.tekst is None else "tekst")) == "sider"
        )
