"""The mark of a footnote never begins a line: it stays with the word it belongs to, on paper and screen."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from tema import TEMA

from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument
from revisjon.report.numbered import Note

MALER = Path(__file__).resolve().parents[2] / "templates"
BREDDER = range(240, 420, 4)
"""Pixels; one of them has room for the text and not for the mark, which is some nine pixels wide."""
STIL = (
    "p { font: 10pt sans-serif } :root { --note: 8pt; --note-l: 10pt; --svart: #000; --aksent-tekst: #000 }"
    " @page { @footnote { padding-bottom: 1px } }"
)


def _regler(fil: str, velger: str) -> str:
    """Return the rules of a style sheet whose selector begins so."""
    css = (MALER / fil).read_text("utf-8")
    return " ".join(re.findall(rf"{re.escape(velger)}[^{{}}\n]*\{{[^}}]*\}}", css))


def _linjer(stil: str, slutt: str) -> list[str]:
    """Return the lines of a text that ends with a note, in widths that break it at each of its last words."""
    noter = tuple(Note(nr, f"fn-{nr}", "Kilde.", ()) for nr, _ in enumerate(BREDDER, start=1))
    avsnitt = "".join(
        f"<p style='width: {bredde}px'>Kommunen har behandlet årsmeldingen for i fjor{slutt}"
        f"<span class='fn' id='{note.id}'>Kilde.</span></p>"
        for bredde, note in zip(BREDDER, noter, strict=True)
    )
    html = (
        f"<!doctype html><html lang='nb'><head><title>T</title><style>{STIL} {stil}</style></head>"
        f"<body>{avsnitt}</body></html>"
    )
    data, diagnoser = lag_pdf(Dokument(html, "T", "nb", "", "", "endelig", tema=TEMA, noter=noter))
    assert diagnoser == ()
    with pypdfium2.PdfDocument(data) as fil:
        return [li.strip() for side in fil for li in side.get_textpage().get_text_bounded().splitlines()]


@pytest.mark.parametrize("slutt", [".", "?", "…", "–", "»", ""])
def test_on_paper_the_mark_of_a_note_does_not_begin_a_line(slutt: str) -> None:
    linjer = _linjer(_regler("rapport.css", ".fn"), slutt)
    assert not [linje for linje in linjer if re.fullmatch(r"\d+", linje)]
    assert not [linje for linje in linjer if "\u2060" in linje]


def test_without_the_joiner_it_may() -> None:
    stil = _regler("rapport.css", ".fn")
    assert r"\2060" in stil
    assert [li for li in _linjer(stil.replace(r'"\2060"', ""), ".") if re.fullmatch(r"\d+", li)]


def test_on_screen_the_mark_is_joined_in_the_same_way() -> None:
    assert r'content: "\2060"' in _regler("nett.css", ".notekall::before")
