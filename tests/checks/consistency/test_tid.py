"""Dates and periods: only what no day can make right is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modell import funn, kriterium, prosjekt, tekst, vurder

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, grunnlag
from revisjon.checks.consistency import SJEKKER
from revisjon.checks.consistency.datewords import MÅNEDER, atskilt, datoer, før, intervaller
from revisjon.diagnostics import Plass
from revisjon.model import Bestilling, Dato, Høring, Kilde, Oppdrag, Periode, Uttalelse, Vedtatt
from revisjon.prose import Prosa

DAG = date(2026, 5, 31)
DAGER = st.dates(date(1950, 1, 1), date(2060, 12, 31))
MÅNEDSNAVN = {nr: navn for navn, nr in MÅNEDER.items()}


def _koder(g: Grunnlag) -> list[str]:
    return [s.kode for s in SJEKKER if s.kode < "E030" for _ in s.finn(g)]


def _i_tekst(t: str) -> list[str]:
    g = Tekstgrunnlag((Prosa(t, Plass("t")),), "bokmål", DAG)
    return [s.kode for s in SJEKKER if s.på_tekst and s.kode < "E030" for _ in s.på_tekst(g)]


def _med(
    *, kilder: tuple[Kilde, ...] = (), uttalelser: tuple[Uttalelse, ...] = (), **felt: object
) -> Grunnlag:
    p = prosjekt([kriterium()], [funn("F1", "for")])
    o = replace(p.oppdrag, periode=Periode(Dato(2025, 12), Dato(2026, 5)), **felt)  # type: ignore[arg-type]
    alle = {**p.kilder, **{k.id: k for k in kilder}}
    return grunnlag(vurder(replace(p, oppdrag=o, kilder=alle, uttalelser=uttalelser)))


@given(
    DAGER,
    DAGER,
    st.sampled_from(["{} – {}", "fra {} til {}", "mellom {} og {}", "frå og med {} til og med {}"]),
)
def test_a_period_ends_before_it_begins_exactly_when_its_days_do(a: date, b: date, form: str) -> None:
    skrevet = form.format(*(f"{d.day}. {MÅNEDSNAVN[d.month]} {d.year}" for d in (a, b)))
    (i,) = intervaller(skrevet)
    assert (i.fra.første, i.til.første) == (a, b)
    assert i.baklengs == (b < a)


@given(DAGER, st.integers(1, 3), st.integers(0, 60))
def test_an_imprecise_date_is_apart_only_if_every_day_in_it_is(dag: date, ledd: int, etter: int) -> None:
    grov = Dato(*(dag.year, dag.month, dag.day)[:ledd])
    annen = dag + timedelta(days=etter)
    nøyaktig = Dato(annen.year, annen.month, annen.day)
    assert før(grov, nøyaktig) == (grov.siste < annen)
    assert not før(nøyaktig, Dato(dag.year, dag.month, dag.day))
    assert atskilt(grov, nøyaktig) == (annen > grov.siste)


@given(DAGER)
def test_every_day_of_the_calendar_is_one(dag: date) -> None:
    (funnet,) = datoer(f"Det skjedde {dag.day}. {MÅNEDSNAVN[dag.month]} {dag.year}.")
    assert funnet[2] == Dato(dag.year, dag.month, dag.day)


@pytest.mark.parametrize(
    ("setning", "venter"),
    [
        ("I perioden 2019–2017 var det vekst.", ["E020"]),
        ("I perioden 2017–2019 var det vekst.", []),
        ("Frå mai 2026 til desember 2025 er lenge.", ["E020"]),
        ("Fra desember til mai 2026 er lenge.", []),
        ("Fra 12. til 3. mai 2026 er lenge.", ["E020"]),
        ("Mellom 2000 og 1950 innbyggere bor der.", []),
        ("Sak 2026/2025 og dokument 2024-2019-5.", []),
        ("Ring 2020 til 2010 eller se NOU 2004: 18.", []),
        ("Møtet er 30. februar 2024.", ["E021"]),
        ("Møtet er 29. februar 2024.", []),
        ("Møtet er 31.04.2024.", ["E021"]),
        ("Møtet er mandag 4. mars 2026.", ["E022"]),
        ("Møtet er onsdag 4. mars 2026.", []),
        ("Møtet er måndag 4. mars 2026.", ["E022"]),
        ("Møtet er sundag 1. mars 2026.", []),
    ],
)
def test_what_texts_tell_of_time(setning: str, venter: list[str]) -> None:
    assert _i_tekst(setning) == venter


@pytest.mark.parametrize(
    ("andre", "venter"),
    [
        ("Samtalene ble gjennomført i perioden januar 2026 til april 2026.", ["E023"]),
        ("Intervjua vart gjennomførte i perioden januar 2026 til april 2026.", ["E023"]),
        ("Intervjuene med elevene ble gjennomført i perioden april 2026 til mai 2026.", []),
        ("De tidligere intervjuene ble gjennomført fra januar 2020 til mars 2020.", []),
        ("Intervjuene ble gjennomført i 2026, fra januar til mars 2026.", []),
        ("Spørreundersøkelsen ble gjennomført fra januar 2026 til april 2026.", []),
    ],
)
def test_one_work_has_one_period(andre: str, venter: list[str]) -> None:
    assert _i_tekst(f"Intervjuene ble gjennomført fra januar 2026 til mars 2026.\n\n{andre}") == venter


def test_the_audit_told_in_prose() -> None:
    for slutt, venter in (("mai", []), ("april", ["E024"])):
        t = tekst(f"Forvaltningsrevisjonen ble gjennomført i perioden desember 2025 til {slutt} 2026.")
        assert _koder(_med(bakgrunn=t)) == venter
    undersøkt = Periode(Dato(2022), Dato(2024))
    for år, venter in (("2022–2024", []), ("2021–2024", ["E024"])):
        assert (
            _koder(_med(bakgrunn=tekst(f"Revisjonen omfatter perioden {år}."), undersøkt=undersøkt)) == venter
        )
    # An interview round is not the audit, and neither was the last one.
    for annen in ("Forrige forvaltningsrevisjon ble gjennomført", "Den tidligere revisjonen ble gjennomført"):
        assert _koder(_med(bakgrunn=tekst(f"{annen} fra mai 2019 til juni 2020."))) == []


def test_dates_of_data_against_the_audit() -> None:
    def intervju(dato: str, verifisert: str | None = None) -> Kilde:
        v = Dato.les(verifisert) if verifisert else False
        return Kilde("i", "intervju", rolle="leder", dato=Dato.les(dato), verifisert=v)

    assert _koder(_med(kilder=(intervju("2025-11-30"),))) == ["E002"]
    assert _koder(_med(kilder=(intervju("2025"),))) == []
    assert _koder(_med(kilder=(intervju("2026-02-10", "2026-02-09"),))) == ["E004"]
    assert _koder(_med(kilder=(intervju("2026-02-10", "2026-02"),))) == []
    høring = Høring(Dato(2026, 4, 30), Dato(2026, 4, 2))
    assert _koder(_med(kilder=(intervju("2026-02-10", "2026-04-09"),), høring=høring)) == ["E005"]
    assert _koder(_med(kilder=(intervju("2026-02-10", "2026-04"),), høring=høring)) == []
    assert _koder(_med(kilder=(Kilde("k", "notat", "Et notat", dato=Dato(2026, 6)),))) == ["E006"]
    assert _koder(_med(kilder=(Kilde("k", "notat", "Et notat", dato=Dato(2026)),))) == []


def test_statements_and_hearing() -> None:
    høring = Høring(Dato(2026, 4, 30), Dato(2026, 4, 2))
    kom = Uttalelse("kommunedirektøren", Dato(2026, 4, 28), tekst("Takk."))
    assert _koder(_med(uttalelser=(kom,), høring=høring)) == []
    sen = replace(kom, mottatt=Dato(2026, 6, 1))
    assert _koder(_med(uttalelser=(sen,), høring=høring)) == ["E007"]
    annen_frist = replace(kom, frist=Dato(2026, 5, 4))
    assert _koder(_med(uttalelser=(annen_frist,), høring=høring)) == ["E012"]
    for dag, venter in ((2, []), (12, ["E026"])):
        t = tekst(f"Utkastet ble sendt på høring {dag}. april 2026.")
        assert _koder(_med(uttalelser=(kom,), høring=høring, bakgrunn=t)) == venter
    for setning, venter in (
        ("Vi mottok uttalelsen 28. april 2026.", []),
        ("Vi mottok uttalelsen 27. april 2026.", ["E026"]),
        ("Fråsegna vart motteken 27. april 2026.", ["E026"]),
        ("Uttalelsen er datert 27. april 2026.", []),
        ("Rapporten vart send på høyring 2. april 2026.", []),
        ("Rapporten vart send på høyring 2. mai 2026.", ["E026"]),
        ("Vi fikk uttalelsen fra Statsforvalteren 3. mai 2024.", []),
        ("Planen ble sendt på høring i 2019 og vedtatt 3. mai 2020.", []),
    ):
        assert _koder(_med(uttalelser=(kom,), høring=høring, bakgrunn=tekst(setning))) == venter, setning


def test_a_norm_must_have_been_in_force() -> None:
    plan = Kilde("loven", "plan", "Plan", vedtatt=Vedtatt("kommunestyret", Dato(2025, 3)))
    assert _koder(_med(kilder=(plan,), undersøkt=Periode(Dato(2023), Dato(2024)))) == ["E009"]
    assert _koder(_med(kilder=(plan,), undersøkt=Periode(Dato(2023), Dato(2025)))) == []
    assert _koder(_med(kilder=(replace(plan, type="lov"),), undersøkt=Periode(Dato(2023), Dato(2024)))) == []
    utløpt = replace(plan, gjelder_til=Dato(2024))
    assert _koder(_med(kilder=(utløpt,))) == ["E009"]


def test_adopted_by_the_text_and_by_the_source() -> None:
    plan = Kilde("plan", "plan", "Plan", vedtatt=Vedtatt("kommunestyret", Dato(2024, 6, 12)))
    for setning, venter in (
        ("Planen ble vedtatt 12. juni 2024.[@plan]", []),
        ("Planen ble vedtatt i 2024.[@plan]", []),
        ("Planen ble vedtatt i 2023.[@plan]", ["E010"]),
        ("Planen vart vedteken 12. juli 2024.[@plan]", ["E010"]),
        ("Kommunestyret behandlet planen 12. juli 2024.[@plan]", ["E010"]),
        ("Kommunestyret handsama planen 12. juli 2024.[@plan]", ["E010"]),
        ("Kommunestyret behandlet planen 12. juni 2024.[@plan]", []),
        ("Formannskapet behandlet planen 3. juni 2024.[@plan]", []),
        ("Kommunestyret behandlet planen første gang 3. mai 2024.[@plan]", []),
        ("Planen ble vedtatt i 2023 og revidert i 2024.[@plan]", []),
        ("Forrige plan ble vedtatt i 2019.[@plan]", []),
        ("Planen ble vedtatt i 2023.[@plan][@brev]", []),
        ("Planen ble vedtatt i 2023. Den gjelder alle.[@plan]", ["E010"]),
        ("Planen ble vedtatt i 2023. Den gjelder alle.[@plan][@brev]", []),
    ):
        assert _koder(_med(kilder=(plan,), bakgrunn=tekst(setning))) == venter, setning


def test_interviews_outside_the_told_months() -> None:
    t = tekst("Intervjuene ble holdt i januar og februar 2026.")
    for dato, venter in ((Dato(2026, 2, 3), []), (Dato(2026, 3, 3), ["E025"]), (Dato(2026), [])):
        k = Kilde("i", "intervju", rolle="leder", dato=dato)
        assert _koder(_med(kilder=(k,), bakgrunn=t)) == venter


def test_interviews_that_are_all_outside_are_told_once() -> None:
    t = tekst("Intervjuene ble holdt i januar og februar 2026.")
    utenfor = tuple(Kilde(f"i{n}", "intervju", rolle="leder", dato=Dato(2026, 3, n)) for n in (3, 4, 5))
    assert _koder(_med(kilder=utenfor, bakgrunn=t)) == ["E025"]
    innenfor = Kilde("i9", "intervju", rolle="leder", dato=Dato(2026, 2, 3))
    assert _koder(_med(kilder=(*utenfor, innenfor), bakgrunn=t)) == ["E025"] * 3


def test_the_case_in_which_the_audit_was_ordered() -> None:
    bestilling = Bestilling("kontrollutvalget", "64/25")
    for setning, venter in (
        ("Kontrollutvalget bestilte denne forvaltningsrevisjonen i sak 64/25.", []),
        ("Kontrollutvalget bestilte denne forvaltningsrevisjonen i sak 064/2025.", []),
        ("Kontrollutvalget bestilte denne forvaltningsrevisjonen i sak 46/25.", ["E027"]),
        ("Planen ble behandlet i sak 46/25.", []),
    ):
        assert _koder(_med(bestilling=bestilling, bakgrunn=tekst(setning))) == venter


def test_the_examples_of_the_model_are_in_order() -> None:
    assert isinstance(_med().prosjekt.oppdrag, Oppdrag)
    assert _koder(_med()) == []
