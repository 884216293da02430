"""What became of the recommendations: an append-only log (`oppfolging.yaml`). Status is never typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.evidence import Funn, Kilde
from revisjon.model.numbers import Tabell, Tall
from revisjon.model.observations import Hendelse, Utvalg
from revisjon.model.place import INTET_STED, Sted, Tekst
from revisjon.records import dataclass

Innførsel = Literal["svar", "vedtak", "rapportert", "verifisert", "frist endret", "gjenåpnet", "lukket"]
Framdrift = Literal["ikke startet", "planlagt", "pågår", "gjennomført", "ikke lenger aktuelt"]
Vurdert = Literal["fulgt opp", "delvis fulgt opp", "formelt på plass, ikke i praksis", "ikke fulgt opp"]
Vedtaksutfall = Literal["vedtatt", "vedtatt endret", "tatt til orientering", "ikke vedtatt"]
Lukkegrunn = Literal[
    "uenighet", "overtatt av hendelser", "erstattet", "akseptert risiko", "ingen videre tiltak"
]


@dataclass(frozen=True, slots=True)
class Loggført:
    """One entry of the log: something that happened to a recommendation, or to a part of it."""

    dato: Dato
    """The day it happened."""
    anbefaling: str
    hva: Innførsel
    av: str
    """Who: the body or the role, never a name."""
    registrert: Dato | None = None
    """The day it was entered; the day it happened where nothing is written."""
    del_: str = ""
    """Id of the part; empty for the whole recommendation."""
    tekst: Tekst | None = None
    holdning: Literal["enig", "delvis enig", "uenig"] | None = None
    """Of an answer."""
    utfall: Vedtaksutfall | None = None
    """Of a decision."""
    sak: str = ""
    """Case number of a decision."""
    avviker: bool = False
    """Whether the decision departs from what was recommended."""
    framdrift: Framdrift | None = None
    """Of what the audited body reports about itself."""
    vurdering: Vurdert | None = None
    """Of what the auditor or the committee has verified."""
    grunn: Lukkegrunn | None = None
    """Why it was closed without being carried out."""
    frist: Dato | None = None
    """The deadline that the entry sets; a month ends with its last day."""
    ansvarlig: str = ""
    neste: Dato | None = None
    """When it is looked at again."""
    bevis: tuple[str, ...] = ()
    """Ids of sources, findings and numbers of the follow-up."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)

    @property
    def innført(self) -> Dato:
        """The day it was entered."""
        return self.registrert or self.dato


@dataclass(frozen=True, slots=True)
class Oppfølging:
    """The log, and the evidence of the follow-up: what stands in `oppfolging/`, and was not in the report."""

    logg: tuple[Loggført, ...] = ()
    """In the order of the file, which is that of registration."""
    kilder: Mapping[str, Kilde] = field(default_factory=dict)
    funn: Mapping[str, Funn] = field(default_factory=dict)
    tall: Mapping[str, Tall] = field(default_factory=dict)
    hendelser: Mapping[str, Hendelse] = field(default_factory=dict)
    utvalg: Mapping[str, Utvalg] = field(default_factory=dict)
    tabeller: Mapping[str, Tabell] = field(default_factory=dict)
    sitert: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each finding, all its sources, as in the project."""
    frosset: Mapping[str, str] = field(default_factory=dict)
    """For each criterion, its fingerprint when the follow-up began (`oppfolging.lock`)."""
