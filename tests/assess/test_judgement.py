"""Judgement stands on top of the computed verdict, and lapses exactly when its basis changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from gjennomgang import SKALA, SKJØNN, gjennomgått, nettverk
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import DAG, funn, kriterium, prosjekt, tekst

from revisjon.assess import (
    STANDARD,
    BortfaltSkjønn,
    Kriterievurdering,
    Skjønnsutøvelse,
    Tabell,
    Utfall,
    assess,
)
from revisjon.assess.grounds import grunnlag
from revisjon.assess.judgement import er_mildere, med_skjønn
from revisjon.assess.review import gjennomgå
from revisjon.diagnostics import Plass
from revisjon.model import Dato, Kilde, Prosjekt, Punkt, Revidert, Skjønn, Sted, Tekst
from revisjon.rules import fra_skala
from revisjon.rules.comparators.finnes import Finnes

TABELL = fra_skala(SKALA)


def _vurder(p: Prosjekt) -> dict[tuple[str, str, str], Kriterievurdering]:
    """Return the verdicts with judgements by criterion, question and body."""
    uten = assess(replace(p, skjønn=()), DAG)
    med = med_skjønn(uten.vurderinger, p, uten.tabell)
    for a, b in zip(uten.vurderinger, med, strict=True):
        assert replace(b, skjønn=None, bortfalt=None) == a, "the computed verdict never changes"
    return {(v.kriterium.id, v.problemstilling, v.revidert): v for v in med}


def _om_k(p: Prosjekt) -> Kriterievurdering:
    return _vurder(p)["k", "P1", "Vik kommune"]


def test_confirmed_judgement_is_in_force() -> None:
    alle = _vurder(gjennomgått(nettverk()))
    v = alle["k", "P1", "Vik kommune"]
    assert v.skjønn == Skjønnsutøvelse(SKJØNN, mildere=False)
    assert v.bortfalt is None
    assert (v.utfall.navn, v.gjeldende) == ("oppfylt", "delvis oppfylt")
    andre = [w for w in alle.values() if w is not v]
    assert len(andre) == 2
    assert all(w.skjønn is None and w.bortfalt is None for w in andre)


def test_assessment_of_a_project_holds_its_judgements() -> None:
    streng = prosjekt([kriterium()], [funn("F1", "mot")])
    p = gjennomgått(replace(streng, skjønn=(SKJØNN,)))
    (v,) = assess(p, DAG).vurderinger
    assert v.skjønn == Skjønnsutøvelse(SKJØNN, mildere=True)
    assert (v.utfall.navn, v.gjeldende) == ("ikke oppfylt", "delvis oppfylt")


def test_judgement_never_confirmed_has_no_effect() -> None:
    v = _om_k(nettverk())
    assert v.bortfalt == BortfaltSkjønn(SKJØNN, ())
    assert (v.skjønn, v.gjeldende) == (None, "oppfylt")


def test_changed_basis_makes_it_lapse_and_is_named() -> None:
    p = gjennomgått(nettverk())
    p = replace(
        p,
        kilder={**p.kilder, "brev": replace(p.kilder["brev"], tittel="Nytt")},
        skala=(*SKALA[:1], replace(SKALA[1], utfall="nesten"), SKALA[2]),
        funn={**p.funn, "F3": funn("F3", "for", "k.a", kilder=())},
    )
    v = _om_k(p)
    assert v.bortfalt == BortfaltSkjønn(SKJØNN, ("funn F3", "kilde brev", "skala"))
    assert v.skjønn is None


def test_changed_judgement_makes_it_lapse() -> None:
    nytt = replace(SKJØNN, verdi="ikke oppfylt")
    v = _om_k(replace(gjennomgått(nettverk()), skjønn=(nytt,)))
    assert v.bortfalt == BortfaltSkjønn(nytt, ("skjønn k:P1",))


def test_each_body_has_its_own() -> None:
    vik, nes = Revidert("Vik", "kommune", "vik"), Revidert("Nes", "kommune", "nes")
    for_vik = replace(SKJØNN, verdi="oppfylt", revidert="vik")
    for_nes = replace(SKJØNN, verdi="ikke oppfylt", revidert="nes")
    p = prosjekt([kriterium()], [funn("F1", "delvis")], reviderte=(vik, nes))
    p = gjennomgått(replace(p, skjønn=(for_vik, for_nes)), ["k:P1:vik", "k:P1:nes"])
    v = _vurder(p)
    assert v["k", "P1", "Vik"].skjønn == Skjønnsutøvelse(for_vik, mildere=True)
    assert v["k", "P1", "Nes"].skjønn == Skjønnsutøvelse(for_nes, mildere=False)
    ett = _vurder(replace(p, skjønn=(for_nes,)))
    assert ett["k", "P1", "Vik"].skjønn is None
    assert ett["k", "P1", "Vik"].bortfalt is None


@pytest.mark.parametrize("revidert", ["", "vik"])
def test_only_body_need_not_be_named(revidert: str) -> None:
    skjønn = replace(SKJØNN, revidert=revidert)
    p = prosjekt([kriterium()], [funn("F1", "for")], reviderte=(Revidert("Vik", "kommune", "vik"),))
    p = gjennomgått(replace(p, skjønn=(skjønn,)))
    assert _vurder(p)["k", "P1", "Vik"].skjønn == Skjønnsutøvelse(skjønn, mildere=False)


def test_with_several_bodies_a_judgement_that_names_none_is_on_the_one_without_id() -> None:
    vik, nes = Revidert("Vik", "kommune", "vik"), Revidert("Nes", "kommune")
    p = prosjekt([kriterium()], [funn("F1", "for")], reviderte=(vik, nes))
    v = _vurder(gjennomgått(replace(p, skjønn=(SKJØNN,))))
    assert v["k", "P1", "Vik"].skjønn is None
    assert v["k", "P1", "Nes"].skjønn == Skjønnsutøvelse(SKJØNN, mildere=False)


def _utfall(navn: str, lavest: str = "", høyest: str = "") -> Utfall:
    rad = None if lavest or navn == "ikke relevant" else 0
    return Utfall(navn, lavest or navn, høyest or navn, rad)


@pytest.mark.parametrize(
    ("verdi", "utfall", "mildere"),
    [
        ("oppfylt", _utfall("i hovedsak oppfylt"), True),
        ("oppfylt", _utfall("oppfylt"), False),
        ("delvis oppfylt", _utfall("i hovedsak oppfylt"), False),
        ("delvis oppfylt", _utfall("ikke oppfylt"), True),
        ("ikke oppfylt", _utfall("ikke oppfylt"), False),
        ("delvis oppfylt", _utfall("kan ikke konkluderes", "ikke oppfylt", "oppfylt"), True),
        ("delvis oppfylt", _utfall("kan ikke konkluderes", "delvis oppfylt", "oppfylt"), False),
        ("ikke oppfylt", _utfall("kan ikke konkluderes", "ikke oppfylt", "oppfylt"), False),
        ("oppfylt", _utfall("ikke relevant"), False),
        ("ukjent", _utfall("ikke oppfylt"), False),
    ],
)
def test_milder(verdi: str, utfall: Utfall, mildere: bool) -> None:  # noqa: FBT001 - what is expected
    assert er_mildere(verdi, utfall, STANDARD) is mildere
    assert isinstance(STANDARD, Tabell)


def _endre_post(post: Any, hva: int) -> Any:  # noqa: ANN401 - any record
    """Change a record in one of several ways; None where it has no such field."""
    felter = ("tittel", "merknad", "tekst", "krav", "påstand", "hva", "av", "populasjon", "periode", "enhet")
    egne = [f for f in felter if hasattr(post, f)]
    felt = egne[hva % len(egne)]
    gammel = getattr(post, felt)
    if isinstance(gammel, int):
        return replace(post, **{felt: gammel + 1})
    if felt in ("tekst", "merknad") and not isinstance(gammel, str):
        return replace(post, **{felt: tekst((gammel.verdi if gammel else "") + " Mer.")})
    return replace(post, **{felt: f"{gammel} mer"})


OPPSLAG = {
    "kilde": "kilder", "funn": "funn", "tall": "tall", "tabell": "tabeller", "figur": "figurer",
    "hendelse": "hendelser", "utvalg": "utvalg", "kriterium": "kriterier", "vurdering": "vurderinger",
    "konklusjon": "konklusjoner", "anbefaling": "anbefalinger",
}  # fmt: skip
FØR = nettverk()
POSTER = sorted(
    [f"{slag} {id_}" for slag, felt in OPPSLAG.items() for id_ in getattr(FØR, felt)]
    + [f"påstand {k.id}.{p.id}" for k, p in FØR.punkter()]
)


def _endre(p: Prosjekt, navn: str, hva: int) -> Prosjekt:
    slag, id_ = navn.split(" ")
    if slag == "påstand":
        k = p.kriterier[id_.split(".")[0]]
        punkter = tuple(_endre_post(x, hva) if f"{k.id}.{x.id}" == id_ else x for x in k.punkter)
        return replace(p, kriterier={**p.kriterier, k.id: replace(k, punkter=punkter)})
    felt = OPPSLAG[slag]
    poster: Mapping[str, Any] = getattr(p, felt)
    if slag in ("vurdering", "konklusjon", "anbefaling"):
        ny = replace(poster[id_], tekst=tekst("Helt nytt.") if slag != "anbefaling" else "Noe nytt")
    else:
        ny = _endre_post(poster[id_], hva)
    endret: dict[str, Any] = {felt: {**poster, id_: ny}}
    return replace(p, **endret)


def _flytt(p: Prosjekt) -> Prosjekt:
    """Write every finding and source in another file, other lines, in the opposite order."""
    sted = Sted(Plass("annet.yaml", 99, 9))
    alle = {
        id_: replace(f, sted=sted, tekst=Tekst(f.tekst.verdi.replace(" ", "\n  "), Plass("annet.yaml", 100)))
        for id_, f in reversed([*p.funn.items()])
    }
    kilder = {id_: replace(k, sted=sted) for id_, k in reversed([*p.kilder.items()])}
    return replace(p, funn=alle, kilder=kilder, skjønn=tuple(replace(s, sted=sted) for s in p.skjønn))


def test_law_has_cases_on_both_sides() -> None:
    inne = {*grunnlag(FØR, SKJØNN)}
    assert len(inne & {*POSTER}) > 20
    assert len({*POSTER} - inne) > 20


@settings(max_examples=500, deadline=None)
@given(
    navn=st.lists(st.sampled_from(POSTER), max_size=3, unique=True),
    hva=st.integers(0, 3),
    flytt=st.booleans(),
    til=st.sampled_from(["", "k.a", "k.b", "k.c", "annet.a"]),
)
def test_judgement_lapses_exactly_when_its_basis_changes(
    navn: list[str], hva: int, flytt: bool, til: str  # noqa: FBT001 - as drawn
) -> None:  # fmt: skip
    """Any record inside the basis, any outside, a new finding for each claim, and all in other places."""
    før = gjennomgått(FØR, ["k:P1"])
    assert _om_k(før).skjønn is not None
    p = før
    for n in navn:
        p = _endre(p, n, hva)
    if til:
        nytt = funn("F99", "mot", til, kilder=("løs",))
        p = replace(p, funn={**p.funn, "F99": nytt}, sitert={**p.sitert, "F99": ("løs",)})
    if flytt:
        p = _flytt(p)
    venter = {n for n in navn if n in før.lås["k:P1"].grunnlag}
    if til in ("k.a", "k.b"):
        venter |= {"funn F99", "kilde løs"}
    v = _om_k(p)
    assert (v.skjønn is None) == bool(venter)
    assert {*(v.bortfalt.endret if v.bortfalt else ())} == venter


@settings(max_examples=500, deadline=None)
@given(verdi=st.decimals(0, 100, places=2), id_=st.sampled_from(["hel", "i-celle", "fritt", "løst"]))
def test_judgement_follows_the_numbers(verdi: Decimal, id_: str) -> None:
    før = gjennomgått(FØR, ["k:P1"])
    p = replace(før, tall={**før.tall, id_: replace(før.tall[id_], verdi=verdi)})
    uendret = id_ == "løst" or verdi == FØR.tall[id_].verdi
    assert (_om_k(p).skjønn is not None) == uendret


def test_judgement_on_nothing_is_passed_over() -> None:
    p = replace(nettverk(), skjønn=(Skjønn("borte", "P1", "oppfylt", tekst("x"), SKJØNN.godkjent),))
    assert all(v.skjønn is None and v.bortfalt is None for v in _vurder(p).values())
    assert {*grunnlag(p, p.skjønn[0])} == {"skala"}
    assert TABELL.utfall == ("oppfylt", "delvis oppfylt", "ikke oppfylt")


def test_judgement_lapses_when_the_day_changes_the_computed_verdict() -> None:
    """No record changed, but the plan went out of force."""
    k = kriterium(Punkt("a", "Planen gjelder", test=Finnes("plan", ("gyldig",))))
    p = prosjekt([k], [])
    plan = Kilde("plan", "plan", "En plan", gjelder_fra=Dato(2020), gjelder_til=Dato(2026, 4))
    skjønn = Skjønn("k", "P1", "delvis oppfylt", tekst("Fordi."), SKJØNN.godkjent)
    p = replace(p, kilder={**p.kilder, "plan": plan}, skjønn=(skjønn,))
    april, mai = date(2026, 4, 30), date(2026, 5, 31)
    alle = gjennomgå(assess(p, mai), (), "Kari", mai).lås
    p = replace(p, lås={id_: lås for id_, (_, lås) in alle.items()})
    (i_mai,), (i_april,) = assess(p, mai).vurderinger, assess(p, april).vurderinger
    assert (i_mai.utfall.navn, i_mai.gjeldende) == ("ikke oppfylt", "delvis oppfylt")
    assert (i_april.utfall.navn, i_april.gjeldende) == ("oppfylt", "oppfylt")
    assert i_april.bortfalt is not None
    assert i_april.bortfalt.endret == ("beregnet vurdering",)
