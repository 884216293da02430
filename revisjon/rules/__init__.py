"""What a rule is: the values, the decision table, and the closed set of tests. No project is walked here.

Below the schemas, because what a test looks like in YAML is said beside how it is decided.
"""

from revisjon.rules.comparator import Data, Testutfall, Underlag
from revisjon.rules.comparators import SAMMENLIKNERE, sammenlikner
from revisjon.rules.table import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    STANDARD,
    Moteksempel,
    Rad,
    Tabell,
    er_monoton,
    er_snudd,
    fra_skala,
    moteksempel,
    rader_i_bruk,
    slå_opp,
)
from revisjon.rules.value import RANG, Utfall, Verdi

__all__ = [
    "IKKE_RELEVANT",
    "KAN_IKKE_KONKLUDERES",
    "RANG",
    "SAMMENLIKNERE",
    "STANDARD",
    "Data",
    "Moteksempel",
    "Rad",
    "Tabell",
    "Testutfall",
    "Underlag",
    "Utfall",
    "Verdi",
    "er_monoton",
    "er_snudd",
    "fra_skala",
    "moteksempel",
    "rader_i_bruk",
    "sammenlikner",
    "slå_opp",
]
