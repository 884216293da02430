"""What has changed in a folder: told by looking at it again, for network drives tell of nothing themselves.

A file is read only when its entry in the folder has changed, and counts as changed only when its content has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Protocol

from revisjon.records import dataclass

HELE = 1024 * 1024
"""Of files with more bytes than this, what the folder tells is enough: they are not read to be compared."""
FERSK = 3.0
"""Seconds in which a file may change again without its entry showing it: some drives count whole seconds."""
STILLE = 0.025
"""Seconds without a change before something is made of what changed: whoever saves may not be done."""
LENGST = 0.4
"""Seconds after which something is made of it all the same."""


@dataclass(frozen=True, slots=True)
class Merke:
    """What a folder tells of a file."""

    tid: int
    """When it was written, nanoseconds of the drive's own clock."""
    størrelse: int
    """Bytes."""
    nr: int = 0
    """The number of the file on its drive, where it has one: another after a save by renaming."""


class Filsystem(Protocol):
    """A folder to look at."""

    def se(self) -> Mapping[str, Merke]:
        """Return the files by path relative to the folder."""
        ...

    def trykk(self, fil: str) -> str:
        """Return a print of a file's content; empty where it cannot be read."""
        ...


@dataclass(slots=True)
class Vakt:
    """Remembers a folder as it was. A working tool with a memory, not a record."""

    mappe: Filsystem
    _kjent: dict[str, tuple[Merke, str]] = field(default_factory=dict)
    _ferske: dict[str, float] = field(default_factory=dict)
    """Until when a file is read each time, by the caller's clock."""

    def endret(self, nå: float) -> frozenset[str]:
        """Return the files that have come, gone or got another content since the last time.

        `nå` is seconds of a clock that never goes back. The first time, all files are new.
        """
        nye, endret = self.mappe.se(), set[str]()
        for fil in self._kjent.keys() - nye.keys():
            del self._kjent[fil]
            self._ferske.pop(fil, None)
            endret.add(fil)
        for fil, merke in nye.items():
            if self._er_endret(fil, merke, nå):
                endret.add(fil)
        return frozenset(endret)

    def _er_endret(self, fil: str, merke: Merke, nå: float) -> bool:
        før = self._kjent.get(fil)
        if før is not None and merke == før[0]:
            if fil not in self._ferske:
                return False
            if nå >= self._ferske[fil]:
                del self._ferske[fil]
        else:
            self._ferske[fil] = nå + FERSK
        trykk = self.mappe.trykk(fil) if merke.størrelse <= HELE else repr(merke)
        self._kjent[fil] = merke, trykk
        return før is None or trykk != før[1]


@dataclass(slots=True)
class Ro:
    """Waits until whoever saves is done, but not for ever. A working tool with a memory, not a record."""

    _først: float | None = None
    _sist: float = 0.0

    @property
    def venter(self) -> bool:
        """Whether something has changed that nothing has been made of yet."""
        return self._først is not None

    def klar(self, nå: float, *, endret: bool) -> bool:
        """Tell, at each look, whether it is time to make something of what has changed."""
        if endret:
            self._først = nå if self._først is None else self._først
            self._sist = nå
        if self._først is None or (nå - self._sist < STILLE and nå - self._først < LENGST):
            return False
        self._først = None
        return True
