"""How Norwegian writes a number: digits, words and fractions, in bokmål and nynorsk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

_ENERE = {
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "sju": 7,
    "syv": 7,
    "åtte": 8,
    "ni": 9,
    "ti": 10,
    "elleve": 11,
    "tolv": 12,
    "tretten": 13,
    "fjorten": 14,
    "femten": 15,
    "seksten": 16,
    "sytten": 17,
    "atten": 18,
    "nitten": 19,
}
_TIERE = {
    "tjue": 20,
    "tyve": 20,
    "tretti": 30,
    "tredve": 30,
    "førti": 40,
    "femti": 50,
    "seksti": 60,
    "sytti": 70,
    "åtti": 80,
    "nitti": 90,
}
_HUNDRE = Decimal(100)


_EN = ("en", "ett", "ein", "én", "eitt")
_TI = 10


def _ordtall() -> dict[str, Decimal]:
    siste = {ord_: verdi for ord_, verdi in _ENERE.items() if verdi < _TI} | dict.fromkeys(_EN, 1)
    sammensatt = {tier + ener: ti + en for tier, ti in _TIERE.items() for ener, en in siste.items()}
    alle = _ENERE | _TIERE | sammensatt | {"hundre": 100, "tusen": 1000}
    return {ord_: Decimal(verdi) for ord_, verdi in alle.items()}


ORDTALL: Mapping[str, Decimal] = MappingProxyType(_ordtall())
"""Numbers in words from two; «en» is far oftener an article."""
ETT = frozenset({"en", "én", "ett", "ei", "ein", "éin", "eit", "eitt", "éi", "éitt"})
"""Words for one, which are numbers only in «én av fem»."""
_NEVNERE = {
    "tredjedel": 3,
    "tredel": 3,
    "fjerdedel": 4,
    "firedel": 4,
    "femtedel": 5,
    "femdel": 5,
    "sjettedel": 6,
    "seksdel": 6,
    "åttedel": 8,
    "tiendedel": 10,
    "tidel": 10,
}
BRØKORD = r"halvparten|helvta"
BRØK = (
    rf"(?P<brøk>{BRØKORD}|(?:(?P<teller>en|én|ein|éin|to|tre|fire|fem|sju|syv|ni)\s+)"
    rf"(?P<nevner>{'|'.join(_NEVNERE)})(?:er|ar|en|ene|ane)?)"
)
"""A fraction as the words say it."""
SIFRE = (
    r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:\.\d{3})+(?![\d.])(?:,\d+)?"
    r"|\d+(?:,\d+)?"
)
"""Digits with thousands apart (a space, thin or not, or a full stop) and a decimal comma."""
ORD = (
    rf"(?:{'|'.join(_TIERE)})(?:{'|'.join((*_EN, *(o for o, n in _ENERE.items() if n < _TI)))})?"
    rf"|{'|'.join(sorted(_ENERE, key=len, reverse=True))}|hundre|tusen"
)
"""The words of `ORDTALL`, short for speed; longer words first."""
GANGER: Mapping[str, Decimal] = MappingProxyType(
    {
        "hundre": Decimal(100),
        "tusen": Decimal(1000),
        **dict.fromkeys(("mill", "mill.", "million", "millioner", "millionar"), Decimal(10) ** 6),
        **dict.fromkeys(("mrd", "mrd.", "milliard", "milliarder", "milliardar"), Decimal(10) ** 9),
    }
)
"""What a number is multiplied by, when it stands after it."""


def sifferverdi(tekst: str) -> tuple[Decimal, int]:
    """Return the value of digits, and how many decimals they are written with."""
    heltall, _, brøk = re.sub(r"[ \u00a0\u2009\u202f.]", "", tekst).partition(",")
    return Decimal(f"{heltall}.{brøk}" if brøk else heltall), len(brøk)


def brøkverdi(teller: str | None, nevner: str | None) -> Decimal:
    """Return a fraction in per cent; without a denominator it is a half."""
    if nevner is None:
        return _HUNDRE / 2
    antall = ORDTALL.get((teller or "").casefold(), Decimal(1))
    return _HUNDRE * antall / _NEVNERE[nevner.casefold()]
