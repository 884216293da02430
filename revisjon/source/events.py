"""The two YAML parsers behind one small face: text in, events out.

libyaml is the fast one; PyYAML's own parser stands in where PyYAML was built without it. Both count lines and
columns in characters. Where they would differ in what they accept, the fallback is brought into line here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, Protocol, TypeAlias, cast

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

try:
    from yaml._yaml import CParser
except ImportError:  # PyYAML was built without libyaml
    CParser = None  # type: ignore[assignment, misc]

_SURROGAT: Final = re.compile("[\ud800-\udfff]")


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
    """PyYAML's own parser, without loader, resolver and constructor, and as strict as libyaml."""

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

    def scan_directive_name(self, start_mark: Mark) -> str:
        """Refuse an unknown directive: `%` is more likely a slip."""
        navn: str = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call]
        if navn not in {"YAML", "TAG"}:
            sammenheng, problem = "while scanning a directive", "found unknown directive name"
            raise ScannerError(sammenheng, start_mark, problem, self.get_mark())
        return navn

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:  # noqa: FBT001 -- theirs
        """Refuse escapes that stand for no character, which PyYAML gives to `chr` unseen."""
        try:
            biter = cast("list[str]", super().scan_flow_scalar_non_spaces(double, start_mark))
        except (ValueError, OverflowError):
            biter = ["\ud800"]
        if _SURROGAT.search("".join(biter)):
            sammenheng, problem = (
                "while scanning a quoted scalar",
                "found invalid Unicode character escape code",
            )
            raise ScannerError(sammenheng, start_mark, problem, self.get_mark())
        return biter


def med_libyaml(tekst: str) -> NesteHendelse:
    """Parse with libyaml."""
    return cast("NesteHendelse", CParser(tekst).get_event)


def uten_libyaml(tekst: str) -> NesteHendelse:
    """Parse with PyYAML's own parser."""
    return cast("NesteHendelse", _RenParser(tekst).get_event)


STANDARD: Final[LagParser] = uten_libyaml if CParser is None else med_libyaml
