"""Defects planted one at a time in right projects: each gives its code at its place, and nothing else."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml
from sjekkeprøve import sjekk_mappe

from revisjon.checks import UTGAVER
from revisjon.diagnostics import Alvor, Diagnose

ROT = Path(__file__).resolve().parent.parent
MAPPE = Path(__file__).resolve().parent / "mutasjoner"
RENE: Mapping[str, Path] = {"eksempel": ROT} | {
    m.name: m for m in sorted((ROT / "eksempler").glob("*")) if (m / "oppdrag.yaml").is_file()
}
"""Projects that are right."""
_MED = ("oppdrag.yaml", "revisor.yaml", "vurdering.yaml", "revisjon.lock")
_MAPPER = ("criteria", "evidence", "vurdering")


@dataclass(frozen=True, slots=True)
class Mutasjon:
    """One defect."""

    navn: str
    prosjekt: str
    fil: str
    finn: str
    """What is replaced; occurs exactly once in the file."""
    bytt: str
    kode: str
    ved: str
    """What stands on the line that is reported, after the change."""
    utgave: str = ""
    alvor: str = ""


def _alle() -> list[Mutasjon]:
    poster: list[Mutasjon] = []
    for fil in sorted(MAPPE.glob("*.yaml")):
        poster += [Mutasjon(**post) for post in yaml.safe_load(fil.read_text("utf-8")) or []]
    return poster


MUTASJONER = _alle()


@cache
def _før(prosjekt: str, utgave: str) -> Counter[tuple[str, str, str]]:
    return Counter(_nøkkel(d) for d in sjekk_mappe(RENE[prosjekt], utgave))


def _nøkkel(d: Diagnose) -> tuple[str, str, str]:
    """Tell diagnoses apart, but for the line, which a planted defect may move."""
    return (d.kode, d.plass.fil, d.melding)


@pytest.mark.parametrize("prosjekt", RENE)
@pytest.mark.parametrize("utgave", ["", *UTGAVER])
def test_a_right_project_gives_no_error_and_no_warning(prosjekt: str, utgave: str) -> None:
    assert [d for d in sjekk_mappe(RENE[prosjekt], utgave) if d.alvor is not Alvor.HINT] == []


def test_the_corpus_is_large() -> None:
    assert len(MUTASJONER) >= 120
    assert len({m.navn for m in MUTASJONER}) == len(MUTASJONER)
    assert len({m.prosjekt for m in MUTASJONER}) >= 3


@pytest.mark.parametrize("m", MUTASJONER, ids=lambda m: m.navn)
def test_a_defect_gives_its_code_at_its_place(m: Mutasjon, tmp_path: Path) -> None:
    mappe = tmp_path / "prosjekt"
    mappe.mkdir()
    for navn in (*_MED, *_MAPPER):
        fra = RENE[m.prosjekt] / navn
        if fra.is_dir():
            shutil.copytree(fra, mappe / navn)
        elif fra.exists():
            shutil.copy(fra, mappe / navn)
    fil = mappe / m.fil
    tekst = fil.read_text("utf-8")
    assert tekst.count(m.finn) == 1, "occurs once"
    fil.write_text(tekst.replace(m.finn, m.bytt), "utf-8")
    nye = [*sjekk_mappe(mappe, m.utgave)]
    for nøkkel in _før(m.prosjekt, m.utgave).elements():
        gammel = next((d for d in nye if _nøkkel(d) == nøkkel), None)
        if gammel is not None:
            nye.remove(gammel)
    assert [d.kode for d in nye] == [m.kode], nye
    (d,) = nye
    linje = (mappe / d.plass.fil).read_text("utf-8").split("\n")[d.plass.linje - 1]
    assert m.ved in linje, (d.plass, linje)
    if m.alvor:
        assert d.alvor == m.alvor
