"""What the exported workbook and the OSCAL files have words for."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Eksportord:
    """All of it in one målform."""

    ark: Mapping[str, str]
    """Names of the sheets."""
    kolonner: Mapping[str, str]
    """Headings by what stands below."""
    om: Mapping[str, str]
    """What the lines of the sheet about the workbook tell."""
    oscal: Mapping[str, str]
    """Titles and remarks of the OSCAL files."""
    ja: str = "ja"
    nei: str = "nei"
