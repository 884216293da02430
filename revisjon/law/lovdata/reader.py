"""One document from Lovdata to what the registry keeps of it.

The documents are HTML: `dl.data-document-key-info` with the facts, and `main.documentBody` with
`section`s, `article.legalArticle` for each section of the act, `article.legalP` for each ledd, and lists
whose items carry their mark in `data-name`. Python's tolerant HTML reader is used: it knows no entities but
those of HTML, and stumbles over nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from revisjon.patterns import uttrykk

_TOMME = frozenset({"br", "base", "img", "meta", "link", "hr", "input", "col", "wbr"})
_HOPP_OVER = frozenset({"changesToParent", "document-change", "futureLegalArticle", "footnotes"})
"""What stands in the text, but is no part of the act as it reads."""
_FAKTA = frozenset({"legacyID", "refid", "dokid", "title", "titleShort", "dateInForce", "lastChangeInForce"})
_LEDD = frozenset({"legalP", "numberedLegalP"})
_KAPITTEL = uttrykk(
    r"\s*(?:kapittel|kap\.)\s+(\d+(?:\s?[A-Z](?=[\s.]|$))?|[IVXLC]+(?=[\s.]|$))", re.IGNORECASE
)
_OPPHEVET = uttrykk(r"\(\s*(?:opphevet|oppheva)", re.IGNORECASE)
_IKKE_I_KRAFT = uttrykk(r"\bikk(?:e|je)\s+(?:satt\s+|sett\s+|sette\s+|trådt\s+)?i\s+kraft", re.IGNORECASE)
_OVERSKRIFT = uttrykk(r"h[1-6]")
_UTELATT = uttrykk(r"[\s–—-]*")


@dataclass(slots=True)
class Paragraf:
    """One section while it is read."""

    nummer: str
    kapittel: str
    overskrift: str = ""
    ledd: int = 0
    usikre_ledd: bool = False
    """It has text that may or may not be a ledd."""
    lister: dict[int, dict[str, list[str]]] = field(default_factory=dict)
    """For each ledd, the marks of its lists by kind: «bokstav», «nr», «strek»."""
    under: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """For each item with a list below, by kind and mark, the marks of that."""
    ikke_i_kraft: bool = False

    @property
    def opphevet(self) -> bool:
        """Whether its heading says that it is repealed."""
        return bool(_OPPHEVET.match(self.overskrift))


@dataclass(slots=True)
class Lovtekst:
    """What one document says of one act."""

    fakta: dict[str, str] = field(default_factory=dict)
    paragrafer: list[Paragraf] = field(default_factory=list)


def les_dokument(innhold: bytes) -> Lovtekst:
    """Read a document. One without sections of an act gives none; nothing is raised."""
    leser = _Leser()
    leser.feed(innhold.decode("utf-8-sig", errors="replace"))
    leser.close()
    return leser.lovtekst


@dataclass(slots=True)
class _Element:
    navn: str
    klasser: frozenset[str]
    data_navn: str = ""
    slag: str = ""
    """Of a list: «bokstav», «nr» or «strek»."""


class _Leser(HTMLParser):
    """Walks through a document. A working tool, not a record."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lovtekst = Lovtekst()
        self._stabel: list[_Element] = []
        self._kapitler: list[str] = []
        self._tekst: list[str] | None = None
        self._notis: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that opens."""
        if tag in _TOMME:
            return
        egne = {navn: verdi or "" for navn, verdi in attrs}
        el = _Element(tag, frozenset(egne.get("class", "").split()), egne.get("data-name", ""))
        if tag in ("ol", "ul"):
            el.slag = _slag(tag, egne.get("type", ""))
        self._stabel.append(el)
        if not self._utenfor:
            self._åpne(el)

    def handle_endtag(self, tag: str) -> None:
        """Note an element that closes, and those in it that were left open."""
        if tag not in {el.navn for el in self._stabel}:
            return
        while self._stabel:
            el = self._stabel[-1]
            if not self._utenfor:
                self._lukk(el)
            elif "footnotes" in el.klasser or "changesToParent" in el.klasser:
                self._slutt_på_notis()
            self._stabel.pop()
            if el.navn == tag:
                return

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if self._utenfor:
            self._notis.append(data)
        elif self._tekst is not None:
            self._tekst.append(data)
        if (
            self._paragraf
            and not self._utenfor
            and "defaultP" in self._stabel[-1].klasser
            and len(self._stabel) > 1
        ):
            direkte = "legalArticle" in self._stabel[-2].klasser
            self._paragraf.usikre_ledd |= direkte and not _UTELATT.fullmatch(data)

    @property
    def _utenfor(self) -> bool:
        return any(el.klasser & _HOPP_OVER for el in self._stabel)

    @property
    def _paragraf(self) -> Paragraf | None:
        inne = any("legalArticle" in el.klasser for el in self._stabel)
        return self.lovtekst.paragrafer[-1] if inne and self.lovtekst.paragrafer else None

    def _åpne(self, el: _Element) -> None:
        if el.navn == "section":
            self._kapitler.append(self._kapitler[-1] if self._kapitler else "")
        elif "legalArticle" in el.klasser and el.data_navn.startswith("§"):
            kapittel = self._kapitler[-1] if self._kapitler else ""
            self.lovtekst.paragrafer.append(Paragraf(el.data_navn.lstrip("§ "), kapittel))
        elif (
            el.klasser & {"legalArticleValue", "legalArticleTitle"} or _er_faktum(el) or self._er_kapittel(el)
        ):
            self._tekst = []
        elif self._paragraf and el.klasser & _LEDD and not self._i_liste():
            self._paragraf.ledd += 1
        elif self._paragraf and el.navn == "li":
            self._punkt(self._paragraf, el.data_navn.strip().rstrip(".)"))

    def _lukk(self, el: _Element) -> None:
        tekst = " ".join("".join(self._tekst or ()).split())
        if el.navn == "section":
            if self._kapitler:
                self._kapitler.pop()
        elif _er_faktum(el):
            self.lovtekst.fakta.setdefault(next(iter(el.klasser & _FAKTA)), tekst)
            self._tekst = None
        elif self._paragraf and "legalArticleValue" in el.klasser:
            if tekst.startswith("§"):
                self._paragraf.nummer = tekst.lstrip("§ ").rstrip(".")
            self._tekst = None
        elif self._paragraf and "legalArticleTitle" in el.klasser:
            self._paragraf.overskrift = tekst.rstrip(".")
            self._tekst = None
        elif self._er_kapittel(el):
            if (treff := _KAPITTEL.match(tekst)) and self._kapitler:
                self._kapitler[-1] = treff[1]
            self._tekst = None

    def _er_kapittel(self, el: _Element) -> bool:
        """Tell whether an element is the heading of a section of the document, not of one of the act."""
        return (
            bool(_OVERSKRIFT.fullmatch(el.navn))
            and self._paragraf is None
            and "legalArticleHeader" not in el.klasser
        )

    def _i_liste(self) -> bool:
        return any(el.navn == "li" for el in self._stabel)

    def _punkt(self, p: Paragraf, merke: str) -> None:
        """Note an item of a list, in the ledd that it stands in or after."""
        lister = [el for el in self._stabel if el.navn in ("ol", "ul")]
        punkter = [el for el in self._stabel[:-1] if el.navn == "li"]
        slag = lister[-1].slag if lister else "strek"
        # The mark itself tells best; a list without type may have either.
        slag = "bokstav" if re.fullmatch("[a-zæøå]", merke) else "nr" if merke.isdecimal() else slag
        if not punkter:
            p.lister.setdefault(max(1, p.ledd), {}).setdefault(slag, []).append(merke)
        elif len(punkter) == 1:
            over = punkter[-1].data_navn.strip().rstrip(".)")
            p.under.setdefault((slag, over), []).append(merke)

    def _slutt_på_notis(self) -> None:
        if self._paragraf and _IKKE_I_KRAFT.search("".join(self._notis)):
            self._paragraf.ikke_i_kraft = True
        self._notis = []


def _er_faktum(el: _Element) -> bool:
    return el.navn == "dd" and bool(el.klasser & _FAKTA)


def _slag(tag: str, type_: str) -> str:
    if tag == "ul":
        return "strek"
    return "bokstav" if type_ == "a" else "nr" if type_ == "1" else "strek"
