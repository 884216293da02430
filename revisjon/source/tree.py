"""The located tree of one YAML file, and how to find a place in it.

Every node knows where it is written, so that whatever a later stage has to say about a value can point at
the line that the auditor typed. Where an alias repeats an anchored node, the tree holds the same object
twice, with the place of the anchor.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from decimal import Decimal
from typing import TypeAlias

from revisjon.diagnostics import Plass
from revisjon.records import dataclass
from revisjon.source.locate import forskyvning

Verdi: TypeAlias = str | int | Decimal | bool | None


@dataclass(frozen=True, slots=True)
class Skalar:
    """A single value: text, number, truth value or nothing."""

    plass: Plass
    verdi: Verdi
    """What the text means under the YAML 1.2 core schema; of a key always its text."""
    rå: str
    """The text as YAML gives it: unquoted and unfolded, but not made into a number."""
    sitert: bool
    """Written in quotes or as a block (`|`, `>`), so that the author meant text."""
    start: int
    """Offset in the file's text of the first character, quotes and block header included."""
    slutt: int
    """Offset just after the last character; for a block, after its last line break."""


@dataclass(frozen=True, slots=True)
class Par:
    """One line `nøkkel: verdi` of a mapping."""

    nøkkel: Skalar
    verdi: Node


@dataclass(frozen=True, slots=True)
class Oppslag:
    """A mapping, in the order of the file; keys are texts, each only once."""

    plass: Plass
    par: tuple[Par, ...]
    _indeks: dict[Verdi, Par] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_indeks", {p.nøkkel.verdi: p for p in self.par})

    def hent(self, nøkkel: str) -> Node | None:
        """Return what stands under the key, or None if the key is not there."""
        par = self._indeks.get(nøkkel)
        return par.verdi if par else None

    def nøkkel(self, nøkkel: str) -> Skalar | None:
        """Return the key as it is written, to point at it; None if it is not there."""
        par = self._indeks.get(nøkkel)
        return par.nøkkel if par else None


@dataclass(frozen=True, slots=True)
class Liste:
    """A sequence, in the order of the file."""

    plass: Plass
    ledd: tuple[Node, ...]


Node: TypeAlias = Skalar | Oppslag | Liste


@dataclass(frozen=True, slots=True)
class Kildetekst:
    """One file as it was read."""

    fil: str
    """Path relative to the project folder, with `/`."""
    tekst: str
    """The text that all places count in: NFC, line breaks as `\\n`, without byte order mark, and with U+FFFD
    where the file had a character that may not stand there."""
    rot: Node | None
    """None if the file is empty, or broken in a way that leaves no tree to trust."""


def til_data(node: Node) -> object:
    """Return the tree as plain dict, list, str, int, Decimal, bool and None."""
    if isinstance(node, Skalar):
        return node.verdi
    if isinstance(node, Oppslag):
        return {p.nøkkel.verdi: til_data(p.verdi) for p in node.par}
    return [til_data(n) for n in node.ledd]


def finn(node: Node, sti: Sequence[str | int]) -> Node:
    """Follow a path of keys and list indices; stop at the last node that exists on it."""
    for steg in sti:
        neste = _barn(node, steg)
        if neste is None:
            break
        node = neste
    return node


def nøkkelplass(node: Node, sti: Sequence[str | int]) -> Plass:
    """Return the place of the last key on the path, or of the list item that the path ends in.

    A path that leaves the tree gives the place of the last node on it.
    """
    forelder = finn(node, sti[:-1])
    if sti and isinstance(forelder, Oppslag) and (nøkkel := forelder.nøkkel(str(sti[-1]))):
        return nøkkel.plass
    return finn(node, sti).plass


def plass_i_skalar(kilde: Kildetekst, skalar: Skalar, nål: str, nr: int = 0) -> Plass:
    """Return the place of the `nr`-th (from 0) occurrence of a substring of the scalar's value.

    Exact in every style, folded and escaped ones too; the scalar's own place if there is no such occurrence.
    """
    tekst = kilde.tekst
    her = forskyvning(tekst, (skalar.start, skalar.slutt), skalar.rå, nål, nr)
    if her is None:
        return skalar.plass
    linje = skalar.plass.linje + tekst.count("\n", skalar.start, her)
    return Plass(skalar.plass.fil, linje, her - tekst.rfind("\n", 0, her), len(nål))


def _barn(node: Node, steg: str | int) -> Node | None:
    if isinstance(node, Oppslag):
        return node.hent(str(steg))
    if isinstance(node, Liste) and isinstance(steg, int) and 0 <= steg < len(node.ledd):
        return node.ledd[steg]
    return None
