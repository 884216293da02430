from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st

from revisjon.report.xhtml import UgyldigHtml, les, skriv

_XMLNS = "{http://www.w3.org/2000/xmlns/}"


def dokument(kropp: str) -> str:
    return f"<!doctype html>\n<html><head><title>t</title></head><body>{kropp}</body></html>"


def likt(a: ET.Element, b: ET.Element) -> bool:
    """Compare two trees; how a reader notes the declaration of a namespace is its own business."""
    attributter = [{k: v for k, v in el.items() if not k.startswith((_XMLNS, "xmlns"))} for el in (a, b)]
    return (
        (a.tag, a.text or "", a.tail or "") == (b.tag, b.text or "", b.tail or "")
        and attributter[0] == attributter[1]
        and len(a) == len(b)
        and all(map(likt, a, b))
    )


def les_som_html(html: str) -> ET.Element:
    """Read as browsers and WeasyPrint do."""
    rot = tinyhtml5.parse(html, namespace_html_elements=False)
    assert isinstance(rot, ET.Element)
    # What stands after </body> counts as the body's.
    rot[-1].tail = None
    if rot[-1].text or len(rot[-1]):
        siste = rot[-1][-1] if len(rot[-1]) else None
        if siste is not None and siste.tail:
            siste.tail = siste.tail.removesuffix("\n")
        elif siste is None and rot[-1].text:
            rot[-1].text = rot[-1].text.removesuffix("\n")
    return rot


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [
        ("<p/>", "<p></p>"),
        ("<span class='a'/>", '<span class="a"></span>'),
        ("<table><tbody><tr><td/></tr></tbody></table>", "<table><tbody><tr><td></td></tr></tbody></table>"),
        ("<br></br><img src='a' alt=''/>", '<br/><img src="a" alt=""/>'),
        ("a &amp; b &lt; c &gt; d", "a &amp; b &lt; c &gt; d"),
        ("<p title='&quot;&amp;&#10;'>x</p>", '<p title="&quot;&amp;&#10;">x</p>'),
        ("&nbsp;&shy;&oslash;&LT;", "\u00a0\u00adø&lt;"),
        ("<style><![CDATA[a > b & c]]></style>", "<style>a > b & c</style>"),
        ("<pre>\n\nx</pre>", "<pre>\n\n\nx</pre>"),
        ("<svg><source>x</source></svg>", "<svg><source>x</source></svg>"),
        ('<svg viewBox="0 0 1 1"><g/></svg>', '<svg viewBox="0 0 1 1"><g/></svg>'),
        (
            '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:title>&amp;</s:title><s:g/></s:svg>',
            '<svg xmlns="http://www.w3.org/2000/svg"><title>&amp;</title><g/></svg>',
        ),
        ("<!-- borte --><?borte x?>igjen", "igjen"),
    ],
)
def test_written_for_html_readers(skrevet: str, ventet: str) -> None:
    assert skriv(les(dokument(skrevet))) == dokument(ventet) + "\n"


def test_xhtml_namespace_goes_and_that_of_drawings_stays() -> None:
    html = dokument(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" '
        'xmlns:i="urn:i" i:a="1"><title>t</title><use x:href="#a" x:title="b"/><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">'
        "a<br/></p></foreignObject></svg>"
    ).replace("<html>", '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="nb">')
    ut = skriv(les(html))
    assert '<html xml:lang="nb">' in ut
    assert '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a" xlink:title="b"/>' in ut
    assert "urn:i" not in ut
    assert "ns0" not in ut
    assert likt(les(ut), les(html.replace(' i:a="1"', "")))
    svg = les_som_html(ut).find(".//{http://www.w3.org/2000/svg}svg")
    assert svg is not None
    assert [el.tag.rpartition("}")[2] for el in svg.iter()] == [
        "svg",
        "title",
        "use",
        "foreignObject",
        "p",
        "br",
    ]


@pytest.mark.parametrize(
    ("html", "linje", "kolonne", "grunn"),
    [
        ("<!doctype html>\n<html>\n  <p>æøå<b></p></html>", 3, 14, "passer ikke til"),
        ("<!doctype html><html></html><p/>", 1, 29, "etter </html>"),
        ("", 1, 1, "tomt"),
        ("<html>&finnesikke;</html>", 1, 7, "ukjent"),
        ('<p a="1" a="2"/>', 1, 10, "to ganger"),
        ("<p>1 < 2</p>", 1, 7, "et tegn"),
    ],
)
def test_malformed_says_where(html: str, linje: int, kolonne: int, grunn: str) -> None:
    with pytest.raises(UgyldigHtml, match=grunn) as feil:
        les(html)
    assert (feil.value.linje, feil.value.kolonne) == (linje, kolonne)


def test_depth_has_no_limit() -> None:
    dyp = dokument("<div>" * 5000 + "</div>" * 5000)
    assert skriv(les(dyp)) == dyp + "\n"


TEKST = st.text(st.sampled_from("aå &<>\"'\u00a0\u2009\n{}"), max_size=8)
ATTRIBUTTER = st.dictionaries(st.sampled_from(["id", "class", "data-x"]), TEKST, max_size=2)


@st.composite
def elementer(draw: st.DrawFn, dybde: int = 3) -> ET.Element:
    navn = draw(st.sampled_from(["div", "section", "span", "br", "img", "col-x", "svg"]))
    if navn == "svg":
        navn = "{http://www.w3.org/2000/svg}svg"
    el = ET.Element(navn, draw(ATTRIBUTTER))
    el.tail = draw(TEKST)
    if navn.endswith("svg"):
        ET.SubElement(el, "{http://www.w3.org/2000/svg}title").text = draw(TEKST)
        ET.SubElement(el, "{http://www.w3.org/2000/svg}path", draw(ATTRIBUTTER))
    elif navn not in ("br", "img"):
        el.text = draw(TEKST)
        el.extend(draw(st.lists(elementer(dybde=dybde - 1), max_size=3)) if dybde else [])
    return el


@given(st.lists(elementer(), max_size=4))
def test_xml_and_html_readers_see_what_was_meant(innhold: list[ET.Element]) -> None:
    rot = ET.Element("html")
    ET.SubElement(ET.SubElement(rot, "head"), "title").text = "t"
    ET.SubElement(rot, "body").extend([ET.Element("p"), *innhold])
    html = skriv(rot)
    assert likt(les(html), rot)
    assert likt(les_som_html(html), rot)
    assert skriv(les(html)) == html
