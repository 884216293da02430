"""The one record for errors, warnings and hints, from every layer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from revisjon.diagnostics.plass import Plass
from revisjon.records import dataclass


class Alvor(StrEnum):
    """How serious a diagnosis is. Only `FEIL` stops a build."""

    FEIL = "feil"
    ADVARSEL = "advarsel"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Relatert:
    """A second place that helps to understand the first, as «først nevnt her»."""

    plass: Plass
    melding: str


@dataclass(frozen=True, slots=True)
class Diagnose:
    """One problem: place, code, what is wrong, and how to mend it."""

    kode: str
    """Stable code from `codes.KODER`; never reused for another meaning."""
    plass: Plass
    melding: str
    """What is wrong, one or two Norwegian sentences, without a final line break."""
    råd: str = ""
    """How to mend it; empty only where the message itself says so."""
    alvor: Alvor = Alvor.FEIL
    relatert: tuple[Relatert, ...] = ()
    uten_utdrag: bool = False
    """The line itself is not to be shown: it holds what must not be seen."""


class Feil(Exception):
    """Raised by a stage that cannot go on; holds all diagnoses of that stage, sorted.

    This is a user's error, not a bug: the command line prints it and exits with 1.
    """

    def __init__(self, diagnoser: Iterable[Diagnose]) -> None:
        self.diagnoser = sortert(diagnoser)
        super().__init__("; ".join(f"{d.plass}: {d.melding}" for d in self.diagnoser))


def sortert(diagnoser: Iterable[Diagnose]) -> tuple[Diagnose, ...]:
    """Return the diagnoses without duplicates, by file, line, column and code."""
    return tuple(sorted(dict.fromkeys(diagnoser), key=lambda d: (d.plass, d.kode, d.melding)))


def har_feil(diagnoser: Iterable[Diagnose]) -> bool:
    """Tell whether any diagnosis is an error, as opposed to a warning or a hint."""
    return any(d.alvor is Alvor.FEIL for d in diagnoser)
