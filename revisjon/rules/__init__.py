"""What a rule is: the values, the decision table, and the closed set of tests. No project is walked here.

Below the schemas, because what a test looks like in YAML is said beside how it is decided.
"""

from revisjon.rules.table import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    STANDARD,
    Rad,
    Tabell,
    er_monoton,
    slå_opp,
)
from revisjon.rules.value import RANG, Utfall, Verdi

__all__ = [
    "IKKE_RELEVANT",
    "KAN_IKKE_KONKLUDERES",
    "RANG",
    "STANDARD",
    "Rad",
    "Tabell",
    "Utfall",
    "Verdi",
    "er_monoton",
    "slå_opp",
]
