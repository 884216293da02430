"""Put a whole new project where it is to be, or nothing."""

from __future__ import annotations

import contextlib
import errno
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from revisjon.diagnostics import ramset_opp
from revisjon.output.atomic import skriv
from revisjon.resources import OPPDRAG

_NEVNES = 3
_FORAN = ".revisjon-ny-"


def opptatt_av(mappe: Path) -> str:
    """Return what stands in the way of a new project in the folder, or the empty string.

    Raises:
        OSError: if the folder cannot be looked into.

    """
    if mappe.is_symlink() and not mappe.exists():
        return f"«{mappe}» er en lenke til noe som ikke finnes."
    if not mappe.exists():
        fil = next((m for m in mappe.parents if m.exists()), mappe)
        return "" if fil.is_dir() else f"«{fil}» er en fil, ikke en mappe."
    if not mappe.is_dir():
        return f"«{mappe}» er en fil, ikke en mappe."
    navn = sorted(sti.name for sti in mappe.iterdir())
    if not navn:
        return ""
    flere = len(navn) - _NEVNES
    vist = [f"«{n}»" for n in navn[:_NEVNES]] + ([f"{flere} til"] if flere > 0 else [])
    return f"Mappen «{mappe}» er ikke tom: Der ligger {ramset_opp(vist)}."


def legg_på_plass(mappe: Path, filer: Mapping[str, bytes]) -> None:
    """Write the files, by path in the folder, which must be empty or not there at all.

    They are written to a folder beside it first, or inside it where it is there already and perhaps
    somebody's working folder. An interruption leaves no project: `oppdrag.yaml` is moved last.

    Raises:
        OSError: if something cannot be written; then nothing is left behind.

    """
    finnes = mappe.exists()
    feste = mappe if finnes else next(m for m in mappe.absolute().parents if m.exists())
    midlertidig = Path(tempfile.mkdtemp(prefix=_FORAN, dir=feste))
    try:
        for navn, data in filer.items():
            skriv(midlertidig / navn, data)
        if finnes:
            _flytt_inn(midlertidig, mappe)
        else:
            midlertidig.chmod(0o755)
            _flytt_til(midlertidig, mappe.absolute(), feste)
    finally:
        shutil.rmtree(midlertidig, ignore_errors=True)


def _flytt_til(fra: Path, til: Path, feste: Path) -> None:
    """Rename the folder; folders above it that this made are taken away again where it fails."""
    nye = [m for m in til.parents if feste in m.parents]
    try:
        til.parent.mkdir(parents=True, exist_ok=True)
        fra.rename(til)
    except BaseException:
        for mappe in nye:
            with contextlib.suppress(OSError):
                mappe.rmdir()
        raise


def _flytt_opp(fra: Path, til: Path) -> None:
    """Rename to a name that nobody has taken in the meantime."""
    if til.exists():
        raise FileExistsError(errno.EEXIST, "", str(til))
    fra.rename(til)


def _flytt_inn(fra: Path, til: Path) -> None:
    """Move what is in a folder up into the one it stands in."""
    flyttet: list[Path] = []
    try:
        for sti in sorted(fra.iterdir(), key=lambda s: (s.name == OPPDRAG, s.name)):
            mål = til / sti.name
            _flytt_opp(sti, mål)
            flyttet.append(mål)
    except BaseException:
        for mål in flyttet:
            with contextlib.suppress(OSError):
                shutil.rmtree(mål) if mål.is_dir() else mål.unlink()
        raise
