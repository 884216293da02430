from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.report.colour import HVIT, LESBAR, bland, er_farge, kontrast, lesbar

farger = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06X}")


def test_contrast_is_that_of_wcag() -> None:
    assert kontrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert kontrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert kontrast("#336B1A", "#FFFFFF") == pytest.approx(6.44, abs=0.01)


@given(farger)
def test_every_accent_becomes_readable_on_white_and_on_its_own_tint(farge: str) -> None:
    flate = bland(farge, HVIT, 0.07)
    tekst = lesbar(farge, (HVIT, flate))
    assert er_farge(tekst)
    assert kontrast(tekst, HVIT) >= LESBAR
    assert kontrast(tekst, flate) >= LESBAR


@given(farger)
def test_a_colour_that_can_be_read_is_left_alone(farge: str) -> None:
    mørk = lesbar(farge, (HVIT,))
    assert lesbar(mørk, (HVIT,)) == mørk


@pytest.mark.parametrize("tekst", ["5C9E1B", "#5C9", "#5C9E1G", "grønn", "", "#5C9E1B "])
def test_what_is_no_colour(tekst: str) -> None:
    assert not er_farge(tekst)
