"""What differs between two states of a project: two states → changes in sentences."""

from revisjon.assess.compare.change import SLAG, Endring, Ordbit, ble_verre
from revisjon.assess.compare.diff import diff
from revisjon.assess.compare.state import Tilstand
from revisjon.assess.compare.take import tilstand
from revisjon.assess.compare.words import ord_for_ord

__all__ = ["SLAG", "Endring", "Ordbit", "Tilstand", "ble_verre", "diff", "ord_for_ord", "tilstand"]
