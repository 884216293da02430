"""A committee's spreadsheet as a user reads it in: all or nothing, and never twice."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from arbeidsbok import bok, fyll_ut
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


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    mappe = tmp_path / "prosjekt"
    shutil.copytree(GRUNN, mappe)
    (mappe / "vurdering.yaml").write_text(VURDERING, "utf-8")
    return mappe


def _importer(prosjekt: Path, *valg: str) -> subprocess.CompletedProcess[str]:
    return kjør("-C", str(prosjekt), "oppfølging", "importer", *valg)


def _skjema(prosjekt: Path, tmp_path: Path) -> Path:
    fil = tmp_path / "skjema.xlsx"
    svar = _importer(prosjekt, "--mal", str(fil))
    assert svar.returncode == 0, svar.stderr
    return fil


def _antall(prosjekt: Path) -> int:
    lastet = last(prosjekt)
    assert lastet.prosjekt is not None, lastet.diagnoser
    return len(lastet.prosjekt.oppfølging.logg)


def test_from_form_to_log_and_once_more(prosjekt: Path, tmp_path: Path) -> None:
    fil = _skjema(prosjekt, tmp_path)
    assert "finnes alt" in _importer(prosjekt, "--mal", str(fil)).stderr
    assert "Ingenting nytt." in _importer(prosjekt, str(fil)).stderr
    vedtak = {"Dato": "20. juni 2026", "Hva": "vedtak", "Av": "kommunestyret", "Utfall": "vedtatt"}
    meldt = {"Dato": "august 2026", "Av": "kommunedirektøren", "Framdrift": "pågår"}
    fil.write_bytes(fyll_ut(fil.read_bytes(), {3: {**meldt, "Tekst": "+ny"}, 2: vedtak}))
    prøvd = _importer(prosjekt, str(fil), "--prøv")
    assert "2 innførsler ville blitt ført inn" in prøvd.stderr
    assert not (prosjekt / FIL).exists()
    svar = _importer(prosjekt, str(fil))
    assert svar.returncode == 0, svar.stderr
    assert "2026-06-20  A1  vedtak: vedtatt (kommunestyret)" in svar.stderr
    assert "Førte inn 2 innførsler" in svar.stderr
    assert (prosjekt / FRYSFIL).exists()
    før = (prosjekt / FIL).read_bytes()
    assert "2 innførsler sto der fra før" in _importer(prosjekt, str(fil)).stderr
    assert (prosjekt / FIL).read_bytes() == før
    fil.write_bytes(fyll_ut(fil.read_bytes(), {2: {"Utfall": "ikke vedtatt"}}))
    svar = _importer(prosjekt, str(fil))
    assert svar.returncode == 1
    assert "skjema.xlsx: Innførsler!H2" in svar.stderr
    assert "O013" in svar.stderr
    assert (prosjekt / FIL).read_bytes() == før


def test_nothing_is_written_unless_all_is_understood(prosjekt: Path, tmp_path: Path) -> None:
    fil = tmp_path / "liste.xlsx"
    hode = ("Anbefaling", "Møtedato", "Utvalg", "Utfall", "Kommentar")
    rader = [hode, ("1", "20.6.2026", "kommunestyret", "vedtatt", ""), ("A1 c", "i fjor", "x", "vedtat", "")]
    fil.write_bytes(bok(rader))
    svar = _importer(prosjekt, str(fil))
    assert svar.returncode == 1
    for celle in ("Liste!A3", "Liste!B3", "Liste!D3"):
        assert f"liste.xlsx: {celle}" in svar.stderr
    assert "Ingenting er ført inn." in svar.stderr
    assert not (prosjekt / FIL).exists()
    assert not (prosjekt / FRYSFIL).exists()


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        ((), "Skriv enten filen"),
        (("x.xlsx", "--mal", "y.xlsx"), "Skriv enten filen"),
        (("finnes-ikke.xlsx",), "kan ikke leses"),
        (("x.xlsx", "--dato", "2026-01-01"), "gjelder bare --mal"),
        (("--mal", "skjema.ods"), "på .xlsx"),
    ],
)
def test_wrong_usage(prosjekt: Path, valg: tuple[str, ...], sagt: str) -> None:
    svar = _importer(prosjekt, *valg)
    assert svar.returncode == 2
    assert sagt in svar.stderr


def test_a_field_that_there_is_not(prosjekt: Path, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(bok([("A",)]))
    svar = _importer(prosjekt, str(tmp_path / "x.xlsx"), "--kolonne", "Tiltak=anbefalig")
    assert svar.returncode == 2
    assert "Mente du «anbefaling»?" in svar.stderr


def test_what_is_no_workbook(prosjekt: Path, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("Anbefaling;Dato")
    svar = _importer(prosjekt, str(tmp_path / "x.xlsx"))
    assert svar.returncode == 1
    assert "O015" in svar.stderr


def test_import_and_entry_at_once_lose_nothing(prosjekt: Path, tmp_path: Path) -> None:
    """Both wait for the same lock."""
    hode = ("Anbefaling", "Dato", "Hva", "Av", "Holdning")
    rader = (("A1", "20.6.2026", "svar", f"liste {n}", "enig") for n in range(20))
    (tmp_path / "x.xlsx").write_bytes(bok([hode, *rader]))
    registrer = ("registrer", "A1", "--hva", "svar", "--holdning", "enig", "--av")
    kall = [("importer", str(tmp_path / "x.xlsx")), *((*registrer, f"rolle {n}") for n in range(3))]
    alle = [
        subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "revisjon", "-C", str(prosjekt), "oppfølging", *valg],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for valg in kall
    ]
    for p in alle:
        _, feil = p.communicate()
        assert p.returncode == 0, feil
    assert _antall(prosjekt) == 23


def test_what_cannot_be_read_back_is_taken_back(prosjekt: Path, tmp_path: Path) -> None:
    """Whatever the reader of lists lets through, the log is never left in a state that cannot be loaded."""
    hode = ("Anbefaling", "Dato", "Hva", "Av", "Framdrift", "Merknad")
    tekst = "<script>alert(1)</script>\n# Tittel\n- = punkt\n\n[x](javascript:1)"
    (tmp_path / "x.xlsx").write_bytes(bok([hode, ("A1", "20.6.2026", "rapportert", "x", "pågår", tekst)]))
    svar = _importer(prosjekt, str(tmp_path / "x.xlsx"))
    assert svar.returncode in (0, 1), svar.stderr
    assert _antall(prosjekt) == (1 if svar.returncode == 0 else 0)
    assert (prosjekt / FIL).exists() == (svar.returncode == 0)
