"""The dates and the name of a source, for tests on documents."""

from __future__ import annotations

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


def kildedato(kilde: Kilde, felt: Datofelt) -> Dato | None:
    """Return one of the dates of a source, or None where it is not known."""
    if felt == "vedtatt":
        return kilde.vedtatt.dato if kilde.vedtatt else None
    dato: Dato | None = getattr(kilde, felt)
    return dato


def kildenavn(kilde: Kilde) -> str:
    """Return what a sentence calls a source: the shortest of its own names, or its id."""
    return kilde.korttittel or kilde.tittel or kilde.nummer or kilde.rolle or kilde.id
