"""The criteria library: packs of ready criteria, those that come with the program and those of a project.

A pack is a file with `pakke`, `kilder` and `kriterier`. It says nothing of questions: the project that takes
it into use does. `bevis` under a claim suggests what could show it, for people to read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from revisjon.diagnostics import Diagnose, Plass
from revisjon.load import codes
from revisjon.load.discover import BIBLIOTEK, finn_bibliotek, les_bytes
from revisjon.records import dataclass
from revisjon.resources import mappe
from revisjon.source import Kildetekst, Liste, Node, Oppslag, Skalar, les

_BEVIS = "bevis"
"""Field of a claim that is for people alone."""


@dataclass(frozen=True, slots=True)
class Pakke:
    """One pack, as it was read."""

    navn: str
    tittel: str
    om: str
    kilde: Kildetekst
    data: bytes
    diagnoser: tuple[Diagnose, ...] = ()
    """What is wrong with the file itself."""
    målform: str = "bokmål"
    """What it is written in."""

    def seksjon(self, navn: str) -> Node | None:
        """Return the content of a section of the file."""
        return self.kilde.rot.hent(navn) if isinstance(self.kilde.rot, Oppslag) else None

    @property
    def kriterier(self) -> Mapping[str, Oppslag]:
        """The criteria by id, in the order of the file."""
        liste = self.seksjon("kriterier")
        poster = (n for n in liste.ledd if isinstance(n, Oppslag)) if isinstance(liste, Liste) else ()
        return {tekst_av(k, "id"): k for k in poster}


def les_bibliotek(rot: Path) -> Mapping[str, Pakke]:
    """Return all packs by name; one of the project takes the place of one that comes with the program."""
    return {**medfølgende(), **_lest(rot, finn_bibliotek(rot))}


@cache
def medfølgende() -> Mapping[str, Pakke]:
    """Return the packs that come with the program. Treat it as read-only: it is shared."""
    rot = mappe(BIBLIOTEK)
    # The same name as in a project, so that a pack can be copied there and changed.
    alle = {f"{BIBLIOTEK}/{fil.name}": les_bytes(rot, fil.name) for fil in sorted(rot.glob("*.yaml"))}
    pakker = (_pakke(fil, data) for fil, data in alle.items())
    return {p.navn: p for p in pakker}


def _lest(rot: Path, filer: tuple[str, ...]) -> dict[str, Pakke]:
    pakker = (_pakke(fil, les_bytes(rot, fil)) for fil in filer)
    return {p.navn: p for p in pakker}


def _pakke(fil: str, data: bytes | Diagnose) -> Pakke:
    """Read one pack; where that fails, it is known by the name of its file."""
    stamme = Path(fil).stem
    if isinstance(data, Diagnose):
        return Pakke(stamme, "", "", Kildetekst(fil, "", None), b"", (replace(data, plass=Plass(fil)),))
    kilde, diagnoser = les(fil, data)
    hode = kilde.rot.hent("pakke") if isinstance(kilde.rot, Oppslag) else None
    if not isinstance(hode, Oppslag) or not tekst_av(hode, "navn"):
        melding = f"«{fil}» er ikke en pakke: Den må begynne med «pakke:» med feltene navn, tittel og om."
        feil = Diagnose(codes.FEIL_PAKKE, Plass(fil), melding, "Se docs/kriteriebibliotek.md for formen.")
        return Pakke(stamme, "", "", kilde, data, (*diagnoser, *(() if diagnoser else (feil,))))
    navn, tittel, om = (tekst_av(hode, felt) for felt in ("navn", "tittel", "om"))
    målform = tekst_av(hode, "målform") or "bokmål"
    return Pakke(navn, tittel, om, kilde, data, diagnoser, målform)


def tekst_av(post: Oppslag, felt: str) -> str:
    """Return a text of a record, or the empty string."""
    verdi = post.hent(felt)
    return verdi.rå if isinstance(verdi, Skalar) else ""


def poster_i(post: Oppslag, felt: str) -> tuple[Oppslag, ...]:
    """Return the records in a list of a record."""
    liste = post.hent(felt)
    return tuple(n for n in liste.ledd if isinstance(n, Oppslag)) if isinstance(liste, Liste) else ()


def tekster_i(post: Oppslag, felt: str) -> tuple[Skalar, ...]:
    """Return the single values in a list of a record."""
    liste = post.hent(felt)
    return tuple(n for n in liste.ledd if isinstance(n, Skalar)) if isinstance(liste, Liste) else ()


def uten_bevis(kriterium: Oppslag) -> Oppslag:
    """Return a criterion of a pack without what is for people alone."""
    return replace(
        kriterium,
        par=tuple(
            replace(p, verdi=replace(p.verdi, ledd=tuple(_uten(n) for n in p.verdi.ledd)))
            if p.nøkkel.verdi == "punkter" and isinstance(p.verdi, Liste)
            else p
            for p in kriterium.par
        ),
    )


def _uten(punkt: Node) -> Node:
    if not isinstance(punkt, Oppslag):
        return punkt
    return replace(punkt, par=tuple(p for p in punkt.par if p.nøkkel.verdi != _BEVIS))
