"""`Dokument` → JSON: what the document says, as data for other programs."""

from __future__ import annotations

import json

from revisjon.diagnostics import Diagnose
from revisjon.report.document import Dokument


def lag_json(dokument: Dokument) -> tuple[bytes, tuple[Diagnose, ...]]:
    """Return the document's data as UTF-8 JSON. Its form is described in docs/sporbarhet.md."""
    tekst = json.dumps(dict(dokument.data), ensure_ascii=False, indent=2)
    return f"{tekst}\n".encode(), ()
