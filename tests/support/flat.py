"""A loaded project as plain values, without the places where they were written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from revisjon.diagnostics import Plass


def uten_plass(verdi: object) -> object:
    """Return nested tuples in which the order of every mapping and tuple shows, and no place does."""
    if isinstance(verdi, Plass):
        return None
    if isinstance(verdi, Mapping):
        return tuple((uten_plass(n), uten_plass(v)) for n, v in verdi.items())
    if isinstance(verdi, tuple):
        return tuple(uten_plass(v) for v in verdi)
    if is_dataclass(verdi):
        felt = (f.name for f in fields(verdi) if f.name != "sted")
        return (type(verdi).__name__, *((navn, uten_plass(getattr(verdi, navn))) for navn in felt))
    return verdi
