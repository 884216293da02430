"""Acts and regulations: what is known of them, and what texts say of them.

In come the files of the registry and the texts of a project; out come `Rettskilder`, and every provision that
is referred to, with its act. Nothing here judges: that is for the checks.
"""

from revisjon.law.act import Bestemmelse, Hode, Rettskilde, nøkkel
from revisjon.law.citations import Henvisning, Sammenheng, henvisninger
from revisjon.law.cited import RETTSLIGE, Rolle, Sitat, Siteringer, siteringer
from revisjon.law.codes import KODER
from revisjon.law.mentions import Omtale, omtaler
from revisjon.law.names import UKJENT, Navn, Navneregister
from revisjon.law.provision import SISTE, Gruppe, Sted, grupper, skriv
from revisjon.law.registry import (
    LesteRettskilder,
    Rettskilder,
    les_rettskilder,
    medfølgende,
    register,
)

__all__ = [
    "KODER",
    "RETTSLIGE",
    "SISTE",
    "UKJENT",
    "Bestemmelse",
    "Gruppe",
    "Henvisning",
    "Hode",
    "LesteRettskilder",
    "Navn",
    "Navneregister",
    "Omtale",
    "Rettskilde",
    "Rettskilder",
    "Rolle",
    "Sammenheng",
    "Sitat",
    "Siteringer",
    "Sted",
    "grupper",
    "henvisninger",
    "les_rettskilder",
    "medfølgende",
    "nøkkel",
    "omtaler",
    "register",
    "siteringer",
    "skriv",
]
