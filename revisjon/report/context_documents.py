"""The documents beside the report, as their templates are given them."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass
from revisjon.report.context import Faktum, Logo, Merke
from revisjon.report.context_front import Sammendrag


@dataclass(frozen=True, slots=True)
class Avsender:
    """The audit firm, at the head of a letter."""

    firma: str
    logo: Logo | None
    adresse: tuple[str, ...]
    kontakt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Domsantall:
    """How many criteria have a verdict."""

    dom: Merke
    antall: int


@dataclass(frozen=True, slots=True)
class Anbefalingssvar:
    """The answer to a recommendation, or to a part of it."""

    fra: str
    """Who answers, where several have answered."""
    del_: str
    """Letter of the part; empty where the answer is about the whole."""
    holdning: str
    kort: str
    ansvarlig: str
    frist: str


@dataclass(frozen=True, slots=True)
class Besvartanbefaling:
    """A recommendation with what has been answered."""

    id: str
    nr: str
    kort: str
    tekst: str
    deler: tuple[tuple[str, str], ...]
    """Letter and text of each part."""
    mottaker: str
    til: str
    """The bodies it is given to, as subject of the text; empty where the column head has it."""
    svar: tuple[Anbefalingssvar, ...]
    uten_svar: str
    """What stands where no answer is: whether the statement has come without one, or has not come."""


@dataclass(frozen=True, slots=True)
class Ark:
    """What the summary sheet has beside the summary of the report."""

    tittel: str
    """Of the report."""
    bestilling: str
    """Who ordered the audit, when it was done, and what it rests on."""
    formål: Markup
    antall: tuple[Domsantall, ...]
    tabell: str
    """Heading over the table of verdicts."""
    anbefalt: str
    """Column head that the recommendations complete: «Vi anbefaler at kommunen», or without the subject."""
    anbefalinger: tuple[Besvartanbefaling, ...]
    besvart_av: str
    """Who has answered; empty where nobody has."""
    oppgaver: tuple[str, ...]
    """What the committee is asked to decide on."""
    plikt: str
    mer: str


@dataclass(frozen=True, slots=True)
class Brev:
    """The letter that sends the draft for statement."""

    avsender: Avsender
    mottaker: tuple[str, ...]
    fakta: tuple[Faktum, ...]
    """Date and reference."""
    overskrift: str
    innledning: tuple[str, ...]
    frist: Markup
    epost: str
    """Where the answer is sent; may be empty."""
    anbefalt: str
    """Column head that the recommendations complete."""
    anbefalinger: tuple[Besvartanbefaling, ...]
    holdninger: tuple[str, ...]
    """What may be ticked."""
    underskrift: tuple[str, ...]
    vedlegg: str


@dataclass(frozen=True, slots=True)
class Vedtaksdel:
    """A lettered part of a proposed decision: a recommendation."""

    id: str
    tekst: str
    deler: tuple[tuple[str, str], ...]
    """Text of each part and which it is: «(anbefaling 4 a)»."""
    nr: str
    """«(anbefaling 1)»."""


@dataclass(frozen=True, slots=True)
class Vedtakspunkt:
    """A numbered item of a proposed decision."""

    tekst: Markup
    deler: tuple[Vedtaksdel, ...] = ()


@dataclass(frozen=True, slots=True)
class Sak:
    """The draft of a case paper."""

    avsender: str
    """Who is to write it: the secretariat of the committee that treats the case."""
    saksgang: tuple[str, ...]
    """The bodies that treat the case, in order."""
    overskrift: str
    innstilling: str
    forslag: tuple[Vedtakspunkt, ...]
    vedlegg: tuple[str, ...]
    bakgrunn: str
    formål: Markup
    konklusjon: Markup
    sammendrag: Sammendrag
    antall: tuple[Domsantall, ...]
    tabell: str
    anbefalt: str
    """Column head that the recommendations complete."""
    anbefalinger: tuple[Besvartanbefaling, ...]
    besvart_av: str
    uttalelse: str
    vurdering: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Utdragsvisning:
    """A passage that rests on the informant."""

    id: str
    """Of the finding; empty in other texts."""
    merke: str
    """«F3-01», or «F3-01, avsnitt 2» where several paragraphs of a finding are shown."""
    tekst: Markup
    delt: bool
    """Whether it rests on other sources as well."""


@dataclass(frozen=True, slots=True)
class Utdragsgruppe:
    """The passages of one chapter."""

    tittel: str
    utdrag: tuple[Utdragsvisning, ...]


@dataclass(frozen=True, slots=True)
class Tallinje:
    """A number, or a date, that rests on the informant."""

    id: str
    tall: str
    gjelder: str
    periode: str


@dataclass(frozen=True, slots=True)
class Faktapakke:
    """What rests on one informant, for that informant to confirm."""

    avsender: Avsender
    overskrift: str
    fakta: tuple[Faktum, ...]
    innledning: tuple[str, ...]
    frist: Markup
    epost: str
    """Where the answer is sent; may be empty."""
    veiledning: Markup
    """The auditor's own words to the reader."""
    grupper: tuple[Utdragsgruppe, ...]
    tall: tuple[Tallinje, ...]
    bilder: tuple[Markup, ...]
    """Tables and figures, drawn."""
