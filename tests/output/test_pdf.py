"""What the writer of PDF does around WeasyPrint."""

from __future__ import annotations

import io
import tempfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from eksempel import ROT

from revisjon.diagnostics import Feil
from revisjon.output.pdf import lag_pdf, med_løse_mellomrom
from revisjon.report.document import Dokument
from revisjon.report.numbered import Note
from tests.support.tema import TEMA

_SIDE = (
    "<!doctype html><html lang='nb'><head><meta charset='utf-8'/><title>T</title><style>{css}</style></head>"
    "<body>{kropp}</body></html>"
)


def _dokument(kropp: str, css: str = "", **ekstra: object) -> Dokument:
    html = _SIDE.format(css=css, kropp=kropp)
    return Dokument(html, "T", "nb", "", "", "endelig", tema=TEMA, **ekstra)  # type: ignore[arg-type]


def test_space_before_an_inline_element_is_set_apart() -> None:
    assert med_løse_mellomrom("<p>vi se <a>x</a> og så <em>y</em></p>") == (
        "<p>vi se<span> </span><a>x</a> og så<span> </span><em>y</em></p>"
    )
    assert med_løse_mellomrom("<p>a b</p> <p>c</p>") == "<p>a b</p> <p>c</p>"


def test_space_after_a_single_word_is_left_alone() -> None:
    html = "<p>Se <a>x</a> og\n <em>y</em> men <b>z</b></p>"
    assert med_løse_mellomrom(html) == html
    assert med_løse_mellomrom("<p><a>x</a> og så <em>y</em></p>") == (
        "<p><a>x</a> og så<span> </span><em>y</em></p>"
    )


def test_text_that_just_fits_is_not_broken_after_its_first_word() -> None:
    tekst = "og på papir finnes det mye mer som må leses, se <a href='#x'>kapittelet</a>"
    avsnitt = "".join(f"<p style='width: {200 + n}px'>{tekst}</p>" for n in range(200))
    data, _ = lag_pdf(_dokument(f"{avsnitt}<p id='x'>slutt</p>", "p { font: 10pt sans-serif }"))
    with pypdfium2.PdfDocument(data) as pdf:
        linjer = [
            linje.strip() for side in pdf for linje in side.get_textpage().get_text_bounded().splitlines()
        ]
    assert sum(linje.startswith("og på papir") for linje in linjer) == 200
    assert "og" not in linjer


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
