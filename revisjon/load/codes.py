"""Codes of the loading layer. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

IKKE_MAPPE = "P001"
INGEN_OPPDRAG = "P002"
ULESELIG = "P003"
FOR_MANGE_FILER = "P004"
ANNEN_ENDELSE = "P005"
LENKE_UT = "P006"
MANGLER_SEKSJON = "P007"
SEKSJON_TO_STEDER = "P008"
FEIL_MAPPE = "P009"
FEIL_LÅS = "P010"
UKJENT_ID = "R001"
DOBBEL_ID = "R002"
DOBBELT_SVAR = "R003"
UKJENT_RAD = "R004"
SIRKEL = "R005"
FEIL_SLAG = "R006"
UPLASSERT = "R007"
FLERE_PLASSERINGER = "R008"
KRITERIUM_UTEN_AVGJØRENDE = "R009"
PROBLEMSTILLING_UTENFOR = "R010"
FEIL_SKALA = "R012"
IKKE_MONOTON = "R013"
UBRUKT_RAD = "R014"
FEIL_TEST = "R015"
UTEN_KILDE = "R016"
FEIL_SKJØNN = "R017"
STRIDER = "R018"
LIKT_FOR_ALLE = "R019"
INGENTING_SKJERMET = "R020"
IKKE_ADRESSE = "R021"
SKJERMET_INTET_STED = "R022"
SKJERMER_FOR_MYE = "R023"
RØPENDE_ERSTATNING = "R024"
IKKE_I_OPPFØLGING = "R030"
ERSTATTER = "R031"
VISER_FRAM = "R032"
UKJENT_PAKKE = "R025"
UKJENT_I_PAKKE = "R026"
FEIL_PAKKE = "R027"
FEIL_OVERSETTELSE = "R040"
UKJENT_ADRESSE = "R041"
ANDRE_HENVISNINGER = "R042"
ANDRE_TALL = "R043"
UTDATERT_OVERSETTELSE = "R044"
IKKE_OVERSATT = "R045"
# R011 said that something confidential was printed, before there was a public edition.
SKRIVEFEIL = "T001"
ULOVLIG_TEKST = "T002"
NOTE_MANGLER = "T003"
HENVISNING_I_FELT = "T004"
PASSER_IKKE_I_SETNING = "T005"
FIL_MANGLER = "F001"
FEIL_SJEKKSUM = "F002"
FIL_ER_MAPPE = "F003"
FEIL_CSV = "F004"
FEIL_BILDE = "F005"
FOR_STOR = "F006"
BREV_FEIL_SLAG = "F007"
BREV_ULESELIG = "F008"
BREV_LÅST = "F009"
BREV_FOR_LANGT = "F010"
BREV_UTEN_TEKST = "F011"
BREV_KAN_IKKE_GJENGIS = "F012"
UTEN_SJEKKSUM = "F013"
FEIL_TABELL = "N001"
IKKE_TALL = "N002"
DELT_PÅ_NULL = "N003"
FEIL_ANTALL_VERDIER = "N004"
TVETYDIG_RAD = "N005"

KODER: Mapping[str, str] = MappingProxyType(
    {
        IKKE_MAPPE: "Prosjektmappen finnes ikke eller er ikke en mappe",
        INGEN_OPPDRAG: "Mappen har ikke noe oppdrag",
        ULESELIG: "Filen kan ikke leses",
        FOR_MANGE_FILER: "For mange filer",
        ANNEN_ENDELSE: "Filen leses ikke fordi den har en annen endelse enn .yaml",
        LENKE_UT: "Lenken følges ikke",
        MANGLER_SEKSJON: "En nødvendig seksjon mangler",
        SEKSJON_TO_STEDER: "Seksjonen står i flere filer",
        FEIL_MAPPE: "Filen leses ikke fordi den ligger i feil mappe",
        FEIL_LÅS: "revisjon.lock kan ikke leses som den er",
        UKJENT_ID: "Henvisning til noe som ikke finnes",
        DOBBEL_ID: "Samme kjennemerke eller navn to steder",
        DOBBELT_SVAR: "To tekster for det samme",
        UKJENT_RAD: "Rad eller kolonne finnes ikke i tabellen",
        SIRKEL: "Henvisninger går i ring",
        FEIL_SLAG: "Henvisning til feil slags ting",
        UPLASSERT: "Tabell eller figur er ikke plassert i teksten",
        FLERE_PLASSERINGER: "Tabell eller figur er plassert flere ganger",
        KRITERIUM_UTEN_AVGJØRENDE: "Kriteriet har ingen avgjørende påstand",
        PROBLEMSTILLING_UTENFOR: "Påstanden gjelder et spørsmål som kriteriet ikke brukes for",
        FEIL_SKALA: "Skalaen er ikke satt riktig sammen",
        IKKE_MONOTON: "En bedre påstand kan gi en dårligere vurdering",
        UBRUKT_RAD: "En rad på skalaen blir aldri brukt",
        FEIL_TEST: "Testen henger ikke sammen",
        UTEN_KILDE: "Noe som en påstand avgjøres av, har ingen kilde",
        FEIL_SKJØNN: "Skjønnet passer ikke til noen vurdering",
        STRIDER: "Opplysninger som ikke kan stemme samtidig",
        LIKT_FOR_ALLE: "Testen avgjør det samme for alle virksomhetene",
        INGENTING_SKJERMET: "Et felt som skal skjermes, er ikke skrevet",
        SKJERMET_INTET_STED: "Det som skal skjermes, står ingen steder",
        SKJERMER_FOR_MYE: "Det som skal skjermes, står også der det ikke er ment",
        RØPENDE_ERSTATNING: "Erstatningen røper det som skal skjermes",
        IKKE_I_OPPFØLGING: "Dette står på feil side av skillet mellom rapport og oppfølging",
        ERSTATTER: "Det som skal erstattes, finnes ikke i rapporten",
        VISER_FRAM: "Rapporten viser til noe fra oppfølgingen",
        UKJENT_PAKKE: "Pakken finnes ikke i kriteriebiblioteket",
        UKJENT_I_PAKKE: "Pakken har ikke noe slikt kriterium",
        FEIL_PAKKE: "Filen er ikke en pakke med kriterier",
        FEIL_OVERSETTELSE: "Oversettelsen er ikke skrevet slik den skal",
        UKJENT_ADRESSE: "Oversettelsen gjelder ingen tekst i prosjektet",
        ANDRE_HENVISNINGER: "Oversettelsen har ikke de samme henvisningene som originalen",
        ANDRE_TALL: "Oversettelsen har ikke de samme tallene som originalen",
        UTDATERT_OVERSETTELSE: "Originalen er endret siden den ble oversatt",
        IKKE_OVERSATT: "Tekster er ikke oversatt",
        IKKE_ADRESSE: "Svaradressen ser ikke ut som en adresse",
        SKRIVEFEIL: "Henvisning i tekst er skrevet feil",
        ULOVLIG_TEKST: "Teksten bruker noe som ikke er tillatt",
        NOTE_MANGLER: "Fotnote uten tekst, eller tekst uten fotnote",
        HENVISNING_I_FELT: "Henvisning i et felt som skrives ut som det står",
        PASSER_IKKE_I_SETNING: "Teksten passer ikke inn i setningene den blir en del av",
        FIL_MANGLER: "Filen finnes ikke",
        FEIL_SJEKKSUM: "Filen er endret siden den ble registrert",
        FIL_ER_MAPPE: "Stien er en mappe",
        FEIL_CSV: "CSV-filen passer ikke til kolonnene",
        FEIL_BILDE: "Filen er ikke et bilde som kan brukes",
        FOR_STOR: "Filen er for stor",
        BREV_FEIL_SLAG: "Dokumentet er ikke av et slag som kan gjengis",
        BREV_ULESELIG: "Dokumentet er ødelagt",
        BREV_LÅST: "Dokumentet er låst med passord",
        BREV_FOR_LANGT: "Dokumentet er for langt eller for stort til å gjengis",
        BREV_UTEN_TEKST: "Dokumentet er et bilde uten tekst",
        BREV_KAN_IKKE_GJENGIS: "Dokumentet kan ikke gjengis slik",
        UTEN_SJEKKSUM: "Dokumentet er ikke låst med sjekksum",
        FEIL_TABELL: "Radene passer ikke til kolonnene",
        IKKE_TALL: "Cellen er ikke et tall",
        DELT_PÅ_NULL: "Beregningen deler på null",
        FEIL_ANTALL_VERDIER: "Serien har ikke én verdi per kategori",
        TVETYDIG_RAD: "Flere rader heter det samme",
    }
)
