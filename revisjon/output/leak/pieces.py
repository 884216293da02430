"""A piece of a finished file, as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote

from revisjon.records import dataclass

_KODINGER = ("utf-8", "utf-16-be", "utf-16-le", "latin-1")
_STYRETEGN = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""What no text in UTF-8 or Latin-1 holds."""
_LESBART = re.compile(rb"(?:[\t\x20-\x7e]|\xc2[\xa0-\xbf]|\xc3[\x80-\xbf]){6,}")
_SKILLE = "\n|\n"
"""Between readable runs that have nothing to do with each other."""
_BRED = 0.3
"""From so large a share of zeros on, bytes are taken for text of two bytes a letter."""

VAGE = ("et objekt", "en strøm i filen", "den rå filen", "kilden")
"""Places that say less than any other that a text is found in."""


@dataclass(frozen=True, slots=True)
class Bit:
    """Some text of a file, and where in it that stands."""

    sted: str
    """Inside a sentence, as «teksten på side 3»."""
    tekst: str
    kode: bool = False
    """Written for programs, as a style sheet: full of numbers and common words that nobody reads."""


Filleser = Callable[[str, str, bytes], Iterator[Bit]]
"""Reads a file inside another: where it is, its name or type, and its content."""


def biter_av(sted: str, tekst: str, *, kode: bool = False) -> Iterator[Bit]:
    """Yield a text, and also as it reads where it is an address with signs in disguise."""
    if tekst and not tekst.isspace():
        yield Bit(sted, tekst, kode)
        if "%" in tekst and (klart := unquote(tekst)) != tekst:
            yield Bit(sted, klart, kode)


def fra_bytes(sted: str, data: bytes, *, kode: bool = False) -> Iterator[Bit]:
    """Yield bytes as the text that they are; of what is no text, the runs that can be read."""
    if not _STYRETEGN.search(data):
        try:
            yield from biter_av(sted, data.decode(), kode=kode)
        except UnicodeDecodeError:
            yield from biter_av(sted, data.decode("latin-1"), kode=kode)
        return
    if data.count(0) > _BRED * len(data):
        for koding in _KODINGER:
            yield from biter_av(sted, data.decode(koding, errors="ignore"), kode=kode)
    lest = (treff[0].decode("utf-8", errors="ignore") for treff in _LESBART.finditer(data))
    yield from biter_av(sted, _SKILLE.join(lest), kode=kode)
