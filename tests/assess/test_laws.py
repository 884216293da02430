"""The laws of the engine, on whole random projects: 500 each, whatever the profile."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from typing import TypeVar

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from modell import funn, med_funn, vurder
from tilfeldig import BOKSTAVER, GJELDER, KRITERIER, UTENFOR, prosjekter

from revisjon.assess import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    RANG,
    Kriterievurdering,
    Punktvurdering,
    Verdi,
    VurdertProsjekt,
    Årsak,
    slå_opp,
)
from revisjon.model import Kilde, Kriterium, Prosjekt
from revisjon.report.verdict.text import begrunn_i
from revisjon.rules.comparators.dekning import Dekning
from revisjon.rules.comparators.pastander import Påstander

T = TypeVar("T")
LOV = settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KJENTE = (Verdi.NEI, Verdi.DELVIS, Verdi.JA)
FEST = (Årsak.MOTSTRID, Årsak.AVVEID)


def _rang(v: VurdertProsjekt, utfall: str) -> int:
    return -v.tabell.utfall.index(utfall)


def _etter(v: VurdertProsjekt) -> dict[tuple[str, str, str], Kriterievurdering]:
    return {(x.problemstilling, x.kriterium.id, x.revidert): x for x in v.vurderinger}


@LOV
@given(prosjekter(), st.sampled_from(KRITERIER), st.sampled_from(BOKSTAVER), st.sampled_from(GJELDER))
def test_a_finding_for_never_worsens_and_one_against_never_betters(
    p: Prosjekt, kriterium: str, punkt: str, gjelder: tuple[str, ...]
) -> None:
    navn = f"{kriterium}.{punkt}"
    assume(any(f"{k.id}.{x.id}" == navn for k, x in p.punkter()))
    før = vurder(p)
    for taler, vei in (("for", 1), ("mot", -1)):
        etter = vurder(med_funn(p, funn("F99", taler, navn, gjelder=gjelder, kilder=("k0",))))  # type: ignore[arg-type]
        for nøkkel, ny in _etter(etter).items():
            gammel = _etter(før)[nøkkel]
            if any(_i_strid(x) for x in (*gammel.punkter, *ny.punkter)) or _motstrid_bak(før, etter):
                continue
            if IKKE_RELEVANT in (gammel.utfall.navn, ny.utfall.navn):
                # A claim whose test has nothing left to look at comes back when something is found.
                av_andre = any(isinstance(x.punkt.test, Påstander) for x in gammel.punkter)
                assert av_andre or gammel.utfall.navn == ny.utfall.navn
                continue
            lavest = vei * (_rang(etter, ny.utfall.lavest) - _rang(før, gammel.utfall.lavest)) >= 0
            høyest = vei * (_rang(etter, ny.utfall.høyest) - _rang(før, gammel.utfall.høyest)) >= 0
            # An open claim counts as anything from nei to ja. One that is tested by other claims may have
            # been less open than that, and then the far end of the interval comes nearer.
            snevret = any(isinstance(x.punkt.test, Påstander) for x in gammel.punkter)
            assert lavest if vei == 1 else høyest
            assert snevret or (lavest and høyest)


def _i_strid(x: Punktvurdering) -> bool:
    """Tell whether findings contradict each other: about the whole, or about a unit that is counted."""
    i_enhet = isinstance(x.punkt.test, Dekning) and {"for", "mot"} <= {s.taler for s in x.støtte}
    return x.årsak in FEST or i_enhet


def _motstrid_bak(*vurderte: VurdertProsjekt) -> bool:
    """Tell whether a conflict stands behind a claim that others are tested by."""
    return any(_i_strid(x) for v in vurderte for k in v.vurderinger for x in k.punkter) and any(
        isinstance(x.test, Påstander) for v in vurderte for _, x in v.prosjekt.punkter()
    )


@LOV
@given(prosjekter(), st.randoms(use_true_random=False))
def test_order_of_everything_is_irrelevant(p: Prosjekt, stokk: random.Random) -> None:
    def stokket(oppslag: dict[str, T]) -> dict[str, T]:
        par = [*oppslag.items()]
        stokk.shuffle(par)
        return dict(par)

    andre = replace(
        p,
        funn=stokket({**p.funn}),
        kriterier=stokket({**p.kriterier}),
        kilder=stokket({**p.kilder}),
        tall=stokket({**p.tall}),
        verdier=stokket({**p.verdier}),
        enheter=p.enheter[::-1],
    )
    en, to = _etter(vurder(p)), _etter(vurder(andre))
    assert en.keys() == to.keys()
    for nøkkel, v in en.items():
        a = to[nøkkel]
        assert (v.utfall, v.avgjør, v.avklares, v.endres, v.bærer, v.sikkerhet) == (
            a.utfall, a.avgjør, a.avklares, a.endres, a.bærer, a.sikkerhet
        )  # fmt: skip
        assert [x.verdi for x in v.punkter] == [x.verdi for x in a.punkter]
        assert {*v.funn} == {*a.funn}


@LOV
@given(prosjekter())
def test_the_interval_holds_every_completion(p: Prosjekt) -> None:
    v = vurder(p)
    for x in v.vurderinger:
        krav: list[tuple[Verdi, bool]] = [
            (q.verdi, q.avgjørende) for q in x.punkter if q.verdi is not Verdi.IKKE_RELEVANT
        ]
        ukjent = [nr for nr, (verdi, _) in enumerate(krav) if verdi is Verdi.UAVKLART]
        if x.utfall.navn == IKKE_RELEVANT:
            continue
        lav, høy = _rang(v, x.utfall.lavest), _rang(v, x.utfall.høyest)
        sett = set()
        for svar in itertools.product(KJENTE, repeat=len(ukjent)):
            fylt = [*krav]
            for nr, verdi in zip(ukjent, svar, strict=True):
                fylt[nr] = (verdi, krav[nr][1])
            sett.add(_rang(v, slå_opp(v.tabell, fylt).navn))
        assert min(sett) == lav
        assert max(sett) == høy
        assert (x.utfall.navn == KAN_IKKE_KONKLUDERES) == (lav != høy)


@LOV
@given(prosjekter())
def test_what_nothing_is_known_about_is_never_no(p: Prosjekt) -> None:
    uten = replace(p, funn={}, sitert={}, verdier={}, hendelser={})
    for x in vurder(uten).vurderinger:
        assert {q.verdi for q in x.punkter} <= {Verdi.UAVKLART, Verdi.IKKE_RELEVANT}
        if x.utfall.avgjort:
            assert x.utfall.lavest == x.utfall.høyest
        assert x.utfall.navn in (KAN_IKKE_KONKLUDERES, IKKE_RELEVANT)


@LOV
@given(prosjekter(), st.data())
def test_claim_that_is_not_relevant_counts_neither_above_nor_below_the_line(
    p: Prosjekt, data: st.DataObject
) -> None:
    k = data.draw(st.sampled_from([*p.kriterier.values()]))
    assume(len(k.punkter) > 1)
    punkt = data.draw(st.sampled_from(k.punkter))
    navn = f"{k.id}.{punkt.id}"
    assume(not any(isinstance(x.test, Påstander) and navn in x.test.alle for _, x in p.punkter()))
    assume(any(x.avgjørende and x is not punkt and x.gjelder_når is None for x in k.punkter))
    merket = replace(
        k, punkter=tuple(replace(x, gjelder_når=UTENFOR) if x is punkt else x for x in k.punkter)
    )
    uten = replace(k, punkter=tuple(x for x in k.punkter if x is not punkt))
    en, to = (_utfall(_med(p, x), k.id) for x in (merket, uten))
    assert en == to


def _med(p: Prosjekt, k: Kriterium) -> Prosjekt:
    return replace(p, kriterier={**p.kriterier, k.id: k})


def _utfall(p: Prosjekt, kriterium: str) -> list[str]:
    return [x.utfall.navn for x in vurder(p).vurderinger if x.kriterium.id == kriterium]


@LOV
@given(prosjekter())
def test_every_verdict_has_a_reason_and_every_reason_a_source(p: Prosjekt) -> None:
    v = vurder(p)
    for x in v.vurderinger:
        assert begrunn_i(v, x).tekst.strip()
        assert x.punkter
        for q in x.punkter:
            assert all(k in p.kilder for k in q.kilder)
            if q.verdi in RANG:
                tellende = [s for s in q.støtte if s.teller]
                assert tellende or q.test is not None
                assert all(s.kilder for s in tellende)
                assert q.kilder or isinstance(q.punkt.test, Påstander)
                assert q.sikkerhet is not None
        if x.utfall.avgjort:
            assert x.sikkerhet is not None
            assert x.bærer
        assert bool(x.avgjør) == bool(x.avklares) == (x.utfall.navn == KAN_IKKE_KONKLUDERES)


@LOV
@given(prosjekter())
def test_source_that_nobody_cites_changes_nothing(p: Prosjekt) -> None:
    med = replace(p, kilder={**p.kilder, "ny": Kilde("ny", "register", "Ikke vist til")})
    assert vurder(med).vurderinger == vurder(p).vurderinger


def test_rank_orders_the_known_values() -> None:
    assert RANG[Verdi.NEI] < RANG[Verdi.DELVIS] < RANG[Verdi.JA]
    assert {*KJENTE} == {*RANG}
