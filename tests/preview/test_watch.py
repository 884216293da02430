"""What counts as a change, on drives that tell little, and when something is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from revisjon.preview.disk import Prosjektmappe, nevnte_filer
from revisjon.preview.watch import FERSK, HELE, LENGST, STILLE, Merke, Ro, Vakt
from revisjon.source import les


@dataclass
class Mappe:
    """A folder without a disk, that counts how often its files are read."""

    filer: dict[str, tuple[Merke, str]] = field(default_factory=dict)
    lest: list[str] = field(default_factory=list)

    def skriv(self, fil: str, tekst: str, tid: int = 0, nr: int = 0) -> None:
        self.filer[fil] = Merke(tid, len(tekst), nr), tekst

    def se(self) -> Mapping[str, Merke]:
        return {fil: merke for fil, (merke, _) in self.filer.items()}

    def trykk(self, fil: str) -> str:
        self.lest.append(fil)
        return self.filer[fil][1]


@pytest.fixture
def mappe() -> Mappe:
    mappe = Mappe()
    mappe.skriv("a.yaml", "en")
    mappe.skriv("b.yaml", "to")
    return mappe


@pytest.fixture
def vakt(mappe: Mappe) -> Vakt:
    vakt = Vakt(mappe)
    assert vakt.endret(0) == {"a.yaml", "b.yaml"}
    # Long enough ago for no file to be fresh any more.
    assert vakt.endret(FERSK) == frozenset()
    assert vakt.endret(FERSK) == frozenset()
    mappe.lest.clear()
    return vakt


def test_what_is_as_it_was_is_not_read(mappe: Mappe, vakt: Vakt) -> None:
    assert vakt.endret(100) == frozenset()
    assert mappe.lest == []


def test_a_new_time_with_the_same_content_is_no_change(mappe: Mappe, vakt: Vakt) -> None:
    mappe.skriv("a.yaml", "en", tid=9)
    assert vakt.endret(100) == frozenset()
    assert mappe.lest == ["a.yaml"]


def test_a_save_by_renaming_is_a_change(mappe: Mappe, vakt: Vakt) -> None:
    mappe.skriv("a.yaml", "ny", nr=7)
    assert vakt.endret(100) == {"a.yaml"}


def test_a_second_save_within_the_same_tick_of_the_drive_is_seen(mappe: Mappe, vakt: Vakt) -> None:
    mappe.skriv("a.yaml", "x1", tid=1)
    assert vakt.endret(100) == {"a.yaml"}
    mappe.skriv("a.yaml", "x2", tid=1)
    assert vakt.endret(100 + FERSK / 2) == {"a.yaml"}
    # The last look is at the end of the time, so that nothing falls between.
    mappe.skriv("a.yaml", "x3", tid=1)
    assert vakt.endret(100 + FERSK) == {"a.yaml"}
    mappe.lest.clear()
    assert vakt.endret(101 + FERSK) == frozenset()
    assert mappe.lest == []


def test_files_come_and_go(mappe: Mappe, vakt: Vakt) -> None:
    del mappe.filer["a.yaml"]
    mappe.skriv("c.yaml", "tre")
    assert vakt.endret(100) == {"a.yaml", "c.yaml"}
    mappe.skriv("a.yaml", "en")
    assert vakt.endret(101) == {"a.yaml"}


def test_large_files_are_not_read(mappe: Mappe, vakt: Vakt) -> None:
    mappe.filer["stor.pdf"] = Merke(1, HELE + 1), "x"
    assert vakt.endret(100) == {"stor.pdf"}
    mappe.filer["stor.pdf"] = Merke(2, HELE + 1), "x"
    assert vakt.endret(101) == {"stor.pdf"}
    assert mappe.lest == []


def test_it_is_quiet_before_something_is_made_of_a_change() -> None:
    ro = Ro()
    assert not ro.klar(0.0, endret=False)
    assert not ro.klar(1.0, endret=True)
    venter = ro.venter
    assert not ro.klar(1.0 + STILLE / 2, endret=True)
    assert not ro.klar(1.0 + STILLE, endret=False)
    assert ro.klar(1.001 + 1.5 * STILLE, endret=False)
    assert (venter, ro.venter) == (True, False)
    assert not ro.klar(9.0, endret=False)


def test_whoever_saves_without_end_is_shown_something_all_the_same() -> None:
    ro, steg = Ro(), STILLE / 3
    klar = [ro.klar(nr * steg, endret=True) for nr in range(100)]
    assert 100 * steg / LENGST - 1 <= sum(klar) <= 100 * steg / LENGST + 1


def test_the_folder_on_the_disk(tmp_path: Path) -> None:
    for fil in (
        "oppdrag.yaml",
        "evidence/a.yaml",
        "evidence/filer/x.pdf",
        "criteria/k.yaml",
        "data/tall.csv",
    ):
        (tmp_path / fil).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / fil).write_text("x")
    for fil in ("build/rapport.html", "notat.txt", ".git/config", "evidence/.a.yaml.swp"):
        (tmp_path / fil).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / fil).write_text("x")
    mappe = Prosjektmappe(tmp_path)
    assert set(mappe.se()) == {"oppdrag.yaml", "evidence/a.yaml", "evidence/filer/x.pdf", "criteria/k.yaml"}
    (tmp_path.parent / "utenfor.csv").write_text("hemmelig")
    mappe.nevnt = frozenset({"data/tall.csv", "finnes/ikke.csv", "../utenfor.csv"})
    assert set(mappe.se()) - {"data/tall.csv"} == {
        "oppdrag.yaml",
        "evidence/a.yaml",
        "evidence/filer/x.pdf",
        "criteria/k.yaml",
    }
    assert mappe.trykk("oppdrag.yaml") != mappe.trykk("borte.yaml") == ""


def test_a_folder_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    assert Prosjektmappe(tmp_path / "borte").se() == {}


def test_the_files_that_a_project_names() -> None:
    kilde, _ = les(
        "a.yaml", b"kilder:\n  k: {fil: {sti: data/x.csv}}\ntabeller: [{id: t, fil: y.csv}]\nlogo: /abs.png\n"
    )
    assert nevnte_filer([kilde]) == {"data/x.csv", "y.csv"}
