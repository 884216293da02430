"""The grown projects of the benchmarks must be right projects, or they measure error messages."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from revisjon.diagnostics import har_feil
from revisjon.load import last

ROT = Path(__file__).resolve().parent.parent


def _modul(navn: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(navn, ROT / "bench" / f"{navn}.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


def test_grown_project_loads_and_is_larger(tmp_path: Path) -> None:
    _modul("voks").voks(ROT, tmp_path / "stor", 3)
    én, tre = last(ROT), last(tmp_path / "stor")
    assert not har_feil(tre.diagnoser), tre.diagnoser[:5]
    assert én.prosjekt is not None
    assert tre.prosjekt is not None
    assert len(én.prosjekt.funn) > 50
    assert len(tre.prosjekt.funn) == 3 * len(én.prosjekt.funn)
    assert len(tre.prosjekt.kriterier) == 3 * len(én.prosjekt.kriterier)
