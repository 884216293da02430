"""Remarks on drafts are not in what others see, and wait until they are answered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from eksempel import DATO, prosjekt

from revisjon.assess import assess
from revisjon.model import Merknad, åpne_merknader
from revisjon.model.remarks import Merknadsstatus
from revisjon.report.redaction import offentlige_filer, skjerm

EN = Merknad("M1", "Ola Nes", "Kommunen har en plan.")


def test_the_public_edition_is_without_them_and_they_are_no_secret() -> None:
    p = prosjekt()
    uten, med = (skjerm(assess(replace(p, merknader=m), DATO)) for m in ((), (EN,)))
    assert med.vurdert.prosjekt.merknader == ()
    assert (med.hemmeligheter, med.om) == (uten.hemmeligheter, uten.om)


def test_nor_are_they_in_its_files() -> None:
    filer = {
        "merknader.yaml": b"merknader:\n  - {id: M1, fra: Ola, tekst: a}\n",
        "evidence/a.yaml": b"merknader:\n  - {id: M2, fra: Ola, tekst: a}\nfunn: []\n",
    }
    ut = offentlige_filer(filer, assess(prosjekt(), DATO))
    assert [*ut] == ["evidence/a.yaml"]
    assert b"Ola" not in ut["evidence/a.yaml"]


@pytest.mark.parametrize(
    ("status", "svar", "åpen"),
    [
        (None, "", True),
        ("åpen", "Vi ser på det.", True),
        ("fulgt", "", False),
        ("avvist", "", True),
        ("avvist", "Kravet er riktig.", False),
    ],
)
def test_what_waits_for_an_answer(status: Merknadsstatus | None, svar: str, *, åpen: bool) -> None:
    m = replace(EN, status=status, svar=svar)
    assert bool(åpne_merknader((m,))) is åpen


def test_an_answer_follows_what_it_answers_unless_it_says_otherwise() -> None:
    rot = replace(EN, status="fulgt")
    svar = replace(EN, id="M2", svar_til="M1")
    assert åpne_merknader((rot, svar)) == ()
    assert åpne_merknader((rot, replace(svar, status="åpen"))) == (replace(svar, status="åpen"),)
    assert åpne_merknader((svar,)) == (svar,)
