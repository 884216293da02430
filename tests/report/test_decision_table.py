"""The decision table in words, for every row that an office can write, and the marks of its steps."""

from __future__ import annotations

import itertools
import typing

import pytest

from revisjon.assess import RANG, STANDARD, Rad, Tabell, Verdi
from revisjon.model.engagement import Målform
from revisjon.report.decision_table import merkenavn, når
from revisjon.report.figures import på_skala
from revisjon.words import ordbok

JA, DELVIS, NEI = Verdi.JA, Verdi.DELVIS, Verdi.NEI
VERDIER = [u for n in (1, 2, 3) for u in itertools.combinations(RANG, n)]


def trykt(tabell: Tabell, målform: Målform = "bokmål") -> list[str]:
    return [når(tabell, nr, ordbok(målform)) for nr in range(len(tabell.rader))]


def test_the_standard_table() -> None:
    assert trykt(STANDARD) == [
        "Alle påstandene holder.",
        "Alle avgjørende påstander holder.",
        "Minst én avgjørende påstand holder, helt eller delvis.",
        "Ingen avgjørende påstand holder, verken helt eller delvis.",
    ]


@pytest.mark.parametrize("målform", typing.get_args(Målform))
def test_every_row_has_words_of_its_own(målform: Målform) -> None:
    rader = [Rad("x", k, h, v) for k in ("hver", "noen") for h in ("alle", "avgjørende") for v in VERDIER]
    tekster = trykt(Tabell(tuple(rader)), målform)
    assert len(set(tekster)) == len(tekster) == 28
    assert all("{" not in t and t.endswith(".") and t[0].isupper() for t in tekster)


def test_the_last_row_is_told_by_its_opposite_only_where_that_is_the_same() -> None:
    """Try every table of two rows: what is printed for the rest must hold exactly where no row does."""
    rader = [Rad("x", k, h, v) for k in ("hver", "noen") for h in ("alle", "avgjørende") for v in VERDIER]
    av_tekst = {trykt(Tabell((rad,)))[0]: rad for rad in rader}
    krav = [
        list(zip(verdier, avgjørende, strict=True))
        for n in (1, 2, 3)
        for verdier in itertools.product(RANG, repeat=n)
        for avgjørende in ([True] * m + [False] * (n - m) for m in range(1, n + 1))
    ]
    fortalt = 0
    for a, b in itertools.product(rader, rader):
        setning = trykt(Tabell((a, b, Rad("y", "ellers"))))[-1]
        if setning not in av_tekst:
            continue
        fortalt += 1
        rest = av_tekst[setning]
        assert all(rest.holder(k) == (not a.holder(k) and not b.holder(k)) for k in krav), (a, b, setning)
    assert fortalt > 100


@pytest.mark.parametrize(
    ("antall", "merker"),
    [
        (2, ["fylt", "tom"]),
        (3, ["fylt", "halv", "tom"]),
        (4, ["fylt", "trekvart", "halv", "tom"]),
        (5, ["fylt", "trekvart", "halv", "kvart", "tom"]),
    ],
)
def test_marks_go_by_rank(antall: int, merker: list[str]) -> None:
    tabell = Tabell(tuple(Rad(f"trinn {n}", "ellers") for n in range(antall)))
    assert [merkenavn(tabell, u) for u in tabell.utfall] == merker
    assert merkenavn(tabell, "kan ikke konkluderes") == "kan ikke konkluderes"


@pytest.mark.parametrize("antall", range(6, 12))
def test_a_long_scale_never_grows_fuller_downwards(antall: int) -> None:
    orden = ["fylt", "trekvart", "halv", "kvart", "tom"]
    steg = [orden.index(på_skala(nr, antall)) for nr in range(antall)]
    assert steg == sorted(steg)
    assert (steg[0], steg.count(0), steg[-1], steg.count(4)) == (0, 1, 4, 1)
