"""One run shows the mistakes of the whole file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from revisjon.diagnostics import Diagnose
from revisjon.source import Kildetekst, codes
from revisjon.source.reader import MAKS_SYNTAKSFEIL
from revisjon.source.resume import neste_start, resten

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]
FIL = """\
funn:
  - id: F1
    tekst: Mål: planer
  - id: F2
    kommune: 0301
  - id: F3
    tekst: "uten slutt
  - id: F4
    tekst: |
      ikke: en: feil
  - id: F5
    belyser: [a, b
    kontekst: ja
  # kommentar
  - id: F6
    id: F7
kilder:
  a: {type: lov}
  b: @lov
  c: {type: lov}
  c: {type: lov}
"""


def test_a_broken_item_does_not_hide_the_others(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst(FIL)
    assert kilde.rot is None
    assert [(d.kode, d.plass.linje, d.plass.kolonne) for d in diagnoser] == [
        (codes.KOLON_I_VERDI, 3, 15),
        (codes.LEDENDE_NULL, 5, 14),
        (codes.ÅPENT_ANFØRSELSTEGN, 7, 12),
        (codes.KLAMMER, 12, 14),
        (codes.DOBBEL_NØKKEL, 16, 5),
        (codes.STARTTEGN, 19, 6),
        (codes.DOBBEL_NØKKEL, 21, 3),
    ]


def test_anchors_above_a_break_are_known_below_it(les_tekst: Les) -> None:
    _, diagnoser = les_tekst("a: &x [&y 1]\nb: c: d\ne: [*x, *y, *z]\n")
    assert [(d.kode, d.plass.linje) for d in diagnoser] == [(codes.KOLON_I_VERDI, 2), (codes.UKJENT_ALIAS, 3)]


def test_syntax_errors_are_bounded(les_tekst: Les) -> None:
    _, diagnoser = les_tekst("a: b: c\n" * 1000)
    assert len(diagnoser) == MAKS_SYNTAKSFEIL


def test_reading_goes_on_at_items_of_the_same_depth_and_at_sections() -> None:
    linjer = FIL.split("\n")
    assert neste_start(linjer, 3) == 3
    assert neste_start(linjer, 4) == 5
    assert neste_start(linjer, 15) == 16
    assert neste_start(linjer, 17) == 17
    assert neste_start(linjer, 21) is None
    assert neste_start(["- a", "- b"], 1) is None


def test_the_rest_keeps_lines_and_columns() -> None:
    linjer = FIL.split("\n")
    for start in (3, 16, 19):
        rest = resten(linjer, start).split("\n")
        assert rest[start:] == linjer[start:]
        assert not any(rest[: start - 1])
