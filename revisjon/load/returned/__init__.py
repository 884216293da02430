"""A Word file that comes back from its readers → their comments and tracked changes."""

from revisjon.load.returned.names import Bokmerkenavn, rent_navn
from revisjon.load.returned.reader import les_retur
from revisjon.load.returned.records import Innlegg, Merke, Retur

__all__ = ["Bokmerkenavn", "Innlegg", "Merke", "Retur", "les_retur", "rent_navn"]
