"""A walk through a located tree side by side with its schema.

Which strings declare ids, which refer to them, and which are texts, is said once, in the schema.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from revisjon.source import Node, Oppslag, Skalar


class Besøk(NamedTuple):
    """A scalar of the tree and the schema that describes it."""

    skalar: Skalar
    skjema: dict[str, Any]


def gå(node: Node, skjema: dict[str, Any]) -> list[Besøk]:
    """Return every described scalar, in the order of the file; keys that declare ids among them."""
    gang = _Gang(skjema)
    gang.gå(node, skjema)
    return gang.besøkt


def skjema_ved(skjema: dict[str, Any], sti: Sequence[str | int]) -> dict[str, Any]:
    """Return what describes the value at a path; empty where nothing does."""
    her = løst(skjema, skjema)
    for steg in sti:
        neste = her.get("items") if isinstance(steg, int) else her.get("properties", {}).get(steg)
        if neste is None and isinstance(steg, str):
            neste = her.get("additionalProperties")
        her = løst(neste, skjema) if isinstance(neste, dict) else {}
    return her


class _Gang:
    """One walk: fills a list, and follows each reference once, for there may be half a million scalars."""

    def __init__(self, rot: dict[str, Any]) -> None:
        self.besøkt: list[Besøk] = []
        self._rot = rot
        self._løste: dict[int, dict[str, Any]] = {}
        """By the identity of the schema, which lives as long as the walk."""

    def gå(self, node: Node, skjema: dict[str, Any]) -> None:
        """Add what stands in a node."""
        if "$ref" in skjema:
            nøkkel = id(skjema)
            if nøkkel not in self._løste:
                self._løste[nøkkel] = løst(skjema, self._rot)
            skjema = self._løste[nøkkel]
        if isinstance(node, Skalar):
            self.besøkt.append(Besøk(node, skjema))
        elif isinstance(node, Oppslag):
            self._gå_oppslag(node, skjema)
        elif isinstance(ledd := skjema.get("items"), dict):
            for n in node.ledd:
                self.gå(n, ledd)

    def _gå_oppslag(self, node: Oppslag, skjema: dict[str, Any]) -> None:
        felter = skjema.get("properties", {})
        andre = skjema.get("additionalProperties")
        slag = skjema.get("x-nøkkel-id")
        for par in node.par:
            if slag:
                self.besøkt.append(Besøk(par.nøkkel, {"x-id": slag}))
            felt = felter.get(par.nøkkel.verdi, andre)
            if isinstance(felt, dict):
                self.gå(par.verdi, felt)


def løst(skjema: dict[str, Any], rot: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with what it refers to inside its section put in its place."""
    ref = skjema.get("$ref")
    if ref is None:
        return skjema
    return {**rot["$defs"][ref.rsplit("/", 1)[1]], **{k: v for k, v in skjema.items() if k != "$ref"}}
