"""The appendix on conformity, as its template is given it."""

from __future__ import annotations

from markupsafe import Markup

from revisjon.records import dataclass
from revisjon.report.context import Merke


@dataclass(frozen=True, slots=True)
class Meldingsvisning:
    """A message of a check."""

    kode: str
    alvor: str
    """In words."""
    tekst: str
    """In bokmål, as the program says it."""
    sted: str


@dataclass(frozen=True, slots=True)
class Kravvisning:
    """A requirement, and how it stands."""

    id: str
    nr: str
    tekst: str
    grunnlag: str
    """What it rests on: a provision, or the standard."""
    avsnitt: str
    """Section of the standard."""
    status: Merke
    hvor: tuple[Markup, ...]
    """Where it can be seen, a line each."""
    meldinger: tuple[Meldingsvisning, ...]
    flere: str
    """How many messages more there are; empty where all are shown."""


@dataclass(frozen=True, slots=True)
class Kravgruppe:
    """A section of the standard."""

    id: str
    tittel: str
    krav: tuple[Kravvisning, ...]


@dataclass(frozen=True, slots=True)
class Statusantall:
    """How many requirements have a status."""

    status: Merke
    antall: int


@dataclass(frozen=True, slots=True)
class Tillattvisning:
    """A message that was silenced."""

    kode: str
    tekst: str
    sted: str
    grunn: str


@dataclass(frozen=True, slots=True)
class Samsvarsvisning:
    """The whole appendix."""

    overskrift: str
    standard: str
    utgave: str
    antall: tuple[Statusantall, ...]
    sett_på: tuple[Kravvisning, ...]
    """What is not met, or only in part."""
    grupper: tuple[Kravgruppe, ...]
    tillatte: tuple[Tillattvisning, ...]
