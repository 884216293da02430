"""What was built from what, so that a build with nothing changed has nothing to do.

Beside the files lies `.revisjon.json`: for each way of building, a print of all that went in (the project's
files, the program, what it leans on) and of what came out. If a print differs, there is something to build.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from revisjon import __version__
from revisjon.output.atomic import skriv
from revisjon.records import dataclass
from revisjon.resources import mappe

FIL = ".revisjon.json"
_PAKKE = Path(__file__).resolve().parent.parent
_HELE = 1024 * 1024
"""Files up to this many bytes are read; of larger ones, what the file system tells is enough (as in git)."""
_MAKS_FILER = 20_000
_UTENOM = frozenset(("node_modules", "build"))
"""Folders right below the project that are never a part of it."""
_MASKIN = ("/etc/ld.so.cache", "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts")
"""What changes when a system library or font is installed, where the system has it."""


@dataclass(frozen=True, slots=True)
class Bygg:
    """One build that was finished."""

    inn: str
    """Print of all that went in."""
    dag: str
    """The day on which the verdicts hold, ISO 8601."""
    siste: str
    """The last day that they can hold on when no day is chosen: that of the report's date."""
    ut: Mapping[str, str]
    """Print of each file by its name in the folder."""
    sagt: Sequence[str]
    """What was said about it, to be said again."""


def finn(ut: Path, valg: str, inn: str, i_dag: str, valgt_dag: str) -> Bygg | None:
    """Return the build whose files still stand in the folder `ut`, made in the same way from the same.

    `valg` tells the ways of building apart. Dates are ISO 8601; `valgt_dag` is empty where none is chosen.
    """
    funnet = _les(ut).get(valg)
    if funnet is None or not inn or funnet.inn != inn:
        return None
    if funnet.dag != (valgt_dag or min(i_dag, funnet.siste)):
        return None
    return funnet if all(avtrykk_av(ut / navn) == trykk for navn, trykk in funnet.ut.items()) else None


def husk(ut: Path, valg: str, bygg: Bygg) -> None:
    """Note a finished build. A note that cannot be written costs time later, and nothing else."""
    alle = {**_les(ut), valg: bygg}
    tekst = json.dumps({navn: asdict(b) for navn, b in sorted(alle.items())}, ensure_ascii=False, indent=1)
    try:
        skriv(ut / FIL, f"{tekst}\n".encode())
    except OSError:
        return


def _les(ut: Path) -> dict[str, Bygg]:
    """Read the notes; what cannot be read is as if it were not there."""
    try:
        return {navn: Bygg(**b) for navn, b in json.loads((ut / FIL).read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def er_endret(fil: Path) -> bool:
    """Tell whether somebody has changed a file since it was built; not where nothing is known of it."""
    kjente = {trykk for bygg in _les(fil.parent).values() if (trykk := bygg.ut.get(fil.name))}
    return bool(kjente) and fil.is_file() and avtrykk_av(fil) not in kjente


def avtrykk_av(fil: Path) -> str:
    """Return a print of a file's content; empty where it cannot be read."""
    try:
        return trykk_av(fil.read_bytes())
    except OSError:
        return ""


def trykk_av(data: bytes) -> str:
    """Return a print of the content of a file."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def avtrykk(rot: Path, ut: Path) -> str:
    """Return a print of the project and the program; empty where the folder is too large to look through.

    Hidden files are no part of a project, nor is what was built before.
    """
    trykk = hashlib.blake2b(digest_size=20)
    for linje in _program():
        trykk.update(f"{linje}\n".encode())
    nr = 0
    for nr, sti in enumerate(_filer(rot, ut.absolute()), start=1):
        if nr > _MAKS_FILER:
            return ""
        trykk.update(f"{sti.relative_to(rot)}\0{_merke(sti)}\n".encode())
    return trykk.hexdigest() if nr else ""


def _filer(rot: Path, ut: Path) -> Iterator[Path]:
    for gren, undermapper, filer in os.walk(rot):
        utenom = _UTENOM if Path(gren) == rot else ()
        undermapper[:] = sorted(
            m
            for m in undermapper
            if not m.startswith(".") and m not in utenom and Path(gren, m).absolute() != ut
        )
        yield from (
            Path(gren, fil) for fil in sorted(filer) if not fil.startswith(".") and not fil.endswith(".pyc")
        )


def _merke(sti: Path) -> str:
    try:
        stat = sti.stat()
    except OSError:
        return "-"
    if stat.st_size <= _HELE:
        return avtrykk_av(sti)
    return f"{stat.st_size}-{stat.st_mtime_ns}-{stat.st_ctime_ns}-{stat.st_ino}"


def _program() -> Iterator[str]:
    """Yield what else the result hangs on: the program's own files, the libraries, the machine's."""
    yield f"{__version__} {sys.version} {sys.platform}"
    for rot in (_PAKKE, mappe("templates"), mappe("criteria/bibliotek")):
        for gren, undermapper, filer in os.walk(rot):
            undermapper[:] = sorted(m for m in undermapper if m != "__pycache__")
            yield from (_tid(Path(gren, fil)) for fil in sorted(filer))
    yield from sorted(_pakker(sys.path))
    hjemme = Path.home() / ".local/share/fonts"
    yield from (_tid(Path(sti)) for sti in (*_MASKIN, hjemme))


def _pakker(mapper: Iterable[str]) -> Iterator[str]:
    for navn in dict.fromkeys(mapper):
        try:
            yield from (fil for fil in os.listdir(navn) if fil.endswith(".dist-info"))  # noqa: PTH208 - fast
        except OSError:
            continue


def _tid(sti: Path) -> str:
    try:
        stat = sti.stat()
    except OSError:
        return f"{sti} -"
    return f"{sti} {stat.st_size} {stat.st_mtime_ns}"
