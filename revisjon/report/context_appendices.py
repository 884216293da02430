"""Appendices, as their templates are given them."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass
from revisjon.report.context import Faktum, Grad, Kriterievisning, Merke, Skjønnsvisning, Spørsmål
from revisjon.report.tables import Kolonnevisning


@dataclass(frozen=True, slots=True)
class Svarrad:
    """The answer to a recommendation or to a part of one."""

    nr: str
    anbefaling: str
    holdning: str
    kort: str
    tekst: Markup
    """What the answer says beyond `kort`."""
    ansvarlig: str
    frist: str


@dataclass(frozen=True, slots=True)
class Brevside:
    """A page of a document from others, as a picture."""

    adresse: str
    alt: str


@dataclass(frozen=True, slots=True)
class Brevvisning:
    """What is shown of the file of a document, beside its text."""

    om: str
    """What it is, and where its text stands."""
    sider: tuple[Brevside, ...]
    teksttittel: str
    """Heading of the text, where pages come before it."""


@dataclass(frozen=True, slots=True)
class Vedleggsvisning:
    """A document from others, as an appendix of its own."""

    id: str
    tittel: str
    beskrivelse: Markup
    fakta: tuple[Faktum, ...]
    brev: Brevvisning | None
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Uttalelsesvisning:
    """A statement on the draft, in full."""

    fra: str
    tittel: str
    """«Uttalelse fra kommunedirektøren i Vik kommune»."""
    svartittel: str
    """Title of the table of answers."""
    innledning: str
    """When the draft was sent and the answer came."""
    svar: tuple[Svarrad, ...]
    overskrift: str
    fakta: tuple[Faktum, ...]
    tekst: Markup
    underskrift: tuple[str, ...]
    merknad: str
    brev: Brevvisning | None


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
    sikkerhet: Grad | None
    test: str
    """What a test came to, where one decides the claim."""
    funn: Markup
    kilder: Markup
    anbefalinger: str


@dataclass(frozen=True, slots=True)
class Sporkriterium:
    """A criterion in the traceability table."""

    kriterium: Kriterievisning
    dom: Merke
    skjønn: bool
    """Whether the verdict rests on judgement."""
    sikkerhet: Grad | None
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
    med_sikkerhet: bool


@dataclass(frozen=True, slots=True)
class Utøvd:
    """The appendix on professional judgement."""

    skjønn: tuple[Skjønnsvisning, ...]
    """The milder ones first; empty where none of those that are written is in force."""
    flere_spørsmål: bool
    """Whether there is more than one question to tell apart."""


@dataclass(frozen=True, slots=True)
class Merknadsrad:
    """A remark with its answer, or what was answered to it before."""

    nr: str
    """1, 2 …; empty for an answer to the row before."""
    fra: str
    """Who made it, and when."""
    om: Markup
    sitat: str
    tekst: str
    status: str
    """What came of it; empty where nothing is said."""
    svar: str


@dataclass(frozen=True, slots=True)
class Talltabell:
    """The numbers that a chart shows."""

    id: str
    figur: str
    """Id of the chart."""
    tittel: str
    """Title of the chart."""
    enhet: str
    kolonner: tuple[Kolonnevisning, ...]
    rader: tuple[tuple[str, ...], ...]
    """Texts, a row at a time; the first names the row."""
    smal: bool
    """Two such tables have room beside each other."""
    kort: bool
    """Short enough to be kept on one page."""


@dataclass(frozen=True, slots=True)
class Figurtall:
    """The appendix with the numbers of the charts."""

    innledning: str
    rekker: tuple[tuple[Talltabell, ...], ...]
    """Tables that stand beside each other, or alone."""


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
