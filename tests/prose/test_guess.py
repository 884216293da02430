"""Which målform a text is in."""

from __future__ import annotations

import pytest

from revisjon.prose import målform_i


@pytest.mark.parametrize(
    ("tekst", "målform"),
    [
        ("", "bokmål"),
        ("Kommunen har 400 ansatte.", "bokmål"),
        ("De sier at disse rutinene gjelder.", "bokmål"),
        ("Dei seier at desse rutinane gjeld.", "nynorsk"),
        ("Planen gjeld òg for skulane.", "nynorsk"),
        ("The plan is not adopted by the council.", "engelsk"),
        ("The plan is not known by those who have to use it.", "engelsk"),
        ("Kommunen har en plan, men den er ikke kjent.", "bokmål"),
        ("Kommunen har ein plan, men han er ikkje kjend.", "nynorsk"),
        ("Planen heter «Plan for the future», og den er ikke vedtatt.", "bokmål"),
    ],
)
def test_the_words_tell(tekst: str, målform: str) -> None:
    assert målform_i(tekst) == målform
