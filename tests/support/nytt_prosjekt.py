"""A new project on disk, as `revisjon ny` makes it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from revisjon.scaffold import Svar, lag_filer
from revisjon.scaffold.answers import Målform


def legg_ut(mappe: Path, målform: Målform = "bokmål") -> Path:
    """Write a new project to a folder, and return the folder."""
    for navn, data in lag_filer(Svar("Sørøya kommune", "Vann", date(2026, 8, 31), målform)).items():
        (mappe / navn).parent.mkdir(parents=True, exist_ok=True)
        (mappe / navn).write_bytes(data)
    return mappe
