"""What leans on something that has changed since it was reviewed."""

from __future__ import annotations

from dataclasses import replace

from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import Nett, Ting, alle_ting, i_orden
from revisjon.model import Lås, Prosjekt
from revisjon.records import dataclass

BEREGNET = "beregnet vurdering"
"""Stands in the basis of a judgement for the verdict that was computed."""


@dataclass(frozen=True, slots=True)
class Mistanke:
    """A reviewed thing that is no longer what was reviewed, or rests on other things than then."""

    slag: str
    """skjønn, vurdering, konklusjon or anbefaling."""
    id: str
    """Name of the thing, as «A4» or «oversikt:P2»."""
    selv_endret: bool = False
    """Whether the thing itself was written anew."""
    endret: tuple[str, ...] = ()
    """Records of the basis that changed, by kind and id as «funn F3-04»."""
    nye: tuple[str, ...] = ()
    """Records that came to the basis."""
    borte: tuple[str, ...] = ()
    """Records that fell away from it."""
    av: str = ""
    """Who reviewed it last."""
    dato: str = ""
    """Day of that review, YYYY-MM-DD."""

    @property
    def årsaker(self) -> tuple[str, ...]:
        """All that makes it suspect, by kind and id in natural order, the thing itself first."""
        selv = (f"{self.slag} {self.id}",) if self.selv_endret else ()
        return (*selv, *sorted({*self.endret, *self.nye, *self.borte}, key=i_orden))


def mistenkte(prosjekt: Prosjekt) -> tuple[Mistanke, ...]:
    """Return what must be reviewed again: judgements, assessments, conclusions, then recommendations."""
    nett = Nett.av(prosjekt)
    prøvd = (
        mistanke(nett, navn, ting, prosjekt.lås[navn])
        for navn, ting in alle_ting(prosjekt).items()
        if navn in prosjekt.lås
    )
    return tuple(m for m in prøvd if m is not None)


def ikke_gjennomgått(prosjekt: Prosjekt) -> tuple[str, ...]:
    """Return the names of what was never reviewed."""
    return tuple(navn for navn in alle_ting(prosjekt) if navn not in prosjekt.lås)


def mistanke(nett: Nett, navn: str, ting: Ting, lås: Lås, beregnet: str = "") -> Mistanke | None:
    """Hold a thing against its review; None where all is as it was.

    `beregnet` is the fingerprint of the computed verdict that a judgement lies on: another day may change
    it though no record does.
    """
    nå, før = nett.grunnlag(ting), {n: merke for n, merke in lås.grunnlag.items() if n != BEREGNET}
    funnet = Mistanke(
        slag_av(ting),
        navn,
        avtrykk(ting) != lås.selv,
        endret=tuple(n for n in nå if n in før and nå[n] != før[n]),
        nye=tuple(n for n in nå if n not in før),
        borte=tuple(sorted((n for n in før if n not in nå), key=i_orden)),
        av=lås.av,
        dato=lås.dato,
    )
    if funnet.årsaker:
        return funnet
    av_dagen = beregnet and beregnet != lås.grunnlag.get(BEREGNET)
    return replace(funnet, endret=(BEREGNET,)) if av_dagen else None


def slag_av(ting: Ting) -> str:
    """Return the word for the kind of a thing."""
    return type(ting).__name__.lower()
