"""What one record names: by its fields, by its texts, and by its test."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from revisjon.markup import Referanse, referanser
from revisjon.model import (
    Beregning,
    Celle,
    Celleadresse,
    Figur,
    Funn,
    Hendelse,
    Hjemmel,
    Punkt,
    Tabell,
    Tabellutdrag,
    Tall,
    Tekst,
    Test,
    Utvalg,
)
from revisjon.rules import sammenlikner

Node = tuple[str, str]
"""Kind and id of a record."""
ENHETER: Node = ("enheter", "")
"""The units and audited bodies, together: they say what the whole is."""
SKALA: Node = ("skala", "")

_I_TEKST = {
    "kilde": ("kilde",),
    "tall": ("tall",),
    "kriterium": ("kriterium",),
    "kryss": ("funn", "tabell", "figur"),
    "plassering": ("tabell", "figur"),
}
"""Kinds that each kind of reference can stand for; ids are unique, so at most one of them exists."""


def viser_til(verdi: object) -> Iterator[Node]:
    """Yield what a record and all that it is made of name. Ids of nothing may be among them."""
    if isinstance(verdi, Tekst):
        yield from (node for r in referanser(verdi.verdi) for node in _i_tekst(r))
    elif isinstance(verdi, tuple):
        for ledd in verdi:
            yield from viser_til(ledd)
    elif felter := _felter(cast("Hashable", type(verdi))):
        yield from _av_felt(verdi)
        for navn in felter:
            # Most fields hold words, or nothing.
            if (under := getattr(verdi, navn)) and not isinstance(under, str):
                yield from viser_til(under)


@cache
def _felter(klasse: Hashable) -> tuple[str, ...]:
    """Return the fields of a record that may name something; none for what is no record."""
    post = cast("type[Any]", klasse)
    return tuple(f.name for f in fields(post) if f.name != "sted") if is_dataclass(post) else ()


def _i_tekst(ref: Referanse) -> Iterator[Node]:
    for slag in _I_TEKST.get(ref.slag, ()):
        yield from ((slag, id_) for id_ in ref.ider)


def _av_felt(post: object) -> Iterator[Node]:
    match post:
        case Funn(gjelder=(_, *_)):
            yield ENHETER
        case Punkt(test=test) if test is not None:
            yield from _av_test(test)
        case Tall() | Tabell() | Figur() | Hendelse() | Utvalg() | Hjemmel():
            yield "kilde", post.kilde
        case Celleadresse() | Tabellutdrag():
            yield "tabell", post.tabell
        case Celle():
            yield "tall", post.tall
        case Beregning():
            yield from (("tall", id_) for id_ in post.ledd)


def _av_test(test: Test) -> Iterator[Node]:
    slag = sammenlikner(test)
    if slag.av_funn:
        yield ENHETER
    for hva, id_ in slag.ser_på(test):
        if hva == "enhet":
            yield ENHETER
        else:
            yield ("påstand" if hva == "punkt" else hva), id_
