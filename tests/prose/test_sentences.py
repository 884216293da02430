"""Sentences of Norwegian prose, by position."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.diagnostics import Plass
from revisjon.prose import HENVISNING, KRITERIUM, TALL, Prosa, setninger


def _delt(tekst: str) -> list[str]:
    return [" ".join(s.tekst.split()) for s in setninger(tekst)]


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Det finnes. Det brukes!", ["Det finnes.", "Det brukes!"]),
        ("Jf. § 3 tredje ledd. Ca. 7 prosent.", ["Jf. § 3 tredje ledd.", "Ca. 7 prosent."]),
        ("Planer, rutiner mv. Det er bra.", ["Planer, rutiner mv.", "Det er bra."]),
        ("Den 1. januar 2024 kom loven. Ja.", ["Den 1. januar 2024 kom loven.", "Ja."]),
        ("Se kapittel 3. Det er nytt.", ["Se kapittel 3.", "Det er nytt."]),
        ("Bl.a. dette, f.eks. NAV. Slutt", ["Bl.a. dette, f.eks. NAV.", "Slutt"]),
        ("Han heter O. Hansen. Ja.", ["Han heter O. Hansen.", "Ja."]),
        ("«Vi vet det.» Det sa lederen.", ["«Vi vet det.»", "Det sa lederen."]),
        ("Overskrift\n\nTekst som\ngår videre.", ["Overskrift", "Tekst som går videre."]),
        ("Hvor mange? mange.", ["Hvor mange? mange."]),
        ("", []),
    ],
)
def test_split(tekst: str, ventet: list[str]) -> None:
    assert _delt(tekst) == ventet


@given(st.text(alphabet="ab A.1?\n§«»", max_size=60))
def test_positions_are_those_of_the_text(tekst: str) -> None:
    alle = setninger(tekst)
    for s in alle:
        assert tekst[s.start : s.slutt] == s.tekst == s.tekst.strip() != ""
    assert all(a.slutt <= b.start for a, b in pairwise(alle))
    assert "".join("".join(s.tekst.split()) for s in alle) == "".join(tekst.split())


def _prosa(verdi: str) -> Prosa:
    return Prosa(verdi, Plass("f.yaml"))


@pytest.mark.parametrize(
    ("verdi", "ren"),
    [
        ("Det er [=ledere] igjen.", f"Det er {TALL * 9} igjen."),
        ("Se [#t] og [§k].", f"Se {HENVISNING * 4} og {KRITERIUM * 4}."),
        ("Ja.[@brev, s. 4]", "Ja.             "),
        ("*Viktig* og **fett** og snake_case.", " Viktig  og   fett   og snake_case."),
        ("Se [siden](https://a.no) nå.", "Se  siden                nå."),
        ("- ett\n- to", "\n ett\n\n to"),
        ("> sitat", "  sitat"),
        ("| a | b |\n|---|---|", "\n a \n b \n\n         "),
    ],
)
def test_as_it_is_read(verdi: str, ren: str) -> None:
    prosa = _prosa(verdi)
    assert len(prosa.ren) == len(verdi)
    if "|" not in verdi:
        assert prosa.ren == ren


@given(st.text(alphabet='ab *_[]=@#§^()>|-\n.1«»"\\`x:', max_size=60))
def test_always_as_long_as_the_text(verdi: str) -> None:
    prosa = _prosa(verdi)
    assert len(prosa.ren) == len(prosa.egen) == len(verdi)


def test_what_others_said_is_blank_in_our_own_words() -> None:
    assert _prosa("Hun sa «vi gjør det» igår.").egen == f"Hun sa{' ' * 15}igår."
    assert _prosa("Vi sier:\n\n> De sier.\n\nSlutt.").egen.split() == ["Vi", "sier:", "Slutt."]
    assert _prosa("Hun sa «vi gjør det» igår.").ren == "Hun sa «vi gjør det» igår."


def test_each_item_of_a_list_is_a_sentence() -> None:
    assert [s.tekst for s in _prosa("Kommunen:\n\n- lager en plan\n- følger den").setninger] == [
        "Kommunen:",
        "lager en plan",
        "følger den",
    ]
