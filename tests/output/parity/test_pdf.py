"""What a PDF says, by its tags and its marked content."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from revisjon.output.parity import Blokk, Innhold, Uleselig, forskjeller, les_pdf_innhold, pdf_text
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument


def _endret(data: bytes, endre: Callable[[pikepdf.Pdf], None]) -> bytes:
    ut = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        endre(pdf)
        pdf.save(ut)
    return ut.getvalue()


def _element(el: Any, slag: str) -> Any:  # noqa: ANN401 - PDF objects are not typed
    """Return the first element of a kind in a tree."""
    barn = el.get("/K", [])
    for b in list(barn) if isinstance(barn, pikepdf.Array) else [barn]:
        if isinstance(b, pikepdf.Dictionary) and "/S" in b:
            if f"/{slag}" == b.S:
                return b
            if (funnet := _element(b, slag)) is not None:
                return funnet
    return None


def test_says_what_the_tree_says(tre_innhold: Innhold, lest: dict[str, Innhold]) -> None:
    assert forskjeller(tre_innhold, lest["pdf"]) == ()
    assert len(lest["pdf"].blokker) > 100


def test_both_ways_of_reading_content_agree(pdf_bytes: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    linjer = les_pdf_innhold(pdf_bytes)
    monkeypatch.setattr(pdf_text, "_én_på_linjen", lambda _: False)
    assert les_pdf_innhold(pdf_bytes) == linjer


def test_content_in_several_streams_with_strings_is_read(pdf_bytes: bytes) -> None:
    def skriv_om(pdf: pikepdf.Pdf) -> None:
        for side in pdf.pages:
            skrevet = pikepdf.unparse_content_stream(list(pikepdf.parse_content_stream(side)))
            side.Contents = pdf.make_indirect(
                pikepdf.Array([pdf.make_stream(skrevet), pdf.make_stream(b" ")])
            )

    assert les_pdf_innhold(_endret(pdf_bytes, skriv_om)) == les_pdf_innhold(pdf_bytes)


def test_actual_text_of_an_element_stands_for_its_content(pdf_bytes: bytes) -> None:
    def erstatt(pdf: pikepdf.Pdf) -> None:
        _element(pdf.Root.StructTreeRoot, "Caption").ActualText = pikepdf.String("Noe helt annet")

    lest = les_pdf_innhold(_endret(pdf_bytes, erstatt))
    assert Blokk("tekst", ("Noe", "helt", "annet")) in lest.blokker


def test_kinds_by_role(pdf_bytes: bytes, lest: dict[str, Innhold]) -> None:
    def kall_om(pdf: pikepdf.Pdf) -> None:
        rot = pdf.Root.StructTreeRoot
        _element(rot, "H2").S = pikepdf.Name("/Mellomtittel")
        rot.RoleMap = pikepdf.Dictionary(Mellomtittel=pikepdf.Name("/H2"))

    assert les_pdf_innhold(_endret(pdf_bytes, kall_om)) == lest["pdf"]


def test_figure_without_alternative_text_is_told(pdf_bytes: bytes, tre_innhold: Innhold) -> None:
    def fjern(pdf: pikepdf.Pdf) -> None:
        del _element(pdf.Root.StructTreeRoot, "Figure").Alt

    (f,) = forskjeller(tre_innhold, les_pdf_innhold(_endret(pdf_bytes, fjern)))
    assert (f.slag, f.første, f.andre) == ("bilde", "En strek", "")


def test_a_word_that_is_drawn_but_not_tagged_is_missed(pdf_bytes: bytes, tre_innhold: Innhold) -> None:
    def ta_ut(pdf: pikepdf.Pdf) -> None:
        del _element(pdf.Root.StructTreeRoot, "TD").K

    (f,) = forskjeller(tre_innhold, les_pdf_innhold(_endret(pdf_bytes, ta_ut)))
    assert (f.slag, f.første, f.andre) == ("tabell", "a1 (rad 3, kolonne 2 i tabell nr. 1)", "")


def test_generated_words_are_read(dok: Dokument) -> None:
    # Only what the layout makes is left out; a word from a style sheet is in no other format.
    html = dok.html.replace("</style>", 'blockquote::before { content: "Sitat: " }</style>')
    html = html.replace("<ul>", "<blockquote>Sagt.</blockquote><ul>", 1)
    data, _ = lag_pdf(replace(dok, html=html, noter=dok.noter))
    tekster = [" ".join(b.ord) for b in les_pdf_innhold(data).blokker]
    assert any("Sitat:" in t for t in tekster)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnei", b"PK\x03\x04"])
def test_what_is_no_pdf(data: bytes) -> None:
    with pytest.raises(Uleselig):
        les_pdf_innhold(data)


def test_pdf_without_tags() -> None:
    ut = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(ut)
    with pytest.raises(Uleselig, match="ingen tagger"):
        les_pdf_innhold(ut.getvalue())


def _les(kode: bytes, tounicode: bytes, subtype: str) -> str:
    with pikepdf.new() as pdf:
        strøm = pdf.make_stream(tounicode)
        skrift = pdf.make_indirect(pikepdf.Dictionary(Subtype=pikepdf.Name(subtype), ToUnicode=strøm))
        return pdf_text.Skrifter().på({"/Resources": {"/Font": {"/F": skrift}}})["/F"].les(kode)


def test_tables_of_letters() -> None:
    tabell = (
        b"1 beginbfchar <0001> <00660069> endbfchar "
        b"2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<00e6> <D83DDE00>] endbfrange"
    )
    koder = bytes.fromhex("0001 0010 0012 0020 0021 0099")
    assert _les(koder, tabell, "/Type0") == "fiACæ😀\ufffd"


def test_font_with_one_byte_to_a_letter() -> None:
    assert _les(b"AB\xe6", b"1 beginbfchar <41> <00d8> endbfchar", "/TrueType") == "ØBæ"
