"""Checks of an assessed project: what reaches print today, and should not.

Each is a pure function; all of them stand in the registry, with a code and how serious they are.
"""

from revisjon.checks.allowed import Sortert, Tillatt, tillat
from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, grunnlag
from revisjon.checks.catalogue import UTGAVER, Sjekk, Stedfester, Treff
from revisjon.checks.registry import FAMILIER, SJEKKER
from revisjon.checks.run import koder, sjekk_prosjekt, sjekk_tekster

__all__ = [
    "FAMILIER",
    "SJEKKER",
    "UTGAVER",
    "Grunnlag",
    "Sjekk",
    "Sortert",
    "Stedfester",
    "Tekstgrunnlag",
    "Tillatt",
    "Treff",
    "grunnlag",
    "koder",
    "sjekk_prosjekt",
    "sjekk_tekster",
    "tillat",
]
