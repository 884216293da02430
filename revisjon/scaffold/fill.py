"""Fill in the blanks of a file that a person will go on writing in.

`{{navn}}` stands for a value, and lines between `{{#navn}}` and `{{/navn}}` are repeated for each record of a
list. That is all: no conditions, no expressions, and what is filled in is never read for blanks again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

Felt = Mapping[str, "str | Sequence[Mapping[str, str]]"]
"""Values and lists by name."""

_BLOKK = re.compile(r"^\{\{#(\w+)\}\}\n(.*?)^\{\{/\1\}\}\n", re.DOTALL | re.MULTILINE)
_FELT = re.compile(r"\{\{(\w+)(?:\|(\w+))?\}\}")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#&|~])")


def fyll(mal: str, felt: Felt) -> str:
    """Return the text with its blanks filled in; in YAML, as values that hold what they hold and no more.

    Raises:
        KeyError: if the text asks for something that is not there, which is a fault of the text.

    """
    deler: list[str] = []
    forrige = 0
    for blokk in _BLOKK.finditer(mal):
        deler.append(_enkelt(mal[forrige : blokk.start()], felt))
        poster = felt[blokk[1]]
        if isinstance(poster, str):
            poster = ({blokk[1]: poster},) if poster else ()
        deler.extend(_enkelt(blokk[2], {**felt, **post}) for post in poster)
        forrige = blokk.end()
    deler.append(_enkelt(mal[forrige:], felt))
    return "".join(deler)


def _enkelt(mal: str, felt: Felt) -> str:
    def verdi(treff: re.Match[str]) -> str:
        tekst = felt[treff[1]]
        if not isinstance(tekst, str):
            raise TypeError(treff[1])
        return _SKRIVEMÅTER[treff[2] or "yaml"](tekst)

    return _FELT.sub(verdi, mal)


def som_yaml(tekst: str) -> str:
    """Return a text as one YAML value in double quotes, which JSON's are."""
    return json.dumps(tekst, ensure_ascii=False)


def som_markdown(tekst: str) -> str:
    """Return a text that Markdown shows as it is."""
    return _MARKDOWN.sub(r"\\\1", tekst)


def _som_det_står(tekst: str) -> str:
    return tekst


_SKRIVEMÅTER: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"yaml": som_yaml, "md": som_markdown, "ord": _som_det_står}
)
"""How a value is written. `ord` is for what the program itself has made: ids, dates, lists of ids."""
