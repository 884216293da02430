"""What acts are called, and which act a name means.

A name is found in a text by the word in it that ends in «lov», «lova», «forskrift» and the like: that word is
looked up, and only then the words before and after it are compared. So the cost of looking does not grow
with the number of names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cache
from types import MappingProxyType

from revisjon.law.act import Hode, vedtatt
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

UKJENT = ""
"""Instead of an ident: an act that is not in the registry."""
ENDELSER = (
    r"lov(?:en|a|ens|as)?|forskrift(?:en|a|ens|as)?|avtal[ea](?:n|ns|s)?|reglement(?:et|ets|s)?|"
    r"vedtekt(?:er|ene|enes|s)?|instruks(?:en|ens)?|direktiv(?:et|ets)?|forordning(?:en|a|ens)?|"
    r"konvensjon(?:en|ens)?|traktat(?:en)?|overenskomst(?:en|ens)?|statutt(?:er|ene)?"
)
"""How the names of rules end, as a regular expression."""
_ORD = uttrykk(rf"[\w-]*(?:{ENDELSER})\b", re.IGNORECASE)
_ÅR = uttrykk(r"\s*\((\d{4})\)$")
_FORKORTELSE = uttrykk(r"[^\W\d_]{2,9}\.?")
_SLINGRING = 20
"""How many characters of space a name may have more in a text than in the registry."""
_MÅLFORMER = (("loven", "lova"), ("lova", "loven"), ("forskriften", "forskrifta"))


@dataclass(frozen=True, slots=True)
class Navn:
    """One name of one act."""

    tekst: str
    ident: str
    """Of the act; `UKJENT` for a source of the project that the registry does not have."""
    tidligere: bool = False
    """A name that it had before."""
    år: int | None = None
    """The year that tells it from another act of the same name."""

    def ved(self, tekst: str, ord_: int) -> tuple[int, int] | None:
        """Return where the name stands in a text that has the word it is found by at `ord_`, if it does."""
        før, fra = _mønstre(self.tekst)
        treff = fra.match(tekst, ord_)
        if treff is None:
            return None
        if før is None:
            return ord_, treff.end()
        start = max(0, ord_ - len(self.tekst) - _SLINGRING)
        foran = før.search(tekst[start:ord_])
        return (start + foran.start(), treff.end()) if foran else None


@dataclass(frozen=True)
class Navneregister:
    """All names, for looking up a whole name or finding one in a text."""

    navn: tuple[Navn, ...]
    etter_ord: Mapping[str, tuple[Navn, ...]] = field(init=False, compare=False, repr=False)
    """The names by the word that they are found by, in small letters and without genitive; longest first."""
    forkortelser: Mapping[str, Navn] = field(init=False, compare=False, repr=False)
    """By abbreviation, in small letters and without full stop."""
    hele: Mapping[str, Navn] = field(init=False, compare=False, repr=False)
    """By the whole name, in small letters."""

    def __post_init__(self) -> None:
        etter_ord: dict[str, list[Navn]] = {}
        korte: dict[str, Navn] = {}
        for n in self.navn:
            if er_forkortelse(n.tekst):
                korte.setdefault(n.tekst.casefold().rstrip("."), n)
            else:
                start = _ankerord(n.tekst)
                ord_ = _ORD.match(n.tekst, start)
                etter_ord.setdefault(grunnform(ord_[0] if ord_ else n.tekst), []).append(n)
        ordnet = {o: tuple(sorted(alle, key=lambda n: -len(n.tekst))) for o, alle in etter_ord.items()}
        object.__setattr__(self, "etter_ord", MappingProxyType(ordnet))
        object.__setattr__(self, "forkortelser", MappingProxyType(korte))
        hele = {normal(n.tekst): n for n in reversed(self.navn)}
        object.__setattr__(self, "hele", MappingProxyType(hele))

    def finn(self, navn: str, år: int | None = None) -> Navn | None:
        """Return what a whole name means, in a given year where there are acts of the same name."""
        ett = self.hele.get(normal(navn)) or self.hele.get(grunnform(normal(navn)))
        return self.i_året(ett, år) if ett else None

    def i_året(self, navn: Navn, år: int | None) -> Navn | None:
        """Return the act of that name from a given year; None where the registry has no such act."""
        if år is None or navn.ident == UKJENT:
            return navn
        dato = vedtatt(navn.ident)
        if dato is not None and dato.year == år:
            return navn
        return self.hele.get(f"{normal(navn.tekst)} ({år})")

    def med(self, flere: Iterable[Navn]) -> Navneregister:
        """Return a register with more names; those that it has keep their meaning."""
        nye = tuple(n for n in flere if normal(n.tekst) not in self.hele)
        return Navneregister((*self.navn, *nye)) if nye else self


def navn_på(hode: Hode) -> tuple[Navn, ...]:
    """Return all names of an act, those first that it is known by."""
    kjente = dict.fromkeys((hode.korttittel, hode.tittel, *hode.andre_navn))
    uten_parentes = {re.sub(r"\s*\([^()]*\)$", "", n): None for n in kjente if not _ÅR.search(n)}
    alle = [*kjente, *uten_parentes, *(a for n in kjente for a in _andre_former(n))]
    ut = [Navn(n, hode.ident, år=_år(n)) for n in dict.fromkeys(alle)]
    return (*ut, *(Navn(n, hode.ident, tidligere=True) for n in hode.tidligere_navn))


def er_forkortelse(navn: str) -> bool:
    """Tell whether a name is one like «fvl.»: nothing in it tells that it is an act."""
    return bool(_FORKORTELSE.fullmatch(navn)) and not _ORD.fullmatch(navn)


def normal(navn: str) -> str:
    """Return a name for comparison."""
    return " ".join(navn.split()).casefold()


def grunnform(ord_: str) -> str:
    """Return a word in small letters without the s of the genitive."""
    lite = ord_.casefold()
    return lite[:-1] if lite.endswith(("lovens", "lovas", "lovs", "forskriftens", "forskriftas")) else lite


def _andre_former(navn: str) -> Iterable[str]:
    """Yield a short title in the other målform: «kommunelova» for «kommuneloven»."""
    treff = _ÅR.search(navn)
    kort, år = (navn[: treff.start()], navn[treff.start() :]) if treff else (navn, "")
    for ende, annen in _MÅLFORMER:
        if kort.endswith(ende) and " om " not in kort:
            yield kort.removesuffix(ende) + annen + år


def _år(navn: str) -> int | None:
    treff = _ÅR.search(navn)
    return int(treff[1]) if treff else None


def _ankerord(navn: str) -> int:
    """Return where the word begins that a name is found by."""
    treff = _ORD.search(navn)
    return treff.start() if treff else 0


@cache
def _mønstre(navn: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    """Return the patterns for what stands before the word that a name is found by, and from it on."""
    start = _ankerord(navn)
    hode, rest = navn[:start], navn[start:]
    før = re.compile(rf"(?<![\w-]){_fleksibel(hode)}\Z", re.IGNORECASE) if hode else None
    # A year in parentheses ends in no letter.
    slutt = r"s?\b" if rest[-1:].isalnum() else ""
    return før, re.compile(_fleksibel(rest) + slutt, re.IGNORECASE)


def _fleksibel(tekst: str) -> str:
    """Return a pattern for a text whose spaces may be line breaks."""
    return r"\s+".join(re.escape(o) for o in tekst.split(" "))
