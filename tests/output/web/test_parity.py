"""The page says what the document says: all of it, once, in order."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from revisjon.output.web.elements import NETT, OVERSKRIFTER, SVG, TRE
from revisjon.report.tree import er

UTEN_LINJER = {"script", "style"}


def _biter(el: Element, *uten: str) -> Iterator[str]:
    """Yield the text of an element without what the page added and what has one of these classes."""
    if el.tag not in UTEN_LINJER:
        yield el.text or ""
        for barn in el:
            if NETT not in barn.attrib and not er(barn, *uten):
                yield from _biter(barn, *uten)
            # A block ends a word; only the space between inline elements is theirs.
            yield ("" if barn.tag in ("a", "em", "span", "strong", "sup") else " ") + (barn.tail or "")


def _ord(el: Element, *uten: str) -> list[str]:
    return "".join(_biter(el, *uten)).split()


def _navn(el: Element) -> str:
    return el.get(TRE, el.tag)


def _kropp(rot: Element) -> Element:
    kropp = rot.find("body")
    assert kropp is not None
    return kropp


def _egne(rot: Element) -> Iterator[Element]:
    """Yield the elements that the page did not add."""
    stabel = [rot]
    while stabel:
        el = stabel.pop()
        if NETT not in el.attrib:
            yield el
            stabel += reversed(el)


def test_running_text(side: Element, tre: Element) -> None:
    ventet = _ord(_kropp(tre), "fn")
    assert len(ventet) > 5000
    assert _ord(_kropp(side), "noter") == ventet


def test_notes(side: Element, tre: Element) -> None:
    noter = [(el.get("id"), _ord(el)) for el in tre.iter() if er(el, "fn")]
    assert [(el.get("id"), _ord(el)) for el in _egne(side) if er(el, "fn")] == noter
    assert len(noter) > 50


def test_headings_keep_their_level_in_the_tree(side: Element, tre: Element) -> None:
    ventet = [(el.tag, _ord(el, "fn")) for el in tre.iter() if el.tag in OVERSKRIFTER]
    assert [(_navn(el), _ord(el)) for el in _egne(side) if _navn(el) in OVERSKRIFTER] == ventet


def test_tables_cell_by_cell(side: Element, tre: Element) -> None:
    def tabeller(elementer: Iterator[Element]) -> list[list[list[str]]]:
        return [
            [_ord(c, "fn") for c in t.iter() if c.tag in ("caption", "th", "td")]
            for t in elementer
            if t.tag == "table"
        ]

    ventet = tabeller(tre.iter())
    assert len(ventet) > 8
    assert tabeller(_egne(side)) == ventet


def test_alternative_texts(side: Element, tre: Element) -> None:
    def alt(elementer: Iterator[Element]) -> list[str | None]:
        return [
            el.text if el.tag == f"{SVG}title" else el.get("alt")
            for el in elementer
            if el.tag in (f"{SVG}title", "img")
        ]

    assert alt(_egne(side)) == alt(tre.iter())


def test_ids_of_the_tree_stay_where_they_were(side: Element, tre: Element) -> None:
    i_treet = {id_: _ord(el, "fn") for el in _kropp(tre).iter() if (id_ := el.get("id"))}
    på_siden = {id_: _ord(el) for el in _kropp(side).iter() if (id_ := el.get("id"))}
    assert {id_: på_siden.get(id_) for id_ in i_treet if not id_.startswith("fn-")} == {
        id_: t for id_, t in i_treet.items() if not id_.startswith("fn-")
    }
