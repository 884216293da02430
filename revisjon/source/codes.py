"""The codes of the diagnoses that this layer gives, one per kind of mistake.

A code is never given a new meaning: users look it up, and silence it in their tools. They stand in four
groups with room to grow: the file's bytes, the punctuation, the structure and single values, the bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FIL_FOR_STOR: Final = "Y001"
IKKE_UTF8: Final = "Y002"
ULOVLIG_TEGN: Final = "Y003"

UKJENT_SYNTAKS: Final = "Y010"
TABULATOR: Final = "Y011"
KOLON_MANGLER: Final = "Y012"
KOLON_I_VERDI: Final = "Y013"
ÅPENT_ANFØRSELSTEGN: Final = "Y014"
TEKST_ETTER_ANFØRSELSTEGN: Final = "Y015"
OMVENDT_SKRÅSTREK: Final = "Y016"
KLAMMER: Final = "Y017"
KOMMA_MANGLER: Final = "Y018"
TEKST_ETTER_KLAMME: Final = "Y019"
INNRYKK: Final = "Y020"
LISTE_PÅ_NØKKELLINJE: Final = "Y021"
STARTTEGN: Final = "Y022"
ANKERTEGN: Final = "Y023"
TEKST_ETTER_BLOKKTEGN: Final = "Y024"
LISTESTREK: Final = "Y025"

DOBBEL_NØKKEL: Final = "Y030"
NØKKEL_IKKE_TEKST: Final = "Y031"
TOM_NØKKEL: Final = "Y032"
FLETTENØKKEL: Final = "Y033"
TAGG: Final = "Y034"
FLERE_DOKUMENTER: Final = "Y035"
MELLOMROM_I_NØKKEL: Final = "Y036"
LEDENDE_NULL: Final = "Y037"
UENDELIG: Final = "Y038"
FOR_STORT_TALL: Final = "Y039"

FOR_DYPT: Final = "Y050"
FOR_MANGE_VERDIER: Final = "Y051"
UKJENT_ALIAS: Final = "Y052"
ALIAS_I_RING: Final = "Y053"
ALIAS_VOKSER: Final = "Y054"
FOR_MANGE_FEIL: Final = "Y055"

KODER: Final[Mapping[str, str]] = MappingProxyType(
    {
        FIL_FOR_STOR: "Filen er for stor",
        IKKE_UTF8: "Filen er ikke lagret som UTF-8",
        ULOVLIG_TEGN: "Usynlig styretegn i filen",
        UKJENT_SYNTAKS: "YAML-en kan ikke leses",
        TABULATOR: "Tabulator brukt som innrykk",
        KOLON_MANGLER: "Kolon eller mellomrom etter kolon mangler",
        KOLON_I_VERDI: "Kolon i en verdi uten anførselstegn",
        ÅPENT_ANFØRSELSTEGN: "Anførselstegn som ikke er lukket",
        TEKST_ETTER_ANFØRSELSTEGN: "Tekst etter avsluttende anførselstegn",
        OMVENDT_SKRÅSTREK: "Omvendt skråstrek som ikke kan tolkes",
        KLAMMER: "Parenteser som ikke passer sammen",
        KOMMA_MANGLER: "Komma mangler mellom to ledd",
        TEKST_ETTER_KLAMME: "Tekst etter avsluttende parentes",
        INNRYKK: "Innrykket stemmer ikke",
        LISTE_PÅ_NØKKELLINJE: "Listepunkt på samme linje som nøkkelen",
        STARTTEGN: "Tegn som ikke kan stå først i en verdi",
        ANKERTEGN: "Stjerne eller og-tegn først i en verdi",
        TEKST_ETTER_BLOKKTEGN: "Tekst på samme linje som | eller >",
        LISTESTREK: "Mellomrom mangler etter listestrek",
        DOBBEL_NØKKEL: "Samme nøkkel to ganger",
        NØKKEL_IKKE_TEKST: "Nøkkelen er ikke en tekst",
        TOM_NØKKEL: "Nøkkelen er tom",
        FLETTENØKKEL: "Flettenøkkelen << brukes ikke",
        TAGG: "Tagg (!) som ikke er tillatt",
        FLERE_DOKUMENTER: "Flere dokumenter i samme fil",
        MELLOMROM_I_NØKKEL: "Spesielt mellomrom først i en nøkkel",
        LEDENDE_NULL: "Tall som begynner med null",
        UENDELIG: "Uendelig eller «ikke et tall»",
        FOR_STORT_TALL: "Tallet har for mange sifre",
        FOR_DYPT: "For mange nivåer innrykk",
        FOR_MANGE_VERDIER: "For mange verdier i én fil",
        UKJENT_ALIAS: "Alias til et anker som ikke finnes",
        ALIAS_I_RING: "Alias som inneholder seg selv",
        ALIAS_VOKSER: "Alias som mangedobler innholdet",
        FOR_MANGE_FEIL: "For mange feil i én fil",
    }
)
"""Code to its title: one line, without a full stop."""
