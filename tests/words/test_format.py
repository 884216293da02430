from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.model import Dato, Utregnet
from revisjon.words import (
    dato_tekst,
    fyll,
    intervall_tekst,
    liste_tekst,
    liten,
    ordbok,
    stor,
    tall_i_ord,
    tall_tekst,
    utregnet_tekst,
)

ORD = ordbok("bokmål")
TYNN = "\N{THIN SPACE}"


@pytest.mark.parametrize(
    ("verdi", "desimaler", "tekst"),
    [
        ("0", 0, "0"),
        ("999", 0, "999"),
        ("1000", 0, f"1{TYNN}000"),
        ("1234567.891", 2, f"1{TYNN}234{TYNN}567,89"),
        ("24.0254", 1, "24,0"),
        ("0.5", 0, "1"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "\N{MINUS SIGN}3"),
        ("-0.4", 0, "0"),
        ("7", 2, "7,00"),
    ],
)
def test_numbers(verdi: str, desimaler: int, tekst: str) -> None:
    assert tall_tekst(Decimal(verdi), desimaler, ORD) == tekst


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6), st.integers(0, 6))
def test_a_printed_number_reads_back_to_what_was_rounded(verdi: Decimal, desimaler: int) -> None:
    tekst = tall_tekst(verdi, desimaler, ORD)
    lest = Decimal(tekst.replace(TYNN, "").replace("\N{MINUS SIGN}", "-").replace(",", "."))
    assert abs(lest - verdi) <= Decimal(5).scaleb(-desimaler - 1)
    assert not tekst.startswith("\N{MINUS SIGN}0,0") or lest != 0


@pytest.mark.parametrize(
    ("utregnet", "form", "tekst"),
    [
        (Utregnet(Decimal(7), "prosent", omtrent=True), "", "ca. 7 prosent"),
        (Utregnet(Decimal(7), "prosent", omtrent=True), "bare tall", "ca. 7"),
        (Utregnet(Decimal("24.02"), "prosent", desimaler=1), "", "24,0 prosent"),
        (Utregnet(Decimal(15)), "", "15"),
        (Utregnet(Decimal(5), "personer"), "i ord", "fem"),
        (Utregnet(Decimal(0), "personer"), "i ord", "null"),
        (Utregnet(Decimal(12), "personer"), "i ord", "tolv"),
        (Utregnet(Decimal(13), "personer"), "i ord", "13"),
        (Utregnet(Decimal(-5), "prosentpoeng"), "i ord", "minus fem"),
        (Utregnet(Decimal("2.5"), "timer", desimaler=1), "i ord", "2,5"),
    ],
)
def test_registered_numbers(utregnet: Utregnet, form: str, tekst: str) -> None:
    assert utregnet_tekst(utregnet, form, ORD) == tekst


@pytest.mark.parametrize(
    ("antall", "tekst"), [(-1, "minus én"), (-12, "minus tolv"), (-13, "\N{MINUS SIGN}13")]
)
def test_a_negative_count_is_written_as_it_is_read(antall: int, tekst: str) -> None:
    assert tall_i_ord(antall, ORD) == tekst


@pytest.mark.parametrize(
    ("skrevet", "tekst"), [("2026-05-19", "19. mai 2026"), ("2026-05", "mai 2026"), ("2026", "2026")]
)
def test_dates_keep_their_precision(skrevet: str, tekst: str) -> None:
    assert dato_tekst(Dato.les(skrevet), ORD) == tekst


@pytest.mark.parametrize(
    ("ledd", "tekst"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")]
)
def test_lists(ledd: list[str], tekst: str) -> None:
    assert liste_tekst(ledd, ORD) == tekst


@pytest.mark.parametrize(
    ("ider", "tekst"),
    [
        ([], ""),
        (["F3-01"], "F3-01"),
        (["F3-01", "F3-02"], "F3-01, F3-02"),
        (["F3-08", "F3-09", "F3-10", "F3-11", "F3-14"], "F3-08 til F3-11, F3-14"),
        (["F3-38", "F3-39", "F4-40"], "F3-38, F3-39, F4-40"),
        (["a", "b", "c"], "a, b, c"),
        (["D9", "D10", "D11"], "D9 til D11"),
    ],
)
def test_runs_of_ids(ider: list[str], tekst: str) -> None:
    assert intervall_tekst(ider, ORD) == tekst


@given(st.lists(st.integers(1, 60), unique=True).map(sorted))
def test_a_run_stands_for_exactly_the_ids_that_went_in(numre: list[int]) -> None:
    tekst = intervall_tekst([f"F{n}" for n in numre], ORD)
    lest: list[int] = []
    for del_ in filter(None, tekst.split(", ")):
        fra, _, til = del_.partition(" til ")
        lest += range(int(fra[1:]), int((til or fra)[1:]) + 1)
    assert lest == numre


@pytest.mark.parametrize(
    ("setning", "inne_i_en_annen"),
    [
        ("Planene har mål.", "planene har mål"),
        ("KS har ansvaret", "KS har ansvaret"),
        ("ABC-opplæringen er i bruk", "ABC-opplæringen er i bruk"),
        ("Bærum kommune har mål", "Bærum kommune har mål"),
        ("Bærum kommunes planer er kjent", "Bærum kommunes planer er kjent"),
        ("Øverste leder følger med", "øverste leder følger med"),
        ("I dag er alt klart", "i dag er alt klart"),
    ],
)
def test_sentences_inside_sentences(setning: str, inne_i_en_annen: str) -> None:
    assert liten(setning, ["Bærum kommune"]) == inne_i_en_annen


def test_a_name_in_braces_that_is_missing_is_a_bug() -> None:
    with pytest.raises(KeyError):
        fyll("{a} og {b}", a="x")


def test_capital() -> None:
    assert (stor("øverst"), stor("")) == ("Øverst", "")
