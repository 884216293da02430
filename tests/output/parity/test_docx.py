"""What a Word file says: files written by hand, and by python-docx."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from revisjon.output.parity import Blokk, Innhold, Uleselig, forskjeller, les_docx_innhold

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ROM = (
    f'{_W} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)
_STILER = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="Normal"/><w:pPr>
 <w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:pPr>
 <w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H3"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Uten"><w:basedOn w:val="H1"/><w:pPr>
 <w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Innhold"><w:basedOn w:val="Uten"/><w:pPr>
 <w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Vedlegg"><w:pPr>
 <w:numPr><w:numId w:val="2"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
"""


def _nivå(
    nr: int, tekst: str, stil: str = "", *, ekstra: str = "", fmt: str = "decimal", start: int = 1
) -> str:
    koblet = f'<w:pStyle w:val="{stil}"/>' if stil else ""
    return (
        f'<w:lvl w:ilvl="{nr}"><w:start w:val="{start}"/><w:numFmt w:val="{fmt}"/>{koblet}{ekstra}'
        f'<w:lvlText w:val="{tekst}"/></w:lvl>'
    )


_NUMRE = (
    f'<w:abstractNum w:abstractNumId="1">{_nivå(0, "%1", "H1")}{_nivå(1, "%1.%2", "H2")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_nivå(0, "Vedlegg %1", "Vedlegg")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)


def _liste(nivåer: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="1">{nivåer}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )


def _fil(kropp: str, *, noter: str = "", stiler: str = _STILER, numre: str = _NUMRE) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as z:
        z.writestr("word/document.xml", f"<w:document {_ROM}><w:body>{kropp}</w:body></w:document>")
        z.writestr("word/styles.xml", f"<w:styles {_W}>{stiler}</w:styles>")
        z.writestr("word/numbering.xml", f"<w:numbering {_W}>{numre}</w:numbering>")
        z.writestr("word/footnotes.xml", f"<w:footnotes {_W}>{noter}</w:footnotes>")
    return ut.getvalue()


def _les(kropp: str, **deler: str) -> tuple[Blokk, ...]:
    return les_docx_innhold(_fil(kropp, **deler)).blokker


def _r(tekst: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{tekst}</w:t></w:r>'


def _p(tekst: str, stil: str = "", *, ekstra: str = "") -> str:
    egne = f'<w:pPr>{f"""<w:pStyle w:val="{stil}"/>""" if stil else ""}{ekstra}</w:pPr>'
    return f"<w:p>{egne}{_r(tekst) if tekst[:1] != '<' else tekst}</w:p>"


def _felt(kode: str, resultat: str) -> str:
    tegn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    instruks = f'<w:r><w:instrText xml:space="preserve"> {kode} </w:instrText></w:r>'
    return f"{tegn.format('begin')}{instruks}{tegn.format('separate')}{resultat}{tegn.format('end')}"


def test_says_what_the_tree_says(tre_innhold: Innhold, lest: dict[str, Innhold]) -> None:
    assert forskjeller(tre_innhold, lest["docx"]) == ()


def _overskrifter(*stiler: str, **deler: str) -> list[tuple[str, int]]:
    blokker = _les("".join(_p("x", stil) for stil in stiler), **deler)
    return [(b.nummer, b.nivå) for b in blokker]


def test_headings_are_counted_as_word_counts() -> None:
    lest = _overskrifter("Uten", "H1", "H2", "H2", "H3", "H1", "H2", "Vedlegg", "Vedlegg")
    assert lest == [
        *(("", 1), ("1", 1), ("1.1", 2), ("1.2", 2), ("", 3), ("2", 1), ("2.1", 2)),
        *(("Vedlegg 1", 1), ("Vedlegg 2", 1)),
    ]


def test_number_is_the_first_word_of_the_heading() -> None:
    assert _les(_p("Om saken", "H1")) == (Blokk("overskrift", ("1", "Om", "saken"), 1, "1"),)


def test_style_that_the_contents_leave_out_is_still_a_heading() -> None:
    assert _overskrifter("Innhold") == [("", 1)]
    (blokk,) = _les(_p("x", "H1", ekstra='<w:outlineLvl w:val="9"/>'))
    assert blokk.slag == "tekst"


def test_paragraph_may_leave_its_style_s_list() -> None:
    uten = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    blokker = _les(_p("a", "H1") + _p("b", "H1", ekstra=uten) + _p("c", "H1"))
    assert [b.nummer for b in blokker] == ["1", "", "2"]


def test_level_follows_from_the_style_that_the_list_names() -> None:
    stiler = _STILER.replace('<w:ilvl w:val="1"/>', "")
    assert _overskrifter("H1", "H2", stiler=stiler) == [("1", 1), ("1.1", 2)]


def test_wrong_definition_of_the_list_shows() -> None:
    feil = _NUMRE.replace("%1.%2", "%2.%1")
    assert _overskrifter("H1", "H2", "H2", numre=feil)[2] == ("2.1", 2)


@pytest.mark.parametrize(
    ("ekstra", "ventet"), [("", ["1.1", "2.1"]), ('<w:lvlRestart w:val="0"/>', ["1.1", "2.2"])]
)
def test_level_may_go_on_below_the_next_heading(ekstra: str, ventet: list[str]) -> None:
    nivåer = _nivå(0, "%1", "H1") + _nivå(1, "%1.%2", "H2", ekstra=ekstra)
    numre = _liste(nivåer)
    assert [n for n, nivå in _overskrifter("H1", "H2", "H1", "H2", numre=numre) if nivå == 2] == ventet


def test_two_lists_of_one_definition_go_on_unless_told_to_begin_anew() -> None:
    numre = (
        f'{_NUMRE}<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    kropp = "".join(_p("x", "H1", ekstra=f'<w:numPr><w:numId w:val="{n}"/></w:numPr>') for n in (1, 3, 4, 4))
    assert [b.nummer for b in _les(kropp, numre=numre)] == ["1", "2", "7", "8"]


@pytest.mark.parametrize(
    ("fmt", "ventet"),
    [("upperLetter", "AB"), ("lowerRoman", "xxviii"), ("upperRoman", "XXVIII"), ("decimalZero", "28")],
)
def test_ways_to_write_numbers(fmt: str, ventet: str) -> None:
    start = 28
    numre = _liste(_nivå(0, "%1", "H1", fmt=fmt, start=start))
    # Word doubles the letter after Z: AA, BB.
    assert _overskrifter("H1", numre=numre) == [("BB" if ventet == "AB" else ventet, 1)]


def test_digits_where_the_law_wants_them() -> None:
    nivåer = _nivå(0, "%1", "H1", fmt="upperRoman") + _nivå(1, "%1.%2", "H2", ekstra="<w:isLgl/>")
    numre = _liste(nivåer)
    assert _overskrifter("H1", "H2", numre=numre) == [("I", 1), ("1.1", 2)]


def test_fields_are_read_as_they_stand_but_for_pages() -> None:
    felt = f"{_felt('REF a', _r('2'))}{_r(' på side ')}{_felt('PAGEREF a', _r('17'))}"
    assert _les(f"<w:p>{_r('Se ')}{felt}{_r('.')}</w:p>")[0].ord == ("Se", "2", "på", "side", ".")
    enkelt = f'<w:p><w:fldSimple w:instr=" SEQ Tabell ">{_r("3")}</w:fldSimple></w:p>'
    assert _les(enkelt)[0].ord == ("3",)


def test_contents_are_entries_without_pages() -> None:
    begynn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    toc = (
        f"{begynn.format('begin')}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{begynn.format('separate')}"
    )
    side = _felt("PAGEREF _1", _r("9"))
    kropp = (
        f"<w:p>{toc}{_r('1')}<w:r><w:tab/></w:r><w:hyperlink>{_r('En')}<w:r><w:tab/></w:r>{side}</w:hyperlink></w:p>"
        f"<w:p>{_r('To')}{side}{begynn.format('end')}</w:p>{_p('Tekst')}"
    )
    assert [(b.slag, b.ord) for b in _les(kropp)] == [
        ("innhold", ("1", "En")),
        ("innhold", ("To",)),
        ("tekst", ("Tekst",)),
    ]


def test_notes_stand_at_their_calls() -> None:
    noter = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="4"><w:p><w:r><w:footnoteRef/><w:tab/></w:r>{_r("Kilde.")}</w:p></w:footnote>'
    )
    kropp = f'<w:p>{_r("Et funn")}<w:r><w:footnoteReference w:id="4"/></w:r>{_r(", og mer.")}</w:p>'
    tekst, note = _les(kropp, noter=noter)
    assert (tekst.ord, tekst.kall, note) == (("Et", "funn,", "og", "mer."), (6,), Blokk("note", ("Kilde.",)))
    assert _les(kropp)[1] == Blokk("note", ())


def _tabell(*rader: str, egne: str = "") -> str:
    return f"<w:tbl><w:tblPr>{egne}</w:tblPr>{''.join(rader)}</w:tbl>"


def _rad(*celler: str, hode: bool = False) -> str:
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if hode else ''}</w:trPr>{''.join(celler)}</w:tr>"


def _tc(tekst: str, egne: str = "") -> str:
    return f"<w:tc><w:tcPr>{egne}</w:tcPr>{_p(tekst) if tekst else '<w:p/>'}</w:tc>"


def test_cells_have_places_under_merged_ones() -> None:
    kropp = _tabell(
        _rad(_tc("a", '<w:vMerge w:val="restart"/>'), _tc("b", '<w:gridSpan w:val="2"/>'), hode=True),
        _rad(_tc("", "<w:vMerge/>"), _tc("c"), _tc("d")),
    )
    assert [(b.ord, b.plass) for b in _les(kropp)] == [
        (("a",), (1, 1, 1)),
        (("b",), (1, 1, 2)),
        (("c",), (1, 2, 2)),
        (("d",), (1, 2, 3)),
    ]


def test_table_that_only_sets_text_in_rows_is_text() -> None:
    rader = _rad(_tc("a"), _tc("b"))
    assert {b.slag for b in _les(_tabell(rader))} == {"tekst"}
    assert {b.slag for b in _les(_tabell(rader, egne='<w:tblCaption w:val="T"/>'))} == {"celle"}


def test_pictures_are_their_descriptions() -> None:
    def bilde(egne: str, inni: str = "") -> str:
        return (
            f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1" {egne}>{inni}</wp:docPr>'
            "</wp:inline></w:drawing></w:r>"
        )

    pynt = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    bilder = bilde('descr="Et kart"') + bilde("") + bilde('descr="strek"', pynt)
    tekst, bilde_ = _les(f"<w:p>{_r('Her')}{bilder}</w:p>")
    assert (tekst.ord, bilde_) == (("Her",), Blokk("bilde", ("Et", "kart")))
    assert [b.slag for b in _les(f"<w:p>{bilder}{_r('Her')}</w:p>")] == ["bilde", "tekst"]


def test_what_is_only_form_or_not_shown_is_not_read() -> None:
    kropp = (
        f"<w:p>{_r('kommune')}<w:r><w:softHyphen/></w:r>{_r('styret')}<w:r><w:br/></w:r>{_r('e')}"
        f"<w:r><w:noBreakHyphen/></w:r>{_r('post')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
        f"<w:del><w:r><w:delText>slettet</w:delText></w:r></w:del><w:ins>{_r(' nytt')}</w:ins>"
        f"<mc:AlternateContent><mc:Choice>{_r(' valgt')}</mc:Choice>"
        f"<mc:Fallback>{_r(' ellers')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert _les(kropp)[0].ord == ("kommunestyret", "e-post", "nytt", "valgt")


def test_file_by_python_docx() -> None:
    dokument = Document()
    dokument.add_heading("Innledning", 1)
    dokument.add_paragraph("Et avsnitt.")
    dokument.add_heading("Bakgrunn", 2)
    ut = io.BytesIO()
    dokument.save(ut)
    assert les_docx_innhold(ut.getvalue()).blokker == (
        Blokk("overskrift", ("Innledning",), 1),
        Blokk("tekst", ("Et", "avsnitt.")),
        Blokk("overskrift", ("Bakgrunn",), 2),
    )


def test_what_is_no_word_file() -> None:
    for data in (b"", b"%PDF-1.7", _fil("")[:-40]):
        with pytest.raises(Uleselig):
            les_docx_innhold(data)


def test_entities_are_refused() -> None:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as z:
        bombe = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        z.writestr("word/document.xml", f"{bombe}<w:document {_ROM}><w:body>&b;</w:body></w:document>")
    with pytest.raises(Uleselig, match="DOCTYPE"):
        les_docx_innhold(ut.getvalue())
