"""What was built stays whole, whatever happens to the next build."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from eksempel import kopier

GAMMEL = b"%PDF-1.7 gammel rapport"


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    mappe = kopier(tmp_path / "p")
    (mappe / "build").mkdir()
    (mappe / "build" / "rapport.pdf").write_bytes(GAMMEL)
    return mappe


def _hør_avbrudd() -> None:
    """Let Ctrl-C be heard, also where these tests themselves run in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _bygg(mappe: Path, start: Callable[[], object] = _hør_avbrudd) -> subprocess.Popen[bytes]:
    kommando = [sys.executable, "-m", "revisjon", "-C", str(mappe), "bygg", "--utgave", "endelig"]
    return subprocess.Popen(  # noqa: S603 - our own command
        kommando,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=start,  # noqa: PLW1509 - one thread only
    )


def _send(prosess: subprocess.Popen[bytes], signal_: signal.Signals) -> None:
    """Send a signal, and again where it fell into a callback of C, which swallows a KeyboardInterrupt."""
    for _ in range(5):
        prosess.send_signal(signal_)
        with contextlib.suppress(subprocess.TimeoutExpired):
            prosess.wait(timeout=2)
            return


def _vent_til_setting(prosess: subprocess.Popen[bytes]) -> None:
    """Wait until the pages are being set, however busy the machine is: Pango is then in memory."""
    kart = Path(f"/proc/{prosess.pid}/maps")
    for _ in range(600):
        time.sleep(0.1)
        if prosess.poll() is not None or (kart.exists() and "libpango" in kart.read_text()):
            break
        if not kart.exists():
            time.sleep(1.5)
            break
    time.sleep(0.3)


def _urørt(mappe: Path) -> None:
    assert (mappe / "build" / "rapport.pdf").read_bytes() == GAMMEL


def test_errors_in_the_project_write_nothing(prosjekt: Path) -> None:
    with (prosjekt / "vurdering.yaml").open("a", encoding="utf-8") as strøm:
        strøm.write("\nukjent: ja\n")
    prosess = _bygg(prosjekt)
    _, feil = prosess.communicate(timeout=60)
    assert prosess.returncode == 1
    assert b"S001" in feil
    _urørt(prosjekt)


@pytest.mark.parametrize(
    ("signal_", "kode"), [(signal.SIGINT, 130), (signal.SIGKILL, -9), (signal.SIGTERM, -15)]
)
def test_signals_keep_the_old_report(prosjekt: Path, signal_: signal.Signals, kode: int) -> None:
    prosess = _bygg(prosjekt)
    _vent_til_setting(prosess)
    assert prosess.poll() is None
    _send(prosess, signal_)
    _, feil = prosess.communicate(timeout=60)
    assert prosess.returncode == kode
    assert b"Traceback" not in feil
    _urørt(prosjekt)


def test_full_disk_keeps_the_old_report(prosjekt: Path) -> None:
    def liten_disk() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    prosess = _bygg(prosjekt, liten_disk)
    _, feil = prosess.communicate(timeout=60)
    assert prosess.returncode == 1, feil
    assert b"U005" in feil
    assert b"Traceback" not in feil
    _urørt(prosjekt)
    assert [p.name for p in (prosjekt / "build").iterdir()] == ["rapport.pdf"]


def test_unwritable_folder_is_told(prosjekt: Path) -> None:
    (prosjekt / "build" / "rapport.pdf").unlink()
    (prosjekt / "build" / "rapport.pdf").mkdir()
    prosess = _bygg(prosjekt)
    _, feil = prosess.communicate(timeout=60)
    assert prosess.returncode == 1
    assert b"U005" in feil
