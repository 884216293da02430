"""English: every sentence is English, complete, and right whatever is filled in."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from engelske_ord import alle_tekster, norsk_i
from hypothesis import given
from hypothesis import strategies as st
from maalformer import felt, tekster

from revisjon.followup.importing.cells import ORD as LOGGORD
from revisjon.model import Dato, Kilde, Utregnet
from revisjon.model.engagement import Målform
from revisjon.report.citations import full_referanse
from revisjon.words import (
    dato_tekst,
    enhet_tekst,
    intervall_tekst,
    liste_tekst,
    med_prosenttegn,
    ordbok,
    sitat,
    tall_i_ord,
    tall_tekst,
    utregnet_tekst,
)
from revisjon.words.calendar import kalenderord
from revisjon.words.clauses import går_videre, åpner_setning
from revisjon.words.english_values import I_ENGELSK
from revisjon.words.followup_form import skjemaord
from revisjon.words.portfolio import oversiktsord
from revisjon.words.portfolio_documents import porteføljeord

ORD = ordbok("engelsk")
MINUS = "\N{MINUS SIGN}"
ALLE = tuple(alle_tekster())
FLERE = (
    *(
        "[1]",
        "[2]",
        ".intervjuer",
        ".verifisert_noen",
        ".intervjuet_i_alt",
        ".alle_holder",
        ".åpne",
        ".forfalt",
    ),
    *(".sum", ".om_sider", ".om_sider_uten_tekst", ".sjekket_med"),
)
"""Ends of the names of patterns that are used of several only."""


def test_all_of_it_is_read_here() -> None:
    assert len(ALLE) > 1200
    assert len({sti.partition(".")[0].partition("[")[0] for sti, _ in ALLE}) > 10


def test_no_word_is_norwegian() -> None:
    assert {sti: funnet for sti, tekst in ALLE if (funnet := norsk_i(tekst))} == {}


def test_norwegian_is_known_when_it_is_seen() -> None:
    bokmål = [sti for sti, tekst in tekster(ordbok("bokmål")) if norsk_i(tekst)]
    assert len(bokmål) > 300
    assert norsk_i("The control committee (forskrift om kontrollutvalg og revisjon § 5)") == []
    assert norsk_i("The rapport er ready") == ["rapport", "er"]


def test_the_spelling_is_british() -> None:
    amerikansk = re.compile(
        r"\b(?:\w+i[sz]ation(?<!isation)s?|\w{3,}iz(?:e|es|ed|ing)|color\w*|center\w*|labor\b|behavior\w*"
        r"|judgment\w*|fulfill\w*|license\b|catalog\b|percent\b)",
        re.IGNORECASE,
    )
    assert {sti: m[0] for sti, tekst in ALLE if (m := amerikansk.search(tekst))} == {}


def test_marks_are_those_of_english() -> None:
    assert {sti: t for sti, t in ALLE if re.search(r"[«»]|(?<=\w)'|\"", t)} == {}
    assert {sti: t for sti, t in ALLE if t.count("“") != t.count("”")} == {}
    assert {
        sti: t for sti, t in ALLE if re.search(r"  |\s[,.;:]|\(\s|\s\)", t.strip()) and "½" not in t
    } == {}


def test_no_article_stands_before_what_is_filled_in() -> None:
    """Nobody knows whether «a» or «an» is right before a word that comes later."""
    assert {sti: t for sti, t in ALLE if re.search(r"\b[Aa]n? \{", t)} == {}


def test_no_article_is_of_the_wrong_kind() -> None:
    unntak = re.compile(r"^(?:use|uni|one|eu|hour|honest|hono|heir)", re.IGNORECASE)
    galt = {}
    for sti, tekst in ALLE:
        for artikkel, ordet in re.findall(r"\b([Aa]n?) (\w+)", tekst):
            vokal = ordet[0].lower() in "aeiou"
            if unntak.match(ordet):
                vokal = ordet.lower().startswith(("hour", "honest", "hono", "heir", "unin", "unim"))
            if vokal != (artikkel.lower() == "an"):
                galt[sti] = f"{artikkel} {ordet}"
    assert galt == {}


def test_no_preposition_stands_before_a_date_that_may_be_a_month() -> None:
    """«On 2 May», but «in May»: only the day of the assessment is always a full date."""
    datoer = r"\{(?:dato|frist|fra|til|per|utgave|grense|\w+_dato)\}"
    treff = {sti for sti, t in ALLE if re.search(rf"(?<!as )\b(?:on|in|at) {datoer}", t, re.IGNORECASE)}
    assert treff == set()


def test_no_verb_agrees_with_a_number_that_may_be_one() -> None:
    verb = r"(?:is|are|was|were|has|have|does|do|holds?|supports?|contradicts?|concerns?|remains?)"
    treff = {
        sti for sti, t in ALLE if re.search(rf"\{{(?:antall|ja|oppfylt|nei)\}}(?: \w+){{0,3}}? {verb}\b", t)
    }
    assert {sti for sti in treff if not sti.endswith(FLERE)} == set()


def test_no_verb_agrees_with_bodies_that_may_be_several() -> None:
    verb = r"(?:is|are|was|were|has|have|does|do|must|makes?|plans?)"
    treff = {
        sti
        for sti, t in ALLE
        if re.search(rf"(?<!\bof )\{{(?:reviderte|virksomheten|revidert)\}} {verb}\b", t)
    }
    # The reasons are about one body, told as «the municipality».
    assert {sti for sti in treff if not sti.startswith("ord.grunn.har[")} == set()


@pytest.mark.parametrize("les", [kalenderord, skjemaord, oversiktsord, porteføljeord])
def test_the_other_records_have_the_same_words_with_the_same_names_to_fill(les: object) -> None:
    def alt(målform: Målform) -> dict[str, list[str]]:
        return {s: felt(t) for s, t in tekster(les(målform)) if ".verdier[" not in s and s != ".dag"}  # type: ignore[operator]

    bokmål, engelsk = alt("bokmål"), alt("engelsk")
    # The form says in nynorsk and bokmål, but not in English, that its lists are in Norwegian.
    assert {s: f for s, f in engelsk.items() if s in bokmål} == {
        s: f for s, f in bokmål.items() if s in engelsk
    }
    assert {s for s in bokmål.keys() ^ engelsk.keys() if "veiledning" not in s} == set()


def test_each_word_of_the_log_has_one_english_word_of_its_own() -> None:
    assert len({*I_ENGELSK.values()}) == len(I_ENGELSK)
    for felt_, ordene in LOGGORD.items():
        assert {*ordene} <= I_ENGELSK.keys(), felt_


# --- numbers, dates, lists ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verdi", "desimaler", "tekst"),
    [
        ("0", 0, "0"),
        ("1000", 0, "1,000"),
        ("1234.5", 1, "1,234.5"),
        ("1234567.891", 2, "1,234,567.89"),
        ("-2.5", 0, f"{MINUS}3"),
    ],
)
def test_numbers(verdi: str, desimaler: int, tekst: str) -> None:
    assert tall_tekst(Decimal(verdi), desimaler, ORD) == tekst


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6), st.integers(0, 6))
def test_a_printed_number_reads_back_to_what_was_rounded(verdi: Decimal, desimaler: int) -> None:
    lest = Decimal(tall_tekst(verdi, desimaler, ORD).replace(",", "").replace(MINUS, "-"))
    assert abs(lest - verdi) <= Decimal(5).scaleb(-desimaler - 1)


@pytest.mark.parametrize(
    ("utregnet", "form", "tekst"),
    [
        (Utregnet(Decimal(7), "prosent", omtrent=True), "", "about 7 per cent"),
        (Utregnet(Decimal(7), "per cent"), "", "7 per cent"),
        (Utregnet(Decimal(1), "prosentpoeng"), "", "1 percentage point"),
        (Utregnet(Decimal(-1), "prosentpoeng"), "", f"{MINUS}1 percentage point"),
        (Utregnet(Decimal("1.0"), "prosentpoeng", desimaler=1), "", "1.0 percentage points"),
        (Utregnet(Decimal(2), "percentage points"), "", "2 percentage points"),
        (Utregnet(Decimal(1234), "employees"), "", "1,234 employees"),
        (Utregnet(Decimal(5), "people"), "i ord", "five"),
        (Utregnet(Decimal(13), "people"), "i ord", "13"),
        (Utregnet(Decimal(0), "people", skjermet="fewer than 5"), "", "fewer than 5 people"),
        (Utregnet(Decimal(0), "people", skjermet="withheld"), "", "a withheld number"),
    ],
)
def test_registered_numbers(utregnet: Utregnet, form: str, tekst: str) -> None:
    assert utregnet_tekst(utregnet, form, ORD) == tekst


@pytest.mark.parametrize(
    ("skrevet", "tekst"), [("2026-05-02", "2 May 2026"), ("2026-05", "May 2026"), ("2026", "2026")]
)
def test_dates_keep_their_precision(skrevet: str, tekst: str) -> None:
    assert dato_tekst(Dato.les(skrevet), ORD) == tekst


def test_small_things() -> None:
    assert liste_tekst(["a", "b", "c"], ORD) == "a, b and c"
    assert intervall_tekst(["F3-08", "F3-09", "F3-10", "F3-14"], ORD) == "F3-08 to F3-10, F3-14"
    assert tall_i_ord(-2, ORD) == "minus two"
    assert sitat("Plan", ORD) == "“Plan”"
    assert med_prosenttegn("7\N{NO-BREAK SPACE}%", ORD) == "7%"
    assert enhet_tekst("prosent", ORD) == enhet_tekst("per cent", ORD) == "per cent"
    assert enhet_tekst("employees", ORD) == "employees"


# --- laws ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tittel", "ventet"),
    [
        (
            "Lov om kommuner og fylkeskommuner",
            "Lov om kommuner og fylkeskommuner (kommuneloven), Act of 22 June 2018 No. 83 § 25-1.",
        ),
        (
            "Local Government Act",
            "Local Government Act (kommuneloven), Act of 22 June 2018 No. 83 § 25-1.",
        ),
        (
            "Act relating to municipalities",
            "Act of 22 June 2018 No. 83 relating to municipalities (kommuneloven) § 25-1.",
        ),
        ("", "Act of 22 June 2018 No. 83 (kommuneloven) § 25-1."),
    ],
)
def test_a_law_is_told_by_its_name_and_its_english_number(tittel: str, ventet: str) -> None:
    lov = Kilde("kl", "lov", tittel=tittel, korttittel="kommuneloven", ident="LOV-2018-06-22-83")
    tekst = full_referanse(lov, ORD, sted="§ 25-1").replace("\N{NO-BREAK SPACE}", " ")
    assert tekst == ventet


# --- clauses ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tekst", ["it is used", "they report to the council", "the plan is known", "every district follows it"]
)
def test_a_sentence_with_a_subject_is_opened(tekst: str) -> None:
    assert åpner_setning(tekst, "en-GB")


@pytest.mark.parametrize(
    "tekst", ["used daily", "the budget", "is followed", "how long it lasts", "for which there is a plan", ""]
)
def test_what_is_no_sentence_is_not(tekst: str) -> None:
    assert not åpner_setning(tekst, "en-GB")


@pytest.mark.parametrize(
    ("første", "andre", "svar"),
    [
        ("has a plan", "uses it", True),
        ("plan is adopted", "routines are known", False),
        ("at the hospital know it", "in the schools use it", False),
    ],
)
def test_an_article_alone_is_no_subject_to_share(første: str, andre: str, *, svar: bool) -> None:
    assert går_videre(første, andre, "en-GB") is svar
    assert går_videre(første, andre, "nb")
