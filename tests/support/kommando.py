"""Run the program as a user types it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from eksempel import ROT


def kjør(*argumenter: str, cwd: Path = ROT) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, by default the example project."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "revisjon", *argumenter], cwd=cwd, capture_output=True, text=True, check=False
    )
