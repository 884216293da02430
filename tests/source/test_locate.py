from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from revisjon.diagnostics import Plass
from revisjon.source import Kildetekst, Node, Skalar, finn, les, plass_i_skalar

TEKST = """\
blokk: |
    Første [@a] og [@b, s. 4].

      innrykket [@a]
    siste [=tall]
brettet: >-
  én linje [@a] som
  brettes [@a] til

  avsnitt to [#id]
umerket: her står [@a] på
  to linjer, og [@a] her
  - ikke en liste [#id]
enkel: 'det er ''[@a]'' og
  [@a]'
dobbel: "\\"æ\\u00e5\\"\\t[@a] \\
  og \\x41 🎻 [@a]\\n[#id]"
liste: ["[@a]", {x: "[=tall]"}]
anker: &n
  tekst [@a] her
"""


def rot(kilde: Kildetekst) -> Node:
    assert kilde.rot is not None
    return kilde.rot


def kilde() -> Kildetekst:
    lest, diagnoser = les("f.yaml", TEKST.encode())
    assert diagnoser == ()
    return lest


def skalar(sti: list[str | int]) -> Skalar:
    node = finn(rot(kilde()), sti)
    assert isinstance(node, Skalar)
    return node


@pytest.mark.parametrize(
    ("sti", "nål", "nr", "sted"),
    [
        (["blokk"], "[@a]", 0, (2, 12)),
        (["blokk"], "[@b, s. 4]", 0, (2, 20)),
        (["blokk"], "[@a]", 1, (4, 17)),
        (["blokk"], "[=tall]", 0, (5, 11)),
        (["blokk"], "siste [=tall]", 0, (5, 5)),
        (["blokk"], " [@a]", 1, (4, 16)),
        (["brettet"], "[@a]", 0, (7, 12)),
        (["brettet"], "[@a]", 1, (8, 11)),
        (["brettet"], "som brettes", 0, (7, 17)),
        (["brettet"], "[#id]", 0, (10, 14)),
        (["umerket"], "[@a]", 0, (11, 19)),
        (["umerket"], "[@a]", 1, (12, 17)),
        (["umerket"], "[#id]", 0, (13, 19)),
        (["enkel"], "[@a]", 0, (14, 18)),
        (["enkel"], "'[@a]'", 0, (14, 16)),
        (["enkel"], "[@a]", 1, (15, 3)),
        (["dobbel"], "[@a]", 0, (16, 23)),
        (["dobbel"], "å", 0, (16, 13)),
        (["dobbel"], "A 🎻", 0, (17, 6)),
        (["dobbel"], "[@a]", 1, (17, 13)),
        (["dobbel"], "[#id]", 0, (17, 19)),
        (["liste", 0], "[@a]", 0, (18, 10)),
        (["liste", 1, "x"], "[=tall]", 0, (18, 22)),
        (["anker"], "[@a]", 0, (20, 9)),
    ],
)
def test_the_place_is_exact_in_every_style(
    sti: list[str | int], nål: str, nr: int, sted: tuple[int, int]
) -> None:
    assert plass_i_skalar(kilde(), skalar(sti), nål, nr) == Plass("f.yaml", *sted, len(nål))


@pytest.mark.parametrize(("nål", "nr"), [("finnes ikke", 0), ("[@a]", 2), ("", 0), (" ", 0), ("\n", 0)])
def test_what_is_not_there_gives_the_scalar(nål: str, nr: int) -> None:
    assert plass_i_skalar(kilde(), skalar(["blokk"]), nål, nr) == skalar(["blokk"]).plass


def test_occurrences_are_counted_as_count_does() -> None:
    lest, _ = les("f.yaml", b"aaaa\n")
    assert isinstance(lest.rot, Skalar)
    assert plass_i_skalar(lest, lest.rot, "aa", 1).kolonne == 3
    assert plass_i_skalar(lest, lest.rot, "aa", 2) == lest.rot.plass


ORD = st.text("abcæøå🎻.,:;'\"\\[]@#&*!%-", min_size=1, max_size=8)


@settings(deadline=None)
@given(
    ord_=st.lists(ORD, min_size=1, max_size=30),
    skille=st.lists(st.sampled_from([" ", "\n", "\n\n", "\n  ", "  "]), min_size=30, max_size=30),
    stil=st.sampled_from([None, "'", '"', "|", ">"]),
    bredde=st.sampled_from([10, 40, 10_000]),
    hvor=st.integers(0, 29),
)
def test_whatever_the_style_the_needle_stands_where_it_says(
    ord_: list[str], skille: list[str], stil: str | None, bredde: int, hvor: int
) -> None:
    hvor %= len(ord_)
    ord_[hvor] = "NÅLEN"
    verdi = "".join(o + s for o, s in zip(ord_, skille, strict=False)).strip()
    tekst = yaml.safe_dump({"a": [verdi]}, default_style=stil, width=bredde, allow_unicode=True)
    lest, diagnoser = les("f.yaml", tekst.encode())
    assert diagnoser == ()
    node = finn(rot(lest), ["a", 0])
    assert isinstance(node, Skalar)
    plass = plass_i_skalar(lest, node, "NÅLEN")
    assert lest.tekst.split("\n")[plass.linje - 1][plass.kolonne - 1 :].startswith("NÅLEN")
