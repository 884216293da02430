from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from revisjon.diagnostics import Diagnose
from revisjon.source import MAKS_BYTE, Kildetekst, Node, codes, les, til_data

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]


def rot(kilde: Kildetekst) -> Node:
    assert kilde.rot is not None
    return kilde.rot


def test_latin1_names_the_first_bad_byte_and_what_it_was_meant_to_be() -> None:
    kilde, (diagnose,) = les("f.yaml", "a: 1\nb: blå\u00e6\n".encode("latin-1"))
    assert diagnose.kode == codes.IKKE_UTF8
    assert (diagnose.plass.linje, diagnose.plass.kolonne) == (2, 6)
    assert "0xE5" in diagnose.melding
    assert "«å»" in diagnose.melding
    assert "UTF-8" in diagnose.råd
    assert kilde.rot is None
    assert kilde.tekst.split("\n")[1] == "b: bl\ufffd\ufffd"


def test_column_of_a_bad_byte_counts_characters_after_the_byte_order_mark() -> None:
    data = b"\xef\xbb\xbf" + "æ\u030aø🎻".encode() + b"\xff"
    _, (diagnose,) = les("f.yaml", data)
    assert (diagnose.plass.linje, diagnose.plass.kolonne) == (1, 5)
    _, (diagnose,) = les("f.yaml", b"a\r\nb\rc\nd\x80")
    assert (diagnose.plass.linje, diagnose.plass.kolonne) == (4, 2)


@pytest.mark.parametrize("koding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_is_called_by_its_name(koding: str) -> None:
    kilde, (diagnose,) = les("f.yaml", "a: 1\n".encode(koding))
    assert diagnose.kode == codes.IKKE_UTF8
    assert "UTF-16" in diagnose.melding
    assert kilde.rot is None


@pytest.mark.parametrize(
    "tegn", ["\x00", "\x07", "\x0b", "\x0c", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff", "\uffff"]
)
def test_invisible_characters_are_reported_where_they_stand_and_the_rest_is_read(
    les_tekst: Les, tegn: str
) -> None:
    kilde, (diagnose,) = les_tekst(f"a: 1\nø🎻: x{tegn}y\nb: 2\n")
    assert diagnose.kode == codes.ULOVLIG_TEGN
    assert (diagnose.plass.linje, diagnose.plass.kolonne) == (2, 6)
    assert f"U+{ord(tegn):04X}" in diagnose.melding
    assert til_data(rot(kilde)) == {"a": 1, "ø🎻": "x\ufffdy", "b": 2}


def test_accents_without_end_are_cut_before_they_cost_time(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("a: e" + "\u0301\u0316" * 200_000 + "\nb: " + "ж日" * 50 + "\n")
    assert {(d.kode, d.plass.linje) for d in diagnoser} == {(codes.ULOVLIG_TEGN, 1)}
    assert diagnoser[0].plass.kolonne < 40
    assert "ж日" * 50 in kilde.tekst
    kilde, diagnoser = les_tekst('a: "e' + r"\u0301\u0316" * 100_000 + '"\n')
    assert [d.kode for d in diagnoser] == [codes.OMVENDT_SKRÅSTREK]


def test_a_file_full_of_control_characters_is_not_reported_without_end(les_tekst: Les) -> None:
    _, diagnoser = les_tekst("\x01" * 100_000)
    assert 1 < len(diagnoser) <= 20


def test_size_is_checked_before_anything_else() -> None:
    kilde, (diagnose,) = les("f.yaml", b"\xff" * (MAKS_BYTE + 1))
    assert diagnose.kode == codes.FIL_FOR_STOR
    assert kilde.rot is None
    assert les("f.yaml", b"#" * MAKS_BYTE)[1] == ()


def test_a_file_that_is_too_large_is_told_the_bound_and_no_size() -> None:
    """Whoever reads the file stops just past the bound, so that its real size is not known."""
    beskjeder = {les("f.yaml", b"#" * (MAKS_BYTE + mer))[1][0].melding for mer in (1, MAKS_BYTE)}
    (melding,) = beskjeder
    assert "16 MiB" in melding
    assert "16,0" not in melding
