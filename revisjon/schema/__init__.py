"""The form of each section: JSON Schemas, and errors in our own words at the very key or value."""

from revisjon.schema.bundle import SEKSJONER, Seksjon, publisert, publisert_tekst, skjema_for
from revisjon.schema.check import Seksjonssjekk, sjekk_fil, sjekk_seksjon
from revisjon.schema.codes import KODER
from revisjon.schema.guess import som_tall
from revisjon.schema.walk import Besøk, gå

__all__ = [
    "KODER",
    "SEKSJONER",
    "Besøk",
    "Seksjon",
    "Seksjonssjekk",
    "gå",
    "publisert",
    "publisert_tekst",
    "sjekk_fil",
    "sjekk_seksjon",
    "skjema_for",
    "som_tall",
]
