"""A review: what has been looked at now, and what was new since the last time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import Nett, alle_ting
from revisjon.assess.suspects import Mistanke, mistanke, slag_av
from revisjon.model import Lås, Prosjekt


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


def gjennomgå(prosjekt: Prosjekt, navn: Collection[str], av: str, dag: date) -> Gjennomgang:
    """Record a review of the named things, or of all where none is named.

    What is unchanged keeps its review, unless another person reviews it now.
    """
    nett = Nett.av(prosjekt)
    poster: list[Gjennomgått] = []
    lås: dict[str, tuple[str, Lås]] = {}
    for id_, ting in alle_ting(prosjekt).items():
        slag, gammel = slag_av(ting), prosjekt.lås.get(id_)
        if gammel is not None:
            lås[id_] = slag, gammel
        if navn and id_ not in navn:
            continue
        endring = None if gammel is None else mistanke(nett, id_, ting, gammel)
        if gammel is not None and endring is None and av in ("", gammel.av):
            continue
        poster.append(Gjennomgått(slag, id_, endring, første_gang=gammel is None))
        lås[id_] = slag, Lås(avtrykk(ting), nett.grunnlag(ting), av, dag.isoformat())
    return Gjennomgang(tuple(poster), lås)
