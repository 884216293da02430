"""What drawings without words of their own are called by a screen reader."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Tegneord:
    """Titles of the small marks, and of the chain over the traceability table."""

    merker: Mapping[str, str]
    """By the name of the mark, as `halv`. The word beside it tells the meaning."""
    trinn: str
    """{antall} filled bars of {alle}."""
    kjede: str
    """{ledd}: numbers with their words."""


BOKMÅL = Tegneord(
    merker=MappingProxyType(
        {
            "fylt": "Fylt sirkel",
            "trekvart": "Trekvart fylt sirkel",
            "halv": "Halvfylt sirkel",
            "kvart": "Kvart fylt sirkel",
            "tom": "Tom sirkel",
            "stiplet": "Stiplet sirkel",
            "strek": "Strek",
        }
    ),
    trinn="{antall} av {alle} trinn",
    kjede="Kjeden i tall: {ledd}",
)

NYNORSK = Tegneord(
    merker=MappingProxyType(
        {
            "fylt": "Fylt sirkel",
            "trekvart": "Trekvart fylt sirkel",
            "halv": "Halvfylt sirkel",
            "kvart": "Kvart fylt sirkel",
            "tom": "Tom sirkel",
            "stiplet": "Stipla sirkel",
            "strek": "Strek",
        }
    ),
    trinn="{antall} av {alle} trinn",
    kjede="Kjeda i tal: {ledd}",
)
