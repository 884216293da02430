from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from typing import TypeAlias

import pytest

from revisjon.diagnostics import Diagnose
from revisjon.source import Kildetekst, Node, codes, til_data
from revisjon.source.rules import MAKS_ALIASNODER, MAKS_DYBDE, MAKS_FEIL

Les: TypeAlias = Callable[[str], tuple[Kildetekst, tuple[Diagnose, ...]]]
MYE_MINNE = 50 * 1024 * 1024


def rot(kilde: Kildetekst) -> Node:
    assert kilde.rot is not None
    return kilde.rot


def latterbombe(nivåer: int, bredde: int = 9) -> str:
    linjer = ["a0: &a0 [lol, lol, lol]"]
    linjer += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * bredde)}]" for n in range(1, nivåer)]
    return "\n".join(linjer) + "\n"


def test_a_billion_laughs_stops_at_the_alias_fast_and_without_memory(les_tekst: Les) -> None:
    tracemalloc.start()
    start = time.perf_counter()
    kilde, (diagnose,) = les_tekst(latterbombe(40))
    brukt, topp = time.perf_counter() - start, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert kilde.rot is None
    assert diagnose.kode == codes.ALIAS_VOKSER
    assert diagnose.plass.linje == 6
    assert kilde.tekst.split("\n")[5][diagnose.plass.kolonne - 1] == "*"
    assert brukt < 1
    assert topp < MYE_MINNE


def test_a_long_text_cannot_be_multiplied_by_aliases(les_tekst: Les) -> None:
    tekst = f"a: &a {'x' * 1024 * 1000}\nb: [{', '.join(['*a'] * 1000)}]\n"
    _, (diagnose,) = les_tekst(tekst)
    assert diagnose.kode == codes.ALIAS_VOKSER


def test_aliases_within_the_bound_are_shared(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("a: &a {x: [1, 2]}\nb: [*a, *a]\n")
    assert diagnoser == ()
    assert til_data(rot(kilde)) == {"a": {"x": [1, 2]}, "b": [{"x": [1, 2]}] * 2}
    assert MAKS_ALIASNODER > 1000


@pytest.mark.parametrize("tekst", ["a: &a [1, *a]\n", "&a {b: {c: *a}}\n", "a: &a\n  b: &b\n    - *a\n"])
def test_an_alias_inside_its_anchor_is_reported_at_the_alias(les_tekst: Les, tekst: str) -> None:
    kilde, (diagnose,) = les_tekst(tekst)
    assert diagnose.kode == codes.ALIAS_I_RING
    linje = tekst.split("\n")[diagnose.plass.linje - 1]
    assert linje[diagnose.plass.kolonne - 1 :][: diagnose.plass.lengde] == "*a"
    til_data(rot(kilde))


def test_an_anchor_that_is_used_again_holds_the_last_value(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("a: &x [&x 1, *x]\nb: *x\nc: &x 3\nd: *x\n")
    assert diagnoser == ()
    assert til_data(rot(kilde)) == {"a": [1, 1], "b": 1, "c": 3, "d": 3}


@pytest.mark.parametrize("tegn", ["[", "{a: ", "- ", "? "])
def test_nesting_stops_at_the_bound(les_tekst: Les, tegn: str) -> None:
    kilde, diagnoser = les_tekst(tegn * 100_000)
    assert codes.FOR_DYPT in {d.kode for d in diagnoser}
    assert kilde.rot is None


def test_nesting_up_to_the_bound_is_read(les_tekst: Les) -> None:
    kilde, diagnoser = les_tekst("[" * MAKS_DYBDE + "]" * MAKS_DYBDE)
    assert diagnoser == ()
    assert kilde.rot is not None
    _, (diagnose,) = les_tekst("[" * (MAKS_DYBDE + 1) + "]" * (MAKS_DYBDE + 1))
    assert (diagnose.kode, diagnose.plass.kolonne) == (codes.FOR_DYPT, MAKS_DYBDE + 1)


def test_depth_counts_what_aliases_repeat(les_tekst: Les) -> None:
    halv = MAKS_DYBDE // 2 + 1
    tekst = f"- &a {'[' * halv}{']' * halv}\n- {'[' * halv}*a{']' * halv}\n"
    _, (diagnose,) = les_tekst(tekst)
    assert (diagnose.kode, diagnose.plass.linje) == (codes.FOR_DYPT, 2)


def test_node_count_is_bounded(les_tekst: Les, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revisjon.source.rules.MAKS_NODER", 100)
    assert les_tekst("[" + "a," * 99 + "]")[1] == ()
    kilde, (diagnose,) = les_tekst("[" + "a," * 100 + "]")
    assert diagnose.kode == codes.FOR_MANGE_VERDIER
    assert kilde.rot is None


def test_mistakes_are_bounded(les_tekst: Les) -> None:
    _, diagnoser = les_tekst("a: 0301\n" * (MAKS_FEIL * 2))
    assert MAKS_FEIL < len(diagnoser) < MAKS_FEIL + 5
    assert codes.FOR_MANGE_FEIL in {d.kode for d in diagnoser}
