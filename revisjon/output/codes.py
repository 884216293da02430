"""Codes of the output layer. A code is never reused for another meaning."""

from collections.abc import Mapping
from types import MappingProxyType

UTEN_PANGO = "U001"
NOTE_TAPT = "U002"
NOTE_PÅ_ANNEN_SIDE = "U003"
WEASYPRINT = "U004"
KAN_IKKE_SKRIVE = "U005"
TAGGER_UTEBLE = "U006"
PDF_ULESELIG = "U007"
PDF_PÅSTANDER = "U008"
PDF_OPPSETT = "U009"
PDF_METADATA = "U010"
PDF_INNHOLD = "U011"
PDF_NØSTING = "U012"
PDF_LENKER = "U013"
PDF_FIGURER = "U014"
PDF_TABELLER = "U015"
PDF_OVERSKRIFTER = "U016"
PDF_SKRIFTER = "U017"
PDF_NOTER = "U018"
PDF_VEDLEGG = "U019"
NETT_MANGLER = "U030"
NETT_UTENFRA = "U031"
ULIK_TEKST = "U035"
ULIK_TABELL = "U036"
ULIK_NOTE = "U037"
ULIK_OVERSKRIFT = "U038"
ULIK_ALT = "U039"
DOCX_UTEN_PNG = "U020"
DOCX_MAL_UGYLDIG = "U021"
DOCX_MAL_MANGLER_STILER = "U022"
DOCX_BILDE = "U023"
DOCX_SKRIFT = "U024"
DOCX_UTEN_SIDER = "U025"
FOR_MANGE_SIDER = "U040"
LEKKASJE = "U045"
ELDRE_FIL = "U046"
ENDRET_FIL = "U047"
UTEN_VURDERINGER = "U050"

KODER: Mapping[str, str] = MappingProxyType(
    {
        UTEN_PANGO: "PDF kan ikke lages på denne maskinen",
        NOTE_TAPT: "En fotnote kom ikke med i PDF-en",
        NOTE_PÅ_ANNEN_SIDE: "En fotnote står på en annen side enn henvisningen",
        WEASYPRINT: "PDF-programmet advarer",
        KAN_IKKE_SKRIVE: "Filen kan ikke skrives",
        TAGGER_UTEBLE: "PDF-en fikk ikke de fulle taggene for skjermlesere",
        PDF_ULESELIG: "Den ferdige PDF-en kan ikke åpnes igjen",
        PDF_PÅSTANDER: "PDF-en sier ikke at den følger PDF/A og PDF/UA",
        PDF_OPPSETT: "PDF-en mangler språk, tittel eller merket for tagger",
        PDF_METADATA: "Metadataene i PDF-en er ikke de samme begge steder, eller fargeprofilen mangler",
        PDF_INNHOLD: "Innhold i PDF-en er verken tagget eller merket som pynt",
        PDF_NØSTING: "Taggene i PDF-en står i hverandre på en måte de ikke kan",
        PDF_LENKER: "En lenke i PDF-en er ikke tagget eller ikke beskrevet",
        PDF_FIGURER: "En figur i PDF-en mangler alternativ tekst",
        PDF_TABELLER: "En hodecelle i PDF-en sier ikke hva den er hode for",
        PDF_OVERSKRIFTER: "Overskriftene i PDF-en hopper over et nivå",
        PDF_SKRIFTER: "En skrift i PDF-en er ikke bygd inn, eller teksten kan ikke kopieres",
        PDF_NOTER: "Fotnotene i PDF-en er ikke tagget der de hører til",
        PDF_VEDLEGG: "Filene som følger med i PDF-en, er ikke de riktige",
        NETT_MANGLER: "Nettsiden mangler en fil den viser til",
        NETT_UTENFRA: "Nettsiden viser til noe utenfor dokumentet",
        ULIK_TEKST: "Teksten er ikke den samme i de ferdige filene",
        ULIK_TABELL: "En tabell er ikke den samme i de ferdige filene",
        ULIK_NOTE: "En fotnote er ikke den samme i de ferdige filene, eller henvisningen står et annet sted",
        ULIK_OVERSKRIFT: "En overskrift er ikke den samme i de ferdige filene",
        ULIK_ALT: "En alternativ tekst er ikke den samme i de ferdige filene",
        DOCX_UTEN_PNG: "Tegningene i Word-filen er bare SVG",
        DOCX_MAL_UGYLDIG: "Kontorets Word-mal kan ikke brukes",
        DOCX_MAL_MANGLER_STILER: "Kontorets Word-mal mangler stiler",
        DOCX_BILDE: "Et bilde kan ikke vises i Word-filen",
        DOCX_SKRIFT: "Temaets skrift er ikke lagt i Word-filen",
        DOCX_UTEN_SIDER: "Innholdslistene i Word-filen har ikke sidetall",
        LEKKASJE: "Noe som er skjermet, står i en ferdig fil",
        ELDRE_FIL: "En offentlig utgave fra en tidligere bygging ligger der fortsatt",
        ENDRET_FIL: "En Word-fil er endret etter bygging, og er tatt vare på",
        UTEN_VURDERINGER: "Det er ingen vurderinger å eksportere",
        FOR_MANGE_SIDER: "Dokumentet er på flere sider enn det skal",
    }
)
