"""The example texts of a new project do not reach print."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from sjekkeprøve import legg_over, sjekk_mappe

from revisjon.scaffold import Svar, lag_filer
from revisjon.scaffold.answers import Målform


@pytest.mark.parametrize("målform", get_args(Målform))
def test_every_example_text_of_a_new_project_is_found(tmp_path: Path, målform: Målform) -> None:
    spørsmål = ("Er vannet trygt?", "Er vannet billig?")
    svar = Svar("Vik kommune", "Vann", date(2026, 1, 15), målform, problemstillinger=spørsmål)
    for sti, innhold in lag_filer(svar).items():
        (tmp_path / sti).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / sti).write_bytes(innhold)
    funnet = [d for d in sjekk_mappe(tmp_path, "høring") if d.kode == "V021"]
    assert [d.plass.fil for d in funnet] == [
        "evidence/funn.yaml",
        "evidence/funn.yaml",
        "evidence/kilder.yaml",
        "revisor.yaml",
    ]


@pytest.mark.parametrize(
    "tekst",
    [
        "Kommunen har TODO innbyggere.",
        "Kommunen har ??? innbyggere.",
        "Kommunen har XXX innbyggere.",
        "Lorem ipsum dolor sit amet.",
        "Kommunen har \\[fyll inn tallet] innbyggere.",
    ],
)
def test_marks_of_what_is_to_be_written_are_found(tmp_path: Path, tekst: str) -> None:
    assert "V021" in _koder(tekst, tmp_path)


@pytest.mark.parametrize(
    "tekst",
    [
        "Navnet på dokumentet er endret.",
        "Kommunen har fylt inn skjemaet.",
        "Gruppen heter Todo og møtes ukentlig.",
        "Her står funnene i rekkefølge.",
        "Er dette sant? Det vet vi ikke.",
    ],
)
def test_what_only_looks_like_it_is_left_alone(tmp_path: Path, tekst: str) -> None:
    assert "V021" not in _koder(tekst, tmp_path)


def _koder(tekst: str, mappe: Path) -> set[str]:
    prosjekt = legg_over(f"kapitler:\n  - {{id: om, tittel: Om kommunen, tekst: '{tekst}'}}\n", mappe)
    return {d.kode for d in sjekk_mappe(prosjekt, "høring")}
