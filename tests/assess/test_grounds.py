"""What each reviewed thing rests on, by name."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from gjennomgang import SKJØNN, nettverk
from modell import NORD, SØR, tekst

from revisjon.assess import grounds, references
from revisjon.assess.fingerprint import avtrykk
from revisjon.assess.grounds import alle_ting, grunnlag, navn_på
from revisjon.model import (
    Anbefaling,
    Dato,
    Konklusjon,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Skjønn,
    Vurdering,
)

FOR_K = {
    "funn F1", "kilde brev", "kilde stat-2", "kilde notat", "kilde figurkilde", "kilde forarbeid",
    "kilde loven", "kilde reg", "kilde stat", "kilde tabellkilde", "kriterium k", "påstand k.a",
    "påstand k.b", "skala", "figur figur", "tabell i-figur", "tabell nevnt", "tabell tabell", "tall andel",
    "tall del", "tall fritt", "tall hel", "tall i-celle",
}  # fmt: skip
FOR_ANNET = {"funn F10", "kilde int-3", "kilde loven-2", "kriterium annet", "påstand annet.a"}


def _på(p: Prosjekt, navn: str) -> set[str]:
    return {*grunnlag(p, alle_ting(p)[navn])}


def test_names_and_order_of_things() -> None:
    assert [*alle_ting(nettverk())] == ["k:P1", "tema", "P1", "A1", "A2"]


def test_judgement_rests_on_criterion_claims_findings_numbers_and_scale() -> None:
    assert _på(nettverk(), "k:P1") == FOR_K


def test_assessment_rests_on_all_criteria_of_the_chapter_and_on_what_it_names() -> None:
    spørsmål = {"problemstilling P1", "problemstilling P2"}
    egne = {"skjønn k:P1", "tall løst", "kilde løs", "påstand k.c", "funn F2", "kilde int-2"}
    assert _på(nettverk(), "tema") == FOR_K | FOR_ANNET | spørsmål | egne


def test_conclusion_rests_on_its_own_question_and_on_what_it_names() -> None:
    egne = {"problemstilling P1", "skjønn k:P1", "tabell løs", "kilde løs"}
    assert _på(nettverk(), "P1") == FOR_K | egne


def test_recommendation_rests_on_its_claims_and_findings_alone() -> None:
    tall = {"tall andel", "tall del", "tall hel", "tall i-celle", "tabell tabell", "kilde tabellkilde"}
    krav = {"kriterium k", "påstand k.b", "kilde forarbeid", "kilde loven", "kilde reg", "kilde stat"}
    assert _på(nettverk(), "A1") == krav | tall | {"funn F10", "kilde int-3"}
    assert _på(nettverk(), "A2") == FOR_ANNET | {"kilde bakgrunn"}


def test_recommendation_that_names_a_criterion_rests_on_all_its_claims() -> None:
    p = nettverk()
    assert {"påstand k.a", "påstand k.b", "påstand k.c"} <= {
        *grunnlag(p, Anbefaling("A9", "Gjør det", ("k",), "rådmannen"))
    }


def test_ids_of_criteria_may_have_dots() -> None:
    p = nettverk()
    p = replace(p, kriterier={**p.kriterier, "k.1": replace(p.kriterier["annet"], id="k.1")})
    nådd = grunnlag(p, Anbefaling("A9", "Gjør det", ("k.1.a",), "rådmannen"))
    assert [n for n in nådd if n.startswith(("kriterium", "påstand"))] == ["kriterium k.1", "påstand k.1.a"]


def test_fingerprints_are_those_of_the_records_in_natural_order() -> None:
    p = nettverk()
    av = grunnlag(p, p.vurderinger["tema"])
    assert [n for n in av if n.startswith("funn")] == ["funn F1", "funn F2", "funn F10"]
    assert av["funn F1"] == avtrykk(p.funn["F1"])
    assert av["kilde brev"] == avtrykk(p.kilder["brev"])
    assert av["kriterium k"] == avtrykk(replace(p.kriterier["k"], punkter=()))
    assert av["påstand k.b"] == avtrykk(p.kriterier["k"].punkter[1])
    assert av["skala"] == avtrykk(p.skala)
    assert av["skjønn k:P1"] == avtrykk(SKJØNN)
    assert av["problemstilling P2"] == avtrykk(p.problemstillinger[1])


def test_thing_is_no_part_of_its_own_basis() -> None:
    p = nettverk()
    p = replace(p, skjønn=(replace(SKJØNN, begrunnelse=tekst("Jf. [#F2].")),))
    assert "skjønn k:P1" not in _på(p, "k:P1")
    assert "funn F2" in _på(p, "k:P1")
    assert "funn F2" in _på(p, "P1")


def test_notes_are_no_records_but_may_name_some() -> None:
    ting = Vurdering("ukjent", tekst("Slik er det.[^1]\n\n[^1]: Se [@løs]."))
    assert {*grunnlag(nettverk(), ting)} == {"skala", "kilde løs"}


def test_see_also_in_a_finding_is_no_ground() -> None:
    assert "[#F2]" in nettverk().funn["F10"].tekst.verdi
    assert "funn F2" not in _på(nettverk(), "A2")


def test_circles_end_and_unknown_questions_have_nothing() -> None:
    p = nettverk()
    k, annet = p.kriterier.values()
    k, annet = replace(k, utledning=tekst("Jf. [§annet].")), replace(annet, utledning=tekst("Jf. [§k]."))
    p = replace(p, kriterier={"k": k, "annet": annet})
    assert _på(p, "A2") == FOR_ANNET | {"kilde bakgrunn", "kriterium k", "kilde loven"}
    assert {*grunnlag(p, Konklusjon("P9", tekst(""), tekst(""), tekst("Ja.")))} == {"skala"}


def test_question_has_those_under_it() -> None:
    p = nettverk()
    spørsmål = (Problemstilling("P0", "Hva?", under=p.problemstillinger),)
    p = replace(
        p,
        problemstillinger=spørsmål,
        konklusjoner={"P0": Konklusjon("P0", tekst(""), tekst(""), tekst("Ja."))},
    )
    assert {"problemstilling P0", "problemstilling P1", "problemstilling P2"} <= _på(p, "P0")
    assert _på(p, "P0") >= FOR_K | FOR_ANNET


def test_assessment_of_a_chapter_without_questions_rests_on_its_text() -> None:
    assert {*grunnlag(nettverk(), Vurdering("ukjent", tekst("Se [@løs; @stat] og [#intet].")))} == {
        "skala", "kilde løs", "kilde stat",
    }  # fmt: skip


def test_names_of_judgements_with_several_bodies() -> None:
    vik, nes = Revidert("Vik", "kommune", "vik"), Revidert("Nes", "kommune", "nes")
    p = nettverk()
    flere = replace(p, oppdrag=replace(p.oppdrag, reviderte=(vik, nes)))
    assert navn_på(flere, replace(SKJØNN, revidert="vik")) == "k:P1:vik"
    assert navn_på(flere, SKJØNN) == "k:P1"
    assert navn_på(p, replace(SKJØNN, revidert="vik")) == "k:P1"


def test_judgement_on_one_body_rests_on_findings_that_concern_it() -> None:
    vik, nes = Revidert("Vik", "kommune", "vik"), Revidert("Nes", "kommune", "nes")
    p = nettverk()
    for_nes = replace(p.funn["F1"], id="F7", gjelder=("nes",))
    p = replace(
        p, funn={**p.funn, "F7": for_nes}, oppdrag=replace(p.oppdrag, reviderte=(vik, nes)), skjønn=()
    )
    assert "funn F7" not in grunnlag(p, replace(SKJØNN, revidert="vik"))
    assert "enheter" not in grunnlag(p, replace(SKJØNN, revidert="vik"))
    assert "funn F7" in grunnlag(p, replace(SKJØNN, revidert="nes"))
    assert "funn F7" in grunnlag(p, p.konklusjoner["P1"])
    ene = replace(p, oppdrag=replace(p.oppdrag, reviderte=(nes,)))
    assert "funn F7" in grunnlag(ene, SKJØNN)
    uten_id = replace(p, oppdrag=replace(p.oppdrag, reviderte=(nes, replace(vik, id=""))))
    assert "funn F7" not in grunnlag(uten_id, SKJØNN)


def test_units_count_where_a_finding_holds_for_some() -> None:
    p = nettverk()
    p = replace(p, funn={**p.funn, "F1": replace(p.funn["F1"], gjelder=("nord",))})
    assert grunnlag(p, SKJØNN)["enheter"] == avtrykk(((NORD, SØR), ("",)))
    assert "enheter" not in grunnlag(nettverk(), SKJØNN)


def test_counted_interviews_are_the_basis_of_their_number() -> None:
    p = nettverk()
    ting = Vurdering("ukjent", tekst("Vi har snakket med [=samtaler]."))
    gruppe = replace(p.kilder["int-1"], id="int-9", gruppe="int-1")
    p = replace(p, kilder={**p.kilder, "int-9": gruppe})
    assert {*grunnlag(p, ting)} == {"skala", "tall samtaler", "kilde int-1"}


def test_what_a_test_looks_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every kind of record that a test can name, whatever kinds of tests there are."""
    ser_på = (
        ("punkt", "annet.a"),
        ("hendelse", "møte"),
        ("utvalg", "mapper"),
        ("kilde", "løs"),
        ("enhet", "nord"),
    )
    _med_slag(monkeypatch, ser_på, av_funn=False)
    test = SimpleNamespace()
    p = nettverk()
    k = replace(p.kriterier["k"], punkter=(Punkt("a", "Det finnes", test=test),))
    p = replace(p, kriterier={**p.kriterier, "k": k}, funn={"F10": p.funn["F10"]})
    nådd = set(_nådd(p))
    assert nådd == {
        "skala", "kriterium k", "kilde loven", "kilde forarbeid", "påstand k.a", "påstand annet.a",
        "funn F10", "kilde int-3", "hendelse møte", "kilde hendelseskilde", "utvalg mapper",
        "kilde utvalgskilde", "kilde løs", "enheter",
    }  # fmt: skip
    _med_slag(monkeypatch, (), av_funn=True)
    assert "enheter" in _nådd(p)
    _med_slag(monkeypatch, (), av_funn=False)
    assert "enheter" not in _nådd(p)


def _med_slag(m: pytest.MonkeyPatch, ser_på: tuple[tuple[str, str], ...], *, av_funn: bool) -> None:
    slag = SimpleNamespace(av_funn=av_funn, ser_på=lambda _: ser_på)
    m.setattr(references, "sammenlikner", lambda _: slag)
    m.setattr(grounds, "avtrykk", lambda _: "0" * 32)


def _nådd(p: Prosjekt) -> list[str]:
    return [*grunnlag(p, Skjønn("k", "P1", "oppfylt", tekst("x"), SKJØNN.godkjent))]


def test_dates_are_no_records() -> None:
    assert [*references.viser_til((Dato(2026), "F1", None, 7))] == []
