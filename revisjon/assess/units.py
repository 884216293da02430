"""What a finding holds for: evidence for a branch, or for another body, never counts for the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from revisjon.model import Belysning, Enhet, Funn, Revidert
from revisjon.records import dataclass

_FLERE = 2

Belyst = tuple[Funn, Belysning]
"""A finding and one claim that it speaks to."""


@dataclass(frozen=True, slots=True)
class Deler:
    """The audited body that is assessed now, and the unit tree flattened to what the rule needs."""

    blader: frozenset[str] = frozenset()
    """Ids of the units without units below them: together they are the whole."""
    under: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each unit, the leaves that it covers."""
    revidert: str = ""
    """Id of the body; empty where it has none."""
    enheter: tuple[Enhet, ...] = ()
    """The tree of its units."""

    @classmethod
    def av(cls, enheter: Iterable[Enhet], revidert: str, reviderte: Sequence[Revidert]) -> Deler:
        """Flatten a tree of units, as seen from one of the bodies.

        Where several bodies are audited, only units that belong to this one are parts of it.
        """
        egne = tuple(enheter) if len(reviderte) < _FLERE else tuple(_egne(enheter, revidert, ""))
        under: dict[str, frozenset[str]] = {}

        def dekk(enhet: Enhet) -> frozenset[str]:
            blader = frozenset({enhet.id}) if not enhet.under else frozenset().union(*map(dekk, enhet.under))
            under[enhet.id] = blader
            return blader

        alle: frozenset[str] = frozenset().union(*[dekk(e) for e in egne])
        return cls(alle, under, revidert, egne)

    def angår(self, funn: Funn) -> bool:
        """Tell whether a finding says anything about this body: it names it, a part of it, or nobody."""
        return not funn.gjelder or self.revidert in funn.gjelder or bool(self.dekket(funn))

    def gjelder_alt(self, funn: Funn) -> bool:
        """Tell whether a finding holds for the whole body."""
        if not funn.gjelder or self.revidert in funn.gjelder:
            return True
        return bool(self.blader) and self.dekket(funn) >= self.blader

    def dekket(self, funn: Funn) -> frozenset[str]:
        """Return the leaves that a finding holds for."""
        return frozenset().union(*(self.under.get(enhet, frozenset()) for enhet in funn.gjelder))

    def etter_blad(self, funn: Sequence[Belyst]) -> dict[str, list[Belyst]]:
        """Return the findings for parts that hold for each leaf; leaves without any are not there."""
        etter: dict[str, list[Belyst]] = {}
        for par in funn:
            for blad in self.dekket(par[0]):
                etter.setdefault(blad, []).append(par)
        return etter


def _egne(enheter: Iterable[Enhet], revidert: str, eier: str) -> Iterator[Enhet]:
    """Yield the units of one body, with those above them."""
    for enhet in enheter:
        dens = enhet.revidert or eier
        under = tuple(_egne(enhet.under, revidert, dens))
        if under or (not enhet.under and dens == revidert):
            yield replace(enhet, under=under)
