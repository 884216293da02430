"""The formats that a document can be written in."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revisjon.diagnostics import Diagnose
    from revisjon.report.document import Dokument

    Format = Callable[[Dokument], tuple[bytes, tuple[Diagnose, ...]]]

FORMATER: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "revisjon.output.pdf:lag_pdf",
        "docx": "revisjon.output.docx:lag_docx",
        "html": "revisjon.output.web:lag_html",
        "json": "revisjon.output.data:lag_json",
    }
)
"""Writers by file suffix, each loaded when it is used. A new one is one function and one line here."""


def hent(navn: str) -> Format:
    """Return the writer of a format."""
    modul, funksjon = FORMATER[navn].split(":")
    skriver: Format = getattr(importlib.import_module(modul), funksjon)
    return skriver
