from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.words.clauses import åpner_setning


@pytest.mark.parametrize(
    "tekst",
    [
        "tiden brukes",
        "han blir følgd opp",
        "rutinar er kjende",
        "lederne kjenner dem",
        "Heggfjord kommune har ein plan",
        "alle enheter følger den",
        "rektor veit det",
        "lærer og elev er enige",
    ],
)
def test_a_sentence_with_a_subject_is_opened(tekst: str) -> None:
    assert åpner_setning(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        *("kor lenge tiltaket skal vare", "hvem som skal behandle det", "om familien fekk vite det"),
        *("at de blir lukket", "når det skal skje", "som er vedtatt", "å følge den opp", "for å lære"),
        *("følger den opp", "er kjent", "ikkje blir brukt", "skriv dei ned", "kontrollerast kvart år"),
        *("i tillegg i bruk", "også for de andre", "tiltak", ""),
    ],
)
def test_what_is_no_sentence_is_not(tekst: str) -> None:
    assert not åpner_setning(tekst)


@given(st.text("abderåøæ ,-.", max_size=40))
def test_any_text_has_an_answer(tekst: str) -> None:
    assert åpner_setning(tekst) == åpner_setning(tekst.upper())
