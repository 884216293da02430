"""The records of all files, bound section by section, before they become a project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from revisjon.diagnostics import Plass
from revisjon.load.bind import bind
from revisjon.model import (
    Anbefaling,
    Enhet,
    Figur,
    Funn,
    Hendelse,
    Kapittel,
    Kilde,
    Konklusjon,
    Kriterium,
    Loggført,
    Merknad,
    Metode,
    Oppdrag,
    Problemstilling,
    Revisor,
    Skalatrinn,
    Skjerming,
    Skjønn,
    Tabell,
    Tall,
    Uttalelse,
    Utvalg,
    Vedlagt,
    Vurdering,
)
from revisjon.source import Liste, Node, Oppslag, Skalar


@dataclass(slots=True)
class Poster:
    """What has been bound so far; a section with errors in it is missing. A working tool of one load."""

    oppdrag: Oppdrag | None = None
    revisor: Revisor | None = None
    problemstillinger: list[Problemstilling] = field(default_factory=list)
    metode: list[Metode] = field(default_factory=list)
    enheter: list[Enhet] = field(default_factory=list)
    kapitler: list[Kapittel] = field(default_factory=list)
    disposisjon: str = "per kapittel"
    kilder: list[Kilde] = field(default_factory=list)
    kriterier: list[Kriterium] = field(default_factory=list)
    funn: list[Funn] = field(default_factory=list)
    tall: list[Tall] = field(default_factory=list)
    hendelser: list[Hendelse] = field(default_factory=list)
    utvalg: list[Utvalg] = field(default_factory=list)
    skala: list[Skalatrinn] = field(default_factory=list)
    skjønn: list[Skjønn] = field(default_factory=list)
    tabeller: list[Tabell] = field(default_factory=list)
    figurer: list[Figur] = field(default_factory=list)
    vurderinger: list[Vurdering] = field(default_factory=list)
    konklusjoner: list[Konklusjon] = field(default_factory=list)
    anbefalinger: list[Anbefaling] = field(default_factory=list)
    uttalelser: list[Uttalelse] = field(default_factory=list)
    vedlegg: list[Vedlagt] = field(default_factory=list)
    skjerming: list[Skjerming] = field(default_factory=list)
    oppfølging: list[Loggført] = field(default_factory=list)
    merknader: list[Merknad] = field(default_factory=list)


_LISTER: dict[str, type[Any]] = {
    "problemstillinger": Problemstilling,
    "metode": Metode,
    "enheter": Enhet,
    "kapitler": Kapittel,
    "kriterier": Kriterium,
    "funn": Funn,
    "utvalg": Utvalg,
    "skala": Skalatrinn,
    "skjønn": Skjønn,
    "tabeller": Tabell,
    "figurer": Figur,
    "vurderinger": Vurdering,
    "konklusjoner": Konklusjon,
    "anbefalinger": Anbefaling,
    "uttalelser": Uttalelse,
    "vedlegg": Vedlagt,
    "skjerming": Skjerming,
    "oppfølging": Loggført,
    "merknader": Merknad,
}
_OPPSLAG: dict[str, type[Any]] = {"kilder": Kilde, "tall": Tall, "hendelser": Hendelse}
_ENKLE: dict[str, type[Any]] = {"oppdrag": Oppdrag, "revisor": Revisor}


def legg_til(poster: Poster, seksjon: str, node: Node, plass: Plass | None = None) -> None:
    """Bind one section of one file, which must have passed its schema; `plass` is that of its key."""
    if seksjon in _ENKLE:
        post = bind(_ENKLE[seksjon], node)
        # What is missing in the section is told at its key, not at the field that happens to stand first.
        sted = replace(post.sted, plass=plass) if plass else post.sted
        setattr(poster, seksjon, replace(post, sted=sted))
    elif seksjon == "disposisjon" and isinstance(node, Skalar):
        poster.disposisjon = str(node.verdi)
    elif seksjon in _OPPSLAG and isinstance(node, Oppslag):
        klasse = _OPPSLAG[seksjon]
        getattr(poster, seksjon).extend(bind(klasse, par.verdi, par.nøkkel) for par in node.par)
    elif seksjon in _LISTER and isinstance(node, Liste):
        klasse = _LISTER[seksjon]
        getattr(poster, seksjon).extend(bind(klasse, ledd) for ledd in node.ledd)


def første_av_hver(poster: Iterable[Any]) -> dict[str, Any]:
    """Index records by id; where two share one, the first stands (the other is diagnosed elsewhere)."""
    ut: dict[str, Any] = {}
    for post in poster:
        ut.setdefault(post.id, post)
    return ut


def flatt(problemstillinger: Sequence[Problemstilling]) -> list[Problemstilling]:
    """Return the questions with their sub-questions, each before those under it."""
    return [q for p in problemstillinger for q in p.flatt()]
