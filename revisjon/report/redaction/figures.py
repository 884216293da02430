"""The numbers that a chart has of its own, as nodes, and the sums among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from revisjon.model import Celle, Figur, Prosjekt, Seriedata
from revisjon.report.redaction.relations import Node, Sammenheng

_FÆRREST = 3
"""Numbers of which one can be the sum of the others."""


def egne(p: Prosjekt) -> Iterator[Figur]:
    """Yield the charts with numbers of their own, but for those that are left out as a whole."""
    for figur in p.figurer.values():
        skjult = figur.konfidensielt is not None and "data" in figur.konfidensielt.felt
        if isinstance(figur.data, Seriedata) and not skjult:
            yield figur


def noder(figur: Figur) -> Iterator[tuple[Node, Celle]]:
    """Yield the numbers: no table has the id of a figure, so they are named like cells."""
    if isinstance(figur.data, Seriedata):
        for nr, serie in enumerate(figur.data.serier):
            yield from (((figur.id, nr, i), celle) for i, celle in enumerate(serie.verdier))


def like(figur: Figur) -> Iterator[Sammenheng]:
    """Yield the ties to registered numbers."""
    yield from (
        Sammenheng((node, ("=", celle.tall)), like=True) for node, celle in noder(figur) if celle.tall
    )


def summer(figur: Figur, verdier: Mapping[Node, Decimal]) -> Iterator[tuple[Node, list[Node]]]:
    """Yield each sum with its parts: where the first or last series, or category, is that of the others."""
    kjente = [node for node, _ in noder(figur) if node in verdier]
    for akse in (1, 2):
        linjer: dict[object, list[Node]] = {}
        for node in kjente:
            linjer.setdefault(node[3 - akse], []).append(node)
        yield from _i_kantene([linje for linje in linjer.values() if len(linje) >= _FÆRREST], verdier)


def _i_kantene(
    linjer: Sequence[list[Node]], verdier: Mapping[Node, Decimal]
) -> Iterator[tuple[Node, list[Node]]]:
    for plass in (0, -1):
        if linjer and all(verdier[n[plass]] * 2 == sum(verdier[m] for m in n) for n in linjer):
            yield from ((n[plass], [m for m in n if m != n[plass]]) for n in linjer)
