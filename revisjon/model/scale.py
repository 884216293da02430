"""The office's own scale: the steps of a verdict and when each is given."""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from revisjon.model.place import INTET_STED, Sted
from revisjon.records import dataclass

Kjent = Literal["ja", "delvis", "nei"]


@dataclass(frozen=True, slots=True)
class Trinnvilkår:
    """When a step is given; exactly one of the four is set, and holds the values that fulfil it."""

    alle: tuple[Kjent, ...] = ()
    """All claims have one of the values."""
    alle_avgjørende: tuple[Kjent, ...] = ()
    noen: tuple[Kjent, ...] = ()
    """At least one claim has one of the values."""
    noen_avgjørende: tuple[Kjent, ...] = ()
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Skalatrinn:
    """A row of the decision table; rows are read from the top, the first one that fits gives the verdict."""

    utfall: str
    """The verdict in the office's own words, as it stands inside a sentence."""
    når: Trinnvilkår | None = None
    """None for the last row, which holds when no other does."""
    sted: Sted = field(default=INTET_STED, compare=False, repr=False)
