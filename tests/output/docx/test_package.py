"""The file as Word opens it: parts, relationships, properties, and the same bytes each time."""

from __future__ import annotations

import io
import posixpath
import re
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.image.image import Image
from lesedocx import Ordfil, R, W, felt, les_xml

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass
from revisjon.output import codes
from revisjon.output.docx import build, lag_docx, les_bokmerker
from revisjon.output.docx.pictures import TOM_PNG
from revisjon.report.document import Dokument
from revisjon.report.tree import lokalt_navn
from revisjon.report.xhtml import les

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def test_same_document_same_bytes(eksempel: Dokument, fil: Ordfil) -> None:
    assert lag_docx(eksempel)[0] == fil.data
    with zipfile.ZipFile(io.BytesIO(fil.data)) as pakke:
        assert {i.date_time for i in pakke.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert pakke.namelist()[0] == "[Content_Types].xml"


def test_python_docx_opens_it(fil: Ordfil) -> None:
    dokument = docx.Document(io.BytesIO(fil.data))
    assert len(dokument.sections) > 10
    assert dokument.core_properties.title == "Kompetanseutvikling i Aldring og mestring"
    assert dokument.core_properties.language == "nb-NO"
    assert str(dokument.core_properties.created).startswith("2026-05-01")


def test_every_relationship_leads_somewhere(fil: Ordfil) -> None:
    antall = 0
    for navn, innhold in fil.deler.items():
        if not navn.endswith(".rels"):
            continue
        eier = posixpath.dirname(posixpath.dirname(navn))
        for forhold in les_xml(innhold):
            antall += 1
            if forhold.get("TargetMode") != "External":
                assert posixpath.normpath(posixpath.join(eier, forhold.get("Target", ""))) in fil.deler
    assert antall > 50


def test_every_id_of_a_relationship_is_known(fil: Ordfil) -> None:
    for del_ in ("document", "footnotes"):
        kjente = {f.get("Id") for f in fil.xml(f"word/_rels/{del_}.xml.rels")}
        brukt = {v for el in fil.xml(f"word/{del_}.xml").iter() for k, v in el.items() if k.startswith(R)}
        assert brukt
        assert brukt <= kjente


def test_every_style_and_list_exists(fil: Ordfil) -> None:
    lister = {n.get(f"{W}numId") for n in fil.xml("word/numbering.xml").iter(f"{W}num")} | {"0"}
    deler = [n for n in fil.deler if re.fullmatch(r"word/\w+\.xml", n)]
    assert len(deler) > 10
    for navn in deler:
        for el in fil.xml(navn).iter():
            if el.tag in {f"{W}{t}" for t in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")}:
                assert el.get(f"{W}val") in fil.stiler, navn
            elif el.tag == f"{W}numId" and navn != "word/numbering.xml":
                assert el.get(f"{W}val") in lister


def test_nothing_is_left_of_another_template(fil: Ordfil) -> None:
    assert not [n for n in fil.deler if "thumbnail" in n or "stylesWithEffects" in n]
    assert len(fil.deler["word/styles.xml"]) < 50_000


def test_word_does_not_ask_at_opening(fil: Ordfil) -> None:
    innstillinger = fil.xml("word/settings.xml")
    assert innstillinger.find(f"{W}updateFields") is None
    assert not list(fil.xml("word/document.xml").iter(f"{W}dirty"))
    språk = innstillinger.find(f"{W}themeFontLang")
    assert språk is not None
    assert språk.get(f"{W}val") == "nb-NO"
    noter = innstillinger.find(f"{W}footnotePr")
    assert noter is not None
    assert [n.get(f"{W}id") for n in noter] == ["-1", "0"]


def test_fields_and_links_lead_to_bookmarks(fil: Ordfil) -> None:
    merker = {m.get(f"{W}name") for m in fil.kropp.iter(f"{W}bookmarkStart")}
    mål = {i.split()[1] for i, _ in felt(fil) if i.startswith(("REF ", "PAGEREF "))}
    ankre = {h.get(f"{W}anchor") for h in fil.kropp.iter(f"{W}hyperlink")} - {None}
    assert len(mål) > 40
    assert len(ankre) > 100
    assert mål | ankre <= merker


def test_bookmarks_lead_home(eksempel: Dokument, fil: Ordfil) -> None:
    navn = [m.get(f"{W}name", "") for m in fil.kropp.iter(f"{W}bookmarkStart")]
    slutt = [m.get(f"{W}id") for m in fil.kropp.iter(f"{W}bookmarkEnd")]
    assert len({n.casefold() for n in navn}) == len(navn) == len(set(slutt)) == len(slutt)
    assert all(re.fullmatch(r"[^\W\d]\w{0,39}", n) for n in navn)
    hjem = les_bokmerker(fil.data)
    kropp = les(eksempel.html).find("body")
    assert kropp is not None
    ider = {el.get(a) for el in kropp.iter() for a in ("id", "data-id")} - {None}
    assert len(ider) > 300
    assert set(hjem.values()) == ider
    assert set(hjem) == {n for n in navn if not n.startswith("_")}


def test_les_bokmerker_of_another_file() -> None:
    ut = io.BytesIO()
    docx.Document().save(ut)
    assert les_bokmerker(ut.getvalue()) == {}


def test_one_part_for_each_drawing_and_every_use_is_described(eksempel: Dokument, fil: Ordfil) -> None:
    tegninger = [el for el in les(eksempel.html).iter() if lokalt_navn(el) == "svg"]
    beskrevet = [el.get("descr") for el in fil.kropp.iter(f"{_WP}docPr")]
    assert len(tegninger) == len(beskrevet) > 200
    assert all(beskrevet)
    svg = [n for n in fil.deler if n.endswith(".svg")]
    assert len(svg) < 30
    assert len({fil.deler[n] for n in svg}) == len(svg)
    assert {n.replace(".svg", ".png") for n in svg} <= set(fil.deler)
    for navn in svg:
        rot = les_xml(fil.deler[navn])
        assert rot.tag == "{http://www.w3.org/2000/svg}svg"
        assert rot.get("width", "").endswith("mm")


def test_without_pango_the_drawings_are_svg_alone(
    eksempel: Dokument, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mangler(tegninger: Sequence[str], dokument: Dokument) -> tuple[bytes, ...]:
        del tegninger, dokument
        raise Feil([Diagnose(codes.UTEN_PANGO, Plass("."), "Mangler.")])

    monkeypatch.setattr(build, "lag_png", mangler)
    data, diagnoser = lag_docx(eksempel)
    assert [(d.kode, d.alvor) for d in diagnoser] == [(codes.DOCX_UTEN_PNG, Alvor.ADVARSEL)]
    assert Ordfil(data).deler["word/media/tegning1.png"] == TOM_PNG
    assert Image.from_blob(TOM_PNG).px_width == 1


def test_pages_are_those_given_and_else_none(eksempel: Dokument, fil: Ordfil) -> None:
    assert {r for i, r in felt(fil) if i.startswith("PAGEREF")} == {""}
    med = Ordfil(lag_docx(eksempel, {"innledning": 6, "bakgrunn": 7})[0])
    sider = {i.split()[1]: r for i, r in felt(med) if i.startswith("PAGEREF")}
    assert (sider["innledning"], sider["bakgrunn"], sider["formål"]) == ("6", "7", "")


def test_cover_has_no_head_and_chapters_have_their_name(fil: Ordfil) -> None:
    seksjoner = list(fil.kropp.iter(f"{W}sectPr"))
    deler = {f.get("Id"): f.get("Target") for f in fil.xml("word/_rels/document.xml.rels")}

    def hode(nr: int, når: str) -> str:
        ref = next(h for h in seksjoner[nr].iter(f"{W}headerReference") if h.get(f"{W}type") == når)
        return "|".join(t.text or "" for t in fil.xml(f"word/{deler[ref.get(f'{R}id')]}").iter(f"{W}t"))

    assert [hode(nr, "default") for nr in (0, 1, -1)] == ["", "", ""]
    topp = "Bærum kommune|Kompetanseutvikling i Aldring og mestring"
    assert (hode(2, "default"), hode(2, "first")) == (f"{topp}|Sammendrag", topp)
    liggende = [s for s in seksjoner if "landscape" in ET.tostring(s, encoding="unicode")]
    assert len(liggende) == 1


def test_weasyprint_is_not_needed() -> None:
    kode = "import sys, revisjon.output.docx as d; d.lag_docx; sys.exit('weasyprint' in sys.modules)"
    ferdig = subprocess.run([sys.executable, "-c", kode], check=False)  # noqa: S603 - our own words
    assert ferdig.returncode == 0
