"""Which tables and figures stand in a text, and so come to print."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

from revisjon.markup import referanser
from revisjon.model import Figur, Kilde, Seriedata, Sted, Tabell, Tabellutdrag, Tall, Tekst, Utregnet

_TEGN = "![#"
"""How a placement begins: nothing else is read, for most texts have none."""
_UTEN = (str, bytes, Sted, Kilde, Tall, Utregnet, Tabell, Figur)
"""What has no text that anything can be placed in, and is most of a project."""


def plasserte(post: Any) -> Iterator[str]:  # noqa: ANN401 - a record of any kind, or several
    """Yield the ids that are placed in the texts of a record and of all that it holds, as written."""
    if isinstance(post, Tekst):
        if _TEGN in post.verdi:
            yield from (r.ider[0] for r in referanser(post.verdi) if r.slag == "plassering")
    elif isinstance(post, (tuple, list)):
        for ledd in post:
            if ledd and not isinstance(ledd, _UTEN):
                yield from plasserte(ledd)
    elif isinstance(post, Mapping):
        yield from plasserte(tuple(post.values()))
    else:
        for navn in _feltnavn(cast("Hashable", type(post))):
            under = getattr(post, navn)
            if under and not isinstance(under, _UTEN):
                yield from plasserte(under)


@cache
def _feltnavn(klasse: Hashable) -> tuple[str, ...]:
    """Return the fields of a record; none for what is no record, or has no text."""
    if not is_dataclass(klasse) or klasse in _UTEN:
        return ()
    return tuple(f.name for f in fields(cast("type[Any]", klasse)))


def er_diagram(figur: Figur) -> bool:
    """Tell whether a figure draws numbers."""
    return isinstance(figur.data, Seriedata | Tabellutdrag)


def trykt_tabell(figur: Figur, plassert: frozenset[str]) -> str:
    """Return the printed table that has all numbers of a chart, or nothing."""
    data = figur.data
    return data.tabell if isinstance(data, Tabellutdrag) and data.tabell in plassert else ""


def trenger_tall(figur: Figur, plassert: frozenset[str]) -> bool:
    """Tell whether a chart comes to print, and its numbers nowhere else."""
    return er_diagram(figur) and figur.id in plassert and not trykt_tabell(figur, plassert)
