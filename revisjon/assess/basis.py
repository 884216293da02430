"""Which recommendations rest on which criteria."""

from __future__ import annotations

from revisjon.model import Anbefaling, Prosjekt


def anbefalt_for(prosjekt: Prosjekt) -> dict[str, tuple[str, ...]]:
    """Return, for each criterion that recommendations rest on, their ids in order."""
    hviler_på = {a.id: _kriterier(a, prosjekt) for a in prosjekt.anbefalinger.values()}
    anbefalt = {k: tuple(a for a, på in hviler_på.items() if k in på) for k in prosjekt.kriterier}
    return {k: ider for k, ider in anbefalt.items() if ider}


def _kriterier(anbefaling: Anbefaling, prosjekt: Prosjekt) -> set[str]:
    """Return the criteria that it names, by a claim or whole; if none, those that its findings bear on."""
    for_punkt = {f"{k.id}.{p.id}": k.id for k, p in prosjekt.punkter()}
    for_punkt.update((k, k) for k in prosjekt.kriterier)
    direkte = {for_punkt[g] for g in anbefaling.grunnlag if g in for_punkt}
    if direkte:
        return direkte
    funn = [prosjekt.funn[g] for g in anbefaling.grunnlag if g in prosjekt.funn]
    return {for_punkt[b.punkt] for f in funn for b in f.belyser if b.punkt in for_punkt}
