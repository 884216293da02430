"""What the codes of a font in a PDF stand for: the font's ToUnicode table."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLOKK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_HEKS = re.compile(rb"<([0-9A-Fa-f\s]*)>|\[|\]")


def koder(cmap: bytes) -> Iterator[tuple[int, str]]:
    """Yield each code with the text that it stands for (ISO 32000-1, 9.10.3)."""
    for treff in _BLOKK.finditer(cmap):
        biter = [t[1] if t[1] is not None else t[0] for t in _HEKS.finditer(treff[2])]
        yield from _enkle(biter) if treff[1] == b"bfchar" else _rekker(biter)


def _enkle(biter: list[bytes]) -> Iterator[tuple[int, str]]:
    for kode, tekst in zip(biter[::2], biter[1::2], strict=False):
        yield int(kode, 16), _unicode(tekst)


def _rekker(biter: list[bytes]) -> Iterator[tuple[int, str]]:
    """Yield ranges: to running codes, or to a list of texts."""
    nr = 0
    while nr + 2 < len(biter):
        første, siste = int(biter[nr], 16), int(biter[nr + 1], 16)
        if biter[nr + 2] == b"[":
            slutt = biter.index(b"]", nr)
            yield from zip(range(første, siste + 1), map(_unicode, biter[nr + 3 : slutt]), strict=False)
            nr = slutt + 1
        else:
            start = _unicode(biter[nr + 2])
            for i in range(siste - første + 1):
                yield første + i, start[:-1] + chr(ord(start[-1]) + i)
            nr += 3


def _unicode(heks: bytes) -> str:
    return bytes.fromhex(heks.decode("ascii")).decode("utf-16-be", errors="replace")
