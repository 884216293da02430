"""Codes of what is wrong with the follow-up. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

MANGLER_FELT = "O001"
FEIL_FELT = "O002"
UKJENT_DEL = "O003"
FØR_RAPPORTEN = "O004"
FØR_DET_SKJEDDE = "O005"
FEIL_REKKEFØLGE = "O006"
MOTSIGELSE = "O007"
ENDRET_HISTORIE = "O008"
UTEN_BEVIS = "O009"
KAN_IKKE_LEGGES_TIL = "O010"
UKLAR_CELLE = "O011"
UKJENT_LISTE = "O012"
ENDRET_RAD = "O013"
LIK_RAD = "O014"
AVVIST_BOK = "O015"

KODER: Mapping[str, str] = MappingProxyType(
    {
        MANGLER_FELT: "Innførselen mangler noe",
        FEIL_FELT: "Feltet hører til en annen innførsel",
        UKJENT_DEL: "Anbefalingen har ikke denne delen",
        FØR_RAPPORTEN: "Innførselen er eldre enn rapporten",
        FØR_DET_SKJEDDE: "Innførselen er registrert før det skjedde",
        FEIL_REKKEFØLGE: "Innførselen står på feil sted i loggen",
        MOTSIGELSE: "Innførselen motsier en tidligere",
        ENDRET_HISTORIE: "Loggen er endret bakover",
        UTEN_BEVIS: "Det står ikke hva innførselen bygger på",
        KAN_IKKE_LEGGES_TIL: "Loggen kan ikke få en ny linje",
        UKLAR_CELLE: "Cellen kan ikke leses",
        UKJENT_LISTE: "Listen mangler en overskrift",
        ENDRET_RAD: "En rad er endret siden den ble importert",
        LIK_RAD: "To rader i listen er like",
        AVVIST_BOK: "Arbeidsboken kan ikke brukes",
    }
)
