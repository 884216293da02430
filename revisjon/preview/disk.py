"""The project folder on the disk, as the watch sees it: what a project may be made from, and no more."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from revisjon.preview.watch import Merke
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar

_MAPPER = ("criteria", "evidence", "vurdering", "oppfolging", "templates")
_FILER = (".yaml", ".yml", ".lock")
"""Endings of what is read right below the project."""
_FILFELT = frozenset(("fil", "sti", "logo"))
"""Fields that name a file."""


class Prosjektmappe:
    """The files below a folder that a project is made from."""

    def __init__(self, rot: Path) -> None:
        self._rot = rot.resolve()
        self.nevnt: frozenset[str] = frozenset()
        """Files that the project names, wherever below it they lie."""

    def se(self) -> Mapping[str, Merke]:
        """Return the files by path relative to the folder; what cannot be entered has none."""
        funnet = dict(self._øverst())
        for mappe in _MAPPER:
            funnet.update(self._under(mappe))
        for fil in self.nevnt - funnet.keys():
            if merke := self._merke(fil):
                funnet[fil] = merke
        return funnet

    def trykk(self, fil: str) -> str:
        """Return a print of a file's content; empty where it cannot be read."""
        try:
            return hashlib.blake2b((self._rot / fil).read_bytes(), digest_size=20).hexdigest()
        except OSError:
            return ""

    def _øverst(self) -> Iterator[tuple[str, Merke]]:
        for post in _poster(self._rot):
            if post.name.endswith(_FILER) and not post.name.startswith(".") and (merke := _av(post)):
                yield post.name, merke

    def _under(self, mappe: str) -> Iterator[tuple[str, Merke]]:
        kø = [mappe]
        while kø:
            gren = kø.pop()
            for post in _poster(self._rot / gren):
                if post.name.startswith("."):
                    continue
                fil = f"{gren}/{post.name}"
                if _er_mappe(post):
                    kø.append(fil)
                elif merke := _av(post):
                    yield fil, merke

    def _merke(self, fil: str) -> Merke | None:
        try:
            sti = (self._rot / fil).resolve()
            return _merke(sti.stat()) if sti.is_relative_to(self._rot) and sti.is_file() else None
        except (OSError, RuntimeError, ValueError):
            return None


def nevnte_filer(kilder: Iterable[Kildetekst]) -> frozenset[str]:
    """Return the files that a project names, there or not."""
    alle = (sti for kilde in kilder if kilde.rot is not None for sti in _nevnt(kilde.rot))
    return frozenset(s for s in alle if s and not PurePosixPath(s).is_absolute() and "\0" not in s)


def _nevnt(node: Node) -> Iterator[str]:
    if isinstance(node, Oppslag):
        for par in node.par:
            if par.nøkkel.verdi in _FILFELT and isinstance(par.verdi, Skalar):
                yield str(par.verdi.verdi)
            yield from _nevnt(par.verdi)
    elif isinstance(node, Liste):
        for ledd in node.ledd:
            yield from _nevnt(ledd)


def _poster(mappe: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(mappe) as poster:
            return list(poster)
    except OSError:
        return []


def _er_mappe(post: os.DirEntry[str]) -> bool:
    try:
        return post.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _av(post: os.DirEntry[str]) -> Merke | None:
    """Return what the folder tells of a regular file; None of anything else."""
    try:
        return _merke(post.stat()) if post.is_file() else None
    except OSError:
        return None


def _merke(stat: os.stat_result) -> Merke:
    return Merke(stat.st_mtime_ns, stat.st_size, stat.st_ino)
