"""Numbers, dates and keys as Norwegians type them → as YAML wants them, for advice that can be copied."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from decimal import Decimal
from types import MappingProxyType

from revisjon.diagnostics import nærmeste
from revisjon.model import Dato
from revisjon.patterns import uttrykk

_MELLOMROM = uttrykk(r"[\s\u00a0\u2009\u202f]")
_TALL = uttrykk(r"[-+]?[0-9]+(?:[.,][0-9]+)?")
_MÅNEDER = ("jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des")
_SKILLE = r"\s*[./\s-]\s*"
_DATOER = (
    re.compile(rf"(?P<dag>\d{{1,2}}){_SKILLE}(?P<måned>\d{{1,2}}){_SKILLE}(?P<år>\d{{4}})"),
    re.compile(rf"(?P<år>\d{{4}}){_SKILLE}(?P<måned>\d{{1,2}})(?:{_SKILLE}(?P<dag>\d{{1,2}}))?"),
    re.compile(r"(?P<år>\d{4})(?P<måned>\d{2})(?P<dag>\d{2})"),
    re.compile(r"(?:(?P<dag>\d{1,2})\.?\s+)?(?P<måned>[a-z]+)\s+(?P<år>\d{4})"),
)


_SAMME: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("min", "minimum", "minste", "over"), "minst"),
        **dict.fromkeys(("maks", "max", "maksimum", "maximum", "under"), "høyst"),
    }
)
"""Other words for a key that are not spelt like it."""
_UTEN_ÆØÅ = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))


def ment_felt(navn: str, mulige: Collection[str]) -> str:
    """Return the one of the keys that was probably meant, or the empty string."""
    med_æøå = navn.casefold()
    for uten, med in _UTEN_ÆØÅ:
        med_æøå = med_æøå.replace(uten, med)
    for gjett in (med_æøå, _SAMME.get(med_æøå, "")):
        if gjett in mulige:
            return gjett
    return nærmeste(navn, mulige)


def som_tall(tekst: str) -> Decimal | None:
    """Return the number that a text stands for: spaces between thousands, comma or point for decimals."""
    rent = _MELLOMROM.sub("", tekst).replace("\u2212", "-")
    return Decimal(rent.replace(",", ".")) if _TALL.fullmatch(rent) else None


def som_dato(tekst: str) -> str:
    """Return the date that a text stands for as ÅÅÅÅ-MM-DD or ÅÅÅÅ-MM, or the empty string."""
    rent = tekst.strip().casefold()
    for mønster in _DATOER:
        treff = mønster.fullmatch(rent)
        if treff is None:
            continue
        måned = _månedsnummer(treff["måned"])
        deler = [treff["år"], f"{måned:02d}", *([f"{int(treff['dag']):02d}"] if treff["dag"] else [])]
        try:
            return str(Dato.les("-".join(deler)))
        except ValueError:
            return ""
    return ""


def _månedsnummer(måned: str) -> int:
    """Return 1 to 12, or 0 for a word that is no month."""
    if måned.isdigit():
        return int(måned)
    return _MÅNEDER.index(måned[:3]) + 1 if måned[:3] in _MÅNEDER else 0
