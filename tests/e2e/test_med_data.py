"""`revisjon bygg --med-data` as a user types it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
from tilfeller import GRUNN, sett_opp


def _bygg(ut: Path, *valg: str) -> Path:
    kommando = [sys.executable, "-m", "revisjon", "-C", str(GRUNN), "bygg", "--ut", str(ut), *valg]
    svar = subprocess.run(kommando, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert svar.returncode == 0, svar.stderr
    assert "U0" not in svar.stderr
    return ut / "rapport-arbeidsutkast.pdf"


def test_the_case_follows_only_when_asked_for(tmp_path: Path) -> None:
    with pikepdf.open(_bygg(tmp_path)) as pdf, pdf.open_metadata() as xmp:
        assert not pdf.attachments
        assert xmp["pdfaid:part"] == "2"
    with pikepdf.open(_bygg(tmp_path, "--med-data")) as pdf, pdf.open_metadata() as xmp:
        filer = {navn: fil.get_file().read_bytes() for navn, fil in pdf.attachments.items()}
        assert xmp["pdfaid:part"] == "3"
    assert filer.pop("sporbarhet.json").startswith(b"{")
    assert filer.pop("tilstand.json").startswith(b"{")
    assert filer == {sti.relative_to(GRUNN).as_posix(): sti.read_bytes() for sti in GRUNN.rglob("*.yaml")}


def test_what_is_confidential_is_not_embedded(tmp_path: Path) -> None:
    rot = sett_opp("riktig-skjerming", tmp_path)
    kommando = [sys.executable, "-m", "revisjon", "-C", str(rot), "bygg", "--med-data"]
    svar = subprocess.run(kommando, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert svar.returncode == 2
    assert "noe konfidensielt: " in " ".join(svar.stderr.split())
    assert "F2" in svar.stderr
    assert not (rot / "build").exists()


def test_no_document_but_the_report_holds_the_data(tmp_path: Path) -> None:
    kommando = [sys.executable, "-m", "revisjon", "-C", str(GRUNN), "bygg", "sammendrag", "--med-data"]
    svar = subprocess.run([*kommando, "--ut", str(tmp_path)], capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert svar.returncode == 2
    assert "--med-data gjelder bare rapporten" in svar.stderr


def test_no_document_but_the_report_is_written_as_data(tmp_path: Path) -> None:
    kommando = [
        sys.executable,
        "-m",
        "revisjon",
        "-C",
        str(GRUNN),
        "bygg",
        "saksframlegg",
        "--format",
        "json",
    ]
    svar = subprocess.run([*kommando, "--ut", str(tmp_path)], capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert svar.returncode == 2
    assert "--format json gjelder bare rapporten" in " ".join(svar.stderr.split())
    assert not list(tmp_path.iterdir())
