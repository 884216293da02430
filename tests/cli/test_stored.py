"""A build with nothing changed does nothing, and any change at all is seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tilfeller import GRUNN

from revisjon.cli import stored
from revisjon.cli.stored import Bygg, avtrykk, finn, husk


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    rot = tmp_path / "prosjekt"
    shutil.copytree(GRUNN, rot)
    return rot


def bygg(rot: Path, *valg: str) -> str:
    kommando = [sys.executable, "-m", "revisjon", "-C", str(rot), "bygg", "--format", "json", *valg]
    svar = subprocess.run(kommando, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert svar.returncode == 0, svar.stderr
    return svar.stderr


def test_the_second_build_finds_its_work_done_and_says_the_same(prosjekt: Path) -> None:
    (prosjekt / "funn.yaml").write_text("# leses ikke\n", "utf-8")
    første = bygg(prosjekt)
    andre = bygg(prosjekt)
    assert "leses ikke" in første
    assert "Skrev " in første
    assert første.replace("Skrev ", "Uendret: ") == andre


@pytest.mark.parametrize(
    "valg", [["--utgave", "verifisering"], ["--dato", "2026-01-01"], ["--format", "html"]]
)
def test_another_option_is_another_build(prosjekt: Path, valg: list[str]) -> None:
    bygg(prosjekt)
    assert "Skrev " in bygg(prosjekt, *valg)
    assert "Uendret" in bygg(prosjekt, *valg)


def test_it_is_built_again_when_asked(prosjekt: Path) -> None:
    bygg(prosjekt)
    assert "Skrev " in bygg(prosjekt, "--på-nytt")


def test_a_file_that_was_touched_or_lost_is_built_again(prosjekt: Path) -> None:
    bygg(prosjekt)
    fil = prosjekt / "build" / "rapport-arbeidsutkast.json"
    innhold = fil.read_bytes()
    fil.write_bytes(innhold + b" ")
    assert "Skrev " in bygg(prosjekt)
    assert fil.read_bytes() == innhold
    fil.unlink()
    assert "Skrev " in bygg(prosjekt)
    assert "Uendret" in bygg(prosjekt)


@pytest.mark.parametrize(
    "sti",
    [
        "oppdrag.yaml",
        "evidence/funn.yaml",
        "evidence/ny.yaml",
        "evidence/build/ny.yaml",
        "evidence/filer/brev.pdf",
        "revisjon.lock",
        "revisor.yaml",
        "templates/tillegg.css",
        "templates/deler/forside.html.j2",
        "templates/fonter/egen.woff2",
        "templates/word/mal.docx",
        "bilder/logo.png",
    ],
)
def test_a_change_anywhere_in_the_project_is_seen(prosjekt: Path, sti: str) -> None:
    ut = prosjekt / "build"
    før = avtrykk(prosjekt, ut)
    assert før == avtrykk(prosjekt, ut)
    fil = prosjekt / sti
    fil.parent.mkdir(parents=True, exist_ok=True)
    with fil.open("ab") as strøm:
        strøm.write(b"#")
    etter = avtrykk(prosjekt, ut)
    assert etter != før
    # The same length, and the time of the change put back.
    tid = fil.stat()
    fil.write_bytes(fil.read_bytes()[:-1] + b"!")
    os.utime(fil, ns=(tid.st_atime_ns, tid.st_mtime_ns))
    assert avtrykk(prosjekt, ut) != etter


def test_a_large_file_changed_and_dated_back_is_seen(prosjekt: Path) -> None:
    fil = prosjekt / "evidence" / "stor.pdf"
    fil.write_bytes(b"0" * (2 * 1024 * 1024))
    før, tid = avtrykk(prosjekt, prosjekt / "build"), fil.stat()
    fil.write_bytes(b"1" * (2 * 1024 * 1024))
    os.utime(fil, ns=(tid.st_atime_ns, tid.st_mtime_ns))
    assert avtrykk(prosjekt, prosjekt / "build") != før


def test_what_was_built_and_what_is_hidden_is_no_part_of_the_project(prosjekt: Path) -> None:
    ut = prosjekt / "ferdig"
    før = avtrykk(prosjekt, ut)
    for sti in ("ferdig/rapport.pdf", "build/rapport.pdf", ".git/HEAD", "evidence/.funn.yaml.swp"):
        (prosjekt / sti).parent.mkdir(exist_ok=True)
        (prosjekt / sti).write_bytes(b"x")
    assert avtrykk(prosjekt, ut) == før


def test_another_version_or_library_is_another_program(
    prosjekt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ut = prosjekt / "build"
    sett = {avtrykk(prosjekt, ut)}
    with monkeypatch.context() as m:
        m.setattr(stored, "__version__", "9.9")
        sett.add(avtrykk(prosjekt, ut))
    pakker = tmp_path / "pakker"
    (pakker / "weasyprint-71.dist-info").mkdir(parents=True)
    with monkeypatch.context() as m:
        m.syspath_prepend(str(pakker))
        sett.add(avtrykk(prosjekt, ut))
    kode = tmp_path / "kode"
    kode.mkdir()
    (kode / "a.py").write_text("1", "utf-8")
    with monkeypatch.context() as m:
        m.setattr(stored, "_PAKKE", kode)
        sett.add(avtrykk(prosjekt, ut))
        (kode / "a.py").write_text("22", "utf-8")
        sett.add(avtrykk(prosjekt, ut))
    assert len(sett) == 5


def test_a_folder_too_large_to_look_through_is_built_every_time(
    prosjekt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored, "_MAKS_FILER", 1)
    assert avtrykk(prosjekt, prosjekt / "build") == ""
    husk(prosjekt / "build", "rapport", Bygg("", "2026-01-01", "2026-05-31", {}, []))
    assert finn(prosjekt / "build", "rapport", "", "2026-01-01", "") is None


@pytest.mark.parametrize(
    ("i_dag", "valgt", "treff"),
    [
        ("2026-04-02", "", True),
        ("2026-04-03", "", False),  # the verdicts hold on another day
        ("2026-04-03", "2026-04-02", True),
        ("2026-04-02", "2026-04-01", False),
    ],
)
def test_the_day_counts_until_that_of_the_report(tmp_path: Path, i_dag: str, valgt: str, treff: bool) -> None:  # noqa: FBT001 - a case
    husk(tmp_path, "rapport", Bygg("x", "2026-04-02", "2026-05-31", {}, []))
    assert (finn(tmp_path, "rapport", "x", i_dag, valgt) is not None) is treff


def test_after_the_date_of_the_report_no_day_counts(tmp_path: Path) -> None:
    husk(tmp_path, "rapport", Bygg("x", "2026-05-31", "2026-05-31", {}, []))
    assert finn(tmp_path, "rapport", "x", "2031-01-01", "") is not None


@pytest.mark.parametrize("notat", ["", "{", "[]", '{"rapport": 1}', '{"rapport": {"inn": "x"}}'])
def test_broken_notes_are_as_if_not_there(tmp_path: Path, notat: str) -> None:
    (tmp_path / ".revisjon.json").write_text(notat, "utf-8")
    assert finn(tmp_path, "rapport", "x", "2026-01-01", "") is None
    husk(tmp_path, "rapport", Bygg("x", "2026-01-01", "2026-05-31", {}, []))
    assert finn(tmp_path, "rapport", "x", "2026-01-01", "") is not None


def test_a_word_file_that_somebody_has_edited_is_kept(prosjekt: Path) -> None:
    mappe = prosjekt / "build"
    fil = mappe / "saksframlegg-arbeidsutkast.docx"

    def på_nytt() -> str:
        kommando = [sys.executable, "-m", "revisjon", "-C", str(prosjekt), "bygg", "saksframlegg"]
        kommando += ["--utgave", "arbeidsutkast", "--format", "docx", "--på-nytt"]
        return subprocess.run(kommando, capture_output=True, text=True, check=True).stderr  # noqa: S603 - our own

    def andre() -> list[str]:
        return sorted(f.name for f in mappe.glob("*.docx") if f != fil)

    på_nytt()
    bygd = fil.read_bytes()
    assert "U047" not in på_nytt()
    assert andre() == []
    for nr, navn in enumerate(
        ("saksframlegg-arbeidsutkast-endret.docx", "saksframlegg-arbeidsutkast-endret-2.docx")
    ):
        fil.write_bytes(f"rettet {nr}".encode())
        sagt = på_nytt()
        assert "U047" in sagt
        assert f"Den heter nå «{navn}»." in sagt
        assert (mappe / navn).read_bytes() == f"rettet {nr}".encode()
        assert fil.read_bytes() == bygd
    assert len(andre()) == 2
    (mappe / ".revisjon.json").unlink()
    fil.write_bytes(b"ukjent")
    assert "U047" not in på_nytt(), "nothing is known of it"
