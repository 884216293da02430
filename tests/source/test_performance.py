"""The time grows with the size of the file, also for files made to be slow. CPU time, wide margins."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

import pytest

from revisjon.source import les

FUNN: Final = """\
  - id: F3-{n}
    kapittel: mål
    tekst: |
      Kommunen bruker en kompetanseportal der hver ansatt har en plan [@svar-1]. Planen er
      gjennomgått i {n} av sykehjemmene.
    belyser:
      - {{punkt: oversikt.a, taler: for}}
      - {{punkt: oversikt.b, taler: mot, omfang: flere}}
"""
FILER: Final[dict[str, Callable[[int], str]]] = {
    "funn": lambda n: "funn:\n" + "".join(FUNN.format(n=i) for i in range(n)),
    "ankre": lambda n: "".join(f"- &a{i} !!str x\n- *a{i}\n" for i in range(4 * n)),
    "en linje": lambda n: f"[{'&a !!str x, *a, ' * 5 * n}]",
    "lang tekst": lambda n: "a: " + "ord og [@kilde]\n   " * 15 * n,
    "escapes": lambda n: 'a: "' + "\\u00e5 \\\\\n  " * 20 * n + '"',
    "samme nøkkel": lambda n: "a: 0301\n" * 30 * n,
    "syntaksfeil": lambda n: "funn:\n" + "  - id: a: b\n" * 20 * n,
    "feil i parenteser": lambda n: "funn:\n" + "  - [a, {b: c}, Se [@d] her]\n" * 20 * n,
    "åpne anførselstegn": lambda n: "funn:\n" + '  - id: "a\n' * 20 * n,
    "åpne parenteser": lambda n: "[\n" * 100 * n,
    "ukjente alias": lambda n: "".join(f"- *a{i}\n" for i in range(20 * n)),
}


def cpu(data: bytes) -> float:
    tider = []
    for _ in range(3):
        start = time.process_time()
        les("f.yaml", data)
        tider.append(time.process_time() - start)
    return min(tider)


@pytest.mark.parametrize("slag", FILER)
def test_four_times_the_size_is_not_sixteen_times_the_time(slag: str) -> None:
    liten, stor = (FILER[slag](n).encode() for n in (500, 2000))
    assert 3.5 < len(stor) / len(liten) < 4.6
    assert cpu(stor) < 10 * cpu(liten) + 0.05


def test_half_a_megabyte_of_findings_is_read_well_within_a_second() -> None:
    data = FILER["funn"](1700).encode()
    assert 490_000 < len(data) < 600_000
    assert cpu(data) < 1
