"""`revisjon lsp` called by hand, or without the package that it needs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from kommando import kjør

from revisjon.cli import lsp
from revisjon.cli.main import main


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lsp, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["revisjon", "lsp"])
    with pytest.raises(SystemExit) as slutt:
        main()
    assert slutt.value.code == 2
    assert 'pip install "revisjon[editor]"' in capsys.readouterr().err


def test_by_hand_it_says_who_starts_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lsp, "find_spec", lambda _: object())
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys, "argv", ["revisjon", "lsp"])
    with pytest.raises(SystemExit) as slutt:
        main()
    assert slutt.value.code == 2
    assert "redigeringsprogrammet" in capsys.readouterr().err


def test_help_needs_no_package() -> None:
    assert "redigeringsprogrammet" in kjør("lsp", "--hjelp").stdout


def test_the_page_of_a_code_is_written_once_and_in_words(tmp_path: Path) -> None:
    sider = lsp.Sider(tmp_path)
    adresse = sider.adresse("K031")
    assert adresse == sider.adresse("K031")
    assert adresse.endswith("/K031.md")
    tekst = (sider.mappe / "K031.md").read_text(encoding="utf-8")
    assert tekst.startswith("# K031: ")
    assert "## Retting" in tekst
    assert (
        (sider.mappe / sider.adresse("R001").rpartition("/")[2])
        .read_text(encoding="utf-8")
        .startswith("# R001: ")
    )
