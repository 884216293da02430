"""Whether the log is what git kept of it, with nothing but new lines: where there is a repository."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from revisjon.diagnostics import Diagnose
from revisjon.followup import endret_historie, sjekk
from revisjon.followup.writing import FIL, SEKSJON
from revisjon.load.bind import bind
from revisjon.model import Loggført, Prosjekt
from revisjon.schema import sjekk_seksjon
from revisjon.source import Liste, Oppslag, les

_TID = 10
"""Seconds that git may take."""


def om_oppfølgingen(rot: Path, prosjekt: Prosjekt) -> Iterator[Diagnose]:
    """Yield what is wrong with the log, in itself and against what git kept of it."""
    yield from sjekk(prosjekt)
    yield from har_endret_historie(rot, prosjekt)


def har_endret_historie(rot: Path, prosjekt: Prosjekt) -> Iterator[Diagnose]:
    """Yield what is changed in the log since it was last committed; nothing where git does not know it."""
    lagret = _lagret(rot)
    if lagret:
        yield from endret_historie(_logg(lagret), prosjekt.oppfølging.logg)


def _lagret(rot: Path) -> bytes:
    """Return the log as of the last commit; empty where there is none."""
    git = shutil.which("git")
    if git is None or not (rot / FIL).exists():
        return b""
    try:
        svar = subprocess.run(  # noqa: S603 - a fixed command, and the path is the project's own
            [git, "-C", str(rot), "show", f"HEAD:./{FIL}"], capture_output=True, check=False, timeout=_TID
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return svar.stdout if svar.returncode == 0 else b""


def _logg(data: bytes) -> list[Loggført]:
    kilde, feil = les(FIL, data)
    if feil or not isinstance(kilde.rot, Oppslag):
        return []
    for par in kilde.rot.par:
        if par.nøkkel.verdi == SEKSJON and isinstance(par.verdi, Liste) and not sjekk_seksjon(par).diagnoser:
            return [bind(Loggført, ledd) for ledd in par.verdi.ledd]
    return []
