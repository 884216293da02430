"""Who is recommended what, where several bodies are audited."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model import Anbefaling, Prosjekt, Revidert, gitt_til
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Mottakere:
    """The bodies that are recommended the same, and what."""

    reviderte: tuple[Revidert, ...]
    alle: bool
    """Whether they are all that are audited."""
    anbefalinger: tuple[Anbefaling, ...]


def mottakere(prosjekt: Prosjekt) -> tuple[Mottakere, ...]:
    """Return the recommendations by whom they are given to: those for most first, then body by body."""
    reviderte = prosjekt.oppdrag.reviderte
    etter: dict[tuple[int, ...], list[Anbefaling]] = {}
    for a in prosjekt.anbefalinger.values():
        til = gitt_til(a, reviderte) or reviderte
        etter.setdefault(tuple(nr for nr, r in enumerate(reviderte) if r in til), []).append(a)
    return tuple(
        Mottakere(tuple(reviderte[nr] for nr in numre), len(numre) == len(reviderte), tuple(etter[numre]))
        for numre in sorted(etter, key=lambda numre: (-len(numre), numre))
    )


def anbefalingsnumre(prosjekt: Prosjekt) -> Mapping[str, str]:
    """Return 1, 2 … by recommendation, in the order of print and through all bodies."""
    rekke = (a.id for m in mottakere(prosjekt) for a in m.anbefalinger)
    return MappingProxyType({id_: str(nr) for nr, id_ in enumerate(rekke, start=1)})
