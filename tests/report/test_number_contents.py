"""Lists of contents are filled, and go where there is nothing to list."""

from __future__ import annotations

import re

import pytest
from nummerering import DOKUMENT, figur, kropp, nummerert, tabell

from revisjon.report.xhtml import les


def test_contents() -> None:
    n = nummerert(
        '<h1>Forside</h1><h1 id="innhold" data-nummer="ingen">Innhold</h1>'
        '<nav data-innhold="kapitler" data-dybde="3"></nav>'
        '<h2 data-hvis-innhold="">Lister</h2>'
        '<nav data-innhold="figurer"></nav> <nav data-innhold="tabeller"></nav>'
        + DOKUMENT.replace(">Data<", "><em>Data</em> &amp; mer<span class='fn'>N</span><")
    )
    assert (
        re.sub(r"\s*\n\s*", "", kropp(n))
        .partition('<h1 id="s"')[0]
        .endswith(
            '<nav data-innhold="kapitler" data-dybde="3"><ul>'
            '<li class="n1"><a href="#s">Sammendrag</a></li>'
            '<li class="n1"><span class="nr">1</span> <a href="#k1">Innledning</a></li>'
            '<li class="n2"><span class="nr">1.1</span> <a href="#a">Bakgrunn</a></li>'
            '<li class="n3"><span class="nr">1.1.1</span> <a href="#a1">Data &amp; mer</a></li>'
            '<li class="n1"><span class="nr">Vedlegg 1</span> <a href="#v">Uttalelse</a></li></ul></nav>'
            '<h2 data-hvis-innhold="" id="overskrift-3">Lister</h2>'
            '<nav data-innhold="figurer"><ul class="små"><li>'
            '<span class="nr">Figur 1</span> <a href="#f">Utvikling</a></li>'
            '</ul></nav> <nav data-innhold="tabeller"><ul class="små"><li><span class="nr">Tabell 1</span> '
            '<a href="#t">Behov</a></li></ul></nav>'
        )
    )


@pytest.mark.parametrize(
    ("innhold", "igjen"),
    [
        ("", []),
        (figur("f"), ["h2", "nav"]),
        (tabell("t"), ["h2", "nav"]),
        (tabell("t") + figur("f"), ["h2", "nav", "nav"]),
    ],
)
def test_empty_lists_go_and_their_heading_with_the_last(innhold: str, igjen: list[str]) -> None:
    lister = '<nav data-innhold="figurer"/>her<nav data-innhold="tabeller"/>etter'
    titler = '<h1 data-nummer="kapittel">A</h1><h2 data-hvis-innhold="">Lister</h2>'
    n = nummerert(f"<section>{titler}{lister}</section>{innhold}")
    seksjon = les(n.html).find(".//section")
    assert seksjon is not None
    assert [el.tag for el in seksjon] == ["h1", *igjen]
    assert [t for t in ("her", "etter") if t in "".join(seksjon.itertext())] == ["her", "etter"]
    assert [o.tekst for o in n.overskrifter] == ["A", *(["Lister"] if igjen else [])]


def test_text_after_an_empty_list_stays() -> None:
    n = nummerert(
        "<div><nav data-innhold='figurer'/>etter</div><div>før<br/><nav data-innhold='tabeller'/>etter</div>"
    )
    assert kropp(n) == "<div>etter</div><div>før<br/>etter</div>"


def test_a_heading_not_marked_stays() -> None:
    assert "<h2" in nummerert('<h1>A</h1><h2>Figurer</h2><nav data-innhold="figurer"></nav>').html
