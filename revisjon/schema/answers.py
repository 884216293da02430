"""The schemas of what the commands answer as JSON, for programs that read the answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SVAR = ("vurder",)
"""Commands whose answer has a published schema."""
EKSPORT = "eksport"
"""What the schema of `revisjon eksporter json` is called."""
_LOKAL = "#/$defs/"


def svarskjema(kommando: str) -> dict[str, Any]:
    """Return the JSON Schema of what a command answers."""
    fil = Path(__file__).parent / "svar" / f"{kommando}.json"
    skjema: dict[str, Any] = json.loads(fil.read_text(encoding="utf-8"))
    return skjema


def eksportskjema() -> dict[str, Any]:
    """Return the JSON Schema of an export: verdicts have the same form there as in the answers."""
    skjema = svarskjema(EKSPORT)
    felles, egne = svarskjema("vurder")["$defs"], skjema["$defs"]
    kø = [*_henvist(skjema)]
    while kø:
        navn = kø.pop()
        if navn not in egne:
            egne[navn] = felles[navn]
            kø += _henvist(felles[navn])
    skjema["$defs"] = dict(sorted(egne.items()))
    return skjema


def _henvist(del_: object) -> Iterator[str]:
    """Yield the definitions that a schema refers to."""
    if isinstance(del_, dict):
        if isinstance(ref := del_.get("$ref"), str):
            yield ref.removeprefix(_LOKAL)
        for verdi in del_.values():
            yield from _henvist(verdi)
    elif isinstance(del_, list):
        for verdi in del_:
            yield from _henvist(verdi)
