"""Days → an iCalendar file (RFC 5545): all-day events, each with a reminder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from revisjon.followup.deadlines import Merkedag

VARSEL = 14
"""Days before."""
_BREDDE = 75
"""Bytes of a line (3.1)."""
_STYRETEGN = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_INNE_I_TEGN = range(0x80, 0xC0)
"""What the bytes of a letter after its first are, in UTF-8."""
_START = date(2000, 1, 1)


def lag_ics(dager: Iterable[Merkedag], navn: str, laget: date) -> bytes:
    """Return the file. It tells no time but the day it was made for, so the same days are the same bytes.

    A calendar knows an event again by its id, and takes the version with the highest number: that of the
    latest day.
    """
    linjer = [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//revisjon//oppfolging//NO", "CALSCALE:GREGORIAN"),
        *("METHOD:PUBLISH", f"X-WR-CALNAME:{_tekst(navn)}"),
        *(linje for dag in dager for linje in _hendelse(dag, laget)),
        "END:VCALENDAR",
    ]
    return b"".join(_brettet(linje) for linje in linjer)


def _hendelse(d: Merkedag, laget: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_tekst(d.uid)}"
    yield f"DTSTAMP:{laget:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{max(0, (laget - _START).days)}"
    yield f"DTSTART;VALUE=DATE:{d.dag:%Y%m%d}"
    # The end is the first day after.
    yield f"DTEND;VALUE=DATE:{d.dag + timedelta(1):%Y%m%d}"
    yield f"SUMMARY:{_tekst(d.tittel)}"
    yield f"DESCRIPTION:{_tekst(d.tekst)}"
    # It takes nobody's time.
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:-P{VARSEL}D", f"DESCRIPTION:{_tekst(d.tittel)}")
    yield from ("END:VALARM", "END:VEVENT")


def _tekst(tekst: str) -> str:
    """Return a text as a value (3.3.11)."""
    rent = _STYRETEGN.sub(" ", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"([\\;,])", r"\\\1", rent).replace("\n", "\\n")


def _brettet(linje: str) -> bytes:
    """Return a line in pieces that are short enough, none of them ending inside a letter."""
    data = linje.encode("utf-8", "replace")
    biter: list[bytes] = []
    while len(data) > _BREDDE - bool(biter):
        slutt = _BREDDE - bool(biter)
        while data[slutt] in _INNE_I_TEGN:
            slutt -= 1
        biter.append(data[:slutt])
        data = data[slutt:]
    return b"\r\n ".join([*biter, data]) + b"\r\n"
