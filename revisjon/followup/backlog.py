"""What is not closed in many projects, body by body: the list of what is outstanding."""

from __future__ import annotations

from collections.abc import Iterable

from revisjon.followup.portfolio import Portefølje
from revisjon.followup.records import Rad
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Restanser:
    """What is open in one body, or in several that got the same recommendation."""

    kommune: str
    rader: tuple[Rad, ...]
    """Overdue first, then by deadline."""

    @property
    def forfalt(self) -> int:
        """How many are overdue."""
        return sum(r.stilling.forfalt for r in self.rader)


def restanser(p: Portefølje) -> tuple[Restanser, ...]:
    """Return what is open, by name of the body. The order within each is that of the portfolio."""
    return tuple(
        Restanser(kommune, rader)
        for kommune, rader in etter_kommune(r for r in p.rader if not r.stilling.avsluttet)
    )


def etter_kommune(rader: Iterable[Rad]) -> tuple[tuple[str, tuple[Rad, ...]], ...]:
    """Return recommendations by the bodies that they are given to, by name."""
    grupper: dict[str, list[Rad]] = {}
    for r in rader:
        grupper.setdefault(r.kommune or r.prosjekt.kommune, []).append(r)
    return tuple((k, tuple(grupper[k])) for k in sorted(grupper, key=str.casefold))
