"""The texts that the auditor has put in words, which several families read."""

from __future__ import annotations

from revisjon.checks.basis import Tekstgrunnlag, en_gang
from revisjon.model import Kilde, Skjerming, Vedlagt
from revisjon.prose import Tekster

_UTENOM = (Kilde, Vedlagt, Skjerming)
"""What these say are titles and names, or words that are to be found as they stand."""


@en_gang
def formulert(g: Tekstgrunnlag) -> Tekster:
    """Return the texts of the auditor's own in which he chooses the words, and whom to name."""
    return Tekster(p for p in g.egne if not isinstance(p.post, _UTENOM))
