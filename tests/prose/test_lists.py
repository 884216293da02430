"""What is a list, and what only looks like one because of where the line breaks."""

from __future__ import annotations

import pytest

from revisjon.diagnostics import Plass
from revisjon.prose import Prosa


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("Planen ble vedtatt\n9. mars 2023 av rådet.", 1),
        ("Kravet står i\n3. ledd.", 1),
        ("Vi så på:\n\n2. planer\n3. rutiner", 3),
        ("Vi så på:\n1. planer som er\n   vedtatt\n2. rutiner", 3),
        ("- Planer\n- Rutiner", 2),
        ("Vi så på planer\n- og rutiner", 2),
    ],
)
def test_a_number_within_a_paragraph_begins_no_list(tekst: str, antall: int) -> None:
    assert len(Prosa(tekst, Plass("t")).setninger) == antall
