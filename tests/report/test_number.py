"""Headings, tables, figures and notes get their numbers."""

from __future__ import annotations

import re

import pytest
from nummerering import NB, figur, kapittel, nummerert, tabell

from revisjon.report.number import Bilde, Note
from revisjon.report.xhtml import les


def test_headings_are_numbered_by_their_parents() -> None:
    n = nummerert(
        '<h1 id="s" data-nummer="ingen">Sammendrag</h1><h2 id="s1">Svar</h2>'
        + kapittel("k1", "Innledning")
        + '<h2 id="a">A</h2><h3 id="a1">A1</h3><h4 id="x">X</h4><h3 id="a2">A2</h3>'
        '<h2 id="i" data-nummer="ingen">I</h2><h3 id="i1">I1</h3><h2 id="b">B</h2><h3 id="b1">B1</h3>'
        + kapittel("k2", "Om området")
        + '<h2 id="c">C</h2>'
        '<h1 id="v1" data-nummer="vedlegg">Uttalelse</h1><h2 id="v11">U</h2><h3 id="u1">U1</h3>'
        '<h1 id="v2" data-nummer="vedlegg">Kriterier</h1><h2 id="v21" data-nummer="kapittel">K</h2>'
    )
    assert {o.id: o.nummer for o in n.overskrifter} == {
        "s": "", "s1": "",
        "k1": "1", "a": "1.1", "a1": "1.1.1", "x": "", "a2": "1.1.2", "i": "", "i1": "",
        "b": "1.2", "b1": "1.2.1",
        "k2": "2", "c": "2.1",
        "v1": "Vedlegg 1", "v11": "", "u1": "",
        "v2": "Vedlegg 2", "v21": "2.1",
    }  # fmt: skip
    assert '<h3 id="a1"><span class="nr">1.1.1</span> A1</h3>' in n.html
    assert '<h2 id="v11">U</h2>' in n.html
    assert n.problemer == ()


@pytest.mark.parametrize(
    ("h1", "kort", "tekst"),
    [
        ('<h1 data-nummer="kapittel">Mål, <em>planer</em></h1>', "1 Mål, planer", "Mål, planer"),
        ('<h1 data-nummer="vedlegg" data-tittel="Svar">Uttalelse</h1>', "Vedlegg 1 Svar", "Uttalelse"),
        (
            '<h1 data-nummer="ingen">Sam&shy;men&nbsp;drag<br/> her</h1>',
            f"Sammen{NB}drag her",
            f"Sammen{NB}drag her",
        ),
        ('<h1 data-kort="">Forside</h1>', "", "Forside"),
        ('<h1 data-nummer="kapittel">A<span class="fn">note</span></h1>', "1 A", "A"),
    ],
)
def test_running_header(h1: str, kort: str, tekst: str) -> None:
    n = nummerert(h1)
    el = les(n.html).find(".//h1")
    assert el is not None
    assert el.get("data-kort") == kort
    assert n.overskrifter[0].tekst == tekst


def test_captions() -> None:
    n = nummerert(
        kapittel("k")
        + tabell("t1", 'Behov. <span class="enhet">Årsverk</span>')
        + figur("f1")
        + tabell("t2", "Kurs m.m.<span class='fn'>Note.</span>")
        + "<table><tbody><tr><td>uten nummer</td></tr></tbody></table>"
    )
    assert n.tabeller == (Bilde("t1", 1, "Behov"), Bilde("t2", 2, "Kurs m.m."))
    assert n.figurer == (Bilde("f1", 1, "Utvikling"),)
    assert '<caption class="bt"><span class="nr">Tabell 2</span> Kurs' in n.html
    assert '<p class="bt"><span class="nr">Figur 1</span> Utvikling</p>' in n.html
    assert n.problemer == ()


def test_notes_follow_the_order_of_the_document() -> None:
    n = nummerert(
        "<p>A<span class='fn' data-kilder='a b'>Kilde <em>A</em>.</span>"
        "<span class='fnskille'>,</span><span class='fn'>B.</span></p>"
        "<table><tbody><tr><td>C<span class='fn mer' data-kilder='c'>C.</span></td></tr></tbody></table>"
    )
    assert n.noter == (
        Note(1, "fn-1", "Kilde A.", ("a", "b")),
        Note(2, "fn-2", "B.", ()),
        Note(3, "fn-3", "C.", ("c",)),
    )
    assert re.findall(r'id="fn-(\d)" data-nr="(\d)"', n.html) == [("1", "1"), ("2", "2"), ("3", "3")]
