"""Draw one paragraph's pieces as HTML: emphasis, links, references and notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Protocol

from markdown_it.token import Token

from revisjon.markup.grammar import Referanse
from revisjon.markup.reader import les_linje
from revisjon.markup.typography import typografi

_I_ORD = "i ord"
_HUSK = 40
"""Letters of what has been written that tell whether a sentence has ended."""
_PUNKTUM = re.compile(r"\.((?:</\w+>)*)\s*$")
_FORKORTELSE = re.compile(r"\b(?:[a-zæøå]\.[a-zæøå]{1,3}|(?:mv|mfl|osv|etc|mm|ol))\.(?:</\w+>)*\s*$")
_SETNING = re.compile(r"[.!?…:][»”\")]*\s*$")
_SETNINGSSLUTT = re.compile(r"[.!?…][»”\")]*\s+$")
_KORTORD = re.compile(
    r"\b(?:[a-zæøå]|art|avd|ca|bl|dvs|eks|ekskl|etc|evt|inkl|jfr?|kap|kl|maks|mfl|mill|min|mm|mrd|mv|nr|osv|pkt|ref)"
    r"\.\s*$",
    re.IGNORECASE,
)
_AVSLUTTET = re.compile(r"[.!?…](?:[»”\")]|</\w+>)*\s*$")


class Verk(Protocol):
    """What the texts refer to, ready to be printed. Asked only for ids that the text holds."""

    def kilde(self, id: str, sted: str) -> str:  # noqa: A002 - the vocabulary's own word
        """Return the full reference as inline HTML, with `sted` (as «s. 4», may be empty) in it, escaped."""

    def tall(self, id: str, form: str) -> str:  # noqa: A002
        """Return the number as plain text; `form` is empty, «bare tall» or «i ord»."""

    def kriterium(self, id: str) -> str:  # noqa: A002
        """Return the criterion's legal basis as plain text."""

    def plassering(self, id: str) -> str:  # noqa: A002
        """Return the table or figure as block HTML."""


def linje(tokens: Iterable[Token], verk: Verk, noter: Mapping[str, str]) -> str:
    """Return the inline HTML of a paragraph; `noter` holds the text of each note by key."""
    return _Skriver(verk, noter).skriv(tokens)


def note(tekst: str, verk: Verk) -> str:
    """Return a footnote with this text, in which sources are named and not noted in turn."""
    return _note(*_les_note(tekst, verk))


@dataclass(slots=True)
class _Skriver:
    """Writes pieces in order, holding back the text that the next piece may still change."""

    verk: Verk
    noter: Mapping[str, str]
    i_note: bool = False
    ut: list[str] = field(default_factory=list)
    tekst: str = ""
    """Text read, not yet written."""
    før: str = ""
    """The number just before `tekst`: typography looks across the border."""
    href: str = ""
    """Address of the link that we are inside. The reader finds no link around a reference."""
    etter: str = ""
    """What was written last: «note», «kilde» (inside a note) or, for all else, nothing."""
    kilder: list[str] = field(default_factory=list)
    """Sources named inside a note."""
    foran: str = ""
    """The end of what has been written, without marks and notes."""
    hel_setning: bool = False
    """The text ends as a sentence does, so it begins as one too."""

    def skriv(self, tokens: Iterable[Token]) -> str:
        tokens = tuple(tokens)
        siste = next((t.content for t in reversed(tokens) if t.type == "text" and t.content.strip()), "")
        self.hel_setning = bool(_SETNING.search(siste))
        for token in tokens:
            match token.type:
                case "text":
                    self.tekst += token.content
                case "softbreak":
                    self.tekst += " "
                case "hardbreak":
                    self._kode("<br/>")
                case "link_open":
                    self._tøm()
                    self.href = str(token.attrs["href"])
                case "link_close":
                    self._tøm()
                    self.href = ""
                case "referanse":
                    self._referanse(token.meta["referanse"], token.content)
                case _:
                    self._kode(f"</{token.tag}>" if token.nesting < 0 else f"<{token.tag}>")
        self._tøm()
        return "".join(self.ut)

    def _tøm(self, neste: str = "") -> None:
        """Write the text held back; `neste` is the text that will follow it."""
        hel = typografi(f"{self.før}{self.tekst}{neste}")
        bit = hel[len(self.før) : len(hel) - len(neste)]
        self.tekst = self.før = ""
        if not bit:
            return
        self.foran = (self.foran + bit)[-_HUSK:]
        if self.etter == "kilde" and bit[0] in ".,;:)":
            self.ut[-1] = _uten_punktum(self.ut[-1])
        trygg = escape(bit, quote=False)
        # Only text may stand inside a link, so emphasis is closed around it, not within.
        self.ut.append(f'<a href="{escape(self.href)}">{trygg}</a>' if self.href else trygg)
        self.etter = ""

    def _kode(self, html: str, neste: str = "") -> None:
        self._tøm(neste)
        self.ut.append(html)
        self.etter = ""

    def _referanse(self, ref: Referanse, skrevet: str) -> None:
        id_ = ref.ider[0]
        if ref.slag == "kilde":
            self._kilder(ref)
        elif ref.slag == "note" and not self.i_note and id_ in self.noter:
            self._fotnote(*_les_note(self.noter[id_], self.verk))
        elif ref.slag == "kryss":
            self._kode(f'<a class="kryss" href="#{escape(id_)}"></a>', neste="x")
            self.foran += "x"
        elif ref.slag == "kriterium":
            self.tekst += self.verk.kriterium(id_)
        elif ref.slag == "tall":
            self._tall(id_, self.verk.tall(id_, ref.form), stor=ref.form == _I_ORD and self._ny_setning())
        else:
            # Misplaced or undefined: it stays as written, where the author sees it.
            self.tekst += skrevet

    def _tall(self, id_: str, tekst: str, *, stor: bool) -> None:
        """Write a number; one in words has a capital where it begins a sentence."""
        if stor:
            tekst = tekst[:1].upper() + tekst[1:]
        trygg = escape(typografi(tekst), quote=False)
        self._kode(f'<span class="tall" data-tall="{escape(id_)}">{trygg}</span>', neste=tekst)
        self.før = tekst
        self.foran += tekst

    def _ny_setning(self) -> bool:
        """Tell whether what comes next begins a sentence."""
        foran = self.foran + self.tekst
        if not foran.strip():
            return self.hel_setning
        return bool(_SETNINGSSLUTT.search(foran)) and not _KORTORD.search(foran)

    def _kilder(self, ref: Referanse) -> None:
        deler = [self.verk.kilde(i, s) for i, s in zip(ref.ider, ref.steder, strict=True)]
        html = "; ".join([*map(_uten_punktum, deler[:-1]), deler[-1]])
        if self.i_note:
            self._kode(html)
            self.foran += "x"
            self.kilder += ref.ider
            self.etter = "kilde"
        else:
            self._fotnote(html, ref.ider)

    def _fotnote(self, html: str, kilder: Iterable[str]) -> None:
        """Write a note right after the text, without a space; a comma parts two calls in a row."""
        self.tekst = self.tekst.rstrip()
        if self.etter == "note" and not self.tekst:
            self.ut.append('<span class="fnskille">,</span>')
        self._kode(_note(html, kilder))
        self.etter = "note"


def _les_note(tekst: str, verk: Verk) -> tuple[str, list[str]]:
    """Return a note's HTML and the sources it names. A note holds no notes."""
    skriver = _Skriver(verk, {}, i_note=True)
    return skriver.skriv(les_linje(tekst)), skriver.kilder


def _note(html: str, kilder: Iterable[str]) -> str:
    """Return a footnote that ends with one full stop."""
    ider = " ".join(dict.fromkeys(kilder))
    attributt = f' data-kilder="{escape(ider)}"' if ider else ""
    return f'<span class="fn"{attributt}>{_avslutt(html)}</span>'


def _uten_punktum(html: str) -> str:
    return html if _FORKORTELSE.search(html) else _PUNKTUM.sub(r"\1", html)


def _avslutt(html: str) -> str:
    html = html.rstrip()
    return html if not html or _AVSLUTTET.search(html) else f"{html}."
