"""Which words there are for many projects at once: table, page, workbook and documents."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Oversiktsord:
    """All of it in one målform."""

    språk: str
    """BCP 47 tag."""
    tittel: str
    per_dag: str
    """{dag}."""
    ark: Mapping[str, str]
    """Names of the sheets, and of the parts of the page."""
    kolonner: Mapping[str, str]
    """Headings by what stands below."""
    antall: Mapping[str, str]
    """What each figure counts, by its name."""
    flagg: Mapping[str, str]
    """Patterns of what deserves attention: {dager} or {ganger}."""
    dager: tuple[str, str]
    """One day, and {antall} days."""
    år: str
    """{antall}: years with a decimal."""
    komma: str
    """In front of the decimal."""
    dag: str
    """Pattern of a full date, short: {dag}, {nr} of the month or {måned} by name, and {år}."""
    måneder: tuple[str, ...]
    side: Mapping[str, str]
    """What the page says beside the data."""
    verdier: Mapping[str, str]
    """Words of the log and of the rules, where they differ from bokmål."""

    def verdi(self, ord_: str) -> str:
        """Return a word of the log or the rules, or several with strokes between, in this målform."""
        return " / ".join(self.verdier.get(del_, del_) for del_ in ord_.split(" / "))


@dataclass(frozen=True, slots=True)
class Restanseord:
    """The list of what is outstanding."""

    type: str
    tittel: str
    sum: str
    """{antall} and {revisjoner}."""
    sum_én: str
    ingen: str
    forfalt: str
    """{antall}."""
    forfalt_én: str
    ingen_forfalt: str


@dataclass(frozen=True, slots=True)
class Årsord:
    """The section of the annual report."""

    type: str
    tittel: str
    """{år}."""
    plikt: str
    tall: str
    """Heading over the figures."""
    antall: Mapping[str, str]
    """What each figure counts."""
    antall_kort: Mapping[str, str]
    """The same as headings of columns, of those that are shown body by body."""
    per_kommune: str
    skjedde: str
    """Heading over what happened; {år}."""
    i_året: str
    """Heading of the column."""
    stille: str
    """Heading over what is open, and with which nothing happened; {år}."""
    ingenting: str
    """{år}: nothing happened with any."""
    bygger_på: str
    """{dag}."""


@dataclass(frozen=True, slots=True)
class Porteføljeord:
    """All of it in one målform."""

    per: str
    """{dag}."""
    kommuner: str
    """{antall}: stands for the names of many."""
    revisjon: str
    revisjoner: str
    """{antall}."""
    nr: str
    anbefaling: str
    anbefalinger: str
    status: str
    frist: str
    ansvarlig: str
    kommune: str
    antall: str
    feil: str
    """Heading over the projects that could not be read."""
    feil_om: str
    uten: str
    """In an empty cell."""
    hendelser: Mapping[str, str]
    """What happened, as it opens a line."""
    del_: str
    """{del_}."""
    rest: Restanseord
    år: Årsord
