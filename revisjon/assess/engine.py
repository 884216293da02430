"""`assess(prosjekt, dato)`: a verdict for every criterion, with reasons. Pure and order-independent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from revisjon.assess.basis import anbefalt_for
from revisjon.assess.points import etter_punkt, vurder_punkt
from revisjon.assess.result import Kriterievurdering, Punktvurdering, VurdertProsjekt
from revisjon.assess.units import Deler
from revisjon.model import Kriterium, Prosjekt, Revidert
from revisjon.rules import IKKE_RELEVANT, STANDARD, Tabell, Utfall, Verdi, slå_opp


def assess(prosjekt: Prosjekt, dato: date, tabell: Tabell = STANDARD) -> VurdertProsjekt:
    """Assess every criterion for each question that uses it, and for each audited body.

    `dato` is the day on which the assessment holds; it stands in the result so that whatever
    depends on time is reproducible.
    """
    reviderte = [(r.navn, _punkter(prosjekt, r)) for r in prosjekt.oppdrag.reviderte]
    vurderinger = tuple(
        _vurder(kriterium, problemstilling.id, navn, punkter, tabell)
        for problemstilling in prosjekt.alle_problemstillinger()
        for kriterium in prosjekt.kriterier_for(problemstilling.id)
        for navn, punkter in reviderte
    )
    return VurdertProsjekt(prosjekt, dato, vurderinger, anbefalt_for(prosjekt))


def _punkter(prosjekt: Prosjekt, revidert: Revidert) -> dict[str, Punktvurdering]:
    """Return the value of every claim (`kriterium.punkt`) for one audited body."""
    belyst = etter_punkt(prosjekt.funn.values())
    deler = Deler.av(prosjekt.enheter, revidert.id, prosjekt.oppdrag.reviderte)
    navn = {f"{kriterium.id}.{punkt.id}": punkt for kriterium, punkt in prosjekt.punkter()}
    return {n: vurder_punkt(p, belyst.get(n, []), prosjekt.sitert, deler) for n, p in navn.items()}


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
