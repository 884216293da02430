"""Translations laid over the trees of a project, so that all that follows reads it in another målform.

Each text is replaced by what stands in the translation file, with its place there: whatever is wrong with a
translation is told where it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from revisjon.load.translation.addresses import Felt, som_ord
from revisjon.load.translation.file import Oppført, Oversettelse
from revisjon.model import Celle, Rad, Tabell, Tekst
from revisjon.records import dataclass
from revisjon.source import Liste, Node, Oppslag, Par, Skalar

Bytter = Mapping[int, Skalar]
"""New values by the identity of the old ones, which live as long as the trees."""


@dataclass(frozen=True, slots=True)
class Overlegg:
    """One målform laid over a project."""

    målform: str = ""
    """Empty where the project is read as it is written."""
    skrevet_på: str = ""
    """The målform of the originals."""
    filer: tuple[str, ...] = ()
    """Files that hold texts in `målform`."""
    celler: Mapping[str, Oppført] = field(default_factory=dict)
    """Translations of cells in CSV files, by what stands in them."""
    titler: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Original titles of the columns of each table, as its CSV file has them."""

    def original(self, tabell: Tabell) -> Tabell:
        """Return a table as its CSV file knows it."""
        titler = self.titler.get(tabell.id)
        if titler is None or len(titler) != len(tabell.kolonner):
            return tabell
        kolonner = tuple(replace(k, tittel=t) for k, t in zip(tabell.kolonner, titler, strict=True))
        return replace(tabell, kolonner=kolonner)

    def oversatt(self, lest: Tabell, tabell: Tabell) -> Tabell:
        """Return a table with rows from a file, with its own columns and the cells translated."""
        if not self.målform:
            return lest
        return replace(tabell, rader=tuple(self._rad(rad) for rad in lest.rader))

    def _rad(self, rad: Rad) -> Rad:
        return replace(rad, celler=tuple(self._celle(c) for c in rad.celler))

    def _celle(self, celle: Celle) -> Celle:
        post = self.celler.get(som_ord(celle.tekst.verdi)) if celle.tekst else None
        return replace(celle, tekst=Tekst(post.tekst, post.verdi.plass)) if post else celle


def nye_verdier(felter: Iterable[Felt], o: Oversettelse) -> dict[int, Skalar]:
    """Return what replaces each text that has a translation.

    A word that is translated by its address, as a long text in a table, is so where it is looked up, too.
    """
    alle = tuple(felter)
    etter_ord = {n: post for n, post in o.ord.items() if post.tekst}
    for felt in alle:
        post = o.tekster.get(felt.adresse)
        if post is not None and post.tekst and felt.er_navn:
            etter_ord.setdefault(som_ord(felt.tekst), post)
    ut: dict[int, Skalar] = {}
    for felt in alle:
        post = o.finn(felt.adresse, None) or (etter_ord.get(som_ord(felt.tekst)) if felt.er_navn else None)
        if post is not None:
            ut[id(felt.skalar)] = post.verdi
    return ut


def bytt(node: Node, nye: Bytter) -> Node:
    """Return a tree with values replaced; the very same tree where nothing is."""
    if isinstance(node, Skalar):
        return nye.get(id(node), node)
    if isinstance(node, Oppslag):
        par = tuple(_par(p, nye) for p in node.par)
        return node if all(a is b for a, b in zip(par, node.par, strict=True)) else replace(node, par=par)
    ledd = tuple(bytt(n, nye) for n in node.ledd)
    return node if all(a is b for a, b in zip(ledd, node.ledd, strict=True)) else Liste(node.plass, ledd)


def _par(par: Par, nye: Bytter) -> Par:
    verdi = bytt(par.verdi, nye)
    return par if verdi is par.verdi else Par(par.nøkkel, verdi)
