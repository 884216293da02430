"""One project that is open in an editor: its files as they are typed, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass
from revisjon.editor.columns import linjer_i
from revisjon.editor.knowledge import Kunnskap, Undersøkt
from revisjon.load.discover import BIBLIOTEK, hører_til
from revisjon.resources import OPPDRAG, finn_prosjekt, mappe
from revisjon.source import Kildetekst, les

Undersøk = Callable[[Path, Mapping[str, bytes]], Undersøkt]
"""Looks at the project in a folder, with the content of the files that are open in place of what is saved."""


@dataclass(slots=True)
class Rom:
    """The state of one project. Changed by the server alone, from one thread."""

    rot: Path
    åpne: dict[str, str] = field(default_factory=dict)
    """The text of each open file, by path relative to the project."""
    adresser: dict[str, str] = field(default_factory=dict)
    """The address of each open file, as the editor writes it."""
    trær: dict[str, tuple[str, Kildetekst]] = field(default_factory=dict)
    """Of each open file, the text that was last read, and its tree."""
    kunnskap: Kunnskap = field(default_factory=Kunnskap)
    meldt: frozenset[str] = frozenset()
    """Addresses of the files that the editor has been told of problems in."""
    ønsket: int = 0
    """How many times something has changed."""
    sett: int = 0
    """Up to which of those changes all is looked at."""

    def overlegg(self) -> dict[str, bytes]:
        """Return the open files as they would be on disk."""
        return {fil: tekst.encode("utf-8", errors="replace") for fil, tekst in self.åpne.items()}

    def nå(self) -> Kunnskap:
        """Return what is known, with the open files as they are this moment."""
        egne = {fil: tekst for fil, tekst in self.åpne.items() if hører_til(fil)}
        for fil, tekst in egne.items():
            if self.trær.get(fil, ("", None))[0] is not tekst:
                self.trær[fil] = tekst, les(fil, tekst.encode("utf-8", errors="replace"))[0]
        return self.kunnskap.med(self.trær[fil][1] for fil in egne)

    def linjer(self, fil: str) -> list[str]:
        """Return the lines of a file as the editor has them; of one that is not open, as it was read."""
        if fil in self.åpne:
            return linjer_i(self.åpne[fil])
        kilde = self.kunnskap.kilder.get(fil)
        return linjer_i(kilde.tekst if kilde else self.kunnskap.tekster.get(fil, ""))

    def adresse(self, fil: str) -> str:
        """Return the address of a file; that of a pack that ships with the program where it lies there."""
        if fil in self.adresser:
            return self.adresser[fil]
        sti = self.rot / (OPPDRAG if fil == "." else fil)
        if fil.startswith(f"{BIBLIOTEK}/") and not sti.exists():
            sti = mappe(BIBLIOTEK) / sti.name
        return sti.as_uri()

    def etter_fil(self, diagnoser: tuple[Diagnose, ...]) -> dict[str, list[Diagnose]]:
        """Return the problems by the address of the file that they stand in.

        With files that have none: those that are open, and those that had some.
        """
        ut: dict[str, list[Diagnose]] = {adresse: [] for adresse in self.meldt}
        ut |= {self.adresse(fil): [] for fil in self.åpne}
        for d in diagnoser:
            ut.setdefault(self.adresse(d.plass.fil), []).append(d)
        self.meldt = frozenset(adresse for adresse, funnet in ut.items() if funnet)
        return ut


@dataclass(slots=True)
class Alle:
    """The projects that are open, by their folders."""

    fast: Path | None
    """The one project that is asked for, where one is."""
    rom: dict[Path, Rom] = field(default_factory=dict)

    def finn(self, sti: Path) -> tuple[Rom, str] | None:
        """Return the project that a file belongs to and its path in it, or None where it belongs to none."""
        rot = self.fast if self.fast and sti.is_relative_to(self.fast) else finn_prosjekt(sti.parent)
        if rot is None:
            return None
        return self.rom.setdefault(rot, Rom(rot)), sti.relative_to(rot).as_posix()


def sted(plass: Plass) -> tuple[int, int, int]:
    """Return line, column and end of a place, all from 0, in our columns."""
    return plass.linje - 1, plass.kolonne - 1, plass.kolonne - 1 + plass.lengde
