"""Package data is found in a checkout and in an installed wheel."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from revisjon.resources import mappe

ROT = Path(__file__).resolve().parents[1]


def test_checkout_has_them_at_its_root() -> None:
    assert mappe("templates") == ROT / "templates"


def test_wheel_has_them_inside_the_package(tmp_path: Path) -> None:
    (hjul,) = WheelBuilder(str(ROT)).build(directory=str(tmp_path), versions=["standard"])
    with zipfile.ZipFile(hjul) as arkiv:
        arkiv.extractall(tmp_path / "installert")
    pakke = tmp_path / "installert" / "revisjon"

    maler = mappe("templates", pakke)
    assert maler == pakke / "_data" / "templates"
    assert _filer(ROT / "templates") == _filer(maler) != set()
    skjemaer = {fil for fil in _filer(pakke, "*.json") if fil.parts[0] != "_data"}
    assert _filer(ROT / "revisjon", "*.json") == skjemaer != set()
    bibliotek = mappe("criteria/bibliotek", pakke)
    assert _filer(ROT / "criteria" / "bibliotek") == _filer(bibliotek) != set()
    # The example project is the checkout's own; nobody else's reports come with the program.
    assert sorted(p.name for p in (tmp_path / "installert").iterdir()) == [
        "revisjon",
        f"{_navn(hjul)}.dist-info",
    ]


def _filer(mappe: Path, mønster: str = "*") -> set[Path]:
    return {fil.relative_to(mappe) for fil in mappe.rglob(mønster) if fil.is_file()}


def _navn(hjul: str) -> str:
    return "-".join(Path(hjul).name.split("-")[:2])


def test_neighbours_of_an_installed_package_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    with pytest.raises(FileNotFoundError, match="mangler mappen «templates»"):
        mappe("templates", tmp_path / "revisjon")
    (tmp_path / "pyproject.toml").touch()
    assert mappe("templates", tmp_path / "revisjon") == tmp_path / "templates"
