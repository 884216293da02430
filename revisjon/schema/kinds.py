"""Records of several kinds, told apart by a key that only one kind has, as tests are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any


def felt_etter_slag(skjema: Mapping[str, Any]) -> Mapping[str, Collection[str]]:
    """Return, for each key that tells a kind, the fields that can stand with it, the key itself among them.

    Nothing where there are no kinds. The schema says it as `if` the key is there `then` the keys are among
    those of the kind. Of these the other keys that tell kinds are left out, and what demands one of them.
    """
    grener = {
        gren["if"]["required"][0]: gren["then"]
        for gren in skjema.get("allOf", ())
        if [*gren["if"]] == ["required"] and "propertyNames" in gren["then"]
    }
    return {slag: [*_felt_med(slag, gren, grener.keys() - {slag})] for slag, gren in grener.items()}


def _felt_med(slag: str, gren: Mapping[str, Any], andre: Collection[str]) -> Iterator[str]:
    krever: Mapping[str, Collection[str]] = gren.get("dependentRequired", {})
    for felt in gren["propertyNames"]["enum"]:
        if felt == slag or (felt not in andre and not {*andre} & {*krever.get(felt, ())}):
            yield felt
