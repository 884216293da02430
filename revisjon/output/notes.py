"""Are all footnotes on the page that calls them, and are none lost?

WeasyPrint can lose a note, or move it pages away, without a word, so the laid-out pages are
counted against the document after every build.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import Any

from revisjon.diagnostics import Diagnose
from revisjon.output import codes
from revisjon.records import dataclass
from revisjon.report.numbered import Note

_LANG = 1 / 3
"""A note of more than this part of a page often finds no room on the page that calls it."""
_LANG_TEKST = 2000
"""As long in letters, where the note was not set at all."""
_FOR_LANG = (
    "Noten er lengre enn en tredjedel av en side. Kort den ned, eller flytt det meste av den til teksten."
)


@dataclass(frozen=True, slots=True)
class Notesider:
    """On which page (from 1) each note is called and stands, by the note's id."""

    kall: dict[str, int]
    noter: dict[str, int]
    lengder: dict[str, float] = field(default_factory=dict)
    """How much of a page each note takes, 1 being all of it; a note on two pages counts as the sum."""


def finn_noter(sider: Iterable[Any]) -> Notesider:
    """Read the pages of a WeasyPrint document. Its boxes are not typed."""
    kall: dict[str, int] = {}
    noter: dict[str, int] = {}
    lengder: dict[str, float] = {}
    for nr, side in enumerate(sider, start=1):
        for boks in _gå(side._page_box):  # noqa: SLF001 - the only way to the laid-out boxes
            element = boks.element
            if element is None:
                continue
            id_ = element.get("id") or ""
            if boks.element_tag.endswith("::footnote-call"):
                kall.setdefault(id_, nr)
            elif "fn" in (element.get("class") or "").split() and "::" not in boks.element_tag:
                # A note that is split by a page break counts where it begins.
                noter.setdefault(id_, nr)
                del_ = _høyde(boks) / (_høyde(side._page_box) or 1)  # noqa: SLF001 - as above
                lengder[id_] = lengder.get(id_, 0) + del_
    return Notesider(kall, noter, lengder)


def sjekk_noter(ventet: Iterable[Note], sider: Notesider) -> Iterator[Diagnose]:
    """Yield an error, at its text, for each note that is lost or stands on another page than its call."""
    for note in ventet:
        kort = textwrap.shorten(note.tekst, 60, placeholder=" …")
        kallside, noteside = sider.kall.get(note.id), sider.noter.get(note.id)
        lang = sider.lengder.get(note.id, 0) > _LANG or len(note.tekst) > _LANG_TEKST
        if kallside is None or noteside is None:
            melding = f"Fotnoten «{kort}» kom ikke med i PDF-en."
            råd = "Har prosjektet en egen rapport.css, så sjekk at @footnote har padding-bottom."
            yield Diagnose(codes.NOTE_TAPT, note.plass, melding, _FOR_LANG if lang else råd)
        elif kallside != noteside:
            melding = f"Fotnoten «{kort}» står på side {noteside}, men henvisningen på side {kallside}."
            råd = "Kort ned noten, eller flytt henvisningen til et annet avsnitt."
            yield Diagnose(codes.NOTE_PÅ_ANNEN_SIDE, note.plass, melding, _FOR_LANG if lang else råd)


def _høyde(boks: Any) -> float:  # noqa: ANN401 - WeasyPrint's boxes are not typed
    høyde = getattr(boks, "height", 0)
    return float(høyde) if isinstance(høyde, int | float) else 0.0


def _gå(boks: Any) -> Iterator[Any]:  # noqa: ANN401 - WeasyPrint's boxes are not typed
    yield boks
    for barn in getattr(boks, "children", ()):
        # A placeholder stands for an absolutely positioned box.
        yield from _gå(getattr(barn, "_box", barn))
