"""A small document with everything that tags have trouble with, over several small pages."""

from __future__ import annotations

from tema import TEMA

from revisjon.report.document import Dokument
from revisjon.report.numbered import Note

_STIL = """
@page { size: A6; margin: 15mm; @top-left { content: "Topp" } @bottom-left { content: "Side " counter(page) }
        @footnote { padding-bottom: 1px } }
body { margin: 0; font: 10pt/13pt sans-serif; orphans: 1; widows: 1 }
.fn { float: footnote; font-size: 7pt } h1 .nr { position: absolute; left: -5mm }
nav ul, .uten { list-style: none; padding: 0 } nav a { display: block }
nav a::after { content: target-counter(attr(href), page); float: right }
.spalter { columns: 2 } table { width: 100% }
figure { break-before: page; margin: 0 }
"""
_ORD = "Kommunen har en plan for kompetanse som gjelder alle enhetene. "
_LENKE = "en lenke med så mange ord at den ikke får plass på én linje i et lite hefte"


def _note(nr: int) -> str:
    return (
        f'<span class="fn" id="fn-{nr}">Kilde {nr}, se <a href="https://example.org/{nr}">siden</a>.</span>'
    )


_RADER = "".join(
    (f'<tr><th colspan="3" scope="colgroup">Gruppe {nr}</th></tr>' if nr % 6 == 1 else "")
    + f'<tr><th scope="row">Rad {nr}</th><td>a{nr}</td><td>b{nr}</td></tr>'
    for nr in range(1, 37)
)
_KROPP = f"""
<section id="innhold"><h1>Innhold</h1><nav><ul>
<li><span class="nr">1</span><a href="#en">Første</a></li>
<li><a href="#to">Andre</a></li></ul></nav></section>
<main><section id="en"><h1><span class="nr">1</span>Første</h1>
<p id="langt">Start. {_ORD * 12}Her er en note{_note(1)}, og <em>en note til</em>{_note(2)}.
{_ORD * 14}Slutt.</p>
<p>Les <a href="#to">{_LENKE}</a> og <em lang="en">this is English</em>.</p>
<ul>{"".join(f"<li>Punkt {nr}. {_ORD}</li>" for nr in range(1, 13))}</ul>
<dl><div><dt>Oppdrag</dt><dd>Revisjon</dd></div><div><dt>Dato</dt><dd>I dag</dd></div></dl>
<div class="spalter"><ul class="uten"><li>a</li><li><p>b</p></li><li>c</li><li>d</li></ul></div></section>
<section id="to"><h1>Andre</h1><h2>Under</h2>
<figure><svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><title>En strek</title>
<rect width="100" height="9"/></svg><figcaption>Figur 1</figcaption></figure>
<table><caption>Tabell 1</caption>
<thead><tr><th>Navn</th><th>A</th><th>B</th></tr></thead><tbody>{_RADER}</tbody></table>
<div>Løs tekst{_note(3)} i en boks.</div></section></main>
"""
_HTML = (
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"/><title>Et lite hefte</title>'
    f"<style>{_STIL}</style></head><body>{_KROPP}</body></html>"
)


def lite_dokument() -> Dokument:
    dato = "2026-05-31"
    noter = tuple(Note(nr, f"fn-{nr}", f"Kilde {nr}", ()) for nr in (1, 2, 3))
    return Dokument(_HTML, "Et lite hefte", "nb", "", "", "endelig", tema=TEMA, dato=dato, noter=noter)
