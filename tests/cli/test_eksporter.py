"""`revisjon eksporter` as a user types it: what is written where, and what is said when it cannot be."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from eksempel import ROT
from kommando import kjør
from oppfulgt import skriv
from tilfeller import GRUNN

from revisjon.cli.main import revisjon

TJERNMARK = ROT / "eksempler" / "tjernmark"
Kall = Callable[..., Result]


@pytest.fixture
def rot(tmp_path: Path) -> Path:
    return skriv(tmp_path / "prosjekt")


@pytest.fixture
def kall(rot: Path) -> Kall:
    def kall(*valg: str, mappe: Path = rot) -> Result:
        return CliRunner().invoke(revisjon, ["-C", str(mappe), "eksporter", *valg])

    return kall


def test_each_format_goes_to_build_by_edition(tmp_path: Path, kall: Kall) -> None:
    rot = shutil.copytree(TJERNMARK, tmp_path / "tjernmark")
    for valg in (("json",), ("xlsx", "--utgave", "horing"), ("oscal", "--utgave", "offentlig")):
        svar = kall(*valg, mappe=rot)
        assert svar.exit_code == 0, svar.stderr
    assert sorted(fil.name for fil in (rot / "build").iterdir()) == [
        "assessment-results-offentlig.json",
        "eksport-arbeidsutkast.json",
        "eksport-horing.xlsx",
        "plan-of-action-and-milestones-offentlig.json",
    ]


def test_a_file_a_folder_or_the_screen(tmp_path: Path, kall: Kall) -> None:
    assert kall("json", "--ut", str(tmp_path / "x" / "a.json")).exit_code == 0
    assert kall("json", "--ut", str(tmp_path / "mappe")).exit_code == 0
    skjermen = kall("json", "--ut", "-")
    assert skjermen.exit_code == 0
    for fil in (tmp_path / "x" / "a.json", tmp_path / "mappe" / "eksport-arbeidsutkast.json"):
        assert fil.read_text("utf-8") == skjermen.stdout
    assert json.loads(skjermen.stdout)["format"] == "revisjon/eksport"


def test_the_day_is_that_of_the_follow_up_and_before_it_that_of_the_verdicts(kall: Kall) -> None:
    etter = json.loads(kall("json", "--ut", "-", "--dato", "2027-03-01").stdout)
    assert (etter["vurdert"], etter["oppfølging_per"]) == ("2026-05-31", "2027-03-01")
    før = json.loads(kall("json", "--ut", "-", "--dato", "2026-04-30").stdout)
    assert (før["vurdert"], før["oppfølging_per"]) == ("2026-04-30", None)


@pytest.mark.parametrize(
    ("valg", "ventet"),
    [
        ((), "Det mangler FORMAT."),
        (("yaml",), "Formatet «yaml» finnes ikke. Velg json, xlsx eller oscal."),
        (("jsn",), "Mente du"),
        (("json", "--utgave", "endlig"), "Mente du"),
        (("oscal", "--utgave", "verifisering"), "verifiseringsutgaven har ingen"),
        (("xlsx", "--ut", "-"), "Bare json kan skrives til skjermen"),
        (("xlsx", "--ut", "a.json"), "Filen må ende på .xlsx."),
        (("oscal", "--ut", "a.json"), "OSCAL er to filer. Skriv en mappe."),
        (("json", "--ut", ""), "--ut er tom."),
        (("json", "--dato", "2001-01-01"), "er før revisjonen begynte"),
        (("json", "--dato", "i dag"), "Skriv datoen ÅÅÅÅ-MM-DD."),
    ],
)
def test_wrong_usage_is_told(rot: Path, valg: tuple[str, ...], ventet: str) -> None:
    svar = kjør("-C", str(rot), "eksporter", *valg, cwd=rot.parent)
    assert svar.returncode == 2
    assert ventet in svar.stderr
    assert "Traceback" not in svar.stderr
    assert not (rot / "build").exists()


def test_nothing_is_written_among_the_sources(rot: Path) -> None:
    svar = kjør("-C", str(rot), "eksporter", "json", "--ut", str(rot / "evidence" / "ut.json"))
    assert svar.returncode == 2
    assert "der kildene til rapporten ligger" in svar.stderr


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, rot: Path) -> None:
    (tmp_path / "fil").write_text("her", "utf-8")
    svar = kjør("-C", str(rot), "eksporter", "json", "--ut", str(tmp_path / "fil" / "a.json"))
    assert svar.returncode == 1
    assert "U005" in svar.stderr
    assert "Traceback" not in svar.stderr
    assert (tmp_path / "fil").read_text("utf-8") == "her"


def test_a_project_in_error_gives_no_file(rot: Path, kall: Kall) -> None:
    (rot / "evidence" / "feil.yaml").write_text(
        "funn: [{id: F9, kapittel: tema, tekst: Noe.[@borte]}]", "utf-8"
    )
    svar = kall("json")
    assert svar.exit_code == 1
    assert "borte" in svar.stderr
    assert not (rot / "build").exists()


def test_an_edition_that_is_not_ready_gives_no_file(rot: Path, kall: Kall) -> None:
    tekst = (rot / "vurdering.yaml").read_text("utf-8")
    (rot / "vurdering.yaml").write_text(tekst.replace("kommunedirektøren", "TODO"), "utf-8")
    assert kall("xlsx").exit_code == 0
    assert kall("xlsx", "--utgave", "endelig").exit_code == 1
    assert [fil.name for fil in (rot / "build").iterdir()] == ["eksport-arbeidsutkast.xlsx"]


def test_an_older_public_file_is_named_where_a_new_one_cannot_be_made(rot: Path, kall: Kall) -> None:
    (rot / "build").mkdir()
    (rot / "build" / "eksport-offentlig.json").write_text("{}", "utf-8")
    (rot / "evidence" / "feil.yaml").write_text("tull: [\n", "utf-8")
    svar = kall("json", "--utgave", "offentlig")
    assert svar.exit_code == 1
    assert "U046" in svar.stderr


def test_without_verdicts_there_is_no_oscal_but_the_rest(tmp_path: Path, kall: Kall) -> None:
    mappe = tmp_path / "uvurdert"
    mappe.mkdir()
    shutil.copy(GRUNN / "oppdrag.yaml", mappe)
    svar = kall("oscal", mappe=mappe)
    assert svar.exit_code == 1
    assert "feil U050: Prosjektet har ingen vurderinger" in svar.stderr
    assert not (mappe / "build").exists()
    assert json.loads(kall("json", "--ut", "-", mappe=mappe).stdout)["vurderinger"] == []
    assert kall("xlsx", mappe=mappe).exit_code == 0


def test_without_recommendations_there_is_no_plan(rot: Path, kall: Kall) -> None:
    (rot / "vurdering.yaml").unlink()
    (rot / "oppfolging.yaml").unlink()
    svar = kall("oscal")
    assert svar.exit_code == 0, svar.stderr
    assert "ingen plan for tiltak" in svar.stderr
    assert [fil.name for fil in (rot / "build").iterdir()] == ["assessment-results-arbeidsutkast.json"]


def test_the_schema_is_published() -> None:
    svar = kjør("skjema", "eksport")
    assert svar.returncode == 0
    skjema = json.loads(svar.stdout)
    assert skjema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert skjema["properties"]["versjon"]["const"] == 1
