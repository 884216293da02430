"""Elements with text and blocks side by side, made into paragraphs; and what a paragraph looks like."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.docx.context import Ramme
from revisjon.output.docx.inline import linje
from revisjon.output.docx.language import ordtagg
from revisjon.output.docx.markup import ENKEL, Egenskaper, Tegn
from revisjon.output.docx.style_list import I_TEKST
from revisjon.output.docx.writer import Skriver
from revisjon.report.tree import er, lokalt_navn

BLOKKER = frozenset(
    (
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "p"),
        *("pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)


def er_blokk(el: Element) -> bool:
    """Tell whether an element makes paragraphs; one that is unknown does where something inside it does."""
    navn = lokalt_navn(el)
    if navn in BLOKKER:
        return True
    if navn in ("svg", "img", "math") or er(el, "fn"):
        return False
    return any(er_blokk(barn) for barn in el)


def flyt(s: Skriver, el: Element, r: Ramme, *, uten: Element | None = None, tegn: Tegn = ENKEL) -> None:
    """Write all that is inside an element, but for one child: blocks, and the text between them."""
    venter: list[Element | str] = [el.text or ""]
    for barn in el:
        if barn is uten:
            venter.append(barn.tail or "")
        elif er_blokk(barn):
            skriv_linje(s, r, venter, tegn)
            s.blokk(barn, r)
            venter = [barn.tail or ""]
        else:
            venter += [barn, barn.tail or ""]
    skriv_linje(s, r, venter, tegn)


def skriv_linje(s: Skriver, r: Ramme, deler: list[Element | str], tegn: Tegn = ENKEL) -> None:
    """Write what stands side by side as a paragraph in the style of the frame, unless it is nothing."""
    samlet = linje(s, r, deler, tegn)
    if not samlet.tom:
        s.avsnitt(stil_i(r.stil, r), samlet.xml(), egenskaper(r))


def stil_i(stil: str, r: Ramme) -> str:
    """Return the style, or that of the frame where the margin column has no place."""
    return r.stil if r.i_rad and stil in I_TEKST and r.stil not in I_TEKST else stil


def egenskaper(r: Ramme) -> Egenskaper:
    """Return what the frame asks of each paragraph in it."""
    return Egenskaper(hold_neste=r.hold, justering=r.justering)


def med_språk(el: Element, r: Ramme) -> Ramme:
    """Return the frame in the language that the element says it is in."""
    språk = el.get("lang")
    return replace(r, språk=ordtagg(språk)) if språk else r
