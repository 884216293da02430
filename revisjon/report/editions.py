"""Editions of a document: one source, several purposes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

UTGAVER: Mapping[str, str] = MappingProxyType(
    {"arbeidsutkast": "-arbeidsutkast", "høring": "-horing", "endelig": ""}
)
"""What each edition adds to the name of its file. File names are ASCII."""

UTKAST = "arbeidsutkast"
"""The edition that says where something is still to be written."""
ENDELIG = "endelig"
"""The one edition that carries no mark in its footer."""
