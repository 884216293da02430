"""What dates of some precision prove, and the arithmetic of the calendar.

An imprecise date is measured by all its days. A limit is written by the auditor and means its outer day:
«senest 2026-02» ends with February, «tidligst 2026-02» begins with it.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from revisjon.model import Dato
from revisjon.rules.value import Verdi

_MÅNEDER = 12


def senest(målt: Dato, grense: Dato) -> Verdi:
    """Tell whether all days that a date stands for come before a limit ends (ja), none (nei) or some."""
    if målt.siste <= grense.siste:
        return Verdi.JA
    return Verdi.NEI if målt.første > grense.siste else Verdi.UAVKLART


def tidligst(målt: Dato, grense: Dato) -> Verdi:
    """Tell whether all days that a date stands for come after a limit begins (ja), none (nei) or some."""
    if målt.første >= grense.første:
        return Verdi.JA
    return Verdi.NEI if målt.siste < grense.første else Verdi.UAVKLART


def gjelder(fra: Dato | None, til: Dato | None, dag: date) -> Verdi:
    """Tell whether a day lies in a period; where one end is not known, the period is open there.

    It begins on some day of `fra`, so inside an imprecise `fra` nothing is decided. It lasts through `til`,
    which is by definition the last day, month or year.
    """
    if fra is None and til is None:
        return Verdi.UAVKLART
    if (fra is not None and dag < fra.første) or (til is not None and dag > til.siste):
        return Verdi.NEI
    return Verdi.JA if fra is None or dag >= fra.siste else Verdi.UAVKLART


def legg_til(dag: date, *, dager: int = 0, måneder: int = 0) -> date:
    """Return the day so many calendar months later, then so many days; at most the last day there is.

    Where the month has no such day it is the last: 31 January and a month is 28 or 29 February.
    """
    nr = dag.year * _MÅNEDER + dag.month - 1 + måneder
    år, måned = nr // _MÅNEDER, nr % _MÅNEDER + 1
    if år > date.max.year:
        return date.max
    dag = date(år, måned, min(dag.day, calendar.monthrange(år, måned)[1]))
    return dag + timedelta(days=min(dager, (date.max - dag).days))


def som_dato(dag: date) -> Dato:
    """Return a day as a date of full precision."""
    return Dato(dag.year, dag.month, dag.day)
