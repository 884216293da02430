"""The finished document: all that the writers of PDF, Word and HTML know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from revisjon.report.numbered import Bilde, Note, Overskrift


@dataclass(frozen=True, slots=True)
class Dokument:
    """One report as semantic HTML, numbered, with everything it refers to."""

    html: str
    """A whole document in XHTML syntax. Files are referred to as `ressurs:navn`."""
    tittel: str
    språk: str
    """BCP 47 tag, as `nb`."""
    forfatter: str
    """The audit firm; empty where the project names none."""
    emne: str
    """What the document is, as «Forvaltningsrevisjon av Bærum kommune»."""
    utgave: str
    overskrifter: tuple[Overskrift, ...] = ()
    tabeller: tuple[Bilde, ...] = ()
    figurer: tuple[Bilde, ...] = ()
    noter: tuple[Note, ...] = ()
    ressurser: Mapping[str, bytes] = field(default_factory=dict)
    """Style sheets, fonts and pictures by the name after `ressurs:`."""
    data: Mapping[str, object] = field(default_factory=dict)
    """What the document says as data of plain types, for JSON and spreadsheets. `sporbarhet` is described in
    docs/sporbarhet.md."""
