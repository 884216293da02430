"""PyYAML's own parser, made to read as libyaml does.

Both count lines and columns in characters. Where PyYAML is stricter (tabs between words, `?` inside brackets)
or laxer (unknown directives, escapes for no character), it is brought into line. What is left: it refuses a
tab after a tag, after `|` and at the start of a continued line, and may place a missing value one blank off.
"""

from __future__ import annotations

import re
from typing import Final, NoReturn

from yaml.error import Mark
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken

_BLANKT: Final = "\0 \t\n"
_SURROGAT: Final = re.compile("[\ud800-\udfff]")


class ReservParser(Reader, Scanner, Parser):
    """Gives the events of a text, without loader, resolver and constructor."""

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

    def scan_plain(self) -> ScalarToken:
        """Read an unquoted value, which may hold tabs, and question marks also in brackets."""
        start = slutt = self.get_mark()
        biter: list[str] = []
        blanke: list[str] = []
        while self.peek() != "#" and (lengde := self._ordlengde(start)):
            self.allow_simple_key = False
            biter += (*blanke, self.prefix(lengde))
            self.forward(lengde)
            slutt = self.get_mark()
            blanke = self.scan_plain_spaces(self.indent + 1, start)
            if not blanke or (not self.flow_level and self.column <= self.indent):
                break
        return ScalarToken("".join(biter), plain=True, start_mark=start, end_mark=slutt)

    def scan_plain_spaces(self, indent: int, start_mark: Mark) -> list[str]:
        """Return what stands between two words of an unquoted value."""
        blanke = ""
        while (tegn := self.peek()) in {" ", "\t"}:
            blanke += tegn
            self.forward()
        if tegn != "\n":
            return [blanke] if blanke else []
        return super().scan_plain_spaces(indent, start_mark) or []

    def scan_directive_name(self, start_mark: Mark) -> str:
        """Refuse an unknown directive: `%` is more likely a slip."""
        navn: str = super().scan_directive_name(start_mark)  # type: ignore[no-untyped-call]
        if navn not in {"YAML", "TAG"}:
            self._avvis("while scanning a directive", start_mark, "found unknown directive name")
        return navn

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: Mark) -> list[str]:  # noqa: FBT001 -- theirs
        """Refuse escapes that stand for no character, which PyYAML gives to `chr` unseen."""
        try:
            biter: list[str] = super().scan_flow_scalar_non_spaces(double, start_mark)
        except (ValueError, OverflowError):
            biter = ["\ud800"]
        if _SURROGAT.search("".join(biter)):
            problem = "found invalid Unicode character escape code"
            self._avvis("while scanning a quoted scalar", start_mark, problem)
        return biter

    def _ordlengde(self, start: Mark) -> int:
        """Return how many characters an unquoted value goes on before white space or an indicator."""
        lengde = 0
        while (tegn := self.peek(lengde)) not in _BLANKT:
            neste = self.peek(lengde + 1) if tegn == ":" else ""
            if (neste and neste in _BLANKT) or (self.flow_level and tegn in ",[]{}"):
                break
            if self.flow_level and neste and neste in ",?[]{}":
                self.forward(lengde)
                self._avvis("while scanning a plain scalar", start, "found unexpected ':'")
            lengde += 1
        return lengde

    def _avvis(self, sammenheng: str, start: Mark, problem: str) -> NoReturn:
        raise ScannerError(sammenheng, start, problem, self.get_mark())
