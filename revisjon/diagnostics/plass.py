"""A place in an auditor's file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Plass:
    """Where something is written, as an editor counts: lines and columns from 1."""

    fil: str
    """Path relative to the project folder, with `/` on every platform; `.` is the project itself."""
    linje: int = 1
    kolonne: int = 1
    lengde: int = 1
    """How many characters on that line the caret underlines, at least 1."""

    def __str__(self) -> str:
        return f"{self.fil}:{self.linje}:{self.kolonne}"
