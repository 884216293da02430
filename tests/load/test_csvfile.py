from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.load.csvfile import Lestcsv, les_csv
from revisjon.model import Kolonne, Tabell

TABELL = Tabell("t", "A", (Kolonne("Gruppe"), Kolonne("Antall", "tall")))


def _les(tekst: str | bytes) -> Lestcsv:
    return les_csv(TABELL, "t.csv", tekst if isinstance(tekst, bytes) else tekst.encode())


def _verdier(lest: Lestcsv) -> list[list[str | Decimal | None]]:
    return [[c.tekst.verdi if c.tekst else c.verdi for c in rad.celler] for rad in lest.tabell.rader]


@pytest.mark.parametrize(
    "tekst",
    [
        "Gruppe;Antall\nLedere;4\nAndre;1470,5\n",
        "Gruppe,Antall\nLedere,4\nAndre,1470.5\n",
        "Gruppe;Antall\r\nLedere;4\r\nAndre;1 470,5\r\n",
        "Gruppe;Antall\rLedere;4\rAndre;1\u00a0470,5",
        "\ufeffGruppe; Antall \n\n Ledere ; 4\n\n;\nAndre;1470,50\n",
        'Gruppe;Antall\n"Ledere";"4"\n"Andre";"1 470,5"\n',
    ],
)
def test_what_a_spreadsheet_may_write(tekst: str) -> None:
    lest = _les(tekst)
    assert lest.diagnoser == ()
    assert _verdier(lest) == [["Ledere", Decimal(4)], ["Andre", Decimal("1470.5")]]


def test_quoted_fields_may_hold_everything() -> None:
    lest = _les('Gruppe;Antall\n"Ledere; ""øvrige""\nog andre";4\nNeste;x\n')
    assert _verdier(lest) == [['Ledere; "øvrige"\nog andre', 4], ["Neste", "x"]]
    assert [str(rad.sted.plass) for rad in lest.tabell.rader] == ["t.csv:2:1", "t.csv:4:1"]


def test_letters_are_one_character_however_they_were_typed() -> None:
    tabell = Tabell("t", "A", (Kolonne("År"),))
    assert les_csv(tabell, "t.csv", "A\u030ar\nFø\u0301r\n".encode()).diagnoser == ()


def test_empty_fields_are_empty_cells_and_rows_keep_their_length() -> None:
    lest = _les("Gruppe;Antall\nLedere;\nBare\nFor;1;2\n")
    assert [[c.tom for c in rad.celler] for rad in lest.tabell.rader] == [[False, True], [False], [False] * 3]


def test_each_cell_knows_its_place() -> None:
    celler = _les("Gruppe;Antall\n Ledere ;  4\n").tabell.rader[0].celler
    assert [(str(c.sted.plass), c.sted.plass.lengde) for c in celler] == [("t.csv:2:2", 6), ("t.csv:2:12", 1)]


def test_texts_are_given_back_for_the_check_of_references() -> None:
    lest = _les("Gruppe;Antall\nLedere [@a];4\nAndre;mange\n")
    assert [lang.tekst for lang in lest.tekster] == ["Ledere [@a]", "Andre", "mange"]
    assert all(lang.i_celle for lang in lest.tekster)


@pytest.mark.parametrize(
    ("data", "linje", "ord_"),
    [
        (b"", 1, "er tom"),
        (b"\n\n;\n", 1, "er tom"),
        (b"Gruppe;Antall\n", 1, "ingen rader"),
        (b"\nGruppe;Antal\nA;1\n", 2, "begynner med «Gruppe; Antal»"),
        (b"Antall;Gruppe\n1;A\n", 1, "kolonnene er"),
        ("Gruppe;Antall\nA;1\nLærlinger;4\n".encode("latin-1"), 3, "UTF-8"),
        (b'Gruppe;Antall\nA;1\n"B;2\n', 3, "denne raden"),
        (b'Gruppe;Antall\nA;1\nB;"2"x\n', 3, "denne raden"),
        (b"Gruppe;Antall\n" + b"A" * 200_000 + b";1\n", 2, "denne raden"),
    ],
)
def test_what_is_not_taken(data: bytes, linje: int, ord_: str) -> None:
    lest = _les(data)
    (d,) = lest.diagnoser
    assert (d.plass.fil, d.plass.linje) == ("t.csv", linje)
    assert ord_ in d.melding
    assert d.råd
    assert lest.tabell == TABELL


@given(st.binary(max_size=60))
def test_any_bytes_are_answered(data: bytes) -> None:
    lest = _les(b"Gruppe;Antall\n" + data)
    assert lest.diagnoser or lest.tabell.rader
    linjer = lest.kilde.tekst.split("\n")
    for rad in lest.tabell.rader:
        for celle in rad.celler:
            plass = celle.sted.plass
            assert 1 <= plass.kolonne <= len(linjer[plass.linje - 1]) + 1
