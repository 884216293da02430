"""`revisjon sjekk`: forms of the answer, explanations, silenced messages, and texts without a project."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from docx import Document
from kommando import kjør
from sjekkeprøve import RETT

from revisjon.checks.allowed import X_KODER


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """Return a right project with one warning: a weighing that settles nothing."""
    mappe = tmp_path / "prosjekt"
    shutil.copytree(RETT, mappe)
    kriterier = mappe / "criteria" / "kriterier.yaml"
    tekst = kriterier.read_text("utf-8")
    a = "{id: a, påstand: Oversikten finnes}"
    assert a in tekst
    veid = "{id: a, påstand: Oversikten finnes, avveining: {verdi: ja, begrunnelse: Det holder.}}"
    kriterier.write_text(tekst.replace(a, veid), "utf-8")
    return mappe


def _tillat(prosjekt: Path, merknad: str) -> None:
    kriterier = prosjekt / "criteria" / "kriterier.yaml"
    tekst = kriterier.read_text("utf-8")
    kriterier.write_text(tekst.replace("      - {id: a", f"      {merknad}\n      - {{id: a"), "utf-8")


def _koder(prosjekt: Path, *valg: str) -> list[str]:
    svar = kjør("-C", str(prosjekt), "sjekk", "--format", "json", *valg)
    return [d["kode"] for d in json.loads(svar.stdout) if d["alvor"] != "hint"]


def test_a_warning_is_shown_and_is_no_error(prosjekt: Path) -> None:
    svar = kjør("-C", str(prosjekt), "sjekk")
    assert svar.returncode == 0
    assert "advarsel V002" in svar.stderr
    assert _koder(prosjekt) == ["V002"]


def test_a_silenced_message_is_counted_and_shown_when_asked_for(prosjekt: Path) -> None:
    _tillat(prosjekt, "# revisjon: tillat V002 – vi venter på et funn til")
    svar = kjør("-C", str(prosjekt), "sjekk")
    assert "V002" not in svar.stderr
    assert "1 melding er tillatt med en grunn. Vis den med --tillatte." in svar.stderr
    svar = kjør("-C", str(prosjekt), "sjekk", "--tillatte")
    assert "tillatt V002: Avveiningen" in svar.stderr
    assert "grunn: vi venter på et funn til" in svar.stderr
    svar = kjør("-C", str(prosjekt), "sjekk", "--format", "json")
    assert [d.get("tillatt") for d in json.loads(svar.stdout) if d["kode"] == "V002"] == [
        "vi venter på et funn til"
    ]


def test_a_silenced_message_is_in_sarif_with_its_reason(prosjekt: Path) -> None:
    _tillat(prosjekt, "# revisjon: tillat V002 – vi venter")
    svar = kjør("-C", str(prosjekt), "sjekk", "--format", "sarif")
    (kjøring,) = json.loads(svar.stdout)["runs"]
    (r,) = [r for r in kjøring["results"] if r["ruleId"] == "V002"]
    assert r["suppressions"] == [{"kind": "inSource", "justification": "vi venter"}]


@pytest.mark.parametrize(
    ("merknad", "ventet"),
    [
        ("# revisjon: tillat V002", ["V002", "X002"]),
        ("# revisjon: tillat V099 – grunn", ["V002", "X001"]),
        ("# revisjon: tillat V001 – grunn", ["V002", "X003"]),
        # Says nothing in this run, so it may well have its effect in another.
        ("# revisjon: tillat V004 – grunn", ["V002"]),
        ("# revisjon: tillat V009 – grunn", ["V002", "X004"]),
    ],
)
def test_wrong_ways_of_silencing(prosjekt: Path, merknad: str, ventet: list[str]) -> None:
    _tillat(prosjekt, merknad)
    assert sorted(_koder(prosjekt)) == sorted(ventet)
    assert {*ventet} - {"V002"} <= {*X_KODER}


def test_what_is_silenced_does_not_stop_a_build(prosjekt: Path) -> None:
    (prosjekt / "vurdering.yaml").write_text(
        (prosjekt / "vurdering.yaml").read_text("utf-8").split("\nuttalelser:")[0], "utf-8"
    )
    bygg = ("-C", str(prosjekt), "bygg", "--utgave", "endelig", "--format", "json")
    svar = kjør(*bygg)
    assert svar.returncode == 1
    assert "V007" in svar.stderr
    oppdrag = prosjekt / "oppdrag.yaml"
    tekst = oppdrag.read_text("utf-8")
    merket = tekst.replace("oppdrag:", "oppdrag:  # revisjon: tillat V007 – avtalt med sekretariatet", 1)
    oppdrag.write_text(merket, "utf-8")
    svar = kjør(*bygg)
    assert svar.returncode == 0, svar.stderr
    assert "V007" not in svar.stderr


@pytest.mark.parametrize("kode", ["V002", "v002", "Y014"])
def test_a_message_is_explained(kode: str) -> None:
    svar = kjør("sjekk", "--forklar", kode, cwd=RETT)
    assert svar.returncode == 0
    assert svar.stdout.startswith(kode.upper())


def test_an_unknown_code_is_wrong_usage() -> None:
    svar = kjør("sjekk", "--forklar", "V0021", cwd=RETT)
    assert svar.returncode == 2
    assert "Mente du «V02" in svar.stderr


def test_a_word_file_and_a_text_are_read_alike(tmp_path: Path) -> None:
    avsnitt = ("Planen ble laget fra 2019 til 2017.", "Se § 23-99 i kommuneloven.")
    (tmp_path / "notat.txt").write_text("\n\n".join(avsnitt), "utf-8")
    dokument = Document()
    for tekst in avsnitt:
        dokument.add_paragraph(tekst)
    strøm = io.BytesIO()
    dokument.save(strøm)
    (tmp_path / "notat.docx").write_bytes(strøm.getvalue())
    svar = [
        kjør("sjekk", "--format", "json", "--tekst", navn, cwd=tmp_path)
        for navn in ("notat.txt", "notat.docx")
    ]
    funnet = [[(d["kode"], d["melding"]) for d in json.loads(s.stdout)] for s in svar]
    assert funnet[0] == funnet[1] != []


@pytest.mark.parametrize(
    ("navn", "data", "sagt"),
    [
        ("notat.docx", b"ikke en zip", "kan ikke leses som en Word-fil"),
        ("notat.txt", b"\xff\xfe\x00", "er ikke en tekst i UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, navn: str, data: bytes, sagt: str) -> None:
    (tmp_path / navn).write_bytes(data)
    svar = kjør("sjekk", "--tekst", navn, cwd=tmp_path)
    assert svar.returncode == 2
    assert sagt in svar.stderr


@pytest.mark.parametrize(
    ("tekst", "valg", "funnet"),
    [
        ("Kommunelova gjeld. Kontrollutval skal vere uavhengige.", (), []),
        ("Kontrollutval er uavhengige.", (), ["M002"]),
        ("Kontrollutval er uavhengige.", ("--målform", "nynorsk"), []),
        ("Kontrollutvalg er uavhengige.", ("--målform", "nynorsk"), ["M002"]),
    ],
)
def test_the_målform_of_a_text_is_seen_by_its_words_or_said(
    tmp_path: Path, tekst: str, valg: tuple[str, ...], funnet: list[str]
) -> None:
    (tmp_path / "t.txt").write_text(tekst, "utf-8")
    svar = kjør("sjekk", "--format", "json", "--tekst", "t.txt", *valg, cwd=tmp_path)
    assert [d["kode"] for d in json.loads(svar.stdout)] == funnet


def test_an_empty_text_is_fine(tmp_path: Path) -> None:
    (tmp_path / "tom.txt").touch()
    svar = kjør("sjekk", "--tekst", "tom.txt", cwd=tmp_path)
    assert (svar.returncode, svar.stderr.strip()) == (0, "ingen feil")


@pytest.fixture
def mange_hint(tmp_path: Path) -> Path:
    """Return a text with seven hints of one code, one of another, and seven warnings of a third."""
    ukjente = ("XQA", "XQB", "XQC", "XQD", "XQE", "XQF", "XQG")
    fil = tmp_path / "t.txt"
    linjer = [f"Lederne bruker {f} i arbeidet, planene , og rutinene." for f in ukjente]
    fil.write_text("\n\n".join([*linjer, "De har en rutine vedrørende avvik."]), "utf-8")
    return fil


def test_many_hints_of_one_code_are_counted(mange_hint: Path) -> None:
    svar = kjør("sjekk", "--tekst", str(mange_hint))
    assert (svar.stderr.count("hint M008"), svar.stderr.count("hint M016")) == (5, 1)
    assert svar.stderr.count("advarsel M011") == 7
    assert "7 advarsler, 8 hint" in svar.stderr
    om = "2 hint er ikke vist: 2 av M008 (Forkortelsen er ikke forklart). Vis dem med --alle."
    assert om in svar.stderr


def test_all_hints_are_shown_when_asked_for_and_to_programs(mange_hint: Path) -> None:
    svar = kjør("sjekk", "--tekst", str(mange_hint), "--alle")
    assert svar.stderr.count("hint M008") == 7
    assert "--alle" not in svar.stderr
    svar = kjør("sjekk", "--tekst", str(mange_hint), "--format", "json")
    assert sum(d["kode"] == "M008" for d in json.loads(svar.stdout)) == 7
    assert "--alle" not in svar.stderr


def test_the_quiet_are_not_told_of_hints(mange_hint: Path) -> None:
    assert "hint" not in kjør("--stille", "sjekk", "--tekst", str(mange_hint)).stderr
