"""What became of each recommendation: an append-only log, and where that leaves things on a day."""

from revisjon.followup.case import Fulgt, Sak, følg, hele_loggen, sjekk
from revisjon.followup.codes import KODER
from revisjon.followup.log import endret_historie, sjekk_logg
from revisjon.followup.reassess import Endring, Sammenlikning, frys, på_nytt, sammenlikn
from revisjon.followup.status import AVSLUTTET, Status, Tilstand, grad, status

__all__ = [
    "AVSLUTTET",
    "KODER",
    "Endring",
    "Fulgt",
    "Sak",
    "Sammenlikning",
    "Status",
    "Tilstand",
    "endret_historie",
    "frys",
    "følg",
    "grad",
    "hele_loggen",
    "på_nytt",
    "sammenlikn",
    "sjekk",
    "sjekk_logg",
    "status",
]
