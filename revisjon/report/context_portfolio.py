"""The documents over many projects, as their templates are given them."""

from __future__ import annotations

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Restrad:
    """A recommendation that is open."""

    nr: str
    kort: str
    revisjon: str
    """Title and date of the report."""
    status: str
    om: str
    """What deserves attention; may be empty."""
    frist: str
    ansvarlig: str


@dataclass(frozen=True, slots=True)
class Restgruppe:
    """What is open in one body."""

    id: str
    kommune: str
    rader: tuple[Restrad, ...]


@dataclass(frozen=True, slots=True)
class Tallrad:
    """A figure, or the figures of one body."""

    hva: str
    tall: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Årsrad:
    """A recommendation in the year."""

    nr: str
    kort: str
    revisjon: str
    hendelser: tuple[tuple[str, str], ...]
    """What happened, and who said so and when."""
    status: str
    om: str


@dataclass(frozen=True, slots=True)
class Årsgruppe:
    """The year of one body."""

    kommune: str
    """Empty where there is but one."""
    rader: tuple[Årsrad, ...]


@dataclass(frozen=True, slots=True)
class Porteføljevisning:
    """What both documents show."""

    tittel: str
    per: str
    ingress: tuple[str, ...]
    restanser: tuple[Restgruppe, ...] = ()
    talltabell: tuple[Tallrad, ...] = ()
    kommunehode: tuple[str, ...] = ()
    """Headings of the table of figures body by body; empty where there is but one body."""
    kommuner: tuple[Tallrad, ...] = ()
    skjedde: str = ""
    """Heading over what happened, or that nothing did."""
    grupper: tuple[Årsgruppe, ...] = ()
    stille: str = ""
    """Heading over what is open without news; empty where there is none."""
    stille_grupper: tuple[Restgruppe, ...] = ()
    bygger_på: str = ""
    feilede: tuple[str, ...] = ()
    """Projects that could not be read."""
