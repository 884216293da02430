"""What templates are given: plain records of finished text. docs/maler.md tells offices about each.

Whatever is `Markup` is HTML and may hold footnotes, so it may be printed once only. All else is plain text,
which the template escapes. An empty text means that there is nothing to print.
"""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass

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
    bare_fakta: bool
    """Nothing of what the auditor makes of the facts is in the edition."""
    topp_virksomhet: str
    """The audited bodies in the running header, on one line."""
    topp_tittel: str
    """The title there, cut to one line."""


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
    brukt_for: str = ""
    """«Brukt for P2 og P4.», where a list of all criteria holds some that serve several questions."""


@dataclass(frozen=True, slots=True)
class Skjønnsvisning:
    """A professional judgement on top of a computed verdict."""

    kriterium: Kriterievisning
    spørsmål: str
    """Id of the question."""
    revidert: str
    """The audited body, where there are several."""
    beregnet: Merke
    gjeldende: Merke
    mildere: bool
    retning: str
    """«Mildere» or «Strengere»; empty where both verdicts are the same."""
    begrunnelse: Markup
    godkjent: str
    """«Godkjent av … 3. mai 2026.»"""


@dataclass(frozen=True, slots=True)
class Svar:
    """The conclusion on a question, in three lengths."""

    spørsmål: Spørsmål
    ingress: Markup
    kort: Markup
    tekst: Markup
    revidert: str = ""
    """The audited body that it is about, where there are several."""


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
class Anbefalingsgruppe:
    """Recommendations that are given to the same bodies."""

    tittel: str
    """«Anbefalinger til Vik kommune»; empty where all are given to all."""
    kort: str
    """«Vik kommune», for the summary; empty as above."""
    anbefaler: str
    """«… anbefaler vi at Vik kommune:»."""
    anbefalinger: tuple[Anbefalingsvisning, ...]
