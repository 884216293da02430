"""The two YAML parsers behind one small face: text in, events out.

libyaml is 50 times faster; PyYAML's own parser stands in where libyaml is missing. Both read YAML the same
way and count lines and columns in characters, but the fallback refuses tabs that libyaml accepts between two
tokens on a line, unless it is taught to pass over them as here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias, cast

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

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


class _RenParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without loader, resolver and constructor."""

    def __init__(self, tekst: str) -> None:
        Reader.__init__(self, tekst)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Pass over white space and comments; tabs too, where they cannot be indentation."""
        super().scan_to_next_token()
        while self.peek() == "\t" and (self.flow_level or not self.allow_simple_key):
            self.forward()
            super().scan_to_next_token()


def med_libyaml(tekst: str) -> NesteHendelse:
    """Parse with libyaml."""
    return cast("NesteHendelse", CParser(tekst).get_event)


def uten_libyaml(tekst: str) -> NesteHendelse:
    """Parse with PyYAML's own parser."""
    parser = _RenParser(tekst)

    hent = cast("NesteHendelse", parser.get_event)

    def neste() -> Hendelse:
        try:
            return hent()
        except (ValueError, OverflowError):
            # `"\UFFFFFFFF"`: PyYAML hands the number to chr() unchecked.
            sammenheng = "while scanning a double-quoted scalar"
            problem = "found invalid Unicode character escape code"
            raise ScannerError(sammenheng, None, problem, parser.get_mark()) from None

    return neste


STANDARD: Final[LagParser] = uten_libyaml if CParser is None else med_libyaml
