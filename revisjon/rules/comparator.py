"""What every kind of test has in common: its form in YAML, its decision, its words.

A kind of test (a comparator) is one file in `comparators`, and one line in its registry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Any, Literal

from revisjon.diagnostics import Alvor
from revisjon.model import Dato, Enhet, Hendelse, Kilde, Tabell, Tall, Utregnet, Utvalg
from revisjon.records import dataclass
from revisjon.rules.value import Verdi

Språk = Literal["nb", "nn", "en"]
Feltverdi = Utregnet | Dato | int | str | tuple[str, ...]
"""What a sentence is filled with: a number with unit, a date, a count, a name, or several names."""
Skjema = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Data:
    """The records that a test may look at."""

    tall: Mapping[str, Tall] = field(default_factory=dict)
    verdier: Mapping[str, Utregnet] = field(default_factory=dict)
    """The value of each number that has one."""
    tabeller: Mapping[str, Tabell] = field(default_factory=dict)
    kilder: Mapping[str, Kilde] = field(default_factory=dict)
    hendelser: Mapping[str, Hendelse] = field(default_factory=dict)
    utvalg: Mapping[str, Utvalg] = field(default_factory=dict)
    enheter: tuple[Enhet, ...] = ()

    @property
    def intervjuer(self) -> tuple[str, ...]:
        """The interviews, from which the number of interviewed persons is counted."""
        return tuple(k.id for k in self.kilder.values() if k.type == "intervju" and not k.gruppe)


@dataclass(frozen=True, slots=True)
class Underlag:
    """What one test is decided on."""

    data: Data
    dato: date
    """The day on which the assessment holds."""
    påstander: Mapping[str, Verdi] = field(default_factory=dict)
    """Values of the claims (`kriterium.punkt`) that the test names."""
    enheter: Mapping[str, Verdi] = field(default_factory=dict)
    """What the findings say about this claim in each unit without units below it; never `ikke relevant`."""
    i_strid: frozenset[str] = frozenset()
    """The units among them where findings contradict each other; they are `uavklart`."""


@dataclass(frozen=True, slots=True)
class Testutfall:
    """What a test came to, and why: enough to tell it in words without asking anything else."""

    sammenlikner: str
    verdi: Verdi
    grunn: str
    """Which of the comparator's sentences tells it."""
    felt: Mapping[str, Feltverdi]
    """What the sentence is filled with."""
    kilder: tuple[str, ...] = ()
    """Sources of what was looked at, each once."""


@dataclass(frozen=True, slots=True)
class Regelfeil:
    """A test that makes no sense, whatever the evidence says."""

    felt: str
    """The key at whose value the mistake is."""
    melding: str
    råd: str
    alvor: Alvor = Alvor.FEIL


Slag = Literal["tall", "kilde", "hendelse", "utvalg", "punkt", "enhet"]


def _ingen_feil(_test: Any, _data: Data) -> Iterator[Regelfeil]:  # noqa: ANN401 - the comparator's own record
    yield from ()


@dataclass(frozen=True, slots=True)
class Sammenlikner:
    """One kind of test."""

    navn: str
    nøkler: tuple[str, ...]
    """YAML keys of which exactly one is written, and by which the kind is known; no other kind uses them."""
    klasse: type[Any]
    """Record of what is written: a field for each key, and `sted`."""
    felter: Mapping[str, Skjema]
    """JSON Schema of each key. A key that several kinds use has the same schema in all."""
    prøv: Callable[[Any, Underlag], Testutfall]
    ser_på: Callable[[Any], tuple[tuple[Slag, str], ...]]
    """What the test names, by kind and id."""
    ord_: Mapping[Språk, Mapping[str, str]]
    """One sentence for each `grunn`, with the names of its fields in braces."""
    krav: Skjema = field(default_factory=dict)
    """Further JSON Schema keywords that hold for this kind, as `required`."""
    sjekk: Callable[[Any, Data], Iterator[Regelfeil]] = _ingen_feil
    """What is wrong with the test itself. Ids that do not exist are told elsewhere, and passed over."""
    av_funn: bool = False
    """Whether the findings on the claim are what is tested, and so do not speak beside the test."""
