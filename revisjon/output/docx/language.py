"""Language tags as Word knows them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_TAGGER: Mapping[str, str] = MappingProxyType(
    {
        "nb": "nb-NO",
        "no": "nb-NO",
        "nn": "nn-NO",
        "se": "se-NO",
        "en": "en-GB",
        "sv": "sv-SE",
        "da": "da-DK",
        "fi": "fi-FI",
        "de": "de-DE",
        "fr": "fr-FR",
        "la": "la-VA",
    }
)


def ordtagg(språk: str) -> str:
    """Return the tag with the region that Word's dictionaries are found by."""
    return _TAGGER.get(språk.casefold(), språk)
