"""`revisjon oversett`, and the commands that read a project in another målform."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from eksempel import ROT
from kommando import kjør


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    shutil.copytree(ROT / "eksempler" / "heggfjord", tmp_path / "p")
    return tmp_path / "p"


def test_from_nothing_to_out_of_date_and_back(mappe: Path) -> None:
    vist = kjør("oversett", "bokmaal", cwd=mappe)
    assert vist.returncode == 0, vist.stderr
    første = vist.stdout.splitlines()[0]
    assert første.startswith("0 av ")
    assert første.endswith("tekster er oversatt til bokmål.")
    assert "P1.kort" in vist.stdout
    assert not (mappe / "oversettelser").exists()

    skrevet = kjør("oversett", "bokmål", "--skriv", cwd=mappe)
    assert "oversettelser/bokmaal.yaml" in skrevet.stderr
    fil, lås = mappe / "oversettelser" / "bokmaal.yaml", mappe / "oversettelser" / "bokmaal.lock"
    assert "  # Fristar\n  P1.kort:\n" in fil.read_text("utf-8")
    assert not lås.exists()

    fil.write_text(fil.read_text("utf-8").replace("  P1.kort:\n", "  P1.kort: Frister\n"), "utf-8")
    assert "Merket 1 oversettelse" in kjør("oversett", "bokmål", "--merk", cwd=mappe).stderr
    assert json.loads(lås.read_text("utf-8"))["tekster"].keys() == {"P1.kort"}

    oppdrag = mappe / "oppdrag.yaml"
    oppdrag.write_text(oppdrag.read_text("utf-8").replace("kort: Fristar", "kort: Tid og fristar"), "utf-8")
    utdatert = kjør("oversett", "bokmål", cwd=mappe)
    assert "Utdatert, fordi originalen er endret (1):" in utdatert.stdout
    assert "advarsel R044" in kjør("sjekk", "--målform", "bokmål", cwd=mappe).stderr
    # To mark all as read does not mark this one, for nobody has touched it.
    assert "Ingenting å skrive" in kjør("oversett", "bokmål", "--merk", cwd=mappe).stderr
    assert "Merket 1" in kjør("oversett", "bokmål", "--behold", "P1.kort", cwd=mappe).stderr
    assert "Utdatert" not in kjør("oversett", "bokmål", cwd=mappe).stdout


def test_documents_and_verdicts_in_another_målform(mappe: Path) -> None:
    (mappe / "oversettelser").mkdir()
    (mappe / "oversettelser" / "b.yaml").write_text("målform: bokmål\ntekster: {P1.kort: Frister}\n", "utf-8")
    bygd = kjør("bygg", "--format", "html", "--målform", "bokmål", "--dato", "2023-11-30", cwd=mappe)
    assert bygd.returncode == 0, bygd.stderr
    html = (mappe / "build" / "rapport-arbeidsutkast-bokmaal.html").read_text("utf-8")
    assert 'lang="nb"' in html
    assert "Revisjonskriterier" in html
    assert "Revisjonskriterium" not in html
    assert "Frister" in html
    assert "i hovedsak oppfylt" in kjør("vurder", "--malform", "bokmaal", cwd=mappe).stdout
    igjen = kjør("bygg", "--format", "html", "--målform", "bokmål", "--dato", "2023-11-30", cwd=mappe)
    assert "Uendret" in igjen.stderr


@pytest.mark.parametrize(
    ("argumenter", "svar"),
    [
        (("oversett", "nynorsk"), "er skrevet på nynorsk"),
        (("oversett", "svensk"), "Målformen «svensk» finnes ikke"),
        (("oversett", "bokmål", "--behold", "P1.kort"), "ingen oversettelse av «P1.kort»"),
        (("vurder", "--målform", "nynosk"), "Mente du «nynorsk»?"),
        (("bygg", "--ut", "oversettelser/ferdig"), "oversettelser"),
    ],
)
def test_wrong_usage(argumenter: tuple[str, ...], svar: str, mappe: Path) -> None:
    kjørt = kjør(*argumenter, cwd=mappe)
    assert kjørt.returncode == 2, kjørt.stderr
    assert svar in kjørt.stderr


def test_nothing_is_written_over_mistakes(mappe: Path) -> None:
    (mappe / "oversettelser").mkdir()
    fil = mappe / "oversettelser" / "bokmaal.yaml"
    fil.write_text("målform: bokmål\ntekster: {P1.kart: Frister}\n", "utf-8")
    kjørt = kjør("oversett", "bokmål", "--skriv", cwd=mappe)
    assert kjørt.returncode == 1
    assert "Mente du «P1.kort»?" in kjørt.stderr
    assert fil.read_text("utf-8") == "målform: bokmål\ntekster: {P1.kart: Frister}\n"
    # On one line there is no place for more.
    fil.write_text("målform: bokmål\ntekster: {P1.kort: Frister}\n", "utf-8")
    kjørt = kjør("oversett", "bokmål", "--skriv", cwd=mappe)
    assert kjørt.returncode == 1, kjørt.stderr
    assert "kan ikke utvides" in kjørt.stderr
    assert fil.read_text("utf-8") == "målform: bokmål\ntekster: {P1.kort: Frister}\n"


def test_the_schema_of_a_translation() -> None:
    skjema = json.loads(kjør("skjema", "oversettelse").stdout)
    assert skjema["properties"]["målform"]["enum"] == ["bokmål", "nynorsk", "engelsk"]
