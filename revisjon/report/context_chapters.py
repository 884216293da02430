"""Chapters, as their templates are given them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from revisjon.report.context import Anbefalingsvisning, Grad, Kriterievisning, Merke, Spørsmål, Svar


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
    regel: tuple[Regelrad, ...]


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


@dataclass(frozen=True, slots=True)
class Avveining:
    """How contradicting findings were weighed, in the auditor's words."""

    påstand: str
    begrunnelse: Markup


@dataclass(frozen=True, slots=True)
class Vurderingsboks:
    """The assessment of one criterion."""

    kriterium: Kriterievisning
    revidert: str
    """The audited body, where there are several."""
    dom: Merke
    grunn: str
    avveininger: tuple[Avveining, ...]
    sikkerhet: Grad | None
    bygger_på: Markup


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
