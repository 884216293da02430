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
    }
)
