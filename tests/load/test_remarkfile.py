"""Remarks are put at the end of the auditor's list, and nothing that stands there is touched."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.load.remarkfile import KanIkkeLeggesTil, med_nye
from revisjon.model import Dato, Merknad
from revisjon.source import les, til_data

EN = Merknad(
    "M-0a", "Ola Nes", "Stemmer dette?", Dato(2026, 5, 12), om="F3-02", sitat="en plan", status="åpen"
)
TO = Merknad("M-0b", "Kari Berg", "Ja.\nDet gjør det.", svar_til="M-0a")


def merknader(data: bytes) -> list[dict[str, object]]:
    kilde, diagnoser = les("merknader.yaml", data)
    assert diagnoser == ()
    assert kilde.rot is not None
    innhold = til_data(kilde.rot)
    assert isinstance(innhold, dict)
    return innhold["merknader"]  # type: ignore[no-any-return]


def test_a_new_file_tells_what_to_do_with_it() -> None:
    data = med_nye(None, [EN, TO])
    assert data.startswith(b"# Merknader fra")
    assert b"    # svar:\n" in data
    assert merknader(data) == [
        {
            "id": "M-0a",
            "fra": "Ola Nes",
            "dato": "2026-05-12",
            "om": "F3-02",
            "sitat": "en plan",
            "tekst": "Stemmer dette?",
            "status": "åpen",
        },
        {"id": "M-0b", "fra": "Kari Berg", "tekst": "Ja.\nDet gjør det.", "svar_til": "M-0a"},
    ]


@pytest.mark.parametrize(
    "gammel",
    [
        "# mine\nmerknader:\n  - {id: M1, fra: A, tekst: b} # ikke rør\n",
        "merknader:\n- id: M1\n  fra: A\n  tekst: b\n# sist\n",
        "merknader:\n- id: M1\n  fra: A\n  tekst: |\n    b\n    c",
        "merknader:\r\n  - id: M1\r\n    fra: A\r\n    tekst: b\r\n",
        "\ufeffmerknader:\n    - id: M1\n      fra: A\n      tekst: b\n\n\n",
        "merknader:\n  - {id: M1, fra: A, tekst: b}\n\n# om tallene\ntall:\n  t: {verdi: 1, kilde: k}\n",
        "tall:\n  t: {verdi: 1, kilde: k}\nmerknader:\n",
        "tall:\n  t: {verdi: 1, kilde: k}\n",
        "",
        "# bare en kommentar\n",
    ],
)
def test_what_stands_there_stays_to_the_byte(gammel: str) -> None:
    før = gammel.encode()
    etter = med_nye(før, [EN])
    gamle = merknader(før) or [] if b"merknader" in før else []
    assert [m["tekst"].strip() for m in merknader(etter)[:-1]] == [m["tekst"].strip() for m in gamle]  # type: ignore[attr-defined]
    assert merknader(etter)[-1]["id"] == "M-0a"
    linjer = etter.split(b"\n")
    rest = iter(linjer)
    assert all(linje in rest for linje in før.rstrip(b"\n").split(b"\n") if linje.strip())
    assert (b"\r\n" in før) == (b"\r\n" in etter)
    if b"\r\n" in før:
        assert etter.count(b"\r\n") == etter.count(b"\n")


def test_adding_twice_is_adding_both() -> None:
    assert [m["id"] for m in merknader(med_nye(med_nye(None, [EN]), [TO]))] == ["M-0a", "M-0b"]


@pytest.mark.parametrize(
    "gammel",
    [
        "merknader: [{id: M1, fra: A, tekst: b}]\n",
        "merknader: []\n",
        "merknader: ja\n",
        "- a\n",
        "merknader:\n  - {id: M1, fra: A, tekst: b\n",
        "merknader:\n  - {id: M1, fra: A, tekst: b}\n...\n",
    ],
)
def test_what_cannot_be_added_to_is_left_alone(gammel: str) -> None:
    with pytest.raises(KanIkkeLeggesTil):
        med_nye(gammel.encode(), [EN])


TEGN = st.characters(exclude_categories=["Cs"]).filter(str.isprintable) | st.sampled_from(
    "\n:#'\"-[]{}&*!|>%@`\u00a0"
)
TEKST = st.text(TEGN, min_size=1).map(lambda t: unicodedata.normalize("NFC", t).strip()).filter(bool)


@given(TEKST, TEKST)
def test_any_text_comes_back_as_it_was(fra: str, tekst: str) -> None:
    (m,) = merknader(med_nye(None, [Merknad("M1", fra, tekst)]))
    assert (m["fra"], m["tekst"]) == (fra, tekst)
