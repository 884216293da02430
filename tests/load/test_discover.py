from __future__ import annotations

import os
from pathlib import Path

import pytest
from tilfeller import sett_opp

from revisjon.diagnostics import Diagnose
from revisjon.load import codes, last
from revisjon.load.discover import finn_filer, les_bytes, naboer
from revisjon.resources import finn_prosjekt


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    return sett_opp("riktig-grunn", tmp_path)


def test_nearest_project_above_is_found(prosjekt: Path) -> None:
    dyp = prosjekt / "evidence" / "filer" / "brev"
    dyp.mkdir(parents=True)
    assert finn_prosjekt(dyp) == finn_prosjekt(prosjekt) == prosjekt
    assert finn_prosjekt(prosjekt.parent) is None


def test_a_folder_named_like_the_file_is_no_project(tmp_path: Path) -> None:
    (tmp_path / "oppdrag.yaml").mkdir()
    assert finn_prosjekt(tmp_path) is None


def test_files_of_all_folders_come_in_one_order(prosjekt: Path) -> None:
    for fil in ("vurdering.yaml", "revisor.yaml", "vurdering/a.yaml", "evidence/b/c.yaml", "criteria/å.yaml"):
        (prosjekt / fil).parent.mkdir(parents=True, exist_ok=True)
        (prosjekt / fil).touch()
    filer, diagnoser = finn_filer(prosjekt)
    assert diagnoser == ()
    assert filer == (
        *(
            "oppdrag.yaml",
            "criteria/kriterier.yaml",
            "criteria/å.yaml",
            "evidence/b/c.yaml",
            "evidence/funn.yaml",
        ),
        *("revisor.yaml", "vurdering.yaml", "vurdering/a.yaml"),
    )


@pytest.mark.parametrize(
    "fil", ["evidence/.skjult/a.yaml", "evidence/.a.yaml", "build/a.yaml", "templates/a.yaml", "a.yaml"]
)
def test_hidden_and_foreign_files_are_left_alone(prosjekt: Path, fil: str) -> None:
    (prosjekt / fil).parent.mkdir(parents=True, exist_ok=True)
    (prosjekt / fil).write_text("dette: {er: [ikke, vårt", encoding="utf-8")
    assert last(prosjekt).diagnoser == ()


def test_reading_stops_at_the_bound(prosjekt: Path) -> None:
    (prosjekt / "a.bin").write_bytes(b"x" * 10)
    assert les_bytes(prosjekt, "a.bin", 10) == b"x" * 10
    svar = les_bytes(prosjekt, "a.bin", 9)
    assert isinstance(svar, Diagnose)
    assert svar.kode == codes.FOR_STOR


@pytest.mark.parametrize("fil", ["../utenfor.txt", "/etc/hostname", "evidence/../../utenfor.txt"])
def test_nothing_outside_the_folder_is_read(prosjekt: Path, fil: str) -> None:
    (prosjekt.parent / "utenfor.txt").write_text("hemmelig", encoding="utf-8")
    svar = les_bytes(prosjekt, fil)
    assert isinstance(svar, Diagnose)
    assert svar.kode == codes.LENKE_UT


def test_link_inside_the_folder_is_followed(prosjekt: Path) -> None:
    (prosjekt / "evidence" / "lenke.txt").symlink_to("funn.yaml")
    assert les_bytes(prosjekt, "evidence/lenke.txt") == (prosjekt / "evidence" / "funn.yaml").read_bytes()


def test_a_project_reached_by_a_link_is_a_project(prosjekt: Path) -> None:
    (prosjekt.parent / "lenke").symlink_to(prosjekt)
    assert last(prosjekt.parent / "lenke").prosjekt is not None


def test_folder_that_may_not_be_entered_is_told(prosjekt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions do not hold a superuser back, so the refusal is played."""

    def walk(mappe: Path, onerror: object) -> object:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", str(mappe)))
        return iter(())

    monkeypatch.setattr(os, "walk", walk)
    (d, *_) = finn_filer(prosjekt)[1]
    assert (d.kode, d.plass.fil) == (codes.ULESELIG, "criteria")
    assert "du mangler tilgang" in d.melding


def test_file_where_a_folder_should_be_is_told(prosjekt: Path) -> None:
    (prosjekt / "vurdering").write_text("vurderinger: []\n", encoding="utf-8")
    (d,) = finn_filer(prosjekt)[1]
    assert (d.kode, d.plass.fil) == (codes.ULESELIG, "vurdering")
    assert "en fil, ikke en mappe" in d.melding


def test_file_that_may_not_be_read_is_told(prosjekt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nekt(*_args: object, **_valg: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", nekt)
    svar = les_bytes(prosjekt, "oppdrag.yaml")
    assert isinstance(svar, Diagnose)
    assert svar.melding == "«oppdrag.yaml» kan ikke leses (du mangler tilgang)."


def test_neighbours_of_what_is_not_there(prosjekt: Path) -> None:
    assert naboer(prosjekt, "evidence/x.yaml") == ["funn.yaml"]
    assert naboer(prosjekt, "ingensteds/x.yaml") == []
