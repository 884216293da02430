"""Cross references say what they lead to, with a capital where a sentence starts."""

from __future__ import annotations

import re

import pytest
from nummerering import DOKUMENT, NB, kapittel, kryss, nummerert

from revisjon.report.number import nummerer
from revisjon.report.xhtml import les


@pytest.mark.parametrize(
    ("id_", "tekst"),
    [
        ("t", "tabell 1"),
        ("f", "figur 1"),
        ("k1", "kapittel 1"),
        ("a1", "kapittel 1.1.1"),
        ("funn", "kapittel 1.1.1"),
        ("h4", "kapittel 1.1.1"),
        ("i", "kapittel 1"),
        ("ip", "kapittel 1"),
        ("v", "vedlegg 1"),
        ("vu", "vedlegg 1"),
        ("seksjon", "vedlegg 1"),
        ("s", "«Sammendrag»"),
        ("sp", "«Sammendrag»"),
    ],
)
def test_cross_reference(id_: str, tekst: str) -> None:
    n = nummerert(f"{DOKUMENT}<p>Se {kryss(id_)}.</p>")
    assert f'Se <a class="kryss" href="#{id_}">{tekst.replace(" ", NB)}</a>.' in n.html
    assert n.problemer == ()


def test_a_section_is_the_chapter_that_it_opens() -> None:
    deler = "".join(f"<section id='d{nr}'>{kapittel(f'k{nr}')}<p id='p{nr}'>x</p></section>" for nr in (1, 2))
    n = nummerert(f"{deler}<p>{kryss('d1')}, {kryss('p1')}, {kryss('d2')}</p>")
    assert re.findall(rf"apittel{NB}(\d)</a>", n.html) == ["1", "1", "2"]


@pytest.mark.parametrize(
    ("før", "stor"),
    [
        ("", True),
        ("Slutt. ", True),
        ("Slutt!» ", True),
        ("Slutt.<span class='fn'>N</span> ", True),
        ("Slutt.<span class='fn'>N</span><span class='fnskille'>,</span><span class='fn'>M</span> ", True),
        ("<em>Slutt. </em>", True),
        ("<strong>", True),
        ("Se ", False),
        ("Se (", False),
        ("(", False),
        ("jf. ", False),
        ("(jf. ", False),
        ("f.eks. ", False),
        ("Slutt.", False),
        ("<em>Se</em> ", False),
        ("<strong>Se ", False),
        ("Ordet<span class='fn'>N.</span> ", False),
        ("Se <span class='fn'>", True),
    ],
)
def test_capital_where_a_sentence_starts(før: str, stor: bool) -> None:  # noqa: FBT001 - expected value
    åpen = (re.findall(r"<(strong|span)[^>]*>[^<]*$", før) or [""])[0]
    slutt = f"</{åpen}>" if åpen else ""
    n = nummerert(f"{DOKUMENT}<p>{før}{kryss('t')}{slutt} viser.</p>")
    assert (f">Tabell{NB}1</a>" in n.html) is stor
    assert (f">tabell{NB}1</a>" in n.html) is not stor


def test_each_block_starts_anew() -> None:
    n = nummerert(
        f"{DOKUMENT}<ul><li>a {kryss('t')}</li><li>{kryss('t')}</li></ul><div><p>x</p>{kryss('t')}</div>"
    )
    assert re.findall(rf">([tT]abell){NB}1</a>", n.html) == ["tabell", "Tabell", "Tabell"]


def test_words_come_from_outside() -> None:
    html = f"<html><body>{DOKUMENT}<p>See {kryss('t')}, {kryss('a')} and {kryss('v')}.</p></body></html>"
    ord_ = {"kapittel": "chapter", "vedlegg": "appendix", "tabell": "table", "figur": "figure"}
    n = nummerer(html, ord_)
    tekst = "".join(les(n.html).itertext())
    assert f"See table{NB}1, chapter{NB}1.1 and appendix{NB}1." in tekst
    assert "Appendix 1" in tekst
    assert "Figure 1" in tekst
