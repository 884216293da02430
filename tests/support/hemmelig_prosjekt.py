"""The made-up project with something confidential in every place (tests/support/hemmelig)."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from revisjon.assess import VurdertProsjekt, assess
from revisjon.load import Lastet, last
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler

ROT = Path(__file__).resolve().parent / "hemmelig"
DATO = date(2026, 5, 31)
HEMMELIG = (
    *("Nordmann", "Storgata", "sykefravær", "00123", "Solbakken", "utbrenthet", "uføretrygd", "sykmeldte"),
    *("Diagnosene", "aggresjon", "depresjon", "Morfin", "Medisin", "Bortgjemt", "ødelagt dør", "roedt-hus"),
    *("Legevakten", "inhabil", "uvedkommende", "Hemmelig Hansen", "912", "journalnotat-om-lederen"),
)
"""Words that stand only in what is confidential."""


@cache
def lastet() -> Lastet:
    return last(ROT)


@cache
def vurdert() -> VurdertProsjekt:
    prosjekt = lastet().prosjekt
    assert prosjekt is not None, lastet().diagnoser
    return assess(prosjekt, DATO)


@cache
def bygd(utgave: str) -> Dokument:
    dokument, diagnoser = compose(vurdert(), utgave, les_maler()[0])
    assert diagnoser == ()
    return dokument
