"""Small pieces of HTML, and what Word is given for each."""

from __future__ import annotations

import io
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from lesedocx import Ordfil, W, avsnittstekst
from PIL import Image
from tema import TEMA

from revisjon.diagnostics import Diagnose
from revisjon.output import codes
from revisjon.output.docx.style_list import I_TEKST, avsnittsstiler

Lag = Callable[..., tuple[Ordfil, tuple[Diagnose, ...]]]


def _verdi(el: Element, sti: str) -> str | None:
    funnet = el.find("/".join(f"{W}{ledd}" for ledd in sti.split("/")))
    return None if funnet is None else funnet.get(f"{W}val", "")


def _stil(p: Element) -> str | None:
    return _verdi(p, "pPr/pStyle")


def test_white_space_is_a_browsers(lag: Lag) -> None:
    fil, _ = lag("<p>  En\n <em> to</em>  tre<br/>  fire </p>")
    p = next(fil.kropp.iter(f"{W}p"))
    assert avsnittstekst(p) == "En to tre fire"


def test_language_of_a_part(lag: Lag) -> None:
    fil, _ = lag('<p>Norsk <em lang="en">English</em></p><p lang="nn">Nynorsk</p>')
    språk = {"".join(r.itertext()): _verdi(r, "rPr/lang") for r in fil.kropp.iter(f"{W}r")}
    assert språk == {"Norsk ": None, "English": "en-GB", "Nynorsk": "nn-NO"}


def test_notes_after_each_other(lag: Lag) -> None:
    note = '<span class="fn" id="fn-{}">Se <em>boken</em>, <a href="https://x.no/">x.no</a>.</span>'
    fil, _ = lag(f'<p>Sagt.{note.format(1)}<span class="fnskille">,</span>{note.format(2)}</p>')
    assert [avsnittstekst(n[0]).strip() for n in fil.noter] == ["Se boken, x.no."] * 2
    assert len(fil.xml("word/_rels/footnotes.xml.rels")) == 1
    assert [r.get(f"{W}id") for r in fil.kropp.iter(f"{W}footnoteReference")] == ["1", "2"]


def test_ordered_lists_begin_anew(lag: Lag) -> None:
    fil, _ = lag(
        '<ol><li>a</li></ol><ol type="a" start="3"><li>b<ul><li>c</li></ul></li><li><p>d</p></li></ol>'
    )
    ledd = ("pPr/numPr/numId", "pPr/numPr/ilvl")
    numre = [tuple(_verdi(p, sti) for sti in ledd) for p in fil.kropp.iter(f"{W}p")]
    første, andre, indre, tredje = numre
    assert andre == tredje != første
    assert (indre[1], andre[1]) == ("1", "0")
    lister = fil.xml("word/numbering.xml").iter(f"{W}num")
    liste = next(n for n in lister if n.get(f"{W}numId") == andre[0])
    assert _verdi(liste, "lvlOverride/startOverride") == "3"


_TABELL = """
<table id="t" data-tabell=""><caption class="bt"><span class="nr">Tabell 1</span> Tall</caption>
<colgroup><col style="width:60mm"/><col style="width:50mm"/><col style="width:50mm"/></colgroup>
<thead><tr><th>A</th><th class="n">B</th><th class="n">C</th></tr></thead>
<tbody class="hold"><tr class="gruppe"><th colspan="3">Gruppe</th></tr>
<tr><th rowspan="2">x</th><td class="n">1</td><td class="n">2</td></tr>
<tr><td class="n" colspan="2">3</td></tr>
</tbody></table>
"""


def test_table(lag: Lag) -> None:
    fil, _ = lag(_TABELL)
    tabell = next(fil.kropp.iter(f"{W}tbl"))
    bredder = [int(g.get(f"{W}w", "")) for g in tabell.iter(f"{W}gridCol")]
    assert bredder == [3402, 2835, 2835]
    rader = tabell.findall(f"{W}tr")
    assert [rad.find(f"{W}trPr/{W}tblHeader") is not None for rad in rader] == [True, False, False, False]
    assert all(rad.find(f"{W}trPr/{W}cantSplit") is not None for rad in rader)
    assert [[_verdi(c, "tcPr/vMerge") for c in rad.findall(f"{W}tc")] for rad in rader] == [
        [None] * 3,
        [None],
        ["restart", None, None],
        ["continue", None],
    ]
    for rad in rader:
        celler = rad.findall(f"{W}tc")
        assert sum(int(_verdi(c, "tcPr/gridSpan") or 1) for c in celler) == 3
    assert _verdi(rader[2].findall(f"{W}tc")[1], "p/pPr/jc") == "right"
    assert _verdi(tabell, "tblPr/tblCaption") == "Tabell 1 Tall"
    holdt = [p.find(f"{W}pPr/{W}keepNext") is not None for rad in rader for p in rad.iter(f"{W}p")]
    assert holdt == [True] * 7 + [False] * 2


def test_two_tables_are_kept_apart(lag: Lag) -> None:
    fil, _ = lag("<table><tr><td>a</td></tr></table>" * 2)
    assert [b.tag.removeprefix(W) for b in fil.kropp] == ["tbl", "p", "tbl", "sectPr"]


def test_heading_with_a_number_that_word_would_not_count_has_it_typed(lag: Lag) -> None:
    fil, _ = lag('<h1><span class="nr">4</span> Fire</h1><h1><span class="nr">1</span> Én</h1><h2>Uten</h2>')
    assert [(_stil(p), avsnittstekst(p)) for p in fil.kropp.iter(f"{W}p")] == [
        ("Overskrift1UtenNummer", "4 Fire"),
        ("Heading1", "Én"),
        ("Overskrift2UtenNummer", "Uten"),
    ]


def test_finding_hangs_in_the_margin(lag: Lag) -> None:
    fil, _ = lag('<div class="funn" id="F1"><p class="funn-nr">F1</p>\n<p>Tekst.</p><p>Mer.</p></div>')
    assert [(_stil(p), avsnittstekst(p)) for p in fil.kropp.iter(f"{W}p")] == [
        ("Funn", "F1 Tekst."),
        ("BodyText", "Mer."),
    ]


def test_assessment_is_a_box_with_a_heading(lag: Lag) -> None:
    fil, _ = lag(
        '<section class="vurdering" data-id="k"><p class="id"><strong>K1</strong> '
        '<span class="skal">skal</span></p><h3 class="krav">Krav</h3><p class="grunn">Grunn.</p></section>'
    )
    tabell = next(fil.kropp.iter(f"{W}tbl"))
    assert _verdi(tabell, "tblPr/tblStyle") == "VurderingRevisjon"
    assert [_stil(p) for p in tabell.iter(f"{W}p")] == ["Vurderingsnummer", "Krav3", "Grunn"]


def _png() -> bytes:
    ut = io.BytesIO()
    Image.new("RGB", (40, 20)).save(ut, "PNG")
    return ut.getvalue()


def test_picture_from_a_file(lag: Lag) -> None:
    kropp = '<figure><img src="ressurs:bilder/a%20b.png" alt="Et bilde"/></figure>' * 2
    fil, diagnoser = lag(kropp, ressurser={"bilder/a b.png": _png()})
    assert diagnoser == ()
    assert [n for n in fil.deler if "media" in n] == ["word/media/bilde1.png"]
    assert b'descr="Et bilde"' in fil.deler["word/document.xml"]


@pytest.mark.parametrize(
    ("navn", "innhold"),
    [("borte.png", None), ("gal.png", b"nei"), ("gal.svg", b"<svg"), ("gal.svg", b"\xff")],
)
def test_picture_that_cannot_be_shown(lag: Lag, navn: str, innhold: bytes | None) -> None:
    ressurser = {} if innhold is None else {navn: innhold}
    fil, diagnoser = lag(f'<p><img src="ressurs:{navn}" alt="Et kart"/></p>', ressurser=ressurser)
    assert [d.kode for d in diagnoser] == [codes.DOCX_BILDE]
    assert fil.ord() == ["[Et", "kart]"]


def test_decoration_is_marked_as_such(lag: Lag) -> None:
    fil, _ = lag('<p>a<img src="ressurs:a.png" alt=""/></p>', ressurser={"a.png": _png()})
    assert b"adec:decorative" in fil.deler["word/document.xml"]
    assert b"descr=" not in fil.deler["word/document.xml"]


def test_links(lag: Lag) -> None:
    fil, _ = lag('<p id="æ-1.x"><a href="#æ-1.x">hit</a> <a href="#borte">dit</a></p>')
    lenker = [(h.get(f"{W}anchor"), "".join(h.itertext())) for h in fil.kropp.iter(f"{W}hyperlink")]
    assert lenker == [("æ_1_x", "hit")]


def test_document_of_nothing(lag: Lag) -> None:
    fil, diagnoser = lag("")
    assert (fil.ord(), diagnoser) == ([], ())
    assert fil.kropp[-1].tag == f"{W}sectPr"


def test_ids_that_word_would_take_for_one(lag: Lag) -> None:
    lang = "x" * 50
    fil, _ = lag(
        f'<p id="a-b">1</p><p id="A.b">2</p><p id="1">3</p><p id="{lang}a">4</p><p id="{lang}b">5</p>'
    )
    navn = [m.get(f"{W}name", "") for m in fil.kropp.iter(f"{W}bookmarkStart")]
    assert navn[:3] == ["a_b", "A_b_2", "id_1"]
    assert len({n.casefold() for n in navn}) == 5
    assert max(map(len, navn)) <= 40


def test_nynorsk(lag: Lag) -> None:
    fil, _ = lag("<p>Eit døme.</p>", språk="nn")
    assert b'w:lang w:val="nn-NO"' in fil.deler["word/styles.xml"]
    assert b"<dc:language>nn-NO</dc:language>" in fil.deler["docProps/core.xml"]


def test_second_paragraph_of_a_point_has_no_mark(lag: Lag) -> None:
    liste = "<ul><li><p>a</p><p>b</p></li></ul>"
    fil, _ = lag(f"{liste}<table><tr><td>{liste}</td></tr></table>")
    assert [(_stil(p), _verdi(p, "pPr/numPr/numId") is not None) for p in fil.kropp.iter(f"{W}p")] == [
        ("ListBullet", True),
        ("ListContinue", False),
        ("Radliste", True),
        ("RadlisteFortsettelse", False),
    ]


def test_styles_indented_by_the_margin_column_are_known_as_such() -> None:
    tekst = [s for s in avsnittsstiler(TEMA, 9000) if s.i_tekst and not s.nivå and not s.id.startswith("T")]
    på_egne_sider = {"Dokumenttype", "Subtitle", "Rapporttittel", "Rapportundertittel"}
    assert {s.id for s in tekst} == I_TEKST | på_egne_sider | {"FootnoteText", "Caption"}


def test_list_of_chapters_names_the_styles_it_is_made_from(fil: Ordfil) -> None:
    instrukser = [i.text or "" for i in fil.kropp.iter(f"{W}instrText")]
    (kapitler,) = [i for i in instrukser if '\\o "1-2"' in i]
    assert "\\u" not in kapitler, "each heading with a level would come into it on F9"
    navn = kapitler.partition('\\t "')[2].partition('"')[0].split(";")[::2]
    finnes = {_verdi(s, "name") for s in fil.stiler.values()}
    assert navn
    assert set(navn) <= finnes


def test_a_row_that_is_kept_has_no_cell_that_is_not(lag: Lag) -> None:
    rader_ = '<tr><th rowspan="2">a</th><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>'
    fil, _ = lag(f'<table class="kort">{rader_}</table>')
    rader = list(fil.kropp.iter(f"{W}tr"))
    holdt = [{p.find(f"{W}pPr/{W}keepNext") is not None for p in rad.iter(f"{W}p")} for rad in rader]
    assert holdt == [{True}, {True}, {False}]


def test_verdict_in_a_head_cell_begins_a_line(lag: Lag) -> None:
    fil, _ = lag(
        '<table><tr><th scope="row">K1 Krav <span class="v">Oppfylt</span></th><td>x</td></tr></table>'
    )
    første = next(fil.kropp.iter(f"{W}p"))
    assert [("br" in [b.tag.removeprefix(W) for b in r]) for r in første.iter(f"{W}r")] == [
        False,
        True,
        False,
    ]


def test_point_with_its_mark_typed_is_set_in_where_its_list_stands_in_another(lag: Lag) -> None:
    punkt = '<ol class="deler"><li><span class="b">a)</span> Ytre{}</li></ol>'
    fil, _ = lag(f"<ol><li>Ytterst{punkt.format(punkt.format(''))}</li></ol>")
    innrykk = [p.find(f"{W}pPr/{W}ind") for p in fil.kropp.iter(f"{W}p")]
    venstre = [None if i is None else int(i.get(f"{W}left", "")) for i in innrykk]
    assert venstre[0] is None
    assert venstre[1] is not None
    assert venstre[2] is not None
    assert venstre[1] < venstre[2]


def test_sources_of_a_kind_stay_together_unless_they_are_many(lag: Lag) -> None:
    def holdt(antall: int) -> int:
        punkter = "".join(f'<li><span class="id">D{n}</span> Kilde</li>' for n in range(antall))
        fil, _ = lag(f'<div class="gruppe"><h2>Slag</h2><ul>{punkter}</ul></div>')
        rader = list(fil.kropp.iter(f"{W}tr"))
        return sum(all(p.find(f"{W}pPr/{W}keepNext") is not None for p in r.iter(f"{W}p")) for r in rader)

    assert holdt(5) == 4
    assert holdt(30) == 0


def test_short_documents_have_headings_of_their_own(lag: Lag) -> None:
    fil, _ = lag('<div class="dok"><h1>Brev</h1><h2>Frist</h2></div>')
    assert [_stil(p) for p in fil.kropp.iter(f"{W}p")] == ["Dokumenttittel", "Dokumentoverskrift"]


def test_heading_in_a_letter_is_a_part_of_it(lag: Lag) -> None:
    fil, _ = lag('<div class="brev"><p>Tekst</p><p class="mellomtittel">Tittel</p></div>')
    (_, tittel) = fil.kropp.iter(f"{W}p")
    assert _stil(tittel) == "Brev"
    assert tittel.find(f"{W}pPr/{W}keepNext") is not None
