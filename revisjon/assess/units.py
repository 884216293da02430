"""Units of the audited body: evidence for a branch never counts for the whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from revisjon.model import Belysning, Enhet, Funn


@dataclass(frozen=True, slots=True)
class Deler:
    """The unit tree, flattened to what the rule needs."""

    blader: frozenset[str] = frozenset()
    """Ids of the units without units below them: together they are the whole."""
    under: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """For each unit, the leaves that it covers."""

    @classmethod
    def av(cls, enheter: Iterable[Enhet]) -> Deler:
        """Flatten a tree of units."""
        under: dict[str, frozenset[str]] = {}

        def dekk(enhet: Enhet) -> frozenset[str]:
            blader = frozenset({enhet.id}) if not enhet.under else frozenset().union(*map(dekk, enhet.under))
            under[enhet.id] = blader
            return blader

        alle: frozenset[str] = frozenset().union(*[dekk(e) for e in enheter])
        return cls(alle, under)

    def teller_for_helheten(self, funn: Sequence[tuple[Funn, Belysning]]) -> frozenset[int]:
        """Return the indices of the findings that count for the whole.

        A finding for the whole counts. Findings for parts count only if together they cover every
        branch and all say the same.
        """
        hele = frozenset(i for i, (f, _) in enumerate(funn) if self._dekker_alt([f]))
        delvise = [i for i in range(len(funn)) if i not in hele]
        enige = len({funn[i][1].taler for i in delvise}) == 1
        if enige and self._dekker_alt(funn[i][0] for i in delvise):
            return frozenset(range(len(funn)))
        return hele

    def _dekker_alt(self, funn: Iterable[Funn]) -> bool:
        dekket: set[str] = set()
        for f in funn:
            if not f.gjelder:
                return True
            for enhet in f.gjelder:
                dekket |= self.under.get(enhet, frozenset())
        return bool(self.blader) and dekket >= self.blader
