"""What was read of each project, kept until something in the project, the program or the day is another.

One file in the user's cache folder, a line for each project. Whatever is wrong with it costs time, and
nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from revisjon import __version__
from revisjon.output.atomic import skriv

if TYPE_CHECKING:
    from revisjon.followup.records import Feilet, Lest

_FIL = "oversikt.txt"
_FORM = 1
_PAKKE = Path(__file__).resolve().parents[2]
_UTENOM = frozenset((".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"))
"""Folders that no part of a project stands in."""
_NETTOPP = 2_000_000_000
"""Nanoseconds. A file changed so lately may change again without showing it: clocks of disks are coarse."""
_MAKS_FILER = 20_000


def mappe() -> Path:
    """Return the user's folder for what can be made again, where this system has it."""
    hjem = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or hjem / "AppData/Local") / "revisjon" / "Cache"
    if sys.platform == "darwin":
        return hjem / "Library/Caches/revisjon"
    # What is not absolute is to be ignored (XDG Base Directory Specification).
    valgt = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(valgt) if Path(valgt).is_absolute() else hjem / ".cache") / "revisjon"


def merke(rot: Path) -> str:
    """Return a print of the names, sizes and times of a project's files; empty where it cannot be trusted."""
    trykk = hashlib.blake2b(digest_size=16)
    grense = time.time_ns() - _NETTOPP
    for nr, (linje, sist) in enumerate(_filer(str(rot), "")):
        if sist > grense or nr > _MAKS_FILER:
            return ""
        trykk.update(linje.encode("utf-8", "surrogateescape"))
    return trykk.hexdigest()


def _filer(mappe: str, navn: str) -> Iterator[tuple[str, int]]:
    """Yield a line and the time of last change for each file below a folder, in order of name."""
    try:
        with os.scandir(mappe) as poster:
            alle = sorted(poster, key=lambda p: p.name)
    except OSError as feil:
        yield f"{navn}\0{feil.errno}\n", 0
        return
    for post in alle:
        sti = f"{navn}/{post.name}"
        if post.is_dir(follow_symlinks=False):
            if post.name not in _UTENOM:
                yield from _filer(post.path, sti)
            continue
        with suppress(OSError):
            s = post.stat(follow_symlinks=False)
            if post.is_symlink():
                yield f"{sti}\0lenke {Path(post.path).readlink()}\n", s.st_mtime_ns
                s = post.stat()
            # The time of change as well: a file can be given any time of writing.
            tider = (s.st_mtime_ns, s.st_ctime_ns)
            yield f"{sti}\0{s.st_size} {tider[0]} {tider[1]} {s.st_ino}\n", max(tider)


@dataclass(slots=True)
class Minne:
    """What is remembered of one day."""

    fil: Path
    hode: str
    linjer: dict[str, str] = field(default_factory=dict)
    """By path: the rest of the line, not looked into before it is asked for."""
    endret: bool = False

    @classmethod
    def åpne(cls, dag: date) -> Minne:
        """Read the file; nothing where there is none of this day, program and form."""
        hode = " ".join((str(_FORM), __version__, _programmet(), dag.isoformat()))
        minne = cls(mappe() / _FIL, hode)
        with suppress(OSError, UnicodeDecodeError, RuntimeError):
            først, *linjer = minne.fil.read_text("utf-8").split("\n")
            for linje in linjer if først == hode else ():
                sti, _, resten = linje.partition("\t")
                if resten:
                    minne.linjer[sti] = resten
        return minne

    def hent(self, sti: Path, merke: str, navn: str) -> Lest | Feilet | None:
        """Return what was read of a project that is as it was. `navn` is what it is called now."""
        kjent, _, resten = self.linjer.get(_nøkkel(sti), "").partition("\t")
        sum_, _, data = resten.partition("\t")
        if not merke or (kjent, sum_) != (merke, _sum(data)):
            return None
        from revisjon.followup.packing import pakk_ut  # noqa: PLC0415 - not where there is nothing to read

        try:
            return pakk_ut(json.loads(data), navn)
        except (ValueError, TypeError, RecursionError):
            return None

    def husk(self, sti: Path, merke: str, post: Lest | Feilet) -> None:
        """Remember a project, if it can be known again."""
        from revisjon.followup.packing import pakk  # noqa: PLC0415 - as above

        self.linjer.pop(_nøkkel(sti), None)
        self.endret = True
        if merke:
            data = json.dumps(pakk(post), ensure_ascii=False, separators=(",", ":"))
            self.linjer[_nøkkel(sti)] = "\t".join((merke, _sum(data), data))

    def lagre(self) -> None:
        """Write the file, whole or not at all. That it cannot be written costs time later, nothing else."""
        if not self.endret:
            return
        tekst = "\n".join([self.hode, *(f"{s}\t{resten}" for s, resten in sorted(self.linjer.items())), ""])
        with suppress(OSError, UnicodeEncodeError, RuntimeError):
            self.fil.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            skriv(self.fil, tekst.encode())


def _nøkkel(sti: Path | str) -> str:
    return json.dumps(str(sti), ensure_ascii=True)


def _sum(data: str) -> str:
    return hashlib.blake2b(data.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def _programmet() -> str:
    """Return a print of the program's files: those who work on it have one version for long."""
    trykk = hashlib.blake2b(sys.version.encode(), digest_size=12)
    for gren, undermapper, filer in os.walk(_PAKKE):
        undermapper[:] = sorted(m for m in undermapper if m != "__pycache__")
        for navn in sorted(filer):
            s = Path(gren, navn).stat()
            trykk.update(f"{navn} {s.st_size} {s.st_mtime_ns}\n".encode())
    return trykk.hexdigest()
