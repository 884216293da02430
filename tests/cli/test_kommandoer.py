"""The commands as a user types them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from eksempel import ROT, kopier
from jsonschema import Draft202012Validator
from kommando import kjør
from tilfeller import GRUNN

from revisjon.cli.main import KOMMANDOER
from revisjon.cli.terminal import Terminal
from revisjon.model import Dato


@pytest.mark.parametrize("kommando", ["", *KOMMANDOER])
def test_help_is_norwegian(kommando: str) -> None:
    svar = kjør(*kommando.split(), "--hjelp")
    assert svar.returncode == 0
    assert svar.stdout.startswith("Bruk: revisjon")
    assert "Valg:" in svar.stdout
    for engelsk in ("Usage", "Options", "Commands", "Show this", "default"):
        assert engelsk not in svar.stdout


def test_every_command_has_a_line_of_help() -> None:
    linjer = kjør("--hjelp").stdout.split("Kommandoer:")[1].strip().splitlines()
    assert [linje.split()[0] for linje in linjer] == list(KOMMANDOER)
    assert all(len(linje.split()) >= 3 for linje in linjer)


def test_every_command_is_in_the_readme() -> None:
    lesmeg = (ROT / "README.md").read_text("utf-8")
    assert all(f"revisjon {navn}" in lesmeg for navn in KOMMANDOER)


@pytest.mark.parametrize(
    ("argumenter", "venter"),
    [
        (["tull"], "Kommandoen finnes ikke"),
        (["sjekk", "--formt", "json"], "Mente du --format"),
        (["sjekk", "--format", "xml"], "Velg tekst, json eller sarif"),
        (["sjekk", "a"], "for mange argumenter"),
        (["bygg", "--format", "odt"], "Formatet «odt» finnes ikke"),
        (["bygg", "rapprt"], "Mente du «rapport»?"),
        (["bygg", "--om", "int-01"], "--om kan ikke brukes"),
        (["bygg", "--utgave", "endlig"], "Mente du «endelig»?"),
        (["bygg", "--dato", "31.12.2026"], "ÅÅÅÅ-MM-DD"),
        (["vurder", "oversit"], "Mente du «oversikt»?"),
        (["skjema", "fun"], "Velg oppdrag"),
    ],
)
def test_wrong_usage_is_told_in_norwegian_and_exits_with_2(argumenter: list[str], venter: str) -> None:
    svar = kjør(*argumenter)
    assert svar.returncode == 2
    assert venter in svar.stderr
    assert "Traceback" not in svar.stderr


def test_right_project_is_silent_and_exits_with_0() -> None:
    svar = kjør("--stille", "sjekk")
    assert (svar.returncode, svar.stdout, svar.stderr) == (0, "", "")
    svar = kjør("-C", str(ROT / "eksempler" / "lagmark"), "sjekk")
    assert (svar.returncode, svar.stdout, svar.stderr.strip()) == (0, "", "ingen feil")


def test_project_is_found_from_a_folder_below() -> None:
    assert kjør("sjekk", cwd=ROT / "evidence").returncode == 0


def test_problems_have_place_code_and_repair(tmp_path: Path) -> None:
    mappe = kopier(tmp_path / "p")
    fil = mappe / "evidence" / "kapittel-3.yaml"
    fil.write_text(fil.read_text("utf-8").replace("[@temaplan]", "[@temapln]", 1), "utf-8")
    svar = kjør("-C", str(mappe), "sjekk")
    assert svar.returncode == 1
    plass = re.search(r"--> evidence/kapittel-3\.yaml:(\d+):(\d+)", svar.stderr)
    assert plass is not None
    linje = fil.read_text("utf-8").splitlines()[int(plass[1]) - 1]
    assert linje[int(plass[2]) - 1 :].startswith("temapln")
    assert "Mente du «temaplan»?" in svar.stderr
    assert "\x1b" not in svar.stderr
    som_json = json.loads(kjør("-C", str(mappe), "sjekk", "--format", "json").stdout)
    assert [(d["kode"], d["linje"], d["kolonne"]) for d in som_json] == [
        ("R001", int(plass[1]), int(plass[2]))
    ]


def test_schema_of_all_and_of_one_section() -> None:
    hele = json.loads(kjør("skjema").stdout)
    ett = json.loads(kjør("skjema", "funn").stdout)
    Draft202012Validator.check_schema(hele)
    Draft202012Validator.check_schema(ett)
    assert list(ett["properties"]) == ["funn"]
    assert len(hele["properties"]) > 10


@pytest.mark.parametrize("kommando", ["sjekk", "vurder", "bygg"])
def test_missing_project_is_told(tmp_path: Path, kommando: str) -> None:
    svar = kjør("-C", str(tmp_path / "fins-ikke"), kommando)
    assert svar.returncode == 1
    assert "P001" in svar.stderr
    assert "Traceback" not in svar.stderr


def test_check_never_imports_the_heavy_writers() -> None:
    tunge = ("weasyprint", "docx", "jinja2", "markdown_it")
    program = f"import sys, revisjon.cli.sjekk; print([m for m in {tunge} if m in sys.modules])"
    svar = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert svar.stdout.strip() == "[]"


def test_check_draws_figures_without_the_heavy_writers() -> None:
    tunge = ("weasyprint", "docx", "jinja2", "markdown_it")
    program = (
        "import sys, revisjon.cli.sjekk, revisjon.report.drawings, revisjon.report.templates; "
        f"print([m for m in {tunge} if m in sys.modules])"
    )
    svar = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert svar.stdout.strip() == "[]"


def _med_figur(mappe: Path, figur: str) -> Path:
    shutil.copytree(GRUNN, mappe)
    (mappe / "evidence" / "figur.yaml").write_text(
        f'funn: [{{id: F2, kapittel: tema, tekst: "![#f]"}}]\nfigurer: [{figur}]\n', "utf-8"
    )
    return mappe


@pytest.mark.parametrize("kommando", ["sjekk", "bygg"])
def test_a_figure_that_cannot_be_drawn_is_told_by_the_check_too(tmp_path: Path, kommando: str) -> None:
    data = "{kategorier: [a], serier: [{navn: b, verdier: [~]}]}"
    mappe = _med_figur(tmp_path / "p", f"{{id: f, type: linje, tittel: T, alt: A, data: {data}}}")
    svar = kjør("-C", str(mappe), kommando)
    assert svar.returncode == 1
    assert svar.stderr.count("D008") == 1
    assert "evidence/figur.yaml:2:57" in svar.stderr


def test_the_check_composes_a_project_with_templates_of_its_own(tmp_path: Path) -> None:
    mappe = tmp_path / "p"
    shutil.copytree(GRUNN, mappe)
    mal = mappe / "templates" / "deler" / "forside.html.j2"
    mal.parent.mkdir(parents=True)
    mal.write_text("<p>{{ dokument.titel }}</p>", "utf-8")
    svar = kjør("-C", str(mappe), "sjekk")
    assert svar.returncode == 1
    assert "D002" in svar.stderr
    assert "templates/deler/forside.html.j2:1" in svar.stderr
    mal.write_text("<p>{{ dokument.tittel }}</p>", "utf-8")
    assert kjør("-C", str(mappe), "sjekk").returncode == 0


def test_what_the_system_refuses_is_told_in_norwegian(tmp_path: Path) -> None:
    shutil.copytree(GRUNN, tmp_path / "p")
    (tmp_path / "fil").touch()
    svar = kjør("-C", str(tmp_path / "p"), "bygg", "--ut", str(tmp_path / "fil"))
    assert svar.returncode == 1
    assert "U005" in svar.stderr
    assert "(det ligger noe der fra før)" in svar.stderr or "(en del av stien er en fil" in svar.stderr


def test_a_missing_project_is_named_as_given(tmp_path: Path) -> None:
    assert "«ingensteds» finnes ikke" in kjør("-C", "ingensteds", "sjekk", cwd=tmp_path).stderr


@pytest.mark.parametrize(
    ("valgt", "rapport", "dag"),
    [
        (datetime(2025, 1, 2, tzinfo=UTC), Dato(2024), date(2025, 1, 2)),
        (None, Dato(2024, 5), date(2024, 5, 31)),
        (None, Dato(2024, 5, 3), date(2024, 5, 3)),
        (None, Dato(2999), datetime.now().astimezone().date()),
    ],
)
def test_verdicts_hold_on_the_day_of_the_report_or_today(
    valgt: datetime | None, rapport: Dato, dag: date
) -> None:
    assert Terminal.vurderingsdag(valgt, rapport) == dag
