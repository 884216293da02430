"""The registry: every check, by family.

A new check is one function in the file of its family; a new family is one line here.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.checks import (
    conformity,
    consistency,
    coverage,
    data,
    judgement,
    language,
    law,
    leftovers,
    numbers,
    privacy,
    public,
    ready,
    remarks,
    weighing,
)
from revisjon.checks.catalogue import Sjekk

FAMILIER: tuple[tuple[str, tuple[Sjekk, ...]], ...] = (
    ("Vurderingene", (*judgement.SJEKKER, *weighing.SJEKKER)),
    ("Dekning og henvisninger", coverage.SJEKKER),
    ("Lov", law.SJEKKER),
    ("Tall i teksten", numbers.SJEKKER),
    ("Tabeller og regnestykker", data.SJEKKER),
    ("Sammenheng", consistency.SJEKKER),
    ("Språk", language.SJEKKER),
    ("Personvern", privacy.SJEKKER),
    ("God revisjonsskikk", conformity.SJEKKER),
    ("Ferdig til utgaven", (*ready.SJEKKER, *remarks.SJEKKER, *leftovers.SJEKKER)),
    ("Unntatt offentlighet", public.SJEKKER),
)
"""Name of each family, as the auditor reads it, and its checks."""
SJEKKER: Mapping[str, Sjekk] = MappingProxyType({s.kode: s for _, sjekker in FAMILIER for s in sjekker})
"""All checks, by code."""
