"""The made-up audit of three municipalities in tests/support/tre_kommuner."""

from __future__ import annotations

from pathlib import Path

from revisjon.load import last
from revisjon.model import Prosjekt

MAPPE = Path(__file__).resolve().parent / "tre_kommuner"


def tre_kommuner() -> Prosjekt:
    """Load the project, which must be right."""
    lastet = last(MAPPE)
    assert lastet.prosjekt is not None, lastet.diagnoser
    assert lastet.diagnoser == ()
    return lastet.prosjekt
