"""The closed set of tests. A new kind is one file here and one line below."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from revisjon.model import Test
from revisjon.rules.comparator import Sammenlikner
from revisjon.rules.comparators.andel import ANDEL
from revisjon.rules.comparators.dekning import DEKNING
from revisjon.rules.comparators.endring import ENDRING
from revisjon.rules.comparators.finnes import FINNES
from revisjon.rules.comparators.frist import FRIST
from revisjon.rules.comparators.grense import GRENSE
from revisjon.rules.comparators.intervall import INTERVALL
from revisjon.rules.comparators.pastander import PÅSTANDER
from revisjon.rules.comparators.utvalg import UTVALG

SAMMENLIKNERE: tuple[Sammenlikner, ...] = (
    *(GRENSE, ANDEL, ENDRING, UTVALG),
    *(FRIST, INTERVALL, FINNES, DEKNING, PÅSTANDER),
)
_ETTER_KLASSE: Mapping[type[Any], Sammenlikner] = MappingProxyType({s.klasse: s for s in SAMMENLIKNERE})
ETTER_NØKKEL: Mapping[str, Sammenlikner] = MappingProxyType({n: s for s in SAMMENLIKNERE for n in s.nøkler})
"""By the YAML key that the kind is known by."""
ETTER_NAVN: Mapping[str, Sammenlikner] = MappingProxyType({s.navn: s for s in SAMMENLIKNERE})


def sammenlikner(test: Test) -> Sammenlikner:
    """Return the kind of a test."""
    return _ETTER_KLASSE[type(test)]


def skjema() -> dict[str, Any]:
    """Return the JSON Schema of a test: one kind, told by its key, with the fields of that kind."""
    return {
        "type": "object",
        "title": "Test",
        "description": "Avgjør påstanden ut fra tall, datoer, enheter, utvalg eller andre påstander.",
        "additionalProperties": False,
        "properties": {navn: {**felt} for s in SAMMENLIKNERE for navn, felt in s.felter.items()},
        "x-nøyaktig-en-av": [*ETTER_NØKKEL],
        "allOf": [
            {"if": {"required": [n]}, "then": {"propertyNames": {"enum": [*s.felter]}, **s.krav}}
            for s in SAMMENLIKNERE
            for n in s.nøkler
        ],
    }
