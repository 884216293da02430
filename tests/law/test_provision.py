"""Places in acts are read as lawyers write them, and written as they are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.law import SISTE, Sted, grupper, skriv


def les(tekst: str) -> list[tuple[object, ...]]:
    """Return what the first group holds: number, letter after it, ledd, letters, numbers."""
    gruppe = next(grupper(tekst))
    return [(s.nummer, s.hale, s.ledd, s.bokstaver, s.numre) for s in gruppe.steder]


@pytest.mark.parametrize(
    ("tekst", "venter"),
    [
        ("§ 6f", [("6", "f", (), (), ())]),
        ("§ 6 f", [("6", "f", (), (), ())]),
        ("§6 bokstav f", [("6", "", (), ("f",), ())]),
        ("§ 6 litra f)", [("6", "", (), ("f",), ())]),
        ("§§ 6f og 7b", [("6", "f", (), (), ()), ("7", "b", (), (), ())]),
        ("§§ 3-1 til 3-4", [("3-1", "", (), (), ()), ("3-4", "", (), (), ())]),
        ("§ 25-1 tredje ledd bokstav a", [("25-1", "", (3,), ("a",), ())]),
        ("§ 25-1, tredje ledd, bokstav a og b", [("25-1", "", (3,), ("a", "b"), ())]),
        ("§ 25-1 tredje ledd bokstav a til c", [("25-1", "", (3,), ("a", "b", "c"), ())]),
        ("§ 5 andre ledd første punktum", [("5", "", (2,), (), ())]),
        ("§ 8 fyrste til tredje ledd", [("8", "", (1, 2, 3), (), ())]),
        ("§ 8 første og annet ledd", [("8", "", (1, 2), (), ())]),
        ("§ 8 2. ledd", [("8", "", (2,), (), ())]),
        ("§ 3, 4. ledd", [("3", "", (4,), (), ())]),
        ("§ 8 siste ledd", [("8", "", (SISTE,), (), ())]),
        ("§ 13 første ledd nr. 1 og 2", [("13", "", (1,), (), (1, 2))]),
        ("§ 3-2 første ledd nr. 6 bokstav b", [("3-2", "", (1,), ("b",), (6,))]),
        ("§ 9 A-3 og § 1", [("9 A-3", "", (), (), ())]),
        ("§ 3–2 definerer", [("3-2", "", (), (), ())]),
        ("§ 23-3 i kommuneloven", [("23-3", "", (), (), ())]),
        ("§ 6 å sørge for", [("6", "", (), (), ())]),
        ("§ 6 og 7 ansatte", [("6", "", (), (), ())]),
        ("§ 6 og 7. mai", [("6", "", (), (), ())]),
        ("§ 6, 3 av 4 kommuner", [("6", "", (), (), ())]),
        ("§ 6 og 7.", [("6", "", (), (), ()), ("7", "", (), (), ())]),
        ("§ 6 bokstav a, b og i kommuneloven", [("6", "", (), ("a", "b"), ())]),
        ("§ 6 bokstav a, i og k", [("6", "", (), ("a", "i", "k"), ())]),
        ("§ 6 bokstav a og i første punktum", [("6", "", (), ("a", "i"), ())]),
        ("§ 60 (§ 59 a) nr. 1", [("60", "", (), (), ())]),
        ("kapittel 9 A om", [("9 A", "", (), (), ())]),
        ("kapitlene 23 og 24", [("23", "", (), (), ()), ("24", "", (), (), ())]),
        ("kapittel IV", [("IV", "", (), (), ())]),
        ("kap. 5 i loven", [("5", "", (), (), ())]),
    ],
)
def test_forms_of_writing(tekst: str, venter: list[tuple[object, ...]]) -> None:
    assert les(tekst) == venter


def test_a_range_is_told_from_a_list() -> None:
    til, og = next(grupper("§§ 3-1 til 3-4")), next(grupper("§§ 3-1 og 3-4"))
    assert [s.spenn for s in til.steder] == [False, True]
    assert [s.spenn for s in og.steder] == [False, False]


@pytest.mark.parametrize("tekst", ["§", "§ loven", "uten tegn", "kapittel tre", "§§§ x", "§ 20255"])
def test_what_is_no_place(tekst: str) -> None:
    assert [*grupper(tekst)] == []


def test_positions_are_those_of_the_text() -> None:
    tekst = "Se §§ 6f og 7 første ledd, men ikke 8."
    (gruppe,) = grupper(tekst)
    assert tekst[gruppe.start : gruppe.slutt] == "§§ 6f og 7 første ledd"
    assert [tekst[s.start : s.slutt] for s in gruppe.steder] == ["6f", "7 første ledd"]


BOKSTAV = st.sampled_from("abcdefghijklmnop")
NUMMER = st.one_of(
    st.integers(1, 99).map(str),
    st.tuples(st.integers(1, 35), st.integers(1, 30)).map(lambda t: f"{t[0]}-{t[1]}"),
    st.tuples(st.integers(1, 20), st.sampled_from("ABC"), st.integers(1, 9)).map(
        lambda t: f"{t[0]} {t[1]}-{t[2]}"
    ),
)
STED = st.builds(
    lambda nummer, hale, ledd, bokstaver, numre, punktum: Sted(
        0, 0, nummer, hale, tuple(ledd), tuple(bokstaver), tuple(numre), tuple(punktum)
    ),
    NUMMER,
    st.one_of(st.just(""), BOKSTAV),
    st.lists(st.integers(0, 15), max_size=3, unique=True),
    st.lists(BOKSTAV, max_size=3, unique=True),
    st.lists(st.integers(1, 20), max_size=3, unique=True),
    st.lists(st.integers(0, 12), max_size=2, unique=True),
)


def innhold(sted: Sted) -> tuple[object, ...]:
    return sted.nummer, sted.hale, sted.ledd, sted.bokstaver, sted.numre, sted.punktum


@given(
    st.lists(STED, min_size=1, max_size=4),
    st.sampled_from(["bokmål", "nynorsk"]),
    st.sampled_from(["", ". Slutt", ", jf."]),
)
def test_what_is_written_is_read_again(steder: list[Sted], målform: str, etter: str) -> None:
    skrevet = [f"§ {skriv(s, målform)}" for s in steder]
    lest = [s for g in grupper(f"Se {', jf. '.join(skrevet)}{etter}") for s in g.steder]
    assert [innhold(s) for s in lest] == [innhold(s) for s in steder]


@given(st.lists(NUMMER, min_size=2, max_size=5))
def test_rows_of_sections_are_read_again(numre: list[str]) -> None:
    (gruppe,) = grupper(f"§§ {', '.join(numre[:-1])} og {numre[-1]} i loven")
    assert gruppe.flertall
    assert [s.nummer for s in gruppe.steder] == numre


@given(st.text(alphabet="§ 0123456789-–abcil.,()og\nkapitelnrd", max_size=60))
def test_any_text_is_read(tekst: str) -> None:
    slutt = 0
    for g in grupper(tekst):
        assert slutt <= g.start < g.slutt <= len(tekst)
        assert g.steder
        slutt = g.slutt
