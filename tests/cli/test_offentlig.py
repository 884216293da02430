"""A public edition that cannot be built does not let an older one pass for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tilfeller import sett_opp


def bygg(rot: Path, utgave: str) -> subprocess.CompletedProcess[str]:
    argumenter = [
        "-m",
        "revisjon",
        "-C",
        str(rot),
        "--stille",
        "bygg",
        "--utgave",
        utgave,
        "--format",
        "html",
    ]
    return subprocess.run([sys.executable, *argumenter], capture_output=True, text=True, check=False)  # noqa: S603 - our own command


@pytest.mark.parametrize("ødelagt", [False, True])
def test_an_older_file_is_named_where_the_build_fails(tmp_path: Path, *, ødelagt: bool) -> None:
    rot = sett_opp("riktig-grunn", tmp_path)
    if ødelagt:
        (rot / "evidence" / "feil.yaml").write_text("tull: [\n", encoding="utf-8")
    svar = bygg(rot, "offentlig")
    assert svar.returncode == 1
    assert "U046" not in svar.stderr
    (rot / "build").mkdir()
    for navn in (
        "rapport-offentlig.pdf",
        "rapport-offentlig.docx",
        "rapport.pdf",
        "sammendrag-offentlig.pdf",
    ):
        (rot / "build" / navn).write_bytes(b"-")
    svar = bygg(rot, "offentlig")
    assert svar.returncode == 1
    (linje,) = [linje for linje in svar.stderr.splitlines() if "U046" in linje]
    assert "rapport-offentlig.pdf og " in linje
    assert "rapport-offentlig.docx er fra en tidligere bygging. De kan vise noe som nå er skjermet." in linje
    assert "sammendrag" not in linje
    assert "U046" not in bygg(rot, "endelig").stderr
