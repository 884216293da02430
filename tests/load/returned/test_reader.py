"""Comments and tracked changes of a returned Word file, with where they stand."""

from __future__ import annotations

import pytest
from returfil import bokmerke, ett, kommentar, lest, merket, p, r, spor, wordfil

from revisjon.load.returned import Innlegg
from revisjon.load.wordfile import UleseligWord, les_deler

IDER = {"F1": "F-1", "F2": "F-2", "kap": "mål", "fn_1": "fn-1"}


def test_a_comment_says_who_when_what_and_about_which_words() -> None:
    data = wordfil(
        p(bokmerke(1, "F1", r("Kommunen har "), merket(0, r("en plan")), r("."))),
        kommentar(0, "Stemmer dette?\nJeg er usikker."),
    )
    merke = ett(data, **IDER)
    assert merke.slag == "kommentar"
    assert merke.innlegg == Innlegg("Ola Nes", "2026-05-12T10:30:00Z", "Stemmer dette?\nJeg er usikker.")
    assert (merke.sitat, merke.bokmerker, merke.svar, merke.løst) == ("en plan", ("F-1",), (), False)


def test_the_innermost_bookmark_comes_first() -> None:
    inni = p(bokmerke(2, "F1", merket(0, r("ord"))))
    data = wordfil(bokmerke(1, "kap", p(r("a")), inni, p(r("b"))), kommentar(0, "x"))
    assert ett(data, **IDER).bokmerker == ("F-1", "mål")


def test_a_bookmark_that_begins_where_the_comment_begins_is_around_it() -> None:
    """LibreOffice moves the start of a bookmark into the paragraph, after the start of the comment."""
    start = '<w:commentRangeStart w:id="0"/><w:bookmarkStart w:id="1" w:name="F1"/>'
    slutt = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:bookmarkEnd w:id="1"/>'
    assert ett(wordfil(p(start, r("ord"), slutt), kommentar(0, "x")), **IDER).bokmerker == ("F-1",)


def test_a_comment_over_several_paragraphs_is_where_it_begins_and_tells_of_the_rest() -> None:
    kropp = (
        p(bokmerke(1, "F1", r("Før "), '<w:commentRangeStart w:id="0"/>', r("en")))
        + p(bokmerke(2, "F2", r("to"), '<w:commentRangeEnd w:id="0"/>', r(" etter")))
        + p('<w:r><w:commentReference w:id="0"/></w:r>')
    )
    merke = ett(wordfil(kropp, kommentar(0, "x")), **IDER)
    assert (merke.sitat, merke.bokmerker, merke.også) == ("en to", ("F-1",), ("F-2",))


def test_a_comment_in_a_table() -> None:
    celler = f"<w:tc>{p(r('A'))}</w:tc><w:tc>{p(merket(0, r('12')))}</w:tc>"
    kropp = bokmerke(1, "F1", f"<w:tbl><w:tr>{celler}</w:tr></w:tbl>")
    merke = ett(wordfil(kropp, kommentar(0, "Feil tall")), **IDER)
    assert (merke.sitat, merke.bokmerker) == ("12", ("F-1",))


def test_a_comment_at_a_point_belongs_to_the_words_before() -> None:
    kropp = p(bokmerke(1, "F1", r("En."))) + p(r("To."), '<w:r><w:commentReference w:id="0"/></w:r>')
    merke = ett(wordfil(kropp, kommentar(0, "x")), **IDER)
    assert (merke.sitat, merke.bokmerker) == ("", ())


def test_outside_all_bookmarks_the_nearest_heading_tells() -> None:
    kropp = (
        p(r("Mål "), r("og planer"), stil="Overskrift1")
        + p(r("Under"), stil="Egen")
        + p(merket(0, r("løs tekst")))
    )
    assert ett(wordfil(kropp, kommentar(0, "x")), **IDER).overskrift == "Under"
    assert ett(wordfil(kropp.replace("Egen", "Brød"), kommentar(0, "x"))).overskrift == "Mål og planer"


def test_what_a_tracked_change_of_form_keeps_is_no_heading() -> None:
    før = (
        '<w:pPr><w:pPrChange w:id="1" w:author="a"><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>'
        "</w:pPrChange></w:pPr>"
    )
    retur = lest(wordfil(f"<w:p>{før}{merket(0, r('ord'))}</w:p>", kommentar(0, "x")))
    assert (retur.merker[0].overskrift, retur.formatering) == ("", 1)


def test_answers_follow_what_they_answer_and_ticked_off_is_told() -> None:
    data = wordfil(
        p(merket(0, merket(1, merket(2, r("ord"))))),
        kommentar(0, "Er det sant?", avsnitt="0A000001"),
        kommentar(1, "Ja.", av="Kari Berg", avsnitt="0A000002"),
        kommentar(2, "Takk.", avsnitt="0a000003"),
        utvidet=(
            '<w15:commentEx w15:paraId="0A000001" w15:done="1"/>'
            '<w15:commentEx w15:paraId="0A000002" w15:paraIdParent="0A000001" w15:done="0"/>'
            '<w15:commentEx w15:paraId="0A000003" w15:paraIdParent="0A000002" w15:done="0"/>'
        ),
    )
    merke = ett(data)
    assert [s.tekst for s in merke.svar] == ["Ja.", "Takk."]
    assert merke.løst


def test_comments_that_answer_each_other_in_a_ring_are_all_told() -> None:
    ring = (
        '<w15:commentEx w15:paraId="01" w15:paraIdParent="02"/>'
        '<w15:commentEx w15:paraId="02" w15:paraIdParent="01"/>'
    )
    kommentarer = (kommentar(0, "a", avsnitt="01"), kommentar(1, "b", avsnitt="02"))
    retur = lest(wordfil(p(merket(0, merket(1, r("ord")))), *kommentarer, utvidet=ring))
    assert sorted(m.innlegg.tekst for m in retur.merker) == ["a", "b"]


def test_a_comment_that_the_text_does_not_call_is_not_lost() -> None:
    merke = ett(wordfil(p(r("ord")), kommentar(7, "Generelt: bra.", av="", dato="")))
    assert (merke.del_, merke.innlegg) == ("ukjent", Innlegg("", "", "Generelt: bra."))


@pytest.mark.parametrize(
    ("innhold", "slag", "inn", "ut"),
    [
        (spor("ins", "ny "), "innsetting", "ny", ""),
        (spor("del", "gammel "), "sletting", "", "gammel"),
        (spor("del", "gammel") + spor("ins", "ny"), "erstatning", "ny", "gammel"),
        (spor("ins", "ny") + spor("del", "gammel"), "erstatning", "ny", "gammel"),
        (spor("ins", "n") + spor("ins", "y"), "innsetting", "ny", ""),
    ],
)
def test_a_tracked_change(innhold: str, slag: str, inn: str, ut: str) -> None:
    merke = ett(wordfil(p(bokmerke(1, "F1", r("Vi har en "), innhold, r("plan.")))), **IDER)
    assert (merke.slag, merke.innlegg.tekst, merke.sitat) == (slag, inn, ut)
    assert (merke.bokmerker, merke.før) == (("F-1",), "Vi har en")


def test_changes_by_two_persons_are_two() -> None:
    retur = lest(wordfil(p(spor("del", "a"), spor("ins", "b", av="Kari"))))
    assert [(m.slag, m.innlegg.av) for m in retur.merker] == [("sletting", "Ola Nes"), ("innsetting", "Kari")]


def test_what_one_puts_in_and_another_takes_out_is_both() -> None:
    ut = '<w:del w:author="Kari" w:date="d"><w:r><w:delText>ord</w:delText></w:r></w:del>'
    inn = f'<w:ins w:author="Ola" w:date="d">{ut}</w:ins>'
    retur = lest(wordfil(p(inn)))
    assert [(m.slag, m.innlegg.av) for m in retur.merker] == [("innsetting", "Ola"), ("sletting", "Kari")]


def test_a_move_is_one_change_with_both_places() -> None:
    def ende(slag: str, nr: int) -> str:
        start = f'<w:{slag}RangeStart w:id="{nr}" w:name="flytt1"/>'
        return f'{start}{spor(slag, "Setningen.")}<w:{slag}RangeEnd w:id="{nr}"/>'

    fra, til = ende("moveFrom", 1), ende("moveTo", 2)
    kropp = p(bokmerke(5, "F1", r("a"), fra)) + p(bokmerke(6, "F2", r("b"), til))
    merke = ett(wordfil(kropp), **IDER)
    assert (merke.slag, merke.innlegg.tekst) == ("flytting", "Setningen.")
    assert (merke.bokmerker, merke.til) == (("F-1",), ("F-2",))


def test_a_comment_on_a_change_shows_what_would_stand() -> None:
    kropp = p(merket(0, r("en "), spor("del", "gammel"), spor("ins", "ny"), r(" plan")))
    merker = lest(wordfil(kropp, kommentar(0, "x"))).merker
    assert {m.slag: m.sitat for m in merker}["kommentar"] == "en ny plan"


def test_spaces_and_form_alone_are_counted_not_told() -> None:
    fet = '<w:rPrChange w:id="3" w:author="a"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    form = f"<w:r><w:rPr>{fet}</w:rPr><w:t>x</w:t></w:r>"
    retur = lest(wordfil(p(spor("ins", " "), form)))
    assert (retur.merker, retur.formatering) == ((), 2)


def test_a_change_in_a_footnote_stands_where_the_note_is_called() -> None:
    kall = '<w:r><w:footnoteReference w:id="4"/></w:r>'
    kropp = (
        p(r("Mål"), stil="Overskrift1") + p(bokmerke(1, "F1", r("En påstand."), kall)) + p(merket(0, r("b")))
    )
    noter = (
        f'<w:footnotes><w:footnote w:id="4">{p(r("Se "), spor("ins", "side 3"))}</w:footnote></w:footnotes>'
    )
    retur = lest(wordfil(kropp, kommentar(0, "x"), andre={"word/footnotes.xml": noter}), **IDER)
    note, etter = retur.merker
    assert (note.del_, note.bokmerker, note.overskrift, note.før) == ("fotnote", ("F-1",), "Mål", "Se")
    assert etter.slag == "kommentar"


def test_headers_and_footers_come_last() -> None:
    topp = f"<w:hdr>{p(spor('ins', 'Utkast'))}</w:hdr>"
    retur = lest(wordfil(p(spor("del", "x")), andre={"word/header1.xml": topp}))
    assert [m.del_ for m in retur.merker] == ["", "topptekst"]


def test_a_bookmark_that_libreoffice_begins_twice_and_ends_once() -> None:
    kropp = (
        p('<w:bookmarkStart w:id="1" w:name="kap"/>', r("Tabell 1"))
        + f"<w:tbl><w:tr><w:tc>{p(merket(0, r('12')))}</w:tc><w:tc>"
        + p('<w:bookmarkStart w:id="2" w:name="kap"/>', r("5"), '<w:bookmarkEnd w:id="2"/>')
        + "</w:tc></w:tr></w:tbl>"
        + p(merket(1, r("etter")))
    )
    i, etter = lest(wordfil(kropp, kommentar(0, "x"), kommentar(1, "y")), **IDER).merker
    assert (i.bokmerker, etter.bokmerker) == (("mål",), ())


def test_a_bookmark_without_an_end_holds_nothing() -> None:
    kropp = p('<w:bookmarkStart w:id="1" w:name="F1"/>', r("a")) + p(merket(0, r("b")))
    retur = lest(wordfil(kropp, kommentar(0, "x")), **IDER)
    assert (retur.merker[0].bokmerker, retur.bokmerker) == ((), 0)


def test_a_drawing_that_is_written_twice_is_read_once() -> None:
    boks = p(merket(0, r("i boksen")))
    to = f"<mc:Choice>{boks}</mc:Choice><mc:Fallback>{boks}</mc:Fallback>"
    valg = f"<mc:AlternateContent>{to}</mc:AlternateContent>"
    merke = ett(wordfil(p(f"<w:r>{valg}</w:r>"), kommentar(0, "x")))
    assert merke.sitat == "i boksen"


def test_the_deepest_nesting_is_no_trouble() -> None:
    dyp = "<w:ins>" * 20_000 + merket(0, r("ord")) + "</w:ins>" * 20_000
    assert ett(wordfil(p(dyp).replace(r("ord"), ""), kommentar(0, "x"))).innlegg.tekst == "x"


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04 not really", b"\xd0\xcf\x11\xe0" * 200])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UleseligWord):
        lest(data)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = wordfil(p(r("ord")), andre={"word/comments.xml": f"<w:comments>{'x' * 200_000}</w:comments>"})
    assert len(data) < 5_000
    les_deler(data)
    monkeypatch.setattr("revisjon.load.wordfile.MAKS_DEL", 100_000)
    with pytest.raises(UleseligWord, match="grensen"):
        lest(data)


def test_entities_are_refused() -> None:
    data = wordfil("").replace(b"word/document", b"word/document")
    bombe = {"word/comments.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}
    with pytest.raises(UleseligWord, match="DOCTYPE"):
        lest(wordfil("", andre=bombe))
    assert lest(data).merker == ()


def rad(*celler: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{c}</w:tc>' for c in celler)}</w:tr>"


def test_an_empty_bookmark_marks_the_row_that_it_stands_first_in() -> None:
    """A recommendation is a number in one cell and all its words in the next."""
    første = rad(p(bokmerke(1, "F1"), r("1")), p(merket(0, r("gjør dette"))))
    andre = rad(p(bokmerke(2, "F2"), r("2")), p(merket(1, r("gjør mer"))))
    etter = p(merket(2, r("Etter tabellen")))
    tall = (kommentar(nr, "x") for nr in range(3))
    en, to, tre = lest(wordfil(f"<w:tbl>{første}{andre}</w:tbl>{etter}", *tall), **IDER).merker
    assert (en.bokmerker, to.bokmerker, tre.bokmerker) == (("F-1",), ("F-2",), ())


def test_an_empty_bookmark_outside_of_tables_marks_its_paragraph() -> None:
    kropp = p(bokmerke(1, "F1"), merket(0, r("ord"))) + p(merket(1, r("andre ord")))
    en, to = lest(wordfil(kropp, kommentar(0, "x"), kommentar(1, "y")), **IDER).merker
    assert (en.bokmerker, to.bokmerker) == (("F-1",), ())


def test_the_bookmark_of_a_note_marks_the_note_alone() -> None:
    kall = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    kropp = p(bokmerke(1, "F1", r("En"), bokmerke(2, "fn_1", kall), merket(0, r("to"))))
    assert ett(wordfil(kropp, kommentar(0, "x")), **IDER).bokmerker == ("F-1",)
