"""What `revisjon bygg` is asked for: names as people type them, and what is refused before it builds."""

from __future__ import annotations

import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from eksempel import ROT
from tilfeller import GRUNN

from revisjon.cli.norsk import Bruksfeil
from revisjon.cli.wanted import Valg, krev_utenfor, navn, velg


def sett_opp_med(mappe: Path, tekst: str) -> Path:
    """Return the smallest right project with one file more."""
    rot = mappe / "prosjekt"
    shutil.copytree(GRUNN, rot)
    (rot / "evidence" / "mer.yaml").write_text(tekst, "utf-8")
    return rot


def nei(*argumenter: str, rot: Path = ROT) -> str:
    """Return what is said of wrong usage."""
    svar = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "revisjon", "-C", str(rot), *argumenter],
        capture_output=True,
        text=True,
        check=False,
    )
    assert svar.returncode == 2, svar.stderr
    return svar.stderr


@pytest.mark.parametrize(
    "skrevet", ["høringsbrev", "horingsbrev", "hoeringsbrev", "HØRINGSBREV", "Horingsbrev"]
)
def test_a_name_is_known_in_any_case_and_without_norwegian_letters(skrevet: str) -> None:
    assert velg(skrevet, navn("dokument"), "Dokumentet") == "høringsbrev"
    assert velg(unicodedata.normalize("NFD", skrevet), navn("dokument"), "Dokumentet") == "høringsbrev"


@pytest.mark.parametrize("slag", ["dokument", "utgave", "format"])
def test_every_name_stands_for_itself(slag: str) -> None:
    assert [velg(n, navn(slag), "Navnet") for n in navn(slag)] == list(navn(slag))


@pytest.mark.parametrize("skrevet", ["", "hring", "høringen", "rapport "])
def test_nothing_else_is_guessed(skrevet: str) -> None:
    with pytest.raises(Bruksfeil):
        velg(skrevet, navn("utgave"), "Utgaven")


def test_a_format_is_built_once_however_it_is_written() -> None:
    valg = Valg("rapport", "pdf,PDF, Docx", "", (), None, stille=False, med_data=False)
    assert valg.formater == ("pdf", "docx")


def test_the_way_of_building_has_its_own_key_for_data() -> None:
    med, uten = (Valg("rapport", "pdf", "", (), None, stille=False, med_data=m).nøkkel for m in (True, False))
    assert med != uten


@pytest.mark.parametrize("mappe", ["evidence", "evidence/filer/ut", "criteria/../criteria", "templates"])
def test_nothing_is_built_among_what_it_is_built_from(mappe: str) -> None:
    with pytest.raises(Bruksfeil, match="kildene til rapporten"):
        krev_utenfor(ROT / mappe, ROT)


def test_other_folders_will_do(tmp_path: Path) -> None:
    for mappe in (ROT / "build", ROT / "evidenceut", ROT, tmp_path):
        krev_utenfor(mappe, ROT)


@pytest.mark.parametrize(
    ("argumenter", "venter"),
    [
        (["--ut", ""], "Skriv navnet på en mappe."),
        (["--ut", str(ROT / "evidence")], "i «evidence»"),
        (["--format", "json", "--med-data"], "pdf, docx eller html må være blant formatene"),
        (["--dato", "1899-12-31"], "før revisjonen begynte"),
        (["faktapakke", "--om", "hr-statistikk"], "«hr-statistikk» er en kilde av typen"),
        (["faktapakke", "--om", "finnesikke"], "Ingen kilde eller virksomhet har id-en «finnesikke»."),
        (["horingsbrev", "--utgave", "Endelig"], "Høringsbrev bygges ikke som endelig. Velg høring."),
    ],
)
def test_what_is_refused(argumenter: list[str], venter: str) -> None:
    sagt = nei("bygg", *argumenter)
    assert venter in sagt
    assert sagt.endswith("Se «revisjon bygg --hjelp».\n")


def test_verdicts_cannot_hold_before_there_was_an_audit() -> None:
    assert "før revisjonen begynte, 2025-12-01" in nei("vurder", "--dato", "2025-11-30", rot=GRUNN)


def test_an_informant_that_nothing_rests_on_is_told_so(tmp_path: Path) -> None:
    rot = sett_opp_med(tmp_path, "kilder: {taus: {type: intervju, rolle: leder, dato: 2026-03}}\n")
    assert "Ingenting i rapporten bygger på «taus»" in nei("bygg", "faktapakke", "--om", "taus", rot=rot)
    assert "«loven» er en kilde av typen lov" in nei("bygg", "faktapakke", "--om", "loven", rot=rot)


def test_help_is_that_of_the_command() -> None:
    assert nei("sjekk", "--utgave", "endlig").endswith("Se «revisjon sjekk --hjelp».\n")
    assert nei("tull").endswith("Se «revisjon --hjelp».\n")
