"""The page in a browser, where there is one: its own policy lets its script run, and nothing complains."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

NETTLESER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
VALG = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--no-first-run", "--virtual-time-budget=4000"),
    *("--enable-logging=stderr", "--dump-dom"),
)


@pytest.mark.skipif(NETTLESER is None, reason="Chromium is not installed")
def test_script_runs_and_nothing_complains(side_bytes: bytes, tmp_path: Path) -> None:
    fil = tmp_path / "rapport.html"
    fil.write_bytes(side_bytes)
    svar = subprocess.run(  # noqa: S603 - a browser found on the path, on a file of our own
        [str(NETTLESER), *VALG, f"--user-data-dir={tmp_path / 'profil'}", fil.as_uri()],
        capture_output=True,
        timeout=90,
        check=True,
    )
    dom, logg = svar.stdout.decode(), svar.stderr.decode(errors="replace")
    assert "CONSOLE" not in logg
    # Put there by the script alone: the class, the columns' buttons, the box of notes.
    assert 'class="js"' in dom
    assert dom.count('class="sorter"') == 7
    assert dom.count('aria-haspopup="dialog"') > 50
