"""Codes of the output layer. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

UTEN_PANGO = "U001"
NOTE_TAPT = "U002"
NOTE_PÅ_ANNEN_SIDE = "U003"
WEASYPRINT = "U004"
KAN_IKKE_SKRIVE = "U005"

KODER: Mapping[str, str] = MappingProxyType(
    {
        UTEN_PANGO: "PDF kan ikke lages på denne maskinen",
        NOTE_TAPT: "En fotnote kom ikke med i PDF-en",
        NOTE_PÅ_ANNEN_SIDE: "En fotnote står på en annen side enn henvisningen",
        WEASYPRINT: "PDF-programmet advarer",
        KAN_IKKE_SKRIVE: "Filen kan ikke skrives",
    }
)
