"""The shared libraries that typeset a PDF, and whether this machine can load them.

WeasyPrint stands on Pango and what Pango stands on; pip cannot install these. The names and the order of
the search are WeasyPrint's own (`weasyprint/text/ffi.py`), so what is found here is found there.

Only the standard library is imported: `skript/systembibliotek.sh` runs this file before the packages
are installed.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys

from revisjon.records import dataclass

DLL_MAPPER = (
    "C:\\msys64\\ucrt64\\bin",
    "C:\\msys64\\mingw64\\bin",
    "C:\\Program Files\\GTK3-Runtime Win64\\bin",
)
"""Where WeasyPrint looks on Windows when `WEASYPRINT_DLL_DIRECTORIES` is not set."""

_SØK_I_STANDARDMAPPER = 0x00001000
"""Windows' LOAD_LIBRARY_SEARCH_DEFAULT_DIRS: the folders that were added, and not all of PATH."""


@dataclass(frozen=True, slots=True)
class Bibliotek:
    """One shared library under all its names."""

    navn: str
    """As people know it: "Pango"."""
    filer: tuple[str, ...]
    """Names to try, for Linux, macOS and Windows."""
    nødvendig: bool = True
    """Without it there is no PDF. The others make it better."""


BIBLIOTEKER = (
    Bibliotek(
        "GObject",
        (
            "libgobject-2.0-0",
            "gobject-2.0-0",
            "gobject-2.0",
            "libgobject-2.0.so.0",
            "libgobject-2.0.0.dylib",
            "libgobject-2.0-0.dll",
        ),
    ),
    Bibliotek(
        "Pango",
        (
            "libpango-1.0-0",
            "pango-1.0-0",
            "pango-1.0",
            "libpango-1.0.so.0",
            "libpango-1.0.dylib",
            "libpango-1.0-0.dll",
        ),
    ),
    Bibliotek(
        "PangoFT2",
        (
            "libpangoft2-1.0-0",
            "pangoft2-1.0-0",
            "pangoft2-1.0",
            "libpangoft2-1.0.so.0",
            "libpangoft2-1.0.dylib",
            "libpangoft2-1.0-0.dll",
        ),
    ),
    Bibliotek(
        "HarfBuzz",
        (
            "libharfbuzz-0",
            "harfbuzz",
            "harfbuzz-0.0",
            "libharfbuzz.so.0",
            "libharfbuzz.0.dylib",
            "libharfbuzz-0.dll",
        ),
    ),
    Bibliotek(
        "Fontconfig",
        (
            "libfontconfig-1",
            "fontconfig-1",
            "fontconfig",
            "libfontconfig.so.1",
            "libfontconfig.1.dylib",
            "libfontconfig-1.dll",
        ),
    ),
    Bibliotek(
        "HarfBuzz-Subset",
        (
            "libharfbuzz-subset-0",
            "harfbuzz-subset",
            "harfbuzz-subset-0.0",
            "libharfbuzz-subset.so.0",
            "libharfbuzz-subset.0.dylib",
            "libharfbuzz-subset-0.dll",
        ),
        nødvendig=False,
    ),
)


def lastes(bibliotek: Bibliotek) -> bool:
    """Tell whether one of the library's names can be loaded into this process."""
    _åpne_dll_mapper()
    # The file names first: they cost nothing, while each search of the system starts other programs.
    if any(_last(fil) for fil in bibliotek.filer):
        return True
    funnet = (ctypes.util.find_library(fil) for fil in bibliotek.filer)
    return any(_last(sti) for sti in funnet if sti)


def mangler(biblioteker: tuple[Bibliotek, ...] = BIBLIOTEKER) -> tuple[str, ...]:
    """Return the names of those that a PDF needs and this machine cannot load."""
    return tuple(b.navn for b in biblioteker if b.nødvendig and not lastes(b))


def _last(navn: str) -> bool:
    try:
        if sys.platform == "win32":
            ctypes.CDLL(navn, winmode=_SØK_I_STANDARDMAPPER)
        else:
            ctypes.CDLL(navn)
    except OSError:
        return False
    return True


def _åpne_dll_mapper() -> None:
    """Let Windows look where WeasyPrint will make it look; nothing to do elsewhere."""
    if sys.platform == "win32":
        valgt = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", ";".join(DLL_MAPPER))
        for mappe in filter(os.path.isdir, valgt.split(";")):
            os.add_dll_directory(mappe)
