"""`revisjon ny` as a user types it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from eksempel import ROT
from kommando import kjør

from revisjon.cli.main import revisjon
from revisjon.load import last

ALT = ("--kommune", "Vik kommune", "--kommunenummer", "", "--tema", "Vann", "--målform", "bokmål")


def ny(*argumenter: str, svar: str = "") -> Result:
    return CliRunner().invoke(revisjon, ["ny", *argumenter], input=svar)


def test_it_asks_for_what_is_not_given(tmp_path: Path) -> None:
    mål = tmp_path / "p"
    svar = ny(
        str(mål),
        svar='\n Vågå  "kommune"\n34\n3435\nVatn: kvalitet\nbåde\nn\nEr vatnet reint?\nKven måler?\n\n',
    )
    assert svar.exit_code == 0, svar.output
    for sagt in ("Skriv noe her.", "må være fire sifre", "Skriv bokmål, nynorsk eller engelsk"):
        assert sagt in svar.stderr
    assert svar.stdout == ""
    p = last(mål).prosjekt
    assert p is not None
    assert (p.oppdrag.reviderte[0].navn, p.oppdrag.reviderte[0].kommunenummer) == ('Vågå "kommune"', "3435")
    assert (p.oppdrag.tittel, p.oppdrag.målform) == ("Vatn: kvalitet", "nynorsk")
    assert [q.tekst for q in p.problemstillinger] == ["Er vatnet reint?", "Kven måler?"]


def test_it_asks_for_nothing_when_all_is_given(tmp_path: Path) -> None:
    svar = ny(str(tmp_path / "p"), *ALT, "--problemstilling", "Er det rent?", "--revisor", "Vik revisjon")
    assert svar.exit_code == 0
    assert "Kommune:" not in svar.output
    p = last(tmp_path / "p").prosjekt
    assert p is not None
    assert p.revisor is not None
    assert p.revisor.navn == "Vik revisjon"


def test_where_nobody_answers_the_rest_is_left_to_the_program(tmp_path: Path) -> None:
    assert ny(str(tmp_path / "p"), "--kommune", "Vik", "--tema", "Vann").exit_code == 0
    svar = kjør("ny", str(tmp_path / "q"), "--kommune", "Vik")
    assert svar.returncode == 2
    assert "Det mangler --tema." in svar.stderr
    assert not (tmp_path / "q").exists()


@pytest.mark.parametrize(
    ("valg", "sagt"),
    [
        (("--kommunenummer", "12"), "Ugyldig verdi for --kommunenummer."),
        (("--tema", "Se [@kilde]"), "Ugyldig verdi for --tema."),
        (("--problemstilling", "x" * 300), "Ugyldig verdi for --problemstilling."),
    ],
)
def test_what_is_given_is_looked_at_too(valg: tuple[str, str], sagt: str, tmp_path: Path) -> None:
    svar = kjør("ny", str(tmp_path / "p"), *ALT, *valg)
    assert svar.returncode == 2
    assert sagt in svar.stderr
    assert not (tmp_path / "p").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notat.txt").write_text("x")
    svar = kjør("ny", str(tmp_path), *ALT)
    assert svar.returncode == 2
    assert "«notat.txt»" in svar.stderr
    assert [f.name for f in tmp_path.iterdir()] == ["notat.txt"]


def test_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    svar = ny(".", *ALT)
    assert svar.exit_code == 0
    assert "revisjon bygg" in svar.stderr
    assert last(tmp_path).prosjekt is not None


def test_from_an_earlier_audit(tmp_path: Path) -> None:
    svar = kjør("ny", str(tmp_path / "p"), "--fra", str(ROT))
    assert svar.returncode == 0
    lesmeg = (tmp_path / "p" / "LESMEG.md").read_text("utf-8")
    assert "Kompetanseutvikling i Aldring og mestring" in lesmeg
    assert "A1, A2, A3, A4, A5" in lesmeg
    assert "{{" not in lesmeg


def test_an_earlier_audit_brings_its_own_municipality(tmp_path: Path) -> None:
    svar = kjør("ny", str(tmp_path / "p"), "--fra", str(ROT), "--kommune", "Vik")
    assert svar.returncode == 2
    assert "hentes kommunen" in svar.stderr


def test_an_earlier_audit_must_be_there_and_right(tmp_path: Path) -> None:
    svar = kjør("ny", str(tmp_path / "p"), "--fra", str(tmp_path / "borte"))
    assert svar.returncode == 1
    assert not (tmp_path / "p").exists()
