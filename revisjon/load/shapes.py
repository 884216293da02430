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
    Test,
)
from revisjon.model.numbers import Operasjon
from revisjon.rules.comparators import ETTER_NØKKEL
from revisjon.source import Liste, Node, Oppslag, Skalar

T = TypeVar("T")


class Bind(Protocol):
    """The generic reader of records, which these shapes are used by and use."""

    def __call__(self, klasse: type[T], node: Node, nøkkel: Skalar | None = None) -> T:
        """Make a record of `klasse` from a mapping node."""


def former() -> dict[Any, Callable[[Node], Any]]:
    """Return the readers of the types that need one of their own."""
    return {Celle: celle, Rad: rad, Beregning: beregning}


def test(bind: Bind) -> Callable[[Node], Test]:
    """Return a reader of tests, told apart by the key that each kind is known by."""

    def les(node: Node) -> Test:
        post = cast("Oppslag", node)
        slag = next(ETTER_NØKKEL[n] for p in post.par if (n := str(p.nøkkel.verdi)) in ETTER_NØKKEL)
        return cast("Test", bind(slag.klasse, post))

    return les


def tekst(node: Node) -> str:
    """Read a string; a number as it is written, where a name may look like one."""
    skalar = cast("Skalar", node)
    return skalar.verdi.strip() if isinstance(skalar.verdi, str) else skalar.rå


def celle(node: Node) -> Celle:
    """Read a text, a number, `{tall: id}` or nothing."""
    sted = Sted(node.plass)
    if isinstance(node, Oppslag):
        return Celle(tall=tekst(_felt(node, "tall")), sted=sted)
    verdi = cast("Skalar", node).verdi
    if verdi is None:
        return Celle(sted=sted)
    if isinstance(verdi, str):
        return Celle(tekst=Tekst(verdi, node.plass), sted=sted)
    return Celle(verdi=Decimal(verdi), sted=sted)


def rad(node: Node) -> Rad:
    """Read a row in any of its shapes."""
    sted = Sted(node.plass)
    if isinstance(node, Liste):
        return Rad("vanlig", _celler(node), sted=sted)
    post = cast("Oppslag", node)
    if (tittel := post.hent("gruppe")) is not None:
        return Rad("gruppe", tittel=tekst(tittel), sted=sted)
    if (tittel := post.hent("sum")) is not None:
        return Rad("sum", tittel=tekst(tittel), sted=sted)
    if (tittel := post.hent("over")) is not None:
        under = cast("Liste", _felt(post, "rader")).ledd
        rader = tuple(Rad("vanlig", _celler(n), sted=Sted(n.plass)) for n in under)
        return Rad("over", tittel=tekst(tittel), rader=rader, sted=sted)
    type_ = post.hent("type")
    er_sum = isinstance(type_, Skalar) and type_.verdi == "sum"
    return Rad("sum" if er_sum else "vanlig", _celler(_felt(post, "celler")), sted=sted)


def beregning(node: Node) -> Beregning:
    """Read `{operasjon: [ids]}` or `{antall: intervju}`."""
    par = cast("Oppslag", node).par[0]
    ledd = par.verdi.ledd if isinstance(par.verdi, Liste) else (par.verdi,)
    ider = tuple(tekst(n) for n in ledd)
    sted = Sted(par.verdi.plass, tuple(zip(ider, (n.plass for n in ledd), strict=True)))
    return Beregning(cast("Operasjon", str(par.nøkkel.verdi)), ider, sted)


def figurdata(bind: Bind) -> Callable[[Node], Any]:
    """Return a reader of chart data, told apart by its keys."""

    def les(node: Node) -> Tabellutdrag | Seriedata | Organisasjon | Prosess:
        post = cast("Oppslag", node)
        if post.hent("tabell") is not None:
            return bind(Tabellutdrag, post)
        if post.hent("kategorier") is not None:
            return bind(Seriedata, post)
        return bind(Prosess, post) if post.hent("steg") is not None else Organisasjon(bind(Boks, post))

    return les


def _celler(node: Node) -> tuple[Celle, ...]:
    return tuple(celle(n) for n in cast("Liste", node).ledd)


def _felt(post: Oppslag, navn: str) -> Node:
    """Return a field that the schema demands."""
    return cast("Node", post.hent(navn))
