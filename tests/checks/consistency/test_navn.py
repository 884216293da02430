"""Names: one spelling for one thing, and two names for two things."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from modell import kriterium, prosjekt, tekst, vurder

from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, grunnlag
from revisjon.checks.consistency import SJEKKER
from revisjon.checks.consistency.variants import avstand_én
from revisjon.diagnostics import Plass
from revisjon.model import Enhet, Kilde
from revisjon.prose import Prosa

DAG = date(2026, 5, 31)
ORD = st.text("abcdefgæøå", min_size=1, max_size=8)


def _er_navnesjekk(kode: str) -> bool:
    return "E030" <= kode <= "E036"


def _i_tekst(t: str) -> list[str]:
    g = Tekstgrunnlag((Prosa(t, Plass("t")),), "bokmål", DAG)
    return [s.kode for s in SJEKKER if s.på_tekst and _er_navnesjekk(s.kode) for _ in s.på_tekst(g)]


def _grunnlag(bakgrunn: str, *kilder: Kilde) -> Grunnlag:
    enheter = (Enhet("am", "Aldring og mestring", under=(Enhet("sh", "Sykehjem og helsehus"),)),)
    p = prosjekt([kriterium()], enheter=enheter)
    o = replace(p.oppdrag, bakgrunn=tekst(bakgrunn))
    return grunnlag(vurder(replace(p, oppdrag=o, kilder={**p.kilder, **{k.id: k for k in kilder}})))


def _koder(g: Grunnlag) -> list[str]:
    return [s.kode for s in SJEKKER if _er_navnesjekk(s.kode) for _ in s.finn(g)]


@pytest.mark.parametrize(
    ("setning", "venter"),
    [
        ("Vi ser på Aldring og mestring.", []),
        ("Vi ser på Aldring og Mestring.", ["E030"]),
        ("Vi ser på Aldring og mestrings planer.", []),
        ("Vi ser på ALDRING OG MESTRING.", []),
        ("Vi ser på aldring og mestring i befolkningen.", []),
        ("Vi ser på Aldring- og mestring.", ["E030"]),
        ("Vi ser på Vik Kommune.", ["E030"]),
        ("Vi ser på Vik kommunes planer.", []),
        ("Vi ser på Aldring og mesring.", ["E032"]),
        ("Vi ser på Aldring og meistring.", ["E032"]),
        ("Vi ser på Aldring og Mesttring.", ["E032"]),
        ("Vi ser på Læring og mestring.", []),
        ("Vi ser på Aldring og omsorg.", []),
        ("Vi ser på sykehjem og helsehus.", []),
        ("Vi ser på sykehjem og helsehuset.", ["E031"]),
        ("Vi ser på sykehjemmene og helsehusene.", []),
        ("Vi ser på sykehjem og helsehus' planer.", []),
        ("Ansatte sier at «Aldring og Mestring er bra».", []),
    ],
)
def test_registered_names(setning: str, venter: list[str]) -> None:
    assert _koder(_grunnlag(setning)) == venter


def test_a_plan_that_is_bent_with_a_capital() -> None:
    plan = Kilde("plan", "plan", "Temaplan for kompetanse")
    assert _koder(_grunnlag("Vi har lest Temaplanen for kompetanse.", plan)) == ["E031"]
    for fri in (
        "Vi har lest temaplanen for kompetanse.",
        "Temaplanen for kompetanse er ny.",
        "Se Temaplan for kompetanse.",
    ):
        assert _koder(_grunnlag(fri, plan)) == []


def test_titles_that_differ() -> None:
    plan = Kilde("plan", "plan", "Strategisk kompetanseplan 2026–2032")
    gammel = Kilde("gammel", "plan", "Strategisk kompetanseplan 2026–2030")
    feil = "Strategisk kompetanseplan 2026–2030 er vedtatt."
    assert _koder(_grunnlag(feil, plan)) == ["E033"]
    assert _koder(_grunnlag(feil, plan, gammel)) == []
    for fri in (
        "Strategisk kompetanseplan 2026–2032 er vedtatt.",
        "Strategisk kompetanseplan 2018–2025 gikk foran.",
        "Strategisk kompetanseplan 2022–2032 er erstattet.",
        "Økonomiplan 2026–2030 er vedtatt.",
    ):
        assert _koder(_grunnlag(fri, plan)) == [], fri
    rutine = Kilde("rutine", "rutine", "Rutine for oppfølging av nyansatte sykepleiere", korttittel="rutinen")
    assert _koder(_grunnlag("Se «Rutine for oppfølgning av nyansatte sykepleiere».", rutine)) == ["E033"]
    assert _koder(_grunnlag("Se «Rutine for oppfølging av nyansatte sykepleiere».", rutine)) == []
    assert _koder(_grunnlag("En leder sa: «Oppfølging av nyansatte tar tid i hverdagen».", rutine)) == []


def test_two_sources_by_one_short_title() -> None:
    a, b = (Kilde(i, "plan", f"Plan {i}", korttittel="planen") for i in ("a", "b"))
    assert _koder(_grunnlag("Tekst.", a, b)) == ["E035"]
    assert _koder(_grunnlag("Tekst.", a, replace(b, korttittel="den nye planen"))) == []


FIRE = "Vi var i Granli kommune. Der så vi Granli kommune. Slik er Granli kommune, sier Granli kommune. "


@pytest.mark.parametrize(
    ("setning", "venter"),
    [
        ("Så til Granli Kommune.", ["E030"]),
        ("Så til Grannli kommune.", ["E032"]),
        ("Så til Grønli kommune og Bergli kommune.", []),
        ("Så til Granlia kommune.", []),
        ("Så til Granli kommunes rådhus.", []),
        ("Så til Granli og andre.", []),
    ],
)
def test_names_that_nobody_has_registered(setning: str, venter: list[str]) -> None:
    assert _i_tekst(FIRE + setning) == venter
    # Written once each, nobody can tell which is right.
    assert _i_tekst("Vi var i Granli kommune. " + setning) == []


@pytest.mark.parametrize(
    ("tekst_", "venter"),
    [
        ("Nav bruker arbeidsavklaringspenger (AAP).\n\nAAP er fra arbeidsavklaringspenger (AAP).", []),
        ("Vi ser på helse og omsorg (HO). Så på hjemmetjenesten i Os (HO).", ["E034"]),
        ("Helse, miljø og sikkerhet (HMS) er viktig. Helse-, miljø- og sikkerhetsarbeid (HMS) er det.", []),
        ("Han svarte (JA) og hun (NEI). Så (JA).", []),
        (
            "Plan for kompetanse (heretter planen) er ny. Rutine om avvik (heretter planen) er det.",
            ["E034"],
        ),
    ],
)
def test_short_names_for_two_things(tekst_: str, venter: list[str]) -> None:
    assert _i_tekst(tekst_) == venter


def test_the_old_title_of_the_chief_executive() -> None:
    ny = "Kommunedirektøren svarte. " * 3
    assert _i_tekst(f"{ny} Rådmannen var enig.") == ["E036"]
    assert _i_tekst(f"{ny} «Rådmannen var enig», står det.") == []
    assert _i_tekst("Rådmannen svarte. " * 4) == []


@given(ORD, ORD)
def test_one_letter_apart_is_mutual(a: str, b: str) -> None:
    assert avstand_én(a, b) == avstand_én(b, a)
    assert not avstand_én(a, a)


@given(ORD, st.integers(0, 8), st.sampled_from("xyz"))
def test_one_letter_more_or_other_is_one_letter_apart(ord_: str, hvor: int, bokstav: str) -> None:
    hvor = min(hvor, len(ord_))
    assert avstand_én(ord_, ord_[:hvor] + bokstav + ord_[hvor:])
    assert hvor == len(ord_) or avstand_én(ord_, ord_[:hvor] + bokstav + ord_[hvor + 1 :])
    assert not avstand_én(ord_, ord_ + bokstav + bokstav)
