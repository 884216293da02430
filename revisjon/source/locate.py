"""Where a part of a decoded scalar stands in the file.

YAML folds lines, strips indentation and resolves escapes, so a position in the value is not a position in
the file. But each style keeps the characters that are not white space, one for one and in order: the n-th
of them in the value is the n-th in the source. Counting them needs no second YAML scanner.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

_BLANKE: Final = " \t\n"
_BLANKT: Final = re.compile(r"[ \t\n]+")
_SYNLIG: Final = re.compile(r"([^ \t\n])")
_SYNLIG_I_ENKLE: Final = re.compile(r"(''|[^ \t\n])")
_SYNLIG_I_DOBLE: Final = re.compile(
    # Escapes that stand for white space are passed over, the others count as one character.
    r"\\(?:[ \t\nnt]|(?:x|u00|U000000)(?:20|09|0[aA]))|(\\(?:x.{2}|u.{4}|U.{8}|.)|[^ \t\n\\])"
)


def forskyvning(tekst: str, spenn: tuple[int, int], verdi: str, nål: str, nr: int) -> int | None:
    """Return the offset in `tekst` of the `nr`-th (from 0) occurrence of `nål` in `verdi`.

    `spenn` is where the scalar starts and ends in `tekst`, quotes and block header included. None if the
    value has no such occurrence, or if `nål` is nothing but white space.
    """
    treff = _nte_treff(verdi, nål, nr)
    synlig_nål = nål.lstrip(_BLANKE)
    if treff < 0 or not synlig_nål:
        return None
    innledning = len(nål) - len(synlig_nål)
    foran = len(_BLANKT.sub("", verdi[:treff]))
    synlige = (m.start() for m in _mønster(tekst, spenn[0]).finditer(tekst, *_innhold(tekst, spenn)) if m[1])
    her = next(islice(synlige, foran, None), None)
    if her is not None and tekst[her - innledning : her] == nål[:innledning]:
        return her - innledning
    return her


def _nte_treff(verdi: str, nål: str, nr: int) -> int:
    """Return where the `nr`-th occurrence starts, counted without overlap as `str.count` does, or -1."""
    treff = verdi.find(nål) if nål else -1
    for _ in range(nr):
        if treff < 0:
            break
        treff = verdi.find(nål, treff + len(nål))
    return treff


def _mønster(tekst: str, start: int) -> re.Pattern[str]:
    return {"'": _SYNLIG_I_ENKLE, '"': _SYNLIG_I_DOBLE}.get(tekst[start : start + 1], _SYNLIG)


def _innhold(tekst: str, spenn: tuple[int, int]) -> tuple[int, int]:
    """Return the span without its quotes, or without the line that holds `|` or `>`."""
    start, slutt = spenn
    match tekst[start : start + 1]:
        case "'" | '"':
            return start + 1, slutt - 1
        case "|" | ">":
            return tekst.find("\n", start, slutt) + 1 or slutt, slutt
        case _:
            return start, slutt
