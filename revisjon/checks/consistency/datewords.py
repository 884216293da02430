"""Dates and periods as Norwegian prose tells them, with the precision that they are told with."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from revisjon.model import Dato
from revisjon.patterns import uttrykk
from revisjon.prose import GJENTATT
from revisjon.records import dataclass

_NAVN = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
MÅNEDER: Mapping[str, int] = MappingProxyType({navn: nr for nr, navn in enumerate(_NAVN, 1)})
MÅNED = "(?:" + "|".join(_NAVN) + ")"
ÅR = r"(?:19|20)\d{2}"
ÅRSDELER = ("19", "20")
"""What every year begins with."""
DATODELER = (*_NAVN, ".19", ".20")
"""One of these is in every date, in small letters."""
_PUNKT = (
    rf"(?:\d{{1,2}}\.\s+(?:{MÅNED}(?:\s+{ÅR})?)|{MÅNED}(?:\s+{ÅR})?|\d{{1,2}}\.\d{{1,2}}\.{ÅR}"
    rf"|(?<![\d./]){ÅR}(?![\d/]|\.\d))"
)
_FØRSTE = rf"(?:{_PUNKT}|\d{{1,2}}\.)"
_INTERVALL = uttrykk(
    rf"\b(?P<innled>fra|frå)(?:\s+og\s+med)?\s+(?P<a>{_FØRSTE})\s+(?:(?:fram|frem)\s+)?til(?:\s+og\s+med)?"
    rf"\s+(?P<b>{_PUNKT})"
    rf"|\b(?P<mellom>mellom)\s+(?P<c>{_FØRSTE})\s+og\s+(?P<d>{_PUNKT})"
    rf"|(?<![\d./–-])(?P<e>{_FØRSTE})\s*(?:[–—]|(?<=\d)-(?=\d)|\s-\s)\s*(?P<f>{_PUNKT})"
    rf"|\b(?:perioden|tidsrommet|tida|tiden|årene|åra)\s+(?P<g>{_FØRSTE})\s+(?:til|og)\s+(?P<h>{_PUNKT})"
    rf"|\bi\s+(?P<i>{MÅNED}(?:\s+{ÅR})?)\s+og\s+(?P<j>{MÅNED}\s+{ÅR})",
    re.IGNORECASE,
)
_FORTSETTER = uttrykk(r"[–/-]\d")
_TELLER = uttrykk(
    r"\s*(?:kr\b|kroner|mill|mrd|prosent|innbygg|ansatte|tilsette|person|årsverk|timer|timar|bruk|elev|barn"
    r"|pasient|kvadrat|meter|km\b|stk)",
    re.IGNORECASE,
)
"""What follows numbers that look like years and are not."""
_DATO = uttrykk(
    rf"(?<![\d.])(?:(?P<dag>\d{{1,2}})\.\s+)?(?P<måned>{MÅNED})\s+(?P<år>{ÅR})\b"
    rf"|(?<![\d.])(?P<d>\d{{1,2}})\.(?P<m>\d{{1,2}})\.(?P<å>{ÅR})(?!\.?\d)",
    re.IGNORECASE,
)
_ÅRSTALL = uttrykk(rf"{ÅR}(?<!\d.{{4}})(?!\d)")
"""What stands before is looked at last: a search for a digit is far faster than one at every place."""
_RUNDT = 70
"""No date or period reaches further from a year than this, in characters."""
_DEL = uttrykk(
    rf"(?:(?P<dag>\d{{1,2}})\.)?\s*(?:(?P<måned>{MÅNED})|(?P<m>\d{{1,2}})\.)?\s*(?P<år>{ÅR})?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Intervall:
    """A period that a text tells."""

    start: int
    slutt: int
    fra: Dato
    til: Dato
    antatt: bool = False
    """Whether a year was left out at one end and taken from the other."""

    @property
    def baklengs(self) -> bool:
        """Tell whether it certainly ends before it begins, by what is written."""
        return not self.antatt and før(self.til, self.fra)


def før(a: Dato, b: Dato) -> bool:
    """Tell whether every day that `a` may stand for is before every day that `b` may stand for."""
    return a.siste < b.første


def atskilt(a: Dato, b: Dato) -> bool:
    """Tell whether two dates cannot be the same day."""
    return før(a, b) or før(b, a)


@lru_cache(maxsize=GJENTATT)
def datoer(tekst: str) -> tuple[tuple[int, int, Dato | None], ...]:
    """Return each date with month and year: where it is, and which; None where no calendar has it."""
    return tuple(_datoer(tekst))


def _datoer(tekst: str) -> Iterator[tuple[int, int, Dato | None]]:
    for m in _rundt_år(_DATO, tekst):
        måned = MÅNEDER[m["måned"].casefold()] if m["måned"] else int(m["m"])
        dag = m["dag"] or m["d"]
        år = int(m["år"] or m["å"])
        yield m.start(), m.end(), _dato(år, måned, int(dag) if dag else None)


@lru_cache(maxsize=GJENTATT)
def intervaller(tekst: str) -> tuple[Intervall, ...]:
    """Return the periods of a text whose years are known."""
    return tuple(_intervaller(tekst))


def _intervaller(tekst: str) -> Iterator[Intervall]:
    for m in _rundt_år(_INTERVALL, tekst):
        a, b = next((m[x], m[y]) for x, y in ("ab", "cd", "ef", "gh", "ij") if m[x])
        if _FORTSETTER.match(tekst, m.end()) or _TELLER.match(tekst, m.end()):
            continue
        if i := _intervall(m.start(), m.end(), a, b):
            yield i


def _rundt_år(mønster: re.Pattern[str], tekst: str) -> Iterator[re.Match[str]]:
    """Yield what matches near a year: most of a text has none, and need not be looked at."""
    vinduer: list[list[int]] = []
    for m in _ÅRSTALL.finditer(tekst):
        start, slutt = max(0, m.start() - _RUNDT), m.end() + _RUNDT
        if vinduer and start <= vinduer[-1][1]:
            vinduer[-1][1] = slutt
        else:
            vinduer.append([start, slutt])
    for start, slutt in vinduer:
        yield from mønster.finditer(tekst, start, slutt)


def _intervall(start: int, slutt: int, a: str, b: str) -> Intervall | None:
    fra, til = _deler(a), _deler(b)
    antatt = False
    if fra[1] is None and fra[2] is not None:
        # «fra 3. til 12. mai»: the month of the end.
        fra = (fra[0], til[1], fra[2])
    if fra[0] is None and til[0] is not None:
        snur = (fra[1] or 0) > (til[1] or 0)
        antatt = fra[1] != til[1]
        fra = (til[0] - snur, *fra[1:])
    elif til[0] is None and fra[0] is not None:
        antatt = True
        til = (fra[0] + ((til[1] or 0) < (fra[1] or 0)), *til[1:])
    if fra[0] is None or til[0] is None:
        return None
    første, siste = _dato(fra[0], *fra[1:]), _dato(til[0], *til[1:])
    return Intervall(start, slutt, første, siste, antatt) if første and siste else None


def _deler(tekst: str) -> tuple[int | None, int | None, int | None]:
    """Return year, month and day, each None where it is not told."""
    m = _DEL.fullmatch(tekst.strip())
    if m is None:
        return None, None, None
    måned = MÅNEDER[m["måned"].casefold()] if m["måned"] else int(m["m"]) if m["m"] else None
    return (int(m["år"]) if m["år"] else None), måned, (int(m["dag"]) if m["dag"] else None)


def _dato(år: int, måned: int | None, dag: int | None) -> Dato | None:
    if måned is not None and not 1 <= måned <= len(_NAVN):
        return None
    if dag is not None and (måned is None or not 1 <= dag <= calendar.monthrange(år, måned)[1]):
        return None
    return Dato(år, måned, dag)
