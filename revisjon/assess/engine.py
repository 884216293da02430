"""`assess(prosjekt, dato)`: a verdict for every criterion, with reasons. Pure and order-independent."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from graphlib import TopologicalSorter

from revisjon.assess.basis import anbefalt_for
from revisjon.assess.certainty import laveste, sikkerhet
from revisjon.assess.judgement import med_skjønn
from revisjon.assess.points import etter_punkt, vurder_punkt
from revisjon.assess.result import Kriterievurdering, Punktvurdering, VurdertProsjekt
from revisjon.assess.settle import Oppgjør, Påstand, oppgjør_etter
from revisjon.assess.units import Belyst, Deler
from revisjon.model import Kriterium, Prosjekt, Punkt
from revisjon.records import dataclass
from revisjon.rules import IKKE_RELEVANT, Data, Underlag, Utfall, Verdi, fra_skala, sammenlikner

Gjør_opp = Callable[[tuple[Påstand, ...]], Oppgjør]


@dataclass(frozen=True, slots=True)
class Sak:
    """A project as the rules see it, indexed once. Claims go by `kriterium.punkt`."""

    prosjekt: Prosjekt
    underlag: Underlag
    punkter: Mapping[str, Punkt]
    """Each claim comes after those that its test names."""
    bygger_på: Mapping[str, tuple[str, ...]]
    """For claims whose test names other claims, which."""
    belyst: Mapping[str, Sequence[Belyst]]
    """The findings that speak to a claim; claims without any are not there."""
    deler: tuple[Deler, ...]
    """For each audited body, in order, what is a part of it."""

    @classmethod
    def av(cls, prosjekt: Prosjekt, dato: date) -> Sak:
        """Index a project that is to be assessed on a day."""
        p = prosjekt
        data = Data(p.tall, p.verdier, p.tabeller, p.kilder, p.hendelser, p.utvalg, p.enheter)
        navn = {f"{kriterium.id}.{punkt.id}": punkt for kriterium, punkt in p.punkter()}
        bygger_på = {n: andre for n in navn if (andre := _andre_påstander(navn[n], navn))}
        frie = (n for n in navn if n not in bygger_på)
        rekke = dict.fromkeys((*frie, *TopologicalSorter(bygger_på).static_order()))
        reviderte = p.oppdrag.reviderte
        return cls(
            p,
            Underlag(data, dato),
            {n: navn[n] for n in rekke},
            bygger_på,
            etter_punkt(p.funn.values()),
            tuple(Deler.av(p.enheter, r.id, reviderte) for r in reviderte),
        )

    def vurderinger(self) -> Iterator[tuple[str, Kriterium, int]]:
        """Yield what is to be assessed, in order: question, criterion, and number of the audited body."""
        etter: dict[str, list[Kriterium]] = {}
        for kriterium in self.prosjekt.kriterier.values():
            for id_ in dict.fromkeys(kriterium.problemstillinger):
                etter.setdefault(id_, []).append(kriterium)
        for problemstilling in self.prosjekt.alle_problemstillinger():
            for kriterium in etter.get(problemstilling.id, ()):
                yield from ((problemstilling.id, kriterium, nr) for nr in range(len(self.deler)))


def assess(prosjekt: Prosjekt, dato: date) -> VurdertProsjekt:
    """Assess every criterion for each question that uses it, and for each audited body.

    `dato` is the day on which the assessment holds; it stands in the result so that whatever
    depends on time is reproducible.
    """
    tabell = fra_skala(prosjekt.skala)
    gjør_opp = oppgjør_etter(tabell)
    sak = Sak.av(prosjekt, dato)
    påstander = [vurder_påstander(sak, deler) for deler in sak.deler]
    navn = [r.navn for r in prosjekt.oppdrag.reviderte]
    vurderinger = tuple(
        vurder_kriterium(kriterium, problemstilling, navn[nr], påstander[nr], gjør_opp)
        for problemstilling, kriterium, nr in sak.vurderinger()
    )
    effektive = med_skjønn(vurderinger, prosjekt, tabell)
    return VurdertProsjekt(prosjekt, dato, effektive, tabell, anbefalt_for(prosjekt))


def vurder_påstander(sak: Sak, deler: Deler) -> dict[str, Punktvurdering]:
    """Return the value of every claim for one audited body, and how certain it is."""
    vurdert: dict[str, Punktvurdering] = {}
    sitert = sak.prosjekt.sitert
    for n, punkt in sak.punkter.items():
        bygger_på = {k: vurdert[k] for k in sak.bygger_på.get(n, ())}
        p = vurder_punkt(punkt, sak.belyst.get(n, ()), sitert, deler, underlag_for(sak, bygger_på))
        vurdert[n] = med_sikkerhet(sak, p, bygger_på)
    return vurdert


def underlag_for(sak: Sak, bygger_på: Mapping[str, Punktvurdering]) -> Underlag:
    """Return what a test is decided on, with the values of the claims that it names."""
    if not bygger_på:
        return sak.underlag
    return replace(sak.underlag, påstander={k: p.verdi for k, p in bygger_på.items()})


def med_sikkerhet(sak: Sak, p: Punktvurdering, bygger_på: Mapping[str, Punktvurdering]) -> Punktvurdering:
    """Add how certain a claim is, and the sources of the claims that it is decided by."""
    test = p.test
    if test is not None and bygger_på:
        kilder = (*test.kilder, *(k for andre in bygger_på.values() for k in andre.kilder))
        test = replace(test, kilder=tuple(dict.fromkeys(kilder)))
    grad = sikkerhet(p, sak.prosjekt, bygger_på.values())
    return Punktvurdering(p.punkt, p.verdi, p.årsak, p.støtte, p.avveining, test, grad, p.avgjørende)


def _andre_påstander(punkt: Punkt, finnes: Container[str]) -> tuple[str, ...]:
    """Return the claims that a claim is decided by, each once."""
    if punkt.test is None:
        return ()
    ser_på = sammenlikner(punkt.test).ser_på(punkt.test)
    return tuple(dict.fromkeys(id_ for slag, id_ in ser_på if slag == "punkt" and id_ in finnes))


def vurder_kriterium(
    kriterium: Kriterium,
    problemstilling: str,
    revidert: str,
    påstander: Mapping[str, Punktvurdering],
    gjør_opp: Gjør_opp,
) -> Kriterievurdering:
    """Return the computed verdict on one criterion, with what carries it and what would change it."""
    aktuelle = [påstander[f"{kriterium.id}.{p.id}"] for p in kriterium.punkter_for(problemstilling)]
    if kriterium.gjelder_når and not kriterium.gjelder_når.oppfylt:
        utfall = Utfall(IKKE_RELEVANT, IKKE_RELEVANT, IKKE_RELEVANT, None)
        return Kriterievurdering(kriterium, problemstilling, revidert, utfall, tuple(aktuelle))
    aktuelle = _med_avgjørende(aktuelle)
    o = gjør_opp(tuple((p.punkt.id, p.verdi, p.avgjørende) for p in aktuelle))
    return Kriterievurdering(
        kriterium,
        problemstilling,
        revidert,
        o.utfall,
        tuple(aktuelle),
        o.avgjør,
        o.avklares,
        endres=o.endres,
        flere_endres=o.flere_endres,
        bærer=o.bærer,
        sikkerhet=laveste(p.sikkerhet for p in aktuelle if p.punkt.id in o.bærer),
    )


def _med_avgjørende(punkter: list[Punktvurdering]) -> list[Punktvurdering]:
    """Let all relevant claims be decisive where no decisive one is left."""
    if any(p.avgjørende for p in punkter if p.verdi is not Verdi.IKKE_RELEVANT):
        return punkter
    return [replace(p, avgjørende=True) for p in punkter]
