"""`Dokument` → JSON: what the document says, as data for other programs."""

from __future__ import annotations

import json
from collections.abc import Mapping

from revisjon.diagnostics import Diagnose
from revisjon.report.document import Dokument


def lag_json(dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:
    """Return the document's data as UTF-8 JSON. Its form is described in docs/sporbarhet.md."""
    return som_json(dokument.data), ()


def som_json(data: Mapping[str, object]) -> bytes:
    """Return plain data as a file that people can read too."""
    return f"{json.dumps(dict(data), ensure_ascii=False, indent=2)}\n".encode()
