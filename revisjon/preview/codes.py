"""Codes of the preview. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

PORT_OPPTATT = "W001"
UKJENT_KAPITTEL = "W002"
PDF_STANSET = "W003"
FEIL_I_PROGRAMMET = "W004"

KODER: Mapping[str, str] = MappingProxyType(
    {
        PORT_OPPTATT: "Forhåndsvisningen kan ikke startes på porten",
        UKJENT_KAPITTEL: "Kapitlet finnes ikke i rapporten",
        PDF_STANSET: "Prosessen som laget PDF-en, ble stoppet",
        FEIL_I_PROGRAMMET: "En feil i programmet stanset forhåndsvisningen",
    }
)
