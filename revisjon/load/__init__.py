"""A folder → `Prosjekt`, all problems at once."""

from revisjon.load.codes import KODER
from revisjon.load.loader import Lastet, last

__all__ = ["KODER", "Lastet", "last"]
