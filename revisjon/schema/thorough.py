"""What is wrong with data that does not keep its schema, by `jsonschema`. Loaded only when something is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from revisjon.schema.bundle import skjema_for
from revisjon.schema.fault import Skjemafeil
from revisjon.schema.formats import FORMATER
from revisjon.schema.walk import skjema_ved


def feil_i(seksjon: str, data: Any) -> list[Skjemafeil]:  # noqa: ANN401 - a JSON value
    """Return every fault of the data of a section."""
    skjema = skjema_for(seksjon)
    return [_som_feil(f, skjema) for f in validator(seksjon).iter_errors(data)]


def _som_feil(feil: ValidationError, skjema: dict[str, Any]) -> Skjemafeil:
    sti = tuple(feil.absolute_path)
    return Skjemafeil(
        nøkkelord=str(feil.validator or ""),
        krav=feil.validator_value,
        data=feil.instance,
        skjema=feil.schema if isinstance(feil.schema, Mapping) else {},
        felter=skjema_ved(skjema, sti).get("properties", {}),
        sti=sti,
        om_nøkkel="propertyNames" in feil.absolute_schema_path,
        grunn=str(feil.cause or ""),
    )


@cache
def validator(seksjon: str) -> Validator:
    """Return what holds data against the schema of a section."""
    return _Validator(skjema_for(seksjon), format_checker=_FORMAT)


def _en_feil_hvis(brutt: Callable[[Any, dict[str, Any]], bool]) -> Callable[..., Iterator[ValidationError]]:
    """Return a keyword that mappings must keep; one error however much is missing."""

    def sjekk(_validator: object, krav: object, data: object, _skjema: object) -> Iterator[ValidationError]:
        if isinstance(data, dict) and brutt(krav, data):
            yield ValidationError("")

    return sjekk


_Validator: Callable[..., Validator] = extend(  # type: ignore[no-untyped-call]  # a gap in the stubs
    Draft202012Validator,
    {
        "required": _en_feil_hvis(lambda krav, data: any(felt not in data for felt in krav)),
        "x-nøyaktig-en-av": _en_feil_hvis(lambda krav, data: sum(felt in data for felt in krav) != 1),
        "x-en-av": _en_feil_hvis(lambda krav, data: not any(felt in data for felt in krav)),
    },
)
_FORMAT = FormatChecker(formats=())

for _navn, _prøve in FORMATER.items():
    _FORMAT.checks(_navn, raises=ValueError)(_prøve)
