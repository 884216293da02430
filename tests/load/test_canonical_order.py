"""The order of files, lists and keys means nothing: the same words give the same project."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest
from eksempel import ROT
from flat import uten_plass
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from stokk import fordel
from tilfeller import sett_opp

from revisjon.load import last
from revisjon.model import Prosjekt


@pytest.fixture(scope="module")
def ventet() -> object:
    prosjekt = last(ROT).prosjekt
    assert isinstance(prosjekt, Prosjekt)
    assert len(prosjekt.funn) > 50
    return uten_plass(prosjekt)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(frø=st.integers(0, 10**9))
def test_shuffled_example_is_the_same_project(ventet: object, tmp_path: Path, frø: int) -> None:
    mappe = tmp_path / str(frø)
    for fil, tekst in fordel(Random(frø)):  # noqa: S311 - nothing secret
        (mappe / fil).parent.mkdir(parents=True, exist_ok=True)
        (mappe / fil).write_text(tekst, encoding="utf-8")
    for sti in ("evidence", "criteria"):
        shutil.copytree(ROT / sti, mappe / sti, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.yaml"))
    lastet = last(mappe)
    assert isinstance(lastet.prosjekt, Prosjekt), lastet.diagnoser[:3]
    assert uten_plass(lastet.prosjekt) == ventet


def test_like_ids_have_one_order(tmp_path: Path) -> None:
    """«F1», «F01» and «f1» are alike by nature; still they must not stand in the order of the files."""
    funn = [f"  - {{id: {id_}, kapittel: tema, tekst: Et funn.}}" for id_ in ("F2", "F02", "f2")]
    rekker = []
    for nr, liste in enumerate((funn, funn[::-1])):
        prosjekt = sett_opp("riktig-grunn", tmp_path / str(nr))
        (prosjekt / "evidence" / "sak.yaml").write_text("\n".join(["funn:", *liste]), encoding="utf-8")
        lastet = last(prosjekt).prosjekt
        assert lastet is not None
        rekker.append([*lastet.funn])
    assert rekker[0] == rekker[1]
