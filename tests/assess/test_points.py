"""From findings to the value of a claim."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modell import NORD, SØR, eneste, funn, kriterium, prosjekt, påstand, tekst

from revisjon.assess import Verdi, Årsak
from revisjon.model import Avveining, Enhet, Funn, GjelderNår, Punkt, Tall, Utregnet
from revisjon.model.evidence import Taler
from revisjon.rules.comparators.dekning import Dekning
from revisjon.rules.comparators.grense import Grense
from revisjon.rules.comparators.pastander import Påstander

ENHETER = (Enhet("hele", "Hele", (NORD, SØR)),)
RANG = {Verdi.NEI: (0, 0), Verdi.DELVIS: (1, 1), Verdi.JA: (2, 2), Verdi.UAVKLART: (0, 2)}
"""Worst and best that a value may turn out to be."""
TALER: tuple[Taler, ...] = ("for", "delvis", "mot")
GJELDER = ((), ("nord",), ("sør",), ("nord", "sør"), ("hele",))

ett_funn = st.tuples(st.sampled_from(TALER), st.sampled_from(GJELDER))
flere_funn = st.lists(ett_funn, max_size=6)


def _funn(par: list[tuple[Taler, tuple[str, ...]]]) -> list[Funn]:
    return [funn(f"F{nr}", taler, gjelder=gjelder) for nr, (taler, gjelder) in enumerate(par)]


@pytest.mark.parametrize(
    ("taler", "verdi", "årsak"),
    [
        ([], Verdi.UAVKLART, Årsak.INGEN_FUNN),
        (["for"], Verdi.JA, Årsak.ALLE_FOR),
        (["for", "for"], Verdi.JA, Årsak.ALLE_FOR),
        (["mot"], Verdi.NEI, Årsak.ALLE_MOT),
        (["delvis"], Verdi.DELVIS, Årsak.DELVIS),
        (["delvis", "for"], Verdi.DELVIS, Årsak.DELVIS),
        (["mot", "delvis"], Verdi.DELVIS, Årsak.DELVIS),
        (["for", "mot"], Verdi.UAVKLART, Årsak.MOTSTRID),
        (["for", "delvis", "mot"], Verdi.UAVKLART, Årsak.MOTSTRID),
    ],
)
def test_value_of_findings_for_the_whole(taler: list[Taler], verdi: Verdi, årsak: Årsak) -> None:
    p = påstand(_funn([(t, ()) for t in taler]))
    assert (p.verdi, p.årsak) == (verdi, årsak)
    assert [s.taler for s in p.støtte] == taler
    assert all(s.teller for s in p.støtte)


@pytest.mark.parametrize(
    ("par", "verdi", "årsak", "teller"),
    [
        ([("for", ("nord",))], Verdi.UAVKLART, Årsak.BARE_DEL, [False]),
        ([("mot", ("nord",))], Verdi.UAVKLART, Årsak.BARE_DEL, [False]),
        ([("for", ("nord",)), ("for", ("sør",))], Verdi.JA, Årsak.ALLE_FOR, [True, True]),
        ([("mot", ("nord",)), ("mot", ("sør",))], Verdi.NEI, Årsak.ALLE_MOT, [True, True]),
        ([("for", ("nord", "sør"))], Verdi.JA, Årsak.ALLE_FOR, [True]),
        ([("for", ("hele",))], Verdi.JA, Årsak.ALLE_FOR, [True]),
        ([("for", ("nord",)), ("mot", ("sør",))], Verdi.UAVKLART, Årsak.MOTSTRID, [True, True]),
        ([("for", ("nord",)), ("mot", ("nord",))], Verdi.UAVKLART, Årsak.BARE_DEL, [False, False]),
        ([("for", ("nord",)), ("delvis", ("sør",))], Verdi.UAVKLART, Årsak.ULIKE_ENHETER, [True, True]),
        ([("mot", ("nord",)), ("delvis", ("sør",))], Verdi.UAVKLART, Årsak.ULIKE_ENHETER, [True, True]),
        (
            [("for", ()), ("for", ("nord",)), ("delvis", ("sør",))],
            Verdi.JA,
            Årsak.ALLE_FOR,
            [True, False, False],
        ),
        ([("for", ()), ("mot", ("nord",))], Verdi.JA, Årsak.ALLE_FOR, [True, False]),
        ([("for", ("hele",)), ("mot", ("nord",))], Verdi.JA, Årsak.ALLE_FOR, [True, False]),
        ([("for", ("nord", "sør")), ("mot", ("nord",))], Verdi.JA, Årsak.ALLE_FOR, [True, False]),
        ([("for", ()), ("mot", ("nord",)), ("mot", ("sør",))], Verdi.UAVKLART, Årsak.MOTSTRID, [True] * 3),
        (
            [("for", ()), ("for", ("nord",)), ("mot", ("sør",))],
            Verdi.JA,
            Årsak.ALLE_FOR,
            [True, False, False],
        ),
        (
            [("delvis", ("nord",)), ("for", ("nord",)), ("delvis", ("sør",))],
            Verdi.DELVIS,
            Årsak.DELVIS,
            [True] * 3,
        ),
    ],
)
def test_evidence_for_parts_counts_only_together(
    par: list[tuple[Taler, tuple[str, ...]]], verdi: Verdi, årsak: Årsak, teller: list[bool]
) -> None:
    p = påstand(_funn(par), enheter=ENHETER)
    assert (p.verdi, p.årsak, [s.teller for s in p.støtte]) == (verdi, årsak, teller)


@pytest.mark.parametrize(
    ("har", "taler", "verdi", "årsak"),
    [
        ("10", [], Verdi.JA, Årsak.TEST),
        ("11", [], Verdi.NEI, Årsak.TEST),
        ("10", ["for"], Verdi.JA, Årsak.TEST),
        ("11", ["mot"], Verdi.NEI, Årsak.TEST),
        ("10", ["delvis"], Verdi.DELVIS, Årsak.DELVIS),
        ("10", ["mot"], Verdi.UAVKLART, Årsak.MOTSTRID),
        ("", ["for"], Verdi.UAVKLART, Årsak.UAVGJORT_TEST),
    ],
)
def test_a_test_speaks_like_one_more_finding(
    har: str, taler: list[Taler], verdi: Verdi, årsak: Årsak
) -> None:
    punkt = Punkt("a", "Det er få", test=Grense("t", høyst=Decimal(10)))
    p = prosjekt([kriterium(punkt)], _funn([(t, ()) for t in taler]))
    if har:
        p = replace(p, tall={"t": Tall("t", Decimal(har))}, verdier={"t": Utregnet(Decimal(har))})
    (svar,) = eneste(p).punkter
    assert (svar.verdi, svar.årsak) == (verdi, årsak)


def test_a_test_of_claims_that_are_not_relevant_is_what_takes_the_claim_away() -> None:
    borte = Punkt("b", "Det finnes", gjelder_når=GjelderNår(oppfylt=False, begrunnelse="Nei"))
    a = Punkt("a", "Alt finnes", test=Påstander(alle=("k.b",)))
    p, _ = eneste(prosjekt([kriterium(a, borte)])).punkter
    assert (p.verdi, p.årsak) == (Verdi.IKKE_RELEVANT, Årsak.TEST)
    p, _ = eneste(prosjekt([kriterium(a, borte)], [funn("F1", "mot")])).punkter
    assert (p.verdi, p.årsak) == (Verdi.NEI, Årsak.ALLE_MOT), "a finding is not made to disappear"


def test_units_that_a_test_does_not_count_say_nothing() -> None:
    punkt = Punkt("a", "Det finnes", test=Dekning("alle", ("nord",)))
    p = påstand(_funn([("for", ("nord",)), ("mot", ("sør",))]), punkt, enheter=ENHETER)
    assert (p.verdi, [s.teller for s in p.støtte]) == (Verdi.JA, [True, False])
    hele = replace(punkt, test=Dekning("alle", ("hele",)))
    p = påstand(_funn([("for", ("nord",)), ("mot", ("sør",))]), hele, enheter=ENHETER)
    assert (p.verdi, [s.teller for s in p.støtte]) == (Verdi.NEI, [True, True])


def test_where_a_test_takes_unit_by_unit_what_is_said_of_units_counts() -> None:
    punkt = Punkt("a", "Det finnes overalt", test=Dekning("alle"))
    p = påstand(_funn([("for", ("nord",)), ("for", ()), ("for", ("hele",))]), punkt, enheter=ENHETER)
    assert (p.verdi, [s.teller for s in p.støtte]) == (Verdi.JA, [True, False, True])


def test_support_tells_how_much_a_finding_speaks_to() -> None:
    f = funn("F1", "delvis")
    noen = replace(f, id="F2", belyser=(replace(f.belyser[0], omfang="noen"),))
    assert [s.omfang for s in påstand([f, noen]).støtte] == ["", "noen"]


@pytest.mark.parametrize("taler", TALER)
def test_evidence_for_a_part_that_is_not_known_counts_for_nothing(taler: Taler) -> None:
    for enheter in ((), ENHETER):
        p = påstand([funn("F1", taler, gjelder=["ukjent"])], enheter=enheter)
        assert p.verdi is Verdi.UAVKLART
        assert not any(s.teller for s in p.støtte)


@given(flere_funn)
def test_absence_of_evidence_is_never_no(par: list[tuple[Taler, tuple[str, ...]]]) -> None:
    p = påstand(_funn(par), enheter=ENHETER)
    if p.verdi is Verdi.NEI:
        assert {s.taler for s in p.støtte if s.teller} == {"mot"}
    if not par:
        assert p.verdi is Verdi.UAVKLART


@given(flere_funn, st.sampled_from(GJELDER))
def test_a_finding_for_never_worsens(
    par: list[tuple[Taler, tuple[str, ...]]], gjelder: tuple[str, ...]
) -> None:
    før = påstand(_funn(par), enheter=ENHETER)
    etter = påstand(_funn([*par, ("for", gjelder)]), enheter=ENHETER)
    if Årsak.MOTSTRID not in (før.årsak, etter.årsak):
        assert all(e >= f for e, f in zip(RANG[etter.verdi], RANG[før.verdi], strict=True))


@given(flere_funn, st.sampled_from(GJELDER))
def test_a_finding_against_never_improves(
    par: list[tuple[Taler, tuple[str, ...]]], gjelder: tuple[str, ...]
) -> None:
    før = påstand(_funn(par), enheter=ENHETER)
    etter = påstand(_funn([*par, ("mot", gjelder)]), enheter=ENHETER)
    if Årsak.MOTSTRID not in (før.årsak, etter.årsak):
        assert all(e <= f for e, f in zip(RANG[etter.verdi], RANG[før.verdi], strict=True))


@given(flere_funn, st.randoms(use_true_random=False))
def test_order_of_findings_does_not_matter(par: list[tuple[Taler, tuple[str, ...]]], stokk: object) -> None:
    alle = _funn(par)
    stokket = [*alle]
    stokk.shuffle(stokket)  # type: ignore[attr-defined]
    a, b = påstand(alle, enheter=ENHETER), påstand(stokket, enheter=ENHETER)
    assert (a.verdi, a.årsak, {*a.støtte}) == (b.verdi, b.årsak, {*b.støtte})


@pytest.mark.parametrize("verdi", ["ja", "delvis", "nei"])
def test_conflict_is_settled_by_a_weighing(verdi: str) -> None:
    avveining = Avveining(verdi, tekst("Fordi."))  # type: ignore[arg-type]
    punkt = Punkt("a", "Det finnes", avveining=avveining)
    p = påstand(_funn([("for", ()), ("mot", ())]), punkt)
    assert (p.verdi, p.årsak, p.avveining) == (Verdi(verdi), Årsak.AVVEID, avveining)
    andre: tuple[Taler, ...] = ("mot", "delvis")
    for annen in andre:
        p = påstand(_funn([("for", ("nord",)), (annen, ("sør",))]), punkt, enheter=ENHETER)
        assert (p.verdi, p.årsak, p.avveining) == (Verdi(verdi), Årsak.AVVEID, avveining)
        assert p.sikkerhet is not None


def test_units_that_differ_leave_the_word_to_a_test() -> None:
    ulike = [funn("F1", "for", gjelder=("nord",)), funn("F2", "delvis", gjelder=("sør",))]
    punkt = Punkt("a", "Det er få", test=Grense("t", høyst=Decimal(10)))
    p = prosjekt([kriterium(punkt)], ulike, enheter=ENHETER)
    (uten,) = eneste(p).punkter
    assert (uten.verdi, uten.årsak) == (Verdi.UAVKLART, Årsak.UAVGJORT_TEST)
    p = replace(p, tall={"t": Tall("t", Decimal(1))}, verdier={"t": Utregnet(Decimal(1))})
    (med,) = eneste(p).punkter
    assert (med.verdi, med.årsak, [s.teller for s in med.støtte]) == (Verdi.JA, Årsak.TEST, [False, False])


def test_what_counts_is_what_the_verdict_rests_on() -> None:
    alle = [funn("F1", "for"), funn("F2", "mot", gjelder=("nord",))]
    v = eneste(prosjekt([kriterium()], alle, enheter=ENHETER))
    assert (v.funn, v.tellende) == (("F1", "F2"), ("F1",))


def test_a_test_of_the_units_is_told_where_findings_disagree() -> None:
    punkt = Punkt("a", "Det finnes", test=Dekning("alle"))
    alle = [
        funn("F1", "for", gjelder=("sør",)),
        funn("F2", "mot", gjelder=("sør",)),
        funn("F3", "for"),
    ]
    p = påstand(alle, punkt, enheter=ENHETER)
    assert p.test is not None
    assert (p.test.felt["motstrid"], p.test.felt["ukjent"]) == (("Sør",), ("Nord",))
    assert [s.teller for s in p.støtte] == [True, True, False]


@pytest.mark.parametrize("taler", [[], ["for"], ["mot"], ["delvis", "for"]])
def test_weighing_without_a_conflict_changes_nothing(taler: list[Taler]) -> None:
    par: list[tuple[Taler, tuple[str, ...]]] = [(t, ()) for t in taler]
    med = påstand(_funn(par), Punkt("a", "Det finnes", avveining=Avveining("nei", tekst("Fordi."))))
    uten = påstand(_funn(par))
    assert (med.verdi, med.årsak, med.avveining) == (uten.verdi, uten.årsak, None)


def test_condition_that_is_not_met_takes_the_claim_away_whatever_was_found() -> None:
    vilkår = GjelderNår(oppfylt=False, begrunnelse="Kommunen har ingen sykehjem")
    p = påstand(_funn([("mot", ())]), Punkt("a", "Det finnes", gjelder_når=vilkår))
    assert (p.verdi, p.årsak, p.støtte) == (Verdi.IKKE_RELEVANT, Årsak.VILKÅR, ())
    oppfylt = GjelderNår(oppfylt=True, begrunnelse="Kommunen har sykehjem")
    assert påstand(_funn([("mot", ())]), Punkt("a", "Det finnes", gjelder_når=oppfylt)).verdi is Verdi.NEI


def test_sources_of_a_claim_come_once_each_in_order_of_use() -> None:
    alle = [funn("F1", "for", kilder=("brev", "loven")), funn("F2", "for", kilder=("loven",))]
    p = påstand(alle)
    assert p.kilder == ("brev", "loven")
    assert eneste(prosjekt([kriterium()], alle)).funn == ("F1", "F2")


def test_findings_on_other_claims_are_left_out() -> None:
    assert påstand([funn("F1", "for", "k.b"), funn("F2", "for", "annet.a")]).støtte == ()
