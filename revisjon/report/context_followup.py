"""The follow-up report, as its template is given it."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass
from revisjon.report.context import Merke


@dataclass(frozen=True, slots=True)
class Kriteriesvar:
    """Whether a criterion is met now."""

    nr: str
    revidert: str
    """The body that it is about, where there are several."""
    dom: Merke
    endring: str
    """«bedre», or why nothing is said of that; may be empty."""


@dataclass(frozen=True, slots=True)
class Tiltakssvar:
    """Whether the measure is carried out, of the whole or of a part."""

    del_: str
    """«Del a»; empty for the whole."""
    svar: Merke
    om: str
    """Who says so, and when; may be empty."""


@dataclass(frozen=True, slots=True)
class Oppfølgingsrad:
    """A recommendation in the table of all of them."""

    id: str
    nr: str
    kort: str
    status: Merke
    om: tuple[str, ...]
    """How many parts are done, the deadline, and what deserves attention."""
    tiltak: Merke
    kriterier: tuple[Kriteriesvar, ...]


@dataclass(frozen=True, slots=True)
class Fulgtdel:
    """A part of a recommendation."""

    id: str
    tekst: str
    status: Merke
    om: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Påstandnå:
    """A claim that did not hold, or that was looked at again."""

    påstand: str
    da: Merke
    hvorfor: tuple[tuple[Markup, str], ...]
    """What the report found: a link or nothing, and a short text."""
    nå: Merke | None
    """None where the claim was not looked at again."""
    nå_hvorfor: tuple[tuple[Markup, str], ...]


@dataclass(frozen=True, slots=True)
class Kriterienå:
    """A criterion behind a recommendation, then and now."""

    nr: str
    setning: str
    revidert: str
    da: Merke
    skjønn: str
    """That the report's verdict was a judgement; empty where it was the rule's."""
    nå: Merke
    endring: str
    påstander: tuple[Påstandnå, ...]


@dataclass(frozen=True, slots=True)
class Innførsel:
    """Something that happened, with all that is told of it."""

    del_: str
    """«Del a:»; empty for the whole."""
    hva: str
    """The word that says it, as «Vedtatt»."""
    om: str
    """Who, when and in which case."""
    mer: tuple[str, ...]
    """Deadline, who is responsible, and that a decision departs from what was recommended."""
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Akse:
    """One of the things that are kept apart: answer, decision, report, control."""

    etikett: str
    innførsler: tuple[Innførsel, ...]
    tom: str
    """What stands there where nothing happened."""


@dataclass(frozen=True, slots=True)
class Fulgtvisning:
    """All about one recommendation."""

    id: str
    nr: str
    overskrift: str
    anbefalt: str
    """Opens the sentence that the recommendation completes."""
    tekst: str
    deler: tuple[Fulgtdel, ...]
    status: Merke
    om: tuple[str, ...]
    tiltak: tuple[Tiltakssvar, ...]
    kriterier: tuple[Kriteriesvar, ...]
    uten_kriterium: str
    tabelltittel: str
    """Caption of the criteria then and now."""
    da_og_nå: tuple[Kriterienå, ...]
    akser: tuple[Akse, ...]
    bevis: tuple[Markup, ...]
    neste: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tidslinjerad:
    """A row of the timeline."""

    dato: str
    numre: str
    """Of the recommendations that it is about."""
    hva: str
    av: str
    tekst: Markup
    """Only where it stands nowhere else in the document."""


@dataclass(frozen=True, slots=True)
class Oppfølgingsfunn:
    """A finding of the follow-up."""

    id: str
    tekst: Markup
    kilder: Markup
    """Codes of its sources."""


@dataclass(frozen=True, slots=True)
class Oppfølgingskilde:
    """A source of the follow-up."""

    kode: str
    tekst: Markup


@dataclass(frozen=True, slots=True)
class Oppfølgingsvisning:
    """The whole report."""

    tittel: str
    per: str
    om: str
    merknad: str
    """That nothing is entered, or nothing recommended; empty where all is as usual."""
    ingress: str
    plikt: str
    stolper: Markup
    """Chart of how many stand where; nothing where there are no recommendations."""
    stolpetittel: str
    tabelltittel: str
    rader: tuple[Oppfølgingsrad, ...]
    anbefalinger: tuple[Fulgtvisning, ...]
    tidslinje: tuple[Tidslinjerad, ...]
    funn: tuple[Oppfølgingsfunn, ...]
    kilder: tuple[Oppfølgingskilde, ...]
