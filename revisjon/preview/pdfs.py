"""PDF of a chapter on demand, made in a process of its own, so that the preview goes on meanwhile."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from revisjon.diagnostics import Diagnose, Feil, Plass
from revisjon.preview import codes, panels
from revisjon.preview.places import Poster
from revisjon.preview.views import Valg

_BEHOLDT = 8
"""Finished files that are kept; the oldest goes first."""
_FRIST = 180
"""Seconds that a PDF may take."""
_INGEN_POSTER = Poster({})


@dataclass(slots=True)
class Trykkeri:
    """Makes PDFs, one at a time: a new order takes the place of the one under way."""

    rot: Path
    kommando: Sequence[str]
    """Program to run. It writes the PDF, or writes diagnoses as JSON and exits with 1."""
    _filer: dict[str, bytes] = field(default_factory=dict)
    _prosess: subprocess.Popen[bytes] | None = None
    _lås: threading.Lock = field(default_factory=threading.Lock)
    _antall: int = 0

    def lag(self, valg: Valg, anker: str) -> dict[str, object]:
        """Make the PDF of a chapter. Takes seconds.

        Returns `fil` with its name, `feil` with what is wrong, or `avbrutt` where another was asked for.
        """
        with self._lås:
            self.stans()
            # The values stand after their names, so that none of them can pass for an option.
            argumenter = (f"--utgave={valg.utgave}", f"--målform={valg.målform or ''}", f"--anker={anker}")
            prosess = self._prosess = subprocess.Popen(  # noqa: S603 - our own program, no shell
                [*self.kommando, *argumenter], stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        try:
            ut, feilut = prosess.communicate(timeout=_FRIST)
        except subprocess.TimeoutExpired:
            prosess.kill()
            ut, feilut = prosess.communicate()
        with self._lås:
            if self._prosess is not prosess:
                return {"avbrutt": True}
            self._prosess = None
            if prosess.returncode == 0 and ut.startswith(b"%PDF"):
                return {"fil": self._behold(ut)}
        return {"feil": _feil(self.rot, ut, feilut)}

    def hent(self, navn: str) -> bytes | None:
        """Return a finished PDF."""
        return self._filer.get(navn)

    def stans(self) -> None:
        """End what is under way."""
        if self._prosess is not None and self._prosess.poll() is None:
            self._prosess.kill()
        self._prosess = None

    def _behold(self, data: bytes) -> str:
        self._antall += 1
        navn = f"kapittel-{self._antall}.pdf"
        self._filer[navn] = data
        while len(self._filer) > _BEHOLDT:
            del self._filer[next(iter(self._filer))]
        return navn


def _feil(rot: Path, ut: bytes, feilut: bytes) -> object:
    """Return what the process has to say of what went wrong."""
    try:
        svar = json.loads(ut)
    except ValueError:
        svar = None
    if isinstance(svar, list) and svar:
        return svar
    linjer = feilut.decode("utf-8", errors="replace").strip().splitlines()
    grunn = f" Det siste den sa, var: {linjer[-1]}" if linjer else ""
    melding = f"Prosessen som skulle lage PDF-en, ble stoppet.{grunn}"
    råd = "Prøv igjen, eller bygg hele rapporten med «revisjon bygg»."
    return panels.meldinger(
        rot, Feil([Diagnose(codes.PDF_STANSET, Plass("."), melding, råd)]).diagnoser, _INGEN_POSTER
    )
