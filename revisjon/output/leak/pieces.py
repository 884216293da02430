"""A piece of a finished file, as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

_KODINGER = ("utf-8", "utf-16-be", "latin-1")


VAGE = ("et objekt", "en strøm i filen", "den rå filen", "kilden")
"""Places that say less than any other that a text is found in."""


@dataclass(frozen=True, slots=True)
class Bit:
    """Some text of a file, and where in it that stands."""

    sted: str
    """Inside a sentence, as «teksten på side 3»."""
    tekst: str


def biter_av(sted: str, tekst: str) -> Iterator[Bit]:
    """Yield a text, and also as it reads where it is an address with signs in disguise."""
    if tekst.strip():
        yield Bit(sted, tekst)
        if "%" in tekst:
            yield Bit(sted, unquote(tekst))


def fra_bytes(sted: str, data: bytes) -> Iterator[Bit]:
    """Yield bytes as each kind of text that they may be."""
    for koding in _KODINGER:
        yield from biter_av(sted, data.decode(koding, errors="ignore"))
