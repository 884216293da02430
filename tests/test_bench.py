"""What the benchmarks measure must be what they say: right projects, and a PDF of the same document."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pikepdf
import pytest
from lite_dokument import lite_dokument

from revisjon.diagnostics import har_feil
from revisjon.load import last

ROT = Path(__file__).resolve().parent.parent


def _modul(navn: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"bench_{navn}", ROT / "bench" / f"{navn}.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    # Its records look their own module up.
    sys.modules[modul.__name__] = modul
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


def test_plain_weasyprint_makes_a_tagged_pdf_of_what_is_written_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(ROT / "bench")
    pdf = _modul("pdf")
    pdf.skriv(lite_dokument(), tmp_path / "inn")
    kjøring = pdf.kjør(pdf.naken(tmp_path))
    assert kjøring.cpu > 0
    assert kjøring.mebibyte > 1
    with pikepdf.open(tmp_path / "naken.pdf") as fil:
        assert fil.Root.MarkInfo.Marked
        assert len(fil.pages) > 5


def test_pairs_are_summed_up_by_their_ratios(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROT / "bench")
    pdf = _modul("pdf")
    b = pdf.Kjøring(2.0, 4.0, 100.0)
    par = [(pdf.Kjøring(x, 2 * x, 50.0), b) for x in (1.0, 3.0, 2.0)]
    _, cpu, vegg, minne = (linje.split()[-6:] for linje in pdf.oppsummer(par))
    assert cpu == ["2.00", "2.00", "1.000", "0.500", "1.500", "0.500"]
    assert vegg == ["4.00", "4.00", "1.000", "0.500", "1.500", "0.500"]
    assert minne == ["50.00", "100.00", "0.500", "0.500", "0.500", "0.500"]
