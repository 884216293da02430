"""The words of the product, one record per målform, and the way it writes numbers, dates and lists.

Nothing here knows a project; whoever prints asks `ordbok` for the words of the engagement's målform.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model.engagement import Målform
from revisjon.words.bokmaal import BOKMÅL
from revisjon.words.format import (
    dato_tekst,
    fyll,
    intervall_tekst,
    liste_tekst,
    liten,
    stor,
    tall_i_ord,
    tall_tekst,
    utregnet_tekst,
)
from revisjon.words.lexicon import Ord, Virksomhet
from revisjon.words.nynorsk import NYNORSK

__all__ = [
    "Ord",
    "Virksomhet",
    "dato_tekst",
    "fyll",
    "intervall_tekst",
    "liste_tekst",
    "liten",
    "ordbok",
    "stor",
    "tall_i_ord",
    "tall_tekst",
    "utregnet_tekst",
]

_ORDBØKER: Mapping[Målform, Ord] = MappingProxyType({"bokmål": BOKMÅL, "nynorsk": NYNORSK})


def ordbok(målform: Målform) -> Ord:
    """Return the words of a målform."""
    return _ORDBØKER[målform]
