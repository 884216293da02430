"""The few values of the YAML that have more than one shape: cells, rows, calculations, chart data."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Protocol, TypeVar, cast

from revisjon.model import (
    Beregning,
    Boks,
    Celle,
    Organisasjon,
    Prosess,
    Rad,
    Seriedata,
    Sted,
    Tabellutdrag,
    Tekst,
)
from revisjon.model.numbers import Operasjon
from revisjon.source import Liste, Node, Oppslag, Skalar

T = TypeVar("T")


class Bind(Protocol):
    """The generic reader of records, which these shapes are used by and use."""

    def __call__(self, klasse: type[T], node: Node, **ekstra: object) -> T:
        """Make a record of `klasse` from a mapping node."""


def former() -> dict[Any, Callable[[Node], Any]]:
    """Return the readers of the types that need one of their own."""
    return {Celle: celle, Rad: rad, Beregning: beregning}


def celle(node: Node) -> Celle:
    """Read a text, a number, `{tall: id}` or nothing."""
    sted = Sted(node.plass)
    if isinstance(node, Oppslag):
        ref = node.hent("tall")
        return Celle(tall=str(cast("Skalar", ref).verdi), sted=sted)
    assert isinstance(node, Skalar)
    if node.verdi is None:
        return Celle(sted=sted)
    if isinstance(node.verdi, int | Decimal) and not isinstance(node.verdi, bool):
        return Celle(verdi=Decimal(str(node.verdi)), sted=sted)
    return Celle(tekst=Tekst(str(node.verdi) if isinstance(node.verdi, str) else node.rå, node.plass), sted=sted)


def rad(node: Node) -> Rad:
    """Read a row in any of its shapes."""
    sted = Sted(node.plass)
    if isinstance(node, Liste):
        return Rad("vanlig", _celler(node), sted=sted)
    assert isinstance(node, Oppslag)
    if (tittel := node.hent("gruppe")) is not None:
        return Rad("gruppe", tittel=_navn(tittel), sted=sted)
    if (tittel := node.hent("sum")) is not None:
        return Rad("sum", tittel=_navn(tittel), sted=sted)
    if (tittel := node.hent("over")) is not None:
        under = cast("Liste", node.hent("rader"))
        rader = tuple(Rad("vanlig", _celler(n), sted=Sted(n.plass)) for n in under.ledd)
        return Rad("over", tittel=_navn(tittel), rader=rader, sted=sted)
    type_ = node.hent("type")
    er_sum = isinstance(type_, Skalar) and type_.verdi == "sum"
    return Rad("sum" if er_sum else "vanlig", _celler(cast("Liste", node.hent("celler"))), sted=sted)


def beregning(node: Node) -> Beregning:
    """Read `{operasjon: [ids]}` or `{antall: intervju}`."""
    assert isinstance(node, Oppslag)
    par = node.par[0]
    ledd = par.verdi.ledd if isinstance(par.verdi, Liste) else (par.verdi,)
    operasjon = cast("Operasjon", str(par.nøkkel.verdi))
    return Beregning(operasjon, tuple(_navn(n) for n in ledd), Sted(par.verdi.plass))


def figurdata(bind: Bind) -> Callable[[Node], Any]:
    """Return a reader of chart data, told apart by its keys."""

    def les(node: Node) -> Tabellutdrag | Seriedata | Organisasjon | Prosess:
        assert isinstance(node, Oppslag)
        if node.hent("tabell") is not None:
            return bind(Tabellutdrag, node)
        if node.hent("kategorier") is not None:
            return bind(Seriedata, node)
        return bind(Prosess, node) if node.hent("steg") is not None else Organisasjon(bind(Boks, node))

    return les


def _celler(node: Node) -> tuple[Celle, ...]:
    return tuple(celle(n) for n in cast("Liste", node).ledd)


def _navn(node: Node) -> str:
    assert isinstance(node, Skalar)
    return node.verdi.strip() if isinstance(node.verdi, str) else node.rå
