"""A Word file → HTML: its text with headings, lists, tables and emphasis, and word of what is not text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from xml.etree.ElementTree import Element

from markupsafe import Markup

from revisjon.load.wordfile import DOKUMENT, les_deler
from revisjon.records import dataclass
from revisjon.report.letters.blocks import Blokk, sett
from revisjon.report.letters.numbering import W, les_stiler
from revisjon.report.letters.runs import Samler
from revisjon.report.letters.wordtable import tabell
from revisjon.words import Ord, fyll

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TOM_NOTE = frozenset(("separator", "continuationSeparator", "continuationNotice"))


@dataclass(frozen=True, slots=True)
class Brevtekst:
    """The text of a Word file."""

    html: Markup
    utelatt: str
    """What could not be shown, as a sentence; empty where all is there."""


def word_tekst(data: bytes, nivå: int, ord_: Ord) -> Brevtekst:
    """Return the text of a checked Word file; its highest headings become `h` and `nivå`."""
    deler = les_deler(data)
    samler = Samler(les_stiler(deler), ord_, _adresser(deler))
    kropp = deler[DOKUMENT].find(f"{W}body")
    blokker = [
        *_ramme(deler, samler, "header"),
        *(_blokker(kropp, samler) if kropp is not None else ()),
        *_ramme(deler, samler, "footer"),
    ]
    blokker += _noter(deler, samler)
    return Brevtekst(Markup(sett(blokker, nivå)), _utelatt(samler))  # noqa: S704 - escaped piece by piece


def _blokker(el: Element, samler: Samler, *, i_celle: bool = False) -> Iterator[Blokk]:
    """Yield paragraphs and tables, also in content controls; of a table in a cell only the paragraphs."""
    for barn in el:
        if barn.tag == f"{W}p":
            yield _avsnitt(barn, samler)
            bokser, samler.tekstbokser = samler.tekstbokser, []
            for boks in bokser:
                yield from _blokker(boks, samler, i_celle=i_celle)
        elif barn.tag == f"{W}tbl" and not i_celle:
            yield Blokk(tabell(barn, lambda celle: _blokker(celle, samler, i_celle=True)), slag="tabell")
        elif barn.tag == f"{W}altChunk":
            samler.utelatt["innlimt"] += 1
        elif barn.tag not in (f"{W}sectPr", f"{W}tcPr", f"{W}del"):
            yield from _blokker(barn, samler, i_celle=i_celle)


def _avsnitt(p: Element, samler: Samler) -> Blokk:
    html = samler.linje(p)
    # A list counts its empty paragraphs too.
    punkt = samler.stiler.punkt(p)
    overskrift = samler.stiler.overskrift(p)
    if overskrift is not None:
        nummer = f"{punkt.merke or f'{punkt.nummer}.'} " if punkt and punkt.nummer else ""
        return Blokk(f"{escape(nummer)}{html}" if html else "", slag="overskrift", nivå=overskrift)
    return Blokk(html, punkt=punkt)


def _ramme(deler: Mapping[str, Element], samler: Samler, hvor: str) -> Iterator[Blokk]:
    """Yield what stands at the head or foot of the pages, once each: often the letterhead itself."""
    sett_: set[str] = set()
    for ref in deler[DOKUMENT].iter(f"{W}{hvor}Reference"):
        rot = deler.get(f"word/{samler.lenker.get(ref.get(f'{_R}id', ''), '').removeprefix('/word/')}")
        for blokk in _blokker(rot, samler) if rot is not None else ():
            if blokk.html and blokk.html not in sett_:
                sett_.add(blokk.html)
                yield Blokk(blokk.html, slag=blokk.slag if blokk.slag == "tabell" else "ramme")


def _adresser(deler: Mapping[str, Element]) -> Mapping[str, str]:
    rot = deler.get("word/_rels/document.xml.rels")
    return {el.get("Id", ""): el.get("Target", "") for el in rot} if rot is not None else {}


def _noter(deler: Mapping[str, Element], samler: Samler) -> Iterator[Blokk]:
    """Yield the notes that were called, under a heading of their own; a note may call another."""
    if samler.noter:
        yield Blokk(escape(samler.ord_.brev.noter), slag="mellomtittel")
    nr = 0
    while nr < len(samler.noter):
        slag, id_ = samler.noter[nr]
        nr += 1
        rot = deler.get(f"word/{slag}s.xml")
        noter = rot.iterfind(f"{W}{slag}") if rot is not None else ()
        note = next(
            (n for n in noter if n.get(f"{W}id") == id_ and n.get(f"{W}type", "") not in _TOM_NOTE), None
        )
        avsnitt = [b.html for b in _blokker(note, samler) if b.html] if note is not None else []
        yield Blokk(f"[{nr}] {'<br/>'.join(avsnitt)}")


def _utelatt(samler: Samler) -> str:
    ord_, antall = samler.ord_.brev, samler.utelatt
    deler: Iterable[str] = (
        fyll(ord_.bilder, antall=str(antall["bilde"])) if antall["bilde"] else "",
        fyll(ord_.symboler, antall=str(antall["symbol"])) if antall["symbol"] else "",
        fyll(ord_.innlimt, antall=str(antall["innlimt"])) if antall["innlimt"] else "",
        ord_.skjult if antall["skjult"] else "",
    )
    hva = ", ".join(d for d in deler if d)
    setninger = (fyll(ord_.utelatt, hva=hva) if hva else "", ord_.sporet if antall["sporet"] else "")
    return " ".join(s for s in setninger if s)
