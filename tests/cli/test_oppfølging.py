"""The follow-up as a user types it: entering what happened, and seeing where things stand."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from kommando import kjør
from tilfeller import GRUNN

from revisjon.followup.writing import FIL
from revisjon.load import last
from revisjon.load.frozen import FRYSFIL

VURDERING = """\
anbefalinger:
  - id: A1
    tekst: oppdaterer oversikten
    grunnlag: [oversikt.b]
    mottaker: kommunedirektøren
    deler: [{id: a, tekst: Lager den}, {id: b, tekst: Bruker den}]
"""
_KOMMANDO = (sys.executable, "-m", "revisjon")
_SVAR = ("oppfølging", "registrer", "A1", "--hva", "svar", "--holdning", "enig", "--av")
VEDTAK = ("--hva", "vedtak", "--dato", "2026-06-20", "--av", "kommunestyret", "--utfall", "vedtatt")


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    mappe = tmp_path / "prosjekt"
    shutil.copytree(GRUNN, mappe)
    (mappe / "vurdering.yaml").write_text(VURDERING, "utf-8")
    return mappe


def _registrer(prosjekt: Path, *valg: str) -> subprocess.CompletedProcess[str]:
    return kjør("-C", str(prosjekt), "oppfølging", "registrer", *valg)


def _logg(prosjekt: Path) -> list[tuple[str, str, str]]:
    lastet = last(prosjekt)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return [(i.anbefaling, i.del_, i.hva) for i in lastet.prosjekt.oppfølging.logg]


def _status(prosjekt: Path, *valg: str) -> dict[str, object]:
    svar = kjør("-C", str(prosjekt), "oppfølging", "status", "--format", "json", *valg)
    lest: dict[str, object] = json.loads(svar.stdout)["anbefalinger"][0]
    return lest


def test_enter_and_see(prosjekt: Path) -> None:
    svar = _registrer(prosjekt, "A1", *VEDTAK, "--sak", "45/26", "--frist", "2026-09")
    assert svar.returncode == 0, svar.stderr
    assert "Førte inn «vedtak» for A1" in svar.stderr
    assert (prosjekt / FRYSFIL).exists()
    s = _status(prosjekt, "--dato", "2030-01-01")
    assert (s["vedtak"], s["frist"], s["forfalt"]) == ("vedtatt", "2026-09", True)
    tekst = kjør("-C", str(prosjekt), "oppfolging", "status", "--dato", "2030-01-01").stdout
    assert "forfalt for" in tekst


def test_what_is_missing_is_said_all_at_once(prosjekt: Path) -> None:
    svar = _registrer(prosjekt, "A1", "--hva", "vedtak")
    assert svar.returncode == 2
    assert "Det mangler --av og --utfall." in svar.stderr
    assert not (prosjekt / FIL).exists()


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        (("A9", *VEDTAK), "Den kan være A1."),
        (("A1", *VEDTAK, "--del", "c"), "har delene a og b"),
        (("A1", *VEDTAK, "--frist", "2027"), "Skriv måneden også"),
        (("A1", *VEDTAK, "--frist", "snart"), "er ikke en dato"),
        (("A1", *VEDTAK, "--bevis", "X"), "verken en kilde, et funn eller et tall"),
        (
            ("A1", "--hva", "vedtak", "--dato", "2026-01-01", "--av", "x", "--utfall", "vedtatt"),
            "er før rapporten",
        ),
        (("A1", "--hva", "gjenåpnet", "--av", "x", "--tekst", "Igjen."), "kan ikke gjenåpnes"),
        (
            ("A1", "--hva", "vedtak", "--dato", "2999-01-01", "--av", "x", "--utfall", "vedtatt"),
            "ikke kommet ennå",
        ),
        (("A1", *VEDTAK, "--grunn", "erstattet"), "hører til innførselen «lukket»"),
    ],
)
def test_nonsense_is_refused_with_the_reason(prosjekt: Path, valg: tuple[str, ...], sagt: str) -> None:
    svar = _registrer(prosjekt, *valg)
    assert svar.returncode == 2
    assert sagt in svar.stderr
    assert not (prosjekt / FIL).exists()


def test_what_falls_due(prosjekt: Path) -> None:
    i_dag = datetime.now().astimezone().date()
    _registrer(prosjekt, "A1", *VEDTAK, "--frist", (i_dag + timedelta(100)).isoformat())
    for dager, ventet in ((0, 0), (69, 0), (70, 4), (200, 4)):
        valg = ("oppfølging", "status", "--dato", (i_dag + timedelta(dager)).isoformat(), "--varsle", "30d")
        assert kjør("-C", str(prosjekt), *valg).returncode == ventet, dager
    assert kjør("-C", str(prosjekt), "oppfølging", "status", "--varsle", "snart").returncode == 2


def test_history_that_git_kept_is_not_rewritten(prosjekt: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    _registrer(prosjekt, "A1", *VEDTAK)

    def kall(*argumenter: str) -> None:
        navn = ("-c", "user.name=x", "-c", "user.email=x@x")
        subprocess.run([git, "-C", str(prosjekt), *navn, *argumenter], check=True, capture_output=True)  # noqa: S603

    kall("init", "-q")
    kall("add", ".")
    kall("commit", "-qm", "x")
    assert kjør("-C", str(prosjekt), "oppfølging", "status").returncode == 0
    _registrer(prosjekt, "A1", "--hva", "rapportert", "--av", "x", "--framdrift", "pågår")
    assert kjør("-C", str(prosjekt), "oppfølging", "status").returncode == 0
    logg = prosjekt / FIL
    logg.write_text(logg.read_text("utf-8").replace("utfall: vedtatt", "utfall: ikke vedtatt"), "utf-8")
    svar = kjør("-C", str(prosjekt), "oppfølging", "status")
    assert svar.returncode == 1
    assert "O008" in svar.stderr


def test_two_who_register_at_once_lose_nothing(prosjekt: Path) -> None:
    antall = 6
    alle = [
        subprocess.Popen(  # noqa: S603 - our own command
            [*_KOMMANDO, "-C", str(prosjekt), *_SVAR, f"rolle {nr}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for nr in range(antall)
    ]
    for p in alle:
        _, feil = p.communicate()
        assert p.returncode == 0, feil
    lastet = last(prosjekt)
    assert lastet.prosjekt is not None
    assert {i.av for i in lastet.prosjekt.oppfølging.logg} == {f"rolle {nr}" for nr in range(antall)}


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
def test_killed_in_the_middle_nothing_is_lost(prosjekt: Path) -> None:
    """Whenever it is killed, the log is the old one or the new one, whole, and the next can write."""
    _registrer(prosjekt, "A1", *VEDTAK)
    lengde = len(_logg(prosjekt))
    for ventetid in (0.05, 0.2, 0.35, 0.45, 0.5, 0.55, 0.65):
        p = subprocess.Popen(  # noqa: S603 - our own command
            [*_KOMMANDO, "-C", str(prosjekt), *_SVAR, "x"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(ventetid)
        p.send_signal(signal.SIGKILL)
        p.wait()
        nå = len(_logg(prosjekt))
        assert lengde <= nå <= lengde + 1
        lengde = nå
    assert _registrer(prosjekt, "A1", "--hva", "svar", "--av", "x", "--holdning", "enig").returncode == 0
    assert len(_logg(prosjekt)) == lengde + 1


def test_a_log_with_faults_is_not_added_to(prosjekt: Path) -> None:
    (prosjekt / FIL).write_text("oppfølging: [{dato: 2026-06-01}]\n", "utf-8")
    svar = _registrer(prosjekt, "A1", *VEDTAK)
    assert svar.returncode == 1
    assert "mangler" in svar.stderr
    assert (prosjekt / FIL).read_text("utf-8") == "oppfølging: [{dato: 2026-06-01}]\n"
