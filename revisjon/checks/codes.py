"""Codes of the checks of an assessed project. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

BORTFALT_SKJØNN = "V001"

KODER: Mapping[str, str] = MappingProxyType(
    {
        BORTFALT_SKJØNN: "Skjønnet har ingen virkning",
    }
)
