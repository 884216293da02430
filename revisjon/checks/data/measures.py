"""Units that are known well enough to say that two of them cannot be added."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.checks.data.kinds import personer_i
from revisjon.patterns import uttrykk

_KJENTE: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("prosent", "%", "pst", "pst."), "prosent"),
        **dict.fromkeys(("prosentpoeng", "prosentpoeng."), "prosentpoeng"),
        **dict.fromkeys(("kr", "kr.", "kroner"), "kroner"),
        **dict.fromkeys(("tusen kroner", "1000 kroner", "1000 kr", "tusen kr", "tkr"), "tusen kroner"),
        **dict.fromkeys(
            ("millioner kroner", "mill. kroner", "mill. kr", "mill kr", "millionar kroner", "mnok"),
            "millioner kroner",
        ),
        **dict.fromkeys(
            ("milliarder kroner", "mrd. kroner", "mrd. kr", "milliardar kroner"), "milliarder kroner"
        ),
        **dict.fromkeys(("årsverk", "dagsverk"), "årsverk"),
        **dict.fromkeys(("timer", "timar", "time"), "timer"),
        **dict.fromkeys(("dager", "dagar", "dag"), "dager"),
        **dict.fromkeys(("uker", "veker", "uke", "veke"), "uker"),
        **dict.fromkeys(("måneder", "månader", "måned", "månad"), "måneder"),
        **dict.fromkeys(("år",), "år"),
        **dict.fromkeys(("minutter", "minutt"), "minutter"),
    }
)
_RENT = uttrykk(r"[\u00a0\s]+")
PROSENT = "prosent"
_POENG = "prosentpoeng"


def mål(enhet: str) -> str | None:
    """Return what a unit measures, by one name; None where it is a word of the auditor's own."""
    enhet = _RENT.sub(" ", enhet.strip().casefold()).replace("1 000", "1000")
    kjent = _KJENTE.get(enhet)
    if kjent is None and personer_i(enhet):
        return "personer"
    return kjent


def kan_legges_sammen(en: str, annen: str) -> bool:
    """Tell whether two measures can be added or subtracted; percentage points are added to per cent."""
    return en == annen or {en, annen} == {PROSENT, _POENG}
