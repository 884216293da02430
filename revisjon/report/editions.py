"""Editions of a document: one source, several purposes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Utgave:
    """What an edition shows."""

    navn: str
    merket: bool
    """Its footer says what it is, in place of the kind of document."""


UTGAVER: Mapping[str, Utgave] = MappingProxyType(
    {u.navn: u for u in (Utgave("arbeidsutkast", merket=True), Utgave("høring", merket=True), Utgave("endelig", merket=False))}
)
STANDARD = "arbeidsutkast"
