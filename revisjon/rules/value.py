"""The values of a claim and the verdict on a criterion."""

from __future__ import annotations

from enum import StrEnum

from revisjon.records import dataclass


class Verdi(StrEnum):
    """The five values of a claim."""

    JA = "ja"
    DELVIS = "delvis"
    NEI = "nei"
    UAVKLART = "uavklart"
    IKKE_RELEVANT = "ikke relevant"


RANG = {Verdi.NEI: 0, Verdi.DELVIS: 1, Verdi.JA: 2}
"""The order of the three values that are known; the other two have no rank."""


@dataclass(frozen=True, slots=True)
class Utfall:
    """A verdict: one step of the scale, or an interval where what is unknown could decide it."""

    navn: str
    """A name from the scale, `kan ikke konkluderes` or `ikke relevant`."""
    lavest: str
    """The verdict if everything unknown turned out for the worse; equal to `navn` when decided."""
    høyest: str
    """The verdict if everything unknown turned out for the better."""
    rad: int | None
    """Row of the decision table that fired, from 0, or None where no single row did."""

    @property
    def avgjort(self) -> bool:
        """Tell whether the verdict is one step of the scale."""
        return self.rad is not None
