"""Widths, and lines that keep to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.report.figures.text_width import bredde, bryt, får_plass, lengste_ord

TEKST = st.text("abcdefghijklmnopæøåÆØÅ AEIOU -/.,", max_size=80)


def test_widths_are_those_of_the_typeface() -> None:
    assert bredde("0", 1000) == 497
    assert bredde("0", 1000, halvfet=True) == 513
    assert bredde("1\u2009778", 10) == pytest.approx((4 * 497 + 100) / 100)
    assert bredde("", 3) == 0


def test_accents_take_no_room_and_unknown_letters_do() -> None:
    assert bredde("č", 3) == bredde("c", 3) == bredde("c\u030c", 3)
    assert bredde("\u00ad", 3) == 0
    assert bredde("\u0416", 3) > bredde("W", 3) * 0.8
    assert bredde("\u8868", 3) == 3


@given(TEKST, st.floats(4, 60))
def test_no_line_is_wider_than_asked(tekst: str, maks: float) -> None:
    assert all(bredde(linje, 3) <= maks for linje in bryt(tekst, 3, maks))


@given(TEKST, st.floats(4, 60))
def test_no_letter_is_lost(tekst: str, maks: float) -> None:
    igjen = "".join(bryt(tekst, 3, maks)).replace("-", "").replace(" ", "")
    assert igjen == tekst.replace("-", "").replace(" ", "")


@given(TEKST)
def test_words_are_whole_when_the_longest_has_room(tekst: str) -> None:
    linjer = bryt(tekst, 3, lengste_ord(tekst, 3) + 0.001)
    assert " ".join(linjer).replace(" ", "") == "".join(tekst.split())


def test_breaks_at_spaces_then_hyphens_then_between_syllables() -> None:
    assert bryt("Dagtilbud og seniorsentre", 3, 20) == ("Dagtilbud og", "seniorsentre")
    assert bryt("Helse-/omsorgstjenesten", 3, 25) == ("Helse-/", "omsorgstjenesten")
    assert bryt("Barnevernspedagoger", 3, 20) == ("Barnevernspe-", "dagoger")


def test_what_belongs_together_stays_together() -> None:
    assert "1\u2009778\u00a0årsverk" in bryt("til sammen 1\u2009778\u00a0årsverk", 3, 22)


def test_får_plass_counts_lines_and_refuses_broken_words() -> None:
    assert får_plass("Dagtilbud og seniorsentre", 3, 20, 2)
    assert not får_plass("Dagtilbud og seniorsentre", 3, 20, 1)
    assert not får_plass("seniorsentre", 3, 10, 5)
    assert bryt("  ", 3, 10) == ()
