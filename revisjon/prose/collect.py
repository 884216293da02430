"""All texts of a project that are read as prose, in the order of its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from revisjon.model import Prosjekt, Sted, Svar, Tekst, Uttalelse, Vedlagt
from revisjon.prose.text import Prosa

_LINJER = frozenset(
    {
        *("alt", "begrunnelse", "beskrivelse", "erstatning", "hva", "krav", "kort", "merknad", "mottaker"),
        *("ordlyd", "overskrift", "påstand", "rolle", "tekst", "tittel", "underoverskrift"),
    }
)
"""Fields that hold plain text which readers read as sentences or names."""
_UTENOM = frozenset(
    {
        *("lås", "verdier", "tabellverdier", "filer", "brev", "sitert", "sted", "skjerming", "skala"),
    }
)
_FRA_ANDRE = (Uttalelse, Svar)
"""What these say was said by others, but for the auditor's own remark."""


def samle(prosjekt: Prosjekt) -> tuple[Prosa, ...]:
    """Return every text of the project, empty ones left out."""
    ut: list[Prosa] = []
    for navn in _feltnavn(Prosjekt):
        if navn not in _UTENOM:
            verdi = getattr(prosjekt, navn)
            poster = verdi.values() if isinstance(verdi, Mapping) else verdi
            for post in poster if isinstance(verdi, (tuple, Mapping)) else (verdi,):
                ut.extend(_i(post, post))
    return tuple(ut)


@cache
def _feltnavn(klasse: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(klasse))


def _i(post: object, eier: object) -> Iterator[Prosa]:
    """Yield the texts of a record and of the records in it."""
    if not is_dataclass(post) or isinstance(post, type):
        return
    sted = getattr(post, "sted", None)
    for navn in _feltnavn(type(post)):
        verdi = getattr(post, navn)
        if navn in _UTENOM or not verdi:
            continue
        if isinstance(verdi, Tekst):
            yield Prosa(verdi.verdi, verdi.plass, navn, post, eier, fra_andre=_av_andre(post, navn))
        elif isinstance(verdi, str):
            if navn in _LINJER and isinstance(sted, Sted):
                yield Prosa(verdi, sted.til(navn), navn, post, eier, fra_andre=_av_andre(post, navn))
        elif isinstance(verdi, tuple):
            for under in verdi:
                yield from _i(under, eier)
        else:
            yield from _i(verdi, eier)


def _av_andre(post: object, felt: str) -> bool:
    if isinstance(post, Vedlagt):
        return felt == "tekst"
    return isinstance(post, _FRA_ANDRE) and felt != "merknad"
