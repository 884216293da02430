"""The steps that put the tree right, on trees made by hand."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pydyf
import pytest

from revisjon.output.tags.contents import ordne_innhold
from revisjon.output.tags.footnotes import flytt_noter
from revisjon.output.tags.lists import ordne_lister
from revisjon.output.tags.merging import slå_sammen
from revisjon.output.tags.nodes import Blad, Knute, Merket, Opphav, beskjær, blader
from revisjon.output.tags.reading import Pynt
from revisjon.output.tags.tables import ordne_tabeller
from revisjon.output.tags.texts import ordne_tekst


def el(tag: str, **egne: str) -> Opphav:
    return Opphav(Element(tag, {navn.rstrip("_"): verdi for navn, verdi in egne.items()}), tag)


def knute(slag: str, *barn: Knute | Blad, fra: Opphav | None = None, side: int = 0) -> Knute:
    return Knute(slag, side, list(barn), fra)


def skisse(k: Knute | Blad) -> object:
    """Return a tree as nested tuples: (kind, child, …), content as its MCID."""
    if isinstance(k, Knute):
        return (k.slag, *map(skisse, k.barn))
    return k.mcid if isinstance(k, Merket) else "lenke"


def m(nr: int, side: int = 0) -> Merket:
    return Merket(side, nr)


def test_fragments_on_two_pages_are_joined_at_every_level() -> None:
    sect, p = el("section"), el("p")
    rot = knute(
        "Document",
        knute("Sect", knute("P", m(1)), knute("P", m(2), fra=p), fra=sect),
        knute("Sect", knute("P", m(0, 1), fra=p, side=1), fra=sect, side=1),
    )
    slå_sammen(rot, Pynt())
    assert skisse(rot) == ("Document", ("Sect", ("P", 1), ("P", 2, 0)))
    assert list(blader(rot))[-1] == Merket(1, 0)


def test_boxes_before_and_after_a_block_keep_their_places() -> None:
    div = el("div")
    rot = knute(
        "Div",
        knute("Div", m(1), fra=div),
        knute("P", m(2), fra=el("p")),
        knute("Div", m(3), fra=div),
        fra=div,
    )
    slå_sammen(rot, Pynt())
    assert skisse(rot) == ("Div", 1, ("P", 2), 3)


def test_two_elements_of_one_kind_are_not_joined() -> None:
    rot = knute("Sect", knute("P", m(1), fra=el("p")), knute("P", m(2), fra=el("p")))
    slå_sammen(rot, Pynt())
    assert skisse(rot) == ("Sect", ("P", 1), ("P", 2))


def test_cells_of_a_row_over_two_pages_are_joined_pairwise() -> None:
    rad, a, b = el("tr"), el("td"), el("td")
    rot = knute(
        "TBody",
        knute("TR", knute("TD", m(1), fra=a), knute("TD", m(2), fra=b), fra=rad),
        knute("TR", knute("TD", m(3), fra=a), knute("TD", m(4), fra=b), fra=rad),
    )
    slå_sammen(rot, Pynt())
    assert skisse(rot) == ("TBody", ("TR", ("TD", 1, 3), ("TD", 2, 4)))


def test_repeated_head_is_decoration() -> None:
    hode, kropp = el("thead"), el("tbody")
    rot = knute(
        "Table",
        knute("THead", m(1), fra=hode),
        knute("TBody", m(2), fra=kropp),
        knute("THead", m(0, 1), fra=hode),
        knute("TBody", m(1, 1), fra=kropp),
    )
    pynt = Pynt()
    slå_sammen(rot, pynt)
    assert skisse(rot) == ("Table", ("THead", 1), ("TBody", 2, 1))
    assert pynt.innhold == {1: {0: ""}}


def test_note_on_two_pages_becomes_one_at_its_call() -> None:
    note = el("span", class_="fn")
    kall = knute("NonStruct", m(2), fra=Opphav(note.element, "span::footnote-call"))
    merke = knute("NonStruct", m(8), fra=Opphav(note.element, "span::footnote-marker"))
    rot = knute(
        "Document",
        knute("P", m(1), kall, m(3), fra=el("p")),
        knute("NonStruct", knute("Span", merke, m(9), fra=note)),
        knute("NonStruct", knute("Span", m(0, 1), fra=note, side=1)),
    )
    flytt_noter(rot)
    beskjær(rot)
    assert skisse(rot) == ("Document", ("P", 1, ("Reference", 2), ("Note", ("Lbl", 8), 9, 0), 3))


def test_a_call_whose_note_is_lost_is_still_a_reference() -> None:
    kall = knute("NonStruct", m(2), fra=Opphav(Element("span"), "span::footnote-call"))
    rot = knute("Document", knute("P", kall))
    flytt_noter(rot)
    assert skisse(rot) == ("Document", ("P", ("Reference", 2)))


def test_terms_may_share_a_description_and_stand_without_div() -> None:
    def ledd(tag: str, nr: int) -> Knute:
        return knute("LI", knute("LBody", m(nr), fra=el(tag)), fra=el(tag))

    rot = knute("Sect", knute("L", *map(ledd, ("dt", "dt", "dd", "dt", "dd"), range(5)), fra=el("dl")))
    ordne_lister(rot)
    assert skisse(rot) == (
        "Sect",
        (
            "L",
            ("LI", ("Lbl", 0), ("Lbl", 1), ("LBody", 2)),
            ("LI", ("Lbl", 3), ("LBody", 4)),
        ),
    )


def test_what_stands_loose_in_lists_gets_its_place() -> None:
    rot = knute("Sect", knute("L", knute("P", m(1)), knute("LI", knute("Lbl", m(2)), knute("P", m(3)), m(4))))
    ordne_lister(rot)
    assert skisse(rot) == (
        "Sect",
        ("L", ("LI", ("LBody", ("P", 1))), ("LI", ("Lbl", 2), ("LBody", ("P", 3), 4))),
    )


def test_contents_within_contents() -> None:
    under = knute("L", knute("LI", knute("LBody", knute("Link", m(3)))))
    punkt = knute(
        "LI", knute("LBody", knute("Span", m(1), fra=el("span", class_="nr")), knute("Link", m(2)), under)
    )
    rot = knute("Sect", knute("NonStruct", knute("L", punkt), fra=el("nav")), knute("L"))
    ordne_innhold(rot)
    (nav, liste) = rot.knuter
    assert skisse(nav) == (
        "NonStruct",
        (
            "TOC",
            (
                "TOCI",
                ("Lbl", 1),
                ("Reference", ("Link", 2)),
                ("TOC", ("TOCI", ("Reference", ("Link", 3)))),
            ),
        ),
    )
    assert liste.slag == "L"


@pytest.mark.parametrize(
    ("scope", "i_hode", "ventet"),
    [
        ("", True, "/Column"),
        ("", False, "/Row"),
        ("row", True, "/Row"),
        ("rowgroup", False, "/Row"),
        ("col", False, "/Column"),
        ("tull", True, "/Column"),
    ],
)
def test_direction_of_headers(scope: str, i_hode: bool, ventet: str) -> None:  # noqa: FBT001 - a table of cases
    th = knute("TH", fra=el("th", scope=scope))
    ordne_tabeller(knute("Table", knute("THead" if i_hode else "TBody", knute("TR", th))))
    assert th.egenskaper["A"]["Scope"] == ventet


def test_headers_across_spans_and_groups() -> None:
    def celle(slag: str, navn: str = "", scope: str = "", **spenn: int) -> Knute:
        ny = knute(slag, fra=el(slag.lower(), scope=scope, id=navn))
        ny.egenskaper["A"] = pydyf.Dictionary({"O": "/Table", **spenn})
        return ny

    siste = celle("TD")
    rader = [
        [celle("TH", "ytre", "colgroup", ColSpan=3)],
        [celle("TH", "indre", "colgroup", ColSpan=3)],
        [celle("TH", "to-rader", "rowgroup", RowSpan=2), celle("TD"), celle("TD")],
        [celle("TD"), siste],
    ]
    hode = [celle("TH", "a"), celle("TH", "bc", ColSpan=2)]
    tabell = knute(
        "Table",
        knute("THead", knute("TR", *hode)),
        knute("TBody", *(knute("TR", *rad) for rad in rader)),
    )
    ordne_tabeller(tabell)
    navn = {
        th.egenskaper["ID"].string: th.opphav.element.get("id")
        for rad in [hode, *rader]
        for th in rad
        if th.slag == "TH" and th.opphav
    }
    assert [navn[h.string] for h in siste.egenskaper["A"]["Headers"]] == ["bc", "ytre", "indre", "to-rader"]


def test_wrappers_without_meaning_are_taken_away_but_not_blocks() -> None:
    rot = knute(
        "TD",
        knute("Span", m(1)),
        knute("NonStruct", knute("Span", m(2)), fra=el("strong")),
        knute("NonStruct", knute("Caption", m(3)), fra=el("figure")),
    )
    ordne_tekst(rot)
    assert skisse(rot) == ("TD", 1, 2, ("NonStruct", ("Caption", 3)))
