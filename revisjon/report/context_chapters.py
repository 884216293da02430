"""Chapters, as their templates are given them."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass
from revisjon.report.context import (
    Anbefalingsgruppe,
    Anbefalingsvisning,
    Grad,
    Kriterievisning,
    Merke,
    Skjønnsvisning,
    Spørsmål,
    Svar,
)
from revisjon.report.context_front import Matrise


@dataclass(frozen=True, slots=True)
class Metodevisning:
    """One method."""

    id: str
    tittel: str
    tekst: Markup
    fakta: str
    """For interviews: how many, in which roles, verified or not."""


@dataclass(frozen=True, slots=True)
class Regelrad:
    """A row of the decision table."""

    dom: Merke
    når: str


@dataclass(frozen=True, slots=True)
class Innledning:
    """The first chapter."""

    bakgrunn: Markup
    formål: Markup
    avgrensning: Markup
    spørsmål_innledning: str
    spørsmål: tuple[Spørsmål, ...]
    metoder: tuple[Metodevisning, ...]
    kriterier_hva: str
    kriterier_her: bool
    """Whether the section on criteria stands in this chapter, not in one that holds all of them."""
    regel: tuple[Regelrad, ...]
    avgjørende: str
    """What decisive claims are."""
    flere_spørsmål: str
    """How a criterion is assessed for several questions; empty where none is used so."""
    sikkerhet: str
    """What certainty is; empty where none has been computed."""


@dataclass(frozen=True, slots=True)
class Kriteriegruppe:
    """The criteria of a chapter that are of one strength."""

    innledning: str
    """«Kommunen»."""
    styrke: str
    kriterier: tuple[Kriterievisning, ...]


@dataclass(frozen=True, slots=True)
class Funnvisning:
    """A finding."""

    id: str
    tekst: Markup
    overskrift: str
    """Opens a section, or is empty."""
    nivå: int
    """Heading level of `overskrift`."""
    underoverskrift: str
    undernivå: int
    gjelder: tuple[str, ...] = ()
    """The bodies or units that it is about, where several bodies are audited."""


@dataclass(frozen=True, slots=True)
class Avveining:
    """How contradicting findings were weighed, in the auditor's words."""

    påstand: str
    begrunnelse: Markup


@dataclass(frozen=True, slots=True)
class Vurderingsboks:
    """The assessment of one criterion."""

    kriterium: Kriterievisning
    spørsmål: str
    """Id of the question."""
    revidert: str
    """The audited body, where there are several."""
    dom: Merke
    grunn: str
    avveininger: tuple[Avveining, ...]
    skjønn: Skjønnsvisning | None
    bortfalt: str
    """In a working draft: that a judgement does not hold, and why."""
    sikkerhet: Grad | None
    bygger_på: Markup


@dataclass(frozen=True, slots=True)
class Oversiktsrad:
    """A verdict in the table over those of a chapter."""

    kriterium: Kriterievisning
    spørsmål: str
    """Id of the question."""
    revidert: str
    """The audited body, where there are several."""
    dom: Merke
    sikkerhet: Grad | None


@dataclass(frozen=True, slots=True)
class Oversikt:
    """The table over the verdicts of a chapter."""

    tittel: str
    rader: tuple[Oversiktsrad, ...]
    flere_spørsmål: bool
    """Whether the rows belong to more than one question."""
    med_sikkerhet: bool
    kort: bool
    """Kept on one page."""
    matrise: Matrise | None
    """As in the summary."""


@dataclass(frozen=True, slots=True)
class Utkastavsnitt:
    """What the program has drafted on one question."""

    spørsmål: Spørsmål
    avsnitt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spørsmålsvurdering:
    """The assessments that belong to one question."""

    spørsmål: Spørsmål
    bokser: tuple[Vurderingsboks, ...]


@dataclass(frozen=True, slots=True)
class Vurderingsvisning:
    """The assessment section of a chapter."""

    ingress: Markup
    tekst: Markup
    utkast: tuple[Utkastavsnitt, ...]
    """Where the auditor has written nothing."""
    utkastmerke: str
    """In a working draft: says whose words a drafted assessment is."""
    oversikt: Oversikt | None
    """None for a single verdict."""
    spørsmål: tuple[Spørsmålsvurdering, ...]


@dataclass(frozen=True, slots=True)
class Kapittelvisning:
    """A chapter. Free text where `tema` is false; then the last three are empty."""

    id: str
    tittel: str
    topp_tittel: str
    """The title in the running header, cut to one line."""
    tekst: Markup
    tema: bool
    funn: tuple[Funnvisning, ...]
    spørsmål: tuple[Spørsmål, ...]
    kriterier: tuple[Kriteriegruppe, ...]
    vurdering: Vurderingsvisning | None
    ikke_skrevet: str
    """What a draft says where there is nothing yet; empty where there is, and in later editions."""
    emner: tuple[Emne, ...] = ()
    """Where each topic has its own data and assessment."""


@dataclass(frozen=True, slots=True)
class Emne:
    """A topic of a chapter: criteria, data and assessment together."""

    id: str
    tittel: str
    kriterier: tuple[Kriteriegruppe, ...]
    funn: tuple[Funnvisning, ...]
    spørsmål: tuple[Spørsmålsvurdering, ...]
    """As in the assessment of a chapter."""
    vurdert_i: Markup
    """«Funnene er vurdert i kapittel 3.4.», where they are not assessed here."""


@dataclass(frozen=True, slots=True)
class Hoveddel:
    """A part of the body of the report: a template, and the chapter or the themes that it shows."""

    mal: str
    kapittel: Kapittelvisning | None = None
    temaer: tuple[Kapittelvisning, ...] = ()


@dataclass(frozen=True, slots=True)
class Konklusjonsvisning:
    """Conclusion and recommendations."""

    tekst: Markup
    svar: tuple[Svar, ...]
    ikke_skrevet: str
    """As in a chapter."""
    innledning: Markup
    anbefaler: str
    anbefalinger: tuple[Anbefalingsvisning, ...]
    grupper: tuple[Anbefalingsgruppe, ...]
    """The same, by whom they are given to."""
