"""The samples of docs/eksport.md: each runs, and finds what it says that it finds."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from eksempel import ROT
from eksportert import filer, vist
from openpyxl import load_workbook

from revisjon.export.oscal_parts import VERSJON

TEKST = (ROT / "docs" / "eksport.md").read_text(encoding="utf-8")


def _prøver(språk: str) -> list[str]:
    return re.findall(rf"```{språk}\n(.*?)```", TEKST, re.DOTALL)


@pytest.fixture(scope="module")
def mappe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the files that the samples read."""
    rot = tmp_path_factory.mktemp("eksport")
    (rot / "build").mkdir()
    for navn, data in filer(vist("eksempelet", "arbeidsutkast")).items():
        stamme, _, endelse = navn.rpartition(".")
        (rot / "build" / f"{stamme}-arbeidsutkast.{endelse}").write_bytes(data)
    return rot


@pytest.mark.parametrize("prøve", _prøver("python"))
def test_python(mappe: Path, prøve: str) -> None:
    if "pandas" in prøve:
        pytest.importorskip("pandas")
    svar = subprocess.run(  # noqa: S603 - our own sample
        [sys.executable, "-c", prøve], cwd=mappe, capture_output=True, text=True, check=False
    )
    assert svar.returncode == 0, svar.stderr
    assert svar.stdout


@pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed")
def test_jq(mappe: Path) -> None:
    prøver = _prøver("sh")
    assert len(prøver) == 2
    for prøve in prøver:
        på_fil = prøve.replace("revisjon eksporter json --ut -", "cat build/eksport-arbeidsutkast.json")
        svar = subprocess.run(  # noqa: S603 - our own sample
            ["sh", "-c", på_fil],  # noqa: S607 - as a reader types it
            cwd=mappe,
            capture_output=True,
            text=True,
            check=False,
        )
        assert svar.returncode == 0, svar.stderr
        assert len(svar.stdout.splitlines()) > 2


def test_the_formula_counts_in_the_right_column(mappe: Path) -> None:
    side = load_workbook(mappe / "build" / "eksport-arbeidsutkast.xlsx")["Sporbarhet"]
    assert 'Sporbarhet!G:G;"Nei"' in TEKST
    assert side["G1"].value == "Svar på påstanden"
    assert {"Ja", "Nei"} <= {celle.value for celle in side["G"]}


def test_the_version_is_the_one_that_is_written() -> None:
    assert f"i versjon {VERSJON}" in TEKST
