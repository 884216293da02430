"""Verdicts for every criterion, question and body, with their reasons."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from eksempel import DATO, ROT
from hypothesis import given
from hypothesis import strategies as st
from modell import NORD, SØR, VIK, eneste, funn, kriterium, med_funn, prosjekt, vurder

from revisjon.assess import (
    IKKE_RELEVANT,
    KAN_IKKE_KONKLUDERES,
    STANDARD,
    Endring,
    Utfall,
    Verdi,
    VurdertProsjekt,
    Årsak,
    assess,
)
from revisjon.assess.settle import FLEST_ENDRINGER
from revisjon.load import last
from revisjon.model import (
    Anbefaling,
    Enhet,
    Funn,
    GjelderNår,
    Kilde,
    Kriterium,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
)
from revisjon.model.evidence import Taler
from revisjon.rules.comparators.dekning import Dekning
from revisjon.rules.comparators.pastander import Påstander

A, NES = Revidert("Vik kommune", "kommune", "vik"), Revidert("Nes kommune", "kommune", "nes")
VIKS = tuple(replace(e, revidert="vik") for e in (NORD, SØR))
GJELDER = ((), ("nord",), ("sør",), ("nord", "sør"))
UTENFOR = GjelderNår(oppfylt=False, begrunnelse="Kravet gjelder ikke her")

punkter = st.lists(st.booleans(), min_size=1, max_size=4).map(
    lambda avgjørende: [
        Punkt("abcd"[i], "Det holder", avgjørende=a or i == 0) for i, a in enumerate(avgjørende)
    ]
)
belysninger = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from(["for", "delvis", "mot"]), st.sampled_from(GJELDER)),
    max_size=8,
)


def _prosjekt(alle: list[Punkt], par: list[tuple[str, Taler, tuple[str, ...]]]) -> Prosjekt:
    ider = {p.id for p in alle}
    f = [funn(f"F{nr}", t, f"k.{p}", gjelder=g) for nr, (p, t, g) in enumerate(par) if p in ider]
    return prosjekt([kriterium(*alle)], f, enheter=(NORD, SØR))


@pytest.fixture(scope="module")
def eksempel() -> VurdertProsjekt:
    p = last(ROT).prosjekt
    assert p is not None
    return assess(p, DATO)


def _rang(utfall: str) -> int:
    return -STANDARD.utfall.index(utfall)


def _krev_grunner(v: VurdertProsjekt) -> None:
    """Every verdict has reasons, and whatever they name exists."""
    p = v.prosjekt
    for vurdering in v.vurderinger:
        assert vurdering.punkter
        assert vurdering.problemstilling in vurdering.kriterium.problemstillinger
        for punkt in vurdering.punkter:
            assert punkt.punkt in vurdering.kriterium.punkter
            assert punkt.årsak in Årsak
            if punkt.verdi in (Verdi.JA, Verdi.DELVIS, Verdi.NEI):
                assert punkt.test or any(s.teller for s in punkt.støtte)
            for støtte in punkt.støtte:
                belyst = [b.taler for b in p.funn[støtte.funn].belyser]
                assert støtte.taler in belyst
                assert all(k in p.kilder for k in støtte.kilder)
        ider = {p.punkt.id for p in vurdering.punkter if p.verdi is Verdi.UAVKLART}
        assert ider.issuperset(vurdering.avgjør)
        assert bool(vurdering.avgjør) == (vurdering.utfall.navn == KAN_IKKE_KONKLUDERES)


def test_example_has_reasons_all_the_way_down(eksempel: VurdertProsjekt) -> None:
    assert len(eksempel.vurderinger) > 15
    _krev_grunner(eksempel)
    assert all(p.kilder for v in eksempel.vurderinger for p in v.punkter if p.verdi is not Verdi.UAVKLART)


@given(punkter, belysninger)
def test_every_verdict_has_reasons(alle: list[Punkt], par: list[tuple[str, Taler, tuple[str, ...]]]) -> None:
    _krev_grunner(vurder(_prosjekt(alle, par)))


@given(punkter, belysninger, st.sampled_from("abcd"), st.sampled_from(GJELDER))
def test_a_finding_for_never_worsens_the_verdict(
    alle: list[Punkt], par: list[tuple[str, Taler, tuple[str, ...]]], punkt: str, gjelder: tuple[str, ...]
) -> None:
    p = _prosjekt(alle, par)
    før = eneste(p)
    nye: list[tuple[Taler, int]] = [("for", 1), ("mot", -1)]
    for taler, vei in nye:
        etter = eneste(med_funn(p, funn("F99", taler, f"k.{punkt}", gjelder=gjelder)))
        if any(x.årsak is Årsak.MOTSTRID for x in (*før.punkter, *etter.punkter)):
            continue
        assert vei * (_rang(etter.utfall.lavest) - _rang(før.utfall.lavest)) >= 0
        assert vei * (_rang(etter.utfall.høyest) - _rang(før.utfall.høyest)) >= 0


@given(punkter, belysninger)
def test_knowing_the_claims_that_decide_settles_the_verdict(
    alle: list[Punkt], par: list[tuple[str, Taler, tuple[str, ...]]]
) -> None:
    uavklart = eneste(_prosjekt(alle, par))
    for svar in itertools.product(["for", "delvis", "mot"], repeat=len(uavklart.avgjør)):
        nye = [(p, t, ()) for p, t in zip(uavklart.avgjør, svar, strict=True)]
        andre = [x for x in par if x[0] not in uavklart.avgjør]
        assert eneste(_prosjekt(alle, [*andre, *nye])).utfall.avgjort  # type: ignore[list-item]


@given(punkter)
def test_without_findings_nothing_is_concluded(alle: list[Punkt]) -> None:
    v = eneste(prosjekt([kriterium(*alle)]))
    assert (v.utfall.navn, v.utfall.lavest, v.utfall.høyest) == (
        KAN_IKKE_KONKLUDERES,
        "ikke oppfylt",
        "oppfylt",
    )
    assert {p.verdi for p in v.punkter} == {Verdi.UAVKLART}
    assert v.funn == ()


def test_source_that_nobody_cites_changes_nothing(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    med = replace(p, kilder={**p.kilder, "ny": Kilde("ny", "notat", "Ikke vist til")})
    assert assess(med, DATO).vurderinger == eksempel.vurderinger


def test_order_of_findings_criteria_and_sources_changes_no_verdict(eksempel: VurdertProsjekt) -> None:
    p = eksempel.prosjekt
    baklengs = replace(
        p,
        funn=dict([*p.funn.items()][::-1]),
        kriterier=dict([*p.kriterier.items()][::-1]),
        kilder=dict([*p.kilder.items()][::-1]),
        anbefalinger=dict([*p.anbefalinger.items()][::-1]),
    )
    etter = {(v.problemstilling, v.kriterium.id): v for v in assess(baklengs, DATO).vurderinger}
    assert len(etter) == len(eksempel.vurderinger)
    for v in eksempel.vurderinger:
        andre = etter[v.problemstilling, v.kriterium.id]
        assert (v.utfall, v.avgjør, {*v.funn}) == (andre.utfall, andre.avgjør, {*andre.funn})


def test_claim_that_is_not_relevant_leaves_the_table() -> None:
    k = kriterium(Punkt("a", "Det finnes"), Punkt("b", "Det brukes", gjelder_når=UTENFOR))
    v = eneste(prosjekt([k], [funn("F1", "for", "k.a"), funn("F2", "mot", "k.b")]))
    assert v.utfall.navn == "oppfylt"
    assert [p.verdi for p in v.punkter] == [Verdi.JA, Verdi.IKKE_RELEVANT]
    assert v.funn == ("F1",)
    k = kriterium(Punkt("a", "Det finnes"), Punkt("b", "Det brukes", avgjørende=False, gjelder_når=UTENFOR))
    assert [p.avgjørende for p in eneste(prosjekt([k])).punkter] == [True, False]


def test_claim_that_is_tested_by_one_that_is_not_there_is_open() -> None:
    k = kriterium(Punkt("a", "Alt finnes", test=Påstander(alle=("k.ukjent",))))
    assert eneste(prosjekt([k], [funn("F1", "for")])).punkter[0].verdi is Verdi.UAVKLART


def test_where_no_decisive_claim_is_left_the_rest_decide() -> None:
    a, b = Punkt("a", "Det finnes", gjelder_når=UTENFOR), Punkt("b", "Det brukes", avgjørende=False)
    v = eneste(prosjekt([kriterium(a, b)], [funn("F1", "mot", "k.b")]))
    assert v.utfall.navn == "ikke oppfylt"
    assert all(p.avgjørende for p in v.punkter)
    v = eneste(
        prosjekt([kriterium(replace(a, gjelder_når=None), b)], [funn("F1", "mot", "k.b"), funn("F2", "for")])
    )
    assert v.utfall.navn == "i hovedsak oppfylt"
    assert [p.avgjørende for p in v.punkter] == [True, False]


def test_where_no_claim_is_left_the_criterion_is_not_relevant() -> None:
    v = eneste(prosjekt([kriterium(Punkt("a", "Det finnes", gjelder_når=UTENFOR))], [funn("F1", "for")]))
    assert (v.utfall.navn, v.avgjør) == (IKKE_RELEVANT, ())


def test_criterion_whose_condition_is_not_met_is_not_relevant() -> None:
    k = replace(kriterium(), gjelder_når=UTENFOR)
    v = eneste(prosjekt([k], [funn("F1", "mot")]))
    assert v.utfall == Utfall(IKKE_RELEVANT, IKKE_RELEVANT, IKKE_RELEVANT, None)
    assert (v.kriterium, v.problemstilling, v.revidert) == (k, "P1", "Vik kommune")
    assert [(p.punkt.id, p.verdi) for p in v.punkter] == [("a", Verdi.NEI)]


def test_verdict_tells_what_it_turns_on() -> None:
    v = eneste(prosjekt([kriterium()], [funn("F1", "for")]))
    delvis, nei = (
        Endring((("a", Verdi.DELVIS),), "delvis oppfylt"),
        Endring((("a", Verdi.NEI),), "ikke oppfylt"),
    )
    assert (v.endres, v.flere_endres) == ((delvis, nei), False)
    assert (v.bærer, v.avgjør, v.avklares) == (("a",), (), ())
    v = eneste(prosjekt([kriterium()]))
    assert (v.endres, v.flere_endres) == ((nei, delvis, Endring((("a", Verdi.JA),), "oppfylt")), False)
    assert (v.bærer, v.avgjør, v.avklares) == ((), ("a",), ("a",))
    mange = [Punkt(f"p{i}", "Det holder") for i in range(FLEST_ENDRINGER + 1)]
    v = eneste(prosjekt([kriterium(*mange)], [funn(p.id, "for", f"k.{p.id}") for p in mange]))
    assert (len(v.endres), v.flere_endres) == (FLEST_ENDRINGER, True)


def test_claims_count_only_for_their_questions() -> None:
    spørsmål = (Problemstilling("P1", "Finnes det?"), Problemstilling("P2", "Brukes det?"))
    k = kriterium(
        Punkt("a", "Det finnes"),
        Punkt("b", "Det brukes", problemstillinger=("P2",)),
        problemstillinger=("P1", "P2"),
    )
    v = vurder(prosjekt([k], [funn("F1", "for", "k.a"), funn("F2", "mot", "k.b")], spørsmål=spørsmål))
    assert [(x.problemstilling, x.utfall.navn) for x in v.vurderinger] == [
        ("P1", "oppfylt"),
        ("P2", "delvis oppfylt"),
    ]
    assert [x.utfall.navn for x in v.for_problemstilling("P2")] == ["delvis oppfylt"]


def test_criteria_of_questions_under_others_are_assessed_too() -> None:
    spørsmål = (
        Problemstilling("P1", "Finnes det?", under=(Problemstilling("P1.1", "Er det helt?"),)),
        Problemstilling("P2", "?"),
    )
    kriterier = [kriterium(id_="m", problemstillinger=("P2",)), kriterium(problemstillinger=("P1.1",))]
    v = vurder(prosjekt(kriterier, [funn("F1", "for")], spørsmål=spørsmål))
    assert [(x.problemstilling, x.kriterium.id) for x in v.vurderinger] == [("P1.1", "k"), ("P2", "m")]


@pytest.mark.parametrize(
    ("gjelder", "vik", "nes"),
    [
        ((), Verdi.JA, Verdi.JA),
        (("vik",), Verdi.JA, Verdi.UAVKLART),
        (("nes",), Verdi.UAVKLART, Verdi.JA),
        (("vik", "nes"), Verdi.JA, Verdi.JA),
        (("nord", "nes"), Verdi.UAVKLART, Verdi.JA),
        (("nord", "sør"), Verdi.JA, Verdi.UAVKLART),
        (("nord",), Verdi.UAVKLART, Verdi.UAVKLART),
    ],
)
def test_each_body_has_its_own_verdict(gjelder: tuple[str, ...], vik: Verdi, nes: Verdi) -> None:
    p = prosjekt([kriterium()], [funn("F1", "for", gjelder=gjelder)], reviderte=(A, NES), enheter=VIKS)
    første, andre = vurder(p).vurderinger
    assert (første.revidert, andre.revidert) == ("Vik kommune", "Nes kommune")
    assert (første.punkter[0].verdi, andre.punkter[0].verdi) == (vik, nes)


def test_findings_on_other_bodies_are_left_out_of_the_reasons() -> None:
    alle = [
        funn("F1", "for", gjelder=("vik",)),
        funn("F2", "mot", gjelder=("nes",)),
        funn("F3", "for", gjelder=("nord", "nes")),
    ]
    p = prosjekt([kriterium()], alle, reviderte=(A, NES), enheter=VIKS)
    vik, nes = vurder(p).vurderinger
    assert (vik.utfall.navn, vik.funn) == ("oppfylt", ("F1", "F3"))
    assert [s.teller for s in vik.punkter[0].støtte] == [True, False]
    assert (nes.funn, nes.punkter[0].årsak) == (("F2", "F3"), Årsak.MOTSTRID)


def test_units_of_one_body_say_nothing_about_another() -> None:
    """Also where both have units, and where the unit above says whose they are."""
    øst = Enhet("øst", "Øst", (Enhet("lia", "Lia"), Enhet("åsen", "Åsen")), "nes")
    alle = [funn("F1", "for", gjelder=("nord", "sør")), funn("F2", "mot", gjelder=("lia",))]
    vik, nes = vurder(prosjekt([kriterium()], alle, reviderte=(A, NES), enheter=(*VIKS, øst))).vurderinger
    assert (vik.utfall.navn, vik.funn) == ("oppfylt", ("F1",))
    assert (nes.punkter[0].årsak, nes.funn) == (Årsak.BARE_DEL, ("F2",))
    hele = [funn("F3", "for", gjelder=("øst",))]
    vik, nes = vurder(prosjekt([kriterium()], hele, reviderte=(A, NES), enheter=(*VIKS, øst))).vurderinger
    assert (vik.punkter[0].årsak, nes.utfall.navn) == (Årsak.INGEN_FUNN, "oppfylt")


def test_a_unit_above_covers_those_of_the_body_alone() -> None:
    """A branch that two bodies share is for each of them only its own part."""
    felles = Enhet("felles", "Felles", (replace(NORD, revidert="vik"), Enhet("lia", "Lia", revidert="nes")))
    andre = Enhet("åsen", "Åsen", revidert="nes")
    alle = [funn("F1", "for", gjelder=("felles",))]
    vik, nes = vurder(prosjekt([kriterium()], alle, reviderte=(A, NES), enheter=(felles, andre))).vurderinger
    assert (vik.utfall.navn, nes.punkter[0].årsak) == ("oppfylt", Årsak.BARE_DEL)


def test_the_only_body_has_all_units_whoever_they_are_said_to_belong_to() -> None:
    alle = [funn("F1", "for", gjelder=("nord", "sør"))]
    v = eneste(prosjekt([kriterium()], alle, reviderte=(VIK,), enheter=VIKS))
    assert v.utfall.navn == "oppfylt"


def test_coverage_counts_the_units_of_the_body_alone() -> None:
    punkt = Punkt("a", "Det finnes", test=Dekning("alle"))
    alle = [funn("F1", "for", gjelder=("nord", "sør")), funn("F2", "mot", gjelder=("lia",))]
    enheter = (*VIKS, Enhet("lia", "Lia", revidert="nes"))
    vik, nes = vurder(prosjekt([kriterium(punkt)], alle, reviderte=(A, NES), enheter=enheter)).vurderinger
    assert (vik.utfall.navn, nes.utfall.navn) == ("oppfylt", "ikke oppfylt")
    assert vik.punkter[0].test is not None
    assert vik.punkter[0].test.felt["antall"] == 2


def test_the_only_body_may_be_named_as_well_as_not() -> None:
    for reviderte in ((A,), (VIK,)):
        gjelder = ("vik",) if reviderte == (A,) else ()
        p = prosjekt([kriterium()], [funn("F1", "for", gjelder=gjelder)], reviderte=reviderte)
        assert eneste(p).utfall.navn == "oppfylt"


def test_bodies_without_id_share_what_names_nobody() -> None:
    p = prosjekt([kriterium()], [funn("F1", "for")], reviderte=(VIK, NES))
    assert [v.utfall.navn for v in vurder(p).vurderinger] == ["oppfylt", "oppfylt"]
    p = prosjekt([kriterium()], [funn("F1", "for", gjelder=("nes",))], reviderte=(VIK, NES))
    assert [v.utfall.avgjort for v in vurder(p).vurderinger] == [False, True]


def _med_anbefaling(kriterier: list[Kriterium], alle: list[Funn], *grunnlag: tuple[str, ...]) -> Prosjekt:
    a = {f"A{nr}": Anbefaling(f"A{nr}", "Gjør det", g, "kommunen") for nr, g in enumerate(grunnlag, start=1)}
    return replace(prosjekt(kriterier, alle), anbefalinger=a)


def test_recommendations_rest_on_criteria_by_claim_or_finding() -> None:
    kriterier = [kriterium(id_="k.1"), kriterium(id_="m"), kriterium(id_="n")]
    alle = [funn("F1", "mot", "k.1.a"), funn("F2", "mot", "m.a")]
    p = _med_anbefaling(kriterier, alle, ("k.1.a",), ("F2",), ("m", "F1"), ("F1", "F2"))
    assert vurder(p).anbefalt == {"k.1": ("A1", "A4"), "m": ("A2", "A3", "A4")}


def test_recommendations_are_listed_in_order_of_criteria(eksempel: VurdertProsjekt) -> None:
    rekke = [*eksempel.prosjekt.kriterier]
    assert [*eksempel.anbefalt] == [k for k in rekke if k in eksempel.anbefalt]
    assert {a for ider in eksempel.anbefalt.values() for a in ider} == set(eksempel.prosjekt.anbefalinger)


def test_tree_of_units_has_its_leaves_as_parts() -> None:
    dyp = (Enhet("hele", "Hele", (Enhet("vest", "Vest", (NORD, SØR)), Enhet("øst", "Øst"))),)
    for gjelder, verdi in (
        (("vest",), Verdi.UAVKLART),
        (("vest", "øst"), Verdi.JA),
        (("nord", "sør", "øst"), Verdi.JA),
    ):
        p = prosjekt([kriterium()], [funn("F1", "for", gjelder=gjelder)], enheter=dyp)
        assert eneste(p).punkter[0].verdi is verdi


def test_date_stands_in_the_result() -> None:
    assert vurder(prosjekt([kriterium()])).dato.year == 2026
