"""Codes of the report layer. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

MALFEIL = "D001"
UKJENT_I_MAL = "D002"
MAL_MANGLER = "D003"
UGYLDIG_HTML = "D004"
MAL_ULESELIG = "D005"
MAL_UTEN_VIRKNING = "D006"
FEIL_TEMA = "D007"
FEIL_FIGUR = "D008"
FEIL_AKSENT = "D009"
UKJENT_KRYSS = "D010"
DOBBEL_ID = "D011"
OVERSKRIFTER = "D012"
MANGLER_TITTEL = "D013"
MANGLER_ALT = "D014"
LENKE = "D015"
NOTE_I_NOTE = "D016"
INNHOLDSLISTE = "D017"
UKJENT_TEGN = "D018"
UKJENT_BLOKK = "D019"
MAL_TOM = "D020"
BILDE_MANGLER = "D021"
DELT_AVSNITT = "D030"
UTEN_FRIST = "D031"

KODER: Mapping[str, str] = MappingProxyType(
    {
        MALFEIL: "Malen kan ikke brukes",
        UKJENT_I_MAL: "Malen bruker noe som ikke finnes",
        MAL_MANGLER: "En mal som trengs, finnes ikke",
        UGYLDIG_HTML: "Malen lager HTML som ikke henger sammen",
        MAL_ULESELIG: "En fil i templates/ kan ikke leses",
        MAL_UTEN_VIRKNING: "En fil i templates/ heter nesten som en innebygd mal",
        FEIL_TEMA: "tema.yaml har noe som ikke kan brukes",
        FEIL_FIGUR: "Figuren kan ikke tegnes",
        FEIL_AKSENT: "Fargen kan ikke leses",
        UKJENT_KRYSS: "Teksten viser til noe som ikke står i rapporten",
        DOBBEL_ID: "To steder i rapporten har samme id",
        OVERSKRIFTER: "Overskriftene hopper over et nivå, eller en av dem er tom",
        MANGLER_TITTEL: "Tabell eller figur uten tittel",
        MANGLER_ALT: "Bilde uten alternativ tekst",
        LENKE: "Lenke med mer enn ren tekst",
        NOTE_I_NOTE: "Fotnote inne i en fotnote",
        INNHOLDSLISTE: "Malen ber om en innholdsliste som ikke finnes",
        UKJENT_TEGN: "Skriften i rapporten har ikke tegnet",
        UKJENT_BLOKK: "Malen fyller en blokk som ikke finnes",
        MAL_TOM: "En tom mal tar bort det den innebygde skriver",
        BILDE_MANGLER: "Dokumentet viser et bilde som ikke finnes",
        DELT_AVSNITT: "Et avsnitt viser en informant det en annen har sagt",
        UTEN_FRIST: "Høringsbrevet mangler frist",
    }
)

FRA_NUMMERERING: Mapping[str, str] = MappingProxyType(
    {
        "dobbel id": DOBBEL_ID,
        "plassert to ganger": DOBBEL_ID,
        "ukjent kryssreferanse": UKJENT_KRYSS,
        "hopp i overskrifter": OVERSKRIFTER,
        "tom overskrift": OVERSKRIFTER,
        "mangler tittel": MANGLER_TITTEL,
        "mangler alternativ tekst": MANGLER_ALT,
        "lenke med mer enn tekst": LENKE,
        "note i note": NOTE_I_NOTE,
        "ukjent innholdsliste": INNHOLDSLISTE,
    }
)
"""Code for each kind of problem that the numbering pass finds."""
