"""The words of the product, one record per målform, and the way it writes numbers, dates and lists.

Nothing here knows a project; whoever prints asks `ordbok` for the words of the engagement's målform.
"""

from __future__ import annotations

from revisjon.model.engagement import Målform
from revisjon.words.bokmaal import BOKMÅL
from revisjon.words.format import (
    dato_tekst,
    enhet_tekst,
    fyll,
    intervall_tekst,
    liste_tekst,
    liten,
    med_prosenttegn,
    sitat,
    stor,
    tall_i_ord,
    tall_tekst,
    utregnet_tekst,
)
from revisjon.words.lexicon import Ord, Virksomhet

__all__ = [
    "MÅLFORMER",
    "Ord",
    "Virksomhet",
    "dato_tekst",
    "enhet_tekst",
    "fyll",
    "intervall_tekst",
    "liste_tekst",
    "liten",
    "med_prosenttegn",
    "ordbok",
    "sitat",
    "stor",
    "tall_i_ord",
    "tall_tekst",
    "utregnet_tekst",
]

MÅLFORMER: tuple[Målform, ...] = ("bokmål", "nynorsk", "engelsk")
"""Those that a report can be built in."""


def ordbok(målform: Målform) -> Ord:
    """Return the words of a målform. The others are loaded when they are asked for: that takes time."""
    if målform == "nynorsk":
        from revisjon.words.nynorsk import NYNORSK  # noqa: PLC0415 - see above

        return NYNORSK
    if målform == "engelsk":
        from revisjon.words.english import ENGELSK  # noqa: PLC0415 - see above

        return ENGELSK
    return BOKMÅL
