"""Read the document's HTML as XML, and write it so that XML readers and HTML readers see the same.

The text is both at once: `<br/>` for what is always empty, start and end tag for all else, no prefixes.
Only style sheets and scripts are written raw, as HTML demands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from html.entities import html5
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers.expat import errors

XHTML = "http://www.w3.org/1999/xhtml"
_XLINK = "http://www.w3.org/1999/xlink"
_PREFIKS = {"": "", _XLINK: "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:"}
_TOMME = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_RÅ = frozenset(("script", "style"))
_FREMMEDE = frozenset(("svg", "math"))
_HJEM = frozenset(("foreignObject", "desc", "title"))
"""Inside these, a drawing holds HTML again."""
_DOCTYPE = re.compile(r"<!doctype[^>\[]*>", re.IGNORECASE)
_ENTITET = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
_XML_ENTITETER = frozenset(("amp;", "lt;", "gt;", "quot;", "apos;"))
_SÆRTEGN = re.compile(r"[&<>\r]")
_SÆRTEGN_ATTRIBUTT = re.compile(r'[&<>"\r\n\t]')
_FORKLARING = {
    errors.codes[errors.XML_ERROR_TAG_MISMATCH]: "sluttkoden passer ikke til den siste åpne startkoden",
    errors.codes[errors.XML_ERROR_NO_ELEMENTS]: "dokumentet er tomt",
    errors.codes[errors.XML_ERROR_UNCLOSED_TOKEN]: "en kode er ikke avsluttet med >",
    errors.codes[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "koden har det samme attributtet to ganger",
    errors.codes[errors.XML_ERROR_UNDEFINED_ENTITY]: "et navn mellom & og ; er ukjent",
    errors.codes[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "det står noe etter </html>",
}


class UgyldigHtml(ValueError):
    """The HTML is not well-formed: a template or a fragment leaves something open."""

    def __init__(self, linje: int, kolonne: int, grunn: str) -> None:
        self.linje = linje
        """Line, from 1."""
        self.kolonne = kolonne
        """Column, from 1."""
        self.grunn = grunn
        """What is wrong, as it goes on after a colon."""
        super().__init__(f"HTML-en er ikke velformet på linje {linje}, kolonne {kolonne}: {grunn}.")


def les(html: str) -> Element:
    """Return the root element, with HTML elements in no namespace and drawings in theirs.

    Raises `UgyldigHtml`.
    """
    leser = XMLParser()  # noqa: S314 - the HTML comes from our own templates, and defines no entities
    try:
        leser.feed(_som_xml(html))
        rot = leser.close()
    except ParseError as feil:
        linje, kolonne = feil.position
        grunn = _FORKLARING.get(feil.code, "et tegn står der det ikke kan stå")
        raise UgyldigHtml(linje, kolonne + 1, grunn) from feil
    if XHTML in html:
        for el in rot.iter():
            el.tag = el.tag.removeprefix(f"{{{XHTML}}}")
    return rot


def _som_xml(html: str) -> str:
    """Blot out the doctype, which XML spells otherwise, and resolve names of characters; lines stay."""
    uten = _DOCTYPE.sub(lambda treff: re.sub(r"[^\n]", " ", treff[0]), html.removeprefix("\ufeff"), count=1)
    return _ENTITET.sub(lambda treff: _tegn(treff[1], treff[0]), uten)


def _tegn(navn: str, skrevet: str) -> str:
    return skrevet if navn in _XML_ENTITETER or navn not in html5 else escape(html5[navn])


def skriv(rot: Element) -> str:
    """Return the document as text, `<!doctype html>` first."""
    ut = ["<!doctype html>\n"]
    # A stack, not recursion: how deep a document is nested is not ours to say.
    stabel: list[str | tuple[Element, str, bool]] = [(rot, "", False)]
    while stabel:
        neste = stabel.pop()
        if isinstance(neste, str):
            ut.append(neste)
            continue
        el, forelders_rom, i_tegning = neste
        rom, navn = _delt(el.tag)
        tegning = i_tegning or navn in _FREMMEDE
        ut.append(f"<{navn}{_navnerom(rom, forelders_rom)}{_attributter(el)}")
        if not (len(el) or el.text) if tegning else navn in _TOMME:
            ut.append("/>")
            continue
        ut.append(f">{_innledning(el, navn, tegning=tegning)}")
        stabel.append(f"</{navn}>")
        for barn in reversed(el):
            if barn.tail:
                stabel.append(_tekst(barn.tail))
            stabel.append((barn, rom, tegning and navn not in _HJEM))
    return "".join(ut) + "\n"


@lru_cache(maxsize=1024)
def _delt(navn: str) -> tuple[str, str]:
    if navn[0] != "{":
        return "", navn
    rom, _, lokalt = navn[1:].partition("}")
    return rom, lokalt


def _navnerom(rom: str, forelders_rom: str) -> str:
    if rom == forelders_rom:
        return ""
    return f' xmlns="{escape(rom or XHTML)}"'


def _attributter(el: Element) -> str:
    ut, med_xlink = "", False
    for navn, verdi in el.items():
        skrevet = _attributtnavn(navn)
        if skrevet:
            med_xlink = med_xlink or navn.startswith(f"{{{_XLINK}}}")
            trygg = _SÆRTEGN_ATTRIBUTT.sub(_kode, verdi) if _SÆRTEGN_ATTRIBUTT.search(verdi) else verdi
            ut = f'{ut} {skrevet}="{trygg}"'
    return f' xmlns:xlink="{_XLINK}"{ut}' if med_xlink else ut


@lru_cache(maxsize=1024)
def _attributtnavn(navn: str) -> str:
    """Return how an attribute is written; empty where it is not.

    HTML knows two prefixes; what a drawing program keeps under its own means nothing to others.
    """
    rom, lokalt = _delt(navn)
    return f"{_PREFIKS[rom]}{lokalt}" if rom in _PREFIKS else ""


def _innledning(el: Element, navn: str, *, tegning: bool) -> str:
    """Return the text before the first child."""
    tekst = el.text or ""
    if navn in _RÅ and not tegning:
        return tekst
    # HTML readers drop one line break after <pre>.
    return ("\n" if navn == "pre" and tekst[:1] == "\n" else "") + _tekst(tekst)


def _tekst(tekst: str) -> str:
    return _SÆRTEGN.sub(_kode, tekst) if _SÆRTEGN.search(tekst) else tekst


def _kode(treff: re.Match[str]) -> str:
    tegn = treff[0]
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}.get(tegn) or f"&#{ord(tegn)};"
