"""What the writer of PDF does around WeasyPrint."""

from __future__ import annotations

import io
import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from eksempel import ROT
from tema import TEMA

from revisjon.diagnostics import Feil
from revisjon.output.pdf import lag_pdf
from revisjon.output.weasy_words import advarsel
from revisjon.report.document import Dokument
from revisjon.report.numbered import Note

_SIDE = (
    "<!doctype html><html lang='nb'><head><meta charset='utf-8'/><title>T</title><style>{css}</style></head>"
    "<body>{kropp}</body></html>"
)


def _dokument(kropp: str, css: str = "", **ekstra: object) -> Dokument:
    html = _SIDE.format(css=css, kropp=kropp)
    return Dokument(html, "T", "nb", "", "", "endelig", tema=TEMA, **ekstra)  # type: ignore[arg-type]


def test_lost_note_stops_the_build() -> None:
    noter = (Note(1, "fn-1", "Kilden", ()),)
    with pytest.raises(Feil, match="Kilden"):
        lag_pdf(_dokument("<p>Uten note</p>", noter=noter))


def test_nothing_outside_the_document_is_fetched() -> None:
    data, advarsler = lag_pdf(
        _dokument("<img src='https://example.invalid/x.png' alt='x'/><img src='/etc/passwd' alt='y'/>")
    )
    assert data.startswith(b"%PDF")
    assert len(advarsler) == 2
    assert all("hentes ikke" in a.melding for a in advarsler)


@pytest.mark.parametrize(
    ("css", "melding", "plass"),
    [
        ("p { color: }", "«color: » blir ikke brukt: verdien mangler", "1:5"),
        ("p {\n  font-siz: 3px }", "«font-siz: 3px» blir ikke brukt: PDF-programmet kjenner den ikke", "2:3"),
        ("p { float: tull }", "«float: tull» blir ikke brukt: verdien kan ikke brukes", "1:5"),
        ("\np::tull { color: red }", "regelen for «p::tull»", "2:1"),
        (".x { color: red }\n@import url(x.css);", "«@import» blir ikke brukt", "2:1"),
        ("@page :tull { margin: 0 }", "forstår den ikke", "1:1"),
        ("p { background: url(nei.png) }", "Bildet «nei.png» er ikke en del av dokumentet", "1:21"),
        ("@font-face { font-family: X; src: url(nei.woff2) }", "Skriften «X» kan ikke leses", "1:27"),
    ],
)
def test_warnings_are_norwegian_and_point_to_the_style_sheet(css: str, melding: str, plass: str) -> None:
    kropp = "<link rel='stylesheet' href='ressurs:tillegg.css'/><p style='font-family: X'>a</p>"
    _, (d,) = lag_pdf(_dokument(kropp, ressurser={"tillegg.css": css.encode()}))
    assert melding in d.melding
    assert str(d.plass) == f"templates/tillegg.css:{plass}"
    assert not re.search(r"Ignored|Invalid|Failed|value|rule|property|cannot|Error", d.melding + d.råd)
    assert d.råd


def test_a_warning_that_is_not_known_stands_as_it_is() -> None:
    d = advarsel("Something new.", {})
    assert (d.melding, str(d.plass)) == ("PDF-programmet sier: Something new.", ".:1:1")


def test_a_line_that_is_in_no_style_sheet_is_placed_nowhere() -> None:
    d = advarsel("Ignored `font-siz: 2px` at 1:1, unknown property.", {"rapport.css": b"p { color: red }"})
    assert str(d.plass) == ".:1:1"
    assert "font-siz" in d.melding


def test_the_font_files_made_on_the_way_are_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    skrift = ROT / "templates" / "fonter" / "source-sans-3-latin-400-normal.woff2"
    css = "@font-face { font-family: S; src: url('ressurs:s.woff2') } p { font-family: S }"
    dokument = _dokument("<p>Tekst</p>", css, ressurser={"s.woff2": skrift.read_bytes()})
    data, advarsler = lag_pdf(dokument)
    assert [navn.partition("+")[2] for navn in _skriftnavn(data)] == ["S"]
    assert advarsler == ()
    assert not list(tmp_path.iterdir())
    noter = (Note(1, "fn-1", "Kilden", ()),)
    with pytest.raises(Feil):
        lag_pdf(replace(dokument, noter=noter))
    assert not list(tmp_path.iterdir())


def _skriftnavn(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(f.BaseFont) for side in pdf.pages for f in side.Resources.Font.values()]
