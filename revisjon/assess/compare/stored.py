"""A state as plain data for a file, and back. What comes back is from a stranger's file, and is checked.

Places are left out: where something stood in the auditor's folder is nobody else's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

from revisjon.assess.compare.state import Tilstand

VERSJON = 1
"""Of the form; raised when a reader of the old one would misread the new."""
_FLEST = 200_000
"""Longest list or mapping that is read."""


class UkjentTilstand(ValueError):
    """The data are no state that can be read. The text says why, in Norwegian."""


def som_data(t: Tilstand) -> Mapping[str, object]:
    """Return a state as dictionaries, lists and texts."""
    return {"versjon": VERSJON, **_ut(t)}


def fra_data(data: object) -> Tilstand:
    """Return the state that some data hold. Raises `UkjentTilstand`."""
    if not isinstance(data, dict) or not isinstance(versjon := data.get("versjon"), int):
        raise UkjentTilstand("de har en annen form enn den revisjon skriver")
    if versjon > VERSJON:
        raise UkjentTilstand("de er skrevet av en nyere utgave av revisjon. Oppdater programmet")
    uten = {navn: verdi for navn, verdi in data.items() if navn != "versjon"}
    lest: Tilstand = _inn(Tilstand, uten)
    return lest


def _ut(verdi: Any) -> Any:  # noqa: ANN401 - any value of a state
    if isinstance(verdi, (str, bool, int)):
        return verdi
    if isinstance(verdi, tuple):
        return [_ut(v) for v in verdi]
    if isinstance(verdi, Mapping):
        return {navn: _ut(v) for navn, v in verdi.items()}
    return {f.name: _ut(getattr(verdi, f.name)) for f in fields(verdi) if f.name != "plass"}


def _inn(type_: Any, verdi: object) -> Any:  # noqa: ANN401 - as the type says
    """Return a value of a type, read from data."""
    opphav = get_origin(type_)
    if opphav is tuple and isinstance(verdi, list) and len(verdi) <= _FLEST:
        return tuple(_inn(get_args(type_)[0], v) for v in verdi)
    if opphav is Mapping and isinstance(verdi, dict) and len(verdi) <= _FLEST:
        return MappingProxyType({_tekst(n): _inn(get_args(type_)[1], v) for n, v in verdi.items()})
    if type_ is str:
        return _tekst(verdi)
    # True is an int to Python, but no number.
    if type_ in (bool, int) and type(verdi) is type_:
        return verdi
    if opphav is None and isinstance(verdi, dict) and type_ not in (bool, int):
        felt = _felt(type_)
        if set(verdi) == set(felt):
            return type_(**{navn: _inn(felt[navn], verdi[navn]) for navn in felt})
    raise UkjentTilstand("de har en annen form enn den revisjon skriver")


@cache
def _felt(type_: Any) -> Mapping[str, Any]:  # noqa: ANN401 - any record
    hint = get_type_hints(type_)
    return MappingProxyType({f.name: hint[f.name] for f in fields(type_) if f.name != "plass"})


def _tekst(verdi: object) -> str:
    """Return a text without what would steer a terminal."""
    if not isinstance(verdi, str):
        raise UkjentTilstand("de har en annen form enn den revisjon skriver")
    return "".join(c for c in verdi if c.isprintable() or c in "\n\t\u00a0\u00ad\u2009\u200b\u202f")
