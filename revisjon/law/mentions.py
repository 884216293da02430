"""Where a text names an act: by a name in the registry, by its date, or by a name that nobody here knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from revisjon.law.act import vedtatt
from revisjon.law.names import ENDELSER, UKJENT, Navn, Navneregister, grunnform
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

Slag = Literal["navn", "ukjent", "lov", "forskrift", "note"]

_SPOR = uttrykk(
    r"(?:lov|forskrift|avtal|reglement|vedtekt|instruks|direktiv|forordning|konvensjon|traktat|overenskomst|statutt)"
    r"[a-zæøå]*",
    re.IGNORECASE,
)
"""What the word that names an act has in it; cheap to look for."""
_ET_NAVN = uttrykk(rf"[\w-]*(?:{ENDELSER})", re.IGNORECASE)
_TILBAKE = {
    **dict.fromkeys(("loven", "lova", "lovens", "lovas"), "lov"),
    **dict.fromkeys(("forskriften", "forskrifta", "forskriftens", "forskriftas"), "forskrift"),
}
"""Words for the act that was just named."""
_BARE = {"lov": "lov", "forskrift": "forskrift"}
_SAMME = uttrykk(r"\b(?:samme|same|nevnte|nemnde|denne|den)\s+\Z", re.IGNORECASE)
_ELDRE = uttrykk(
    r"\b(?:tidligere|tidlegare|gamle|gammel|gamal|eldre|dagjeldende|dagjeldande|daværende|dåverande|forrige|førre|"
    r"opphevede|oppheva|utkast\s+til|forslag\s+til|høyringa\s+av|forarbeid(?:ene|a)\s+til)\s+(?:ny\s+|den\s+)*\Z",
    re.IGNORECASE,
)
_MÅNEDER = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_DATERT = uttrykk(
    r"(?P<slag>lov|forskrift)\s+(?:av\s+)?(?P<dag>\d{1,2})\.?\s*"
    rf"(?P<måned>{'|'.join(_MÅNEDER)})\s+(?P<år>\d{{4}})(?:\s+nr\.?\s*(?P<nr>\d+))?",
    re.IGNORECASE,
)
_IDENT = uttrykk(r"\b(?:LOV|FOR)-\d{4}-\d{2}-\d{2}(?:-\d+)?\b")
_OM = uttrykk(r"\s+om\s+[^§.,;:()«»\n]{2,120}(?:\n[^§.,;:()«»\n]{2,120})?")
_ÅRET = uttrykk(
    r"\s*(?:\(\s*(?P<a>\d{4})\s*\)|\(?(?:av|fra|frå)\s+(?:\d{1,2}\.?\s*[a-zæøå]+\s+)?(?P<b>\d{4})\b)",
    re.IGNORECASE,
)
_KORT = uttrykk(r"(?<![\w-])(?P<ord>[^\W\d_]{2,9})(?P<punktum>\.?),?\s*\Z")
_TEGN = uttrykk(r"\s*§")
_LENGST = 80
"""No word that names an act begins farther back, in characters."""
_ANDRE_KORTE = frozenset({"forskr", "regl", "vedt", "instr", "avt", "res", "grl"})
"""Abbreviations for rules of some kind."""
_IKKE_LOV = frozenset(
    {"jf", "jfr", "jmf", "el", "evt", "nr", "kap", "ref", "art", "mfl", "bl", "iht", "ift", "cf"}
)


@dataclass(frozen=True, slots=True)
class Omtale:
    """One place that names an act, or points back to one."""

    start: int
    slutt: int
    slag: Slag
    """«lov» and «forskrift» for words that point back, as «samme lov»; «note» for a reference to a source."""
    ident: str
    """`UKJENT` for an act that the registry does not have; always for those that point back."""
    navn: str
    """As written."""
    tidligere: bool = False
    """Named by a name that the act had before."""

    @property
    def nevner(self) -> bool:
        """Whether it names an act itself."""
        return self.slag in ("navn", "ukjent", "note")


def omtaler(tekst: str, navn: Navneregister, fra: int = 0, til: int | None = None) -> Iterator[Omtale]:
    """Yield what names an act in a stretch of a text, in order, none within another."""
    til = len(tekst) if til is None else til
    funnet = sorted(
        (*_ved_ord(tekst, navn, fra, til), *_identer(tekst, fra, til)), key=lambda o: (o.start, -o.slutt)
    )
    slutt = fra
    for o in funnet:
        if o.start >= slutt:
            yield o
            slutt = o.slutt


def _identer(tekst: str, fra: int, til: int) -> Iterator[Omtale]:
    for m in _IDENT.finditer(tekst, fra, til):
        yield Omtale(m.start(), m.end(), "navn", m[0], m[0])


def _ved_ord(tekst: str, navn: Navneregister, fra: int, til: int) -> Iterator[Omtale]:
    for spor in _SPOR.finditer(tekst, fra, til):
        start, minst = spor.start(), max(0, spor.start() - _LENGST)
        while start > minst and (tekst[start - 1].isalnum() or tekst[start - 1] == "-"):
            start -= 1
        ord_ = tekst[start : spor.end()]
        if tekst[spor.end() : spor.end() + 1].isalnum() or not _ET_NAVN.fullmatch(ord_):
            continue
        funnet = _kjent(tekst, start, ord_, navn) or _annen(tekst, start, ord_)
        if funnet is not None:
            yield funnet


def _kjent(tekst: str, start: int, ord_: str, navn: Navneregister) -> Omtale | None:
    for n in navn.etter_ord.get(grunnform(ord_), ()):
        if sted := n.ved(tekst, start):
            return _i_sin_tid(tekst, sted, n, navn)
    return None


def _i_sin_tid(tekst: str, sted: tuple[int, int], n: Navn, navn: Navneregister) -> Omtale:
    """Return the mention of the act that is meant: that of the year, where the text gives one."""
    start, slutt = sted
    som_skrevet = tekst[start:slutt]
    if _ELDRE.search(tekst[max(0, start - 40) : start]):
        return Omtale(start, slutt, "ukjent", UKJENT, som_skrevet)
    treff = _ÅRET.match(tekst, slutt)
    år = int(treff["a"] or treff["b"]) if treff else None
    ment = navn.i_året(n, år if n.år is None else None)
    if ment is None:
        return Omtale(start, slutt, "ukjent", UKJENT, som_skrevet)
    return Omtale(start, slutt, "navn" if ment.ident else "ukjent", ment.ident, som_skrevet, ment.tidligere)


def _annen(tekst: str, start: int, ord_: str) -> Omtale | None:
    """Return the mention of an act by its date, or of one that is not known, or a word that points back."""
    lite, slutt = ord_.casefold(), start + len(ord_)
    if datert := _DATERT.match(tekst, start):
        return Omtale(start, datert.end(), "navn", _ident_av(datert), datert[0])
    om = _OM.match(tekst, slutt)
    if (lite in _BARE or lite in _TILBAKE) and om:
        # Up to the sign; the words in between are taken for the title.
        return Omtale(start, om.end(), "ukjent", UKJENT, tekst[start : om.end()])
    if lite in _TILBAKE:
        return Omtale(start, slutt, "lov" if _TILBAKE[lite] == "lov" else "forskrift", UKJENT, ord_)
    if lite in _BARE:
        # «Forskrift § 6» points back as well as «forskriften § 6».
        peker = _SAMME.search(tekst[max(0, start - 12) : start]) or _TEGN.match(tekst, slutt)
        return Omtale(start, slutt, "lov" if lite == "lov" else "forskrift", UKJENT, ord_) if peker else None
    return Omtale(start, slutt, "ukjent", UKJENT, ord_)


def _ident_av(treff: re.Match[str]) -> str:
    slag = "LOV" if treff["slag"].casefold() == "lov" else "FOR"
    måned = _MÅNEDER.index(treff["måned"].casefold()) + 1
    ident = f"{slag}-{treff['år']}-{måned:02d}-{int(treff['dag']):02d}" + (
        f"-{treff['nr']}" if treff["nr"] else ""
    )
    return ident if vedtatt(ident) else UKJENT


def forkortelse_før(tekst: str, pos: int, navn: Navneregister) -> Omtale | None:
    """Return the abbreviation of an act that stands right before a sign: «fvl. § 13», «KL § 25-1»."""
    start = max(0, pos - 14)
    treff = _KORT.search(tekst[start:pos])
    if treff is None:
        return None
    ord_, fra, til = treff["ord"], start + treff.start(), start + treff.end("punktum")
    if kjent := navn.forkortelser.get(ord_.casefold()):
        return Omtale(fra, til, "navn", kjent.ident, tekst[fra:til], kjent.tidligere)
    lite = ord_.casefold()
    ligner = (treff["punktum"] and (lite.endswith("l") or lite in _ANDRE_KORTE)) or ord_.isupper()
    if ligner and lite not in _IKKE_LOV:
        return Omtale(fra, til, "ukjent", UKJENT, tekst[fra:til])
    return None
