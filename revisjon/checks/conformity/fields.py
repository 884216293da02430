"""Follow the path of a field through the project, to see where it is written and where it is missing.

`oppdrag.bestilling.sak` is one field; `kriterier.hjemmel.kilde` is that of every basis of every criterion. A
word in brackets keeps only the records that it is true of: `kilder[intervju].rolle`. A word in braces asks
for one such record: `oppdrag.kvalitetssikret{plan}`. `problemstillinger*` goes through sub-questions too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from revisjon.diagnostics import Plass
from revisjon.model import (
    Hjemmel,
    Kilde,
    Kvalitetskontroll,
    Metode,
    Problemstilling,
    Prosjekt,
    Sted,
    Teammedlem,
    Tekst,
)
from revisjon.patterns import uttrykk
from revisjon.records import dataclass

LOV = frozenset({"lov", "forskrift"})
"""Sources whose provision is named."""
_LEDD = uttrykk(r"(?P<navn>\w+)(?P<alle>\*)?(?:\[(?P<bare>\w+)\])?(?:\{(?P<ett>\w+)\})?")
ANSVARLIG = uttrykk(r"oppdragsansvarl[ei]g|engagement (?:manager|partner|leader)", re.IGNORECASE)
"""The role of the auditor in charge, in every målform."""
_ANSVARLIG = "oppdragsansvarlig"
_STATISTIKK = uttrykk(r"\bSSB\b|statistisk sentralbyrå|\bkostra\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Feltsvar:
    """Where a field is written, and how many records lack it."""

    funnet: tuple[Plass, ...] = ()
    mangler: int = 0

    @property
    def helt(self) -> bool:
        """Whether it is written everywhere that it should be."""
        return bool(self.funnet) and not self.mangler


@dataclass(frozen=True, slots=True)
class _Ledd:
    """One step of a path."""

    navn: str
    alle: bool
    """Also what stands below the records in the list."""
    bare: str
    """The word that keeps records; empty for all of them."""
    ett: str
    """The word that one record must have; empty where the path goes on."""


def let(prosjekt: Prosjekt, sti: str) -> Feltsvar:
    """Return where the field is written; of «a | b», the one that is written most."""
    svar = [_let(prosjekt, valg.strip()) for valg in sti.split("|")]
    return max(svar, key=lambda s: (s.helt, len(s.funnet), -s.mangler))


def er_offentlig_statistikk(k: Kilde) -> bool:
    """Tell whether a source is a table of the national statistics, which is found by its number."""
    return k.type == "statistikk" and bool(_STATISTIKK.search(f"{k.utgiver} {k.tittel} {k.korttittel}"))


def _let(prosjekt: Prosjekt, sti: str) -> Feltsvar:
    steder = tuple(_følg(prosjekt, _ledd(sti), prosjekt))
    funnet = tuple(dict.fromkeys(plass for plass in steder if plass is not None))
    return Feltsvar(funnet, steder.count(None))


@cache
def _ledd(sti: str) -> tuple[_Ledd, ...]:
    ut = []
    for ledd in sti.split("."):
        m = _LEDD.fullmatch(ledd)
        if m is None:
            raise ValueError(f"not a path: {sti}")
        ut.append(_Ledd(m["navn"], bool(m["alle"]), m["bare"] or "", m["ett"] or ""))
    return tuple(ut)


def _følg(post: object, sti: tuple[_Ledd, ...], p: Prosjekt) -> Iterator[Plass | None]:
    """Yield the place of each field at the end of the path, and None for each that is missing."""
    ledd, resten = sti[0], sti[1:]
    poster = tuple(_poster(getattr(post, ledd.navn), ledd))
    if ledd.ett:
        slike = _plasser([x for x in poster if _passer(x, ledd.ett, p)])
        yield from slike or (None,)
        return
    valgte = tuple(x for x in poster if not ledd.bare or _passer(x, ledd.bare, p))
    if not valgte:
        # Where nothing of the kind is there, nothing lacks the field.
        yield from () if ledd.bare else (None,)
    elif resten:
        for under in valgte:
            yield from _følg(under, resten, p)
    else:
        yield from _ender(post, ledd.navn, valgte)


def _ender(post: object, navn: str, poster: tuple[object, ...]) -> Iterator[Plass]:
    """Yield where a field is that says something; a default is written nowhere, but it says something."""
    sted = getattr(post, "sted", None)
    if not isinstance(sted, Sted):
        yield from _plasser(poster)
    elif any(felt == navn for felt, _ in sted.felt):
        yield sted.til(navn)
    else:
        yield from _plasser(poster) or [sted.plass]


def _plasser(poster: tuple[object, ...] | list[object]) -> list[Plass]:
    return [sted.plass for x in poster if isinstance(sted := getattr(x, "sted", None), Sted)]


def _poster(verdi: object, ledd: _Ledd) -> Iterator[object]:
    """Yield what a step leads to: the records of a list, or the value itself where it says anything."""
    if isinstance(verdi, Mapping):
        verdi = tuple(verdi.values())
    if ledd.alle and isinstance(verdi, tuple):
        verdi = tuple(under for q in verdi for under in q.flatt())
    yield from (x for x in (verdi if isinstance(verdi, tuple) else (verdi,)) if _sier_noe(x))


def _sier_noe(verdi: object) -> bool:
    return verdi is not None and verdi is not False and (not isinstance(verdi, str | Tekst) or bool(verdi))


def _passer(post: object, ord_: str, p: Prosjekt) -> bool:
    """Tell whether a word is true of a record: by default, whether it is its type."""
    match post:
        case Hjemmel():
            sant = p.kilder[post.kilde].type in LOV
        case Kilde() if ord_ == "statistikk":
            sant = er_offentlig_statistikk(post)
        case Kvalitetskontroll():
            sant = post.utgave == ord_
        case Metode():
            sant = ord_ in post.dekker
        case Problemstilling():
            sant = post.endret is not None
        case Teammedlem():
            sant = bool(ANSVARLIG.search(post.rolle)) if ord_ == _ANSVARLIG else ord_ in post.rolle.casefold()
        case _:
            sant = getattr(post, "type", "") == ord_
    return sant
