"""Where a record and its texts were written."""

from __future__ import annotations

from dataclasses import field

from revisjon.diagnostics import Plass
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Sted:
    """The place of a record and of each of its fields, for messages that point at the very value."""

    plass: Plass
    felt: tuple[tuple[str, Plass], ...] = ()
    """Field name and the place of its value, in the order of the file."""

    def til(self, felt: str) -> Plass:
        """Return the place of a field's value, or of the record where the field is not written."""
        for navn, plass in reversed(self.felt):
            if navn == felt:
                return plass
        return self.plass


INTET_STED = Sted(Plass("."))
"""For records that the program makes itself."""


@dataclass(frozen=True, slots=True)
class Tekst:
    """A text in the auditor's Markdown, with inline references, unparsed."""

    verdi: str
    plass: Plass = field(compare=False)

    def __bool__(self) -> bool:
        return bool(self.verdi.strip())
