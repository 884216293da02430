"""Code in texts that are not of a report: no prose, but a sign for a law in it is still seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import Plass
from revisjon.prose import Prosa


def _prosa(tekst: str) -> Prosa:
    return Prosa(tekst, Plass("t.md"))


@pytest.mark.parametrize(
    ("tekst", "ord_"),
    [
        ("Bruk `--format pdf,docx` her.", "docx"),
        ("Slik:\n\n```sh\nexport A=1\n```\n\nFerdig.", "export"),
        ("Slik:\n\n~~~\nexport A=1\n~~~\n\nFerdig.", "export"),
        ("Slik:\n\n```\nexport A=1\n", "export"),
    ],
)
def test_code_is_not_the_writers_prose(tekst: str, ord_: str) -> None:
    p = _prosa(tekst)
    assert ord_ in p.ren
    assert ord_ not in p.uten_kode
    assert ord_ not in p.egen


@pytest.mark.parametrize("tekst", ["Et tegn ` alene, og et\ntil ` på neste linje.", "Ca. ~ 5 og ~ 6."])
def test_lone_marks_hide_nothing(tekst: str) -> None:
    p = _prosa(tekst)
    assert "linje" not in tekst or "linje" in p.egen
    assert p.egen.split() == p.ren.split()


@given(st.text(alphabet='ab `~\n>«»"|-*_', max_size=60))
def test_all_readings_are_as_long_as_the_text(tekst: str) -> None:
    p = _prosa(tekst)
    assert len(p.ren) == len(p.uten_kode) == len(p.egen) == len(tekst)
