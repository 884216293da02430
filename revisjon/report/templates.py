"""Templates, style sheets and fonts as a value: the only module of this layer that reads files.

A project's file in templates/ takes the place of the built-in one of the same name.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass, grunn_til
from revisjon.records import dataclass
from revisjon.report import codes
from revisjon.report.template_names import MAPPE, WORD
from revisjon.resources import mappe

_INNEBYGD = "innebygd"
_TEKSTFILER = (".j2", ".css")
_VISES = (*_TEKSTFILER, ".yaml")
_MAKS_BYTE = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Lag:
    """The files of one folder."""

    sti: str
    """How messages name the folder: relative to the project, or as built in."""
    filer: Mapping[str, bytes] = field(default_factory=dict)
    """By path below the folder, with `/`."""

    def plass(self, navn: str, linje: int = 1) -> Plass:
        """Return a place in one of the files."""
        return Plass(f"{self.sti}/{navn}", linje)


@dataclass(frozen=True, slots=True)
class Maler:
    """Layers of files, the one that wins first; the last one is built in and complete."""

    lag: tuple[Lag, ...]

    def finn(self, navn: str) -> tuple[Lag, bytes] | None:
        """Return the file that wins, and whose it is."""
        return next(((lag, lag.filer[navn]) for lag in self.lag if navn in lag.filer), None)

    @property
    def egne(self) -> Lag | None:
        """The project's own layer, if it has one."""
        return self.lag[0] if len(self.lag) > 1 else None

    @property
    def tekster(self) -> Mapping[str, str]:
        """The text of each file that is text, by the name that places in it use: to show lines from."""
        return {
            lag.plass(navn).fil: data.decode("utf-8", errors="replace")
            for lag in self.lag
            for navn, data in lag.filer.items()
            if navn.endswith(_VISES)
        }

    @property
    def innebygd(self) -> Lag:
        """The layer that ships with the program."""
        return self.lag[-1]


def har_egne(prosjekt: Path) -> bool:
    """Tell whether the project has templates of its own.

    A checkout of the program is itself a project; its templates are not overrides of themselves.
    """
    return (prosjekt / MAPPE).is_dir() and not (prosjekt / MAPPE).samefile(mappe(MAPPE))


def les_maler(prosjekt: Path | None = None) -> tuple[Maler, tuple[Diagnose, ...]]:
    """Read the built-in templates and those of the project folder, if it has any."""
    egen = prosjekt is not None and har_egne(prosjekt)
    samme = prosjekt is not None and not egen and (prosjekt / MAPPE).is_dir()
    innebygd = Lag(MAPPE, _på_nytt(mappe(MAPPE))) if samme else Lag(_INNEBYGD, _innebygde(mappe(MAPPE)))
    if prosjekt is None or not egen:
        return Maler((innebygd,)), ()
    diagnoser: list[Diagnose] = []
    egne = Lag(MAPPE, dict(_les(prosjekt / MAPPE, MAPPE, diagnoser)))
    from revisjon.report.template_hints import maltips, word_er_mappe  # noqa: PLC0415 - heavy, and for few

    if (prosjekt / MAPPE / WORD).is_dir():
        diagnoser.append(word_er_mappe())
    return Maler((egne, innebygd)), (*diagnoser, *maltips(egne.filer, innebygd.filer))


def _på_nytt(rot: Path) -> Mapping[str, bytes]:
    return dict(_les(rot, _INNEBYGD, []))


_innebygde = cache(_på_nytt)
"""What ships with the program does not change while it runs, but for whoever works on it in a checkout."""


def _les(rot: Path, sti: str, diagnoser: list[Diagnose]) -> Iterator[tuple[str, bytes]]:
    for gren, undermapper, filer in os.walk(rot):
        undermapper[:] = sorted(m for m in undermapper if not m.startswith("."))
        for filnavn in sorted(f for f in filer if not f.startswith(".")):
            fil = Path(gren, filnavn)
            navn = fil.relative_to(rot).as_posix()
            grunn = _ulovlig(fil, rot)
            if not grunn:
                try:
                    data = fil.read_bytes()
                except OSError as feil:
                    grunn = f"kan ikke leses ({grunn_til(feil)})"
                else:
                    diagnoser.extend(_ikke_utf8(Plass(f"{sti}/{navn}"), data))
                    yield navn, data
            if grunn:
                råd = "Rett opp filen, eller ta den bort."
                diagnoser.append(Diagnose(codes.MAL_ULESELIG, Plass(f"{sti}/{navn}"), f"Filen {grunn}.", råd))


def _ikke_utf8(plass: Plass, data: bytes) -> Iterator[Diagnose]:
    """Yield an error at the first byte that is not UTF-8, for files that are text."""
    if not plass.fil.endswith(_TEKSTFILER):
        return
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as feil:
        linje = data.count(b"\n", 0, feil.start) + 1
        kolonne = feil.start - (data.rfind(b"\n", 0, feil.start) + 1) + 1
        melding = "Filen er ikke lagret som UTF-8."
        råd = "Lagre den på nytt som UTF-8 fra redigeringsprogrammet."
        yield Diagnose(codes.MAL_ULESELIG, Plass(plass.fil, linje, kolonne), melding, råd)


def _ulovlig(fil: Path, rot: Path) -> str:
    if not fil.resolve().is_relative_to(rot.resolve()):
        return "er en lenke ut av mappen"
    if fil.is_file() and fil.stat().st_size > _MAKS_BYTE:
        return f"er større enn {_MAKS_BYTE // 1024 // 1024} MiB"
    return ""
