"""Numbers that point at one person: which runs of eleven digits are such, by their check digits."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

_VEKT_1 = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_VEKT_2 = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SIFFER = 11
_DESEMBER = 12
_MODUL = 11
_D_NUMMER = 40
"""Added to the day of a D-number, for those who are here for a time."""
_MÅNEDER = (0, 40, 80, 65)
"""Added to the month of a birth number, of an H-number or a test number, and of newer test numbers."""
_FELLES_HJELPENUMMER = frozenset("89")
"""First digit of an FH-number, which health services give to those without another."""
_SKUDDÅR = 2000
"""Any leap year: the century is not in the six digits, and 29 February is let through."""


def er_fødselsnummer(siffer: str) -> bool:
    """Tell whether eleven digits are a birth number, or a D-, H- or test number: by date and check digits."""
    if len(siffer) != _SIFFER or not siffer.isascii() or not siffer.isdigit() or not _kontrollsiffer(siffer):
        return False
    dag, måned = int(siffer[:2]), int(siffer[2:4])
    dager = {dag, dag - _D_NUMMER}
    return any(
        1 <= d <= calendar.monthrange(_SKUDDÅR, måned - tillegg)[1]
        for tillegg in _MÅNEDER
        if 1 <= måned - tillegg <= _DESEMBER
        for d in dager
    )


def er_felles_hjelpenummer(siffer: str) -> bool:
    """Tell whether eleven digits can be an FH-number. One in 121 random numbers that begin so can."""
    return (
        len(siffer) == _SIFFER
        and siffer.isascii()
        and siffer.isdigit()
        and siffer[0] in _FELLES_HJELPENUMMER
        and _kontrollsiffer(siffer)
    )


def er_kontonummer(siffer: str) -> bool:
    """Tell whether eleven digits can be a bank account: the last is a check digit of the others."""
    if len(siffer) != _SIFFER or not siffer.isascii() or not siffer.isdigit():
        return False
    tall = [int(s) for s in siffer]
    return len(set(siffer)) > 1 and tall[10] == _rest(tall, _VEKT_2)


def _kontrollsiffer(siffer: str) -> bool:
    tall = [int(s) for s in siffer]
    return tall[9] == _rest(tall, _VEKT_1) and tall[10] == _rest(tall, _VEKT_2)


def _rest(tall: Sequence[int], vekter: Sequence[int]) -> int:
    """Return the check digit that the weights give; 10, which is no digit, where there is none."""
    return -sum(v * t for v, t in zip(vekter, tall, strict=False)) % _MODUL
