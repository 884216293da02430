"""Whether something happened often enough, from dates that are known with some precision only.

Each event took place on one day of its span; one that turns out to be after the day of the assessment does
not count. A gap goes from one event to the next, or from the last to the day of the assessment. All is
decided over every way in which the dates may turn out, without going through them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from revisjon.records import dataclass

Frist = Callable[[date], date]
"""The last day on which the next event is in time; never earlier for a later day."""


@dataclass(frozen=True, slots=True)
class Dager:
    """The days on which an event may have taken place."""

    første: date
    siste: date


@dataclass(frozen=True, slots=True)
class Hull:
    """A gap that is too long however the dates turn out: after one span has ended, before the next begins."""

    fra: int | None
    """Number of the event before it; None for the day from which the first gap counts."""
    til: int | None
    """Number of the event after it; None for the day of the assessment."""


def mulig_for_langt(hendelser: Sequence[Dager], start: date | None, dag: date, frist: Frist) -> bool:
    """Tell whether some gap may turn out too long.

    Where one may, one may that begins on a first day, or at the start: a gap that begins later in a span
    can be moved back to there, or to the first day of another event that then comes first.
    """
    første = {h.første for h in hendelser if start is None or h.første > start}
    fra = første if start is None else {start, *første}
    return any(
        (til := frist(d)) < dag and all(h.første <= d or h.siste > til for h in hendelser) for d in fra
    )


def mulig_tett(hendelser: Sequence[Dager], start: date | None, dag: date, frist: Frist) -> bool:
    """Tell whether all gaps may turn out short enough, or nothing may turn out to have happened.

    Each event is put as late as it is in time, the one that must come first before the others: that makes
    the reach longest, and leaves the others where they can be of use.
    """
    igjen = sorted(hendelser, key=lambda h: h.siste)
    if start is None:
        if not igjen:
            return True
        start = igjen.pop(0).siste
    når = start
    while frist(når) < dag:
        neste = next((h for h in igjen if h.første <= frist(når)), None)
        if neste is None:
            return False
        igjen.remove(neste)
        når = max(når, min(neste.siste, frist(når)))
    return True


def sikkert_hull(hendelser: Sequence[Dager], start: date | None, dag: date, frist: Frist) -> Hull | None:
    """Return the first gap that is too long whatever else is true, or None where it cannot be told which.

    No event can have taken place in it: each was over before it, or began after it.
    """
    ingen = len(hendelser)
    begynnelser = [(h.siste, nr) for nr, h in enumerate(hendelser) if start is None or h.siste > start]
    if start is not None:
        begynnelser.append((start, ingen))
    for fra_dag, fra in sorted(begynnelser):
        senere = [(h.første, nr) for nr, h in enumerate(hendelser) if h.siste > fra_dag]
        til_dag, til = min([*senere, (dag, ingen)])
        if til_dag > frist(fra_dag):
            return Hull(fra if fra < ingen else None, til if til < ingen else None)
    return None
