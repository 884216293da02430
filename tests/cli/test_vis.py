"""`revisjon vis` as a command: starts, says where, ends cleanly."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from kommando import kjør


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as opptatt:
        opptatt.bind(("127.0.0.1", 0))
        opptatt.listen()
        port = opptatt.getsockname()[1]
        svar = kjør("-C", str(tmp_path), "vis", "--ingen-nettleser", "--port", str(port))
    assert svar.returncode == 1
    assert f"W001: Forhåndsvisningen kan ikke startes på port {port} (den er opptatt)." in svar.stderr
    assert "råd: Velg en annen med --port" in svar.stderr


@pytest.mark.parametrize(
    ("valg", "sier"),
    [
        (("--port", "70000"), "Skriv et helt tall fra 0 til 65535."),
        (("--utgave", "endlig"), "endelig"),
        (("-C", "finnes-ikke"), "finnes ikke"),
    ],
)
def test_wrong_usage(tmp_path: Path, valg: tuple[str, ...], sier: str) -> None:
    foran = valg if valg[0] == "-C" else ()
    svar = kjør(*foran, "vis", "--ingen-nettleser", *(() if foran else valg), cwd=tmp_path)
    assert svar.returncode == 2
    assert sier in svar.stderr
    assert "Traceback" not in svar.stderr


@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_stop(tmp_path: Path, signal_: signal.Signals) -> None:
    kommando = [sys.executable, "-m", "revisjon", "-C", str(tmp_path), "vis", "--ingen-nettleser"]
    with subprocess.Popen(  # noqa: S603 - our own command
        kommando, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as prosess:
        assert prosess.stdout is not None
        adresse = prosess.stdout.readline().strip()
        assert adresse.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(adresse, timeout=10) as svar:  # noqa: S310 - our own address
            assert "Forhåndsvisning" in svar.read().decode()
        # An open page must not keep it from ending.
        with urllib.request.urlopen(f"{adresse}hendelser", timeout=10):  # noqa: S310
            prosess.send_signal(signal_)
            _, feilut = prosess.communicate(timeout=20)
    assert prosess.returncode == 0
    assert feilut.rstrip().endswith("Forhåndsvisningen er avsluttet.")
    assert "Traceback" not in feilut


def test_a_chapter_that_cannot_be_made_is_told_as_data(tmp_path: Path) -> None:
    (tmp_path / "oppdrag.yaml").write_text("oppdrag: ]", "utf-8")
    kommando = [sys.executable, "-m", "revisjon.cli.vis_kapittel", f"--prosjekt={tmp_path}"]
    svar = subprocess.run(  # noqa: S603 - our own command
        [*kommando, "--utgave=endelig", "--anker=x"], capture_output=True, text=True, check=False
    )
    assert svar.returncode == 1
    assert '"sted":"oppdrag.yaml:1:10"' in svar.stdout
    assert svar.stderr == ""
