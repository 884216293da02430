"""Words are whole and apart in the PDF, however the lines are broken."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lite_dokument import lite_dokument

from revisjon.output.parity import les_pdf_innhold
from revisjon.output.pdf import lag_pdf
from revisjon.output.tags.breaks import Tekstbit, finn_brudd
from revisjon.output.tags.nodes import Merket, Opphav
from revisjon.report.xhtml import les

_SMAL = '@page { size: 45mm 120mm; margin: 5mm } html { hyphenate-character: "-" } .auto { hyphens: auto }'
_ORD = "kommune\u00adstyre\u00adrepresentantene"
_ADRESSE = "https://www.example.org/dokumenter/kompetanseplaner/2026"


def _pdf(kropp: str, stil: str = "") -> bytes:
    html = (
        f'<!doctype html><html lang="nb"><head><title>x</title><style>{_SMAL}{stil}</style></head>'
        f"<body>{kropp}</body></html>"
    )
    data, diagnoser = lag_pdf(replace(lite_dokument(), html=html, noter=()))
    assert [d.melding for d in diagnoser] == []
    return data


def _lest(data: bytes) -> str:
    return " ".join(o for b in les_pdf_innhold(data).blokker for o in b.ord)


def _vist(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return "".join(side.get_textpage().get_text_range() for side in pdf)


def test_word_broken_at_a_soft_hyphen_is_whole() -> None:
    data = _pdf(f"<p>Dette sier {_ORD} i dag.</p>")
    assert _lest(data) == "Dette sier kommunestyrerepresentantene i dag."
    # The hyphen is drawn, and is what readers join a word at.
    assert "\ufffe" in _vist(data)
    assert _vist(data).replace("\ufffe", "").split() == _lest(data).split()


def test_word_broken_by_the_dictionary_is_whole() -> None:
    data = _pdf('<p class="auto">Sammenligningsgrunnlaget er kompetansekartleggingsrapporten.</p>')
    assert _lest(data) == "Sammenligningsgrunnlaget er kompetansekartleggingsrapporten."
    assert "\ufffe" in _vist(data)


def test_hyphen_that_belongs_to_the_word_stays() -> None:
    data = _pdf("<p>Alle brukte e-post-varsling-systemet og fikk HMS-opplæring-bevis.</p>")
    assert _lest(data) == "Alle brukte e-post-varsling-systemet og fikk HMS-opplæring-bevis."


def test_address_broken_where_it_must_is_one_word() -> None:
    data = _pdf(f'<p style="overflow-wrap: break-word">Se {_ADRESSE} i dag.</p>')
    assert _lest(data) == f"Se {_ADRESSE} i dag."


def test_hyphen_of_several_signs_is_no_part_of_the_word() -> None:
    data = _pdf(f"<p>Dette sier {_ORD} i dag.</p>", 'p { hyphenate-character: "=-" }')
    assert _lest(data) == "Dette sier kommunestyrerepresentantene i dag."


def test_font_without_a_space_gets_the_space_as_text() -> None:
    # Every word has a font of its own, and no space is drawn anywhere.
    skrifter = ["serif", "sans-serif", "monospace"]
    kropp = "".join(f'<span style="font-family: {s}">ordet{n}ordet</span>\n' for n, s in enumerate(skrifter))
    data = _pdf(f'<p style="font-size: 20pt">{kropp}</p>')
    assert _lest(data) == "ordet0ordet ordet1ordet ordet2ordet"


@pytest.mark.parametrize("farge", ["inherit", "#c00"])
def test_lines_end_between_words_wherever_they_end(farge: str) -> None:
    deler = [
        f'ord{n} <em style="color: {farge}">uthevet{n}</em> <a href="#x">lenke{n}</a>,' for n in range(40)
    ]
    data = _pdf(f'<p id="x">{" ".join(deler)} slutt<br/>ny linje</p>')
    ventet = [o for n in range(40) for o in (f"ord{n}", f"uthevet{n}", f"lenke{n},")]
    assert _lest(data) == " ".join([*ventet, "slutt ny linje"])


def test_number_beside_its_title_is_a_word_of_its_own() -> None:
    data = _pdf('<h1><span class="nr">1</span>Om saken</h1>', "h1 .nr { position: absolute }")
    assert _lest(data) == "1 Om saken"


def _biter(el: Element, *tekster: str) -> list[Tekstbit]:
    return [Tekstbit(Merket(0, nr), Opphav(el, el.tag), t, "-") for nr, t in enumerate(tekster)]


def test_runs_that_are_not_the_text_say_nothing() -> None:
    rot = les("<p>en to tre</p>")
    brudd = finn_brudd(rot, _biter(rot, "en", "noe annet", "tre"))
    assert (brudd.mellomrom, brudd.delt) == (set(), {})


def test_text_in_capitals_is_the_same_text() -> None:
    rot = les("<p>en to</p>")
    assert finn_brudd(rot, _biter(rot, "EN", "TO")).mellomrom == {Merket(0, 0)}


@given(st.lists(st.text("abæ-", min_size=1, max_size=6), min_size=1, max_size=12), st.data())
def test_every_break_is_told_for_what_it_is(ordene: list[str], data: st.DataObject) -> None:
    """Break a text anywhere, as a layout would: at spaces, or inside words with and without a hyphen."""
    biter, mellomrom, delt = [""], set(), set()
    for nr, ordet in enumerate(ordene):
        sist = len(biter) - 1
        if nr and data.draw(st.booleans()):
            mellomrom.add(sist)
            biter.append("")
        elif nr:
            biter[-1] += " "
        kutt = data.draw(st.integers(0, len(ordet) - 1))
        if kutt and ordet[kutt] != "-" and data.draw(st.booleans()):
            delt.add(len(biter) - 1)
            biter[-1] += f"{ordet[:kutt]}-"
            biter.append(ordet[kutt:])
        else:
            biter[-1] += ordet
    rot = les(f"<p>{' '.join(ordene)}</p>")
    brudd = finn_brudd(rot, _biter(rot, *biter))
    assert {m.mcid for m in brudd.mellomrom} == mellomrom
    assert {m.mcid for m in brudd.delt} == delt
