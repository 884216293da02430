"""Which words there are. A målform is one value of `Ord`; none can be made with a word missing.

Patterns hold names in braces and are filled with `format.fyll`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from revisjon.records import dataclass
from revisjon.words.documents_by_language import dokumentord
from revisjon.words.draft import Utkastord
from revisjon.words.drawings import Tegneord
from revisjon.words.editions import Utgaveord
from revisjon.words.figure_data import Figurtallord
from revisjon.words.letters import Brevord
from revisjon.words.outline import Disposisjonsord
from revisjon.words.reasons import Grunnord
from revisjon.words.redaction import Skjermingsord
from revisjon.words.regel import Regelord
from revisjon.words.remarks import Merknadsord
from revisjon.words.review import Skjønnsord, Åpneord
from revisjon.words.sentences import Setninger

if TYPE_CHECKING:
    from revisjon.words.documents import Dokumentord


@dataclass(frozen=True, slots=True)
class Virksomhet:
    """What a kind of audited body is called in running text."""

    bestemt: str
    """One of them, as «kommunen»."""
    flere: str
    """Several of the same kind, as «kommunene»."""
    ubestemt_flere: str
    """As «kommuner», after a number."""


@dataclass(frozen=True, slots=True)
class Datoord:
    """Months, and the phrases that say what a source's date is the date of."""

    måneder: tuple[str, ...]
    dag: str
    """Pattern of a full date: {dag}, {måned}, {år}."""
    måned: str
    fraser: Mapping[str, str]
    """By the source's field, as `mottatt`; {dato}."""
    vedtatt: str
    """{av} and {dato}."""
    vedtatt_uten_dato: str
    udatert: str
    spenn: str
    """From {fra} to {til}."""


@dataclass(frozen=True, slots=True)
class Tallord:
    """How numbers are written."""

    komma: str
    tusenskille: str
    omtrent: str
    """Pattern of an approximate number: {tall}."""
    i_ord: tuple[str, ...]
    """The numbers from 0, as many as are written in words."""
    minus: str
    """{tall} in words, below zero."""
    med_enhet: str
    """{tall} and {enhet}."""
    enheter: Mapping[str, str]
    """What the units that the program reckons in are called, where not as in the project's files."""
    én_enhet: Mapping[str, str]
    """The same where there is one of it."""
    prosenttegn: str
    """The sign with what stands before it."""


@dataclass(frozen=True, slots=True)
class Bindeord:
    """Small words that tie others together."""

    og: str
    til: str
    i: str
    jf: str
    sitat: str
    """{tekst} in quotation marks."""


@dataclass(frozen=True, slots=True)
class Overskrifter:
    """Headings that the program sets."""

    sammendrag: str
    innhold: str
    figurer: str
    tabeller: str
    innledning: str
    bakgrunn: str
    formål: str
    avgrensning: str
    metode: str
    kriterier: str
    problemstilling: str
    problemstillinger: str
    data: str
    vurdering: str
    per_kriterium: str
    """{kort}: over the assessments that belong to one question."""
    konklusjon_og_anbefalinger: str
    konklusjon: str
    anbefalinger: str
    uttalelse: str
    """{fra}."""
    uttalelser: str
    """Where there are several."""
    uttalelse_uten_avsender: str
    """Where there is none."""
    uttalelse_i_sin_helhet: str
    uttalelse_skjermet: str
    """In its place, where something is left out."""
    utledning: str
    sporbarhet: str
    kilder: str


@dataclass(frozen=True, slots=True)
class Etiketter:
    """Short labels beside or above what they name."""

    oppdragsgiver: str
    bestilling: str
    sak: str
    """{nr}."""
    periode: str
    standard: str
    team: str
    kvalitetssikring: str
    utgave: str
    merknad: str
    telefon: str
    kilde: str
    """{kilde}, below tables and figures."""
    foto: str
    """{foto}."""
    fra: str
    til: str
    dato: str
    referanse: str
    vår_referanse: str
    """{nr}."""
    deres_referanse: str
    """{nr}."""
    kopi: str
    bygger_på: str
    """{grunnlag}: what a recommendation rests on."""
    bygger_på_funn: str
    """{funn}: what a verdict rests on."""
    mottaker: str
    """{mottaker}."""
    kriterium: str
    kriterier: str
    """Before the numbers of several, as below."""
    funn: str
    flere_funn: str
    avveining: str
    avgjørende: str
    sikkerhet: str
    """{grad}."""


@dataclass(frozen=True, slots=True)
class Tabellord:
    """Titles and column heads of the tables that the program makes."""

    vurderinger: str
    skala: str
    svar: str
    sporbarhet: str
    nr: str
    styrke: str
    kriterium: str
    spørsmål: str
    vurdering: str
    sikkerhet: str
    anbefaling: str
    anbefaling_kort: str
    når: str
    holdning: str
    ansvarlig: str
    frist: str
    kriterium_og_vurdering: str
    påstand: str
    funn: str
    kilder: str
    verdi: str
    tom: str
    """What an empty cell shows."""
    ikke_oppgitt: str


@dataclass(frozen=True, slots=True)
class Nummerord:
    """How the program names what it has numbered."""

    kapittel: str
    vedlegg: str
    tabell: str
    figur: str


@dataclass(frozen=True, slots=True)
class Kildeord:
    """How sources are told."""

    lov: str
    """{dato} and {nr}: the official short form."""
    forskrift: str
    intervju: str
    """{rolle}."""
    flere_personer: str
    """{tekst} and {antall}."""
    grupper: Mapping[str, str]
    """Title of each group of sources, by its letter."""
    grunnlag: Mapping[str, str]
    """What a criterion may rest on, by type of source, in order of authority, as «veiledere»."""
    annet_grunnlag: str
    navn_først: str
    """{navn} and {offisiell}: an act with a title in another language than its official short form."""


@dataclass(frozen=True, slots=True)
class Ord:
    """All words of one målform."""

    språk: str
    """BCP 47 tag."""
    dokumenttype: str
    dokument_om: str
    """{reviderte}: the subtitle of the report."""
    utgaver: Mapping[str, str]
    """What each edition is called."""
    merker: Mapping[str, str]
    """The mark in the footer of editions that are not the final one."""
    standarder: Mapping[str, str]
    """Full title of an audit standard, by its number."""
    virksomheter: Mapping[str, Virksomhet]
    """By type of audited body."""
    ulike_virksomheter: Virksomhet
    """Bodies of different kinds."""
    styrke: Mapping[str, str]
    dommer: Mapping[str, str]
    """Verdicts with a capital letter, by name."""
    verdier: Mapping[str, str]
    """Values of a claim with a capital letter."""
    holdninger: Mapping[str, str]
    sikkerhet: Mapping[str, str]
    metoder: Mapping[str, str]
    """Heading of each kind of method."""
    kjede: Mapping[str, tuple[str, str]]
    """The links of the traceability chain, in singular and plural."""
    dato: Datoord
    tall: Tallord
    binde: Bindeord
    overskrift: Overskrifter
    etikett: Etiketter
    tabell: Tabellord
    setning: Setninger
    nummer: Nummerord
    kilde: Kildeord
    grunn: Grunnord
    regel: Regelord
    utkast: Utkastord
    åpne: Åpneord
    utøvd: Skjønnsord
    merknad: Merknadsord
    tegning: Tegneord
    figurtall: Figurtallord
    brev: Brevord
    skjerming: Skjermingsord
    utgave: Utgaveord
    disposisjon: Disposisjonsord

    @property
    def dok(self) -> Dokumentord:
        """Words of the documents beside the report."""
        return dokumentord(self.språk)
