"""The built-in theme, for documents made by hand."""

from __future__ import annotations

from revisjon.report.templates import les_maler
from revisjon.report.theme import les_tema

TEMA, _ = les_tema(les_maler()[0])
