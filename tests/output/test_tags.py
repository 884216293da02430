"""The tags of a finished PDF: what a screen reader meets, and in which order."""

from __future__ import annotations

import re
from typing import Any

import pikepdf
import pytest
from lesetre import Tagg, pynt

from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


def _en(tre: Tagg, slag: str, begynner: str) -> Tagg:
    (funnet,) = [t for t in tre.finn(slag) if t.tekst().startswith(begynner)]
    return funnet


def test_small_document_spans_pages(lite_pdf: pikepdf.Pdf) -> None:
    assert len(lite_pdf.pages) >= 5


def test_paragraph_over_pages_is_one(tre: Tagg) -> None:
    avsnitt = _en(tre, "P", "Start.")
    assert len(avsnitt.alle_sider()) >= 2
    assert avsnitt.tekst().endswith("Slutt.")
    assert set(avsnitt.slagene) == {"Reference", "Note"}


def test_notes_are_read_at_their_calls(tre: Tagg) -> None:
    avsnitt = _en(tre, "P", "Start.")
    assert avsnitt.slagene == ["Reference", "Note"] * 2
    kall, note = avsnitt.under[:2]
    assert (kall.tekst(), note.tekst()) == ("1", "1. Kilde 1, se siden .")
    assert note.slagene == ["Lbl", "Link"]
    før = avsnitt.barn[avsnitt.barn.index(kall) - 1]
    assert isinstance(før, str)
    assert før.endswith("note")


def test_notes_have_ids_in_the_index(tre: Tagg, lite_pdf: pikepdf.Pdf) -> None:
    ider = [str(n.objekt.ID) for n in tre.finn("Note")]
    assert ider == ["note-1", "note-2", "note-3"]
    navn = lite_pdf.Root.StructTreeRoot.IDTree.Names
    register = {str(navn[i]): navn[i + 1].objgen for i in range(0, len(navn), 2)}
    assert list(register) == sorted(register)
    med_id = {str(t.objekt.ID): t.objekt.objgen for t in tre.finn("TH", "Note") if "/ID" in t.objekt}
    assert register == med_id
    assert len(register) > 20


def test_headers_and_footers_are_artifacts(tre: Tagg, lite_pdf: pikepdf.Pdf) -> None:
    for nr, tekst in enumerate(pynt(lite_pdf), start=1):
        assert "Topp" in tekst
        assert f"Side {nr}" in tekst
    assert "Topp" not in tre.tekst()
    rå = lite_pdf.pages[0].Contents.read_bytes()
    assert b"/Subtype /Header" in rå
    assert b"/Subtype /Footer" in rå


def test_parent_tree_leads_from_content_to_its_element(lite_pdf: pikepdf.Pdf) -> None:
    nummer: list[Any] = list(lite_pdf.Root.StructTreeRoot.ParentTree.Nums)
    register = dict(zip(nummer[::2], nummer[1::2], strict=True))
    antall = 0
    for side in lite_pdf.pages:
        eiere: list[Any] = list(register[int(side.StructParents)])
        for mcid, eier in enumerate(eiere):
            if eier is not None:
                barn: list[Any] = list(eier.K)
                assert mcid in [b if isinstance(b, int) else b.get("/MCID") for b in barn]
                antall += 1
        for lenke in side.get("/Annots", []):
            eier = register[int(lenke.StructParent)]
            assert eier.S == "/Link"
            assert lenke.objgen in _flater(eier)
    assert antall > 100


def _flater(lenke: Any) -> list[Any]:  # noqa: ANN401 - PDF objects are not typed
    barn: list[Any] = list(lenke.K)
    return [b.Obj.objgen for b in barn if not isinstance(b, int) and "/Obj" in b]


def test_list_over_pages_is_one_with_labels_and_bodies(tre: Tagg) -> None:
    liste = next(t for t in tre.finn("L") if "Punkt 1." in t.tekst())
    assert len(liste.alle_sider()) == 2
    assert liste.slagene == ["LI"] * 12
    assert all(punkt.slagene == ["Lbl", "LBody"] for punkt in liste.under)
    assert any(len(punkt.alle_sider()) == 2 for punkt in liste.under)


def test_terms_are_labels_of_their_descriptions(tre: Tagg) -> None:
    liste = next(t for t in tre.finn("L") if t.tekst().startswith("Oppdrag"))
    assert [[del_.tekst() for del_ in punkt.under] for punkt in liste.under] == [
        ["Oppdrag", "Revisjon"],
        ["Dato", "I dag"],
    ]
    assert all(punkt.slagene == ["Lbl", "LBody"] for punkt in liste.under)


def test_list_in_columns_is_one_flat_list(tre: Tagg) -> None:
    liste = next(t for t in tre.finn("L") if t.tekst() == "a b c d")
    assert liste.slagene == ["LI"] * 4
    assert [punkt.slagene for punkt in liste.under] == [["LBody"]] * 4


def test_contents(tre: Tagg) -> None:
    (innhold,) = tre.finn("TOC")
    assert innhold.slagene == ["TOCI", "TOCI"]
    assert [p.slagene for p in innhold.under] == [["Lbl", "Reference"], ["Reference"]]
    assert innhold.under[0].under[1].slagene == ["Link"]
    assert re.fullmatch(r"1 Første \d", innhold.under[0].tekst())
    # The page number is a part of the same link, not a link inside it.
    assert all(not lenke.finn("Link") for lenke in tre.finn("Link"))


def test_table_over_pages_is_one_and_its_head_is_read_once(tre: Tagg, lite_pdf: pikepdf.Pdf) -> None:
    (tabell,) = tre.finn("Table")
    assert len(tabell.alle_sider()) == 3
    assert tabell.slagene == ["Caption", "THead", "TBody"]
    assert tabell.tekst().count("Navn") == 1
    assert sum("Navn" in tekst for tekst in pynt(lite_pdf)) == 2
    assert len(tabell.under[2].under) == 36 + 6


def test_headers_of_cells(tre: Tagg) -> None:
    (tabell,) = tre.finn("Table")
    navn = {str(th.objekt.ID): th.tekst() for th in tabell.finn("TH")}
    retning = {th.tekst(): str(th.objekt.A.Scope) for th in tabell.finn("TH")}
    assert (retning["Navn"], retning["Gruppe 7"], retning["Rad 7"]) == ("/Column", "/Column", "/Row")
    celle = next(td for td in tabell.finn("TD") if td.tekst() == "b8")
    assert [navn[str(h)] for h in celle.objekt.A.Headers] == ["B", "Gruppe 7", "Rad 8"]


def test_link_over_two_lines_is_one_with_its_words_as_description(tre: Tagg) -> None:
    lenke = next(t for t in tre.finn("Link") if t.tekst().startswith("en lenke med"))
    flater = [b.Obj for b in lenke.objekt.K if not isinstance(b, int) and "/Obj" in b]
    assert len(flater) == 2
    assert {str(f.Contents) for f in flater} == {lenke.tekst()}


def test_language_of_a_part(tre: Tagg) -> None:
    (engelsk,) = [t for t in tre.finn("Span") if "/Lang" in t.objekt]
    assert (str(engelsk.objekt.Lang), engelsk.tekst()) == ("en", "this is English")


def test_spaces_between_elements_are_read(tre: Tagg) -> None:
    avsnitt = _en(tre, "P", "Les")
    rå = "".join(b if isinstance(b, str) else b.tekst() for b in avsnitt.barn)
    assert rå.startswith("Les en lenke")


def test_loose_text_becomes_a_paragraph(tre: Tagg) -> None:
    assert _en(tre, "P", "Løs tekst").tekst("Reference", "Note") == "Løs tekst i en boks."


def test_figure_has_text_and_a_frame_on_the_page(tre: Tagg, lite_pdf: pikepdf.Pdf) -> None:
    (figur,) = tre.finn("Figure")
    assert str(figur.objekt.Alt) == "En strek"
    x1, y1, x2, y2 = map(float, figur.objekt.A.BBox)
    # It stands where the text of its page begins, 15 mm from both edges.
    marg, høyde = 15 / 25.4 * 72, float(lite_pdf.pages[0].MediaBox[3])
    assert (x1, y2) == pytest.approx((marg, høyde - marg), abs=0.01)
    assert (x2 - x1, y2 - y1) == pytest.approx((75, 15))


def test_both_claims_and_the_date_in_both_places(lite_pdf: pikepdf.Pdf) -> None:
    with lite_pdf.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("2", "A", "1")
        assert xmp["xmp:CreateDate"] == "2026-05-31"
    assert str(lite_pdf.docinfo.CreationDate) == "D:20260531"
    assert b"PDF/UA Universal Accessibility Schema" in lite_pdf.Root.Metadata.read_bytes()
    assert lite_pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_same_document_gives_same_bytes(lite: Dokument, lite_bytes: bytes) -> None:
    assert lag_pdf(lite)[0] == lite_bytes
