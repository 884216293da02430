"""The rules engine: (project, date) → verdicts with reasons. No input, no output, no clock."""

from revisjon.assess.certainty import MINSTE_SVARPROSENT, MINSTE_UTVALG, SLAG, STYRKE
from revisjon.assess.engine import assess
from revisjon.assess.result import (
    BortfaltSkjønn,
    Endring,
    Følsomhet,
    Kriterievurdering,
    Punktvurdering,
    Sikkerhet,
    Sikkerhetsgrad,
    Sikkerhetsgrunn,
    Skjønnsutøvelse,
    Støtte,
    VurdertProsjekt,
    Årsak,
)
from revisjon.assess.sensitivity import følsomhet
from revisjon.rules import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    RANG,
    STANDARD,
    Rad,
    Tabell,
    Testutfall,
    Utfall,
    Verdi,
    er_monoton,
    slå_opp,
)

__all__ = [
    "IKKE_RELEVANT",
    "KAN_IKKE_KONKLUDERES",
    "MINSTE_SVARPROSENT",
    "MINSTE_UTVALG",
    "RANG",
    "SLAG",
    "STANDARD",
    "STYRKE",
    "BortfaltSkjønn",
    "Endring",
    "Følsomhet",
    "Kriterievurdering",
    "Punktvurdering",
    "Rad",
    "Sikkerhet",
    "Sikkerhetsgrad",
    "Sikkerhetsgrunn",
    "Skjønnsutøvelse",
    "Støtte",
    "Tabell",
    "Testutfall",
    "Utfall",
    "Verdi",
    "VurdertProsjekt",
    "Årsak",
    "assess",
    "er_monoton",
    "følsomhet",
    "slå_opp",
]
