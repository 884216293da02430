"""A state of a project: a folder, or what a revision in git held, put in a folder of its own for a while."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import click

from revisjon.assess import VurdertProsjekt
from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.terminal import Terminal
from revisjon.load import last
from revisjon.resources import OPPDRAG

_MAKS = 500 * 1024 * 1024
"""Largest revision that is unpacked, in bytes."""
_UTEN = ("build", ".git")


def vurdert_tilstand(terminal: Terminal, navn: str) -> VurdertProsjekt:
    """Load and assess a folder, or a revision of the project; show its problems and exit where it has any.

    Raises `Bruksfeil` where the name is neither.
    """
    with _mappe(terminal, navn) as mappe:
        lastet = last(mappe)
        if lastet.prosjekt is None:
            terminal.si(f"«{navn}» kan ikke sammenlignes før feilene er rettet:")
            terminal.vis(lastet.diagnoser, lastet.tekster)
            raise click.exceptions.Exit(1)
        return terminal.vurder(lastet.prosjekt)


@contextmanager
def _mappe(terminal: Terminal, navn: str) -> Iterator[Path]:
    mappe = Path(navn)
    if navn and mappe.is_dir():
        if not (mappe / OPPDRAG).is_file():
            raise Bruksfeil(f"Mappen «{navn}» er ikke et prosjekt: Den har ingen {OPPDRAG}.")
        yield mappe
        return
    with tempfile.TemporaryDirectory(prefix="revisjon-") as midlertidig:
        _pakk_ut(_arkiv(terminal.rot, navn), Path(midlertidig))
        if not (Path(midlertidig) / OPPDRAG).is_file():
            raise Bruksfeil(f"Revisjonen «{navn}» har ingen {OPPDRAG} her.")
        yield Path(midlertidig)


def _arkiv(rot: Path, revisjon: str) -> bytes:
    """Return what the project's folder held at a revision, as a tar file."""
    git = shutil.which("git")
    if git is None:
        raise Bruksfeil(f"«{revisjon}» er ingen mappe, og git er ikke installert.")
    sha = _git(git, rot, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revisjon}^{{commit}}")
    if not sha:
        raise Bruksfeil(f"«{revisjon}» er verken en mappe eller en revisjon i git.")
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
