"""Which projects there are, and what is kept of each: found, read in parallel, and remembered."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from revisjon.cli.norsk import Bruksfeil
from revisjon.diagnostics import grunn_til
from revisjon.resources import OPPDRAG

if TYPE_CHECKING:
    # Loaded by those who read projects: where all is remembered, nobody has to.
    from revisjon.followup.records import Feilet, Lest

_UTENOM = frozenset(("node_modules", "__pycache__"))
_TEGN = "*?["
_FÅ = 8
"""So few projects are read here: other processes take half a second to start."""
_OM_GANGEN = 8
"""Projects handed to another process at a time."""


@dataclass(slots=True)
class Funnet:
    """The projects of a portfolio, in order of path, each once."""

    prosjekter: list[Path] = field(default_factory=list)
    sperret: list[str] = field(default_factory=list)
    """Folders that could not be entered, and why."""
    mangler: list[tuple[str, str, str]] = field(default_factory=list)
    """Lines of lists that lead nowhere: list file, line, and what is wrong."""


def finn(steder: Sequence[str], lister: Sequence[Path]) -> Funnet:
    """Find the projects in folders, patterns and list files.

    Raises `Bruksfeil` where an argument is wrong. A line of a list that leads nowhere hides no other.
    """
    funnet = Funnet()
    mapper = [mappe for navn in steder for mappe in _mapper(navn, Path())]
    for fil in lister:
        for navn in _les_liste(fil):
            try:
                mapper += _mapper(navn, fil.parent)
            except Bruksfeil as feil:
                funnet.mangler.append((fil.as_posix(), navn, feil.message))
    alle = {p.resolve() for mappe in mapper for p in _under(mappe, funnet.sperret)}
    funnet.prosjekter = sorted(alle)
    return funnet


def _les_liste(fil: Path) -> Iterator[str]:
    """Yield the paths of a list file, which are relative to it; # opens a comment."""
    try:
        tekst = fil.read_text("utf-8-sig")
    except OSError as feil:
        raise Bruksfeil(f"Listen «{fil}» kan ikke leses ({grunn_til(feil)}).") from feil
    except UnicodeDecodeError as feil:
        raise Bruksfeil(f"Listen «{fil}» er ikke lagret som UTF-8.") from feil
    for linje in tekst.splitlines():
        # A name may hold a #; a comment stands first or after a space.
        navn = f" {linje}".split(" #", 1)[0].strip()
        if navn:
            yield navn


def _mapper(navn: str, fra: Path) -> list[Path]:
    sti = fra / Path(navn).expanduser()
    if sti.is_dir():
        return [sti]
    if any(tegn in navn for tegn in _TEGN):
        rot = Path(sti.anchor)
        treff = sorted(t for t in rot.glob(str(sti.relative_to(rot))) if not t.name.startswith("."))
        mapper = [t for t in treff if t.is_dir()]
        # «*/oppdrag.yaml» names projects as well.
        mapper += [t.parent for t in treff if t.name == OPPDRAG]
        if mapper:
            return mapper
        raise Bruksfeil(f"Ingen mapper passer til «{navn}».")
    if sti.name == OPPDRAG and sti.is_file():
        return [sti.parent]
    hva = (
        "er en fil, ikke en mappe. Er det en liste, så skriv --liste foran"
        if sti.is_file()
        else "finnes ikke"
    )
    raise Bruksfeil(f"Mappen «{navn}» {hva}.")


def _under(mappe: Path, sperret: list[str]) -> Iterator[Path]:
    """Yield the projects in a folder. A project holds no others, and links are not followed."""

    def si(feil: OSError) -> None:
        sperret.append(f"{feil.filename} ({grunn_til(feil)})")

    for gren, undermapper, filer in os.walk(mappe, onerror=si):
        if OPPDRAG in filer:
            undermapper.clear()
            yield Path(gren)
        undermapper[:] = sorted(m for m in undermapper if not m.startswith(".") and m not in _UTENOM)


def les_alle(
    stier: Sequence[tuple[Path, str]], dag: date, vis: Callable[[int], None]
) -> Iterator[tuple[Path, Lest | Feilet]]:
    """Yield each project as it is read. `stier` has folders and their names; `vis` is told how many."""
    alle = _i_tur(stier, dag) if len(stier) <= _FÅ else _samtidig(stier, dag)
    for ferdig, (sti, post) in enumerate(alle, start=1):
        vis(ferdig)
        yield sti, post


def _i_tur(stier: Iterable[tuple[Path, str]], dag: date) -> Iterator[tuple[Path, Lest | Feilet]]:
    for sti, navn in stier:
        yield sti, les_ett(sti, navn, dag)


def _samtidig(stier: Sequence[tuple[Path, str]], dag: date) -> Iterator[tuple[Path, Lest | Feilet]]:
    """Read in several processes; should they die, what is left is read here."""
    igjen = dict(stier)
    biter = [stier[fra : fra + _OM_GANGEN] for fra in range(0, len(stier), _OM_GANGEN)]
    antall = max(2, min(os.cpu_count() or 2, len(biter), 16))
    # A fresh process has no threads or locks of ours, on any system.
    omgivelse = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(antall, omgivelse, initializer=_overlat_avbrudd) as arbeidere:
            løpende: list[Future[list[tuple[Path, Lest | Feilet]]]] = [
                arbeidere.submit(_les_bit, bit, dag) for bit in biter
            ]
            try:
                for bit in as_completed(løpende):
                    for sti, post in bit.result():
                        del igjen[sti]
                        yield sti, post
            except BaseException:
                arbeidere.shutdown(wait=False, cancel_futures=True)
                raise
    except BrokenProcessPool:
        yield from _i_tur([*igjen.items()], dag)


def _overlat_avbrudd() -> None:
    """Leave Ctrl-C to the process that asked for the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _les_bit(bit: Sequence[tuple[Path, str]], dag: date) -> list[tuple[Path, Lest | Feilet]]:
    return [*_i_tur(bit, dag)]


def les_ett(sti: Path, navn: str, dag: date) -> Lest | Feilet:
    """Return what is kept of one project. Whatever is wrong with it is told, and stops no other."""
    from revisjon.cli.followup.one import les_prosjekt  # noqa: PLC0415 - heavy, and often not needed

    return les_prosjekt(sti, navn, dag)
