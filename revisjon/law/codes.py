"""Codes for the files of the registry. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

FEIL_FORM = "F014"
TO_GANGER = "F015"
IKKE_LOVDATA = "F016"

KODER: Mapping[str, str] = MappingProxyType(
    {
        FEIL_FORM: "Filen i criteria/rettskilder har feil form",
        TO_GANGER: "Samme rettskilde i to filer",
        IKKE_LOVDATA: "Filen kan ikke leses som rettskilder fra Lovdata",
    }
)
