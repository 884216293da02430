"""Which recommendations rest on which criteria."""

from __future__ import annotations

from collections.abc import Mapping

from revisjon.model import Anbefaling, Prosjekt


def anbefalt_for(prosjekt: Prosjekt) -> dict[str, tuple[str, ...]]:
    """Return, for each criterion that recommendations rest on, their ids in order."""
    kriterium_for = {f"{k.id}.{p.id}": k.id for k, p in prosjekt.punkter()}
    kriterium_for.update((k, k) for k in prosjekt.kriterier)
    anbefalt: dict[str, list[str]] = {k: [] for k in prosjekt.kriterier}
    for anbefaling in prosjekt.anbefalinger.values():
        for k in _kriterier(anbefaling, prosjekt, kriterium_for):
            anbefalt[k].append(anbefaling.id)
    return {k: tuple(ider) for k, ider in anbefalt.items() if ider}


def _kriterier(anbefaling: Anbefaling, prosjekt: Prosjekt, kriterium_for: Mapping[str, str]) -> set[str]:
    """Return the criteria that it names, by a claim or whole; if none, those that its findings bear on."""
    direkte = {kriterium_for[g] for g in anbefaling.grunnlag if g in kriterium_for}
    if direkte:
        return direkte
    funn = [prosjekt.funn[g] for g in anbefaling.grunnlag if g in prosjekt.funn]
    return {kriterium_for[b.punkt] for f in funn for b in f.belyser if b.punkt in kriterium_for}
