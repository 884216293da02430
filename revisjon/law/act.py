"""An act or a regulation as the registry knows it: which provisions it has, not what they say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from revisjon.patterns import uttrykk
from revisjon.records import dataclass

Merker: TypeAlias = Mapping[str, tuple[str, ...]]
"""Lists of items, by what they stand under."""
_INGEN: Merker = MappingProxyType({})
_STREKER = str.maketrans("–‑−", "---")
_IDENT = uttrykk(r"(?P<slag>LOV|FOR)-(?P<år>\d{4})-(?P<måned>\d{2})-(?P<dag>\d{2})(?:-(?P<nr>\d+))?")


def nøkkel(nummer: str) -> str:
    """Return the number of a section or chapter for comparison: «9 A-3», «9A-3» and «9a–3» are the same."""
    return "".join(nummer.translate(_STREKER).split()).casefold()


def vedtatt(ident: str) -> date | None:
    """Return the day that an act was adopted, which is part of its identity: LOV-2018-06-22-83."""
    treff = _IDENT.fullmatch(ident)
    try:
        return date(int(treff["år"]), int(treff["måned"]), int(treff["dag"])) if treff else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Bestemmelse:
    """One section (paragraf). What is not known is empty, and nothing may be concluded from it."""

    paragraf: str
    """As «25-1», «6 a» or «9 A-3», without the sign."""
    overskrift: str = ""
    kapittel: str = ""
    """As «25», «9 A» or «IV»; empty where the act has no chapters, or none that are registered."""
    ledd: int | None = None
    """How many paragraphs (ledd) it has; None where that is not known."""
    bokstaver: Merker = field(default_factory=lambda: _INGEN)
    """For each ledd with lettered items, by its number as text, the letters."""
    numre: Merker = field(default_factory=lambda: _INGEN)
    """As `bokstaver`, for numbered items."""
    bokstaver_under_nr: Merker = field(default_factory=lambda: _INGEN)
    """For each numbered item with lettered ones below, the letters."""
    numre_under_bokstav: Merker = field(default_factory=lambda: _INGEN)
    """For each lettered item with numbered ones below, the numbers."""
    umerket: tuple[str, ...] = ()
    """The ledd with lists whose marks are not confirmed: letters and numbers there are not to be judged."""
    opphevet: bool = False
    opphevet_fra: date | None = None
    """The first day that it no longer applied, where that is known."""
    ikke_i_kraft: bool = False
    """Adopted, but not put in force when the registry was made."""
    i_kraft: date | None = None
    """The first day that it applied, where it is another than that of the act."""


@dataclass(frozen=True, slots=True)
class Hode:
    """What is known of an act without its provisions."""

    ident: str
    """As LOV-2018-06-22-83 or FOR-2016-10-28-1250."""
    type: str
    """lov or forskrift."""
    tittel: str
    korttittel: str
    andre_navn: tuple[str, ...] = ()
    """Other names that are right: abbreviations, the other målform, a shorter title."""
    tidligere_navn: tuple[str, ...] = ()
    """Names that the act, or the one that it replaced, had before."""
    lisens: str = ""
    hentet: date | None = None
    """The day that the registry speaks of."""
    i_kraft: date | None = None
    ikke_i_kraft: bool = False
    """Adopted, but not put in force when the registry was made."""
    opphevet_fra: date | None = None
    """The first day that the whole act no longer applied."""
    kontroll: str = ""
    """How much of it was read, and in which version."""
    merknad: str = ""

    @property
    def vedtatt(self) -> date | None:
        """The day of its adoption: it cannot have been in force before."""
        return vedtatt(self.ident)

    @property
    def gjelder_fra(self) -> date | None:
        """The earliest day that it can have been in force."""
        return self.i_kraft or self.vedtatt


@dataclass(frozen=True)
class Rettskilde:
    """An act or regulation with its provisions."""

    hode: Hode
    bestemmelser: Mapping[str, Bestemmelse] = field(repr=False)
    """By `nøkkel` of the section, in the order of the act."""

    def finn(self, paragraf: str) -> Bestemmelse | None:
        """Return a section by its number, however it is spaced."""
        return self.bestemmelser.get(nøkkel(paragraf))

    @cached_property
    def kapitler(self) -> Mapping[str, tuple[Bestemmelse, ...]]:
        """The sections of each chapter, by `nøkkel` of the chapter."""
        ut: dict[str, list[Bestemmelse]] = {}
        for b in self.bestemmelser.values():
            if b.kapittel:
                ut.setdefault(nøkkel(b.kapittel), []).append(b)
        return {kapittel: tuple(alle) for kapittel, alle in ut.items()}

    @cached_property
    def kapittelvis(self) -> bool:
        """Whether sections are numbered within their chapter, as § 25-1."""
        return 2 * sum("-" in n for n in self.bestemmelser) > len(self.bestemmelser)

    def har_formen(self, paragraf: str) -> bool:
        """Tell whether a number is written as those of this act: «25-1», or «25»."""
        return ("-" in nøkkel(paragraf)) == self.kapittelvis
