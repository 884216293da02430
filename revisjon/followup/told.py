"""Flags and deadlines of a status, in words."""

from __future__ import annotations

from collections.abc import Iterator

from revisjon.followup.status import Status

STILLE_FRA = 365
"""So many days without news are worth a word."""


def flagg(s: Status) -> tuple[str, ...]:
    """Return what deserves attention, the most serious first."""
    return tuple(_flagg(s))


def _flagg(s: Status) -> Iterator[str]:
    if s.forfalt:
        yield f"forfalt for {_dager(s.dager_over)} siden"
    if s.meldt_i_tide:
        yield "meldt i tide, ikke kontrollert"
    if s.avviker:
        yield "vedtaket avviker fra anbefalingen"
    if s.gjenåpnet and not s.avsluttet:
        yield "gjenåpnet"
    if s.utsatt:
        yield f"fristen er flyttet {s.utsatt} ganger" if s.utsatt > 1 else "fristen er flyttet"
    if not s.avsluttet and s.stille >= STILLE_FRA:
        yield f"ingenting nytt på {_dager(s.stille)}"
    if s.grunn:
        yield s.grunn


def _dager(antall: int) -> str:
    return "1 dag" if antall == 1 else f"{antall} dager"


def frist_i_ord(s: Status) -> str:
    """Return « Frist: 2025-06.» and who is responsible, as far as they are known, with a space before."""
    deler = [
        f"Frist: {s.frist}." if s.frist and not s.avsluttet else "",
        f"Ansvarlig: {s.ansvarlig}." if s.ansvarlig else "",
    ]
    return "".join(f" {d}" for d in deler if d)
