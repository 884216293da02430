"""Packs of the criteria library in other målformer than the one they are written in.

The translations stand in `oversettelser/` beside the packs, with the name of the pack in each. They come
with the program, and a project may have its own, which count before those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from revisjon.diagnostics import Diagnose
from revisjon.load.discover import BIBLIOTEK_OVERSATT, finn_oversettelser, les_bytes
from revisjon.load.library import Pakke
from revisjon.load.translation.addresses import Felt, felter
from revisjon.load.translation.check import Originaler, sjekk
from revisjon.load.translation.file import Oversettelse, Oversettelsesfil, les_fil, samle
from revisjon.load.translation.overlay import bytt, nye_verdier
from revisjon.records import dataclass
from revisjon.resources import mappe
from revisjon.source import Skalar


@dataclass(frozen=True, slots=True)
class Pakkeoversettelse:
    """A pack in one målform."""

    oversettelse: Oversettelse
    filer: tuple[Oversettelsesfil, ...]
    diagnoser: tuple[Diagnose, ...]


def oversettelser_av(pakke: Pakke, rot: Path) -> Mapping[str, Pakkeoversettelse]:
    """Return the pack in all målformer that it is translated to."""
    egne = finn_oversettelser(rot, BIBLIOTEK_OVERSATT)[0]
    filer = [*_lest(rot, egne), *medfølgende()]
    originaler = Originaler.av(felter([pakke.kilde]), sikre=True)
    ut: dict[str, Pakkeoversettelse] = {}
    for fil in filer:
        if fil.pakke == pakke.navn and fil.målform not in ut:
            alle, dobbelt = samle([fil])
            feil = [d for o in alle.values() for d in sjekk(o, originaler, {})]
            ut |= {
                m: Pakkeoversettelse(o, (fil,), (*fil.diagnoser, *dobbelt, *feil)) for m, o in alle.items()
            }
    return ut


def i_målform(pakke: Pakke, målform: str, rot: Path) -> tuple[Pakke, tuple[Oversettelsesfil, ...]]:
    """Return a pack as a project of this målform uses it, and the files that its texts then stand in."""
    funnet = oversettelser_av(pakke, rot).get(målform) if målform not in ("", pakke.målform) else None
    if funnet is None or pakke.kilde.rot is None:
        return pakke, ()
    nye = nye_verdier(felter([pakke.kilde]), funnet.oversettelse)
    kilde = replace(pakke.kilde, rot=bytt(pakke.kilde.rot, nye))
    return replace(pakke, kilde=kilde, diagnoser=(*pakke.diagnoser, *funnet.diagnoser)), funnet.filer


def verdier_fra(
    pakke: Pakke, målform: str, rot: Path, i_bruk: Iterable[Felt]
) -> tuple[dict[int, Skalar], tuple[Oversettelsesfil, ...]]:
    """Return what replaces the texts of a pack in use in another målform, and the files they are from.

    `pakke` is the pack as it is written.
    """
    if målform == pakke.målform:
        skrevet = {felt.adresse: felt.skalar for felt in felter([pakke.kilde])}
        return {id(f.skalar): skrevet[f.adresse] for f in i_bruk if f.adresse in skrevet}, ()
    funnet = oversettelser_av(pakke, rot).get(målform)
    return ({}, ()) if funnet is None else (nye_verdier(i_bruk, funnet.oversettelse), funnet.filer)


@cache
def medfølgende() -> tuple[Oversettelsesfil, ...]:
    """Return the translated packs that come with the program."""
    rot = mappe(BIBLIOTEK_OVERSATT)
    alle = {
        f"{BIBLIOTEK_OVERSATT}/{fil.name}": les_bytes(rot, fil.name) for fil in sorted(rot.glob("*.yaml"))
    }
    return tuple(les_fil(navn, data, i_bibliotek=True) for navn, data in alle.items())


def _lest(rot: Path, filer: Iterable[str]) -> Iterable[Oversettelsesfil]:
    return (les_fil(fil, les_bytes(rot, fil), i_bibliotek=True) for fil in filer)
