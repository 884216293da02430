"""A state of an audit: what two of them are compared by, whether taken from a project or from a built report.

All values are plain, so that a state can lie in a finished file and be read from it years later. Rules and
other things that nobody reads word by word are fingerprints: equal for the same meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from revisjon.diagnostics import Plass
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Påstandssvar:
    """The value of a claim in one verdict."""

    id: str
    verdi: str
    regel: str
    """Fingerprint of all that decides how it is answered."""
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Dom:
    """A verdict on one criterion for one question and one audited body."""

    kriterium: str
    problemstilling: str
    revidert: str
    gjeldende: str
    beregnet: str
    lavest: str
    """The worst that it can be, while claims are open."""
    høyest: str
    skjønn: bool
    sikkerhet: str
    """Empty where the verdict is open."""
    regel: str
    påstander: tuple[Påstandssvar, ...]
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Krav:
    """A criterion; of each claim its wording, and of its other sides fingerprints by name."""

    id: str
    styrke: str
    krav: str
    hjemmel: str
    vilkår: str
    problemstillinger: tuple[str, ...]
    påstander: Mapping[str, str]
    sider: Mapping[str, Mapping[str, str]]
    """By claim: test, weight, condition and the like, each by the words that it is told in."""
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Funnet:
    """A finding, without its text."""

    id: str
    kapittel: str
    belyser: Mapping[str, str]
    """By claim: which way it speaks, in words."""
    kilder: tuple[str, ...]
    gjelder: tuple[str, ...]
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tallet:
    """A registered number."""

    id: str
    vist: str
    """As it is printed."""
    eksakt: str
    kilde: str
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tabellen:
    """A table: its cells by the name of the row and the title of the column."""

    id: str
    celler: Mapping[str, Mapping[str, str]]
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Kilden:
    """A source: what is written of it, by field."""

    id: str
    felt: Mapping[str, str]
    verifisert: bool
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Rådet:
    """A recommendation."""

    id: str
    tekst: str
    """All words of it."""
    kort: str
    grunnlag: tuple[str, ...]
    mottaker: str
    styrke: str
    gjelder: tuple[str, ...]
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Teksten:
    """A text that is part of no record above."""

    slag: str
    """Kind of the record that it belongs to, in small letters: `funn`, `konklusjon`."""
    id: str
    """Of that record; its number among those of its kind where it has none."""
    under: str
    """Kind and id of the part of the record that has it; empty where it is the record's own."""
    felt: str
    nr: int
    """From 0, among those with the same name."""
    verdi: str
    plass: Plass | None = field(default=None, compare=False)

    @property
    def nøkkel(self) -> tuple[str, str, str, str, int]:
        """What it goes by in both states."""
        return self.slag, self.id, self.under, self.felt, self.nr


@dataclass(frozen=True, slots=True)
class Posten:
    """Another record of the project: its fields but for the texts, as fingerprints."""

    slag: str
    id: str
    felt: Mapping[str, str]
    plass: Plass | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Tilstand:
    """All that is compared. Mappings go by id, in canonical order."""

    oppdrag: str
    dato: str
    """The day that the verdicts hold, ISO 8601."""
    utgave: str = ""
    """Edition that it was built as; empty for a project, which is all of them."""
    skala: str = ""
    """Fingerprint of the decision table."""
    trinn: tuple[str, ...] = ()
    """Verdicts from the worst."""
    dommer: tuple[Dom, ...] = ()
    krav: tuple[Krav, ...] = ()
    funn: tuple[Funnet, ...] = ()
    tall: tuple[Tallet, ...] = ()
    tabeller: tuple[Tabellen, ...] = ()
    kilder: tuple[Kilden, ...] = ()
    råd: tuple[Rådet, ...] = ()
    tekster: tuple[Teksten, ...] = ()
    poster: tuple[Posten, ...] = ()
    """Empty in a built report, which shows no more of them than their texts."""
    kapitler: tuple[str, ...] = ()
    """Ids of the chapters, in the order of print."""
