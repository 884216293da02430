"""The real YAML language server, as VS Code runs it, and projects to open in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lsp import Klient, innstillinger

TJENER = "REVISJON_YAML_LANGUAGE_SERVER"
"""Environment variable with the path of the server's start file, where it is not in PATH."""


@pytest.fixture(scope="session")
def yamltjener() -> list[str]:
    """Return how the server is started; skip where it is not on the machine."""
    node = shutil.which("node")
    fil = os.environ.get(TJENER) or shutil.which("yaml-language-server")
    if node is None:
        pytest.skip("node is not installed")
    if fil is None or not Path(fil).is_file():
        pytest.skip(f"yaml-language-server is neither in PATH nor named by {TJENER}")
    return [node, str(Path(fil).resolve()), "--stdio"]


@pytest.fixture
def yaml_i(yamltjener: list[str]) -> Iterator[Callable[[Path], Klient]]:
    """Start the server in a project folder, with the settings of its .vscode folder."""
    startet: list[Klient] = []

    def start(mappe: Path) -> Klient:
        klient = Klient(yamltjener, mappe, innstillinger(mappe))
        startet.append(klient)
        klient.start()
        return klient

    yield start
    for klient in startet:
        klient.stopp()
