"""A page that is to be one file: what its writer knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """A finished page, not yet in one file."""

    tittel: str
    språk: str
    """BCP 47 tag."""
    kropp: str = field(repr=False)
    """What stands in the body, as HTML."""
    stiler: tuple[str, ...]
    skript: str
    """Empty where the page does without."""
    ressurser: Mapping[str, bytes] = field(repr=False)
    """Style sheets, script and fonts by name."""
