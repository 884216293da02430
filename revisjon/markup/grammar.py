"""What a reference looks like: one pattern, used by the scanner, the checks and the Markdown reader.

They must never disagree about what a text refers to, so none of them has a pattern of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from revisjon.records import dataclass

Slag = Literal["kilde", "tall", "kryss", "kriterium", "note", "plassering"]

ID = r"[^\W\d_][\w-]*+(?:\.[\w-]++)*+"
"""As `temaplan`, `F3-15`, `oversikt.a`: a letter first; a full stop only between two parts."""
NØKKEL = r"[\w-]++"
"""Name of a note; local to its text, so it may be a mere number."""
# Editors break long lines anywhere, so white space may hold one line break, but never an empty line.
ROM = r"[^\S\n]*\n?[^\S\n]*"
_STED = r"(?=[^\s\[\];@])(?:\\[\[\]]|[^\[\];\n]|\n(?![^\S\n]*\n))++"
"""A bracket in it stands behind a backslash, as in all text."""
KILDE = rf"@{ID}(?:,{ROM}{_STED})?"
FORMER = ("bare tall", "i ord")

MØNSTER = re.compile(
    rf"""(?:(?P<bilde>!)(?=\[\#))?\[(?:
      (?P<kilder>{KILDE}(?:{ROM};{ROM}{KILDE})*)
    | =(?P<tall>{ID})(?:,{ROM}(?P<form>bare\s+tall|i\s+ord))?
    | \#(?P<kryss>{ID})
    | §(?P<kriterium>{ID})
    | \^(?P<note>{NØKKEL})
    )\]""".replace("\n", " "),
    re.VERBOSE,
)
_SKANN = re.compile(rf"\\.|{MØNSTER.pattern}", re.VERBOSE | re.DOTALL)
_PLASSERINGER = re.compile(rf"\s*(?:!\[\#(?:{ID})\]\s*)+")
_FOTNOTE = re.compile(
    rf"^[ \t]*\[\^(?P<nøkkel>{NØKKEL})\]:"
    rf"(?P<tekst>.*(?:\n(?![ \t]*$|[ \t]*\[\^{NØKKEL}\]:).*)*)\n?",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Referanse:
    """One well-formed reference in a text."""

    slag: Slag
    ider: tuple[str, ...]
    """What is referred to, in the order written; more than one only for sources."""
    form: str
    """Of a number «bare tall» or «i ord», of a note «definisjon» where it is defined; otherwise empty."""
    start: int
    """Position in the text of the first character, from 0."""
    slutt: int
    """Position after the last character."""
    steder: tuple[str, ...] = ()
    """For sources: where in each, as «s. 4», as long as `ider`; empty text where none is given."""


@dataclass(frozen=True, slots=True)
class Skrivefeil:
    """One thing in a text that the language does not allow."""

    start: int
    """Position in the text of the first character, from 0."""
    slutt: int
    """Position after the last character; greater than `start`."""
    melding: str
    råd: str


def referanse_ved(tekst: str, plass: int) -> Referanse | None:
    """Return the reference that starts at `plass`, or None. Never a note's definition."""
    treff = MØNSTER.match(tekst, plass)
    return les_treff(treff) if treff else None


def skann(tekst: str) -> tuple[Referanse, ...]:
    """Return all references that no backslash makes literal, in order."""
    return _skannet(tekst) if "[" in tekst else ()


@lru_cache(maxsize=1 << 16)
def _skannet(tekst: str) -> tuple[Referanse, ...]:
    """Remember: the same text is looked through by the rules, the checks and the report."""
    return tuple(_med_definisjon(les_treff(t), tekst) for t in _SKANN.finditer(tekst) if t.lastgroup)


def les_treff(treff: re.Match[str]) -> Referanse:
    """Turn a match of `MØNSTER` into its record."""
    start, slutt = treff.span()
    if kilder := treff["kilder"]:
        deler = [del_.partition(",") for del_ in kilder.split(";")]
        ider = tuple(id_.strip().removeprefix("@") for id_, _, _ in deler)
        return Referanse("kilde", ider, "", start, slutt, tuple(_sted(s) for *_, s in deler))
    if tall := treff["tall"]:
        return Referanse("tall", (tall,), " ".join((treff["form"] or "").split()), start, slutt)
    if kryss := treff["kryss"]:
        return Referanse("plassering" if treff["bilde"] else "kryss", (kryss,), "", start, slutt)
    if kriterium := treff["kriterium"]:
        return Referanse("kriterium", (kriterium,), "", start, slutt)
    return Referanse("note", (treff["note"],), "", start, slutt)


def kildehenvisning(id_: str, sted: str) -> str:
    """Return how a source, and where in it, is written inside the brackets of a reference."""
    vernet = re.sub(r"([\[\]])", r"\\\1", sted)
    return f"@{id_}, {vernet}" if sted else f"@{id_}"


def _sted(skrevet: str) -> str:
    return re.sub(r"\\([\[\]])", r"\1", " ".join(skrevet.split()))


def _med_definisjon(ref: Referanse, tekst: str) -> Referanse:
    """Mark `[^x]:` first on a line as the place where the note is defined."""
    if ref.slag != "note" or tekst[ref.slutt : ref.slutt + 1] != ":":
        return ref
    if tekst[tekst.rfind("\n", 0, ref.start) + 1 : ref.start].strip(" \t"):
        return ref
    return Referanse("note", ref.ider, "definisjon", ref.start, ref.slutt + 1)


def skill_ut_fotnoter(tekst: str) -> tuple[str, dict[str, str]]:
    """Return the text without its note definitions, and each note's text by its key.

    Of two definitions of one key the first counts; `feil` reports the other.
    """
    noter: dict[str, str] = {}
    for treff in _FOTNOTE.finditer(tekst):
        noter.setdefault(treff["nøkkel"], " ".join(treff["tekst"].split()))
    return (_FOTNOTE.sub("\n", tekst) if noter else tekst), noter


def notespenn(tekst: str) -> tuple[tuple[int, int], ...]:
    """Return where the definition of each note starts and ends."""
    return tuple(treff.span() for treff in _FOTNOTE.finditer(tekst))


def plasseringer(avsnitt: str) -> tuple[str, ...]:
    """Return the ids if the paragraph consists of placements alone, else the empty tuple."""
    if not _PLASSERINGER.fullmatch(avsnitt):
        return ()
    return tuple(ref.ider[0] for ref in skann(avsnitt))
