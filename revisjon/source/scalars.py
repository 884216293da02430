"""Scalar events to located values."""

from __future__ import annotations

import re
from typing import Final

from revisjon.diagnostics import Diagnose, Plass
from revisjon.source import codes
from revisjon.source.decode import ERSTATNING, ULOVLIGE, normalisert
from revisjon.source.events import Hendelse
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

    def nøkkel(self, h: Hendelse) -> Skalar:
        """Return a key: always text, so that `2024:` is the key «2024»."""
        nøkkel = self._skalar(h, h.value)
        if h.tag is not None:
            self._tagget(h.value, h.tag, nøkkel.plass)
        return nøkkel

    def verdi(self, h: Hendelse) -> Skalar:
        """Return a value; one that is refused keeps its raw text."""
        rå = h.value
        if h.tag is not None:
            skalar = self._skalar(h, rå)
            verdi = self._tagget(rå, h.tag, skalar.plass)
            return Skalar(skalar.plass, verdi, rå, skalar.sitert, skalar.start, skalar.slutt)
        if h.style:
            return self._skalar(h, rå)
        try:
            return self._skalar(h, tolk(rå))
        except Avvist as avvist:
            skalar = self._skalar(h, rå)
            self._avvis(skalar.plass, avvist)
            return skalar

    def _skalar(self, h: Hendelse, verdi: Verdi) -> Skalar:
        fra, til = h.start_mark, h.end_mark
        start, slutt, linje, kolonne = fra.index, til.index, fra.line + 1, fra.column + 1
        if h.anchor is not None or h.tag is not None:
            start, linje, kolonne = self._etter_egenskaper(start, slutt)
        lengde = slutt - start if til.line + 1 == linje else self._tekst.find("\n", start) - start
        plass = Plass(self._fil, linje, kolonne, lengde if lengde > 0 else 1)
        stil = h.style
        if stil == '"' and self._tekst.find("\\", start, slutt) >= 0:
            verdi = self._uten_styretegn(h.value, plass)
        return Skalar(plass, verdi, h.value, bool(stil), start, slutt)

    def _etter_egenskaper(self, start: int, slutt: int) -> tuple[int, int, int]:
        """Return offset, line and column of the value itself, after its anchor and tag."""
        treff = _EGENSKAPER.match(self._tekst, start, slutt)
        start = treff.end() if treff else start
        return start, self._tekst.count("\n", 0, start) + 1, start - self._tekst.rfind("\n", 0, start)

    def _tagget(self, rå: str, tagg: str, plass: Plass) -> Verdi:
        try:
            return tolk_tagget(rå, tagg)
        except Avvist as avvist:
            self._avvis(plass, avvist)
            return rå

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

    def _avvis(self, plass: Plass, avvist: Avvist) -> None:
        self._diagnoser.append(Diagnose(avvist.kode, plass, avvist.melding, avvist.råd))
