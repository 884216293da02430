from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert
from revisjon.diagnostics.render import oppsummering, som_json, som_tekst

TEKST = "funn:\n  - id: F2\n    kapitel: mål\n"
D = Diagnose("S002", Plass("f.yaml", 3, 5, 7), "«kapitel» er ikke et felt.", "Mente du «kapittel»?")


def test_text_shows_code_place_line_caret_and_advice() -> None:
    assert som_tekst([D], {"f.yaml": TEKST}) == (
        "feil S002: «kapitel» er ikke et felt.\n"
        "  --> f.yaml:3:5\n"
        "    3 |     kapitel: mål\n"
        "      |     ^^^^^^^\n"
        "  råd: Mente du «kapittel»?\n"
    )


def test_related_place_is_shown_with_its_own_line() -> None:
    d = Diagnose(
        "R002",
        Plass("f.yaml", 3, 5),
        "To ganger.",
        "Rett.",
        relatert=(Relatert(Plass("f.yaml", 2, 5), "Først her."),),
    )
    assert "  ::: f.yaml:2:5: Først her.\n    2 |   - id: F2\n" in som_tekst([d], {"f.yaml": TEKST})


def test_unknown_file_and_line_beyond_the_end_have_no_line() -> None:
    utenfor = Diagnose("P001", Plass("."), "Ikke en mappe.", "Velg en annen.")
    assert som_tekst([utenfor], {}) == "feil P001: Ikke en mappe.\n  --> .:1:1\n  råd: Velg en annen.\n"
    assert "|" not in som_tekst([Diagnose("X001", Plass("f.yaml", 99), "Noe.", "Rett.")], {"f.yaml": TEKST})


def test_tabulator_and_carriage_return_do_not_move_the_caret() -> None:
    ut = som_tekst([Diagnose("Y011", Plass("f.yaml", 1, 2, 2), "Tab.", "Rett.")], {"f.yaml": "\tab\r\n"})
    assert "    1 |  ab\n      |  ^^\n" in ut


@given(st.integers(1, 600), st.integers(1, 40))
def test_caret_stands_under_its_character_however_long_the_line(kolonne: int, lengde: int) -> None:
    linje = "".join(chr(0x4E00 + i) for i in range(600))
    ut = som_tekst([Diagnose("X001", Plass("f", 1, kolonne, lengde), "Noe.", "Rett.")], {"f": linje})
    vist, caret = ut.split("\n")[2:4]
    assert vist[caret.index("^")] == linje[kolonne - 1]
    assert len(vist) <= 180
    assert caret.count("^") <= lengde
    assert len(caret) <= len(vist)


def test_colour_only_where_asked_for() -> None:
    assert "\x1b[" not in som_tekst([D], {})
    assert som_tekst([D], {}, farge=True).startswith("\x1b[1;31mfeil S002\x1b[0m: ")


def test_json_holds_everything() -> None:
    d = Diagnose(
        "R002", Plass("f.yaml", 3, 5, 2), "To.", "Rett.", Alvor.ADVARSEL, (Relatert(Plass("g.yaml"), "Her."),)
    )
    assert json.loads(som_json([d])) == [
        {
            "kode": "R002",
            "alvor": "advarsel",
            "melding": "To.",
            "råd": "Rett.",
            "fil": "f.yaml",
            "linje": 3,
            "kolonne": 5,
            "lengde": 2,
            "relatert": [{"melding": "Her.", "fil": "g.yaml", "linje": 1, "kolonne": 1, "lengde": 1}],
        }
    ]
    assert json.loads(som_json([])) == []


def test_summary_counts_each_severity() -> None:
    advarsel = Diagnose("R007", Plass("f"), "Noe.", "Rett.", Alvor.ADVARSEL)
    hint = Diagnose("R007", Plass("f"), "Noe.", "Rett.", Alvor.HINT)
    assert oppsummering([]) == "ingen feil"
    assert oppsummering([D, advarsel, D]) == "2 feil, 1 advarsel"
    assert oppsummering([advarsel, advarsel, hint]) == "2 advarsler, 1 hint"

    hemmelig = Diagnose("H001", Plass("f.yaml", 1, 5), "Et nummer.", "Ta det bort.", uten_utdrag=True)
    annen = Diagnose("M001", Plass("f.yaml", 1, 1), "Noe annet.", "Rett det.")
    vist = som_tekst([annen, hemmelig], {"f.yaml": "id: 010190 12345\nb: 2\n"})
    assert "12345" not in vist
    assert "b: 2" in som_tekst(
        [Diagnose("M001", Plass("f.yaml", 2), "x.", "y."), hemmelig], {"f.yaml": "a\nb: 2"}
    )
