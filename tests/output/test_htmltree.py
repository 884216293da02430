"""WeasyPrint lays out the document's own tree as it would the text of it."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import tinyhtml5
import weasyprint
from eksempel import ROT, sett_opp

from revisjon.output.htmltree import les_html, sett_navnerom
from revisjon.output.weasy import Henter
from revisjon.report.document import Dokument
from revisjon.report.resource_names import RESSURS
from revisjon.report.xhtml import les

_XMLNS = "{http://www.w3.org/2000/xmlns/}xmlns"
"""What a reader of HTML takes for an attribute."""


def _som(rot: Element) -> list[tuple[Any, ...]]:
    """Return all that a tree says, but for blank text between the parts of the document itself."""
    utenfor = {rot, *rot, *(el for kropp in rot.iter("body") for el in kropp)}
    return [
        (
            el.tag,
            {navn: verdi for navn, verdi in el.items() if navn != _XMLNS},
            (el.text or "").strip() if el is rot else el.text or "",
            (el.tail or "").strip() if el in utenfor else el.tail or "",
            len(el),
        )
        for el in rot.iter()
    ]


def test_the_example_is_the_same_tree_either_way() -> None:
    html = sett_opp(ROT).html
    rot = les(html)
    sett_navnerom(rot)
    vanlig = tinyhtml5.parse(
        io.BytesIO(html.encode()), override_encoding="utf-8", namespace_html_elements=False
    )
    for her, der in zip(_som(rot), _som(vanlig), strict=True):
        assert her == der


def test_a_pdf_is_the_same_bytes_either_way(lite: Dokument) -> None:
    valg: dict[str, Any] = {"base_url": RESSURS, "url_fetcher": Henter(lite.ressurser)}
    tre = les_html(weasyprint, lite.html, **valg)
    vanlig = weasyprint.HTML(string=lite.html, **valg)
    assert type(tre) is not type(vanlig)
    assert tre.write_pdf(pdf_variant="pdf/ua-1") == vanlig.write_pdf(pdf_variant="pdf/ua-1")


def test_all_that_weasyprint_keeps_of_the_html_is_there() -> None:
    valg: dict[str, Any] = {"base_url": RESSURS, "url_fetcher": Henter({})}
    html = "<html lang='nb'><head><title>T</title></head><body><p>x</p></body></html>"
    assert vars(les_html(weasyprint, html, **valg)).keys() == vars(weasyprint.HTML(string=html)).keys()


def test_html_inside_a_drawing_is_html() -> None:
    rot = les(
        "<html><body><svg><g><title>T<b>x</b></title><rect/></g>"
        "<foreignObject><p>y<svg><path/></svg></p></foreignObject></svg><p>z</p></body></html>"
    )
    sett_navnerom(rot)
    tegnet = {el.tag.split("}")[1] for el in rot.iter() if el.tag.startswith("{http://www.w3.org/2000/svg}")}
    assert tegnet == {"svg", "g", "title", "rect", "foreignObject", "path"}
    assert [el.tag for el in rot.iter() if not el.tag.startswith("{")] == ["html", "body", "b", "p", "p"]


@pytest.mark.parametrize(
    ("utgave", "html"), [("71.0", "<html><body>x</body></html>"), ("70.0", "<p>ikke avsluttet<br>")]
)
def test_else_weasyprint_reads_the_text_itself(utgave: str, html: str) -> None:
    falsk = SimpleNamespace(__version__=utgave, HTML=lambda **valg: valg)
    assert les_html(falsk, html, base_url="b") == {"string": html, "base_url": "b"}
