"""Each sign gets the act that a lawyer would read it with, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.law import UKJENT, Sammenheng, henvisninger, medfølgende, omtaler
from revisjon.prose import setninger

NAVN = medfølgende().navn
KOML, FVL, OFFL = "LOV-2018-06-22-83", "LOV-1967-02-10", "LOV-2006-05-19-16"
HOL, LEDELSE, FVL25 = "LOV-2011-06-24-30", "FOR-2016-10-28-1250", "LOV-2025-06-20-81"


def les(tekst: str, ident: str | None = None) -> list[tuple[str, str | None]]:
    om = Sammenheng(setninger(tekst), ident=ident)
    return [(h.sted.nummer + h.sted.hale, h.ident) for h in henvisninger(tekst, NAVN, om)]


@pytest.mark.parametrize(
    ("tekst", "venter"),
    [
        ("Etter kommuneloven § 23-3 skal", [("23-3", KOML)]),
        ("Etter kommunelova § 23-3 skal", [("23-3", KOML)]),
        ("Kommunelovens § 23-3", [("23-3", KOML)]),
        ("koml. § 23-3, KL § 25-1 og kl. § 1-1", [("23-3", KOML), ("25-1", KOML), ("1-1", KOML)]),
        ("Lov om kommuner og fylkeskommuner § 23-3", [("23-3", KOML)]),
        ("lov 22. juni 2018 nr. 83 § 23-3", [("23-3", KOML)]),
        ("LOV-2018-06-22-83 § 23-3", [("23-3", KOML)]),
        ("§ 23-3 i kommuneloven", [("23-3", KOML)]),
        ("§§ 23-3 og 23-4 i kommuneloven", [("23-3", KOML), ("23-4", KOML)]),
        ("§ 23-3 og § 23-4 i kommuneloven", [("23-3", KOML), ("23-4", KOML)]),
        ("kommuneloven (2018) § 23-3", [("23-3", KOML)]),
        ("kommuneloven (§ 23-3)", [("23-3", KOML)]),
        ("kommuneloven kapittel 23 og § 25-1", [("23", KOML), ("25-1", KOML)]),
        ("kapittel 23 i kommuneloven", [("23", KOML)]),
        ("Se kapittel 3 i rapporten om kommuneloven.", []),
        ("helse- og\nomsorgstjenesteloven § 4-1", [("4-1", HOL)]),
        ("Helse- og omsorgstenestelova § 4-1", [("4-1", HOL)]),
        ("forskrift om ledelse og kvalitetsforbedring § 6 bokstav f", [("6", LEDELSE)]),
        (
            "Kommuneloven § 23-3 (jf. forvaltningsloven § 17) og § 24-2.",
            [("23-3", KOML), ("17", FVL), ("24-2", KOML)],
        ),
        ("offl. § 13 jf. fvl. § 13 første ledd nr. 2", [("13", OFFL), ("13", FVL)]),
        (
            "Etter kommuneloven § 23-3 og forvaltningsloven § 17, jf. § 18, og § 2 i offentleglova.",
            [("23-3", KOML), ("17", FVL), ("18", FVL), ("2", OFFL)],
        ),
        ("Kommuneloven har krav, jf. lovens § 25-1.", [("25-1", KOML)]),
        ("Kommuneloven gjelder. Samme lov § 25-1 sier mer.", [("25-1", KOML)]),
        ("Kommunelova gjeld. Same lov § 25-1 seier meir.", [("25-1", KOML)]),
        ("Ledelsesforskriften § 8 sier. Etter § 9 skal den rette opp.", [("8", LEDELSE), ("9", LEDELSE)]),
        ("Kommuneloven gjelder, jf. forskriften § 3.", [("3", UKJENT)]),
        ("Kommuneloven gjelder, jf. forskr. § 3 og forskrift § 4.", [("3", UKJENT), ("4", UKJENT)]),
        ("Forvaltningsloven § 9", [("9", FVL)]),
        ("Forvaltningsloven (2025) § 9", [("9", FVL25)]),
        ("den nye forvaltningsloven § 9", [("9", FVL25)]),
        ("forvaltningsloven av 1967 § 9", [("9", FVL)]),
        ("kommuneloven av 1992 § 60", [("60", UKJENT)]),
        ("den tidligere kommuneloven § 60", [("60", UKJENT)]),
        ("Hovedavtalens § 7", [("7", UKJENT)]),
        ("Opplærings- og utviklingsavtalen (Dok. 24) § 13", [("13", UKJENT)]),
        ("sosialtjenesteloven § 17, tvl. § 5 og EMK § 8", [("17", UKJENT), ("5", UKJENT), ("8", UKJENT)]),
        ("lov om barnehager § 3", [("3", UKJENT)]),
        ("forskrift om miljørettet helsevern i barnehager § 4", [("4", UKJENT)]),
        ("Kommunen skal etter § 25-1 ha kontroll.", [("25-1", None)]),
        ("§ 8-2 i loven", [("8-2", UKJENT)]),
    ],
)
def test_the_act_of_each_sign(tekst: str, venter: list[tuple[str, str | None]]) -> None:
    assert les(tekst) == venter


def test_a_criterion_tells_which_act_a_lone_sign_is_of() -> None:
    assert les("Etter § 25-1 skal kommunen ha kontroll.", KOML) == [("25-1", KOML)]
    assert les("Etter lovens § 25-1 skal kommunen ha kontroll.", KOML) == [("25-1", KOML)]
    assert les("Etter forvaltningsloven skal den svare, jf. § 11 a.", KOML) == [("11a", FVL)]


def test_with_several_acts_and_none_in_the_sentence_nothing_is_guessed() -> None:
    tekst = "Kommuneloven gjelder. Forvaltningsloven gjelder også. Etter § 11 skal den svare."
    assert les(tekst) == [("11", UKJENT)]


def test_only_what_is_named_beside_is_sure() -> None:
    tekst = "Etter kommuneloven § 23-3 og § 23-4. Det følger av § 23-5."
    assert [h.sikker for h in henvisninger(tekst, NAVN, Sammenheng(setninger(tekst)))] == [True, True, False]


@pytest.mark.parametrize(
    "tekst",
    [
        "Kommunen har lov til dette.",
        "Det er lovlig og forskriftsfestet.",
        "Lovverket og lovbrudd.",
        "avtalefestet",
    ],
)
def test_words_that_only_look_like_names(tekst: str) -> None:
    assert [*omtaler(tekst, NAVN)] == []


ALLE = [n for n in NAVN.navn if n.ident and not n.tidligere and "." not in n.tekst]


@given(st.sampled_from(ALLE), st.integers(1, 60), st.booleans())
def test_every_name_is_found_before_and_after(navn: object, nr: int, før: bool) -> None:  # noqa: FBT001 - drawn
    tekst = getattr(navn, "tekst", "")
    ident = getattr(navn, "ident", "")
    setning = f"Det følger av {tekst} § {nr}." if før else f"Det følger av § {nr} i {tekst}."
    assert les(setning) == [(str(nr), ident)]


@given(st.text(alphabet="§ 0123456789-.,()kommuneloven forskrift jf lov fvl\n", max_size=80))
def test_any_text_is_read(tekst: str) -> None:
    for h in henvisninger(tekst, NAVN, Sammenheng(setninger(tekst))):
        assert 0 <= h.gruppe.start <= h.sted.start < h.sted.slutt <= len(tekst)


def test_a_long_text_is_read_like_a_short_one() -> None:
    bit = "Kommunen følger kommuneloven § 25-1. Den har rutiner.\n\n"
    lang = "Uten paragrafer står det mye her. " * 900 + bit
    assert les(lang) == les(bit) == [("25-1", KOML)]
