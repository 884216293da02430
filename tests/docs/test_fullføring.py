"""The shell completes commands and options, in each of the shells that click knows."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROT = Path(__file__).resolve().parents[2]


def _spør(skall: str, ord_: str, **miljø: str) -> str:
    svar = subprocess.run(
        [sys.executable, "-c", "from revisjon.cli.main import main; main()"],
        env={**os.environ, "_REVISJON_COMPLETE": skall, "COMP_WORDS": ord_, **miljø},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=ROT,
    )
    assert "Traceback" not in svar.stderr
    return svar.stdout


@pytest.mark.parametrize("skall", ["bash", "zsh", "fish"])
def test_the_program_gives_the_shell_its_lines(skall: str) -> None:
    assert "_REVISJON_COMPLETE" in _spør(f"{skall}_source", "")


@pytest.mark.parametrize(
    ("ord_", "ventet"),
    [
        ("revisjon by", "bygg"),
        ("revisjon oppf", "oppfølging"),
        ("revisjon sjekk --ut", "--utgave"),
        ("revisjon oppfølging reg", "registrer"),
        ("revisjon sjekk --format s", "sarif"),
        ("revisjon sjekk --forklar k01", "K010"),
        ("revisjon bygg --utgave h", "høring"),
        ("revisjon -C eksempler/lagmark vurder ris", "risiko"),
        ("revisjon -C eksempler/lagmark oppfølging status A", "A1"),
        ("revisjon -C eksempler/lagmark vurder A", ""),
        ("revisjon -C finnes-ikke vurder ", ""),
    ],
)
def test_commands_options_and_values_are_completed(ord_: str, ventet: str) -> None:
    svar = _spør("bash_complete", ord_, COMP_CWORD=str(ord_.count(" ")))
    funnet = [linje.split(",")[-1] for linje in svar.split()]
    assert ventet in funnet if ventet else funnet == []
