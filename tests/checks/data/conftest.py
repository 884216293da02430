from __future__ import annotations

from pathlib import Path

import pytest
from tabellsjekk import Finn, finner


@pytest.fixture
def finn(tmp_path: Path) -> Finn:
    """Return what finds all that the checks of tables say about a project with this YAML in it."""
    return finner(tmp_path)
