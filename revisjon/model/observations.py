"""Dated events and samples: what tests look at besides numbers and sources."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.dato import Dato
from revisjon.model.place import INTET_STED, Sted
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Hendelse:
    """Something that happened at a date known with some precision, as a mapping or a talk."""

    id: str
    hva: str
    """As it stands inside a sentence, as «kartleggingen av alle ansatte»."""
    dato: Dato
    kilde: str
    erstatter: str = ""
    """In the follow-up: id of what it replaces, in the report."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Uttrekk:
    """How those in a sample were chosen. Only a random draw says anything about the rest."""

    metode: Literal["tilfeldig", "skjønnsmessig"]
    frø: int | None = None
    """Seed of the draw, with which it can be repeated."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Utvalg:
    """A sample: how many there are, how many were looked at, and in how many it was as it should be."""

    id: str
    av: str
    """What it is a sample of, in the plural, as «saksmapper»."""
    populasjon: int
    størrelse: int
    oppfylt: int
    uttrekk: Uttrekk
    kilde: str
    erstatter: str = ""
    """In the follow-up: id of what it replaces, in the report."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
