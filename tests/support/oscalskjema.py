"""NIST's own schemas of OSCAL, and what is wrong with a file by them (tests/support/nist)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator

_MAPPE = Path(__file__).resolve().parent / "nist"
_FILER = {
    "assessment-results": "oscal_assessment-results_schema.json",
    "plan-of-action-and-milestones": "oscal_poam_schema.json",
}
_FOR_PYTHON = {
    r"^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$": r"^[^\W\d][\w.\-]*$",
}
"""Patterns that Python has other words for: `\\w` is letters, numbers and the underscore."""


@cache
def skjema(modell: str) -> Draft7Validator:
    """Return the validator of a model."""
    data = json.loads((_MAPPE / _FILER[modell]).read_text(encoding="utf-8"))
    return Draft7Validator(_oversatt(data))


def _oversatt(del_: Any) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(del_, list):
        return [_oversatt(d) for d in del_]
    if not isinstance(del_, dict):
        return del_
    return {
        navn: _FOR_PYTHON.get(verdi, verdi)
        if navn == "pattern" and isinstance(verdi, str)
        else _oversatt(verdi)
        for navn, verdi in del_.items()
    }


def feil(modell: str, data: object) -> list[str]:
    """Return what is wrong with a file, with where; nothing where it is right."""
    return [f"{f.json_path}: {f.message[:200]}" for f in skjema(modell).iter_errors(data)]
