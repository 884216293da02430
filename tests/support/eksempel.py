"""The example project, for tests that build it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from revisjon.assess import assess
from revisjon.load import last
from revisjon.model import Prosjekt
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import les_maler

ROT = Path(__file__).resolve().parent.parent.parent
PROSJEKT = ("oppdrag.yaml", "revisor.yaml", "vurdering.yaml", "revisjon.lock", "criteria", "evidence")
DATO = date(2026, 5, 31)


def kopier(til: Path) -> Path:
    """Copy the example project to a folder of its own."""
    for navn in PROSJEKT:
        if (ROT / navn).is_dir():
            shutil.copytree(ROT / navn, til / navn)
        else:
            til.mkdir(exist_ok=True)
            shutil.copy(ROT / navn, til / navn)
    return til


def prosjekt(mappe: Path = ROT) -> Prosjekt:
    """Load a project that must be right."""
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return lastet.prosjekt


def sett_opp(mappe: Path, utgave: str = "endelig") -> Dokument:
    """Compose the report of a project that must be right."""
    maler, _ = les_maler(mappe)
    dokument, diagnoser = compose(assess(prosjekt(mappe), DATO), utgave, maler)
    assert not diagnoser
    return dokument
