"""One change, and the words of a text that differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from revisjon.diagnostics import Plass
from revisjon.records import dataclass

Endringsslag = Literal[
    "vurdering", "sikkerhet", "påstand", "regel", "funn", "tall", "kilde", "anbefaling", "tekst", "annet"
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
        "annet": "Annet",
    }
)
"""The kinds with their headings, in the order that they are told."""


@dataclass(frozen=True, slots=True)
class Ordbit:
    """A stretch of a text: in both, taken out, put in, or a paragraph that stood elsewhere before."""

    slag: Literal["likt", "ut", "inn", "flyttet"]
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
    svakere: bool = False
    """Whether the audit has less to stand on, or a verdict, claim or certainty is worse by the same rule."""
    ord: tuple[Ordbit, ...] = ()
    """For texts, the words that differ, with those around them."""
    plass: Plass | None = None
    """Where it stands now; None for what is gone."""
    plass_før: Plass | None = None
    """Where it stood; None for what is new."""


def ble_verre(endringer: Iterable[Endring]) -> tuple[Endring, ...]:
    """Return what leaves the audit weaker: worse by the same rule, or with less to stand on."""
    return tuple(e for e in endringer if e.svakere)
