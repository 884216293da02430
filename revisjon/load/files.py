"""The files that the project pins: are they there, unchanged, and what they say they are?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from revisjon.diagnostics import Diagnose, nærmeste
from revisjon.load import codes
from revisjon.load.discover import les_bytes, naboer
from revisjon.load.svgfile import sjekk_svg
from revisjon.model import Fil

MAKS_FIL = 100 * 1024 * 1024
"""Largest pinned file, in bytes."""
_BILDER: Mapping[str, bytes] = MappingProxyType(
    {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".svg": b"<svg"}
)
"""How the content begins; in an SVG the mark may stand after a prologue."""
_RÅD: Mapping[str, str] = MappingProxyType(
    {codes.FIL_ER_MAPPE: "Skriv stien til selve filen.", codes.FOR_STOR: "Bruk en mindre fil."}
)
_SVG_HODE = 2000
"""Longest prologue of an SVG, in bytes."""


class Filer:
    """Reads each pinned file once, and notes what is wrong. A working tool of one load, not a record."""

    def __init__(self, rot: Path) -> None:
        self._rot = rot
        self._lest: dict[str, bytes | Diagnose] = {}
        self.diagnoser: list[Diagnose] = []
        self.tekster: dict[str, str] = {}
        """The text of each drawing with faults, for showing the line."""

    def les(self, fil: Fil) -> bytes | None:
        """Return the content, or None with a diagnosis at the place that names the file."""
        if fil.sti not in self._lest:
            self._lest[fil.sti] = les_bytes(self._rot, fil.sti, MAKS_FIL)
        lest = self._lest[fil.sti]
        if isinstance(lest, Diagnose):
            self._meld(lest.kode, fil, lest.melding, self._råd(lest, fil))
            return None
        self.diagnoser.extend(_sjekk_sum(fil, lest))
        return lest

    def les_bilde(self, fil: Fil) -> bytes | None:
        """Return the content of a picture, checked by its first bytes."""
        data = self.les(fil)
        if data is None:
            return None
        endelse = PurePosixPath(fil.sti).suffix.lower()
        if not data:
            self._meld(codes.FEIL_BILDE, fil, f"«{fil.sti}» er tom.", "Hent fram den riktige filen.")
            return None
        if endelse not in _BILDER:
            melding = f"«{fil.sti}» er ikke et bilde som kan brukes."
            self._meld(codes.FEIL_BILDE, fil, melding, "Bruk PNG, JPEG eller SVG.")
            return None
        hode = data[:_SVG_HODE] if endelse == ".svg" else data[: len(_BILDER[endelse])]
        if _BILDER[endelse] not in hode:
            self._meld(codes.FEIL_BILDE, fil, *_annet_innhold(fil, endelse, data))
            return None
        if endelse == ".svg" and (feil := sjekk_svg(fil.sti, data)):
            self.diagnoser.extend(feil)
            self.tekster[fil.sti] = data.decode("utf-8", errors="replace")
            return None
        return data

    def _meld(self, kode: str, fil: Fil, melding: str, råd: str) -> None:
        self.diagnoser.append(Diagnose(kode, fil.sted.til("sti"), melding, råd))

    def _råd(self, feil: Diagnose, fil: Fil) -> str:
        if feil.kode != codes.FIL_MANGLER:
            return _RÅD.get(feil.kode, feil.råd)
        sti = PurePosixPath(fil.sti)
        # By the name without its ending: two pictures are not alike because both end in .png.
        navn = {PurePosixPath(nabo).stem: nabo for nabo in naboer(self._rot, fil.sti)}
        if nær := nærmeste(sti.stem, navn):
            return f"Mente du «{sti.with_name(navn[nær])}»?"
        return "Rett stien, som regnes fra prosjektmappen, eller legg filen der."


def _annet_innhold(fil: Fil, endelse: str, data: bytes) -> tuple[str, str]:
    """Return what is wrong with a picture that is not what its ending says, and how to mend it."""
    er = next((e for e, hode in _BILDER.items() if data.startswith(hode)), "")
    melding = f"«{fil.sti}» har ikke det innholdet som endelsen {endelse} sier."
    return melding, f"Gi filen endelsen {er}." if er else "Lagre bildet på nytt i riktig format."


def _sjekk_sum(fil: Fil, data: bytes) -> Iterator[Diagnose]:
    funnet = hashlib.sha256(data).hexdigest()
    if fil.sha256 and funnet != fil.sha256:
        yield Diagnose(
            codes.FEIL_SJEKKSUM,
            fil.sted.til("sha256"),
            f"«{fil.sti}» er endret siden den ble registrert.",
            f"Er den nye filen riktig, så skriv sha256: {funnet}. Ellers hent fram den opprinnelige.",
        )
