"""`revisjon oppfølging rapport`, from the command to the files: the three formats say the same."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest
from kommando import kjør
from oppfulgt import i_målform, les_inn, rapport_om, skriv

from revisjon.model.engagement import Målform
from revisjon.output.build import bygg

FORMATER = ("pdf", "docx", "html")


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    return skriv(tmp_path / "prosjekt")


def _rapport(prosjekt: Path, *valg: str) -> tuple[int, str]:
    svar = kjør("-C", str(prosjekt), "oppfølging", "rapport", *valg)
    return svar.returncode, svar.stderr


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
@pytest.mark.parametrize("utgave", ["endelig", "offentlig", "arbeidsutkast"])
def test_every_format_and_edition_says_the_same(prosjekt: Path, målform: Målform, utgave: str) -> None:
    bygd = bygg(rapport_om(i_målform(les_inn(prosjekt), målform), utgave=utgave), FORMATER)
    assert bygd.diagnoser == ()
    assert tuple(bygd.filer) == FORMATER


def test_the_pdf_is_tagged_and_has_the_title(prosjekt: Path) -> None:
    with pikepdf.open(io.BytesIO(bygg(rapport_om(les_inn(prosjekt)), ("pdf",)).filer["pdf"])) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert str(pdf.docinfo["/Title"]) == "Oppfølging: Oversikt over kompetanse"


def test_the_command_builds_what_is_asked_for(prosjekt: Path) -> None:
    ut = prosjekt / "ut"
    kode, sagt = _rapport(prosjekt, "--dato", "2028-03-01", "--format", "pdf,docx,html", "--ut", str(ut))
    assert kode == 0, sagt
    assert {f.name for f in ut.iterdir() if not f.name.startswith(".")} == {
        f"oppfolgingsrapport.{f}" for f in FORMATER
    }
    assert "Status per 1. mars 2028" in (ut / "oppfolgingsrapport.html").read_text("utf-8")
    # Nothing has changed, so nothing is built; another day is another report.
    assert (
        "Uendret"
        in _rapport(prosjekt, "--dato", "2028-03-01", "--format", "pdf,docx,html", "--ut", str(ut))[1]
    )
    kode, sagt = _rapport(prosjekt, "--dato", "2028-03-02", "--format", "html", "--ut", str(ut))
    assert "Skrev" in sagt
    assert "Status per 2. mars 2028" in (ut / "oppfolgingsrapport.html").read_text("utf-8")


def test_the_day_is_today_where_none_is_given(prosjekt: Path) -> None:
    ut = prosjekt / "ut"
    assert _rapport(prosjekt, "--format", "html", "--ut", str(ut))[0] == 0
    assert "Uendret" in _rapport(prosjekt, "--format", "html", "--ut", str(ut))[1]


def test_a_day_before_the_report_is_refused(prosjekt: Path) -> None:
    kode, sagt = _rapport(prosjekt, "--dato", "2026-01-15", "--format", "html")
    assert kode == 2
    assert "ingenting å følge opp" in sagt


def test_a_log_with_mistakes_makes_no_report(prosjekt: Path) -> None:
    logg = prosjekt / "oppfolging.yaml"
    logg.write_text(
        logg.read_text("utf-8").replace("utfall: vedtatt,", "utfall: vedtatt, framdrift: pågår,"), "utf-8"
    )
    kode, sagt = _rapport(prosjekt, "--format", "html")
    assert kode == 1
    assert "hører til innførselen" in sagt
    assert not (prosjekt / "build/oppfolgingsrapport.html").exists()
