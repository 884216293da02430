"""Dates that keep the precision they were written with.

«April 2009» cannot prove 1 April 2009: a date is the span of all days it may stand for.
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from revisjon.records import dataclass

_MØNSTER = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_FØRSTE_ÅR = 1800
_MÅNEDER = 12


@dataclass(frozen=True, slots=True)
class Dato:
    """A year, a month or a day."""

    år: int
    måned: int | None = None
    """1-12, or None where only the year is known."""
    dag: int | None = None
    """1-31, or None where only the month is known."""

    @classmethod
    def les(cls, tekst: str) -> Dato:
        """Read YYYY, YYYY-MM or YYYY-MM-DD.

        Raises:
            ValueError: with a Norwegian sentence that says what is wrong.

        """
        treff = _MØNSTER.fullmatch(tekst.strip())
        if not treff:
            melding = f"«{tekst}» er ikke en dato på formen ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD"
            raise ValueError(melding)
        år = int(treff[1])
        måned, dag = (int(del_) if del_ else None for del_ in treff.group(2, 3))
        if år < _FØRSTE_ÅR:
            melding = f"året {år} er for langt tilbake"
            raise ValueError(melding)
        if måned is not None and not 1 <= måned <= _MÅNEDER:
            melding = f"måned {måned:02d} finnes ikke"
            raise ValueError(melding)
        if måned is not None and dag is not None and not 1 <= dag <= calendar.monthrange(år, måned)[1]:
            melding = f"{dag}.{måned}.{år} finnes ikke i kalenderen"
            raise ValueError(melding)
        return cls(år, måned, dag)

    @property
    def første(self) -> date:
        """The first day that the date may stand for."""
        return date(self.år, self.måned or 1, self.dag or 1)

    @property
    def siste(self) -> date:
        """The last day that the date may stand for."""
        måned = self.måned or _MÅNEDER
        return date(self.år, måned, self.dag or calendar.monthrange(self.år, måned)[1])

    def __str__(self) -> str:
        deler = [f"{self.år:04d}"]
        if self.måned is not None:
            deler.append(f"{self.måned:02d}")
        if self.dag is not None:
            deler.append(f"{self.dag:02d}")
        return "-".join(deler)
