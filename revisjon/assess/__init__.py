"""The rules engine: (project, date) → verdicts with reasons. No input, no output, no clock."""

from revisjon.assess.engine import assess
from revisjon.assess.result import (
    Kriterievurdering,
    Punktvurdering,
    Sikkerhet,
    Sikkerhetsgrad,
    Støtte,
    VurdertProsjekt,
    Årsak,
)
from revisjon.rules import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    STANDARD,
    Rad,
    Tabell,
    Utfall,
    Verdi,
    er_monoton,
    slå_opp,
)

__all__ = [
    "IKKE_RELEVANT",
    "KAN_IKKE_KONKLUDERES",
    "STANDARD",
    "Kriterievurdering",
    "Punktvurdering",
    "Rad",
    "Sikkerhet",
    "Sikkerhetsgrad",
    "Støtte",
    "Tabell",
    "Utfall",
    "Verdi",
    "VurdertProsjekt",
    "Årsak",
    "assess",
    "er_monoton",
    "slå_opp",
]
