"""The text that a page draws, read glyph by glyph through the fonts' own tables (ToUnicode)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from revisjon.output.tounicode import koder

_SPERRET = re.compile(r"(?<=\n)(\S)\n(?=\S\n)")
"""A letter set apart from the next, as in a spaced out heading: the two are one word all the same."""
_ROM = 180
"""Thousandths of an em that the pen moves on between two words, where no space is drawn."""
_FLYTTER = frozenset(("Td", "TD", "Tm", "T*", "BT", "'", '"'))
"""Operators after which the text goes on elsewhere."""
_MERKER = frozenset(("BDC", "DP"))
"""Operators that mark what is drawn, and may say what it reads as."""

_LESES = " ".join(("Tf", "Tj", "TJ", *sorted(_FLYTTER | _MERKER)))
"""All operators that are looked at."""


def tegnet_tekst(innhold: Any) -> str:  # noqa: ANN401 - a page or a form
    """Return the text in the order in which it is drawn, lines apart."""
    return _SPERRET.sub(r"\1", "".join(_Leser().les(innhold)))


@dataclass(slots=True)
class _Leser:
    """Reads one content stream. A working tool."""

    tabeller: dict[str, tuple[int, Mapping[int, str]]] = field(default_factory=dict)
    """By the name of the font: bytes of a code, and what each code stands for."""
    skrift: str = ""
    lest: dict[tuple[str, bytes], str] = field(default_factory=dict)
    """By font and bytes: what is drawn."""

    def les(self, innhold: Any) -> Iterator[str]:  # noqa: ANN401 - a page or a form
        import pikepdf  # noqa: PLC0415 - heavy, and needed here alone

        skrifter = innhold.get("/Resources", {}).get("/Font", {})
        for instruks in pikepdf.parse_content_stream(innhold, _LESES):
            ledd, navn = instruks.operands, str(instruks.operator)
            if navn in _FLYTTER:
                yield "\n"
            if navn == "Tf":
                self.skrift = str(ledd[0])
                if self.skrift not in self.tabeller:
                    self.tabeller[self.skrift] = _tabell(skrifter.get(self.skrift))
            elif navn in ("Tj", "'", '"'):
                yield self._tekst(ledd[-1])
            elif navn == "TJ":
                yield from self._delt(ledd[0])
            elif navn in _MERKER:
                yield from _ord_i(ledd[-1])

    def _delt(self, ledd: Any) -> Iterator[str]:  # noqa: ANN401 - an array of strings and moves
        import pikepdf  # noqa: PLC0415 - see above

        for bit in ledd:
            if isinstance(bit, pikepdf.String):
                yield self._tekst(bit)
            elif -float(bit) > _ROM:
                yield " "

    def _tekst(self, streng: Any) -> str:  # noqa: ANN401 - a PDF string
        data = bytes(streng)
        # Most strings are a letter or two, and come again and again.
        if (lest := self.lest.get((self.skrift, data))) is not None:
            return lest
        lengde, tabell = self.tabeller.get(self.skrift, (1, {}))
        koder = (int.from_bytes(data[i : i + lengde], "big") for i in range(0, len(data), lengde))
        lest = "".join(tabell.get(k, chr(k) if lengde == 1 else "") for k in koder)
        self.lest[self.skrift, data] = lest
        return lest


def _ord_i(egenskaper: Any) -> Iterator[str]:  # noqa: ANN401 - what a mark says
    """Yield the words of a mark, as its alternative text, apart from what is drawn."""
    import pikepdf  # noqa: PLC0415 - see above

    if isinstance(egenskaper, pikepdf.Dictionary):
        for verdi in egenskaper.as_dict().values():
            if isinstance(verdi, pikepdf.String):
                yield f"\n{verdi}\n"


def _tabell(skrift: Any) -> tuple[int, Mapping[int, str]]:  # noqa: ANN401 - a font
    """Return how many bytes a code has, and what each code stands for."""
    if skrift is None:
        return 1, {}
    lengde = 2 if skrift.get("/Subtype") == "/Type0" else 1
    til_unicode = skrift.get("/ToUnicode")
    if til_unicode is None:
        return lengde, {}
    return lengde, dict(koder(til_unicode.read_bytes()))
