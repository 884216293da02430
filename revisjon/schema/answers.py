"""The schemas of what the commands answer as JSON, for programs that read the answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SVAR = ("vurder",)
"""Commands whose answer has a published schema."""


def svarskjema(kommando: str) -> dict[str, Any]:
    """Return the JSON Schema of what a command answers."""
    fil = Path(__file__).parent / "svar" / f"{kommando}.json"
    skjema: dict[str, Any] = json.loads(fil.read_text(encoding="utf-8"))
    return skjema
