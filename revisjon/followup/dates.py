"""Dates as Norwegians write them in lists, with the precision that they have."""

from __future__ import annotations

import re

from revisjon.model import Dato

# In English too, for those whose form is in English.
_MÅNEDER = (
    ("januar", "january", "jan"),
    ("februar", "february", "feb", "febr"),
    ("mars", "march", "mar"),
    ("april", "apr"),
    ("mai", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("desember", "december", "des", "dec"),
)
_NR = {navn: nr for nr, alle in enumerate(_MÅNEDER, start=1) for navn in alle}
_ORD = "|".join(sorted(_NR, key=len, reverse=True))
_ÅR = r"(?P<å>\d{4}|\d{2})"
_ÅR4 = r"(?P<å>\d{4})"
_FORMER = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<å>\d{4})-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?",
        rf"(?P<d>\d{{1,2}})\s*[./]\s*(?P<m>\d{{1,2}})\s*[./\-– ]\s*{_ÅR}",
        rf"(?P<d>\d{{1,2}})\s*-\s*(?P<m>\d{{1,2}})\s*-\s*{_ÅR4}",
        rf"(?P<d>\d{{1,2}})\s*\.?\s*(?P<o>{_ORD})\.?,?\s*{_ÅR4}",
        rf"(?P<o>{_ORD})\.?,?\s*{_ÅR4}",
        rf"(?P<m>\d{{1,2}})\s*[./]\s*{_ÅR4}",
        _ÅR4,
    )
)
_INNLEDNING = re.compile(
    r"(?:(?:innen|før|til|seinest|senest)\s+)?(?:(?:utgangen|slutten)\s+av\s+|ut(?:løpet av)?\s+)?",
    re.IGNORECASE,
)
_DEL_AV_ÅR = re.compile(
    rf"(?P<n>[1-4]|første|andre|tredje|fjerde|siste)\.?\s*(?P<hva>kvartal|halvår|tertial)\.?,?\s*{_ÅR4}",
    re.IGNORECASE,
)
_RANG = {"første": 1, "andre": 2, "tredje": 3, "fjerde": 4}
_LENGDE = {"kvartal": 3, "tertial": 4, "halvår": 6}
_ÅRHUNDRE = 2000
_TO_SIFRE = 100
_MÅNEDER_I_ÅRET = 12


def les_norsk_dato(tekst: str, *, frist: bool = False) -> Dato | None:
    """Return a date written in one of the usual forms, or None where it is none of them.

    12.3.2026, 12/3-2026, 12. mars 2026, 2026-03-12; mars 2026, 3/2026, 2026-03; 2026. A deadline may also be
    «innen utgangen av mars 2026» or «1. kvartal 2026», which end with the last of their months.
    """
    rent = " ".join(tekst.split()).strip(" .,")
    innledet = False
    if frist:
        innledning = _INNLEDNING.match(rent)
        innledet = bool(innledning and innledning[0])
        rent = rent[len(innledning[0]) :] if innledning else rent
        if funnet := _DEL_AV_ÅR.fullmatch(rent):
            return _slutten_av(funnet)
    for form in _FORMER:
        if treff := form.fullmatch(rent):
            lest = _dato(treff.groupdict(default=""))
            # «Innen 2026» ends with the year.
            return Dato(lest.år, _MÅNEDER_I_ÅRET) if lest and innledet and lest.måned is None else lest
    return None


def _dato(del_: dict[str, str]) -> Dato | None:
    år = int(del_["å"])
    deler = [f"{år + _ÅRHUNDRE if år < _TO_SIFRE else år:04d}"]
    if navn := del_.get("o"):
        deler.append(f"{_NR[navn.casefold()]:02d}")
    deler += [f"{int(del_[nr]):02d}" for nr in ("m", "d") if del_.get(nr)]
    try:
        return Dato.les("-".join(deler))
    except ValueError:
        return None


def _slutten_av(funnet: re.Match[str]) -> Dato | None:
    hva = funnet["hva"].casefold()
    antall = _MÅNEDER_I_ÅRET // _LENGDE[hva]
    n = funnet["n"].casefold()
    nr = antall if n == "siste" else _RANG.get(n) or int(n)
    return Dato(int(funnet["å"]), nr * _LENGDE[hva]) if nr <= antall else None
