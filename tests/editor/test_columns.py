"""Columns of an editor and ours: æ, ø and å are one, an emoji two, and an å may be typed as two."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.editor.columns import fra_editor, linjer_i, til_editor


def utf16(tekst: str) -> int:
    return len(tekst.encode("utf-16-le", errors="surrogatepass")) // 2


@pytest.mark.parametrize(
    ("linje", "vår", "editorens"),
    [
        ("tekst: [@a]", 8, 8),
        ("blåbærøl: x", 10, 10),
        ("🙂: [@a]", 5, 6),
        ("👩‍👩‍👧 [@a]", 6, 9),
        ("bla\u030abær: x", 8, 9),  # å as a and a ring
        ("bla\u030abær: x", 3, 4),
        ("kort", 99, 4),
        ("", 0, 0),
    ],
)
def test_a_column_is_told_as_the_editor_counts(linje: str, vår: int, editorens: int) -> None:
    assert til_editor(linje, vår, utf16) == editorens
    if vår <= len(linje):
        assert fra_editor(linje, editorens, utf16) == vår


@pytest.mark.parametrize(("enhet", "kolonne"), [(0, 0), (1, 0), (2, 1), (3, 2), (99, 2)])
def test_the_middle_of_a_sign_is_its_beginning(enhet: int, kolonne: int) -> None:
    assert fra_editor("🙂x", enhet, utf16) == kolonne


@given(st.text(alphabet=st.sampled_from("ab æøå🙂e\u0301\u030a\u0323"), max_size=20), st.integers(0, 30))
def test_there_and_back_again(tekst: str, kolonne: int) -> None:
    linje = f"x{tekst}"
    vår = unicodedata.normalize("NFC", linje)
    kolonne = min(kolonne, len(vår))
    til = til_editor(linje, kolonne, utf16)
    tilbake = fra_editor(linje, til, utf16)
    # What is before the column there is what is before it here, up to the end of the sign it falls in.
    assert til <= utf16(linje)
    assert tilbake >= kolonne
    assert vår[:tilbake] == unicodedata.normalize(
        "NFC", linje.encode("utf-16-le")[: til * 2].decode("utf-16-le")
    )


def test_lines_end_where_editors_end_them() -> None:
    assert linjer_i("a\r\nb\rc\nd\u2028e\x0cf\x85") == ["a", "b", "c", "d\u2028e\x0cf\x85"]
