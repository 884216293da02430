"""The dates and the name of a source, and who adopted it, for tests on documents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import Literal

from revisjon.model import Dato, Kilde

Datofelt = Literal[
    "dato",
    "vedtatt",
    "publisert",
    "revidert",
    "oppdatert",
    "endret",
    "faglig_endret",
    "hentet",
    "mottatt",
    "tilsendt",
]
"""The fields of a source that hold a date, or for `vedtatt` a record with one."""

_LIKHET = 0.85
"""How alike two words must be, from 0 to 1 (difflib's measure)."""
_HØYESTE: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(("kommunestyre", "bystyre", "herredsstyre"), "kommunestyre")
)
"""What the municipal council is called in different places."""


def kildedato(kilde: Kilde, felt: Datofelt) -> Dato | None:
    """Return one of the dates of a source, or None where it is not known."""
    if felt == "vedtatt":
        return kilde.vedtatt.dato if kilde.vedtatt else None
    dato: Dato | None = getattr(kilde, felt)
    return dato


def kildenavn(kilde: Kilde) -> str:
    """Return what a sentence calls a source: the shortest of its own names, or its id."""
    return kilde.korttittel or kilde.tittel or kilde.nummer or kilde.rolle or kilde.id


def samme_organ(en: str, annen: str) -> bool:
    """Tell whether two bodies are written with the same words."""
    return _ord_i(en) == _ord_i(annen)


def kanskje_samme_organ(en: str, annen: str) -> bool:
    """Tell whether two bodies may be the same: all words of the one are in the other, or nearly so.

    «Kommunestyret» may be «Vik kommunestyre», and in a town it is called «bystyret»; «utvalg for helse» is
    not «utvalg for skole».
    """
    færrest, flest = sorted((_ord_i(en), _ord_i(annen)), key=len)
    return all(any(_like_ord(a, b) for b in flest) for a in færrest)


def _ord_i(organ: str) -> list[str]:
    return re.findall(r"\w+", organ.casefold())


def _like_ord(en: str, annen: str) -> bool:
    """Tell whether two words are the same but for an ending or a slip of the pen."""
    en, annen = _grunnform(en), _grunnform(annen)
    return en == annen or SequenceMatcher(None, en, annen, autojunk=False).ratio() >= _LIKHET


def _grunnform(ord_: str) -> str:
    """Return a word as it can be compared: «hovedutvalget» is called «utvalget» too."""
    return _HØYESTE.get(ord_.removesuffix("t"), ord_.removeprefix("hoved"))
