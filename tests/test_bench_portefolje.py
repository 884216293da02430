"""The portfolio that is measured must be right, the same every time, and have all that the overview shows."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from revisjon.cli.followup.one import les_prosjekt
from revisjon.followup.portfolio import samle, tell
from revisjon.followup.records import Lest

ROT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_portefølje", ROT / "bench" / "portefølje.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    sys.modules[modul.__name__] = modul
    spec.loader.exec_module(modul)
    return modul


def test_projects_are_right_and_varied(bench: ModuleType, tmp_path: Path) -> None:
    bench.lag(tmp_path, 36)
    leste = [les_prosjekt(m, m.name, bench.I_DAG) for m in sorted(tmp_path.glob("*/*"))]
    assert [post for post in leste if not isinstance(post, Lest)] == []
    p = samle(leste, bench.I_DAG)
    assert len(p.rader) == 36 * bench.ANBEFALINGER
    n = tell(p.rader)
    assert min(n.forfalt, n.åpne, n.meldt, n.fulgt_opp, n.lukket, n.formelt, n.uten_nytt, n.ikke_oppfylt) > 0
    assert len({r.stilling.tilstand for r in p.rader}) > 4
    endringer = {k.endring for r in p.rader for k in r.kriterier}
    assert endringer >= {"verre", "uendret", "ikke sammenlignbar", "ikke undersøkt på nytt"}
    assert p.gjentatte


def test_the_first_are_the_same_however_many(bench: ModuleType) -> None:
    assert bench.filer(7) == bench.filer(7)
    assert bench.filer(7) != bench.filer(19)
