"""Documents over many projects, as a user asks for them."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from kommando import kjør
from tilfeller import GRUNN

VURDERING = """\
anbefalinger:
  - {id: A1, tekst: oppdaterer oversikten, grunnlag: [oversikt.b], mottaker: kommunedirektøren}
"""
LOGG = """\
oppfølging:
  - {dato: 2026-06-20, anbefaling: A1, hva: vedtak, av: kommunestyret, utfall: vedtatt, frist: 2026-09}
"""


@pytest.fixture
def mapper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path / "cache"))
    for navn in ("en", "to"):
        shutil.copytree(GRUNN, tmp_path / navn)
        (tmp_path / navn / "vurdering.yaml").write_text(VURDERING, "utf-8")
        (tmp_path / navn / "oppfolging.yaml").write_text(LOGG, "utf-8")
    (tmp_path / "to" / "oppfolging.yaml").write_text("oppfølging: [{}]\n", "utf-8")
    return tmp_path


def test_a_document_of_what_can_be_read(mapper: Path) -> None:
    valg = (
        "--dokument",
        "restanseliste",
        "--dato",
        "2026-12-01",
        "--format",
        "html",
        "--ut",
        str(mapper / "ut"),
    )
    svar = kjør("oppfølging", "oversikt", str(mapper / "en"), str(mapper / "to"), *valg)
    assert svar.returncode == 1, svar.stderr
    assert "Ett av prosjektene har feil" in svar.stderr
    html = (mapper / "ut" / "restanseliste.html").read_text("utf-8")
    assert "Oppdaterer oversikten" in html
    assert "Forfalt for 62 dager siden" in html.replace("\u00a0", " ")
    assert "Prosjekter som ikke er med" in html


def test_the_year_is_in_the_name_of_the_file(mapper: Path) -> None:
    valg = (
        "--dokument",
        "årsdel",
        "--år",
        "2026",
        "--dato",
        "2026-12-31",
        "--format",
        "html",
        "--ut",
        str(mapper),
    )
    svar = kjør("oppfølging", "oversikt", str(mapper / "en"), *valg)
    assert svar.returncode == 0, svar.stderr
    assert "Oppfølging av forvaltningsrevisjoner i 2026" in (mapper / "arsdel-2026.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        (("--dokument", "restanseliste", "--format", "xlsx"), "pdf, docx eller html"),
        (("--dokument", "årsdel", "--år", "2024-2026"), "gjelder ett år"),
        (("--dokument", "årsdel", "--år", "2999"), "ikke kommet ennå"),
        (("--dokument", "årsdel", "--år", "2026", "--dato", "2025-01-01"), "før 2026"),
        (("--dokument", "restliste"), "restanseliste eller årsdel"),
        (("--format", "pdf"), "tekst, html, xlsx, json eller csv"),
    ],
)
def test_wrong_usage(mapper: Path, valg: tuple[str, ...], sagt: str) -> None:
    svar = kjør("oppfølging", "oversikt", str(mapper / "en"), *valg)
    assert svar.returncode == 2
    assert sagt in svar.stderr
