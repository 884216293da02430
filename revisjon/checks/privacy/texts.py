"""Everything in a project that may be printed, however it is stored: a number can hide in any field."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, cast

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag
from revisjon.model import Dato, Kilde, Skjerming, Sted, Tekst, Vedlagt
from revisjon.prose import Prosa

_UTENOM = frozenset({"lås", "verdier", "tabellverdier", "filer", "brev", "sitert", "sted", "sha256"})
"""What is computed, or is no text."""
_KORTEST = 11
"""Numbers that point at a person have so many digits."""
_NAVN_HØRER_MED = (Kilde, Vedlagt, Skjerming)
"""Works have authors, and what is to be redacted must be named."""


def egne(g: Tekstgrunnlag) -> Iterator[Prosa]:
    """Yield the texts in which the auditor chooses whom to name."""
    return (p for p in g.egne if not isinstance(p.post, _NAVN_HØRER_MED))


def alt(g: Tekstgrunnlag, med: re.Pattern[str]) -> Iterator[Prosa]:
    """Yield every text that has what is looked for; for a project, every string in its records."""
    if isinstance(g, Grunnlag):
        yield from _i(g.prosjekt, med)
    else:
        yield from (p for p in g.prosa if med.search(p.verdi))


@cache
def _feltnavn(klasse: Hashable) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cast("type[Any]", klasse)) if f.name not in _UTENOM)


def _i(post: object, med: re.Pattern[str]) -> Iterator[Prosa]:
    """Yield the strings of a record, and of what is in it."""
    if isinstance(post, Tekst):
        if med.search(post.verdi):
            yield Prosa(post.verdi, post.plass)
    elif isinstance(post, (tuple, Mapping)):
        for ledd in post.values() if isinstance(post, Mapping) else post:
            yield from _i(ledd, med)
    elif is_dataclass(post) and not isinstance(post, (type, Skjerming, Dato)):
        yield from _i_post(post, med)


def _i_post(post: object, med: re.Pattern[str]) -> Iterator[Prosa]:
    sted = getattr(post, "sted", None)
    for navn in _feltnavn(cast("Hashable", type(post))):
        verdi = getattr(post, navn)
        if isinstance(verdi, Decimal):
            verdi = str(verdi)  # eleven digits in a cell are read as a number
        if not isinstance(verdi, str):
            if verdi:
                yield from _i(verdi, med)
        elif len(verdi) >= _KORTEST and med.search(verdi) and isinstance(sted, Sted):
            yield Prosa(verdi, sted.til(navn.rstrip("_")), navn, post, post)
