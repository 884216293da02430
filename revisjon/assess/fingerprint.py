"""A fingerprint of a record: the same for the same meaning, however and wherever it is written.

What a review has seen is kept as fingerprints, so every field counts, also those that future records
get. Only `sted`, comments (which never reach the model), how a text is broken into lines and the order of
lists that are sets do not.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any

from revisjon.model import Tekst

LENGDE = 32
"""Hexadecimal digits of a fingerprint: 128 bits, far beyond what could agree by chance."""

_MENGDER = frozenset({"belyser", "gjelder", "grunnlag", "kilder", "problemstillinger"})
"""Lists in whose order nothing lies; in other lists, as rows and steps, it says something."""
_TOM_LINJE = re.compile(r"\n(?:[^\S\n]*\n)+")
_EGEN_LINJE = re.compile(r"(?:[-*+]|\d{1,9}[.)])[^\S\n]|[>|]|\[\^")
"""How a line begins that Markdown does not join to the one before: list, quotation, table, note."""


def avtrykk(post: object) -> str:
    """Return the fingerprint of a record, or of a tuple of records: 32 hexadecimal digits.

    Raises:
        TypeError: for a value that no record holds, so that none is ever passed over in silence.

    """
    return hashlib.sha256(kanonisk(post).encode("ascii")).hexdigest()[:LENGDE]


def kanonisk(post: object) -> str:
    """Return the canonical JSON that the fingerprint is taken of.

    Fields with their default are left out: a field that the program gets later changes nothing for
    projects that do not use it.
    """
    return _json(_verdi(post))


def _json(verdi: object) -> str:
    return json.dumps(verdi, sort_keys=True, separators=(",", ":"))


def _verdi(verdi: object) -> Any:  # noqa: ANN401 - any JSON
    match verdi:
        case Tekst():
            funnet: Any = _tekst(verdi.verdi)
        case Enum():
            funnet = _verdi(verdi.value)
        case str():
            funnet = _tekst(verdi)
        case Decimal():
            funnet = {"": "Decimal", "verdi": _desimaltall(verdi)}
        case tuple():
            funnet = [_verdi(v) for v in verdi]
        case None | int():
            funnet = verdi
        case _ if is_dataclass(verdi) and not isinstance(verdi, type):
            funnet = {"": type(verdi).__name__, **dict(_felt(verdi))}
        case _:
            raise TypeError(f"no fingerprint of {type(verdi).__name__}")
    return funnet


def _felt(post: Any) -> Iterator[tuple[str, object]]:  # noqa: ANN401 - any record
    for f in fields(post):
        verdi = getattr(post, f.name)
        if f.name != "sted" and verdi != f.default:
            funnet = _verdi(verdi)
            yield f.name, sorted(funnet, key=_json) if f.name in _MENGDER else funnet


def _desimaltall(tall: Decimal) -> str:
    """Return a number without zeros that say nothing; never written out, for it may have a huge exponent."""
    fortegn, sifre, eksponent = tall.as_tuple()
    alle = "".join(map(str, sifre)).lstrip("0")
    kjerne = alle.rstrip("0")
    if not isinstance(eksponent, int):
        return str(tall)
    return f"{'-' * fortegn}{kjerne}e{eksponent + len(alle) - len(kjerne)}" if kjerne else "0"


@lru_cache(maxsize=16384)
def _tekst(tekst: str) -> str:
    """Return a text with one space for each run of white space inside a paragraph."""
    avsnitt = _TOM_LINJE.split(unicodedata.normalize("NFC", tekst).strip())
    return "\n\n".join(_avsnitt(a) for a in avsnitt)


def _avsnitt(avsnitt: str) -> str:
    """Join the lines that are one line to Markdown; elsewhere the indentation means something."""
    ut: list[str] = []
    for linje in avsnitt.split("\n"):
        ord_ = " ".join(linje.split())
        if not ut or _EGEN_LINJE.match(ord_ + " "):
            ut.append(linje[: len(linje) - len(linje.lstrip())] + ord_)
        elif ord_:
            ut[-1] += f" {ord_}"
    return "\n".join(ut)
