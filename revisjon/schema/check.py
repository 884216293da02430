"""Check one file's tree against the schemas of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from revisjon.diagnostics import Diagnose, Plass, mente_du
from revisjon.model import Dato
from revisjon.schema import codes
from revisjon.schema.bundle import SEKSJONER, skjema_for
from revisjon.schema.wording import diagnoser_for
from revisjon.source import Kildetekst, Oppslag, til_data


def sjekk_fil(kilde: Kildetekst) -> tuple[Diagnose, ...]:
    """Return everything that is wrong with the form of a project file."""
    if kilde.rot is None:
        return ()
    if not isinstance(kilde.rot, Oppslag):
        return (
            Diagnose(
                codes.IKKE_OPPSLAG,
                kilde.rot.plass,
                "Filen begynner ikke med en seksjon.",
                "Skriv for eksempel «funn:» øverst og listen med innrykk under.",
            ),
        )
    return tuple(_sjekk_seksjoner(kilde.rot))


def _sjekk_seksjoner(rot: Oppslag) -> Iterator[Diagnose]:
    for par in rot.par:
        navn = str(par.nøkkel.verdi)
        if navn not in SEKSJONER:
            yield _ukjent_seksjon(navn, par.nøkkel.plass)
            continue
        for feil in _validator(navn).iter_errors(til_data(par.verdi)):
            yield from diagnoser_for(feil, par.verdi, navn, par.nøkkel.plass)


def _ukjent_seksjon(navn: str, plass: Plass) -> Diagnose:
    råd = mente_du(navn, SEKSJONER) or f"Seksjonene er {', '.join(SEKSJONER)}."
    return Diagnose(codes.UKJENT_SEKSJON, plass, f"«{navn}» er ikke en seksjon.", råd)


@cache
def _validator(seksjon: str) -> Draft202012Validator:
    return _Validator(skjema_for(seksjon), format_checker=_FORMAT)


def _nøyaktig_en_av(
    _validator: object, felter: list[str], data: object, _skjema: Mapping[str, Any]
) -> Iterable[ValidationError]:
    if isinstance(data, dict) and sum(felt in data for felt in felter) != 1:
        yield ValidationError("")


def _en_av(
    _validator: object, felter: list[str], data: object, _skjema: Mapping[str, Any]
) -> Iterable[ValidationError]:
    if isinstance(data, dict) and not any(felt in data for felt in felter):
        yield ValidationError("")


_Validator = extend(
    Draft202012Validator, {"x-nøyaktig-en-av": _nøyaktig_en_av, "x-en-av": _en_av}
)
_FORMAT = FormatChecker(formats=())


@_FORMAT.checks("dato", raises=ValueError)
def _er_dato(verdi: object) -> bool:
    if isinstance(verdi, str | int) and not isinstance(verdi, bool):
        Dato.les(str(verdi))
    return True


@_FORMAT.checks("ja_nei_dato", raises=ValueError)
def _er_ja_nei_dato(verdi: object) -> bool:
    return verdi in ("ja", "nei", True, False) or _er_dato(verdi)


@_FORMAT.checks("sti")
def _er_sti(verdi: object) -> bool:
    """A path inside the project folder: relative, no backslashes, no way up or out."""
    if not isinstance(verdi, str):
        return True
    return not (
        verdi.startswith(("/", "~")) or "\\" in verdi or ":" in verdi or ".." in verdi.split("/") or "\0" in verdi
    )
