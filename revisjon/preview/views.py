"""What the page shows: a view of the document, and all that stands beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import get_args

from revisjon.model.engagement import Målform
from revisjon.output.web.parts import Nettdeler
from revisjon.records import dataclass
from revisjon.report.doctypes import DOKUMENTTYPER

RAPPORT = DOKUMENTTYPER["rapport"]
UTGAVER = RAPPORT.utgaver
"""The editions that can be shown, the usual one first."""
MÅLFORMER: tuple[Målform, ...] = get_args(Målform)
"""Those that the program has words for."""


@dataclass(frozen=True, slots=True)
class Valg:
    """What a reader has chosen to see."""

    utgave: str = UTGAVER[0]
    målform: Målform | None = None
    """None for that of the project."""

    @classmethod
    def lest(cls, utgave: str, målform: str) -> Valg:
        """Return what is asked for by name; the usual where a name is unknown."""
        kjent = next((m for m in MÅLFORMER if m == målform), None)
        return cls(utgave if utgave in UTGAVER else UTGAVER[0], kjent)


@dataclass(frozen=True, slots=True)
class Visning:
    """One state of the document, in parts that can be told apart by their prints."""

    tittel: str
    språk: str
    """BCP 47 tag."""
    ramme: str
    """Print of what stands round the text."""
    deler: tuple[str, ...]
    """Prints of the sections, in order."""
    stil: str
    skript: str
    innhold: Mapping[str, str] = field(repr=False)
    """What each print is a print of."""
    regler: str = field(repr=False)

    @classmethod
    def av(cls, deler: Nettdeler, tittel: str, språk: str) -> Visning:
        """Take the prints of a page in parts."""
        innhold: dict[str, str] = {}
        ramme, stil, skript = (_trykk(tekst, innhold) for tekst in (deler.ramme, deler.stil, deler.skript))
        trykk = tuple(_trykk(tekst, innhold) for tekst in deler.deler)
        return cls(tittel, språk, ramme, trykk, stil, skript, MappingProxyType(innhold), deler.regler)

    def melding(self, kjent: Iterable[str]) -> dict[str, object]:
        """Return what a page must be sent that already has some of the parts."""
        har = frozenset(kjent)
        nye = {t: self.innhold[t] for t in (self.ramme, *self.deler) if t not in har}
        return {
            "tittel": self.tittel,
            "språk": self.språk,
            "ramme": self.ramme,
            "deler": self.deler,
            "stil": self.stil,
            "skript": self.skript,
            "regler": self.regler,
            "nye": nye,
        }


def _trykk(tekst: str, innhold: dict[str, str]) -> str:
    trykk = hashlib.blake2b(tekst.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    innhold[trykk] = tekst
    return trykk


@dataclass(frozen=True, slots=True)
class Tilstand:
    """All that the page shows for one choice."""

    visning: Visning | None = None
    """The last that could be drawn; None where none could since the start."""
    eldre: bool = False
    """Whether the view is older than the files, which cannot be drawn as they are."""
    ved_siden: Mapping[str, str] = field(default_factory=dict)
    """What else there is, as JSON by the name of its event. Sent where it has changed."""
