"""Everything in a project that may be printed, however it is stored: a number can hide in any field."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from itertools import compress
from operator import attrgetter
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
    if not isinstance(g, Grunnlag):
        return Tekster(der(g.prosa, _SIFRE, "verdi"))
    leser = _Leser()
    leser.les(g.prosjekt)
    return Tekster(leser.funnet)


@cache
def _felter(klasse: Hashable) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]] | None:
    """Return the fields of a record that may be printed, and what reads them; None for what is no record."""
    if not is_dataclass(klasse) or klasse in (Skjerming, Dato):
        return None
    alle = fields(cast("type[Any]", klasse))
    navn = tuple(f.name for f in alle if f.name not in _UTENOM and f.type not in ("bool", "int"))
    if not navn:
        return None
    # The first name is read twice, for of one alone `attrgetter` returns no tuple.
    return navn, cast("Callable[[object], tuple[object, ...]]", attrgetter(*navn, navn[0]))


class _Leser:
    """Reads the records of one project. A working tool, not a record."""

    def __init__(self) -> None:
        self.funnet: list[Prosa] = []
        self._svar: dict[str, bool] = {}

    def les(self, post: object) -> None:
        """Add the strings with digits of a record, and of what is in it."""
        # By type and not by `isinstance`, for most of a project is passed through here.
        slag = type(post)
        if slag is tuple:
            for ledd in cast("tuple[object, ...]", post):
                # Ids, of which there are most, hold no such number.
                if type(ledd) is not str:
                    self.les(ledd)
        elif slag is Tekst:
            tekst = cast("Tekst", post)
            if self._har_sifre(tekst.verdi):
                self.funnet.append(Prosa(tekst.verdi, tekst.plass))
        elif felter := _felter(cast("Hashable", slag)):
            self._les_felt(post, *felter)
        elif isinstance(post, Mapping):
            for ledd in post.values():
                self.les(ledd)

    def _les_felt(
        self, post: object, navnene: tuple[str, ...], les: Callable[[object], tuple[object, ...]]
    ) -> None:
        verdier = les(post)
        # Most are empty, and are passed over here.
        for navn, verdi in compress(zip(navnene, verdier, strict=False), verdier):
            # Eleven digits in a cell are read as a number.
            tekst = str(verdi) if type(verdi) is Decimal else verdi
            if type(tekst) is not str:
                self.les(verdi)
            elif len(tekst) >= _KORTEST and self._har_sifre(tekst):
                sted = getattr(post, "sted", None)
                if isinstance(sted, Sted):
                    self.funnet.append(Prosa(tekst, sted.til(navn.rstrip("_")), navn, post, post))

    def _har_sifre(self, tekst: str) -> bool:
        har = self._svar.get(tekst)
        if har is None:
            har = self._svar[tekst] = _SIFRE.search(tekst) is not None
        return har
