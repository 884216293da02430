"""The finished document: all that the writers of PDF, Word and HTML know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from revisjon.diagnostics import Plass
from revisjon.records import dataclass
from revisjon.report.numbered import Bilde, Note, Overskrift
from revisjon.report.theme import Tema


@dataclass(frozen=True, slots=True)
class Vedlegg:
    """A file that follows inside the finished file, for programs to read."""

    navn: str
    """File name or path relative to the project, with `/`; unique."""
    innhold: bytes
    type: str
    """Media type, as `application/json`."""
    forhold: Literal["Source", "Data"]
    """What it is to the document: what it was made from, or what it shows."""
    beskrivelse: str


@dataclass(frozen=True, slots=True)
class Hemmelighet:
    """A text that no finished file may hold."""

    tekst: str = field(repr=False)
    plass: Plass
    """Where the auditor has written it."""


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
    tema: Tema = field(kw_only=True, repr=False)
    """Colours, type and spaces, for formats that cannot read a style sheet."""
    dato: str = ""
    """When the report is dated, as far as known: «2026-05-31», «2026-05» or «2026»; empty where not."""
    overskrifter: tuple[Overskrift, ...] = ()
    tabeller: tuple[Bilde, ...] = ()
    figurer: tuple[Bilde, ...] = ()
    noter: tuple[Note, ...] = ()
    ressurser: Mapping[str, bytes] = field(default_factory=dict)
    """Style sheets, fonts and pictures by the name after `ressurs:`."""
    data: Mapping[str, object] = field(default_factory=dict)
    """What the document says as data of plain types, for JSON and spreadsheets. `sporbarhet` is described in
    docs/sporbarhet.md."""
    vedlegg: tuple[Vedlegg, ...] = ()
    """Files to embed, where the format can hold them."""
    hemmeligheter: tuple[Hemmelighet, ...] = field(default=(), repr=False)
    """What was left out before the document was made; empty but in the public edition."""
