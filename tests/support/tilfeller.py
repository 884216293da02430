"""Small projects with the expected diagnoses written in their own files.

A case is a folder in tests/cases. It is laid over `_grunn`, the smallest right project, so that it holds only
what it is about. In its YAML files stands what is expected, in comments of the form

    # feil: 7:5 S002 Mente du «tittel»?
    # advarsel: 3:9 R007 ikke plassert | ![#t1]

severity, line and column in the same file, code, and pieces of message or advice that must occur (with `|`
between them). What cannot be said there stands in `ventet.txt`, with the file before the place:

    feil: evidence/celler.csv:3:8 N002 Skriv 1470
    fjern: oppdrag.yaml           removes a file of `_grunn`
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from revisjon.diagnostics import Diagnose
from revisjon.load import Lastet, last

MAPPE = Path(__file__).resolve().parent.parent / "cases"
GRUNN = MAPPE / "_grunn"
TILFELLER = tuple(sorted(m.name for m in MAPPE.iterdir() if m.is_dir() and m != GRUNN))
VENTET = "ventet.txt"
_MB = 1024 * 1024

_LINJE = re.compile(
    r"^\s*(?:# )?(?P<alvor>feil|advarsel|hint): (?:(?P<fil>\S+?):)?(?P<linje>\d+):(?P<kolonne>\d+) "
    r"(?P<kode>[A-Z]\d{3})(?P<biter>.*)$",
    re.MULTILINE,
)
_FJERN = re.compile(r"^fjern: (\S+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Ventet:
    """A diagnosis that must come, by all that a test can compare exactly."""

    fil: str
    linje: int
    kolonne: int
    kode: str
    alvor: str


def av(d: Diagnose) -> Ventet:
    """Return the part of a diagnosis that is compared exactly."""
    return Ventet(d.plass.fil, d.plass.linje, d.plass.kolonne, d.kode, str(d.alvor))


def les_ventet(navn: str) -> list[tuple[Ventet, tuple[str, ...]]]:
    """Return the expected diagnoses of a case in order, each with the pieces that its words must hold."""
    ventet: list[tuple[Ventet, tuple[str, ...]]] = []
    for sti in sorted((MAPPE / navn).rglob("*")):
        if not sti.is_file() or sti.suffix not in (".yaml", ".txt"):
            continue
        fil = sti.relative_to(MAPPE / navn).as_posix()
        for treff in _LINJE.finditer(sti.read_text(encoding="utf-8", errors="replace")):
            biter = tuple(bit.strip() for bit in treff["biter"].split(" | ") if bit.strip())
            plass = (treff["fil"] or fil, int(treff["linje"]), int(treff["kolonne"]))
            ventet.append((Ventet(*plass, treff["kode"], treff["alvor"]), biter))
    return sorted(ventet)


def sett_opp(navn: str, rot: Path) -> Path:
    """Lay a case over the smallest right project, below `rot`; return the project folder."""
    prosjekt = rot / "prosjekt"
    shutil.copytree(GRUNN, prosjekt)
    shutil.copytree(MAPPE / navn, prosjekt, dirs_exist_ok=True)
    merknader = MAPPE / navn / VENTET
    if merknader.exists():
        (prosjekt / VENTET).unlink()
        for fil in _FJERN.findall(merknader.read_text(encoding="utf-8")):
            _fjern(prosjekt / fil)
    return FORBERED[navn](prosjekt) if navn in FORBERED else prosjekt


def prøv(navn: str, rot: Path) -> tuple[Path, Lastet]:
    """Set up a case and load it."""
    prosjekt = sett_opp(navn, rot)
    return prosjekt, last(prosjekt)


def _fjern(sti: Path) -> None:
    if sti.is_dir():
        for barn in sti.iterdir():
            shutil.rmtree(barn) if barn.is_dir() else barn.unlink()
    else:
        sti.unlink()


def _lenke(fra: str, til: str) -> Callable[[Path], Path]:
    def lag(prosjekt: Path) -> Path:
        (prosjekt.parent / "utenfor").mkdir()
        (prosjekt.parent / "utenfor" / "hemmelig.yaml").write_text("funn: []\n", encoding="utf-8")
        (prosjekt / fra).parent.mkdir(parents=True, exist_ok=True)
        (prosjekt / fra).symlink_to(til)
        return prosjekt

    return lag


def _hul_fil(navn: str, størrelse: int) -> Callable[[Path], Path]:
    """Return a maker of a file that is large without taking room on the disk."""

    def lag(prosjekt: Path) -> Path:
        (prosjekt / navn).parent.mkdir(parents=True, exist_ok=True)
        with (prosjekt / navn).open("wb") as strøm:
            strøm.truncate(størrelse)
        return prosjekt

    return lag


def _rør(prosjekt: Path) -> Path:
    """Make a named pipe, which a careless reader would wait at for ever."""
    os.mkfifo(prosjekt / "evidence" / "sak.yaml")
    return prosjekt


def _mange_filer(prosjekt: Path) -> Path:
    for nr in range(2000):
        (prosjekt / "evidence" / f"{nr}.yaml").touch()
    return prosjekt


FORBERED: Mapping[str, Callable[[Path], Path]] = MappingProxyType(
    {
        "lenke-ut": _lenke("evidence/sak.yaml", "../../utenfor/hemmelig.yaml"),
        "laas-lenke-ut": _lenke("revisjon.lock", "../utenfor/hemmelig.yaml"),
        "laas-for-stor": _hul_fil("revisjon.lock", 16 * _MB + 1),
        "lenke-i-ring": _lenke("evidence/sak.yaml", "sak.yaml"),
        "lenket-mappe": _lenke("evidence/felles", "../../utenfor"),
        "pinnet-lenke-ut": _lenke("evidence/filer/lenke.txt", "../../../utenfor/hemmelig.yaml"),
        "for-stor-fil": _hul_fil("evidence/sak.yaml", 100 * _MB),
        "pinnet-for-stor": _hul_fil("evidence/filer/stor.bin", 100 * _MB + 1),
        "ikke-en-vanlig-fil": _rør,
        "for-mange-filer": _mange_filer,
        "prosjekt-er-fil": lambda mappe: mappe / "oppdrag.yaml",
        "prosjekt-finnes-ikke": lambda mappe: mappe / "ingensteds",
    }
)
"""What no folder in a repository can hold is made when the case is run. Returns the project to load."""
