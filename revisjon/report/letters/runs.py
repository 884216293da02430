"""What stands in a paragraph of a Word file, as HTML: text, emphasis, links, marks for what is not text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from xml.etree.ElementTree import Element

from revisjon.report.letters.numbering import Stiler, W, er_på
from revisjon.words import Ord, fyll

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ADRESSER = ("https://", "http://", "mailto:")
_TEKSTBOKS = f"{W}txbxContent"
_FRATATT = frozenset((f"{W}del", f"{W}moveFrom"))
_TILFØYD = frozenset((f"{W}ins", f"{W}moveTo"))
_BILDE = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
_TEGN = {f"{W}tab": " ", f"{W}cr": "<br/>", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_NOTER = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_GJENTATT = re.compile(r"</(strong|em|s)>(\s*)<\1>")


@dataclass(slots=True)
class Samler:
    """What is met on the way through a file. A working tool of one reading, not a record."""

    stiler: Stiler
    ord_: Ord
    lenker: Mapping[str, str]
    """Addresses by the id that the document has for them."""
    utelatt: Counter[str] = field(default_factory=Counter)
    """How many of each kind could not be shown: `bilde`, `symbol`, `skjult`, `innlimt`, `sporet`."""
    tekstbokser: list[Element] = field(default_factory=list)
    """Boxes anchored in the paragraph at hand, which follow after it."""
    noter: list[tuple[str, str]] = field(default_factory=list)
    """Kind and id of each note called, in order."""

    def linje(self, p: Element) -> str:
        """Return the content of a paragraph."""
        html = "".join(self._biter(p)).strip()
        while html != (samlet := _GJENTATT.sub(r"\2", html)):
            html = samlet
        return html

    def _biter(self, el: Element) -> Iterator[str]:
        for barn in el:
            if barn.tag == f"{W}r":
                yield self._løp(barn)
            elif barn.tag == f"{W}hyperlink":
                yield self._lenke(barn)
            elif barn.tag == f"{_M}t":
                yield escape(barn.text or "", quote=False)
            elif barn.tag in _FRATATT:
                self.utelatt["sporet"] += 1
            elif barn.tag == f"{_MC}AlternateContent":
                yield from self._biter(_valgt(barn))
            elif barn.tag in _BILDE:
                yield self._bilde(barn)
            elif barn.tag != f"{W}pPr":
                self.utelatt["sporet"] += barn.tag in _TILFØYD
                yield from self._biter(barn)

    def _lenke(self, el: Element) -> str:
        """Return a link, which may hold plain text only; one with more in it tells its address after."""
        html, adresse = "".join(self._biter(el)), self.lenker.get(el.get(f"{_R}id", ""), "")
        if not adresse.startswith(_ADRESSER) or ("<" in html and adresse.removeprefix("mailto:") in html):
            return html
        if "<" in html or not html.strip():
            return f"{html} ({escape(adresse, quote=False)})"
        return f'<a href="{escape(adresse)}">{html}</a>'

    def _løp(self, r: Element) -> str:
        stil = r.find(f"{W}rPr")
        if stil is not None and er_på(stil.find(f"{W}vanish")):
            self.utelatt["skjult"] += 1
            return ""
        html = "".join(self._tegn(barn) for barn in r)
        if stil is None or not html.strip():
            return html
        navn = stil.find(f"{W}rStyle")
        stil_id = navn.get(f"{W}val", "") if navn is not None else ""
        for kode, merker in (("em", ("i", "u")), ("strong", ("b",)), ("s", ("strike", "dstrike"))):
            if any(self._merket(stil, stil_id, merke) for merke in merker):
                html = f"<{kode}>{html}</{kode}>"
        return html

    def _merket(self, stil: Element, stil_id: str, merke: str) -> bool:
        eget = stil.find(f"{W}{merke}")
        return er_på(eget) if eget is not None else merke in "bi" and self.stiler.uthevet(stil_id, merke)

    def _tegn(self, el: Element) -> str:
        if el.tag == f"{W}t":
            return escape(el.text or "", quote=False)
        if el.tag in _TEGN:
            return _TEGN[el.tag]
        if el.tag == f"{W}br":
            return "<br/>" if el.get(f"{W}type", "textWrapping") == "textWrapping" else " "
        return self._annet(el)

    def _annet(self, el: Element) -> str:
        if el.tag == f"{W}sym":
            self.utelatt["symbol"] += 1
            return "[]"
        if slag := _NOTER.get(el.tag):
            self.noter.append((slag, el.get(f"{W}id", "")))
            return f"[{len(self.noter)}]"
        if el.tag in _BILDE:
            return self._bilde(el)
        return "".join(self._tegn(b) for b in _valgt(el)) if el.tag == f"{_MC}AlternateContent" else ""

    def _bilde(self, el: Element) -> str:
        """Return a mark for a picture; a text box is text, and follows after the paragraph."""
        if bokser := list(el.iter(_TEKSTBOKS)):
            self.tekstbokser.extend(bokser)
            return ""
        self.utelatt["bilde"] += 1
        egenskaper = el.find(f".//{_WP}docPr")
        alt = egenskaper.get("descr", "") if egenskaper is not None else ""
        form = next(el.iter(f"{_V}shape"), None)
        alt = alt or (form.get("alt", "") if form is not None else "")
        ord_ = self.ord_.brev
        return escape(fyll(ord_.bilde_av, alt=alt) if alt.strip() else ord_.bilde, quote=False)


def _valgt(el: Element) -> Element:
    """Return the newer of two ways in which Word writes the same."""
    valg = el.find(f"{_MC}Choice")
    return valg if valg is not None else el
