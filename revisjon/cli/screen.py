"""What standard output can show: its width, colours and signs. Output to a pipe is plain."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap

import click

from revisjon.records import dataclass

_BRED_NOK = 100
"""Longer lines than this are hard to read, however wide the window is."""
_SMALEST = 40
_PRØVE = "●◕◐◔○◌"


@dataclass(frozen=True, slots=True)
class Skjerm:
    """How answers are written."""

    bredde: int = 80
    """Letters on a line of prose."""
    farge: bool = False
    tegn: bool = True
    """Whether the signs of verdicts can be written at all."""

    @classmethod
    def her(cls, bredest: int = _BRED_NOK) -> Skjerm:
        """Look at standard output (https://no-color.org); where it is no terminal, lines have 80 letters.

        Lines get no longer than `bredest`, however wide the window is.
        """
        bredde = min(max(shutil.get_terminal_size((80, 24)).columns, _SMALEST), bredest)
        farge = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        return cls(bredde, farge, _kan_skrive(_PRØVE, sys.stdout.encoding or "ascii"))

    def brekk(self, tekst: str, *, innrykk: str = "", heng: str = "") -> str:
        """Return a paragraph on lines of the right length; `heng` stands before all lines but the first.

        A no-break space holds words together and is printed as an ordinary one.
        """
        brutt = textwrap.fill(
            tekst,
            self.bredde,
            initial_indent=innrykk,
            subsequent_indent=innrykk + heng,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return brutt.replace("\u00a0", " ")

    def stil(self, tekst: str, farge: str = "", *, fet: bool = False) -> str:
        """Return the text in a colour, where colours are wanted."""
        return click.style(tekst, fg=farge or None, bold=fet or None) if self.farge else tekst


def _kan_skrive(tekst: str, koding: str) -> bool:
    try:
        tekst.encode(koding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
