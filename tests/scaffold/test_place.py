"""A new project comes to stand whole, or nothing does."""

from __future__ import annotations

from pathlib import Path

import pytest

from revisjon.scaffold import legg_på_plass, opptatt_av
from revisjon.scaffold import place as plass

FILER = {"oppdrag.yaml": b"a", "criteria/k.yaml": b"b", ".vscode/s.json": b"c"}


def innhold(mappe: Path) -> dict[str, bytes]:
    return {f.relative_to(mappe).as_posix(): f.read_bytes() for f in mappe.rglob("*") if f.is_file()}


def test_a_new_folder(tmp_path: Path) -> None:
    legg_på_plass(tmp_path / "x" / "y", FILER)
    assert innhold(tmp_path / "x" / "y") == FILER
    assert [f.name for f in tmp_path.iterdir()] == ["x"]


def test_an_empty_folder_stays_the_same_folder(tmp_path: Path) -> None:
    før = tmp_path.stat().st_ino
    legg_på_plass(tmp_path, FILER)
    assert innhold(tmp_path) == FILER
    assert tmp_path.stat().st_ino == før


@pytest.mark.parametrize("finnes", [False, True])
@pytest.mark.parametrize("etter", range(3))
def test_nothing_is_left_where_writing_fails(
    etter: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, finnes: bool
) -> None:
    mål = tmp_path / "x" / "y"
    if finnes:
        mål.mkdir(parents=True)
    skrevet: list[Path] = []

    def full_disk(sti: Path, data: bytes) -> None:
        if len(skrevet) == etter:
            raise OSError(28, "No space left on device")
        skrevet.append(sti)
        sti.parent.mkdir(parents=True, exist_ok=True)
        sti.write_bytes(data)

    monkeypatch.setattr(plass, "skriv", full_disk)
    with pytest.raises(OSError, match="No space"):
        legg_på_plass(mål, FILER)
    assert not innhold(tmp_path)
    assert mål.exists() is finnes
    assert not finnes or not any(mål.iterdir())


@pytest.mark.parametrize("finnes", [False, True])
def test_nothing_is_left_where_moving_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, finnes: bool
) -> None:
    mål = tmp_path / "x" / "y"
    if finnes:
        mål.mkdir(parents=True)
    flytt = Path.rename

    def avbrutt(selv: Path, til: Path) -> Path:
        if til.name in ("oppdrag.yaml", "y"):
            raise KeyboardInterrupt
        return flytt(selv, til)

    monkeypatch.setattr(Path, "rename", avbrutt)
    with pytest.raises(KeyboardInterrupt):
        legg_på_plass(mål, FILER)
    assert not innhold(tmp_path)
    assert mål.parent.exists() is finnes


def test_what_is_in_the_way_is_named(tmp_path: Path) -> None:
    assert not opptatt_av(tmp_path)
    assert not opptatt_av(tmp_path / "a" / "b")
    for navn in (".git", "a.txt", "b.txt", "c.txt", "d.txt"):
        (tmp_path / navn).touch()
    assert opptatt_av(tmp_path).endswith("er ikke tom: Der ligger «.git», «a.txt», «b.txt» og 2 til.")
    assert opptatt_av(tmp_path / "a.txt").endswith("er en fil, ikke en mappe.")
    assert opptatt_av(tmp_path / "a.txt" / "under").endswith("er en fil, ikke en mappe.")
    (tmp_path / "lenke").symlink_to(tmp_path / "borte")
    assert opptatt_av(tmp_path / "lenke").endswith("er en lenke til noe som ikke finnes.")
