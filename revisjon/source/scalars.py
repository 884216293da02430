"""Scalar events to located values."""

from __future__ import annotations

import re
from typing import Final

from revisjon.diagnostics import Diagnose, Plass
from revisjon.source import codes
from revisjon.source.decode import ERSTATNING, ULOVLIGE, normalisert
from revisjon.source.events import Hendelse, Merke
from revisjon.source.fresh import ny_plass, ny_skalar
from revisjon.source.resolve import Avvist, tolk, tolk_tagget
from revisjon.source.tree import Skalar, Verdi

_EGENSKAPER: Final = re.compile(r"(?:[&!]\S*(?:\s|#.*)*)*")
"""Anchor and tag before a value, which the parsers count as a part of it."""


class Skalarleser:
    """Reads the scalars of one text, and notes what is wrong with them in the list it is given."""

    def __init__(self, fil: str, tekst: str, diagnoser: list[Diagnose]) -> None:
        self._fil = fil
        self._tekst = tekst
        self._diagnoser = diagnoser

    def les(self, h: Hendelse, som_nøkkel: bool) -> Skalar:  # noqa: FBT001 -- the hot path: keywords cost
        """Return a key, always text, so that `2024:` is «2024»; or a value, text where it is refused."""
        fra, til, rå, stil = h.start_mark, h.end_mark, h.value, h.style
        start, slutt, linje, kolonne = fra.index, til.index, fra.line + 1, fra.column + 1
        if h.anchor is not None or h.tag is not None:
            start, linje, kolonne = self._etter_egenskaper(fra, slutt)
        lengde = slutt - start if til.line + 1 == linje else self._tekst.find("\n", start) - start
        plass = ny_plass(self._fil, linje, kolonne, lengde if lengde > 0 else 1)
        if stil == '"' and self._tekst.find("\\", start, slutt) >= 0:
            rå = self._uten_styretegn(rå, plass)
        verdi: Verdi = rå
        try:
            if h.tag is not None:
                verdi = tolk_tagget(rå, h.tag)
            elif not stil and not som_nøkkel:
                verdi = tolk(rå)
        except Avvist as avvist:
            self._avvis(h, plass, avvist)
        return ny_skalar(plass, rå if som_nøkkel else verdi, rå, bool(stil), start, slutt)

    def _etter_egenskaper(self, fra: Merke, slutt: int) -> tuple[int, int, int]:
        """Return offset, line and column of the value itself, after its anchor and tag."""
        treff = _EGENSKAPER.match(self._tekst, fra.index, slutt)
        start = treff.end() if treff else fra.index
        skift = self._tekst.count("\n", fra.index, start)
        linjestart = self._tekst.rfind("\n", fra.index, start) + 1 if skift else fra.index - fra.column
        return start, fra.line + skift + 1, start - linjestart + 1

    def _uten_styretegn(self, rå: str, plass: Plass) -> str:
        """Return a text with escapes as the file's own text is: NFC, and no control characters."""
        tekst = normalisert(rå)
        if ulovlig := ULOVLIGE.search(tekst):
            melding = (
                f"Teksten inneholder styretegnet U+{ord(ulovlig[0]):04X}, skrevet med omvendt skråstrek."
            )
            råd = "Fjern det. Skal det stå en omvendt skråstrek i teksten, så skriv den to ganger: \\\\."
            self._diagnoser.append(Diagnose(codes.OMVENDT_SKRÅSTREK, plass, melding, råd))
        return ULOVLIGE.sub(ERSTATNING, tekst)

    def _avvis(self, h: Hendelse, plass: Plass, avvist: Avvist) -> None:
        if avvist.kode == codes.TAGG:
            plass = Plass(self._fil, h.start_mark.line + 1, h.start_mark.column + 1)
        self._diagnoser.append(Diagnose(avvist.kode, plass, avvist.melding, avvist.råd))
