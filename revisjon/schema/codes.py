"""Codes of the schema layer. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

UKJENT_SEKSJON = "S001"
UKJENT_FELT = "S002"
MANGLER_FELT = "S003"
FEIL_TYPE = "S004"
UKJENT_VERDI = "S005"
FEIL_FORM = "S006"
FEIL_DATO = "S007"
FEIL_ANTALL = "S008"
FEIL_VALG = "S009"
DOBBELT_I_LISTE = "S010"
IKKE_OPPSLAG = "S011"

KODER: Mapping[str, str] = MappingProxyType(
    {
        UKJENT_SEKSJON: "Ukjent seksjon",
        UKJENT_FELT: "Ukjent felt",
        MANGLER_FELT: "Felt mangler",
        FEIL_TYPE: "Feil slags verdi",
        UKJENT_VERDI: "Verdien er ikke blant de tillatte",
        FEIL_FORM: "Verdien har feil form",
        FEIL_DATO: "Datoen finnes ikke eller er skrevet feil",
        FEIL_ANTALL: "For få, for mange, for lang eller for stor",
        FEIL_VALG: "Felt som utelukker eller forutsetter hverandre",
        DOBBELT_I_LISTE: "Samme verdi to ganger i en liste",
        IKKE_OPPSLAG: "Filen er ikke et oppslag av seksjoner",
    }
)
