"""Codes of the checks of an assessed project. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

BORTFALT_SKJØNN = "V001"
UBRUKT_AVVEINING = "V002"
SKJØNN_UTEN_VURDERING = "V003"
IKKE_SKREVET = "V004"
UTEN_GRUNNLAG = "V005"
UBEKREFTET_SKJØNN = "V006"
UTEN_UTTALELSE = "V007"
INGEN_FAKTA = "V008"
SKJERMET_KJENNEMERKE = "V009"
UVERIFISERT = "V010"
UPRØVDE_BILDER = "V011"
UTEN_FRIST = "V012"
IKKE_SKJERMET = "V013"
SKREVET_ANTALL = "V014"

KODER: Mapping[str, str] = MappingProxyType(
    {
        BORTFALT_SKJØNN: "Skjønnet har ingen virkning",
        UBRUKT_AVVEINING: "Avveiningen har ingen virkning",
        SKJØNN_UTEN_VURDERING: "Skjønnet gjelder noe som ikke er relevant",
        IKKE_SKREVET: "En del av rapporten er ikke skrevet",
        UTEN_GRUNNLAG: "Anbefalingen bygger ikke på noe som er vurdert",
        UBEKREFTET_SKJØNN: "Et skjønn må gjennomgås før utgaven bygges",
        UTEN_UTTALELSE: "Den revidertes uttalelse mangler",
        INGEN_FAKTA: "Det er ingen fakta å kontrollere",
        SKJERMET_KJENNEMERKE: "Et kjennemerke inneholder noe som skal skjermes",
        UPRØVDE_BILDER: "Bilder av et brev er ikke prøvd for det som er skjermet",
        IKKE_SKJERMET: "Utgaven viser noe som er unntatt offentlighet",
        SKREVET_ANTALL: "Et lite antall personer er skrevet rett inn i teksten",
        UTEN_FRIST: "Det er ikke skrevet når svaret skal være inne",
        UVERIFISERT: "Referatet er ikke verifisert av den som ble intervjuet",
    }
)
