"""Small projects made in Python, so that a test shows all that its expectation rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from revisjon.assess import VurdertProsjekt, assess
from revisjon.diagnostics import Plass
from revisjon.load import last
from revisjon.model import (
    Bestilling,
    Dato,
    Kapittel,
    Oppdrag,
    Periode,
    Problemstilling,
    Prosjekt,
    Revidert,
    Tekst,
)
from revisjon.report import Maler, les_maler
from revisjon.report.templates import Lag

ROT = Path(__file__).resolve().parents[2]
DATO = date(2026, 5, 31)
Lag_prosjekt = Callable[..., Prosjekt]


def tekst(verdi: str) -> Tekst:
    return Tekst(verdi, Plass("oppdrag.yaml", 7))


def prosjekt(**endringer: Any) -> Prosjekt:  # noqa: ANN401 - any field of the project
    """Return the least that a report can be made from, with changes to it."""
    oppdrag = Oppdrag(
        id="prøve",
        tittel="Prøve av noe",
        målform="bokmål",
        dato=Dato(2026, 5),
        reviderte=(Revidert("Fjordvik kommune", "kommune"),),
        bestilling=Bestilling("kontrollutvalget"),
        periode=Periode(Dato(2026, 1), Dato(2026, 5)),
        formål=tekst("Formålet er å prøve."),
    )
    grunn = Prosjekt(
        oppdrag=oppdrag,
        problemstillinger=(Problemstilling("P1", "Hva gjør kommunen?"),),
        kapitler=(Kapittel("tema", "Tema", problemstillinger=("P1",)),),
    )
    return replace(grunn, **endringer)


@pytest.fixture(name="prosjekt")
def _prosjekt() -> Lag_prosjekt:
    return prosjekt


@pytest.fixture(name="tekst")
def _tekst() -> Callable[[str], Tekst]:
    return tekst


@pytest.fixture(scope="session")
def innebygd() -> Maler:
    return les_maler()[0]


@pytest.fixture
def med_egne(innebygd: Maler) -> Callable[[Mapping[str, str]], Maler]:
    """Return the built-in templates with some files of a project in front of them."""

    def lag(filer: Mapping[str, str]) -> Maler:
        egne = Lag("templates", {navn: innhold.encode() for navn, innhold in filer.items()})
        return Maler((egne, *innebygd.lag))

    return lag


@pytest.fixture
def vurder() -> Callable[[Prosjekt], VurdertProsjekt]:
    return lambda p: assess(p, DATO)


@pytest.fixture(scope="session")
def eksempel() -> VurdertProsjekt:
    lastet = last(ROT)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return assess(lastet.prosjekt, DATO)
