"""Comments to the program: which they are, what they say, and which lines they hold for."""

from __future__ import annotations

import pytest

from revisjon.source import Merknad, les, merknader

TEKST = """\
# revisjon: tillat A001 – over hele filen gjelder den bare neste linje
funn:
  # revisjon: tillat A001 – tallene er fra et vedlegg
  # En vanlig kommentar.

  - id: F1
    tekst: |
      Her står # revisjon: tillat A002 – i en tekst.
      En linje til.
    kapittel: mål
  - id: F2  # revisjon: tillat K003, K004 – brukes i neste runde
    tekst: >-
      Kort
      tekst.
    kapittel: mål # revisjon: tillat M001
  - {id: F3, tekst: "# revisjon: tillat A003 – i anførselstegn"}
"""


def _alle(tekst: str) -> tuple[Merknad, ...]:
    kilde, _ = les("f.yaml", tekst.encode())
    return merknader(kilde)


def test_what_they_say_and_where_they_hold() -> None:
    assert [(m.plass.linje, m.koder, m.grunn, m.fra, m.til) for m in _alle(TEKST)] == [
        (1, ("A001",), "over hele filen gjelder den bare neste linje", 2, 2),
        (3, ("A001",), "tallene er fra et vedlegg", 6, 10),
        (11, ("K003", "K004"), "brukes i neste runde", 11, 15),
        (15, ("M001",), "", 15, 15),
    ]


def test_a_place_covers_the_comment() -> None:
    (m,) = _alle("funn: []  # revisjon: tillat A001 – grunn\n")
    assert (m.plass.kolonne, m.plass.lengde) == (11, len("# revisjon: tillat A001 – grunn"))


@pytest.mark.parametrize(
    ("skrevet", "koder", "grunn"),
    [
        ("# revisjon: tillat a001 - en grunn", ("A001",), "en grunn"),
        ("#revisjon:tillat A001: en grunn", ("A001",), "en grunn"),
        ("# revisjon: tillat: A001 — en grunn", ("A001",), "en grunn"),
        ("# revisjon: tillat A001 og K002 – en grunn", ("A001", "K002"), "en grunn"),
        ("# revisjon: tillat A001 en grunn", ("A001",), "en grunn"),
        ("# revisjon: tillat", (), ""),
        ("# revisjon: tillat alt – en grunn", (), "alt – en grunn"),
    ],
)
def test_ways_of_writing_it(skrevet: str, koder: tuple[str, ...], grunn: str) -> None:
    (m,) = _alle(f"funn: []\n{skrevet}\n")
    assert (m.koder, m.grunn) == (koder, grunn)


@pytest.mark.parametrize("tekst", ["", "# bare tekst\n", "funn: [\n", "a: b # revisjon: noe annet\n"])
def test_none(tekst: str) -> None:
    assert _alle(tekst) == ()


def test_the_last_line_without_anything_after_it() -> None:
    (m,) = _alle("funn: []\n# revisjon: tillat A001 – grunn")
    assert m.fra == m.til == 3


def test_a_long_text_is_covered_from_its_key() -> None:
    (m,) = _alle("a:\n  # revisjon: tillat A001 – grunn\n  b: |\n    en\n    to\n  c: tre\n")
    assert (m.fra, m.til) == (3, 5)


@pytest.mark.parametrize("mellom", ["", "&t "])
def test_after_the_mark_of_a_block(mellom: str) -> None:
    først = f"a:\n  b: {mellom}|  # revisjon: tillat A001 – grunn\n"
    (m,) = _alle(f"{først}    en | # revisjon: tillat A002 – nei\n  c: x\n")
    assert (m.koder, m.fra, m.til) == (("A001",), 2, 3)


def test_data_files_that_are_named_in_the_record_are_covered() -> None:
    tabell = "  - id: t\n    fil: {sti: evidence/a.csv}\n  - id: u\n"
    (m,) = _alle(f"tabeller:\n  # revisjon: tillat B001 – grunn\n{tabell}")
    assert (m.filer, m.fra, m.til) == (("evidence/a.csv",), 3, 4)
