"""What is silenced, what is not, and what is said of the silencing itself."""

from __future__ import annotations

from revisjon.checks import tillat
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.source import Merknad

KJENTE = ("A001", "A002", "H001")


def _d(kode: str, linje: int, fil: str = "f.yaml") -> Diagnose:
    return Diagnose(kode, Plass(fil, linje), "Noe er galt.", "Rett det.", Alvor.ADVARSEL)


def _m(*koder: str, grunn: str = "grunn", fra: int = 5, til: int = 8, linje: int = 4) -> Merknad:
    return Merknad(Plass("f.yaml", linje), koder, grunn, fra, til)


def test_silenced_on_its_lines_and_nowhere_else() -> None:
    inne, ute, annen, annet_sted = _d("A001", 6), _d("A001", 9), _d("A002", 6), _d("A001", 6, "g.yaml")
    delt = tillat([inne, ute, annen, annet_sted], [_m("A001")], KJENTE)
    assert delt.igjen == (ute, annen, annet_sted)
    assert [(t.diagnose, t.grunn, t.plass.linje) for t in delt.tillatt] == [(inne, "grunn", 4)]


def test_errors_of_checks_too() -> None:
    feil = Diagnose("A001", Plass("f.yaml", 5), "Noe er galt.", "Rett det.")
    assert tillat([feil], [_m("A001")], KJENTE).igjen == ()


def test_the_nearest_reason_counts() -> None:
    delt = tillat([_d("A001", 6)], [_m("A001", grunn="vid"), _m("A001", grunn="nær", fra=6, linje=5)], KJENTE)
    assert [t.grunn for t in delt.tillatt] == ["nær"]
    assert [d.kode for d in delt.igjen] == ["X003"]


def _koder(merknad: Merknad, **mer: tuple[str, ...]) -> list[tuple[str, int]]:
    return [(d.kode, d.plass.linje) for d in tillat([_d("H001", 6)], [merknad], KJENTE, **mer).igjen]


def test_without_effect() -> None:
    assert _koder(_m("A001")) == [("H001", 6), ("X003", 4)]
    assert _koder(_m("A001"), stille=("A001",)) == [("H001", 6)]


def test_unknown_code_has_a_suggestion() -> None:
    (_, ukjent) = tillat([_d("H001", 6)], [_m("A003")], KJENTE).igjen
    assert (ukjent.kode, ukjent.alvor) == ("X001", Alvor.ADVARSEL)
    assert "Mente du «A00" in ukjent.råd


def test_without_a_reason_nothing_is_silenced() -> None:
    assert _koder(_m("H001", grunn="")) == [("H001", 6), ("X002", 4)]
    assert _koder(_m(grunn="")) == [("H001", 6), ("X002", 4)]


def test_no_code_at_all() -> None:
    (_, d) = tillat([_d("H001", 6)], [_m(grunn="alt – grunn")], KJENTE).igjen
    assert d.kode == "X002"


def test_some_cannot_be_silenced() -> None:
    assert _koder(_m("H001"), ufravikelige=("H001",)) == [("H001", 6), ("X004", 4)]


def test_a_cell_of_a_data_file_is_covered_by_the_record_that_names_it() -> None:
    m = Merknad(Plass("f.yaml", 4), ("A001",), "grunn", 5, 8, ("evidence/a.csv",))
    inne, ute = _d("A001", 90, "evidence/a.csv"), _d("A001", 90, "evidence/b.csv")
    assert tillat([inne, ute], [m], KJENTE).igjen == (ute,)
