"""What the developer guide shows, works."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sjekkeprøve import RETT, legg_over

from revisjon.assess import assess
from revisjon.checks import Sjekk, grunnlag
from revisjon.checks.page import les
from revisjon.load import last

ROT = Path(__file__).resolve().parents[2]
SIDE = ROT / "docs" / "utvikling" / "README.md"
_PYTHON = re.compile(r"^```python\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_STI = re.compile(
    r"`((?:revisjon|tests|docs|bench|eksempler|checks|rules|report|output|schema|cli)/[\w/.-]+?)`"
)


def _blokk(nr: int) -> dict[str, Any]:
    navn: dict[str, Any] = {"__name__": "guide"}
    # The sample of the page itself is what is tried.
    exec(_PYTHON.findall(SIDE.read_text("utf-8"))[nr], navn)  # noqa: S102
    return navn


def test_a_project_is_read_and_assessed_as_the_guide_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROT)
    _blokk(0)
    assert len(capsys.readouterr().out.splitlines()) == 3


def test_the_check_of_the_guide_finds_its_own_example(tmp_path: Path) -> None:
    sjekken = next(v for v in _blokk(1).values() if isinstance(v, Sjekk))
    for mappe, antall in ((RETT, 0), (legg_over(les(sjekken).eksempel, tmp_path), 1)):
        prosjekt = last(mappe).prosjekt
        assert prosjekt is not None
        vurdert = assess(prosjekt, prosjekt.oppdrag.dato.siste)
        assert len([*sjekken.finn(grunnlag(vurdert))]) == antall


def test_every_path_that_is_named_is_there() -> None:
    stier = set(_STI.findall(SIDE.read_text("utf-8")))
    assert len(stier) > 8
    borte = [s for s in stier if not ((ROT / s).exists() or (ROT / "revisjon" / s).exists() or "X" in s)]
    assert borte == []
