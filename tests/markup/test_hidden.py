"""A text that must not be seen is found however it is typed, and not in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.markup.hidden import kjerne, løst_mønster, mønster, normalisert

NAVN = "Kari Nordmann"


@pytest.mark.parametrize(
    "tekst",
    [
        "Kari Nordmann",
        "KARI NORDMANN",
        "kari\n  nordmann",
        "Kari\u00a0Nord\u00admann",
        "Kari&nbsp;Nord&shy;mann",
        "*Kari* Nordmann",
        "Kari Nordmanns varsel",
        "evidence/kari-nordmann.pdf",
        "Kari_Nordmann.png",
        "https://x.no/Kari%20Nordmann",
        "karinordmann",
        "(Kari Nordmann)",
        "1Kari Nordmann2",
    ],
)
def test_it_is_found_however_it_is_typed(tekst: str) -> None:
    assert mønster(NAVN).search(tekst)
    assert løst_mønster(NAVN).search(normalisert(tekst))
    assert kjerne(NAVN) in kjerne(normalisert(tekst))


@pytest.mark.parametrize(
    "tekst", ["Kari Nordmannsen", "Skari Nordmann", "Kari er nordmann", "Nordmann, Kari"]
)
def test_other_words_are_left_alone(tekst: str) -> None:
    assert not mønster(NAVN).search(tekst)
    assert not løst_mønster(NAVN).search(normalisert(tekst))


def test_a_finished_file_may_part_it_between_any_two_letters() -> None:
    for plass in range(1, len(NAVN)):
        for skille in ("\n", "-\n", "\u00ad\n", " ", "\u200b"):
            assert løst_mønster(NAVN).search(normalisert(NAVN[:plass] + skille + NAVN[plass:]))


def test_ligatures_and_quotation_marks_are_one_form() -> None:
    assert løst_mønster("sa «offisielt»").search(normalisert("sa “o\ufb03sielt”"))


def test_a_number_is_no_part_of_a_longer_one() -> None:
    assert mønster("Storgata 14").search("i Storgata 14.")
    assert not mønster("Storgata 14").search("i Storgata 145")


@given(st.text(min_size=2, max_size=30).filter(lambda t: t.strip() and any(c.isalnum() for c in t)))
def test_every_text_finds_itself(tekst: str) -> None:
    ren = " ".join(normalisert(tekst).split())
    if ren[:1].isalnum() and ren[-1:].isalnum():
        hel = normalisert(f"før {ren} etter")
        assert løst_mønster(ren).search(hel)
        assert kjerne(ren) in kjerne(hel)
