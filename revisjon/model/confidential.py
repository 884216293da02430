"""What of a project is confidential, whatever it is a part of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from revisjon.model.project import Prosjekt

SEKSJONER = (
    *("kilder", "funn", "tall", "tabeller", "figurer", "kapitler"),
    *("vurderinger", "konklusjoner", "uttalelser", "vedlegg"),
)
"""Sections whose records may have fields that are confidential."""
LISTEN = "skjerming"
"""What the list of words is called in that of `konfidensielle`."""


def poster(p: Prosjekt, seksjon: str) -> Iterator[Any]:
    """Yield the records of a section."""
    samling = getattr(p, seksjon)
    yield from samling.values() if isinstance(samling, Mapping) else samling


def _med_noe(p: Prosjekt) -> Iterator[tuple[str, Any]]:
    for seksjon in SEKSJONER:
        yield from ((seksjon, post) for post in poster(p, seksjon) if post.konfidensielt)


def konfidensielle(p: Prosjekt) -> tuple[str, ...]:
    """Return what of a project may not be published, by id or section, for a message."""
    navn = dict.fromkeys(str(getattr(post, "id", "") or seksjon) for seksjon, post in _med_noe(p))
    return (*navn, *((LISTEN,) if p.skjerming else ()))


def hjemler(p: Prosjekt) -> tuple[str, ...]:
    """Return the legal grounds on which something may not be published, each once."""
    felt = (post.konfidensielt.hjemmel for _, post in _med_noe(p))
    return tuple(dict.fromkeys((*felt, *(s.hjemmel for s in p.skjerming))))
