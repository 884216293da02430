"""What the tree and the web page say."""

from __future__ import annotations

import pytest

from revisjon.output.parity import Blokk, Uleselig, les_html_innhold, les_tre_innhold


def _tre(kropp: str) -> tuple[Blokk, ...]:
    return les_tre_innhold(f"<html><head><title>x</title></head><body>{kropp}</body></html>").blokker


def _nett(kropp: str) -> tuple[Blokk, ...]:
    return les_html_innhold(f"<!doctype html><html><body>{kropp}</body></html>".encode()).blokker


def test_heading_has_level_number_and_words() -> None:
    (blokk,) = _tre('<h2><span class="nr">1.2</span>Om <em>dette</em></h2>')
    assert blokk == Blokk("overskrift", ("1.2", "Om", "dette"), 2, "1.2")


def test_paragraphs_part_words_and_inline_elements_do_not() -> None:
    blokker = _tre("<div><p>Kom<strong>mune</strong>styret</p><p>møttes<br/>i går</p></div>")
    assert [b.ord for b in blokker] == [("Kommunestyret",), ("møttes", "i", "går")]


def test_note_is_a_block_with_the_place_of_its_call() -> None:
    tekst, note = _tre('<p>Et funn<span class="fn">Kilde.</span>, og mer.</p>')
    assert (tekst.ord, tekst.kall) == (("Et", "funn,", "og", "mer."), (6,))
    assert note == Blokk("note", ("Kilde.",))


def test_cells_have_places_also_under_a_cell_over_several_rows() -> None:
    blokker = _tre(
        '<table><caption>T</caption><tr><th rowspan="2">a</th><td colspan="2">b</td></tr>'
        "<tr><td>c</td><td>d</td></tr></table><table><tr><td>e</td></tr></table>"
    )
    assert [(b.slag, b.ord, b.plass) for b in blokker] == [
        ("tekst", ("T",), ()),
        ("celle", ("a",), (1, 1, 1)),
        ("celle", ("b",), (1, 1, 2)),
        ("celle", ("c",), (1, 2, 2)),
        ("celle", ("d",), (1, 2, 3)),
        ("celle", ("e",), (2, 1, 1)),
    ]


def test_pictures_are_their_alternative_texts() -> None:
    blokker = _tre(
        '<p><img alt="Et kart" src="ressurs:a.png"/> Her</p><table><tr><td><svg><title>Tom sirkel</title>'
        '<text>nei</text></svg></td></tr></table><img alt="" src="ressurs:b.png"/>'
        '<svg aria-hidden="true"><title>pynt</title></svg>'
    )
    bilder = [(b.ord, b.plass) for b in blokker if b.slag == "bilde"]
    assert bilder == [(("Et", "kart"), ()), (("Tom", "sirkel"), (1, 1, 1))]


def test_entries_of_contents_are_told_apart_from_text() -> None:
    blokker = _tre('<nav><ul><li><span class="nr">1</span><a href="#a">En</a></li></ul></nav><p>En</p>')
    assert [(b.slag, b.ord) for b in blokker] == [("innhold", ("1", "En")), ("tekst", ("En",))]


def test_what_is_only_form_is_not_read() -> None:
    assert _tre("<p>kommune\u00adstyret har 24\u00a0000 e\u2011poster</p>") == _tre(
        "<p>kommunestyret\n har\u200b 24 <span>000</span> e-poster</p>"
    )


def test_web_page_notes_stand_where_they_are_called_and_additions_are_left_out() -> None:
    nett = _nett(
        '<nav data-nett=""><ul><li>1</li></ul></nav><h1 data-tre="p">Tittel</h1><h2 data-tre="h1">En '
        '<button data-nett="">lenke</button></h2><p>Et funn<sup data-nett=""><a role="doc-noteref" '
        'href="#fn-1">1</a></sup>, og mer.</p><section role="doc-endnotes"><h2>Noter</h2><ol><li>'
        '<span class="fn" id="fn-1">Kilde.</span> <a role="doc-backlink" href="#x">↑</a></li></ol></section>'
    )
    tre = _tre('<p>Tittel</p><h1>En</h1><p>Et funn<span class="fn">Kilde.</span>, og mer.</p>')
    assert nett == tre


def test_call_without_its_note_gives_an_empty_note() -> None:
    assert _nett('<p>a<a role="doc-noteref" href="#fn-9">9</a></p>')[1] == Blokk("note", ())


def test_headings_that_skip_a_level_on_the_page_show() -> None:
    nivåer = [b.nivå for b in _nett('<h2 data-tre="h1">a</h2><h4 data-tre="h2">b</h4>')]
    assert nivåer == [1, 3]


def test_page_that_is_not_well_formed() -> None:
    with pytest.raises(Uleselig, match="velformet"):
        les_html_innhold(b"<html><body><p>a</body></html>")
    with pytest.raises(Uleselig, match="UTF-8"):
        les_html_innhold(b"<html>\xff</html>")
