"""A project in English: no check takes English prose for bad Norwegian."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from revisjon.assess import assess
from revisjon.checks import UTGAVER, Tekstgrunnlag, grunnlag, sjekk_prosjekt, sjekk_tekster
from revisjon.checks.norwegian import BARE_NORSK, gjelder
from revisjon.checks.registry import SJEKKER
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import last
from revisjon.prose import Prosa, målform_i

PROSJEKT = Path(__file__).resolve().parent.parent / "support" / "engelsk"
SANNE = {"K001", "K002"}
"""What the project in truth has: a claim that nothing bears on."""
PROSA = (
    "In May 2026 there were 1,234 employees, and turnover was 7.5% (an increase of 2.5 percentage points "
    "from 5%). The plan isn't known to most of the managers, who had had no training; the others say that "
    "that is why it's not used. “We need a plan,” said one of them. Under section 25-1 of the Local "
    "Government Act (kommuneloven § 25-1), the municipality must have the necessary routines, e.g. for "
    "deviations, and it must see to it that they are followed. About half of them, i.e. 15 of 30, were "
    "not in use on 2 May 2026. The data do not show why the men and women concerned got no reply."
)


@cache
def funnet(utgave: str) -> tuple[Diagnose, ...]:
    lastet = last(PROSJEKT)
    assert lastet.prosjekt is not None
    assert lastet.diagnoser == ()
    return tuple(sjekk_prosjekt(grunnlag(assess(lastet.prosjekt, date(2026, 5, 31))), utgave))


@pytest.mark.parametrize("utgave", ["", *UTGAVER])
def test_an_english_project_gives_no_false_alarm(utgave: str) -> None:
    assert [f"{d.kode} {d.plass}: {d.melding}" for d in funnet(utgave) if d.kode not in SANNE] == []


def test_what_is_true_in_any_language_is_told() -> None:
    assert {d.kode for d in funnet("")} == SANNE
    assert all(d.alvor is Alvor.HINT for d in funnet(""))


def _i(tekst: str, målform: str) -> list[str]:
    g = Tekstgrunnlag((Prosa(tekst, Plass("a.yaml")),), målform, date(2026, 5, 31))
    return [d.kode for d in sjekk_tekster(g)]


def test_english_prose_is_left_alone() -> None:
    assert målform_i(PROSA) == "engelsk"
    assert _i(PROSA, "engelsk") == []


def test_slips_of_the_pen_are_found_in_english_too() -> None:
    assert "M009" in _i("The municipality has necessary necessary routines.", "engelsk")
    assert "M010" in _i("The plan covers routines,training and rotas.", "engelsk")
    assert "M011" in _i("The plan is known,, but not used.", "engelsk")


def test_the_same_checks_speak_of_norwegian() -> None:
    assert "M001" in _i("Kommunen har ikkje ein plan, og det er ikke bra.", "bokmål")
    assert SJEKKER.keys() >= BARE_NORSK
    for kode, sjekk in SJEKKER.items():
        assert gjelder(sjekk, "bokmål")
        assert gjelder(sjekk, "nynorsk")
        assert gjelder(sjekk, "engelsk") is (kode not in BARE_NORSK)
