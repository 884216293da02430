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
    Anbefaling,
    Belysning,
    Bestilling,
    Dato,
    Del,
    Funn,
    GjelderNår,
    Hjemmel,
    Kapittel,
    Kilde,
    Konklusjon,
    Kriterium,
    Metode,
    Oppdrag,
    Periode,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Revisor,
    Svar,
    Tekst,
    Uttalelse,
)
from revisjon.report.templates import Lag, Maler, les_maler

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


@pytest.fixture
def fullt() -> Prosjekt:
    """Return a small project with one of everything."""
    kriterium = Kriterium(
        "plan",
        "skal",
        "ha en plan",
        (Hjemmel("lov", "§ 1", tekst("Om hjemmelen.")),),
        ("P1",),
        (
            Punkt("a", "Kommunen har en plan", "finnes"),
            Punkt("b", "Planen er kjent", "kjent", avgjørende=False),
            Punkt(
                "c",
                "Planen er oversatt",
                gjelder_når=GjelderNår(oppfylt=False, begrunnelse="Ingen har bedt om det"),
            ),
        ),
        merknad=tekst("Om kriteriet."),
        utledning=tekst("Slik."),
    )
    return prosjekt(
        kilder={
            "lov": Kilde("lov", "lov", korttittel="planloven"),
            "plan": Kilde("plan", "plan", tittel="Planen"),
            "int": Kilde("int", "intervju", rolle="ordfører"),
        },
        kriterier={"plan": kriterium},
        funn={
            "F1": Funn("F1", "tema", tekst("Planen finnes.[@plan]"), belyser=(Belysning("plan.a", "for"),)),
            "F2": Funn(
                "F2",
                "tema",
                tekst("Få kjenner den."),
                overskrift="Kjennskap",
                underoverskrift="Hos de ansatte",
                kilder=("int",),
                belyser=(Belysning("plan.b", "mot"),),
            ),
        },
        sitert={"F1": ("plan",), "F2": ("int",)},
        konklusjoner={"P1": Konklusjon("P1", tekst("Ja, nesten."), tekst("Kort."), tekst("Langt."))},
        anbefalinger={
            "A1": Anbefaling(
                "A1", "gjør planen kjent", ("F2",), "rådmannen", deler=(Del("a", "her"), Del("b", "der"))
            )
        },
        metode=(Metode("intervju", tekst("Vi har spurt.")),),
        revisor=Revisor("Firma & Co", adresse="Gata 1", om=tekst("Om oss.")),
        uttalelser=(
            Uttalelse(
                "rådmannen",
                Dato(2026, 5, 20),
                tekst("Takk."),
                sendt=Dato(2026, 5, 1),
                frist=Dato(2026, 5, 19),
                svar=(
                    Svar("A1", "enig", "Gjøres", del_="b", frist=Dato(2026, 12)),
                    Svar("A1", "uenig", "Nei", del_="a"),
                ),
            ),
        ),
    )
