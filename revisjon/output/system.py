"""Does this machine have what a report needs? What was read of the machine comes in, verdicts go out.

Reading the machine is `revisjon.output.machine`'s part and printing is `revisjon.cli.doktor`'s, so that
every answer can be tried without the machine that would give it. Nothing here imports WeasyPrint.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from revisjon.output.libraries import Bibliotek
from revisjon.records import dataclass

PYTHON_MINST = (3, 11)

SNITT: Mapping[str, str] = MappingProxyType(
    {
        "300-normal": "lett",
        "400-normal": "vanlig",
        "400-italic": "kursiv",
        "600-normal": "halvfet",
        "600-italic": "halvfet kursiv",
    }
)
"""The weights and styles of Source Sans 3 that the templates use: end of the file name and Norwegian name."""

TEGN = "æøåÆØÅáčđŋšŧžÁČĐŊŠŦŽ§–«»’−\u00a0\u2009"
"""What each of them must be able to write: Norwegian, Sámi, and the spaces inside numbers and dates."""

APT_PAKKER = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class Status(StrEnum):
    """The word that opens a line; whoever sees no colours reads the same."""

    OK = "i orden"
    RÅD = "råd"
    MANGLER = "mangler"


class Plattform(StrEnum):
    """Systems that have a mending line of their own."""

    DEBIAN = "Debian og Ubuntu"
    FEDORA = "Fedora"
    MACOS = "macOS"
    WINDOWS = "Windows"
    ANNEN = "annet system"


RETTING: Mapping[Plattform, tuple[str, ...]] = MappingProxyType(
    {
        Plattform.DEBIAN: (f"sudo apt-get install -y --no-install-recommends {APT_PAKKER}",),
        Plattform.FEDORA: ("sudo dnf install pango",),
        Plattform.MACOS: (
            "brew install pango",
            "Er Python hentet fra python.org, trengs også denne i terminalen:",
            'export DYLD_FALLBACK_LIBRARY_PATH="$(brew --prefix)/lib"',
        ),
        Plattform.WINDOWS: (
            "Installer MSYS2, åpne «MSYS2 UCRT64» fra startmenyen og skriv:",
            "pacman -S mingw-w64-ucrt-x86_64-pango",
            r"Ligger MSYS2 et annet sted enn C:\msys64, si hvor (og åpne et nytt vindu):",
            r"setx WEASYPRINT_DLL_DIRECTORIES D:\msys64\ucrt64\bin",
        ),
    }
)
"""How Pango is installed. Lines for people: what to do, and what to type."""


@dataclass(frozen=True, slots=True)
class Pakke:
    """One Python package that the program itself asks for."""

    navn: str
    krav: str
    """The requirement as the package metadata words it: "weasyprint>=70,<71"."""
    versjon: str
    """The installed version; empty when it is not installed."""


@dataclass(frozen=True, slots=True)
class Skrift:
    """One bundled font file."""

    navn: str
    feil: str = ""
    """Why it could not be read; empty when it could."""
    tegn: frozenset[str] | None = frozenset()
    """The characters it can write; None when there was no tool to look with."""


@dataclass(frozen=True, slots=True)
class Maskin:
    """What was read of the machine."""

    plattform: Plattform
    rot: bool
    """Whether the user is root, who needs no sudo and in a container has none."""
    python: tuple[int, int, int]
    pakker: tuple[Pakke, ...]
    """Empty when the program runs without being installed."""
    biblioteker: tuple[tuple[Bibliotek, bool], ...]
    """Each library, and whether it can be loaded."""
    skrifter: tuple[Skrift, ...]
    weasyprint: str
    """Why WeasyPrint cannot be imported; empty when it can."""
    mappe: str
    """The folder to write in."""
    mappe_feil: str
    """Why nothing can be written there; empty when it can."""


@dataclass(frozen=True, slots=True)
class Prøve:
    """One line of the answer."""

    status: Status
    tekst: str


def plattform(sys_platform: str, os_release: str) -> Plattform:
    """Name the system from `sys.platform` and the text of /etc/os-release (empty elsewhere)."""
    if sys_platform == "darwin":
        return Plattform.MACOS
    if sys_platform in ("win32", "cygwin"):
        return Plattform.WINDOWS
    navn = set(re.findall(r"[\w.-]+", " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", os_release, re.MULTILINE))))
    if navn & {"debian", "ubuntu"}:
        return Plattform.DEBIAN
    return Plattform.FEDORA if navn & {"fedora", "rhel", "centos"} else Plattform.ANNEN


def undersøk(maskin: Maskin) -> tuple[Prøve, ...]:
    """Return one line for each thing that a report needs, in the order they build on each other."""
    return (
        _prøv_python(maskin.python),
        *_prøv_pakker(maskin.pakker),
        *(_prøv_bibliotek(bibliotek, finnes=finnes) for bibliotek, finnes in maskin.biblioteker),
        _prøv_weasyprint(maskin.weasyprint, bibliotek_mangler=mangler_bibliotek(maskin)),
        *_prøv_skrifter(maskin.skrifter),
        _prøv_mappe(maskin.mappe, maskin.mappe_feil),
    )


def kan_lage_pdf(prøver: tuple[Prøve, ...]) -> bool:
    """Tell whether nothing that a PDF needs is missing."""
    return all(p.status is not Status.MANGLER for p in prøver)


def mangler_bibliotek(maskin: Maskin) -> bool:
    """Tell whether a shared library that a PDF needs is missing."""
    return any(bibliotek.nødvendig and not finnes for bibliotek, finnes in maskin.biblioteker)


def retting(maskin: Maskin) -> Mapping[Plattform, tuple[str, ...]]:
    """Return how Pango is installed here; on a system that we do not know, how on all that we do."""
    if maskin.plattform not in RETTING:
        return RETTING
    linjer = RETTING[maskin.plattform]
    return {maskin.plattform: tuple(linje.removeprefix("sudo ") if maskin.rot else linje for linje in linjer)}


def _prøv_python(versjon: tuple[int, int, int]) -> Prøve:
    tekst = "Python {}.{}.{}".format(*versjon)
    if versjon >= PYTHON_MINST:
        return Prøve(Status.OK, tekst)
    return Prøve(Status.MANGLER, f"{tekst} er for gammel. Installer Python 3.11 eller nyere.")


def _prøv_pakker(pakker: tuple[Pakke, ...]) -> tuple[Prøve, ...]:
    if not pakker:
        return (Prøve(Status.MANGLER, "revisjon er ikke installert. Kjør «make», eller «pip install .»."),)
    return tuple(_prøv_pakke(pakke) for pakke in pakker)


def _prøv_pakke(pakke: Pakke) -> Prøve:
    # Quoted, since < and > mean something else to a shell.
    rett = f'Skriv: python -m pip install "{pakke.krav}"'
    if not pakke.versjon:
        return Prøve(Status.MANGLER, f"{pakke.navn} er ikke installert. {rett}")
    if not innenfor(pakke.versjon, pakke.krav):
        return Prøve(Status.MANGLER, f"{pakke.navn} {pakke.versjon} er utenfor det som er prøvd. {rett}")
    return Prøve(Status.OK, f"{pakke.navn} {pakke.versjon}")


def innenfor(versjon: str, krav: str) -> bool:
    """Tell whether a version keeps to a requirement made of `>=` and `<`, the two that we use."""
    tall = _tall(versjon)
    return all(
        tall >= _tall(grense) if tegn == ">=" else tall < _tall(grense)
        for tegn, grense in re.findall(r"(>=|<)\s*([\d.]+)", krav)
    )


def _tall(versjon: str) -> tuple[int, ...]:
    """Return the release part as numbers, without zeros at the end: 8.0 and 8 are the same version."""
    treff = re.match(r"\d+(?:\.\d+)*", versjon)
    deler = [int(del_) for del_ in treff[0].split(".")] if treff else []
    while deler and deler[-1] == 0:
        deler.pop()
    return tuple(deler)


def _prøv_bibliotek(bibliotek: Bibliotek, *, finnes: bool) -> Prøve:
    if finnes:
        return Prøve(Status.OK, f"systembiblioteket {bibliotek.navn}")
    if bibliotek.nødvendig:
        return Prøve(Status.MANGLER, f"systembiblioteket {bibliotek.navn} finnes ikke")
    return Prøve(
        Status.RÅD, f"systembiblioteket {bibliotek.navn} finnes ikke; senere utgaver av WeasyPrint krever det"
    )


def _prøv_weasyprint(feil: str, *, bibliotek_mangler: bool) -> Prøve:
    if feil and bibliotek_mangler:
        return Prøve(Status.MANGLER, "WeasyPrint starter ikke uten systembibliotekene over")
    if feil:
        return Prøve(Status.MANGLER, f"WeasyPrint starter ikke: {feil}")
    return Prøve(Status.OK, "WeasyPrint starter")


def _prøv_skrifter(skrifter: tuple[Skrift, ...]) -> tuple[Prøve, ...]:
    uleselige = tuple(
        Prøve(Status.MANGLER, f"skriftfilen {s.navn} kan ikke leses: {s.feil}") for s in skrifter if s.feil
    )
    return uleselige or tuple(_prøv_snitt(slutt, skrifter) for slutt in SNITT)


def _prøv_snitt(slutt: str, skrifter: tuple[Skrift, ...]) -> Prøve:
    """Judge one weight and style, which is split over several files with different characters."""
    navn = f"skriften Source Sans 3, {SNITT[slutt]}:"
    filer = [s for s in skrifter if s.navn.removesuffix(".woff2").endswith(slutt)]
    if not filer:
        return Prøve(Status.MANGLER, f"{navn} filene finnes ikke. Installer revisjon på nytt.")
    kjente = [s.tegn for s in filer if s.tegn is not None]
    if len(kjente) < len(filer):
        return Prøve(Status.OK, f"{navn} finnes; tegnene er ikke prøvd, siden fontTools mangler")
    ukjente = [tegn for tegn in TEGN if not any(tegn in s for s in kjente)]
    if ukjente:
        tekst = " ".join(f"{t} (U+{ord(t):04X})" for t in ukjente)
        return Prøve(Status.MANGLER, f"{navn} mangler {tekst}. Installer revisjon på nytt.")
    return Prøve(Status.OK, f"{navn} har de norske og samiske bokstavene")


def _prøv_mappe(mappe: str, feil: str) -> Prøve:
    if feil:
        return Prøve(Status.MANGLER, f"kan ikke skrive i mappen {mappe}: {feil}")
    return Prøve(Status.OK, f"kan skrive i mappen {mappe}")
