"""The example on the page of each check makes its code come, and says nothing of a right project."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sjekkeprøve import RETT, legg_over

from revisjon.assess import assess
from revisjon.checks.basis import Grunnlag, Tekstgrunnlag, grunnlag
from revisjon.checks.catalogue import Sjekk
from revisjon.checks.consistency import SJEKKER
from revisjon.checks.page import les
from revisjon.diagnostics import Alvor, Plass
from revisjon.load import last
from revisjon.prose import Prosa, målform_i

DAG = date(2026, 5, 31)
TRE = Path(__file__).resolve().parents[2] / "support" / "tre_kommuner"


def _les(mappe: Path) -> Grunnlag:
    lastet = last(mappe)
    assert lastet.prosjekt is not None, [str(d) for d in lastet.diagnoser]
    return grunnlag(assess(lastet.prosjekt, DAG))


@pytest.mark.parametrize("sjekk", SJEKKER, ids=lambda s: s.kode)
def test_the_example_makes_the_code_come(sjekk: Sjekk, tmp_path: Path) -> None:
    eksempel = les(sjekk).eksempel
    if sjekk.på_tekst is not None:
        tekst = Tekstgrunnlag((Prosa(eksempel, Plass("t.txt")),), målform_i(eksempel), DAG)
        treff = list(sjekk.på_tekst(tekst))
    else:
        treff = list(sjekk.finn(_les(legg_over(eksempel, tmp_path))))
    assert len(treff) == 1, treff
    assert treff[0].melding.endswith(".")
    assert treff[0].råd.endswith((".", "?"))


@pytest.mark.parametrize("mappe", [RETT, TRE], ids=["rett", "tre kommuner"])
def test_right_projects_are_left_alone(mappe: Path) -> None:
    g = _les(mappe)
    assert [(s.kode, t.melding) for s in SJEKKER if s.alvor is not Alvor.HINT for t in s.finn(g)] == []


def test_codes_are_one_meaning_each() -> None:
    koder = [s.kode for s in SJEKKER]
    assert len(set(koder)) == len(koder)
    assert all(k.startswith("E") for k in koder)
