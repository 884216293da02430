"""Which level and number Word gives a heading, from the styles and the lists that they are bound to.

The numbers are nowhere in the file: they are counted here as Word counts them (ECMA-376, 17.9), so that a
list that is wrongly defined shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from xml.etree.ElementTree import Element

from revisjon.output.parity.docx_parts import W, er_på, tall, verdi
from revisjon.records import dataclass

_PLASS = re.compile(r"%([1-9])")
_BRØDTEKST = 9
"""The outline level of what is no heading."""
_ROMERTALL = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class _Nivå:
    start: int
    format: str
    tekst: str
    nullstilles: int
    """The level, from 1, whose use lets this one begin anew; 0 for none."""
    juridisk: bool
    """All numbers are shown as digits."""


@dataclass(slots=True)
class _Liste:
    """A `w:num`: the definition that it uses, and where it begins by its own account."""

    mal: str
    starter: dict[int, int] = field(default_factory=dict)
    """By level from 0; emptied as they are used."""
    egne: dict[int, _Nivå] = field(default_factory=dict)


class Overskrifter:
    """Counts the numbered paragraphs of one document, in order. A working tool of one reading."""

    def __init__(self, stiler: Element, nummerering: Element) -> None:
        self._stiler = {s.get(f"{W}styleId", ""): s for s in stiler.iter(f"{W}style")}
        self._standard = next(
            (
                id_
                for id_, s in self._stiler.items()
                if s.get(f"{W}type") == "paragraph" and s.get(f"{W}default") in ("1", "true")
            ),
            "",
        )
        self._maler: dict[str, dict[int, _Nivå]] = {}
        self._nivå_av_stil: dict[tuple[str, str], int] = {}
        for mal in nummerering.iter(f"{W}abstractNum"):
            self._les_mal(mal)
        self._lister = {n.get(f"{W}numId", ""): _les_liste(n) for n in nummerering.iter(f"{W}num")}
        self._tellere: dict[str, dict[int, int]] = {}

    def les(self, avsnitt: Element) -> tuple[int, str]:
        """Return level, 0 for no heading, and number of a paragraph. To be asked of each once, in order."""
        egne = avsnitt.find(f"{W}pPr")
        kjede = list(self._kjede(verdi(egne, "pStyle", self._standard)))
        nummer = self._nummer(egne, kjede)
        disposisjon = _disposisjon(egne, kjede)
        return (disposisjon + 1, nummer) if 0 <= disposisjon < _BRØDTEKST else (0, "")

    def _kjede(self, stil: str) -> Iterator[Element]:
        """Yield a style and those it is based on."""
        sett: set[str] = set()
        while stil in self._stiler and stil not in sett:
            sett.add(stil)
            yield self._stiler[stil]
            stil = verdi(self._stiler[stil], "basedOn")

    def _nummer(self, egne: Element | None, kjede: list[Element]) -> str:
        """Count a paragraph, and return what Word prints before it; nothing for one without a list."""
        liste, nivå = "", -1
        for sted in (egne, *(s.find(f"{W}pPr") for s in kjede)):
            numpr = None if sted is None else sted.find(f"{W}numPr")
            if numpr is not None:
                liste = liste or verdi(numpr, "numId")
                nivå = nivå if nivå >= 0 else tall(verdi(numpr, "ilvl"), -1)
        num = self._lister.get(liste)
        if num is None:
            return ""
        if nivå < 0:
            stiler = (s.get(f"{W}styleId", "") for s in kjede)
            nivå = next((n for s in stiler if (n := self._nivå_av_stil.get((num.mal, s), -1)) >= 0), 0)
        return self._tell(num, nivå)

    def _tell(self, liste: _Liste, nivå: int) -> str:
        nivåer = self._maler.get(liste.mal, {}) | liste.egne
        if nivå not in nivåer:
            return ""
        telt = self._tellere.setdefault(liste.mal, {})
        start = liste.starter.pop(nivå, None)
        if start is not None:
            telt[nivå] = start
        else:
            telt[nivå] = telt[nivå] + 1 if nivå in telt else nivåer[nivå].start
        for under in [n for n in telt if n > nivå]:
            if (grense := nivåer[under].nullstilles if under in nivåer else under) and nivå < grense:
                del telt[under]
        her = nivåer[nivå]

        def vis(treff: re.Match[str]) -> str:
            annet = int(treff[1]) - 1
            definert = nivåer.get(annet, her)
            return _skriv(telt.get(annet, definert.start), "decimal" if her.juridisk else definert.format)

        return _PLASS.sub(vis, her.tekst)

    def _les_mal(self, mal: Element) -> None:
        id_ = mal.get(f"{W}abstractNumId", "")
        self._maler[id_] = {}
        for lvl in mal.iter(f"{W}lvl"):
            nr = tall(lvl.get(f"{W}ilvl", "0"))
            self._maler[id_][nr] = _les_nivå(lvl, nr)
            if stil := verdi(lvl, "pStyle"):
                self._nivå_av_stil[id_, stil] = nr


def _disposisjon(egne: Element | None, kjede: list[Element]) -> int:
    """Return the outline level of a paragraph, from 0.

    A style made from that of a heading, but without its level, is for headings that the list of contents is
    to leave out, as its own.
    """
    if egne is not None and egne.find(f"{W}outlineLvl") is not None:
        return tall(verdi(egne, "outlineLvl"), _BRØDTEKST)
    nivåer = (tall(verdi(s.find(f"{W}pPr"), "outlineLvl"), _BRØDTEKST) for s in kjede)
    return next((n for n in nivåer if n < _BRØDTEKST), _BRØDTEKST)


def _les_nivå(lvl: Element, nr: int) -> _Nivå:
    return _Nivå(
        tall(verdi(lvl, "start"), 0),
        verdi(lvl, "numFmt", "decimal"),
        verdi(lvl, "lvlText"),
        tall(verdi(lvl, "lvlRestart"), nr),
        er_på(lvl, "isLgl"),
    )


def _les_liste(num: Element) -> _Liste:
    liste = _Liste(verdi(num, "abstractNumId"))
    for endret in num.iter(f"{W}lvlOverride"):
        nr = tall(endret.get(f"{W}ilvl", "0"))
        if start := verdi(endret, "startOverride"):
            liste.starter[nr] = tall(start)
        if (lvl := endret.find(f"{W}lvl")) is not None:
            liste.egne[nr] = _les_nivå(lvl, nr)
    return liste


def _skriv(nummer: int, format_: str) -> str:
    match format_:
        case "none" | "bullet":
            return ""
        case "lowerLetter" | "upperLetter":
            tegn = chr(ord("a") + (nummer - 1) % 26) * ((nummer - 1) // 26 + 1)
            return tegn.upper() if format_ == "upperLetter" else tegn
        case "lowerRoman" | "upperRoman":
            tegn = _romertall(nummer)
            return tegn.upper() if format_ == "upperRoman" else tegn
        case "decimalZero":
            return f"{nummer:02}"
        case _:
            return str(nummer)


def _romertall(nummer: int) -> str:
    ut = ""
    for enhet, tegn in _ROMERTALL:
        ut += tegn * (nummer // enhet)
        nummer %= enhet
    return ut
