"""Pieces of documents for the numbering pass, and the pass itself on a whole document."""

from __future__ import annotations

from types import MappingProxyType

from revisjon.report.number import Nummerert, nummerer

NB = "\u00a0"
ORD = MappingProxyType({o: o for o in ("kapittel", "vedlegg", "tabell", "figur")})
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>Vises</title><path d="M0 0"/></svg>'


def nummerert(kropp: str) -> Nummerert:
    return nummerer(f"<!doctype html><html><head><title>t</title></head><body>{kropp}</body></html>", ORD)


def kropp(n: Nummerert) -> str:
    return n.html.partition("<body>")[2].partition("</body>")[0]


def kryss(id_: str) -> str:
    return f'<a class="kryss" href="#{id_}"></a>'


def kapittel(id_: str, tittel: str = "Mål", nivå: int = 1, slag: str = ' data-nummer="kapittel"') -> str:
    return f'<h{nivå} id="{id_}"{slag if nivå == 1 else ""}>{tittel}</h{nivå}>'


def tabell(id_: str, tittel: str = "Behov") -> str:
    return (
        f'<table id="{id_}" data-tabell=""><caption class="bt">{tittel}</caption>'
        "<tbody><tr><td></td></tr></tbody></table>"
    )


def figur(id_: str, tittel: str = "Utvikling") -> str:
    return f'<figure id="{id_}" data-figur=""><p class="bt">{tittel}</p>{SVG}</figure>'


DOKUMENT = (
    '<h1 id="s" data-nummer="ingen">Sammendrag</h1><p id="sp">s</p>'
    + kapittel("k1", "Innledning")
    + kapittel("a", "Bakgrunn", 2)
    + kapittel("a1", "Data", 3)
    + '<p id="funn">F</p><h4 id="h4">Under</h4>'
    + '<h2 id="i" data-nummer="ingen">Oppsummert</h2><p id="ip">x</p>'
    + tabell("t")
    + figur("f")
    + '<section id="seksjon"><h1 id="v" data-nummer="vedlegg">Uttalelse</h1><h2 id="vu">U</h2></section>'
)
