"""The words of the deadlines in a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from revisjon.model.engagement import Målform
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Kalenderord:
    """All of it in one målform. Patterns are filled in."""

    navn: str
    """Of the calendar: {reviderte}."""
    frist: str
    """Of a deadline: {hvem}, {nr} and {kort}."""
    neste: str
    """Of a day to take it up again: as above."""
    tilstand: str
    """{tilstand}."""
    ansvarlig: str
    """{hvem}."""
    revisjon: str
    """{tittel}."""
    måned: str
    """Said where only the month is known."""


_ORD: Mapping[Målform, Kalenderord] = MappingProxyType(
    {
        "bokmål": Kalenderord(
            navn="Oppfølging: {reviderte}",
            frist="Frist: {hvem}, anbefaling {nr}, {kort}",
            neste="Tas opp igjen: {hvem}, anbefaling {nr}, {kort}",
            tilstand="Tilstand: {tilstand}.",
            ansvarlig="Ansvarlig: {hvem}.",
            revisjon="Revisjon: {tittel}.",
            måned="Dagen er den siste i måneden som er satt.",
        ),
        "nynorsk": Kalenderord(
            navn="Oppfølging: {reviderte}",
            frist="Frist: {hvem}, tilråding {nr}, {kort}",
            neste="Blir teken opp att: {hvem}, tilråding {nr}, {kort}",
            tilstand="Tilstand: {tilstand}.",
            ansvarlig="Ansvarleg: {hvem}.",
            revisjon="Revisjon: {tittel}.",
            måned="Dagen er den siste i månaden som er sett.",
        ),
        "engelsk": Kalenderord(
            navn="Follow-up: {reviderte}",
            frist="Deadline: {hvem}, recommendation {nr}, {kort}",
            neste="To be taken up again: {hvem}, recommendation {nr}, {kort}",
            tilstand="State: {tilstand}.",
            ansvarlig="Responsible: {hvem}.",
            revisjon="Audit: {tittel}.",
            måned="The day is the last of the month that was set.",
        ),
    }
)


def kalenderord(målform: Målform) -> Kalenderord:
    """Return the words of a målform."""
    return _ORD[målform]
