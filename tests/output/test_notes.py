"""A lost or misplaced footnote is told where its text was written, with advice that fits."""

from __future__ import annotations

import pytest
from tema import TEMA

from revisjon.diagnostics import Feil, Plass
from revisjon.output.notes import Notesider, sjekk_noter
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument
from revisjon.report.numbered import Note

PLASS = Plass("evidence/f.yaml", 6, 12)


@pytest.mark.parametrize(
    ("sider", "tekst", "kode", "råd"),
    [
        (Notesider({}, {}), "Kort.", "U002", "padding-bottom"),
        (Notesider({}, {}), "Lang. " * 500, "U002", "lengre enn en tredjedel av en side"),
        (Notesider({"fn-1": 3}, {"fn-1": 4}, {"fn-1": 0.1}), "Kort.", "U003", "flytt henvisningen"),
        (Notesider({"fn-1": 3}, {"fn-1": 4}, {"fn-1": 0.4}), "Høy.", "U003", "lengre enn en tredjedel"),
    ],
)
def test_place_and_advice(sider: Notesider, tekst: str, kode: str, råd: str) -> None:
    (d,) = sjekk_noter([Note(1, "fn-1", tekst, (), PLASS)], sider)
    assert (d.kode, d.plass) == (kode, PLASS)
    assert råd in d.råd


def test_a_note_in_place_is_not_told() -> None:
    assert not [*sjekk_noter([Note(1, "fn-1", "x", ())], Notesider({"fn-1": 1}, {"fn-1": 1}))]


def test_a_note_longer_than_a_page_is_told_as_long() -> None:
    tekst = "Ord i en note som aldri tar slutt. " * 700
    html = (
        "<!doctype html><html lang='nb'><head><meta charset='utf-8'/><title>T</title><style>"
        "@page { size: A4; @footnote { padding-bottom: 1px } } .fn { float: footnote }</style></head>"
        f"<body><p>Hei<span class='fn' id='fn-1'>{tekst}</span></p></body></html>"
    )
    noter = (Note(1, "fn-1", "Kort i dokumentet", (), PLASS),)
    with pytest.raises(Feil) as feil:
        lag_pdf(Dokument(html, "T", "nb", "", "", "endelig", tema=TEMA, noter=noter))
    (d,) = feil.value.diagnoser
    assert (d.kode, d.plass) == ("U003", PLASS)
    assert "lengre enn en tredjedel" in d.råd
