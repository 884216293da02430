"""The styles and lists of a Word file, as far as they tell what a paragraph is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from xml.etree.ElementTree import Element

from revisjon.records import dataclass

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_INGEN_LISTE = "0"
_BRØDTEKST = 9
"""The outline level that Word calls body text."""
_OVERSKRIFT = re.compile(r"(?:heading|overskrift)\s*(\d)", re.IGNORECASE)
_TITTEL = frozenset(("title", "tittel"))
_PLASS = re.compile(r"%(\d)")
_ALFABET = "abcdefghijklmnopqrstuvwxyz"
_ROMERTALL = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Listepunkt:
    """That a paragraph is an item of a list."""

    nivå: int
    nummer: int
    """From the list's own start; 0 for a bullet."""
    merke: str
    """Number as printed, as «a)» or «2.1»; empty for bullets and plain numbers («1.»)."""


@dataclass(slots=True)
class Stiler:
    """What the style sheet and the lists say, and how far each list has been counted."""

    stiler: Mapping[str, Element]
    abstrakt: Mapping[str, Element]
    lister: Mapping[str, Element]
    _telt: dict[tuple[str, int], int] = field(default_factory=dict)

    def overskrift(self, p: Element) -> int | None:
        """Return the level of a heading from 0, or None for any other paragraph."""
        nivå = _verdi(p.find(f"{W}pPr/{W}outlineLvl"))
        for stil in self._kjede(_verdi(p.find(f"{W}pPr/{W}pStyle"))):
            navn = _verdi(stil.find(f"{W}name"))
            if navn.casefold() in _TITTEL:
                return 0
            if treff := _OVERSKRIFT.fullmatch(navn):
                nivå = nivå or str(int(treff[1]) - 1)
            nivå = nivå or _verdi(stil.find(f"{W}pPr/{W}outlineLvl"))
        return int(nivå) if nivå.isdecimal() and int(nivå) < _BRØDTEKST else None

    def uthevet(self, stil_id: str, hva: str) -> bool:
        """Tell whether a character style is bold (`b`) or italic (`i`)."""
        return any(er_på(stil.find(f"{W}rPr/{W}{hva}")) for stil in self._kjede(stil_id))

    def punkt(self, p: Element) -> Listepunkt | None:
        """Return what item of which list a paragraph is, and count it."""
        nr, nivå = self._liste(p)
        if not nr or nr == _INGEN_LISTE or nr not in self.lister:
            return None
        definert = self._nivå(nr, nivå)
        if definert is None:
            return None
        liste = _verdi(self.lister[nr].find(f"{W}abstractNumId"))
        form = _verdi(definert.find(f"{W}numFmt"))
        if form in ("bullet", "none", ""):
            return Listepunkt(nivå, 0, "")
        nøkkel = (liste, nivå)
        self._telt[nøkkel] = self._telt.get(nøkkel, self._start(nr, nivå) - 1) + 1
        for dypere in [n for n in self._telt if n[0] == liste and n[1] > nivå]:
            del self._telt[dypere]
        mønster = _verdi(definert.find(f"{W}lvlText"))
        if form == "decimal" and mønster == f"%{nivå + 1}.":
            return Listepunkt(nivå, self._telt[nøkkel], "")
        return Listepunkt(nivå, self._telt[nøkkel], _PLASS.sub(lambda m: self._tall(nr, liste, m), mønster))

    def _tall(self, nr: str, liste: str, treff: re.Match[str]) -> str:
        nivå = int(treff[1]) - 1
        definert = self._nivå(nr, nivå)
        form = _verdi(definert.find(f"{W}numFmt")) if definert is not None else ""
        return _skrevet(self._telt.get((liste, nivå), self._start(nr, nivå)), form)

    def _start(self, nr: str, nivå: int) -> int:
        for over in self.lister[nr].iterfind(f"{W}lvlOverride"):
            if over.get(f"{W}ilvl") == str(nivå) and (start := _verdi(over.find(f"{W}startOverride"))):
                return int(start)
        definert = self._nivå(nr, nivå)
        start = _verdi(definert.find(f"{W}start")) if definert is not None else ""
        return int(start) if start.isdecimal() else 1

    def _nivå(self, nr: str, nivå: int) -> Element | None:
        abstrakt = self.abstrakt.get(_verdi(self.lister[nr].find(f"{W}abstractNumId")))
        nivåer = abstrakt.iterfind(f"{W}lvl") if abstrakt is not None else ()
        return next((n for n in nivåer if n.get(f"{W}ilvl") == str(nivå)), None)

    def _liste(self, p: Element) -> tuple[str, int]:
        egen = p.find(f"{W}pPr/{W}numPr")
        kilder = [egen] if egen is not None else []
        kilder += [
            funnet
            for stil in self._kjede(_verdi(p.find(f"{W}pPr/{W}pStyle")))
            if (funnet := stil.find(f"{W}pPr/{W}numPr")) is not None
        ]
        nr = next((v for k in kilder if (v := _verdi(k.find(f"{W}numId")))), "")
        nivå = next((v for k in kilder if (v := _verdi(k.find(f"{W}ilvl")))), "0")
        return nr, int(nivå) if nivå.isdecimal() else 0

    def _kjede(self, id_: str) -> list[Element]:
        """Return a style and those that it is based on."""
        ut: list[Element] = []
        while id_ in self.stiler and self.stiler[id_] not in ut:
            ut.append(self.stiler[id_])
            id_ = _verdi(ut[-1].find(f"{W}basedOn"))
        return ut


def les_stiler(deler: Mapping[str, Element]) -> Stiler:
    """Read the style sheet and the lists, as far as the file has them."""
    stiler, lister = deler.get("word/styles.xml"), deler.get("word/numbering.xml")
    return Stiler(
        _etter_id(stiler, "style", "styleId"),
        _etter_id(lister, "abstractNum", "abstractNumId"),
        _etter_id(lister, "num", "numId"),
    )


def _etter_id(rot: Element | None, navn: str, id_: str) -> Mapping[str, Element]:
    return {el.get(f"{W}{id_}", ""): el for el in rot.iterfind(f"{W}{navn}")} if rot is not None else {}


def _verdi(el: Element | None) -> str:
    return el.get(f"{W}val", "") if el is not None else ""


def er_på(el: Element | None) -> bool:
    """Tell whether a switch such as «bold» is there and not turned off."""
    return el is not None and el.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def _skrevet(tall: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and tall > 0:
        bokstav = _ALFABET[(tall - 1) % len(_ALFABET)] * ((tall - 1) // len(_ALFABET) + 1)
        return bokstav.upper() if form == "upperLetter" else bokstav
    if form in ("lowerRoman", "upperRoman"):
        ut = ""
        for verdi, tegn in _ROMERTALL:
            ut += tegn * (tall // verdi)
            tall %= verdi
        return ut.upper() if form == "upperRoman" else ut
    return f"{tall:02}" if form == "decimalZero" else str(tall)
