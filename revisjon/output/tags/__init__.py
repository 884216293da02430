"""Tags that a screen reader can follow, where WeasyPrint's own are not enough.

WeasyPrint tags each page for itself, leaves notes at the foot of the page, and can claim one standard only.
This package puts that right in the same process, before the file is written, since only there it is known
which HTML element each tag comes from. It builds on inner parts of WeasyPrint 70 and knows when they are
others: then `UkjentInnmat` is raised, and the caller writes the file as WeasyPrint makes it.
"""

from revisjon.output.tags.recording import UkjentInnmat, ta_opp
from revisjon.output.tags.refine import forbedre

__all__ = ["UkjentInnmat", "forbedre", "ta_opp"]
