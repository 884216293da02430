"""The example report as a screen reader meets it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pikepdf
import pytest
from eksempel import ROT
from lesetre import Tagg, les_tre, pynt

from revisjon.load import last
from revisjon.output.attached import maskinlesbart
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument
from revisjon.report.xhtml import les


@pytest.fixture(scope="module")
def tre(pdf: pikepdf.Pdf) -> Tagg:
    return les_tre(pdf)


def _uten_rom(tekst: str) -> str:
    return re.sub(r"\s|\u00ad", "", tekst)


def _løpende(el: Element) -> str:
    """Return the text of the HTML without notes, drawings and what is said about the document."""
    if el.tag in ("head", "svg") or el.tag.endswith("}svg") or "fn" in (el.get("class") or "").split():
        return ""
    return (el.text or "") + "".join(_løpende(barn) + (barn.tail or "") for barn in el)


def test_reading_order_is_that_of_the_html(tre: Tagg, dokument: Dokument) -> None:
    html = _uten_rom(_løpende(les(dokument.html)))
    for punkt in tre.finn("TOCI"):
        # The page number is made by CSS.
        lenke = punkt.finn("Link")[0]
        sidetall = lenke.under[-1]
        assert str(sidetall.objekt.get("/T")) == "Sidetall"
        assert re.fullmatch(r"\d+", sidetall.tekst())
        lenke.barn.remove(sidetall)
    for ledd in tre.finn("LI"):
        # So is the dash or number before an item.
        if ledd.slagene == ["Lbl", "LBody"] and re.fullmatch(r"–|\d+\.", ledd.under[0].tekst()):
            ledd.barn.pop(0)
    lest = _uten_rom(_lest(tre))
    assert len(lest) > 50_000
    forskjell = next((i for i, (a, b) in enumerate(zip(lest, html, strict=False)) if a != b), None)
    utsnitt = slice(max(0, (forskjell or 0) - 60), (forskjell or 0) + 60)
    assert lest == html, (lest[utsnitt], html[utsnitt])


def _lest(tagg: Tagg) -> str:
    """Return the text without drawings, notes and their calls; references in the contents are no calls."""
    deler = []
    for barn in tagg.barn:
        if isinstance(barn, str):
            deler.append(barn)
        elif barn.slag == "TOC":
            deler.append(barn.tekst())
        elif barn.slag not in ("Figure", "Note", "Reference"):
            deler.append(_lest(barn))
    return " ".join(deler)


def test_every_note_is_read_once_at_its_call(tre: Tagg, dokument: Dokument) -> None:
    noter = tre.finn("Note")
    assert len(noter) == len(dokument.noter) > 40
    i_html = [el for el in les(dokument.html).iter("span") if el.get("class") == "fn"]
    for note, ventet in zip(noter, i_html, strict=True):
        assert f"fn-{note.under[0].tekst()}" == ventet.get("id")
        assert _uten_rom(note.tekst("Lbl")) == _uten_rom("".join(ventet.itertext()))


def test_headers_footers_and_page_numbers_are_not_read(tre: Tagg, pdf: pikepdf.Pdf) -> None:
    sider = pynt(pdf)
    assert sum("Forvaltningsrevisjon, " in tekst for tekst in sider) > 35
    assert all(tekst.endswith(str(nr)) for nr, tekst in enumerate(sider, start=1) if tekst)
    assert not any(t.tekst() == "Forvaltningsrevisjon, mai 2026" for t in tre.finn("P"))


def test_tables_of_the_document_are_whole(tre: Tagg, dokument: Dokument) -> None:
    tabeller = tre.finn("Table")
    assert len(tabeller) == dokument.html.count("<table")
    assert any(len(t.alle_sider()) > 1 for t in tabeller)
    assert all(t.slagene.count("THead") <= 1 for t in tabeller)


def test_contents_and_headings(tre: Tagg, dokument: Dokument) -> None:
    assert len(tre.finn("TOC")) == 3
    assert len(tre.finn("TOCI")) > 20
    overskrifter = tre.finn("H1", "H2", "H3", "H4")
    assert len(overskrifter) == len(dokument.overskrifter)
    assert [int(o.slag[1]) for o in overskrifter] == [o.nivå for o in dokument.overskrifter]


def test_with_data_the_case_follows_to_the_byte(dokument: Dokument) -> None:
    filer = last(ROT).filer
    med = replace(dokument, vedlegg=maskinlesbart(dokument, filer))
    data, diagnoser = lag_pdf(med)
    assert diagnoser == ()
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_metadata() as xmp:
        inni = {navn: fil.get_file().read_bytes() for navn, fil in pdf.attachments.items()}
        assert (xmp["pdfaid:part"], xmp["pdfuaid:part"]) == ("3", "1")
    assert b'"sporbarhet"' in inni.pop("sporbarhet.json")
    assert inni == {fil: (ROT / fil).read_bytes() for fil in filer}
    assert len(inni) > 5
