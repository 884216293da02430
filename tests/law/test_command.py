"""`revisjon rettskilder` as it is typed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tilfeller import sett_opp

from revisjon.cli.main import main
from revisjon.law import les_rettskilder

MAPPE = Path(__file__).parent / "lovdata"
PRØVE = MAPPE / "nl-20190301-007.xml"
Kjør = Callable[..., tuple[int, str, str]]


@pytest.fixture
def prosjekt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    mappe = sett_opp("riktig-grunn", tmp_path)
    monkeypatch.chdir(mappe)
    return mappe


@pytest.fixture
def kjør(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kjør:
    """Run the command in the working folder; return the exit code, what it answered, and what it said."""

    def _kjør(*argumenter: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["revisjon", "rettskilder", *argumenter])
        with pytest.raises(SystemExit) as utgang:
            main()
        svar = capsys.readouterr()
        return int(utgang.value.code or 0), svar.out, svar.err

    return _kjør


def test_an_act_is_imported_and_shown(prosjekt: Path, kjør: Kjør) -> None:
    kode, svar, _ = kjør("importer", str(PRØVE), "--dato", "2026-07-28")
    assert (kode, svar) == (0, "LOV-2019-03-01-7: 6 paragrafer i criteria/rettskilder/proveloven.yaml\n")
    assert "LOV-2019-03-01-7" in les_rettskilder(prosjekt).rettskilder.hoder
    assert "prøveloven" in kjør("vis")[1]
    om_loven = kjør("vis", "prøvl.")[1]
    assert "Kapittel 2 A" in om_loven
    assert "§ 2 A-1    Ikke ennå  (ikke satt i kraft)" in om_loven
    assert "Bokstaver i 2. ledd: a, b, c" in kjør("vis", "LOV-2019-03-01-7", "§ 1-2")[1]
    # Again: the same file, nothing beside it.
    kjør("importer", str(PRØVE))
    assert [f.name for f in (prosjekt / "criteria" / "rettskilder").iterdir()] == ["proveloven.yaml"]


@pytest.mark.parametrize(
    ("argumenter", "kode", "sagt"),
    [
        (["vis", "komuneloven"], 2, "Mente du «kommuneloven»?"),
        (["vis", "kommuneloven", "§ 25-9"], 2, "kommuneloven har ingen § 25-9"),
        (["vi"], 2, "Mente du «vis»?"),
        (["importer", "finnes-ikke.xml"], 2, "kan ikke leses"),
        (["importer", str(PRØVE), "--alle", "--lov", "koml."], 2, "ikke begge"),
        (["importer", str(PRØVE), "--lov", "kommuneloven"], 1, "ingen av lovene som skulle hentes"),
        (["importer", __file__], 1, "verken et XML"),
    ],
)
def test_what_went_wrong_is_told(
    argumenter: list[str], kode: int, sagt: str, prosjekt: Path, kjør: Kjør
) -> None:
    utgang, _, feil = kjør(*argumenter)
    assert utgang == kode
    assert sagt in feil
    assert not (prosjekt / "criteria" / "rettskilder").exists()


def test_a_file_with_mistakes_is_told_of(prosjekt: Path, kjør: Kjør) -> None:
    (prosjekt / "criteria" / "rettskilder").mkdir()
    (prosjekt / "criteria" / "rettskilder" / "a.yaml").write_text("ident: feil\n", "utf-8")
    kode, svar, feil = kjør("vis")
    assert kode == 0
    assert "kommuneloven" in svar
    assert "criteria/rettskilder/a.yaml:1:8" in feil
