"""Are all footnotes on the page that calls them, and are none lost?

WeasyPrint can lose a note, or move it pages away, without a word, so the laid-out pages are
counted against the document after every build.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from revisjon.diagnostics import Diagnose, Plass
from revisjon.output import codes


@dataclass(frozen=True, slots=True)
class Notesider:
    """On which page (from 1) each note is called and stands, by the note's id."""

    kall: dict[str, int]
    noter: dict[str, int]


def finn_noter(sider: Iterable[Any]) -> Notesider:
    """Read the pages of a WeasyPrint document. Its boxes are not typed."""
    kall: dict[str, int] = {}
    noter: dict[str, int] = {}
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
    return Notesider(kall, noter)


def sjekk_noter(ventet: Iterable[tuple[str, str]], sider: Notesider) -> Iterator[Diagnose]:
    """Yield an error for each note (id, text) that is lost or stands on another page than its call."""
    for id_, tekst in ventet:
        kort = textwrap.shorten(tekst, 60, placeholder=" …")
        kallside, noteside = sider.kall.get(id_), sider.noter.get(id_)
        if kallside is None or noteside is None:
            melding = f"Fotnoten «{kort}» kom ikke med i PDF-en."
            råd = "Har prosjektet en egen rapport.css, så sjekk at @footnote har padding-bottom."
            yield Diagnose(codes.NOTE_TAPT, Plass("."), melding, råd)
        elif kallside != noteside:
            melding = f"Fotnoten «{kort}» står på side {noteside}, men henvisningen på side {kallside}."
            råd = "Kort ned noten, eller flytt henvisningen til et annet avsnitt."
            yield Diagnose(codes.NOTE_PÅ_ANNEN_SIDE, Plass("."), melding, råd)


def _gå(boks: Any) -> Iterator[Any]:  # noqa: ANN401 - WeasyPrint's boxes are not typed
    yield boks
    for barn in getattr(boks, "children", ()):
        # A placeholder stands for an absolutely positioned box.
        yield from _gå(getattr(barn, "_box", barn))
