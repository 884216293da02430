"""Ids are checked beside the rest of the reading, and nobody can tell from what comes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from eksempel import kopier

from revisjon import sharing
from revisjon.diagnostics import Plass
from revisjon.load import idcheck, last, trees
from revisjon.load.ids import Register
from revisjon.sharing import kan_dele


def _med_feil(mappe: Path) -> Path:
    """Return a copy of the example where fields, texts and parts refer to what is not there."""
    kopier(mappe)
    for fil in (mappe / "evidence").rglob("*.yaml"):
        tekst = fil.read_text(encoding="utf-8")
        tekst = re.sub(r"^( +kapittel: )\S+$", r"\1finnes-ikke", tekst, count=1, flags=re.MULTILINE)
        fil.write_text(tekst.replace("[@", "[@ukjent-", 1), encoding="utf-8")
    return mappe


@pytest.mark.skipif(not kan_dele(), reason="takes Linux and two processors")
@pytest.mark.parametrize("lag", [kopier, _med_feil])
def test_a_large_project_is_read_as_a_small_one(
    lag: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mappe = lag(tmp_path / "p")
    liten = last(mappe)
    monkeypatch.setattr(trees, "STORT", 0)
    monkeypatch.setattr(sharing, "uten_tråder", lambda: True)
    stor = last(mappe)
    assert stor.diagnoser == liten.diagnoser
    assert stor.prosjekt == liten.prosjekt
    assert (stor.prosjekt is None) == (lag is _med_feil)


def test_a_small_project_is_read_in_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def aldri(_arbeid: object) -> None:
        raise AssertionError

    monkeypatch.setattr(idcheck, "i_kopi", aldri)
    assert last(kopier(tmp_path / "p")).prosjekt is not None


def test_an_id_declared_twice_is_of_the_kind_that_stands_first() -> None:
    register = Register()
    for slag, id_ in (("kilde", "a"), ("funn", "b"), ("kilde", "b"), ("funn", "a")):
        register.erklær(slag, id_, Plass("oppdrag.yaml"))
    assert [register.slag_av(id_) for id_ in ("a", "b", "c")] == ["kilde", "kilde", None]
