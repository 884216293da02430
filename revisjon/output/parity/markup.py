"""The report's own tree, and the web page made from it → `Innhold`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from revisjon.output.parity.collect import Rutenett, Samler
from revisjon.output.parity.content import Innhold, Uleselig
from revisjon.report.tree import er, lokalt_navn
from revisjon.report.xhtml import UgyldigHtml, les

_UTEN_TEKST = frozenset(("head", "script", "style", "template", "colgroup"))
_LØPENDE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "label"),
        *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)
_NIVÅ = {f"h{n}": n for n in range(1, 7)}
_RADGRUPPER = frozenset(("thead", "tbody", "tfoot"))
_TILLEGG = "data-nett"
"""Marks what the web page adds to the report. Only the calls of notes are looked for there."""
_SOM_I_TREET = "data-tre"
"""Has the name of an element in the report that the web page calls something else."""
_NOTEKALL = "doc-noteref"


def les_tre_innhold(html: str) -> Innhold:
    """Read a document as composed, before it is written in any format. Raises `Uleselig`."""
    return _les(html)


def les_html_innhold(data: bytes) -> Innhold:
    """Read a finished web page: notes from its list, headings from level 1, and nothing that it adds itself.

    Raises `Uleselig`.
    """
    try:
        innhold = _les(data.decode())
    except UnicodeDecodeError as feil:
        raise Uleselig("den er ikke skrevet i UTF-8") from feil
    øverst = min((b.nivå for b in innhold.av_slag("overskrift")), default=1)
    return Innhold(tuple(replace(b, nivå=b.nivå - øverst + 1) if b.nivå else b for b in innhold.blokker))


def _les(html: str) -> Innhold:
    try:
        rot = les(html)
    except UgyldigHtml as feil:
        raise Uleselig(str(feil).removesuffix(".")) from feil
    noter = {
        f"#{punkt.get('id')}": punkt
        for liste in rot.iter()
        if liste.get("role") == "doc-endnotes"
        for punkt in liste.iter()
        if punkt.get("id")
    }
    leser = _Leser(noter)
    leser.gå(rot)
    return leser.samler.innhold()


class _Leser:
    def __init__(self, noter: Mapping[str, Element]) -> None:
        self.samler = Samler()
        self._noter = noter
        """The notes of a list at the end, by the address that leads to them."""

    def gå(self, el: Element) -> None:
        navn = _navn(el)
        if _TILLEGG in el.attrib or el.get("role") == _NOTEKALL:
            for kall in el.iter():
                if kall.get("role") == _NOTEKALL:
                    self._note(kall.get("href", ""))
        elif _utelatt(el, navn):
            return
        elif er(el, "fn"):
            with self.samler.note():
                self._innhold(el)
        elif navn in _LØPENDE:
            self._innhold(el)
            if er(el, "nr"):
                # A number hangs apart from its title.
                self.samler.skriv(" ")
        else:
            self._blokk(el, navn)

    def _note(self, adresse: str) -> None:
        with self.samler.note():
            if (note := self._noter.get(adresse)) is not None:
                self._innhold(note)

    def _innhold(self, el: Element) -> None:
        if el.text:
            self.samler.skriv(el.text)
        for barn in el:
            self.gå(barn)
            if barn.tail:
                self.samler.skriv(barn.tail)

    def _blokk(self, el: Element, navn: str) -> None:
        if navn in ("svg", "img"):
            self._bilde(el, navn)
        elif navn == "br":
            self.samler.skriv(" ")
        elif navn in _NIVÅ:
            nummer = next(("".join(nr.itertext()).strip() for nr in el.iter() if er(nr, "nr")), "")
            with self.samler.blokk("overskrift", nivå=_antall(el, "aria-level", _NIVÅ[navn]), nummer=nummer):
                self._innhold(el)
        elif navn == "table":
            self._tabell(el)
        elif navn == "nav":
            self._innholdsliste(el)
        else:
            self.samler.skille()
            self._innhold(el)
            self.samler.skille()

    def _bilde(self, el: Element, navn: str) -> None:
        """Take a picture that is described; one that says of itself that it is decoration is not."""
        tittel = next((barn for barn in el if lokalt_navn(barn) == "title"), None)
        alt = "".join(tittel.itertext()) if tittel is not None else el.get("aria-label")
        if navn == "img":
            alt = el.get("alt")
        if alt:
            self.samler.bilde(alt)

    def _innholdsliste(self, nav: Element) -> None:
        for punkt in nav.iter("li"):
            with self.samler.blokk("innhold"):
                for barn in punkt:
                    if lokalt_navn(barn) not in ("ul", "ol"):
                        self.gå(barn)
                        self.samler.skriv(barn.tail or "")

    def _tabell(self, tabell: Element) -> None:
        self.samler.skille()
        for barn in tabell:
            if barn.tag == "caption":
                self.gå(barn)
        rutenett = Rutenett(self.samler.ny_tabell())
        for rad in _rader(tabell):
            rutenett.ny_rad()
            for celle in rad:
                if celle.tag in ("td", "th") and not _utelatt(celle, celle.tag):
                    plass = rutenett.celle(_antall(celle, "rowspan"), _antall(celle, "colspan"))
                    with self.samler.blokk("celle", plass=plass):
                        self._innhold(celle)


def _navn(el: Element) -> str:
    """Return what an element is: its name, but for what is a heading on the web page only."""
    navn, i_treet = lokalt_navn(el), el.get(_SOM_I_TREET, "")
    return i_treet if navn in _NIVÅ and i_treet and i_treet not in _NIVÅ else navn


def _utelatt(el: Element, navn: str) -> bool:
    return (
        navn in _UTEN_TEKST
        or _TILLEGG in el.attrib
        or el.get("aria-hidden") == "true"
        or el.get("role") in ("doc-endnotes", "doc-backlink")
    )


def _rader(tabell: Element) -> Iterator[Element]:
    for del_ in tabell:
        rader = del_ if del_.tag in _RADGRUPPER else (del_,)
        yield from (rad for rad in rader if rad.tag == "tr" and not _utelatt(rad, "tr"))


def _antall(el: Element, navn: str, standard: int = 1) -> int:
    verdi = el.get(navn, "")
    return max(1, int(verdi)) if verdi.isdecimal() else standard
