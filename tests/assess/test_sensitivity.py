"""What becomes of the verdicts where a source, or a kind of sources, is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from eksempel import DATO, ROT
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import NORD, SØR, funn, kriterium, prosjekt, tekst, vurder

from revisjon.assess import (
    KAN_IKKE_KONKLUDERES,
    SLAG,
    Følsomhet,
    Kriterievurdering,
    Sikkerhetsgrad,
    assess,
    følsomhet,
)
from revisjon.load import last
from revisjon.model import (
    Avveining,
    Funn,
    Kilde,
    Kriterium,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Tall,
    Utregnet,
)
from revisjon.rules.comparators.dekning import Dekning
from revisjon.rules.comparators.grense import Grense
from revisjon.rules.comparators.pastander import Påstander

HØY, MIDDELS, LAV, SVÆRT_LAV = Sikkerhetsgrad
TYPER = {"r": "register", "i": "intervju", "s": "skriftlig svar", "p": "plan", "l": "lov", "x": "observasjon"}
VIK, NES = Revidert("Vik kommune", "kommune", "vik"), Revidert("Nes kommune", "kommune", "nes")


def _med(p: Prosjekt) -> Prosjekt:
    """Add a source for each letter, of the type that it stands for."""
    nye = {id_: Kilde(id_, type_, "T", verifisert=True) for id_, type_ in TYPER.items()}
    return replace(p, kilder={**nye, **p.kilder})


def _prosjekt(alle: Iterable[Funn], *punkter: Punkt) -> Prosjekt:
    return _med(prosjekt([kriterium(*punkter)], alle, enheter=(NORD, SØR)))


def _uten(p: Prosjekt) -> list[tuple[str, str, str, Sikkerhetsgrad | None, Sikkerhetsgrad | None]]:
    return [(f.uten, f.før, f.etter, f.sikkerhet_før, f.sikkerhet_etter) for f in følsomhet(vurder(p))]


def test_a_finding_that_loses_its_only_source_falls_away() -> None:
    assert følsomhet(vurder(_prosjekt([funn("F1", "for", kilder=["r"])]))) == (
        Følsomhet(*("r", False, "P1", "k", "Vik kommune"), *("oppfylt", KAN_IKKE_KONKLUDERES, MIDDELS, None)),
        Følsomhet(
            *("register og statistikk", True, "P1", "k", "Vik kommune"),
            *("oppfylt", KAN_IKKE_KONKLUDERES, MIDDELS, None),
        ),
    )


def test_a_finding_with_another_source_stays_less_certain() -> None:
    assert _uten(_prosjekt([funn("F1", "for", kilder=["r", "i"])])) == [
        ("r", "oppfylt", "oppfylt", HØY, SVÆRT_LAV),
        ("i", "oppfylt", "oppfylt", HØY, MIDDELS),
        ("register og statistikk", "oppfylt", "oppfylt", HØY, SVÆRT_LAV),
        ("intervju og skriftlige svar", "oppfylt", "oppfylt", HØY, MIDDELS),
    ]


def test_a_whole_kind_takes_more_than_each_of_its_sources() -> None:
    assert _uten(_prosjekt([funn("F1", "for", kilder=["i", "s"])])) == [
        ("i", "oppfylt", "oppfylt", LAV, SVÆRT_LAV),
        ("s", "oppfylt", "oppfylt", LAV, SVÆRT_LAV),
        ("intervju og skriftlige svar", "oppfylt", KAN_IKKE_KONKLUDERES, LAV, None),
    ]


def test_a_finding_without_sources_stands() -> None:
    alle = [funn("F1", "for", kilder=[]), funn("F2", "for", kilder=["r"])]
    assert _uten(_prosjekt(alle)) == [
        ("r", "oppfylt", "oppfylt", MIDDELS, SVÆRT_LAV),
        ("register og statistikk", "oppfylt", "oppfylt", MIDDELS, SVÆRT_LAV),
    ]


def test_a_verdict_that_becomes_more_certain_or_stays_is_not_told() -> None:
    # Without the plan the two findings no longer conflict, so nothing has to be weighed.
    punkt = Punkt("a", "Det finnes", avveining=Avveining("ja", tekst("Fordi.")))
    alle = [funn("F1", "for", kilder=["r", "x"]), funn("F2", "mot", kilder=["p"])]
    p = _prosjekt(alle, punkt)
    (v,) = vurder(p).vurderinger
    assert (v.utfall.navn, v.sikkerhet and v.sikkerhet.grad) == ("oppfylt", HØY)
    assert [f[0] for f in _uten(p)] == ["r", "x", "register og statistikk", "observasjon og utvalg"]
    svak = [funn("F1", "for", kilder=["r"]), funn("F2", "mot", kilder=["p"])]
    assert [f[0] for f in _uten(_prosjekt(svak, punkt))] == ["r", "register og statistikk"]


def test_a_conflict_may_come_to_an_end_or_an_open_verdict_be_settled() -> None:
    alle = [funn("F1", "for", kilder=["r"]), funn("F2", "mot", kilder=["p"])]
    assert _uten(_prosjekt(alle)) == [
        ("r", KAN_IKKE_KONKLUDERES, "ikke oppfylt", None, LAV),
        ("p", KAN_IKKE_KONKLUDERES, "oppfylt", None, MIDDELS),
        ("register og statistikk", KAN_IKKE_KONKLUDERES, "ikke oppfylt", None, LAV),
        ("dokumenter", KAN_IKKE_KONKLUDERES, "oppfylt", None, MIDDELS),
    ]


def test_law_is_a_source_but_no_kind() -> None:
    assert _uten(_prosjekt([funn("F1", "for", kilder=["l"])])) == [
        ("l", "oppfylt", KAN_IKKE_KONKLUDERES, SVÆRT_LAV, None)
    ]


def test_a_test_that_loses_its_number_is_open_and_never_failed() -> None:
    punkt = Punkt("a", "Det er få", test=Grense("t", høyst=Decimal(10)))
    p = _prosjekt([funn("F1", "for", kilder=["i"])], punkt)
    p = replace(p, tall={"t": Tall("t", Decimal(7), kilde="r")}, verdier={"t": Utregnet(Decimal(7))})
    assert _uten(p) == [
        ("r", "oppfylt", KAN_IKKE_KONKLUDERES, HØY, None),
        ("i", "oppfylt", "oppfylt", HØY, MIDDELS),
        ("register og statistikk", "oppfylt", KAN_IKKE_KONKLUDERES, HØY, None),
        ("intervju og skriftlige svar", "oppfylt", "oppfylt", HØY, MIDDELS),
    ]


def test_a_test_of_findings_is_tried_again_on_those_that_are_left() -> None:
    punkt = Punkt("a", "Det finnes i alle", test=Dekning("alle"))
    alle = [
        funn("F1", "for", gjelder=["nord"], kilder=["r"]),
        funn("F2", "for", gjelder=["sør"], kilder=["i"]),
    ]
    assert [f[:3] for f in _uten(_prosjekt(alle, punkt))] == [
        ("r", "oppfylt", KAN_IKKE_KONKLUDERES),
        ("i", "oppfylt", KAN_IKKE_KONKLUDERES),
        ("register og statistikk", "oppfylt", KAN_IKKE_KONKLUDERES),
        ("intervju og skriftlige svar", "oppfylt", KAN_IKKE_KONKLUDERES),
    ]


def _kjede(test: Påstander) -> Prosjekt:
    """Return a project with one criterion that stands on the claims of another."""
    grunn = kriterium(Punkt("a", "Det finnes"), Punkt("b", "Det brukes"), id_="m", problemstillinger=())
    alle = [funn("F1", "for", "m.a", kilder=["r", "p"]), funn("F2", "for", "m.b", kilder=["i"])]
    return _med(prosjekt([kriterium(Punkt("a", "Begge", test=test)), grunn], alle))


def test_a_claim_about_claims_has_their_sources_and_the_lowest_certainty() -> None:
    p = _kjede(Påstander(alle=("m.a", "m.b")))
    (v,) = vurder(p).vurderinger
    assert v.punkter[0].kilder == ("r", "p", "i")
    assert v.sikkerhet is not None
    assert (v.utfall.navn, v.sikkerhet.grad, v.sikkerhet.sterkest) == ("oppfylt", SVÆRT_LAV, "intervju")
    assert _uten(p) == [
        ("i", "oppfylt", KAN_IKKE_KONKLUDERES, SVÆRT_LAV, None),
        ("intervju og skriftlige svar", "oppfylt", KAN_IKKE_KONKLUDERES, SVÆRT_LAV, None),
    ]


def test_a_claim_about_claims_stands_where_enough_of_them_do() -> None:
    p = _kjede(Påstander(av=("m.a", "m.b"), minst=Decimal(1)))
    (v,) = vurder(p).vurderinger
    assert v.sikkerhet is not None
    assert v.sikkerhet.grad is SVÆRT_LAV
    assert _uten(p) == []


def test_each_body_and_question_stands_alone() -> None:
    spørsmål = (Problemstilling("P1", "?"), Problemstilling("P2", "?"))
    k = kriterium(Punkt("a", "A"), Punkt("b", "B", problemstillinger=("P2",)), problemstillinger=("P1", "P2"))
    alle = [
        funn("F1", "for", "k.a", gjelder=["vik"], kilder=["r"]),
        funn("F2", "for", "k.a", gjelder=["nes"], kilder=["r", "i"]),
        funn("F3", "for", "k.b", kilder=["x"]),
    ]
    p = _med(prosjekt([k], alle, reviderte=(VIK, NES), spørsmål=spørsmål))
    fått = [(f.uten, f.problemstilling, f.revidert, f.etter) for f in følsomhet(vurder(p)) if not f.slag]
    assert fått == [
        ("r", "P1", "Vik kommune", KAN_IKKE_KONKLUDERES),
        ("r", "P1", "Nes kommune", "oppfylt"),
        ("r", "P2", "Vik kommune", KAN_IKKE_KONKLUDERES),
        ("r", "P2", "Nes kommune", "oppfylt"),
        ("i", "P1", "Nes kommune", "oppfylt"),
        ("x", "P2", "Vik kommune", KAN_IKKE_KONKLUDERES),
        ("x", "P2", "Nes kommune", KAN_IKKE_KONKLUDERES),
    ]


tilfeldige_funn = st.lists(
    st.tuples(
        st.sampled_from(["for", "for", "delvis", "mot"]),
        st.sampled_from(["k.a", "k.b", "m.a"]),
        st.sampled_from([(), (), ("nord",), ("sør",)]),
        st.lists(st.sampled_from([*TYPER]), max_size=3, unique=True),
    ),
    max_size=8,
)
avveininger = st.sampled_from([None, "ja", "delvis", "nei"])


def _tilfeldig(par: list[tuple[str, str, tuple[str, ...], list[str]]], verdi: str | None) -> Prosjekt:
    avveining = Avveining(verdi, tekst("Fordi.")) if verdi else None  # type: ignore[arg-type]
    k = kriterium(Punkt("a", "A", avveining=avveining), Punkt("b", "B", avgjørende=False))
    alle = [
        funn(f"F{nr}", taler, punkt, gjelder=gjelder, kilder=kilder)  # type: ignore[arg-type]
        for nr, (taler, punkt, gjelder, kilder) in enumerate(par)
    ]
    return _med(prosjekt([k, kriterium(id_="m")], alle, enheter=(NORD, SØR)))


def _fasit(p: Prosjekt) -> list[Følsomhet]:
    """Take the sources out of the project itself, and assess all of it anew."""
    utelatt: list[tuple[str, bool, set[str]]] = [
        *((id_, False, {id_}) for id_ in p.kilder),
        *((navn, True, {id_ for id_, k in p.kilder.items() if k.type in SLAG[navn]}) for navn in SLAG),
    ]
    sitert_av_noen = {k for kilder in p.sitert.values() for k in kilder}
    før = vurder(p).vurderinger
    fasit = []
    for navn, slag, borte in (u for u in utelatt if u[2] & sitert_av_noen):
        sitert: Mapping[str, tuple[str, ...]] = {
            id_: tuple(k for k in kilder if k not in borte) for id_, kilder in p.sitert.items()
        }
        igjen = {id_: f for id_, f in p.funn.items() if sitert[id_] or not p.sitert[id_]}
        for a, b in zip(før, vurder(replace(p, funn=igjen, sitert=sitert)).vurderinger, strict=True):
            ga, gb = (v.sikkerhet.grad if v.sikkerhet else None for v in (a, b))
            rekke = [*Sikkerhetsgrad]
            if a.utfall.navn != b.utfall.navn or (ga and gb and rekke.index(gb) > rekke.index(ga)):
                sted = a.problemstilling, a.kriterium.id, a.revidert
                fasit.append(Følsomhet(navn, slag, *sted, a.utfall.navn, b.utfall.navn, ga, gb))
    return fasit


@settings(max_examples=500, deadline=None)
@given(tilfeldige_funn, avveininger)
def test_it_is_as_if_the_sources_had_never_been_there(
    par: list[tuple[str, str, tuple[str, ...], list[str]]], verdi: str | None
) -> None:
    p = _tilfeldig(par, verdi)
    assert [*følsomhet(vurder(p))] == _fasit(p)


@settings(max_examples=500, deadline=None)
@given(tilfeldige_funn, avveininger)
def test_a_source_that_nobody_cites_changes_nothing(
    par: list[tuple[str, str, tuple[str, ...], list[str]]], verdi: str | None
) -> None:
    p = _tilfeldig(par, verdi)
    vurdert = vurder(p)
    sitert = {k for kilder in p.sitert.values() for k in kilder}
    assert {f.uten for f in følsomhet(vurdert) if not f.slag} <= sitert
    uten = replace(p, kilder={id_: k for id_, k in p.kilder.items() if id_ in sitert})
    assert vurder(uten).vurderinger == vurdert.vurderinger
    assert følsomhet(vurder(uten)) == følsomhet(vurdert)


def test_computed_verdicts_are_compared_whatever_is_judged() -> None:
    p = last(ROT).prosjekt
    assert p is not None
    vurdert = assess(p, DATO)
    alle = følsomhet(vurdert)
    assert {f.slag for f in alle} == {False, True}
    etter_sted = {(v.problemstilling, v.kriterium.id, v.revidert): v for v in vurdert.vurderinger}
    for f in alle:
        v: Kriterievurdering = etter_sted[f.problemstilling, f.kriterium, f.revidert]
        assert (f.før, f.sikkerhet_før) == (v.utfall.navn, v.sikkerhet.grad if v.sikkerhet else None)
        borte = {k.id for k in p.kilder.values() if k.type in SLAG[f.uten]} if f.slag else {f.uten}
        assert borte & {k for punkt in v.punkter for k in punkt.kilder}
    uten_skjønn = assess(replace(p, skjønn=()), DATO)
    assert følsomhet(uten_skjønn) == alle


def test_criteria_that_rest_on_other_sources_are_left_alone() -> None:
    kriterier: list[Kriterium] = [kriterium(id_=f"k{i}") for i in range(3)]
    alle = [funn(f"F{i}", "for", f"k{i}.a", kilder=["rix"[i]]) for i in range(3)]
    fått = [(f.uten, f.kriterium) for f in følsomhet(vurder(_med(prosjekt(kriterier, alle)))) if not f.slag]
    assert fått == [("r", "k0"), ("i", "k1"), ("x", "k2")]
