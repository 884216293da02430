"""Read of this machine what `revisjon.output.system` judges: versions, libraries, fonts, folders.

Every reader takes what it looks at as an argument and answers with the reason when it fails; none raises.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import re
import sys
import tempfile
import textwrap
import warnings
from importlib import metadata
from pathlib import Path

from revisjon import resources
from revisjon.diagnostics import grunn_til
from revisjon.output.libraries import BIBLIOTEKER, lastes
from revisjon.output.system import Maskin, Pakke, Skrift, plattform

_WOFF2 = b"wOF2"
_LENGSTE_FEIL = 160
"""Characters of another library's error message that are worth a line."""


def les_maskin(mappe: Path) -> Maskin:
    """Read this machine, with `mappe` as the folder to write in."""
    os_release = Path("/etc/os-release")
    return Maskin(
        plattform=plattform(sys.platform, os_release.read_text("utf-8") if os_release.is_file() else ""),
        rot=hasattr(os, "geteuid") and os.geteuid() == 0,
        python=sys.version_info[:3],
        pakker=les_pakker("revisjon"),
        biblioteker=tuple((bibliotek, lastes(bibliotek)) for bibliotek in BIBLIOTEKER),
        skrifter=_medfølgende_skrifter(),
        weasyprint=importfeil("weasyprint"),
        mappe=str(mappe),
        mappe_feil=skrivefeil(mappe),
    )


def les_pakker(navn: str) -> tuple[Pakke, ...]:
    """Return what an installed distribution asks for beside its extras, and the versions that it gets."""
    try:
        krav = metadata.requires(navn) or []
    except metadata.PackageNotFoundError:
        return ()
    return tuple(_les_pakke(k) for k in sorted(krav, key=str.casefold) if "extra ==" not in k)


def les_skrifter(skriftmappe: Path) -> tuple[Skrift, ...]:
    """Return the font files of a folder, with the characters that each can write."""
    return tuple(_les_skrift(fil) for fil in sorted(skriftmappe.glob("*.woff2")))


def importfeil(modul: str) -> str:
    """Import a module and return in one line why that fails; empty when it does not."""
    # WeasyPrint prints a guide in English before it raises; ours names the line for this system.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            importlib.import_module(modul)
        except Exception as feil:  # noqa: BLE001 - whatever another package raises is the answer
            return _kort(feil)
    return ""


def skrivefeil(mappe: Path) -> str:
    """Return why no file can be made in a folder; empty when one can."""
    try:
        with tempfile.TemporaryFile(dir=mappe):
            return ""
    except OSError as feil:
        return _kort(feil)


def _medfølgende_skrifter() -> tuple[Skrift, ...]:
    try:
        return les_skrifter(resources.mappe("templates") / "fonter")
    except FileNotFoundError:
        return ()


def _les_pakke(krav: str) -> Pakke:
    navn = re.split(r"[^\w.-]", krav, maxsplit=1)[0]
    try:
        return Pakke(navn, krav, metadata.version(navn))
    except metadata.PackageNotFoundError:
        return Pakke(navn, krav, "")


def _les_skrift(fil: Path) -> Skrift:
    try:
        innhold = fil.read_bytes()
    except OSError as feil:
        return Skrift(fil.name, feil=_kort(feil))
    if not innhold.startswith(_WOFF2):
        return Skrift(fil.name, feil="innholdet er ikke en skrift i formatet WOFF2")
    return _les_tegn(fil.name, innhold)


def _les_tegn(navn: str, innhold: bytes) -> Skrift:
    """Look inside with fontTools, which comes with WeasyPrint; without it the characters stay unknown."""
    try:
        from fontTools.ttLib import TTFont  # noqa: PLC0415 - heavy, and allowed to be missing

        return Skrift(navn, tegn=frozenset(map(chr, TTFont(io.BytesIO(innhold), lazy=True).getBestCmap())))
    except ImportError:
        return Skrift(navn, tegn=None)
    except Exception as feil:  # noqa: BLE001 - a damaged font fails in many ways
        return Skrift(navn, feil=_kort(feil))


def _kort(feil: Exception) -> str:
    """Return an error as one line of bounded length."""
    tekst = grunn_til(feil) if isinstance(feil, OSError) and feil.errno else str(feil)
    return textwrap.shorten(tekst or type(feil).__name__, _LENGSTE_FEIL, placeholder=" …")
