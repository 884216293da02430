"""Draw an auditor's text as HTML: well-formed fragments, in which nothing is left to escape.

The numbers of notes, tables and chapters are not known here; they are given once for the whole document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

from markdown_it.token import Token

from revisjon.markup.grammar import plasseringer, skill_ut_fotnoter
from revisjon.markup.inline import Verk, linje, note
from revisjon.markup.reader import les_blokker, les_linje
from revisjon.markup.typography import typografi

__all__ = ["Verk", "til_html", "til_html_linje", "til_html_note"]

# XML cannot hold these in any form.
_UMULIG_TEGN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKERT = re.compile(r"[\[\\*_<&!\n]")
_TOMME_LINJER = re.compile(r"\n(?:[^\S\n]*\n)+")


def til_html(tekst: str, verk: Verk) -> str:
    """Return the text as block HTML: paragraphs, lists, quotes, tables, and what is placed among them."""
    brødtekst, noter = skill_ut_fotnoter(_rens(tekst))
    return _blokker(les_blokker(brødtekst), lambda tokens: linje(tokens, verk, noter), verk.plassering)


def til_html_linje(tekst: str, verk: Verk) -> str:
    """Return the text as inline HTML, for a field or a table cell of one paragraph.

    Paragraphs are joined by a space, and a list's marks are ordinary characters: a cell may hold «-».
    """
    renset = _rens(tekst).strip()
    if not _MARKERT.search(renset):
        return escape(typografi(renset), quote=False)
    brødtekst, noter = skill_ut_fotnoter(renset)
    return linje(les_linje(_til_ett_avsnitt(brødtekst)), verk, noter)


def til_html_note(tekst: str, verk: Verk) -> str:
    """Return the whole text as one footnote, for a field that is printed as one; nothing for no text.

    The sources in it are named there, as in a note's own definition: a note has no notes.
    """
    renset = _rens(tekst).strip()
    return note(_til_ett_avsnitt(renset), verk) if renset else ""


def _til_ett_avsnitt(tekst: str) -> str:
    return _TOMME_LINJER.sub("\n", tekst).strip()


def _rens(tekst: str) -> str:
    return _UMULIG_TEGN.sub("\ufffd", tekst)


def _blokker(
    tokens: Sequence[Token], skriv: Callable[[Sequence[Token]], str], plasser: Callable[[str], str]
) -> str:
    ut: list[str] = []
    plass = 0
    while plass < len(tokens):
        token = tokens[plass]
        if token.type == "paragraph_open" and (ider := plasseringer(tokens[plass + 1].content)):
            ut += [f"{plasser(id_)}\n" for id_ in ider]
            plass += 3
            continue
        if token.type == "inline":
            ut.append(skriv(token.children or []))
        elif not token.hidden:
            ut.append(_kode(token))
        plass += 1
    return "".join(ut).rstrip("\n")


def _kode(token: Token) -> str:
    """Return a block's start or end tag."""
    if token.nesting < 0:
        return f"</{token.tag}>\n"
    attributter = ""
    if token.tag == "th":
        attributter += ' scope="col"'
    if "right" in str(token.attrs.get("style", "")):
        attributter += ' class="n"'
    if "start" in token.attrs:
        attributter += f' start="{token.attrs["start"]}"'
    return f"<{token.tag}{attributter}>"
