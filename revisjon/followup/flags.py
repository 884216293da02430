"""What deserves attention about a recommendation, in words, the most serious first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from revisjon.followup.portfolio import FORMELT, merker
from revisjon.followup.records import Rad, Stilling
from revisjon.followup.told import STILLE_FRA
from revisjon.words import fyll
from revisjon.words.portfolio_lexicon import Oversiktsord


def merknader(r: Rad, ord_: Oversiktsord) -> tuple[str, ...]:
    """Return the flags of a recommendation."""
    av_status = list(_av(r.stilling, ord_))
    if "formelt" in merker(r) and r.stilling.vurdering != FORMELT:
        av_status.append(ord_.flagg["formelt"])
    if "ikke_oppfylt" in merker(r):
        av_status.insert(0, ord_.flagg["ikke_oppfylt"])
    return tuple(av_status)


def merknader_del(s: Stilling, ord_: Oversiktsord) -> tuple[str, ...]:
    """Return the flags of a part, but for those that its status and the whole say anyway."""
    return tuple(_av(replace(s, vurdering="", stille=0), ord_))


def _av(s: Stilling, ord_: Oversiktsord) -> Iterator[str]:
    if s.forfalt:
        yield fyll(ord_.flagg["forfalt"], dager=dager(s.dager_over, ord_))
    if s.meldt_i_tide:
        yield ord_.flagg["meldt_i_tide"]
    if s.vurdering == FORMELT:
        yield ord_.flagg["formelt"]
    if s.avviker:
        yield ord_.flagg["avviker"]
    if s.gjenåpnet and not s.avsluttet:
        yield ord_.flagg["gjenåpnet"]
    if s.utsatt:
        yield fyll(ord_.flagg["flyttet_flere" if s.utsatt > 1 else "flyttet"], ganger=str(s.utsatt))
    if not s.avsluttet and s.stille >= STILLE_FRA:
        yield fyll(ord_.flagg["stille"], dager=dager(s.stille, ord_))
    if s.grunn:
        yield ord_.verdi(s.grunn)


def dager(antall: int, ord_: Oversiktsord) -> str:
    """Return «1 dag» or «12 dager»."""
    return ord_.dager[0] if antall == 1 else fyll(ord_.dager[1], antall=str(antall))
