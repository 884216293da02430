"""What the numbering pass gives back: the finished HTML, and a list of everything in it that has a number."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.diagnostics import Plass
from revisjon.records import dataclass

Problemslag = Literal[
    "dobbel id",
    "plassert to ganger",
    "ukjent kryssreferanse",
    "hopp i overskrifter",
    "tom overskrift",
    "mangler tittel",
    "mangler alternativ tekst",
    "lenke med mer enn tekst",
    "note i note",
    "ukjent innholdsliste",
]


@dataclass(frozen=True, slots=True)
class Overskrift:
    """A heading, numbered or not."""

    id: str
    """Empty only where the template gave none and nothing refers to it."""
    nivå: int
    """1-6."""
    nummer: str
    """As printed: «3.3.1», «Vedlegg 2»; empty where the heading has none."""
    tekst: str
    """The title without number and notes."""


@dataclass(frozen=True, slots=True)
class Bilde:
    """A numbered table or figure."""

    id: str
    nummer: int
    """From 1 through the whole document."""
    tittel: str
    """The caption without label, unit and notes."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote."""

    nr: int
    """From 1 through the whole document."""
    id: str
    """Always `fn-` and the number."""
    tekst: str
    kilder: tuple[str, ...]
    """Ids of the sources it names, in the order named."""
    plass: Plass = field(default=Plass("."), compare=False)
    """Where the text it belongs to was written; the project itself where the template wrote it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the document that must be mended before it goes out."""

    slag: Problemslag
    id: str
    """Of the element or its nearest ancestor that has one; may be empty."""
    tekst: str
    """What is wrong and how to mend it, in Norwegian."""


@dataclass(frozen=True, slots=True)
class Nummerert:
    """The document with its numbers, in document order throughout."""

    html: str
    overskrifter: tuple[Overskrift, ...]
    tabeller: tuple[Bilde, ...]
    figurer: tuple[Bilde, ...]
    noter: tuple[Note, ...]
    problemer: tuple[Problem, ...]
