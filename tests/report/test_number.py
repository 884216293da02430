from __future__ import annotations

import re
from collections import Counter
from html import escape
from types import MappingProxyType
from xml.etree import ElementTree as ET

import pytest
import tinyhtml5  # type: ignore[import-untyped] # WeasyPrint's own reader
from hypothesis import given
from hypothesis import strategies as st

from revisjon.report.number import Bilde, Note, Nummerert, Overskrift, UgyldigHtml, nummerer
from revisjon.report.xhtml import les

NB = "\u00a0"
ORD = MappingProxyType({o: o for o in ("kapittel", "vedlegg", "tabell", "figur")})
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Vises</title><path d="M0 0"/></svg>'


def nummerert(kropp: str) -> Nummerert:
    return nummerer(f"<!doctype html><html><head><title>t</title></head><body>{kropp}</body></html>", ORD)


def kropp(n: Nummerert) -> str:
    return n.html.partition("<body>")[2].partition("</body>")[0]


def kryss(id_: str) -> str:
    return f'<a class="kryss" href="#{id_}"></a>'


def kapittel(id_: str, tittel: str = "Mål", nivå: int = 1, slag: str = ' data-nummer="kapittel"') -> str:
    return f'<h{nivå} id="{id_}"{slag if nivå == 1 else ""}>{tittel}</h{nivå}>'


def tabell(id_: str, tittel: str = "Behov") -> str:
    return (
        f'<table id="{id_}" data-tabell=""><caption class="bt">{tittel}</caption>'
        "<tbody><tr><td></td></tr></tbody></table>"
    )


def figur(id_: str, tittel: str = "Utvikling") -> str:
    return f'<figure id="{id_}" data-figur=""><p class="bt">{tittel}</p>{SVG}</figure>'


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


DOKUMENT = (
    '<h1 id="s" data-nummer="ingen">Sammendrag</h1><p id="sp">s</p>'
    + kapittel("k1", "Innledning")
    + kapittel("a", "Bakgrunn", 2)
    + kapittel("a1", "Data", 3)
    + '<p id="funn">F</p><h4 id="h4">Under</h4>'
    + '<h2 id="i" data-nummer="ingen">Oppsummert</h2><p id="ip">x</p>'
    + tabell("t")
    + figur("f")
    + '<section id="seksjon"><h1 id="v" data-nummer="vedlegg">Uttalelse</h1><h2 id="vu">U</h2></section>'
)


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


ID = st.sampled_from([f"i{n}" for n in range(12)])
TEKST = st.sampled_from(["Ord", " ord ", "Slutt. ", "jf. ", "a & b < c", f"§{NB}6", ""]).map(escape)
BIT = st.one_of(
    TEKST,
    ID.map(kryss),
    TEKST.map(lambda t: f'<span class="fn" data-kilder="a">{t}</span>'),
    TEKST.map(lambda t: f"<em>{t}</em>"),
)
LINJE = st.lists(BIT, max_size=4).map("".join)
OVERSKRIFT = st.builds(
    lambda nivå, id_, slag, tekst: f'<h{nivå} id="{id_}" data-nummer="{slag}">{tekst}</h{nivå}>',
    st.integers(1, 4),
    ID,
    st.sampled_from(["kapittel", "vedlegg", "ingen"]),
    LINJE,
)
LISTE = st.builds(
    lambda tittel, slag: f'{tittel}<nav data-innhold="{slag}"></nav>',
    st.sampled_from(["", '<h2 data-hvis-innhold="">L</h2>', "<h1>Innhold</h1>"]),
    st.sampled_from(["kapitler", "figurer", "tabeller"]),
)
BLOKK = st.one_of(
    OVERSKRIFT,
    OVERSKRIFT,
    st.builds(lambda id_, t: f'<p id="{id_}">{t}</p>', ID, LINJE),
    st.builds(tabell, ID, TEKST),
    st.builds(figur, ID, TEKST),
    LISTE,
)
INNHOLD = st.lists(BLOKK, max_size=12).map("".join)


@given(INNHOLD)
def test_run_on_its_own_output_it_changes_nothing(innhold: str) -> None:
    n = nummerert(innhold)
    assert nummerer(n.html, ORD) == n


@given(INNHOLD)
def test_every_reference_is_filled_or_reported(innhold: str) -> None:
    n = nummerert(innhold)
    rot = les(n.html)
    tekster = [lenke.text or "" for lenke in rot.iterfind(".//a[@class='kryss']")]
    assert len(tekster) == innhold.count('class="kryss"')
    ufylte = [
        t
        for t in tekster
        if not re.fullmatch(rf"([kK]apittel|[vV]edlegg|[tT]abell|[fF]igur){NB}[\d.]+|«.+»", t)
    ]
    assert len(ufylte) == sum(p.slag == "ukjent kryssreferanse" for p in n.problemer)
    assert all(t.startswith("[#") for t in ufylte)


@given(INNHOLD)
def test_numbers_are_whole_series_in_order(innhold: str) -> None:
    n = nummerert(innhold)
    for bilder in (n.tabeller, n.figurer):
        assert [b.nummer for b in bilder] == list(range(1, len(bilder) + 1))
    assert [note.nr for note in n.noter] == list(range(1, innhold.count('class="fn"') + 1))
    slag = {"k": 0, "v": 0}
    barn: Counter[tuple[str, str]] = Counter()
    her = ""
    for o in (o for o in n.overskrifter if o.nummer):
        if o.nivå == 1:
            her = "v" if o.nummer.startswith("Vedlegg") else "k"
            slag[her] += 1
            assert o.nummer.removeprefix("Vedlegg ") == str(slag[her])
        else:
            forelder, _, siste = o.nummer.rpartition(".")
            barn[her, forelder] += 1
            assert siste == str(barn[her, forelder])
            assert o.nummer.count(".") == o.nivå - 1


@given(INNHOLD)
def test_lists_lead_to_what_they_name(innhold: str) -> None:
    n = nummerert(innhold)
    etter_id: dict[str, list[Overskrift | Bilde]] = {}
    alle: list[Overskrift | Bilde] = [*n.overskrifter, *n.tabeller, *n.figurer]
    for ting in alle:
        etter_id.setdefault(ting.id, []).append(ting)
    for lenke in les(n.html).iterfind(".//nav//a"):
        mål = etter_id[lenke.get("href", "").removeprefix("#")]
        assert (lenke.text or "") in {m.tittel if isinstance(m, Bilde) else m.tekst for m in mål}
        assert not len(lenke)


@given(INNHOLD)
def test_ids_are_unique_unless_reported(innhold: str) -> None:
    n = nummerert(innhold)
    ider = Counter(id_ for el in les(n.html).iter() if (id_ := el.get("id")))
    meldt = Counter(p.id for p in n.problemer if p.slag in ("dobbel id", "plassert to ganger"))
    assert {id_: antall - 1 for id_, antall in ider.items() if antall > 1} == meldt


@given(INNHOLD)
def test_an_html_reader_sees_the_same_text_and_elements(innhold: str) -> None:
    n = nummerert(innhold)
    som_html = tinyhtml5.parse(n.html, namespace_html_elements=False)
    som_xml = les(n.html)
    assert "".join(som_html.itertext()).rstrip("\n") == "".join(som_xml.itertext()).rstrip("\n")
    assert _elementer(som_html) == _elementer(som_xml)


def _elementer(rot: ET.Element) -> list[tuple[str, str | None, str | None]]:
    return [(el.tag, el.get("id"), el.get("class")) for el in rot.iter()]
