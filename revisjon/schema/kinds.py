"""Records of several kinds, told apart by a key that only one kind has, as tests are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any


def felt_etter_slag(skjema: Mapping[str, Any]) -> Mapping[str, Collection[str]]:
    """Return, for each key that tells a kind, the fields of that kind; nothing where there are no kinds.

    The schema says it as `if` the key is there `then` the keys are among those of the kind.
    """
    return {
        gren["if"]["required"][0]: gren["then"]["propertyNames"]["enum"]
        for gren in skjema.get("allOf", ())
        if [*gren["if"]] == ["required"] and "propertyNames" in gren["then"]
    }
