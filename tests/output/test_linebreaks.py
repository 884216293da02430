"""A text that fits but for the space that ends it is not broken, and all other lines are as they were."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pypdfium2
import pytest
import weasyprint
from tema import TEMA
from weasyprint.layout import inline

from revisjon.output import pdf
from revisjon.output.linebreaks import med_hengende_mellomrom, med_løse_mellomrom
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument

_START = (
    "<!doctype html><html lang='nb'><head><title>T</title><style>p { font: 10pt sans-serif }</style></head>"
)
_TEKST = "og på papir finnes det mye mer som må leses, se <a href='#x'>kapittelet</a> og <em>listen</em>"


@contextmanager
def _uten_retting(_: object) -> Iterator[bool]:
    yield False


def _linjer() -> list[str]:
    """Return the lines of a text in 200 widths, one of which is that of the text but for a space."""
    avsnitt = "".join(f"<p style='width: {200 + n}px'>{_TEKST}</p>" for n in range(200))
    html = f"{_START}<body>{avsnitt}<p id='x'>slutt</p></body></html>"
    data, advarsler = lag_pdf(Dokument(html, "T", "nb", "", "", "endelig", tema=TEMA))
    assert advarsler == ()
    with pypdfium2.PdfDocument(data) as fil:
        linjer = [
            linje for side in fil for linje in side.get_textpage().get_text_bounded().splitlines() if linje
        ]
    return [linje.strip() for linje in linjer]


@pytest.mark.parametrize("rettet", [True, False])
def test_text_that_just_fits_is_not_broken_after_its_first_word(
    monkeypatch: pytest.MonkeyPatch,
    rettet: bool,  # noqa: FBT001 - a table of cases
) -> None:
    if not rettet:
        monkeypatch.setattr(pdf, "med_hengende_mellomrom", _uten_retting)
    linjer = _linjer()
    assert sum(linje.startswith("og på papir") for linje in linjer) == 200
    assert "og" not in linjer


def test_weasyprint_still_has_the_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "med_hengende_mellomrom", _uten_retting)
    monkeypatch.setattr(pdf, "med_løse_mellomrom", lambda html: html)
    assert "og" in _linjer()


def test_the_function_is_put_back_also_after_an_error() -> None:
    vanlig = inline.split_first_line
    with med_hengende_mellomrom(weasyprint) as rettet:
        assert rettet
        assert inline.split_first_line is not vanlig
    assert inline.split_first_line is vanlig
    with pytest.raises(KeyError), med_hengende_mellomrom(weasyprint):
        raise KeyError
    assert inline.split_first_line is vanlig


def test_another_weasyprint_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    vanlig = inline.split_first_line
    with med_hengende_mellomrom(SimpleNamespace(__version__="71.0")) as rettet:
        assert not rettet
        assert inline.split_first_line is vanlig
    monkeypatch.setattr(inline, "split_first_line", lambda tekst: tekst)
    with med_hengende_mellomrom(weasyprint) as rettet:
        assert not rettet


def test_space_before_an_inline_element_is_set_apart() -> None:
    assert med_løse_mellomrom("<p>vi se <a>x</a> og så <em>y</em></p>") == (
        "<p>vi se<span> </span><a>x</a> og så<span> </span><em>y</em></p>"
    )
    assert med_løse_mellomrom("<p>a b</p> <p>c</p>") == "<p>a b</p> <p>c</p>"


def test_space_after_a_single_word_is_left_alone() -> None:
    html = "<p>Se <a>x</a> og\n <em>y</em> men <b>z</b></p>"
    assert med_løse_mellomrom(html) == html
