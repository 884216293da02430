"""The overview as a user types it: which projects are found, what is remembered, and what is written."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from kommando import kjør
from portefolje import VEDTAK, lag_prosjekt

from revisjon.cli.followup import cache, one, scan
from revisjon.cli.main import revisjon
from revisjon.load import last as ekte_last

DAG = ("--dato", "2026-11-27")
Kall = Callable[..., Result]


@pytest.fixture
def rot(tmp_path: Path) -> Path:
    """Return a folder with three projects, one of them in error, old enough to be remembered."""
    mappe = tmp_path / "arkiv"
    lag_prosjekt(mappe / "2023" / "lågmark", VEDTAK)
    lag_prosjekt(mappe / "2025" / "tjernmark", id="tjern-2025", dato="2025-03", kommune="Tjernmark kommune")
    lag_prosjekt(mappe / "2025" / "feil", id="feil")
    (mappe / "2025" / "feil" / "vurdering.yaml").write_text("anbefalinger: [", "utf-8")
    return mappe


@pytest.fixture
def kall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kall:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "minne"))
    monkeypatch.setattr(cache, "_NETTOPP", 0)
    monkeypatch.chdir(tmp_path)

    def kall(*valg: str) -> Result:
        return CliRunner().invoke(revisjon, ["oppfølging", "oversikt", *valg, *DAG])

    return kall


def _ider(svar: Result) -> list[str]:
    return [p["id"] for p in json.loads(svar.stdout)["prosjekter"]]


def test_a_project_in_error_hides_no_other(rot: Path, kall: Kall) -> None:
    svar = kall(str(rot))
    assert svar.exit_code == 1
    assert "2 prosjekter" in svar.stdout
    assert "forfalt for" in svar.stdout
    assert "Feil i arkiv/2025/feil" in svar.stdout
    assert "vurdering.yaml:1" in svar.stdout
    assert "Ett av prosjektene har feil og er ikke med i tallene." in svar.stderr
    shutil.rmtree(rot / "2025" / "feil")
    assert kall(str(rot)).exit_code == 0


def test_a_log_in_error_is_one_too(rot: Path, kall: Kall) -> None:
    lag_prosjekt(rot / "2023" / "lågmark", VEDTAK.replace("utfall: vedtatt, ", ""))
    svar = kall(str(rot), "--format", "json")
    assert {f["mappe"] for f in json.loads(svar.stdout)["feil"]} == {"arkiv/2023/lågmark", "arkiv/2025/feil"}


def test_a_bug_in_one_project_hides_no_other(rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch) -> None:
    def last(sti: Path) -> object:
        if sti.name == "tjernmark":
            raise ZeroDivisionError
        return ekte_last(sti)

    monkeypatch.setattr(one, "last", last)
    svar = kall(str(rot))
    assert svar.exit_code == 1
    assert "revisjon kunne ikke regne ut dette prosjektet" in svar.stdout
    assert "Lågmark kommune" in svar.stdout


@pytest.mark.parametrize(
    ("valg", "ventet"),
    [
        (("arkiv/2023",), ["lågmark-2023"]),
        (("arkiv/2023/lågmark",), ["lågmark-2023"]),
        (("arkiv/2023/lågmark/oppdrag.yaml",), ["lågmark-2023"]),
        (("arkiv/2023", "arkiv/2023/lågmark", "arkiv/2023/../2023"), ["lågmark-2023"]),
        (("arkiv/*/*mark",), ["lågmark-2023", "tjern-2025"]),
        (("arkiv/**/oppdrag.yaml",), ["lågmark-2023", "tjern-2025"]),
        (("--liste", "liste.txt"), ["lågmark-2023", "tjern-2025"]),
    ],
)
def test_what_is_found(rot: Path, kall: Kall, valg: tuple[str, ...], ventet: list[str]) -> None:
    liste = "\ufeff# Våre prosjekter\n\narkiv/2023   # alle fra 2023\narkiv/*/tjern*\narkiv/2023/lågmark\n"
    (rot.parent / "liste.txt").write_text(liste, "utf-8")
    assert _ider(kall(*valg, "--format", "json")) == ventet


def test_a_line_that_leads_nowhere_hides_no_other(rot: Path, kall: Kall) -> None:
    (rot.parent / "liste.txt").write_text("arkiv/2023\narkiv/flyttet\n", "utf-8")
    svar = kall("--liste", "liste.txt")
    assert svar.exit_code == 1
    assert "Lågmark kommune" in svar.stdout
    assert "Feil i arkiv/flyttet" in svar.stdout
    assert "liste.txt: Mappen «arkiv/flyttet» finnes ikke." in svar.stdout


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        ((), "Skriv hvilke mapper"),
        (("finnes-ikke",), "finnes ikke"),
        (("arkiv/x*",), "Ingen mapper passer"),
        (("liste.txt",), "--liste foran"),
        (("--liste", "finnes-ikke"), "kan ikke leses"),
        (("tom",), "ingen prosjekter der"),
        (("arkiv", "--år", "i fjor"), "Skriv et årstall"),
    ],
)
def test_what_is_refused(rot: Path, kall: Kall, valg: tuple[str, ...], sagt: str) -> None:
    (rot.parent / "liste.txt").write_text("arkiv", "utf-8")
    (rot.parent / "tom").mkdir()
    svar = kall(*valg)
    assert svar.exit_code == 2
    assert sagt in svar.stderr


def test_links_lead_in_no_circle(rot: Path, kall: Kall) -> None:
    try:
        (rot / "2023" / "opp").symlink_to(rot, target_is_directory=True)
        (rot.parent / "snarvei").symlink_to(rot / "2023" / "lågmark", target_is_directory=True)
    except OSError:
        pytest.skip("links are not allowed here")
    assert _ider(kall("arkiv/2023", "snarvei", "--format", "json")) == ["lågmark-2023"]


def test_a_project_holds_no_others(rot: Path, kall: Kall) -> None:
    lag_prosjekt(rot / "2023" / "lågmark" / "eksempler" / "indre", id="indre")
    assert _ider(kall("arkiv/2023", "--format", "json")) == ["lågmark-2023"]


class _Teller:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.lest: list[str] = []
        ekte = one.les_prosjekt

        def les(sti: Path, navn: str, dag: object) -> object:
            self.lest.append(sti.name)
            return ekte(sti, navn, dag)  # type: ignore[arg-type]

        monkeypatch.setattr(one, "les_prosjekt", les)

    def siden_sist(self) -> list[str]:
        lest, self.lest = self.lest, []
        return sorted(lest)


def test_only_what_changed_is_read_again(rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch) -> None:
    teller = _Teller(monkeypatch)
    først = kall(str(rot)).stdout
    assert teller.siden_sist() == ["feil", "lågmark", "tjernmark"]
    assert kall(str(rot)).stdout == først
    assert teller.siden_sist() == []
    fil = rot / "2023" / "lågmark" / "oppfolging.yaml"
    før = fil.stat()
    fil.write_text(fil.read_text("utf-8").replace("2024-06", "2027-06"), "utf-8")
    os.utime(fil, ns=(før.st_atime_ns, før.st_mtime_ns))
    assert "forfalt for" not in kall(str(rot)).stdout
    assert teller.siden_sist() == ["lågmark"]
    (rot / "2025" / "tjernmark" / "evidence" / "mer.yaml").write_text("kilder: {}\n", "utf-8")
    shutil.rmtree(rot / "2025" / "feil")
    kall(str(rot))
    assert teller.siden_sist() == ["tjernmark"]
    kall(str(rot), "--på-nytt")
    assert teller.siden_sist() == ["lågmark", "tjernmark"]


def test_from_another_folder_it_is_remembered_under_its_new_name(
    rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch
) -> None:
    teller = _Teller(monkeypatch)
    kall(str(rot))
    teller.siden_sist()
    monkeypatch.chdir(rot / "2025")
    svar = json.loads(kall(str(rot), "--format", "json").stdout)
    assert teller.siden_sist() == []
    assert [p["mappe"] for p in svar["prosjekter"]] == [(rot / "2023/lågmark").as_posix(), "tjernmark"]
    assert [f["mappe"] for f in svar["feil"]] == ["feil"]
    assert svar["anbefalinger"][1]["mappe"] == "tjernmark"


def test_another_day_is_read_again(rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch) -> None:
    teller = _Teller(monkeypatch)
    kall(str(rot))
    teller.siden_sist()
    svar = CliRunner().invoke(revisjon, ["oppfølging", "oversikt", str(rot), "--dato", "2024-01-01"])
    assert "forfalt for" not in svar.stdout
    assert len(teller.siden_sist()) == 3


@pytest.mark.parametrize("ødelegg", [b"", b"\xff\xfe\x00", b"{}", None])
def test_a_broken_cache_is_rebuilt_in_silence(
    rot: Path, kall: Kall, tmp_path: Path, ødelegg: bytes | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    først = kall(str(rot))
    fil = tmp_path / "minne" / "revisjon" / "oversikt.txt"
    hel = fil.read_bytes()
    # None: one letter of what was kept is another.
    fil.write_bytes(hel.replace(b"kommunestyret", b"kommunestyre7") if ødelegg is None else ødelegg)
    teller = _Teller(monkeypatch)
    igjen = kall(str(rot))
    assert (igjen.stdout, igjen.stderr, igjen.exit_code) == (først.stdout, først.stderr, 1)
    assert teller.siden_sist() == (["lågmark"] if ødelegg is None else ["feil", "lågmark", "tjernmark"])
    assert fil.read_bytes() == hel


def test_every_cut_of_the_cache_is_survived(rot: Path, kall: Kall, tmp_path: Path) -> None:
    først = kall(str(rot)).stdout
    fil = tmp_path / "minne" / "revisjon" / "oversikt.txt"
    hel = fil.read_bytes()
    for lengde in range(0, len(hel), 397):
        fil.write_bytes(hel[:lengde])
        assert kall(str(rot)).stdout == først


def test_a_cache_that_cannot_be_written_is_done_without(rot: Path, kall: Kall, tmp_path: Path) -> None:
    (tmp_path / "minne").write_text("en fil", "utf-8")
    assert "2 prosjekter" in kall(str(rot)).stdout


def test_what_was_just_written_is_not_trusted(rot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mappe = rot / "2023" / "lågmark"
    assert cache.merke(mappe) == ""
    monkeypatch.setattr(time, "time_ns", lambda: 4_000_000_000_000_000_000)
    assert cache.merke(mappe) != ""


def test_the_cache_lies_where_the_system_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relativ/mappe")
    monkeypatch.setattr(Path, "home", lambda: Path("/hjem"))
    monkeypatch.setattr("sys.platform", "linux")
    assert cache.mappe() == Path("/hjem/.cache/revisjon")
    monkeypatch.setattr("sys.platform", "darwin")
    assert cache.mappe() == Path("/hjem/Library/Caches/revisjon")
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "/lokalt")
    assert cache.mappe() == Path("/lokalt/revisjon/Cache")


def test_several_processes_give_the_same(rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch) -> None:
    for nr in range(10):
        lag_prosjekt(rot / "mange" / f"p{nr}", VEDTAK, id=f"p{nr}")
    valg = ("oppfølging", "oversikt", "arkiv", *DAG, "--format", "json", "--på-nytt")
    samtidig = kjør(*valg, cwd=rot.parent)
    assert samtidig.returncode == 1
    monkeypatch.setattr(scan, "_FÅ", 100)
    assert samtidig.stdout == kall("arkiv", "--format", "json", "--på-nytt").stdout


def test_dead_processes_are_done_without(rot: Path, kall: Kall, monkeypatch: pytest.MonkeyPatch) -> None:
    ventet = kall(str(rot)).stdout
    monkeypatch.setattr(scan, "_FÅ", 0)
    monkeypatch.setattr(scan, "_overlat_avbrudd", os.abort)
    assert kall(str(rot), "--på-nytt").stdout == ventet


@pytest.mark.parametrize("bredde", [60, 80, 100, 160])
def test_no_line_is_wider_than_the_window(
    rot: Path, kall: Kall, bredde: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(bredde))
    linjer = kall(str(rot)).stdout.splitlines()
    ord_ = max(len(o) for linje in linjer for o in linje.split())
    assert max(map(len, linjer)) <= max(bredde, ord_ + 4)
    assert any("Lågmark kommune" in linje for linje in linjer)


@pytest.mark.usefixtures("rot")
def test_choosing(kall: Kall) -> None:
    assert _ider(kall("arkiv", "--format", "json", "--kommune", "tjern")) == ["tjern-2025"]
    assert _ider(kall("arkiv", "--format", "json", "--år", "2022-2024")) == ["lågmark-2023"]
    svar = json.loads(kall("arkiv", "--format", "json", "--forfalt").stdout)
    assert [a["prosjekt"] for a in svar["anbefalinger"]] == ["lågmark-2023"]
    assert svar["feil"]


def test_csv_opens_in_norwegian_excel_and_runs_nothing(rot: Path, kall: Kall) -> None:
    lag_prosjekt(rot / "2023" / "lågmark", VEDTAK, anbefaling="=HYPERLINK(1;2)")
    kall(str(rot), "--ut", "o.csv")
    data = (rot.parent / "o.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfKommune;")
    assert b"\r\n" in data
    rader = [*csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")]
    assert rader[0]["Anbefaling"] == "'=HYPERLINK(1;2)"
    assert (rader[0]["Frist"], rader[0]["Forfalt"], rader[0]["Kommunenr."]) == ("2024-06", "ja", "9901")


@pytest.mark.parametrize("format_", ["json", "csv", "html", "xlsx", "tekst"])
def test_the_same_bytes_every_time(rot: Path, kall: Kall, format_: str) -> None:
    for navn in ("a", "b"):
        kall(str(rot), "--format", format_, "--ut", navn)
        time.sleep(0.01)
    assert (rot.parent / "a").read_bytes() == (rot.parent / "b").read_bytes()


def test_the_format_follows_the_name(rot: Path, kall: Kall) -> None:
    kall(str(rot), "--ut", "o.xlsx")
    assert zipfile.is_zipfile(rot.parent / "o.xlsx")
    svar = kall(str(rot), "--format", "html")
    assert "oversikt.html" in svar.stderr
    assert (rot.parent / "oversikt.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.usefixtures("rot")
def test_a_file_that_cannot_be_written_is_told(kall: Kall) -> None:
    svar = kall("arkiv", "--ut", "arkiv/2023/lågmark/oppdrag.yaml/o.csv")
    assert "kan ikke skrives" in str(svar.exception)
