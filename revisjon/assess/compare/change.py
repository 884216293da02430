"""One change, and the words of a text that differ."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from revisjon.diagnostics import Plass
from revisjon.records import dataclass

Endringsslag = Literal[
    "vurdering", "sikkerhet", "påstand", "regel", "funn", "tall", "kilde", "anbefaling", "tekst"
]
Retning = Literal["", "bedre", "verre", "ikke sammenlignbar"]
SLAG: Mapping[Endringsslag, str] = MappingProxyType(
    {
        "vurdering": "Vurderinger",
        "sikkerhet": "Sikkerhet",
        "påstand": "Påstander",
        "regel": "Kriterier og regler",
        "funn": "Funn",
        "tall": "Tall",
        "kilde": "Kilder",
        "anbefaling": "Anbefalinger",
        "tekst": "Tekster",
    }
)
"""The kinds with their headings, in the order that they are told."""
_ORD = re.compile(r"\s+|\w+|[^\w\s]")
_FLEST = 4000
"""Words and signs that are compared one by one; of longer texts the whole is told as replaced."""


@dataclass(frozen=True, slots=True)
class Ordbit:
    """A stretch of a text: the same in both, taken out, or put in."""

    slag: Literal["likt", "ut", "inn"]
    tekst: str


@dataclass(frozen=True, slots=True)
class Endring:
    """One thing that differs."""

    slag: Endringsslag
    id: str
    """Of what changed, as the auditor writes it."""
    setning: str
    """What changed, a Norwegian sentence or two."""
    retning: Retning = ""
    """For verdicts, claims and certainty; empty where it is neither better nor worse."""
    ord: tuple[Ordbit, ...] = ()
    """For texts, the words that differ, with those around them."""
    plass: Plass | None = None
    """Where it stands now; None for what is gone."""
    plass_før: Plass | None = None
    """Where it stood; None for what is new."""


def ble_verre(endringer: Iterable[Endring]) -> tuple[Endring, ...]:
    """Return the verdicts that became worse by the same rule."""
    return tuple(e for e in endringer if e.slag == "vurdering" and e.retning == "verre")


def ord_for_ord(før: str, etter: str) -> tuple[Ordbit, ...]:
    """Return how one text became the other, word by word."""
    a, b = _ORD.findall(før), _ORD.findall(etter)
    if max(len(a), len(b)) > _FLEST:
        return (Ordbit("ut", før), Ordbit("inn", etter))
    return tuple(_biter(a, b))


def _biter(a: list[str], b: list[str]) -> Iterator[Ordbit]:
    for hva, a1, a2, b1, b2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if hva == "equal":
            yield Ordbit("likt", "".join(a[a1:a2]))
            continue
        if a2 > a1:
            yield Ordbit("ut", "".join(a[a1:a2]))
        if b2 > b1:
            yield Ordbit("inn", "".join(b[b1:b2]))
