"""The schemas of the sections, read once and made whole.

Each file under `deler/` describes one section. Shared definitions are put in place of their
references, which makes validation fast and the published schemas self-contained; only definitions
that refer to themselves stay as local references.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from revisjon.records import dataclass
from revisjon.rules.comparators import skjema as tester

Skjema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Seksjon:
    """A top-level key of a project file."""

    navn: str
    delt: bool
    """Whether it may be spread over several files. The order of chapters and questions means
    something, so they stand in one."""


SEKSJONER: Mapping[str, Seksjon] = MappingProxyType(
    {
        navn: Seksjon(navn, delt)
        for navn, delt in (
            ("oppdrag", False),
            ("revisor", False),
            ("problemstillinger", False),
            ("metode", False),
            ("enheter", False),
            ("kapitler", False),
            ("disposisjon", False),
            ("skala", False),
            ("kilder", True),
            ("kriterier", True),
            ("bruk", True),
            ("funn", True),
            ("tall", True),
            ("hendelser", True),
            ("utvalg", True),
            ("tabeller", True),
            ("figurer", True),
            ("skjønn", True),
            ("vurderinger", True),
            ("konklusjoner", True),
            ("anbefalinger", True),
            ("uttalelser", True),
            ("vedlegg", False),
            ("skjerming", True),
            ("oppfølging", False),
            ("merknader", True),
        )
    }
)

_DELER = Path(__file__).parent / "deler"
_FELLES = "felles#/$defs/"
_TEST = "test#"
"""Stands for what the kinds of tests say of themselves."""
_LOKAL = "#/$defs/"
_ALT_UNNTATT_SANN = ("string", "number", "array", "object", "null")
"""Every kind of value but true and false."""


@cache
def skjema_for(seksjon: str) -> Skjema:
    """Return the whole schema of a section. Treat it as read-only: it is shared."""
    rå = _les(seksjon)
    rekursive = {navn: _hel(d) for navn, d in rå.pop("$defs", {}).items()}
    hel: Skjema = _hel(rå)
    if rekursive:
        hel["$defs"] = rekursive
    return hel


def publisert(seksjon: str | None = None) -> Skjema:
    """Return the schema for editors: of one section, or of a whole project file.

    Only standard keywords of JSON Schema 2020-12 are left in meaning; our own (`x-…`) are notes
    that validators pass over, and those that validate are repeated in standard form.
    """
    if seksjon is not None:
        egenskaper = {seksjon: _standard(skjema_for(seksjon), seksjon)}
    else:
        egenskaper = {navn: _standard(skjema_for(navn), navn) for navn in SEKSJONER}
    definisjoner = {
        f"{navn}.{d}": innhold
        for navn, skjema in egenskaper.items()
        for d, innhold in skjema.pop("$defs", {}).items()
    }
    ut: Skjema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Prosjektfil for revisjon",
        "type": "object",
        "additionalProperties": False,
        "properties": egenskaper,
    }
    if definisjoner:
        ut["$defs"] = definisjoner
    return ut


def publisert_tekst(seksjon: str | None = None) -> str:
    """Return the schema for editors as it is printed, and written into new projects."""
    return json.dumps(publisert(seksjon), ensure_ascii=False, indent=2)


def publisert_oversettelse() -> Skjema:
    """Return the schema of a translation file, for editors."""
    fil = Path(__file__).parent / "oversettelse.json"
    skjema: Skjema = json.loads(fil.read_text(encoding="utf-8"))
    return skjema


@cache
def _felles() -> Skjema:
    return dict(_les("felles")["$defs"])


def _les(navn: str) -> Skjema:
    tekst = (_DELER / f"{navn}.json").read_text(encoding="utf-8")
    skjema: Skjema = json.loads(tekst)
    return skjema


def _hel(del_: Any) -> Any:  # noqa: ANN401 - a JSON value
    """Return a copy with shared definitions in place of references to them."""
    if isinstance(del_, list):
        return [_hel(d) for d in del_]
    if not isinstance(del_, dict):
        return del_
    ut = {nøkkel: _hel(verdi) for nøkkel, verdi in del_.items() if nøkkel != "$ref"}
    ref = del_.get("$ref")
    if ref is None:
        return ut
    if ref == _TEST:
        return {**_hel(tester()), **ut}
    if ref.startswith(_FELLES):
        return {**_hel(_felles()[ref.removeprefix(_FELLES)]), **ut}
    return {"$ref": ref, **ut}


def _standard(del_: Any, seksjon: str) -> Any:  # noqa: ANN401 - a JSON value
    """Repeat our own validating keywords in standard form and lift local references."""
    if isinstance(del_, list):
        return [_standard(d, seksjon) for d in del_]
    if not isinstance(del_, dict):
        return del_
    ut = {nøkkel: _standard(verdi, seksjon) for nøkkel, verdi in del_.items()}
    if isinstance(ut.get("$ref"), str):
        ut["$ref"] = ut["$ref"].replace(_LOKAL, f"{_LOKAL}{seksjon}.")
    if "x-nøyaktig-en-av" in ut:
        # `required` alone is true of everything that is no mapping.
        ut["oneOf"] = [{"type": "object", "required": [felt]} for felt in ut["x-nøyaktig-en-av"]]
        if "array" in ut.get("type", ()):
            ut["oneOf"].append({"type": "array"})
    if "x-en-av" in ut:
        ut["anyOf"] = [{"required": [felt]} for felt in ut["x-en-av"]]
    if any(verdi is True for verdi in ut.get("enum", ())):
        # Said without naming true and false, an editor proposes no more than the words for them.
        ord_ = [verdi for verdi in ut.pop("enum") if not isinstance(verdi, bool)]
        ut["anyOf"] = [{"enum": ord_}, {"not": {"type": [*_ALT_UNNTATT_SANN]}}]
    return ut
