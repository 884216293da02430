"""The two YAML parsers behind one small face: text in, events out.

libyaml is the fast one; PyYAML's own parser stands in where PyYAML was built without it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias, cast

from revisjon.source.fallback import ReservParser

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment, misc]


class Merke(Protocol):
    """A position as the parsers give it: everything counted in characters, from 0."""

    index: int
    line: int
    column: int


class Hendelse(Protocol):
    """An event of either parser. Only scalars have a value; ends have neither anchor nor tag."""

    start_mark: Merke
    end_mark: Merke
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


NesteHendelse: TypeAlias = Callable[[], Hendelse]
LagParser: TypeAlias = Callable[[str], NesteHendelse]


def med_libyaml(tekst: str) -> NesteHendelse:
    """Parse with libyaml."""
    return cast("NesteHendelse", CParser(tekst).get_event)


def uten_libyaml(tekst: str) -> NesteHendelse:
    """Parse with PyYAML's own parser."""
    return cast("NesteHendelse", ReservParser(tekst).get_event)


STANDARD: Final[LagParser] = uten_libyaml if CParser is None else med_libyaml
