"""`assess(prosjekt, dato)`: a verdict for every criterion, with reasons. Pure and order-independent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from graphlib import TopologicalSorter

from revisjon.assess.basis import anbefalt_for
from revisjon.assess.points import etter_punkt, vurder_punkt
from revisjon.assess.result import Kriterievurdering, Punktvurdering, VurdertProsjekt
from revisjon.assess.units import Deler
from revisjon.model import Kriterium, Prosjekt, Punkt, Revidert
from revisjon.rules import (
    IKKE_RELEVANT,
    Data,
    Tabell,
    Underlag,
    Utfall,
    Verdi,
    fra_skala,
    sammenlikner,
    slå_opp,
)


def assess(prosjekt: Prosjekt, dato: date) -> VurdertProsjekt:
    """Assess every criterion for each question that uses it, and for each audited body.

    `dato` is the day on which the assessment holds; it stands in the result so that whatever
    depends on time is reproducible.
    """
    tabell = fra_skala(prosjekt.skala)
    grunnlag = Underlag(_data(prosjekt), dato)
    reviderte = [(r.navn, _punkter(prosjekt, r, grunnlag)) for r in prosjekt.oppdrag.reviderte]
    vurderinger = tuple(
        _vurder(kriterium, problemstilling.id, navn, punkter, tabell)
        for problemstilling in prosjekt.alle_problemstillinger()
        for kriterium in prosjekt.kriterier_for(problemstilling.id)
        for navn, punkter in reviderte
    )
    return VurdertProsjekt(prosjekt, dato, vurderinger, tabell, anbefalt_for(prosjekt))


def _data(p: Prosjekt) -> Data:
    return Data(p.tall, p.verdier, p.tabellverdier, p.tabeller, p.kilder, p.hendelser, p.utvalg, p.enheter)


def _punkter(prosjekt: Prosjekt, revidert: Revidert, grunnlag: Underlag) -> dict[str, Punktvurdering]:
    """Return the value of every claim (`kriterium.punkt`) for one audited body."""
    belyst = etter_punkt(prosjekt.funn.values())
    deler = Deler.av(prosjekt.enheter, revidert.id, prosjekt.oppdrag.reviderte)
    navn = {f"{kriterium.id}.{punkt.id}": punkt for kriterium, punkt in prosjekt.punkter()}
    bygger_på = {n: _andre_påstander(p) & navn.keys() for n, p in navn.items()}
    vurdert: dict[str, Punktvurdering] = {}
    for n in TopologicalSorter(bygger_på).static_order():
        underlag = replace(grunnlag, påstander={p: vurdert[p].verdi for p in bygger_på[n]})
        vurdert[n] = vurder_punkt(navn[n], belyst.get(n, []), prosjekt.sitert, deler, underlag)
    return vurdert


def _andre_påstander(punkt: Punkt) -> set[str]:
    """Return the claims that a claim is decided by."""
    if punkt.test is None:
        return set()
    return {id_ for slag, id_ in sammenlikner(punkt.test).ser_på(punkt.test) if slag == "punkt"}


def _vurder(
    kriterium: Kriterium,
    problemstilling: str,
    revidert: str,
    punkter: dict[str, Punktvurdering],
    tabell: Tabell,
) -> Kriterievurdering:
    aktuelle = [punkter[f"{kriterium.id}.{p.id}"] for p in kriterium.punkter_for(problemstilling)]
    if kriterium.gjelder_når and not kriterium.gjelder_når.oppfylt:
        utfall = Utfall(IKKE_RELEVANT, IKKE_RELEVANT, IKKE_RELEVANT, None)
        return Kriterievurdering(kriterium, problemstilling, revidert, utfall, tuple(aktuelle))
    aktuelle = _med_avgjørende(aktuelle)
    utfall = slå_opp(tabell, _krav(aktuelle))
    avgjør = () if utfall.avgjort else _som_avgjør(aktuelle, tabell)
    return Kriterievurdering(kriterium, problemstilling, revidert, utfall, tuple(aktuelle), avgjør)


def _krav(punkter: Sequence[Punktvurdering]) -> list[tuple[Verdi, bool]]:
    return [(p.verdi, p.avgjørende) for p in punkter if p.verdi is not Verdi.IKKE_RELEVANT]


def _med_avgjørende(punkter: Sequence[Punktvurdering]) -> list[Punktvurdering]:
    """Let all relevant claims be decisive where no decisive one is left."""
    if any(p.avgjørende for p in punkter if p.verdi is not Verdi.IKKE_RELEVANT):
        return list(punkter)
    return [replace(p, avgjørende=True) for p in punkter]


def _som_avgjør(punkter: Sequence[Punktvurdering], tabell: Tabell) -> tuple[str, ...]:
    """Return the undecided claims that narrow the interval when they alone become known."""
    før = slå_opp(tabell, _krav(punkter))
    avgjør = []
    for i, p in enumerate(punkter):
        if p.verdi is not Verdi.UAVKLART:
            continue
        kjent = [
            slå_opp(tabell, _krav([*punkter[:i], replace(p, verdi=v), *punkter[i + 1 :]]))
            for v in (Verdi.NEI, Verdi.JA)
        ]
        if any((k.lavest, k.høyest) != (før.lavest, før.høyest) for k in kjent):
            avgjør.append(p.punkt.id)
    return tuple(avgjør)
