"""Nothing is ever written half: write beside the target, then rename."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def skriv(mål: Path, data: bytes) -> None:
    """Replace `mål` by a file with this content, or leave it as it was.

    The content goes to a temporary file in the same folder and is forced to disk before the rename,
    so an interruption at any moment leaves either the old file or the new one, whole.

    Raises:
        OSError: if the folder or the file cannot be written.

    """
    mål.parent.mkdir(parents=True, exist_ok=True)
    håndtak, navn = tempfile.mkstemp(prefix=f".{mål.name}.", suffix=".ny", dir=mål.parent)
    ny = Path(navn)
    try:
        with os.fdopen(håndtak, "wb") as strøm:
            strøm.write(data)
            strøm.flush()
            os.fsync(strøm.fileno())
        ny.chmod(0o644)
        ny.replace(mål)
    except BaseException:
        with contextlib.suppress(OSError):
            ny.unlink()
        raise
