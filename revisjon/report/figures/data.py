"""What a figure shows, freed from where it was written, and the look that it is drawn with.

The records hold numbers and names alone, so that a drawing can be made and tested without a project.
Whoever composes the report fills them from the model; nothing here knows the model.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from revisjon.records import dataclass

Format = Callable[[Decimal, int], str]
"""Value and number of decimals to text, as 1 778 or 24,9: thin space in thousands, decimal comma."""


@dataclass(frozen=True, slots=True)
class Serie:
    """One line, one set of bars or one statement."""

    navn: str
    verdier: tuple[Decimal | None, ...]
    """One value per category; None where no number is given, which is not the same as zero."""
    merket: bool = False
    """Drawn in green: the one that the text is about."""


@dataclass(frozen=True, slots=True)
class Diagram:
    """Numbers by category and series. For `likert` a series is a statement, a category an answer."""

    kategorier: tuple[str, ...]
    serier: tuple[Serie, ...]
    enhet: str = ""
    """`prosent` puts a percent sign on the numbers. Other units are for the caption and are not drawn."""
    desimaler: int = 0
    """Decimals of the printed values; the axis never shows more."""


@dataclass(frozen=True, slots=True)
class Boks:
    """A box in an organisation chart, with what lies under it."""

    navn: str
    tekst: str = ""
    """A second, grey line, as the name of the unit that a director leads."""
    merket: bool = False
    stab: bool = False
    """Staff: stands beside the line instead of in it."""
    under: tuple[Boks, ...] = ()


@dataclass(frozen=True, slots=True)
class Steg:
    """One step of a process."""

    tittel: str
    tekst: str = ""
    merket: bool = False


@dataclass(frozen=True, slots=True)
class Prosess:
    """Steps in the order they are taken."""

    steg: tuple[Steg, ...]


@dataclass(frozen=True, slots=True)
class Stil:
    """Colours and typeface. Style sheets do not reach into an SVG, so it takes them as attributes."""

    svart: str = "#141614"
    grå: str = "#55585A"
    strek: str = "#C9CDC4"
    """Hairlines and the lightest fill."""
    flate: str = "#F3F6EE"
    grønn: str = "#5C9E1B"
    """Marks and lines, never text: too light to be read."""
    grønn_tekst: str = "#336B1A"
    familie: str = "Source Sans 3"
    """Typeface; the widths in `text_width` are those of Source Sans 3."""
