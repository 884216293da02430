"""Editions of a document: one source, several purposes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Utgave:
    """What an edition shows and how it is marked."""

    navn: str
    endelse: str
    """What it adds to the name of its file. File names are ASCII."""
    merket: bool = True
    """Says on every page that it is not the final report."""
    utkast: bool = False
    """Says where something is still to be written or decided."""
    bare_fakta: bool = False
    """Leaves out what the auditor makes of the facts: verdicts, assessments, conclusions, recommendations."""
    ubesvart: bool = False
    """Leaves out the statement that it asks for."""
    skjermet: bool = False
    """Is without what may be kept from the public, with the legal ground in its place."""


UTGAVER: Mapping[str, Utgave] = MappingProxyType(
    {
        utgave.navn: utgave
        for utgave in (
            Utgave("arbeidsutkast", "-arbeidsutkast", utkast=True),
            Utgave("verifisering", "-verifisering", bare_fakta=True),
            Utgave("høring", "-horing", ubesvart=True),
            Utgave("endelig", "", merket=False),
            Utgave("offentlig", "-offentlig", merket=False, skjermet=True),
        )
    }
)
"""The editions by name, in the order in which a report goes through them."""

ENDELIG = "endelig"
"""The edition that is sent to the committee."""
