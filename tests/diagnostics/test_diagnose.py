from __future__ import annotations

import pytest

from revisjon.diagnostics import Alvor, Diagnose, Feil, Plass, har_feil, sortert


def _d(fil: str, linje: int, kolonne: int = 1, kode: str = "R001", alvor: Alvor = Alvor.FEIL) -> Diagnose:
    return Diagnose(kode, Plass(fil, linje, kolonne), "Noe er galt.", "Rett det.", alvor)


def test_place_is_written_as_editors_want_it() -> None:
    assert str(Plass("evidence/funn.yaml", 7, 5)) == "evidence/funn.yaml:7:5"


def test_sorted_by_file_line_column_and_code_and_each_only_once() -> None:
    rekke = [_d("a", 2), _d("a", 10), _d("b", 1), _d("b", 1, 3), _d("b", 1, 3, "S001")]
    assert sortert([*reversed(rekke), *rekke]) == tuple(rekke)


def test_lines_are_sorted_as_numbers() -> None:
    assert [d.plass.linje for d in sortert([_d("a", 10), _d("a", 9)])] == [9, 10]


@pytest.mark.parametrize(
    ("alvor", "stopper"), [(Alvor.FEIL, True), (Alvor.ADVARSEL, False), (Alvor.HINT, False)]
)
def test_only_errors_stop(alvor: Alvor, *, stopper: bool) -> None:
    assert har_feil([_d("a", 1, alvor=alvor)]) is stopper
    assert not har_feil([])


def test_exception_holds_all_sorted_and_says_where() -> None:
    feil = Feil([_d("b", 1), _d("a", 1)])
    assert [d.plass.fil for d in feil.diagnoser] == ["a", "b"]
    assert str(feil) == "a:1:1: Noe er galt.; b:1:1: Noe er galt."
