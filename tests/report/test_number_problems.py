"""What would mislead a reader is told."""

from __future__ import annotations

import pytest
from nummerering import figur, kapittel, kryss, nummerert, tabell

from revisjon.report.number import UgyldigHtml


@pytest.mark.parametrize(
    ("innhold", "slag", "id_"),
    [
        ('<p id="a">x</p><p id="a">y</p>', "dobbel id", "a"),
        ('<p id="fn-1">x<span class="fn">N</span></p>', "dobbel id", "fn-1"),
        (tabell("t") * 2, "plassert to ganger", "t"),
        (figur("f") + figur("f"), "plassert to ganger", "f"),
        (f"<p id='p'>{kryss('borte')}</p>", "ukjent kryssreferanse", "p"),
        ("<h3 id='h'>H</h3>", "hopp i overskrifter", "h"),
        ("<h2 id='h'> <br/></h2>", "tom overskrift", "h"),
        ("<table id='t' data-tabell=''><tbody><tr><td/></tr></tbody></table>", "mangler tittel", "t"),
        (figur("f", " "), "mangler tittel", "f"),
        (figur("f").replace("<title>Vises</title>", ""), "mangler alternativ tekst", "f"),
        ("<p id='p'><img src='a.png'/></p>", "mangler alternativ tekst", "p"),
        ("<p id='p'><a href='#k'>a <em>b</em></a></p>", "lenke med mer enn tekst", "p"),
        ("<p id='p'>x<span class='fn'>a<span class='fn'>b</span></span></p>", "note i note", "fn-1"),
        ("<div id='d'><nav data-innhold='bilder'/></div>", "ukjent innholdsliste", "d"),
    ],
)
def test_problems(innhold: str, slag: str, id_: str) -> None:
    n = nummerert(kapittel("k") + innhold)
    assert [(p.slag, p.id) for p in n.problemer] == [(slag, id_)]
    assert n.problemer[0].tekst.endswith(".")


def test_first_heading_is_of_the_first_level() -> None:
    assert [p.slag for p in nummerert("<h2 id='a'>A</h2>").problemer] == ["hopp i overskrifter"]


def test_target_before_the_first_heading() -> None:
    n = nummerert(f"<p id='a'>x</p>{kapittel('k')}<p id='b'>{kryss('a')}</p>")
    assert [p.slag for p in n.problemer] == ["ukjent kryssreferanse"]


def test_malformed() -> None:
    with pytest.raises(UgyldigHtml, match="linje 1"):
        nummerert("<p>")
