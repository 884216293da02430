"""What templates are given: plain records of finished text. docs/maler.md tells offices about each.

Whatever is `Markup` is HTML and may hold footnotes, so it may be printed once only. All else is plain text,
which the template escapes. An empty text means that there is nothing to print.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

INTET = Markup("")


@dataclass(frozen=True, slots=True)
class Dokumentvisning:
    """The report as a whole; `dokument` in every template."""

    språk: str
    tittel: str
    undertittel: str
    """«Forvaltningsrevisjon av Bærum kommune»."""
    type: str
    dato: str
    virksomhet: str
    """The audited bodies by name."""
    forfatter: str
    utgave: str
    """The edition by name, as `endelig`."""
    utgave_tekst: str
    merke: str
    """Mark in the footer, as «Arbeidsutkast»; empty for the final edition."""
    bunntekst: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The firm's logo."""

    adresse: str
    alt: str


@dataclass(frozen=True, slots=True)
class Faktum:
    """A label and what it says."""

    etikett: str
    verdi: Markup


@dataclass(frozen=True, slots=True)
class Forside:
    """The cover."""

    firma: str
    logo: Logo | None
    mønster: Markup
    """Drawing over the whole page."""
    lang_tittel: bool


@dataclass(frozen=True, slots=True)
class Tittelside:
    """The page behind the cover."""

    fakta: tuple[Faktum, ...]
    merknad: Markup
    kolofon: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bakside:
    """The back."""

    om: Markup
    avslutning: Markup
    adresse: tuple[str, ...]
    mønster: Markup


@dataclass(frozen=True, slots=True)
class Merke:
    """A verdict, or the value of a claim: the circle and the word that always goes with it."""

    navn: str
    ord: str
    symbol: Markup


@dataclass(frozen=True, slots=True)
class Grad:
    """Certainty: bars, word and reasons."""

    symbol: Markup
    ord: str
    grunn: str


@dataclass(frozen=True, slots=True)
class Spørsmål:
    """A question that the audit answers."""

    id: str
    tekst: str
    kort: str
    """A few words for margins; the id where the project gives none."""
    merknad: Markup
    """A footnote."""
    under: tuple[Spørsmål, ...] = ()


@dataclass(frozen=True, slots=True)
class Kriterievisning:
    """A criterion."""

    id: str
    nr: str
    """K1, K2 …"""
    styrke: str
    """`skal` or `bør`."""
    krav: str
    """Without subject: «ha oversikt over …»."""
    setning: str
    """With subject: «Kommunen skal ha oversikt over …»."""
    kort: str
    hjemmel: str
    """«(jf. kommuneloven § 25-1)»."""
    merknad: Markup
    """A footnote."""


@dataclass(frozen=True, slots=True)
class Kriteriegruppe:
    """The criteria of a chapter that are of one strength."""

    innledning: str
    """«Kommunen»."""
    styrke: str
    kriterier: tuple[Kriterievisning, ...]


@dataclass(frozen=True, slots=True)
class Domslinje:
    """A verdict, and the questions it holds for where they differ."""

    dom: Merke
    for_spørsmål: str
    """«P1, P5»; empty where one verdict holds for all."""


@dataclass(frozen=True, slots=True)
class Vurderingsrad:
    """A criterion in the table of all verdicts."""

    kriterium: Kriterievisning
    spørsmål: str
    dommer: tuple[Domslinje, ...]
    sikkerhet: Grad | None
    anbefalinger: str


@dataclass(frozen=True, slots=True)
class Svar:
    """The conclusion on a question, in three lengths."""

    spørsmål: Spørsmål
    ingress: Markup
    kort: Markup
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Anbefalingsvisning:
    """A recommendation."""

    id: str
    nr: str
    tekst: str
    kort: str
    deler: tuple[tuple[str, str], ...]
    """Letter and text of each part."""
    utdyping: Markup
    grunnlag: Markup
    """«Bygger på kapittel 3.4, kriterium K5, funn F3-31 til F3-33»."""
    mottaker: str


@dataclass(frozen=True, slots=True)
class Sammendrag:
    """The summary."""

    ingress: Markup
    tekst: Markup
    svar: tuple[Svar, ...]
    vurderinger: tuple[Vurderingsrad, ...]
    med_sikkerhet: bool
    skala: tuple[Merke, ...]
    anbefalinger: tuple[Anbefalingsvisning, ...]


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
    tekst: Markup
    tema: bool
    funn: tuple[Funnvisning, ...]
    spørsmål: tuple[Spørsmål, ...]
    kriterier: tuple[Kriteriegruppe, ...]
    vurdering: Vurderingsvisning | None


@dataclass(frozen=True, slots=True)
class Konklusjonsvisning:
    """Conclusion and recommendations."""

    tekst: Markup
    svar: tuple[Svar, ...]
    innledning: Markup
    anbefaler: str
    anbefalinger: tuple[Anbefalingsvisning, ...]


@dataclass(frozen=True, slots=True)
class Svarrad:
    """The answer to a recommendation or to a part of one."""

    nr: str
    anbefaling: str
    holdning: str
    kort: str
    ansvarlig: str
    frist: str


@dataclass(frozen=True, slots=True)
class Uttalelsesvisning:
    """A statement on the draft, in full."""

    fra: str
    innledning: str
    """When the draft was sent and the answer came."""
    svar: tuple[Svarrad, ...]
    overskrift: str
    fakta: tuple[Faktum, ...]
    tekst: Markup
    underskrift: tuple[str, ...]
    merknad: str


@dataclass(frozen=True, slots=True)
class Påstandsvisning:
    """A claim."""

    id: str
    tekst: str
    avgjørende: bool


@dataclass(frozen=True, slots=True)
class Utledning:
    """How a criterion was derived."""

    kriterium: Kriterievisning
    tekst: Markup
    påstander: tuple[Påstandsvisning, ...]


@dataclass(frozen=True, slots=True)
class Sporpunkt:
    """A claim in the traceability table."""

    punkt: Påstandsvisning
    svar: Merke
    funn: Markup
    kilder: Markup
    anbefalinger: str


@dataclass(frozen=True, slots=True)
class Sporkriterium:
    """A criterion in the traceability table."""

    kriterium: Kriterievisning
    dom: Merke
    revidert: str
    punkter: tuple[Sporpunkt, ...]


@dataclass(frozen=True, slots=True)
class Sporspørsmål:
    """A question in the traceability table."""

    spørsmål: Spørsmål
    kriterier: tuple[Sporkriterium, ...]


@dataclass(frozen=True, slots=True)
class Sporbarhet:
    """The appendix on traceability."""

    kjede: Markup
    spørsmål: tuple[Sporspørsmål, ...]


@dataclass(frozen=True, slots=True)
class Kildevisning:
    """A source in the list of sources."""

    kode: str
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Kildegruppe:
    """Sources of a kind."""

    tittel: str
    kilder: tuple[Kildevisning, ...]
    merknad: str
