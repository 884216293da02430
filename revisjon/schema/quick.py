"""Whether data keeps a schema: yes or no, for the vast majority that does.

`jsonschema` tells what is wrong and where, and takes its time. Nearly every section of nearly every run is
right, and of those only «right» is asked for. So each schema is made into functions once, with the same
patterns and the same formats, and `jsonschema` is called for what does not pass. A test holds the two
against each other; a keyword that is not known here is refused, so that none is ever passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

Prøve = Callable[[Any], bool]
Formater = Mapping[str, Prøve]
_MERKNADER = frozenset({"title", "description", "$comment", "$defs", "then", "else", "default", "examples"})
"""Keywords that demand nothing by themselves; so do all that begin with x-, but those below."""
_OBJEKT = frozenset({"properties", "additionalProperties", "required"})


def lag(skjema: Mapping[str, Any], formater: Formater) -> Prøve:
    """Return a function that tells whether data keeps a schema.

    Raises:
        ValueError: for a keyword that is not known here.

    """
    return _Bygger(skjema.get("$defs", {}), formater).lag(skjema)


class _Bygger:
    """Makes functions of schemas that share their local definitions."""

    def __init__(self, definisjoner: Mapping[str, Any], formater: Formater) -> None:
        self._definisjoner = definisjoner
        self._formater = formater
        self._ferdige: dict[str, Prøve] = {}
        self._sammensatte: Mapping[str, Callable[[Any], Prøve]] = {
            "$ref": self._vist_til,
            "items": self._ledd,
            "propertyNames": self._navn,
            "allOf": self._hver,
            "not": self._ikke,
        }

    def lag(self, skjema: Mapping[str, Any] | bool) -> Prøve:  # noqa: FBT001 - as JSON Schema has it
        if isinstance(skjema, bool):
            return lambda _data: skjema
        prøver = [p for navn, krav in skjema.items() if (p := self._ett(navn, krav, skjema)) is not None]
        if not _OBJEKT.isdisjoint(skjema):
            prøver.append(self._objekt(skjema))
        return prøver[0] if len(prøver) == 1 else self._alle(prøver)

    def _ett(self, navn: str, krav: Any, skjema: Mapping[str, Any]) -> Prøve | None:  # noqa: ANN401
        if navn in _ENKLE:
            return _ENKLE[navn](krav)
        if navn == "format":
            return self._formater.get(krav)
        if navn == "if":
            return self._betinget(krav, skjema["then"])
        if navn in self._sammensatte:
            return self._sammensatte[navn](krav)
        if navn in _MERKNADER or navn in _OBJEKT or navn.startswith("x-"):
            return None
        raise ValueError(f"the keyword {navn!r} is not known")

    def _betinget(self, hvis: Mapping[str, Any], da: Mapping[str, Any]) -> Prøve:
        vilkår, følge = self.lag(hvis), self.lag(da)
        return lambda data: not vilkår(data) or følge(data)

    def _ikke(self, krav: Mapping[str, Any]) -> Prøve:
        prøve = self.lag(krav)
        return lambda data: not prøve(data)

    def _hver(self, krav: Sequence[Mapping[str, Any]]) -> Prøve:
        return self._alle([self.lag(s) for s in krav])

    def _vist_til(self, krav: str) -> Prøve:
        navn = krav.removeprefix("#/$defs/")

        def prøve(data: Any) -> bool:  # noqa: ANN401 - a JSON value
            if navn not in self._ferdige:
                self._ferdige[navn] = self.lag(self._definisjoner[navn])
            return self._ferdige[navn](data)

        return prøve

    def _ledd(self, krav: Mapping[str, Any]) -> Prøve:
        prøve = self.lag(krav)
        return lambda data: not isinstance(data, list) or all(map(prøve, data))

    def _navn(self, krav: Mapping[str, Any]) -> Prøve:
        prøve = self.lag(krav)
        return lambda data: not isinstance(data, dict) or all(map(prøve, data))

    @staticmethod
    def _alle(prøver: Sequence[Prøve]) -> Prøve:
        alle = tuple(prøver)

        def prøve(data: Any) -> bool:  # noqa: ANN401 - a JSON value
            for p in alle:  # noqa: SIM110 - a loop is faster than a generator, and this is called most of all
                if not p(data):
                    return False
            return True

        return prøve

    def _objekt(self, skjema: Mapping[str, Any]) -> Prøve:
        felter = {navn: self.lag(s) for navn, s in skjema.get("properties", {}).items()}
        krevd = frozenset(skjema.get("required", ()))
        andre = skjema.get("additionalProperties", True)
        annet = None if andre is False else self.lag(andre)

        def prøve(data: Any) -> bool:  # noqa: ANN401 - a JSON value
            if not isinstance(data, dict):
                return True
            if not krevd <= data.keys():
                return False
            for navn, verdi in data.items():
                felt = felter.get(navn, annet)
                if felt is None or not felt(verdi):
                    return False
            return True

        return prøve


def _er_heltall(data: object) -> bool:
    return (isinstance(data, int) and not isinstance(data, bool)) or (
        isinstance(data, float) and data.is_integer()
    )


def _er_tall(data: object) -> bool:
    return isinstance(data, int | float | Decimal) and not isinstance(data, bool)


_TYPER: Mapping[str, Prøve] = {
    "object": lambda data: isinstance(data, dict),
    "array": lambda data: isinstance(data, list),
    "string": lambda data: isinstance(data, str),
    "boolean": lambda data: isinstance(data, bool),
    "null": lambda data: data is None,
    "integer": _er_heltall,
    "number": _er_tall,
}


def _type(krav: str | list[str]) -> Prøve:
    if isinstance(krav, str):
        return _TYPER[krav]
    prøver = [_TYPER[k] for k in krav]
    return lambda data: any(p(data) for p in prøver)


def _enum(krav: Iterable[Any]) -> Prøve:
    enkle = {(isinstance(v, bool), v) for v in krav}
    return lambda data: not isinstance(data, dict | list) and (isinstance(data, bool), data) in enkle


def _mønster(krav: str) -> Prøve:
    søk = re.compile(krav).search
    return lambda data: not isinstance(data, str) or søk(data) is not None


def _ulike(krav: bool) -> Prøve:  # noqa: FBT001 - the value of the keyword
    return lambda data: not krav or not isinstance(data, list) or len({_nøkkel(v) for v in data}) == len(data)


def _nøkkel(verdi: Any) -> Any:  # noqa: ANN401 - a JSON value
    """Return something hashable that is the same for the same JSON."""
    if isinstance(verdi, dict):
        return frozenset((k, _nøkkel(v)) for k, v in verdi.items())
    if isinstance(verdi, list):
        return tuple(_nøkkel(v) for v in verdi)
    return (isinstance(verdi, bool), verdi)


def _følger(krav: Mapping[str, Sequence[str]]) -> Prøve:
    return lambda data: (
        not isinstance(data, dict)
        or all(f in data for navn, felt in krav.items() if navn in data for f in felt)
    )


def _antall(data: object, felt: Iterable[str]) -> int | None:
    """Return how many of the fields there are; None for what is no mapping."""
    return sum(f in data for f in felt) if isinstance(data, dict) else None


_ENKLE: Mapping[str, Callable[[Any], Prøve]] = {
    "type": _type,
    "enum": _enum,
    "const": lambda krav: _enum([krav]),
    "pattern": _mønster,
    "minLength": lambda n: lambda data: not isinstance(data, str) or len(data) >= n,
    "maxLength": lambda n: lambda data: not isinstance(data, str) or len(data) <= n,
    "minItems": lambda n: lambda data: not isinstance(data, list) or len(data) >= n,
    "maxItems": lambda n: lambda data: not isinstance(data, list) or len(data) <= n,
    "minProperties": lambda n: lambda data: not isinstance(data, dict) or len(data) >= n,
    "maxProperties": lambda n: lambda data: not isinstance(data, dict) or len(data) <= n,
    "minimum": lambda n: lambda data: not _er_tall(data) or data >= n,
    "maximum": lambda n: lambda data: not _er_tall(data) or data <= n,
    "uniqueItems": _ulike,
    "dependentRequired": _følger,
    "x-nøyaktig-en-av": lambda felt: (
        lambda data: not isinstance(data, dict) or sum(f in data for f in felt) == 1
    ),
    "x-en-av": lambda felt: lambda data: not isinstance(data, dict) or any(f in data for f in felt),
}
"""Keywords that are about the data itself, by name."""
