"""A review: what has been looked at now, and what was new since the last time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import Nett, alle_ting
from revisjon.assess.judgement import beregnet
from revisjon.assess.result import VurdertProsjekt
from revisjon.assess.suspects import BEREGNET, Mistanke, mistanke, slag_av
from revisjon.model import Lås
from revisjon.records import dataclass


@dataclass(frozen=True, slots=True)
class Gjennomgått:
    """One thing that a review records."""

    slag: str
    id: str
    endring: Mistanke | None
    """What changed since it was reviewed last; None where nothing did, or it never was."""
    første_gang: bool


@dataclass(frozen=True, slots=True)
class Gjennomgang:
    """What comes of a review."""

    poster: tuple[Gjennomgått, ...]
    """What is recorded anew; what is as it was when last reviewed is not among them."""
    lås: Mapping[str, tuple[str, Lås]]
    """All reviews from now on, each with the kind of its thing, but for things that no longer exist."""


def gjennomgå(vurdert: VurdertProsjekt, navn: Collection[str], av: str, dag: date) -> Gjennomgang:
    """Record a review of the named things, or of all where none is named.

    What is unchanged keeps its review, unless another person reviews it now.
    """
    prosjekt, under = vurdert.prosjekt, beregnet(vurdert)
    nett = Nett.av(prosjekt)
    poster: list[Gjennomgått] = []
    lås: dict[str, tuple[str, Lås]] = {}
    for id_, ting in alle_ting(prosjekt).items():
        slag, gammel = slag_av(ting), prosjekt.lås.get(id_)
        if gammel is not None:
            lås[id_] = slag, gammel
        if navn and id_ not in navn:
            continue
        endring = None if gammel is None else mistanke(nett, id_, ting, gammel, under.get(id_, ""))
        if gammel is not None and endring is None and av in ("", gammel.av):
            continue
        poster.append(Gjennomgått(slag, id_, endring, første_gang=gammel is None))
        grunnlag = nett.grunnlag(ting) | ({BEREGNET: under[id_]} if id_ in under else {})
        lås[id_] = slag, Lås(avtrykk(ting), grunnlag, av, dag.isoformat())
    return Gjennomgang(tuple(poster), lås)
