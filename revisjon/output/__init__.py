"""`Dokument` → files. Knows the document only, never the model."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from revisjon.diagnostics import Diagnose
from revisjon.output.atomic import skriv
from revisjon.output.attached import maskinlesbart
from revisjon.output.data import lag_json
from revisjon.output.pdf import lag_pdf
from revisjon.report.document import Dokument

Format = Callable[[Dokument], tuple[bytes, tuple[Diagnose, ...]]]

FORMATER: Mapping[str, Format] = MappingProxyType({"pdf": lag_pdf, "json": lag_json})
"""Output formats by file suffix. A new one is one function and one line here."""

__all__ = ["FORMATER", "Format", "lag_pdf", "maskinlesbart", "skriv"]
