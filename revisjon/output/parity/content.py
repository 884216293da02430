"""What a finished file says, apart from how it looks: the common measure of PDF, Word and HTML."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from typing import Literal

from revisjon.records import dataclass

Slag = Literal["overskrift", "tekst", "innhold", "celle", "note", "bilde"]

_SPESIELLE = re.compile("[\u00ad\u200b-\u200d\u2010\u2011\u2060\ufeff]")
_TABELL = {
    # Seen only where a line ends there, or never.
    **dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)),
    # Whether a line may end at a hyphen is form; and many fonts draw all three with one glyph.
    0x2010: "-",
    0x2011: "-",
}


class Uleselig(Exception):
    """What should be a finished file cannot be read as one. The message is Norwegian, without a full stop."""


@dataclass(frozen=True, slots=True)
class Blokk:
    """A piece of the content with a role of its own."""

    slag: Slag
    """«tekst» is all running text: paragraphs, lists, captions; «innhold» an entry in a list of contents."""
    ord: tuple[str, ...]
    """With their punctuation. A heading's number comes first; a picture's are its alternative text."""
    nivå: int = 0
    """Of a heading, from 1."""
    nummer: str = field(default="", compare=False)
    """Of a heading, where the format keeps it apart from the title; it is among the words in any case."""
    plass: tuple[int, ...] = ()
    """Table, row and column from 1, of a cell and of a picture in one."""
    kall: tuple[int, ...] = ()
    """For each note that is called in it, in order: how many letters stand before the call."""


@dataclass(frozen=True, slots=True)
class Innhold:
    """A whole file. Notes and pictures in the middle of a block follow right after it, in order."""

    blokker: tuple[Blokk, ...]

    def av_slag(self, slag: Slag) -> tuple[Blokk, ...]:
        """Return the blocks of one kind."""
        return tuple(b for b in self.blokker if b.slag == slag)


def ord_i(tekst: str) -> tuple[str, ...]:
    """Return the words of a text as all formats can write them."""
    # Most texts have none, and to look is ten times faster than to replace.
    ren = tekst.translate(_TABELL) if _SPESIELLE.search(tekst) else tekst
    return tuple(unicodedata.normalize("NFC", ren).split())


def bokstaver(ord_: tuple[str, ...]) -> int:
    """Return how many letters and marks there are in the words."""
    return sum(map(len, ord_))
