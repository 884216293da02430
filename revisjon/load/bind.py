"""From a checked tree to the frozen records of the model.

The field names of the records are the keys of the YAML, so one generic function serves all. It is
only called on trees that have passed their schema; what it meets has the right shape.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, cast

from revisjon.diagnostics import Plass
from revisjon.load import shapes
from revisjon.model import Dato, Sted, Tekst, Test
from revisjon.source import Liste, Node, Oppslag, Skalar, Verdi

T = TypeVar("T")
Les = Callable[[Node], Any]

_SANN = frozenset({"ja", True})


def bind(klasse: type[T], node: Node, nøkkel: Skalar | None = None) -> T:
    """Make a record from a mapping node. `nøkkel` is the key that it stands under, if that is its id."""
    post = cast("Oppslag", node)
    felter = _felter(cast("Hashable", klasse))
    verdier: dict[str, object] = {} if nøkkel is None else {"id": str(nøkkel.verdi)}
    steder: list[tuple[str, Plass]] = []
    for par in post.par:
        felt, verdi = str(par.nøkkel.verdi), par.verdi
        navn, les = felter[felt]
        verdier[navn] = les(verdi)
        steder.append((felt, verdi.plass))
        if isinstance(verdi, Liste):
            steder += _ordene(felt, verdi)
    sted = Sted(nøkkel.plass if nøkkel else _begynnelse(post), tuple(steder))
    lag: Callable[..., T] = klasse
    return lag(**verdier, sted=sted)


def _begynnelse(node: Oppslag) -> Plass:
    return node.par[0].nøkkel.plass if node.par else node.plass


def _ordene(felt: str, liste: Liste) -> list[tuple[str, Plass]]:
    """Return the place of each item of a list of words, as «felt.ord»."""
    return [(f"{felt}.{shapes.tekst(n)}", n.plass) for n in liste.ledd if isinstance(n, Skalar)]


@cache
def _felter(klasse: Hashable) -> Mapping[str, tuple[str, Les]]:
    """Return, for each YAML key, the field's name and its reader."""
    post = cast("type[Any]", klasse)
    typer = typing.get_type_hints(post)
    return MappingProxyType(
        {
            f.name.rstrip("_"): (f.name, _leser(typer[f.name]))
            for f in dataclasses.fields(post)
            if f.name != "sted"
        }
    )


def _leser(type_: Any) -> Les:  # noqa: ANN401 - a type expression
    if type_ in _ENKLE:
        return _ENKLE[type_]
    if type_ in _FORMER:
        return _FORMER[type_]
    opphav = typing.get_origin(type_)
    if opphav is typing.Literal:
        return _ord
    if opphav in (typing.Union, types.UnionType):
        return _leser_for_valg([t for t in typing.get_args(type_) if t is not type(None)])
    if opphav is tuple:
        les = _leser(typing.get_args(type_)[0])
        return lambda node: tuple(les(n) for n in cast("Liste", node).ledd)
    return lambda node: bind(type_, node)


def _leser_for_valg(valg: list[Any]) -> Les:
    if set(valg) == {bool, Dato}:
        return _ja_nei_eller_dato
    if len(valg) == 1:
        return _leser(valg[0])
    return shapes.figurdata(bind)


def _lang_tekst(node: Node) -> Tekst:
    return Tekst(str(_verdi(node)), node.plass)


def _dato(node: Node) -> Dato:
    return Dato.les(shapes.tekst(node))


def _sann(node: Node) -> bool:
    return _verdi(node) in _SANN


def _ja_nei_eller_dato(node: Node) -> bool | Dato:
    verdi = _verdi(node)
    return verdi in _SANN if isinstance(verdi, bool) or verdi in ("ja", "nei") else _dato(node)


def _ord(node: Node) -> str:
    """Return a word of a closed set, where `ja` may be written `true`."""
    verdi = _verdi(node)
    return {True: "ja", False: "nei"}[verdi] if isinstance(verdi, bool) else str(verdi)


def _desimaltall(node: Node) -> Decimal:
    return Decimal(str(_verdi(node)))


def _heltall(node: Node) -> int:
    return int(str(_verdi(node)))


def _verdi(node: Node) -> Verdi:
    return cast("Skalar", node).verdi


_ENKLE: Mapping[Any, Les] = MappingProxyType(
    {str: shapes.tekst, Tekst: _lang_tekst, Dato: _dato, bool: _sann, int: _heltall, Decimal: _desimaltall}
)
_FORMER: Mapping[Any, Les] = MappingProxyType({**shapes.former(), Test: shapes.test(bind)})
