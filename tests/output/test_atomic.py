"""A file is replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from revisjon.output.atomic import skriv


def test_writes_new_file_and_makes_its_folder(tmp_path: Path) -> None:
    skriv(tmp_path / "build" / "rapport.pdf", b"ny")
    assert (tmp_path / "build" / "rapport.pdf").read_bytes() == b"ny"


def test_replaces_old_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    mål = tmp_path / "rapport.pdf"
    mål.write_bytes(b"gammel")
    skriv(mål, b"ny")
    assert mål.read_bytes() == b"ny"
    assert [p.name for p in tmp_path.iterdir()] == ["rapport.pdf"]


@pytest.mark.parametrize("feil", [OSError("disken er full"), KeyboardInterrupt()])
def test_interruption_keeps_old_file_and_cleans_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, feil: BaseException
) -> None:
    mål = tmp_path / "rapport.pdf"
    mål.write_bytes(b"gammel")

    def avbryt(_: int) -> None:
        raise feil

    monkeypatch.setattr(os, "fsync", avbryt)
    with pytest.raises(type(feil)):
        skriv(mål, b"ny")
    assert mål.read_bytes() == b"gammel"
    assert [p.name for p in tmp_path.iterdir()] == ["rapport.pdf"]


def test_folder_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "rapport.pdf").mkdir()
    with pytest.raises(OSError, match="rapport"):
        skriv(tmp_path / "rapport.pdf", b"ny")
    assert [p.name for p in tmp_path.iterdir()] == ["rapport.pdf"]
