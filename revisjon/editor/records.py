"""The records of a file as its tree has them: what each is called, where it stands, what is part of it.

From the trees and not from the project, so that a project with mistakes has them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from revisjon.diagnostics import Plass
from revisjon.load.unknown import SLAG
from revisjon.records import dataclass
from revisjon.schema import SEKSJONER, skjema_for
from revisjon.schema.walk import løst
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar

_TITTEL: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "kilde": ("korttittel", "tittel", "rolle", "utgiver"),
        "kriterium": ("kort", "krav"),
        "punkt": ("påstand",),
        "funn": ("overskrift", "tekst"),
        "problemstilling": ("kort", "tekst"),
        "anbefaling": ("kort", "tekst"),
        "merknad": ("tekst",),
    }
)
_ELLERS = ("tittel", "navn", "tekst", "ordlyd")
_KORT = 80
"""A title in a list is cut after so many characters."""


@dataclass(frozen=True, slots=True)
class Post:
    """One record with an id."""

    slag: str
    id: str
    """Of a claim with that of its criterion: `oversikt.a`."""
    plass: Plass
    """Where the id is written."""
    node: Node
    start: int
    """Offset in the file's text of its first character."""
    slutt: int
    under: tuple[Post, ...] = ()
    """Records inside it: claims, sub-questions, units."""

    @property
    def tittel(self) -> str:
        """What it is about, on one line; empty where it has no words for it."""
        for felt in _TITTEL.get(self.slag, _ELLERS):
            if tekst := self.felt(felt):
                linje = " ".join(tekst.split())
                return linje if len(linje) <= _KORT else f"{linje[: _KORT - 1].rstrip()}…"
        return ""

    def felt(self, navn: str) -> str:
        """Return the text of a field; empty where it is not there."""
        verdi = self.node.hent(navn) if isinstance(self.node, Oppslag) else None
        return verdi.rå if isinstance(verdi, Skalar) and verdi.verdi is not None else ""

    def alle(self) -> Iterator[Post]:
        """Go through the record and all inside it."""
        yield self
        for under in self.under:
            yield from under.alle()


@dataclass(frozen=True, slots=True)
class Del:
    """A section of one file, with its records."""

    navn: Skalar
    slutt: int
    poster: tuple[Post, ...]


def kalt(slag: str) -> str:
    """Return what a kind is called, as «påstand»."""
    return SLAG[slag].ubestemt.partition(" ")[2]


def deler(kilde: Kildetekst) -> tuple[Del, ...]:
    """Return the sections of a file."""
    par = kilde.rot.par if isinstance(kilde.rot, Oppslag) else ()
    kjente = [p for p in par if p.nøkkel.verdi in SEKSJONER]
    return tuple(Del(p.nøkkel, _slutt(p.verdi, p.nøkkel), _i_seksjon(p.nøkkel.rå, p.verdi)) for p in kjente)


def poster(kilder: Iterable[Kildetekst]) -> dict[tuple[str, str], Post]:
    """Return all records by kind and id; of two with the same, the first."""
    ut: dict[tuple[str, str], Post] = {}
    for kilde in kilder:
        for del_ in deler(kilde):
            for øverst in del_.poster:
                for post in øverst.alle():
                    ut.setdefault((post.slag, post.id), post)
    return ut


def _i_seksjon(navn: str, node: Node) -> tuple[Post, ...]:
    skjema = skjema_for(navn)
    return tuple(_poster(node, skjema, skjema))


def _poster(node: Node, skjema: dict[str, Any], rot: dict[str, Any]) -> Iterator[Post]:
    skjema = løst(skjema, rot)
    if isinstance(node, Liste):
        for n in node.ledd:
            yield from _poster(n, skjema.get("items", {}), rot)
    elif isinstance(node, Oppslag):
        slag = _slag(løst(skjema.get("properties", {}).get("id", {}), rot))
        id_ = node.hent("id")
        under = tuple(_under(node, skjema, rot))
        if slag and isinstance(id_, Skalar) and id_.verdi is not None:
            yield _post(slag, id_, node, under)
        else:
            yield from under


def _under(node: Oppslag, skjema: dict[str, Any], rot: dict[str, Any]) -> Iterator[Post]:
    felter, andre = skjema.get("properties", {}), skjema.get("additionalProperties")
    slag = skjema.get("x-nøkkel-id")
    for par in node.par:
        felt = felter.get(par.nøkkel.verdi, andre)
        inni = tuple(_poster(par.verdi, felt, rot)) if isinstance(felt, dict) else ()
        if slag:
            yield replace(_post(slag, par.nøkkel, par.verdi, inni), start=par.nøkkel.start)
        else:
            yield from inni


def _slag(id_: dict[str, Any]) -> str:
    return str(id_.get("x-id") or ("punkt" if id_.get("x-feil") == "punkt-id" else ""))


def _post(slag: str, id_: Skalar, node: Node, under: tuple[Post, ...]) -> Post:
    if slag == "kriterium":
        under = tuple(replace(p, id=f"{id_.rå}.{p.id}") for p in under)
    start = node.par[0].nøkkel.start if isinstance(node, Oppslag) and node.par else id_.start
    return Post(slag, id_.rå, id_.plass, node, start, _slutt(node, id_), under)


def _slutt(node: Node, ellers: Skalar) -> int:
    """Return the offset after the last character of a node."""
    if isinstance(node, Skalar):
        return max(node.slutt, ellers.slutt)
    siste = node.par[-1] if isinstance(node, Oppslag) and node.par else None
    if siste is not None:
        return _slutt(siste.verdi, siste.nøkkel)
    return _slutt(node.ledd[-1], ellers) if isinstance(node, Liste) and node.ledd else ellers.slutt
