"""Check one file's tree against the schemas of its sections."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from revisjon.diagnostics import Diagnose, Plass, mente_du, ramset_opp
from revisjon.model import Dato
from revisjon.schema import codes
from revisjon.schema.bundle import SEKSJONER, skjema_for
from revisjon.schema.fault import Skjemafeil, Tilfelle
from revisjon.schema.walk import skjema_ved
from revisjon.schema.wording import diagnoser_for
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Par, til_data

_ENKLE = ("oppdrag", "revisor")
"""Sections that are one record, whose fields may be taken for sections."""


def sjekk_fil(kilde: Kildetekst) -> tuple[Diagnose, ...]:
    """Return everything that is wrong with the form of a project file."""
    if kilde.rot is None:
        return ()
    if not isinstance(kilde.rot, Oppslag):
        melding = "Filen begynner ikke med en seksjon."
        råd = "Skriv for eksempel «funn:» øverst og listen med innrykk under."
        return (Diagnose(codes.IKKE_OPPSLAG, kilde.rot.plass, melding, råd),)
    return tuple(d for par in kilde.rot.par for d in sjekk_seksjon(par).diagnoser)


@dataclass(frozen=True, slots=True)
class Seksjonssjekk:
    """What is wrong with the form of one section, and what of it is right."""

    diagnoser: tuple[Diagnose, ...]
    """Some may stand elsewhere in the file: where an alias repeats a value, at the value."""
    riktig: Node | None
    """The section; of one that can be spread over files, its faultless records. None if all is wrong."""


def sjekk_seksjon(par: Par) -> Seksjonssjekk:
    """Hold one section against its schema."""
    navn = str(par.nøkkel.verdi)
    if navn not in SEKSJONER:
        return Seksjonssjekk((_ukjent_seksjon(navn, par.nøkkel.plass),), None)
    data: Any = til_data(par.verdi)
    feil = [_som_feil(f, skjema_for(navn)) for f in _validator(navn).iter_errors(data)]
    tilfeller = (Tilfelle(f, par.verdi, navn, par.nøkkel.plass) for f in feil)
    diagnoser = tuple(d for tilfelle in tilfeller for d in diagnoser_for(tilfelle))
    return Seksjonssjekk(diagnoser, _uten_feil(par.verdi, feil, delt=SEKSJONER[navn].delt))


def _ukjent_seksjon(navn: str, plass: Plass) -> Diagnose:
    for seksjon in _ENKLE:
        if navn in skjema_for(seksjon)["properties"]:
            melding = f"«{navn}» er ikke en seksjon, men et felt i «{seksjon}»."
            råd = f"Flytt «{navn}» inn under «{seksjon}:», med like stort innrykk som feltene der."
            return Diagnose(codes.UKJENT_SEKSJON, plass, melding, råd)
    råd = mente_du(navn, SEKSJONER) or f"Seksjonene er {ramset_opp(SEKSJONER)}."
    return Diagnose(codes.UKJENT_SEKSJON, plass, f"«{navn}» er ikke en seksjon.", råd)


def _uten_feil(node: Node, feil: Sequence[Skjemafeil], *, delt: bool) -> Node | None:
    """Return the records that have no mistake, so that one does not hide what else can be said."""
    if not feil:
        return node
    gale = {str(f.data) if f.om_nøkkel and not f.sti else f.sti[0] if f.sti else None for f in feil}
    if not delt or None in gale:
        return None
    if isinstance(node, Liste):
        return replace(node, ledd=tuple(n for nr, n in enumerate(node.ledd) if nr not in gale))
    if isinstance(node, Oppslag):
        return replace(node, par=tuple(p for p in node.par if p.nøkkel.verdi not in gale))
    return None


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
def _validator(seksjon: str) -> Validator:
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


@_FORMAT.checks("dato", raises=ValueError)
def _er_dato(verdi: object) -> bool:
    if isinstance(verdi, str | int) and not isinstance(verdi, bool):
        Dato.les(str(verdi))
    return True


@_FORMAT.checks("frist", raises=ValueError)
def _er_frist(verdi: object) -> bool:
    """Tell whether it is a date that something can be done by: nobody is asked to answer «innen 2026»."""
    if isinstance(verdi, str | int) and not isinstance(verdi, bool) and Dato.les(str(verdi)).måned is None:
        melding = f"«{verdi}» er bare et år, men en frist er en dag eller en måned"
        raise ValueError(melding)
    return True


@_FORMAT.checks("ja_nei_dato", raises=ValueError)
def _er_ja_nei_dato(verdi: object) -> bool:
    return isinstance(verdi, bool) or verdi in ("ja", "nei") or _er_dato(verdi)


@_FORMAT.checks("sti")
def _er_sti(verdi: object) -> bool:
    """Tell whether a path stays inside the project folder: relative, no backslashes, no way up."""
    if not isinstance(verdi, str):
        return True
    return not (verdi.startswith(("/", "~")) or set("\\:\0") & set(verdi) or ".." in verdi.split("/"))
