"""`revisjon godkjenn` records a review, and `revisjon sjekk` tells when a judgement has lapsed."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tilfeller import GRUNN

from revisjon.load.lockfile import LÅSEFIL

VURDERING = """\
skjønn:
  - kriterium: oversikt
    problemstilling: P2
    verdi: delvis oppfylt
    begrunnelse: Oversikten er tatt i bruk nylig.
    godkjent: {av: Kari, dato: 2026-04-02}
vurderinger:
  - {kapittel: tema, tekst: Oversikten finnes.}
konklusjoner:
  - {problemstilling: P1, ingress: Ja., kort: Ja., tekst: Ja.}
anbefalinger:
  - {id: A1, tekst: Bruker oversikten, mottaker: kommunedirektøren, grunnlag: [oversikt.b]}
"""


def kjør(mappe: Path, *argumenter: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "revisjon", "-C", str(mappe), *argumenter],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    for fil in GRUNN.rglob("*.yaml"):
        mål = tmp_path / fil.relative_to(GRUNN)
        mål.parent.mkdir(exist_ok=True)
        mål.write_bytes(fil.read_bytes())
    (tmp_path / "vurdering.yaml").write_text(VURDERING, "utf-8")
    return tmp_path


def _lås(mappe: Path) -> dict[str, dict[str, object]]:
    innhold: dict[str, dict[str, dict[str, object]]] = json.loads((mappe / LÅSEFIL).read_text("utf-8"))
    return innhold["gjennomgått"]


def _endre(mappe: Path, fra: str, til: str, fil: str = "evidence/funn.yaml") -> None:
    tekst = (mappe / fil).read_text("utf-8")
    assert fra in tekst
    (mappe / fil).write_text(tekst.replace(fra, til), "utf-8")


def test_all_is_reviewed_and_twice_is_the_same(mappe: Path) -> None:
    svar = kjør(mappe, "godkjenn", "--av", "  Kari\n Ås ")
    assert (svar.returncode, svar.stderr) == (0, "Skrev revisjon.lock\n")
    assert svar.stdout.splitlines() == [
        "oversikt:P2 (skjønn): gjennomgått for første gang",
        "tema (vurdering): gjennomgått for første gang",
        "P1 (konklusjon): gjennomgått for første gang",
        "A1 (anbefaling): gjennomgått for første gang",
    ]
    lås = _lås(mappe)
    assert [*lås] == ["A1", "P1", "oversikt:P2", "tema"]
    assert {x["av"] for x in lås.values()} == {"Kari Ås"}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(lås["A1"]["dato"]))
    assert lås["A1"]["slag"] == "anbefaling"
    assert isinstance(lås["A1"]["grunnlag"], dict)
    assert [*lås["A1"]["grunnlag"]] == ["kilde loven", "kriterium oversikt", "påstand oversikt.b"]
    før = (mappe / LÅSEFIL).read_bytes(), (mappe / LÅSEFIL).stat().st_mtime_ns
    svar = kjør(mappe, "godkjenn")
    assert (svar.returncode, svar.stdout) == (0, "")
    assert svar.stderr == "Ingenting er endret siden sist gjennomgang.\n"
    assert ((mappe / LÅSEFIL).read_bytes(), (mappe / LÅSEFIL).stat().st_mtime_ns) == før
    (mappe / LÅSEFIL).unlink()
    kjør(mappe, "godkjenn", "--av", "Kari Ås")
    assert (mappe / LÅSEFIL).read_bytes() == før[0]


def test_only_what_is_named_and_what_changed_is_told(mappe: Path) -> None:
    kjør(mappe, "godkjenn")
    _endre(mappe, "Svar fra kommunen", "Brev fra kommunen")
    _endre(mappe, "  - id: F1", "  - {id: F2, kapittel: tema, tekst: Mer., belyser: "
           "[{punkt: oversikt.b, taler: for}]}\n  - id: F1")  # fmt: skip
    _endre(mappe, "tekst: Oversikten finnes.", "tekst: Oversikten er der.", "vurdering.yaml")
    _endre(mappe, "Bruker oversikten", "Følger opp", "vurdering.yaml")
    svar = kjør(mappe, "godkjenn", "A1", "tema")
    assert svar.stdout.splitlines() == [
        "tema (vurdering): endret: vurderingen og kilde brev; nytt: funn F2",
        "A1 (anbefaling): endret: anbefalingen; nytt: funn F2",
    ]
    svar = kjør(mappe, "godkjenn")
    assert svar.stdout.splitlines() == [
        "oversikt:P2 (skjønn): endret: kilde brev; nytt: funn F2",
        "P1 (konklusjon): endret: kilde brev; nytt: funn F2",
    ]
    _endre(mappe, "belyser: [{punkt: oversikt.b, taler: for}]", "kontekst: ja")
    assert kjør(mappe, "godkjenn", "P1").stdout == "P1 (konklusjon): borte: funn F2\n"
    svar = kjør(mappe, "godkjenn", "P1", "--av", "Ola")
    assert svar.stdout == "P1 (konklusjon): uendret, gjennomgått av en annen\n"
    assert _lås(mappe)["P1"]["av"] == "Ola"


def test_comments_and_lines_are_no_change(mappe: Path) -> None:
    kjør(mappe, "godkjenn")
    _endre(mappe, "    tekst: Kommunen har en oversikt.[@brev]", "    # Sjekket.\n    tekst: |\n"
           "      Kommunen har en\n      oversikt.[@brev]\n")  # fmt: skip
    assert kjør(mappe, "godkjenn").stderr == "Ingenting er endret siden sist gjennomgang.\n"
    assert "V001" not in kjør(mappe, "sjekk").stderr


def test_review_of_what_is_gone_is_dropped_at_the_next_write(mappe: Path) -> None:
    kjør(mappe, "godkjenn")
    _endre(mappe, "id: A1", "id: A2", "vurdering.yaml")
    assert kjør(mappe, "sjekk").returncode == 0
    kjør(mappe, "godkjenn", "tema")
    assert "A1" in _lås(mappe)
    kjør(mappe, "godkjenn", "A2")
    assert [*_lås(mappe)] == ["A2", "P1", "oversikt:P2", "tema"]


def test_unknown_id_is_wrong_usage(mappe: Path) -> None:
    svar = kjør(mappe, "godkjenn", "A1", "oversikt:P")
    assert svar.returncode == 2
    assert "«oversikt:P». Mente du «oversikt:P2»?" in svar.stderr
    assert not (mappe / LÅSEFIL).exists()
    assert "Velg oversikt:P2, tema, P1 eller A1." in kjør(mappe, "godkjenn", "xyzw").stderr
    (mappe / "vurdering.yaml").unlink()
    assert "Prosjektet har ikke noe slikt ennå." in kjør(mappe, "godkjenn", "A1").stderr


def test_project_with_errors_is_not_reviewed(mappe: Path) -> None:
    _endre(mappe, "[@brev]", "[@brevet]")
    svar = kjør(mappe, "godkjenn")
    assert svar.returncode == 1
    assert "Mente du «brev»?" in svar.stderr
    assert not (mappe / LÅSEFIL).exists()
    _endre(mappe, "[@brevet]", "[@brev]")
    (mappe / LÅSEFIL).write_text("<<<<<<< HEAD\n", "utf-8")
    svar = kjør(mappe, "godkjenn")
    assert svar.returncode == 1
    assert "flettekonflikt" in svar.stderr
    assert (mappe / LÅSEFIL).read_text("utf-8") == "<<<<<<< HEAD\n"


@pytest.mark.parametrize("kommando", [["sjekk"], ["bygg", "--format", "json"]])
def test_lapsed_judgement_is_a_warning(mappe: Path, kommando: list[str]) -> None:
    svar = kjør(mappe, *kommando)
    assert svar.returncode == 0
    assert "advarsel V001" in svar.stderr
    assert "vurdering.yaml:4:12" in svar.stderr
    assert "Skjønnet «oversikt:P2» er ikke gjennomgått" in svar.stderr
    assert "Kjør «revisjon godkjenn oversikt:P2» når skjønnet er gjennomgått." in svar.stderr
    kjør(mappe, "godkjenn", "oversikt:P2")
    assert "V001" not in kjør(mappe, *kommando).stderr
    _endre(mappe, "taler: for", "taler: mot")
    svar = kjør(mappe, *kommando)
    assert svar.returncode == 0
    assert "Endret siden det ble gjennomgått: funn F1." in svar.stderr
    assert "Kjør «revisjon godkjenn oversikt:P2» når skjønnet er vurdert på nytt." in svar.stderr


def test_lapsed_judgement_as_data(mappe: Path) -> None:
    alle = json.loads(kjør(mappe, "sjekk", "--format", "json").stdout)
    (d,) = (d for d in alle if d["alvor"] != "hint")
    assert (d["kode"], d["alvor"], d["fil"], d["linje"], d["kolonne"]) == (
        "V001", "advarsel", "vurdering.yaml", 4, 12,
    )  # fmt: skip
