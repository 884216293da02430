"""The preview in a real browser: edits, broken files, keyboard, accessibility.

It needs node, Chromium, and a folder with node_modules that has playwright-core and axe-core, which
PLAYWRIGHT_MAPPE names; CHROMIUM may name the browser.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from eksempel import kopier

_MAPPE = os.environ.get("PLAYWRIGHT_MAPPE", "")
_NODE = shutil.which("node")
_CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.mark.skipif(not _NODE, reason="node is not installed")
@pytest.mark.skipif(not _CHROMIUM, reason="Chromium is not installed")
@pytest.mark.skipif(
    not (Path(_MAPPE, "node_modules/playwright-core").is_dir() and _MAPPE),
    reason="PLAYWRIGHT_MAPPE names no folder with node_modules/playwright-core",
)
def test_the_preview_in_a_browser(tmp_path: Path) -> None:
    prosjekt = kopier(tmp_path / "p")
    kommando = [sys.executable, "-m", "revisjon", "-C", str(prosjekt), "vis", "--ingen-nettleser"]
    with subprocess.Popen(  # noqa: S603 - our own command
        kommando, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as vis:
        try:
            assert vis.stdout is not None
            kjørt = subprocess.run(  # noqa: S603 - our own script
                [
                    str(_NODE),
                    str(Path(__file__).with_name("vis.mjs")),
                    vis.stdout.readline().strip(),
                    str(prosjekt),
                ],
                env={**os.environ, "CHROMIUM": str(_CHROMIUM), "PLAYWRIGHT_MAPPE": _MAPPE},
                capture_output=True,
                text=True,
                check=False,
                timeout=600,
            )
        finally:
            vis.terminate()
    assert kjørt.returncode == 0, kjørt.stdout + kjørt.stderr
