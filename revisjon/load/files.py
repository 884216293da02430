"""The files that the project pins: are they there, unchanged, and what they say they are?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from revisjon.diagnostics import Diagnose, mente_du
from revisjon.load import codes
from revisjon.load.discover import les_bytes
from revisjon.model import Fil

MAKS_FIL = 100 * 1024 * 1024
"""Largest pinned file, in bytes."""
_BILDER = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".svg": b""}


class Filer:
    """Reads each pinned file once and keeps those that go into the report."""

    def __init__(self, rot: Path) -> None:
        self._rot = rot
        self._lest: dict[str, bytes | Diagnose] = {}
        self.diagnoser: list[Diagnose] = []

    def les(self, fil: Fil) -> bytes | None:
        """Return the content, or None with a diagnosis at the place that names the file."""
        if fil.sti not in self._lest:
            self._lest[fil.sti] = les_bytes(self._rot, fil.sti, MAKS_FIL)
        lest = self._lest[fil.sti]
        if isinstance(lest, Diagnose):
            self.diagnoser.append(self._ved_feltet(lest, fil))
            return None
        if len(lest) > MAKS_FIL:
            melding = f"«{fil.sti}» er større enn {MAKS_FIL // 2**20} MB."
            self.diagnoser.append(Diagnose(codes.FOR_STOR, fil.sted.til("sti"), melding, "Bruk en mindre fil."))
            return None
        self.diagnoser.extend(_sjekk_sum(fil, lest))
        return lest

    def les_bilde(self, fil: Fil) -> bytes | None:
        """Return the content of a picture, checked by its first bytes."""
        data = self.les(fil)
        if data is None:
            return None
        endelse = Path(fil.sti).suffix.lower()
        plass = fil.sted.til("sti")
        if endelse not in _BILDER:
            melding = f"«{fil.sti}» er ikke et bilde som kan brukes."
            self.diagnoser.append(Diagnose(codes.FEIL_BILDE, plass, melding, "Bruk PNG, JPEG eller SVG."))
            return None
        er_svg = endelse == ".svg" and b"<svg" in data[:2000]
        if not (er_svg or (endelse != ".svg" and data.startswith(_BILDER[endelse]))):
            melding = f"«{fil.sti}» har ikke det innholdet som endelsen {endelse} sier."
            self.diagnoser.append(Diagnose(codes.FEIL_BILDE, plass, melding, "Lagre bildet på nytt i riktig format."))
            return None
        return data

    def _ved_feltet(self, feil: Diagnose, fil: Fil) -> Diagnose:
        mappe = (self._rot / fil.sti).parent
        naboer = [p.name for p in mappe.iterdir()] if mappe.is_dir() else []
        råd = mente_du(Path(fil.sti).name, naboer) if feil.kode == codes.FIL_MANGLER else ""
        return Diagnose(feil.kode, fil.sted.til("sti"), feil.melding, råd or feil.råd)


def _sjekk_sum(fil: Fil, data: bytes) -> Iterator[Diagnose]:
    funnet = hashlib.sha256(data).hexdigest()
    if fil.sha256 and funnet != fil.sha256:
        yield Diagnose(
            codes.FEIL_SJEKKSUM,
            fil.sted.til("sha256"),
            f"«{fil.sti}» er endret siden den ble registrert.",
            f"Er den nye filen riktig, så skriv sha256: {funnet}. Ellers hent fram den opprinnelige.",
        )


def sjekk_pinnede(filer: Filer, pinnede: Iterable[Fil]) -> None:
    """Read every pinned file, so that missing and changed ones are told."""
    for fil in pinnede:
        filer.les(fil)


