"""`revisjon diff`: two folders or revisions, told in sentences."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from eksempel import kopier
from kommando import kjør

from revisjon.report.xhtml import les


@pytest.fixture
def to(tmp_path: Path) -> tuple[Path, Path]:
    """Two states of the example: in the second a finding speaks the other way, and one is worded anew."""
    gammel, ny = kopier(tmp_path / "gammel"), kopier(tmp_path / "ny")
    fil = ny / "evidence" / "kapittel-3.yaml"
    tekst = fil.read_text("utf-8").replace(
        "har kommunen en egen plan", "har kommunen laget en «ny & god» plan"
    )
    fil.write_text(tekst, "utf-8")
    return gammel, ny


def gjør_verre(mappe: Path) -> None:
    for fil in (mappe / "evidence").glob("kapittel-*.yaml"):
        fil.write_text(fil.read_text("utf-8").replace("taler: for", "taler: mot"), "utf-8")


def test_sentences_with_place_and_words(to: tuple[Path, Path]) -> None:
    svar = kjør("diff", str(to[0]), str(to[1]))
    assert svar.returncode == 0
    assert svar.stdout.startswith("Tekster (1)\n  Teksten «tekst» i funn «F3-02» er endret.\n")
    assert "evidence/kapittel-3.yaml:" in svar.stdout
    assert "en [-egen-]{+«ny & god»+} plan" in " ".join(svar.stdout.split())


def test_as_data_and_as_a_page(to: tuple[Path, Path]) -> None:
    (e,) = json.loads(kjør("diff", str(to[0]), str(to[1]), "--format", "json").stdout)
    assert (e["slag"], e["id"], e["plass"]["fil"]) == ("tekst", "F3-02", "evidence/kapittel-3.yaml")
    side = kjør("diff", str(to[0]), str(to[1]), "--format", "html").stdout
    assert "ny &amp; god" in side
    assert les(side).find(".//ins") is not None


def test_worse_verdicts_can_fail_a_run(to: tuple[Path, Path]) -> None:
    assert kjør("diff", str(to[0]), str(to[1]), "--feil-ved", "verre").returncode == 0
    gjør_verre(to[1])
    svar = kjør("diff", str(to[0]), str(to[1]), "--feil-ved", "verre")
    assert svar.returncode == 1
    assert "blitt verre" in svar.stderr
    assert kjør("diff", str(to[0]), str(to[1])).returncode == 0
    # The other way no verdict is worse, but some are less certain, and two claims are no longer known.
    tilbake = kjør("diff", str(to[1]), str(to[0]), "--feil-ved", "verre")
    assert (
        " ".join(tilbake.stderr.split()) == "Noe er blitt verre: 4 under «Sikkerhet» og 2 under «Påstander»."
    )


def git(mappe: Path, *argumenter: str) -> None:
    navn = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", "-C", str(mappe), *navn, *argumenter], check=True, capture_output=True)  # noqa: S603, S607 - a repository of our own


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("under", ["", "revisjoner/2026"])
def test_revisions_of_the_project(tmp_path: Path, under: str) -> None:
    depot = tmp_path / "depot"
    (depot / under).mkdir(parents=True)
    mappe = kopier(depot / under)
    git(depot, "init", "-q")
    git(depot, "add", "-A")
    git(depot, "commit", "-qm", "en")
    assert "Ingenting er endret" in kjør("diff", "HEAD", cwd=mappe).stderr
    gjør_verre(mappe)
    assert "Vurderinger" in kjør("diff", "HEAD", cwd=mappe).stdout
    git(depot, "commit", "-qam", "to")
    assert "Vurderinger" in kjør("diff", "HEAD~1", "HEAD", cwd=mappe).stdout
    assert "Ingenting er endret" in kjør("diff", "HEAD", cwd=mappe).stderr


@pytest.mark.parametrize("navn", ["finnes-ikke", "--upload-pack=x", "HEAD:x", ""])
def test_what_is_neither_is_said_to_be_neither(to: tuple[Path, Path], navn: str) -> None:
    svar = kjør("diff", "--", navn, str(to[1]), cwd=to[0])
    assert svar.returncode == 2
    assert "verken en mappe, en bygd rapport eller en revisjon" in " ".join(svar.stderr.split())
    assert "Traceback" not in svar.stderr


def test_a_folder_without_a_project_and_a_project_with_mistakes(
    to: tuple[Path, Path], tmp_path: Path
) -> None:
    tom = tmp_path / "tom"
    tom.mkdir()
    assert "ikke et prosjekt" in kjør("diff", str(tom), str(to[1])).stderr
    (to[1] / "oppdrag.yaml").write_text("oppdrag: {}\n", "utf-8")
    svar = kjør("diff", str(to[0]), str(to[1]))
    assert svar.returncode == 1
    assert "kan ikke sammenlignes" in svar.stderr
