"""Codes of the checks of an assessed project. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

BORTFALT_SKJØNN = "V001"
UBRUKT_AVVEINING = "V002"
SKJØNN_UTEN_VURDERING = "V003"

KODER: Mapping[str, str] = MappingProxyType(
    {
        BORTFALT_SKJØNN: "Skjønnet har ingen virkning",
        UBRUKT_AVVEINING: "Avveiningen har ingen virkning",
        SKJØNN_UTEN_VURDERING: "Skjønnet gjelder noe som ikke er relevant",
    }
)
