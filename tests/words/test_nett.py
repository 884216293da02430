"""The words of the web page: every målform, complete, and nynorsk free of bokmål."""

from __future__ import annotations

from typing import get_args

import pytest
from maalformer import bokmål_i, felt, tekster

from revisjon.assess import Årsak
from revisjon.model.evidence import Omfang, Taler
from revisjon.words.bokmaal import BOKMÅL as RAPPORT_BOKMÅL
from revisjon.words.english import ENGELSK as RAPPORT_ENGELSK
from revisjon.words.nett import BOKMÅL, ENGELSK, NYNORSK, Nettord, nettord, rapportord
from revisjon.words.nynorsk import NYNORSK as RAPPORT_NYNORSK


def test_all_say_as_much() -> None:
    alle = [{sti: felt(t) for sti, t in tekster(ord_)} for ord_ in (BOKMÅL, NYNORSK, ENGELSK)]
    assert alle == [alle[0]] * len(alle)
    assert all(t.strip() for ord_ in (BOKMÅL, NYNORSK, ENGELSK) for _, t in tekster(ord_))


def test_nynorsk_is_nynorsk() -> None:
    assert {sti: funnet for sti, t in tekster(NYNORSK) if (funnet := bokmål_i(t))} == {}


@pytest.mark.parametrize("ord_", [BOKMÅL, NYNORSK, ENGELSK])
def test_everything_that_the_data_can_say_has_words(ord_: Nettord) -> None:
    assert set(ord_.grunnlag.årsaker) == {å.value for å in Årsak}
    assert set(ord_.grunnlag.taler) == set(get_args(Taler))
    assert set(ord_.grunnlag.omfang) == set(get_args(Omfang))


@pytest.mark.parametrize("språk", ["nn", "nn-NO", "NN"])
def test_nynorsk_by_tag(språk: str) -> None:
    assert (nettord(språk), rapportord(språk)) == (NYNORSK, RAPPORT_NYNORSK)


@pytest.mark.parametrize("språk", ["en", "en-GB", "EN"])
def test_english_by_tag(språk: str) -> None:
    assert (nettord(språk), rapportord(språk)) == (ENGELSK, RAPPORT_ENGELSK)


@pytest.mark.parametrize("språk", ["nb", "no", "", "se"])
def test_bokmål_for_all_else(språk: str) -> None:
    assert (nettord(språk), rapportord(språk)) == (BOKMÅL, RAPPORT_BOKMÅL)
