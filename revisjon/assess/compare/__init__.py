"""What differs between two states of a project: two assessed projects → changes in sentences."""

from revisjon.assess.compare.change import SLAG, Endring, Ordbit, ble_verre
from revisjon.assess.compare.diff import diff

__all__ = ["SLAG", "Endring", "Ordbit", "ble_verre", "diff"]
