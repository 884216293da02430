"""What is read out of a returned Word file."""

from __future__ import annotations

from typing import Literal

from revisjon.records import dataclass

Slag = Literal["kommentar", "innsetting", "sletting", "erstatning", "flytting"]
Del = Literal["", "fotnote", "sluttnote", "topptekst", "bunntekst", "ukjent"]
"""Where outside the running text something stands; «ukjent» where the file does not say."""


@dataclass(frozen=True, slots=True)
class Innlegg:
    """What one person wrote at one time."""

    av: str
    """The author as Word has it; empty where the file names none."""
    tid: str
    """As the file has it, usually «2026-05-12T10:30:00Z»; empty where it has none. Word writes local time."""
    tekst: str


@dataclass(frozen=True, slots=True)
class Merke:
    """A comment with what was answered to it, or a tracked change."""

    slag: Slag
    innlegg: Innlegg
    """For a change, the text is what was put in or moved; empty for a deletion."""
    sitat: str = ""
    """The text commented on, or what was taken out."""
    svar: tuple[Innlegg, ...] = ()
    løst: bool = False
    """Whether someone has ticked the comment off in Word."""
    bokmerker: tuple[str, ...] = ()
    """Our ids around it, the innermost first."""
    også: tuple[str, ...] = ()
    """Other innermost ids that it reaches into."""
    overskrift: str = ""
    """Text of the nearest heading before it."""
    før: str = ""
    """The last words before it in the paragraph, tracked changes left aside."""
    del_: Del = ""
    til: tuple[str, ...] = ()
    """For a move, our ids around the place that it was moved to, the innermost first."""


@dataclass(frozen=True, slots=True)
class Retur:
    """All that readers have done in a file."""

    merker: tuple[Merke, ...]
    """In the order of the text; what stands in notes comes at the call, headers and footers last."""
    bokmerker: int
    """How many bookmarks of ours the text has."""
    formatering: int
    """How many changes of form alone were tracked; they are not among the marks."""
