"""What a revision in git held, put in a folder of its own for a while."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from revisjon.cli.norsk import Bruksfeil
from revisjon.resources import OPPDRAG

_MAKS = 500 * 1024 * 1024
"""Largest revision that is unpacked, in bytes."""
_UTEN = ("build", ".git")


@contextmanager
def revisjonens_mappe(rot: Path, navn: str) -> Iterator[Path]:
    """Give a folder with what a project was at a revision. Raises `Bruksfeil` where there is none."""
    with tempfile.TemporaryDirectory(prefix="revisjon-") as midlertidig:
        _pakk_ut(_arkiv(rot, navn), Path(midlertidig))
        if not (Path(midlertidig) / OPPDRAG).is_file():
            raise Bruksfeil(f"Revisjonen «{navn}» har ingen {OPPDRAG} her.")
        yield Path(midlertidig)


def _arkiv(rot: Path, revisjon: str) -> bytes:
    """Return what the project's folder held at a revision, as a tar file."""
    git = shutil.which("git")
    if git is None:
        raise Bruksfeil(f"«{revisjon}» er verken en mappe eller en bygd rapport, og git er ikke installert.")
    sha = _git(git, rot, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revisjon}^{{commit}}")
    if not sha:
        raise Bruksfeil(f"«{revisjon}» er verken en mappe, en bygd rapport eller en revisjon i git.")
    # In a folder below the top, git packs that folder alone.
    return _git(git, rot, "archive", "--format=tar", sha.decode("ascii").strip())


def _git(git: str, rot: Path, *argumenter: str) -> bytes:
    kall = [git, "-C", str(rot), *argumenter]
    svar = subprocess.run(kall, capture_output=True, check=False)  # noqa: S603 - no shell; git alone reads the names
    return svar.stdout if svar.returncode == 0 else b""


def _pakk_ut(arkiv: bytes, mål: Path) -> None:
    """Write the regular files of an archive, and nothing outside the folder."""
    if not arkiv:
        return
    skrevet = 0
    with tarfile.open(fileobj=io.BytesIO(arkiv)) as tar:
        for post in tar:
            deler = PurePosixPath(post.name).parts
            if not post.isfile() or ".." in deler or post.name.startswith("/") or deler[0] in _UTEN:
                continue
            skrevet += post.size
            if skrevet > _MAKS:
                raise Bruksfeil(f"Revisjonen er større enn {_MAKS // 1024 // 1024} MB.")
            innhold = tar.extractfile(post)
            if innhold is not None:
                fil = mål.joinpath(*deler)
                fil.parent.mkdir(parents=True, exist_ok=True)
                fil.write_bytes(innhold.read())
