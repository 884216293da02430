"""Everything in a project that may be printed, however it is stored: a number can hide in any field."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, cast

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, en_gang
from revisjon.model import Dato, Skjerming, Sted, Tekst
from revisjon.patterns import uttrykk
from revisjon.prose import Prosa, Tekster, der

_UTENOM = frozenset({"lås", "verdier", "tabellverdier", "filer", "brev", "sitert", "sted", "sha256"})
"""What is computed, or is no text."""
_SIFRE = uttrykk(r"\d\d[ \u00a0\n.-]?\d{5}")
"""Stands in all numbers that are looked for."""
_KORTEST = 11
"""Numbers that point at a person have so many digits."""


@en_gang
def med_sifre(g: Tekstgrunnlag) -> Tekster:
    """Return every text with digits as such numbers have; for a project, every string in its records."""
    alle = [*g.prosa] if not isinstance(g, Grunnlag) else []
    if isinstance(g, Grunnlag):
        _legg_til(alle, g.prosjekt)
    return Tekster(der(alle, _SIFRE, "verdi"))


@cache
def _feltnavn(klasse: Hashable) -> tuple[str, ...]:
    """Return the fields of a record that may be printed; none for what is no record."""
    if not is_dataclass(klasse) or klasse in (Skjerming, Dato):
        return ()
    return tuple(f.name for f in fields(cast("type[Any]", klasse)) if f.name not in _UTENOM)


def _legg_til(ut: list[Prosa], post: object) -> None:
    """Add the strings with digits of a record, and of what is in it."""
    if isinstance(post, Tekst):
        ut.append(Prosa(post.verdi, post.plass))
    elif isinstance(post, tuple):
        for ledd in post:
            # Ids, of which there are most, hold no such number.
            if not isinstance(ledd, str):
                _legg_til(ut, ledd)
    elif isinstance(post, Mapping):
        for ledd in post.values():
            _legg_til(ut, ledd)
    else:
        _legg_til_felt(ut, post)


def _legg_til_felt(ut: list[Prosa], post: object) -> None:
    for navn in _feltnavn(cast("Hashable", type(post))):
        verdi = getattr(post, navn)
        if not verdi:
            continue  # as most are
        if isinstance(verdi, Decimal):
            verdi = str(verdi)  # eleven digits in a cell are read as a number
        if not isinstance(verdi, str):
            _legg_til(ut, verdi)
        elif len(verdi) >= _KORTEST and _SIFRE.search(verdi):
            sted = getattr(post, "sted", None)
            if isinstance(sted, Sted):
                ut.append(Prosa(verdi, sted.til(navn.rstrip("_")), navn, post, post))
