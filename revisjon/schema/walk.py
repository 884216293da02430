"""A walk through a located tree side by side with its schema.

Which strings declare ids, which refer to them, and which are texts, is said once, in the schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from revisjon.source import Liste, Node, Oppslag, Skalar


@dataclass(frozen=True, slots=True)
class Besøk:
    """A scalar of the tree and the schema that describes it."""

    skalar: Skalar
    skjema: dict[str, Any]


def gå(node: Node, skjema: dict[str, Any]) -> Iterator[Besøk]:
    """Yield every described scalar, in the order of the file; keys that declare ids among them."""
    yield from _gå(node, skjema, skjema)


def skjema_ved(skjema: dict[str, Any], sti: Sequence[str | int]) -> dict[str, Any]:
    """Return what describes the value at a path; empty where nothing does."""
    her = _løst(skjema, skjema)
    for steg in sti:
        neste = her.get("items") if isinstance(steg, int) else her.get("properties", {}).get(steg)
        if neste is None and isinstance(steg, str):
            neste = her.get("additionalProperties")
        her = _løst(neste, skjema) if isinstance(neste, dict) else {}
    return her


def _gå(node: Node, skjema: dict[str, Any], rot: dict[str, Any]) -> Iterator[Besøk]:
    skjema = _løst(skjema, rot)
    if isinstance(node, Skalar):
        yield Besøk(node, skjema)
    elif isinstance(node, Liste):
        ledd = skjema.get("items")
        if isinstance(ledd, dict):
            for n in node.ledd:
                yield from _gå(n, ledd, rot)
    else:
        yield from _gå_oppslag(node, skjema, rot)


def _gå_oppslag(node: Oppslag, skjema: dict[str, Any], rot: dict[str, Any]) -> Iterator[Besøk]:
    felter = skjema.get("properties", {})
    andre = skjema.get("additionalProperties")
    slag = skjema.get("x-nøkkel-id")
    for par in node.par:
        if slag:
            yield Besøk(par.nøkkel, {"x-id": slag})
        felt = felter.get(par.nøkkel.verdi, andre)
        if isinstance(felt, dict):
            yield from _gå(par.verdi, felt, rot)


def _løst(skjema: dict[str, Any], rot: dict[str, Any]) -> dict[str, Any]:
    ref = skjema.get("$ref")
    if ref is None:
        return skjema
    return {**rot["$defs"][ref.rsplit("/", 1)[1]], **{k: v for k, v in skjema.items() if k != "$ref"}}
