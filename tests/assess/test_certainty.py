"""How certain the evidence is: where it starts, what raises it and what lowers it."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from modell import NORD, SØR, eneste, funn, kriterium, prosjekt, tekst

from revisjon.assess import (
    MINSTE_SVARPROSENT,
    MINSTE_UTVALG,
    SLAG,
    STYRKE,
    Kriterievurdering,
    Sikkerhet,
    Sikkerhetsgrad,
    Sikkerhetsgrunn,
    Verdi,
    Årsak,
)
from revisjon.assess.certainty import UTVALG, dato_for, laveste
from revisjon.model import (
    Avveining,
    Dato,
    Funn,
    GjelderNår,
    Kilde,
    Periode,
    Prosjekt,
    Punkt,
    Tall,
    Utregnet,
    Uttrekk,
    Utvalg,
    Vedtatt,
)
from revisjon.rules.comparators.dekning import Dekning
from revisjon.rules.comparators.grense import Grense
from revisjon.rules.comparators.pastander import Påstander
from revisjon.rules.comparators.utvalg import Utvalg as Utvalgstest
from revisjon.schema import skjema_for

G, S = Sikkerhetsgrunn, Sikkerhetsgrad
HØY, MIDDELS, LAV, SVÆRT_LAV = Sikkerhetsgrad
INTERVJU = Kilde("i1", "intervju", rolle="leder", verifisert=True)
REGISTER, PLAN, LOV = Kilde("r1", "register", "R"), Kilde("p1", "plan", "P"), Kilde("l1", "lov", "L")
SVAR, NOTAT = Kilde("s1", "skriftlig svar", "S"), Kilde("n1", "notat", "N")


def _prosjekt(kilder: Iterable[Kilde], alle_funn: Iterable[Funn], punkt: Punkt | None = None) -> Prosjekt:
    p = prosjekt([kriterium(*([punkt] if punkt else []))], alle_funn, enheter=(NORD, SØR))
    return replace(p, kilder={**p.kilder, **{k.id: k for k in kilder}})


def _av(*kilder: Kilde, undersøkt: Periode | None = None) -> Sikkerhet:
    """Return the certainty of a claim for which one finding rests on these sources."""
    p = _prosjekt(kilder, [funn("F1", "for", kilder=[k.id for k in kilder])])
    v = eneste(replace(p, oppdrag=replace(p.oppdrag, undersøkt=undersøkt)))
    assert v.punkter[0].sikkerhet is not None
    assert v.sikkerhet == v.punkter[0].sikkerhet
    return v.sikkerhet


def _to(kilde: Kilde) -> tuple[Kilde, Kilde]:
    """Return a source and its twin, so that there is more than one."""
    return kilde, replace(kilde, id=f"{kilde.id}-b")


@pytest.mark.parametrize(
    ("type_", "start"),
    [
        *((t, HØY) for t in ("register", "statistikk", "observasjon", "tilsyn")),
        *((t, MIDDELS) for t in ("plan", "vedtak", "rutine", "rapport", "notat", "dokument", "nettside")),
        ("system", MIDDELS),
        *((t, SVÆRT_LAV) for t in ("veileder", "utredning", "standard", "faglitteratur")),
        *((t, SVÆRT_LAV) for t in ("forarbeid", "lov", "forskrift")),
        *((t, LAV) for t in ("intervju", "undersøkelse", "skriftlig svar")),
    ],
)
def test_the_source_decides_where_certainty_starts(type_: str, start: Sikkerhetsgrad) -> None:
    assert _av(*_to(Kilde("a", type_, "T", verifisert=True))) == Sikkerhet(start, start, type_)


def test_every_type_of_source_has_a_start_and_at_most_one_kind() -> None:
    typer = skjema_for("kilder")["additionalProperties"]["properties"]["type"]["enum"]
    med_start = [t for alle in STYRKE.values() for t in alle]
    assert sorted(med_start) == sorted([*typer, UTVALG])
    med_slag = [t for alle in SLAG.values() for t in alle]
    assert sorted([*med_slag, *STYRKE[SVÆRT_LAV]]) == sorted(med_start)


def test_the_strongest_source_counts_and_the_table_breaks_ties() -> None:
    assert _av(INTERVJU, REGISTER).sterkest == "register"
    assert _av(NOTAT, PLAN) == _av(PLAN, NOTAT) == Sikkerhet(MIDDELS, MIDDELS, "plan")


TID = Periode(Dato(2024), Dato(2025, 6))


@pytest.mark.parametrize(
    ("kilde", "grunn"),
    [
        (replace(INTERVJU, verifisert=False), G.IKKE_VERIFISERT),
        (replace(REGISTER, annenhånds=True), G.ANNENHÅNDS),
        (replace(REGISTER, egenrapportert=True), G.EGENRAPPORTERT),
        (replace(REGISTER, dato=Dato(2023, 12, 31)), G.UTENFOR_TIDEN),
        (replace(REGISTER, hentet=Dato(2025, 7, 1)), G.UTENFOR_TIDEN),
        (Kilde("u", "undersøkelse", "U", utsendt=100, besvart=49), G.LAV_SVARPROSENT),
        (Kilde("u", "undersøkelse", "U", utsendt=1000, besvart=499), G.LAV_SVARPROSENT),
    ],
)
def test_a_weakness_that_all_share_lowers_one_step(kilde: Kilde, grunn: Sikkerhetsgrunn) -> None:
    start = LAV if kilde.type in STYRKE[LAV] else HØY
    ned = {HØY: MIDDELS, LAV: SVÆRT_LAV}[start]
    assert _av(*_to(kilde), undersøkt=TID) == Sikkerhet(ned, start, kilde.type, ned=(grunn,))
    frisk = Kilde("frisk", kilde.type, "F", verifisert=True)
    assert _av(kilde, frisk, undersøkt=TID) == Sikkerhet(start, start, kilde.type)


@pytest.mark.parametrize(
    "kilde",
    [
        replace(INTERVJU, verifisert=Dato(2024, 2)),
        replace(NOTAT, verifisert=False),
        replace(REGISTER, dato=Dato(2024, 1, 1)),
        replace(REGISTER, dato=Dato(2025, 6, 30)),
        replace(REGISTER, dato=Dato(2025)),
        replace(REGISTER, udatert=True),
        replace(REGISTER, dato=Dato(2024), hentet=Dato(2026)),
        Kilde("u", "undersøkelse", "U", utsendt=100, besvart=50),
        Kilde("u", "undersøkelse", "U", besvart=50),
        Kilde("u", "undersøkelse", "U", utsendt=50),
    ],
)
def test_what_is_no_weakness(kilde: Kilde) -> None:
    assert _av(*_to(kilde), undersøkt=TID).ned == ()


def test_time_is_no_weakness_where_no_time_is_examined() -> None:
    assert _av(*_to(replace(REGISTER, dato=Dato(1990)))).ned == ()


def test_the_first_date_says_which_time_a_source_is_from() -> None:
    felt = (
        "dato",
        "mottatt",
        "publisert",
        "revidert",
        "oppdatert",
        "endret",
        "faglig_endret",
        "tilsendt",
        "hentet",
    )
    assert dato_for(NOTAT) is None
    alle = {navn: Dato(2000 + nr) for nr, navn in enumerate(felt)}
    kilde = replace(NOTAT, vedtatt=Vedtatt("rådet"), **alle)  # type: ignore[arg-type]
    for navn in felt:
        assert dato_for(kilde) == alle[navn]
        kilde = replace(kilde, **{navn: None})  # type: ignore[arg-type]
    assert dato_for(kilde) is None
    vedtatt = replace(NOTAT, vedtatt=Vedtatt("rådet", Dato(2020)), mottatt=Dato(2021))
    assert dato_for(vedtatt) == Dato(2020)
    assert dato_for(replace(vedtatt, dato=Dato(2019))) == Dato(2019)


RUNDE = Kilde("runde", "intervju", rolle="ledere", antall=15, verifisert=True)
MEDLEM = Kilde("m1", "intervju", rolle="leder", gruppe="runde", verifisert=True)
MEDLEM2 = replace(MEDLEM, id="m2")


@pytest.mark.parametrize(
    ("kilder", "én"),
    [
        ([REGISTER], True),
        ([REGISTER, INTERVJU], False),
        ([INTERVJU], True),
        ([RUNDE], False),
        ([MEDLEM], True),
        ([MEDLEM, MEDLEM2], False),
        ([RUNDE, MEDLEM], False),
        ([replace(RUNDE, antall=1), MEDLEM], True),
        ([MEDLEM, replace(MEDLEM2, gruppe="annen")], False),
        ([MEDLEM, PLAN], False),
    ],
)
def test_when_there_is_only_one_source(kilder: Sequence[Kilde], én: bool) -> None:  # noqa: FBT001 - a parameter
    assert (G.ÉN_KILDE in _av(*kilder).ned) is én


@pytest.mark.parametrize(
    ("kilder", "opp"),
    [
        ([REGISTER, Kilde("x", "statistikk", "X"), Kilde("y", "system", "Y")], False),
        ([PLAN, NOTAT, Kilde("x", "nettside", "X")], False),
        ([INTERVJU, SVAR], False),
        ([INTERVJU, LOV, Kilde("x", "forarbeid", "X")], False),
        ([Kilde("x", "veileder", "X"), Kilde("y", "faglitteratur", "Y")], False),
        ([INTERVJU, PLAN], True),
        ([INTERVJU, Kilde("x", "undersøkelse", "X")], True),
        ([Kilde("x", "tilsyn", "X"), Kilde("y", "observasjon", "Y")], True),
        ([PLAN, Kilde("y", "utredning", "Y")], False),
    ],
)
def test_two_kinds_that_agree_raise_one_step(kilder: Sequence[Kilde], opp: bool) -> None:  # noqa: FBT001 - a parameter
    assert _av(*kilder).opp == ((G.FLERE_SLAG,) if opp else ())


def test_steps_add_up_within_the_four() -> None:
    svak = replace(INTERVJU, verifisert=False, annenhånds=True, egenrapportert=True)
    assert _av(svak) == Sikkerhet(
        *(SVÆRT_LAV, LAV, "intervju"),
        ned=(G.ÉN_KILDE, G.IKKE_VERIFISERT, G.ANNENHÅNDS, G.EGENRAPPORTERT),
    )
    assert _av(REGISTER, PLAN) == Sikkerhet(HØY, HØY, "register", (G.FLERE_SLAG,))
    assert _av(INTERVJU, PLAN) == Sikkerhet(HØY, MIDDELS, "plan", (G.FLERE_SLAG,))
    begge = _av(replace(REGISTER, egenrapportert=True), replace(PLAN, egenrapportert=True))
    assert begge == Sikkerhet(HØY, HØY, "register", (G.FLERE_SLAG,), (G.EGENRAPPORTERT,))
    assert _av(replace(REGISTER, annenhånds=True)) == Sikkerhet(
        LAV, HØY, "register", (), (G.ÉN_KILDE, G.ANNENHÅNDS)
    )


def test_without_any_source_certainty_is_the_lowest() -> None:
    assert _av() == Sikkerhet(SVÆRT_LAV, SVÆRT_LAV, "", (), (G.UTEN_KILDE,))


def _punkt(p: Prosjekt) -> tuple[Verdi, Sikkerhet | None]:
    punkt = eneste(p).punkter[0]
    return punkt.verdi, punkt.sikkerhet


def test_only_sources_of_findings_that_count_are_looked_at() -> None:
    alle = [funn("F1", "for", kilder=["i1"]), funn("F2", "for", gjelder=["nord"], kilder=["r1"])]
    assert _punkt(_prosjekt([INTERVJU, REGISTER], alle)) == (
        Verdi.JA,
        Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE,)),
    )


def test_a_source_that_two_findings_cite_is_one() -> None:
    alle = [funn("F1", "mot", kilder=["r1"]), funn("F2", "mot", kilder=["r1"])]
    assert _punkt(_prosjekt([REGISTER], alle)) == (
        Verdi.NEI,
        Sikkerhet(MIDDELS, HØY, "register", (), (G.ÉN_KILDE,)),
    )


def test_behind_partly_stand_the_findings_that_say_so() -> None:
    for andre in ("for", "mot"):
        alle = [funn("F1", "delvis", kilder=["i1"]), funn("F2", andre, kilder=["r1"])]
        assert _punkt(_prosjekt([INTERVJU, REGISTER], alle)) == (
            Verdi.DELVIS,
            Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE,)),
        )


def test_behind_coverage_that_fails_stand_the_units_that_do_not_hold_fully() -> None:
    punkt = Punkt("a", "Det finnes", test=Dekning("alle"))
    alle = [
        funn("F1", "for", kilder=["i1"], gjelder=["nord"]),
        funn("F2", "delvis", kilder=["r1"], gjelder=["sør"]),
        funn("F3", "mot", kilder=["p1"], gjelder=["sør"]),
    ]
    p = replace(_prosjekt([INTERVJU, REGISTER, PLAN], alle, punkt), enheter=(NORD, SØR))
    assert _punkt(p) == (Verdi.NEI, Sikkerhet(HØY, HØY, "register", (G.FLERE_SLAG,)))


@pytest.mark.parametrize(
    ("verdi", "ventet"),
    [
        ("ja", Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE, G.AVVEID_MOTSTRID))),
        ("nei", Sikkerhet(LAV, HØY, "register", (), (G.ÉN_KILDE, G.AVVEID_MOTSTRID))),
        ("delvis", Sikkerhet(MIDDELS, HØY, "register", (), (G.AVVEID_MOTSTRID,))),
    ],
)
def test_behind_a_weighed_conflict_stands_the_side_that_was_chosen(
    verdi: typing.Literal["ja", "delvis", "nei"], ventet: Sikkerhet
) -> None:
    alle = [
        funn("F1", "for", kilder=["i1"]),
        funn("F2", "mot", kilder=["r1"]),
        funn("F3", "delvis", kilder=["p1"]),
    ]
    punkt = Punkt("a", "Det finnes", avveining=Avveining(verdi, tekst("Fordi.")))
    p = _prosjekt([INTERVJU, REGISTER, PLAN], alle, punkt)
    assert _punkt(p) == (Verdi(verdi), ventet)


def test_open_and_irrelevant_claims_have_none() -> None:
    for p in (
        _prosjekt([], []),
        _prosjekt([], [funn("F1", "for"), funn("F2", "mot")]),
        _prosjekt([], [funn("F1", "for")], Punkt("a", "Det finnes", gjelder_når=GjelderNår(False, "Nei"))),  # noqa: FBT003
    ):
        v = eneste(p)
        assert (v.punkter[0].sikkerhet, v.sikkerhet) == (None, None)


def _med_tall(p: Prosjekt, verdi: int, kilde: str = "r1") -> Prosjekt:
    t = Tall("t", Decimal(verdi), kilde=kilde)
    return replace(p, tall={"t": t}, verdier={"t": Utregnet(Decimal(verdi))})


TEST = Punkt("a", "Det er få", test=Grense("t", høyst=Decimal(10)))


def test_sources_of_the_test_are_looked_at_where_it_agrees() -> None:
    alene = Sikkerhet(MIDDELS, HØY, "register", (), (G.ÉN_KILDE,))
    assert _punkt(_med_tall(_prosjekt([REGISTER], [], TEST), 7)) == (Verdi.JA, alene)
    assert _punkt(_med_tall(_prosjekt([REGISTER], [], TEST), 12)) == (Verdi.NEI, alene)
    med = _prosjekt([REGISTER, INTERVJU], [funn("F1", "for", kilder=["i1"])], TEST)
    assert _punkt(_med_tall(med, 7)) == (Verdi.JA, Sikkerhet(HØY, HØY, "register", (G.FLERE_SLAG,)))
    delvis = _prosjekt([REGISTER, INTERVJU], [funn("F1", "delvis", kilder=["i1"])], TEST)
    svakt = Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE,))
    assert _punkt(_med_tall(delvis, 7)) == (Verdi.DELVIS, svakt)
    avveid = replace(TEST, avveining=Avveining("ja", tekst("Fordi.")))
    mot = _prosjekt([REGISTER, INTERVJU], [funn("F1", "for", kilder=["i1"])], avveid)
    assert _punkt(_med_tall(mot, 12)) == (
        Verdi.JA,
        Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE, G.AVVEID_MOTSTRID)),
    )


def _utvalg(
    størrelse: int, populasjon: int, metode: typing.Literal["tilfeldig", "skjønnsmessig"]
) -> Sikkerhet | None:
    """Return the certainty of a claim that a sample decides, in which all were in order."""
    utvalg = Utvalg("u", "mapper", populasjon, størrelse, størrelse, Uttrekk(metode), "p1")
    punkt = Punkt("a", "Det er slik", test=Utvalgstest("u", minst=Decimal(60)))
    return _punkt(replace(_prosjekt([PLAN], [], punkt), utvalg={"u": utvalg}))[1]


def test_a_sample_lifts_its_source() -> None:
    én = (G.ÉN_KILDE,)
    assert _utvalg(MINSTE_UTVALG, 1000, "tilfeldig") == Sikkerhet(MIDDELS, HØY, UTVALG, (), én)
    assert _utvalg(MINSTE_UTVALG - 1, 1000, "tilfeldig") == Sikkerhet(
        *(LAV, HØY, UTVALG), (), (G.ÉN_KILDE, G.LITE_UTVALG)
    )
    assert _utvalg(5, 5, "tilfeldig") == Sikkerhet(MIDDELS, HØY, UTVALG, (), én)
    assert _utvalg(5, 5, "skjønnsmessig") == Sikkerhet(MIDDELS, HØY, UTVALG, (), én)
    assert _utvalg(40, 1000, "skjønnsmessig") is None


def test_limits_are_those_that_are_documented() -> None:
    assert (MINSTE_UTVALG, MINSTE_SVARPROSENT) == (30, 50)


def _kriterium(*punkter: Punkt, alle: Sequence[Funn]) -> Kriterievurdering:
    p = prosjekt([kriterium(*punkter)], alle)
    return eneste(replace(p, kilder={**p.kilder, "i1": INTERVJU, "r1": REGISTER, "p1": PLAN}))


A, B, C = Punkt("a", "A"), Punkt("b", "B"), Punkt("c", "C", avgjørende=False)


def test_a_criterion_is_as_certain_as_the_least_certain_claim_that_carries_it() -> None:
    v = _kriterium(
        A, B, alle=[funn("F1", "for", "k.a", kilder=["r1"]), funn("F2", "for", "k.b", kilder=["i1"])]
    )
    assert (v.utfall.navn, v.bærer) == ("oppfylt", ("a", "b"))
    assert v.sikkerhet == Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE,))
    v = _kriterium(
        A, C, alle=[funn("F1", "mot", "k.a", kilder=["r1"]), funn("F2", "for", "k.c", kilder=["i1"])]
    )
    assert (v.utfall.navn, v.bærer) == ("ikke oppfylt", ("a",))
    assert v.sikkerhet == Sikkerhet(MIDDELS, HØY, "register", (), (G.ÉN_KILDE,))
    v = _kriterium(A, B, alle=[funn("F1", "for", "k.a", kilder=["r1"])])
    assert (v.utfall.avgjort, v.sikkerhet, v.bærer) == (False, None, ())
    assert v.punkter[0].sikkerhet is not None


def test_the_first_of_those_that_are_as_low_is_told() -> None:
    ett, to = Sikkerhet(LAV, LAV, "intervju"), Sikkerhet(LAV, MIDDELS, "plan", (), (G.ÉN_KILDE,))
    assert laveste([None, Sikkerhet(HØY, HØY, "tilsyn"), ett, to]) is ett
    assert laveste([to, ett]) is to
    assert laveste([Sikkerhet(SVÆRT_LAV, LAV, "intervju"), ett]) == Sikkerhet(SVÆRT_LAV, LAV, "intervju")
    assert laveste([None]) is None


kilder = st.builds(
    lambda type_, flagg, antall, gruppe, år: Kilde(
        *("?", type_, "T"),
        verifisert=flagg[0],
        annenhånds=flagg[1],
        egenrapportert=flagg[2],
        antall=antall if type_ == "intervju" else 1,
        gruppe=gruppe if type_ == "intervju" else "",
        dato=år and Dato(år),
        utsendt=10,
        besvart=8 if flagg[0] else 2,
    ),
    st.sampled_from([t for alle in STYRKE.values() for t in alle if t != UTVALG]),
    st.tuples(st.booleans(), st.booleans(), st.booleans()),
    st.sampled_from([1, 1, 2]),
    st.sampled_from(["", "runde"]),
    st.sampled_from([None, 2020, 2024]),
)


@settings(max_examples=500, deadline=None)
@given(st.lists(kilder, max_size=4), kilder, st.sampled_from([None, TID]))
def test_one_more_source_that_agrees_never_lowers_certainty(
    alle: list[Kilde], ny: Kilde, tid: Periode | None
) -> None:
    nummerert = [replace(k, id=f"k{nr}") for nr, k in enumerate([*alle, ny])]
    før, etter = _av(*nummerert[:-1], undersøkt=tid), _av(*nummerert, undersøkt=tid)
    rekke = [*Sikkerhetsgrad]
    assert rekke.index(etter.grad) <= rekke.index(før.grad)
    assert rekke.index(etter.start) <= rekke.index(før.start)
    assert {*etter.ned} <= {*før.ned} or not alle
    assert {*etter.opp} >= {*før.opp}


@settings(max_examples=500, deadline=None)
@given(st.lists(kilder, min_size=1, max_size=5), st.sampled_from([None, TID]))
def test_the_grade_is_the_start_and_the_steps(alle: list[Kilde], tid: Periode | None) -> None:
    nummerert = [replace(k, id=f"k{nr}") for nr, k in enumerate(alle)]
    s = _av(*nummerert, undersøkt=tid)
    rekke = [*Sikkerhetsgrad]
    assert rekke.index(s.grad) == min(max(rekke.index(s.start) + len(s.ned) - len(s.opp), 0), 3)
    assert s.sterkest in {k.type for k in alle}
    assert s.sterkest in STYRKE[s.start]
    assert _av(*nummerert[::-1], undersøkt=tid) == s


@pytest.mark.parametrize("type_", ["intervju", "skriftlig svar", "undersøkelse"])
def test_what_is_told_afterwards_is_no_worse_for_that(type_: str) -> None:
    etterpå = Kilde("a", type_, "A", verifisert=True, dato=Dato(2026, 5), utsendt=10, besvart=9)
    assert Sikkerhetsgrunn.UTENFOR_TIDEN not in _av(etterpå, undersøkt=TID).ned
    assert Sikkerhetsgrunn.UTENFOR_TIDEN in _av(replace(etterpå, type="notat"), undersøkt=TID).ned


def test_a_claim_weighed_against_the_claims_that_decide_it_rests_on_the_findings() -> None:
    a = Punkt("a", "Alt finnes", test=Påstander(alle=("k.b",)), avveining=Avveining("nei", tekst("Fordi.")))
    alle = [
        funn("F1", "mot", "k.a", kilder=["i1"]),
        funn("F2", "for", "k.b", kilder=["r1", "p1"]),
    ]
    p = _prosjekt([INTERVJU, REGISTER, PLAN], alle, a)
    p = replace(p, kriterier={"k": kriterium(a, Punkt("b", "Det finnes"))})
    veid, _ = eneste(p).punkter
    assert (veid.verdi, veid.årsak) == (Verdi.NEI, Årsak.AVVEID)
    assert veid.sikkerhet == Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE, G.AVVEID_MOTSTRID))


def test_a_claim_that_other_claims_and_findings_make_partly_rests_on_what_says_so() -> None:
    """The test says yes, a finding says partly: the claims behind the test do not stand behind «delvis»."""
    a = Punkt("a", "Alt finnes", test=Påstander(alle=("k.b",)))
    alle = [funn("F1", "delvis", "k.a", kilder=["i1"]), funn("F2", "for", "k.b", kilder=["r1", "p1"])]
    p = _prosjekt([INTERVJU, REGISTER, PLAN], alle, a)
    p = replace(p, kriterier={"k": kriterium(a, Punkt("b", "Det finnes"))})
    svar, _ = eneste(p).punkter
    assert (svar.verdi, svar.årsak) == (Verdi.DELVIS, Årsak.DELVIS)
    assert svar.sikkerhet == Sikkerhet(SVÆRT_LAV, LAV, "intervju", (), (G.ÉN_KILDE,))
