"""The registry: what ships, what a project puts in its place, and what is said of files with mistakes."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml
from tilfeller import sett_opp

from revisjon.law import Rettskilde, les_rettskilder, medfølgende, nøkkel
from revisjon.law.faults import feil_i
from revisjon.law.shipped import hoder, innhold, medfølgende_mappe
from revisjon.load import last
from revisjon.resources import mappe
from revisjon.source import les

ROT = Path(__file__).resolve().parents[2]
FILER = sorted((ROT / "criteria" / "rettskilder").glob("*.yaml"))
MINST = """\
ident: LOV-2019-03-01-7
tittel: Lov om prøving
type: lov
bestemmelser:
  - {paragraf: "1"}
"""


def lov(ident: str) -> Rettskilde:
    funnet = medfølgende().finn(ident)
    assert funnet is not None
    return funnet


def test_all_acts_are_there() -> None:
    assert len(FILER) == len(hoder()) == 18
    assert medfølgende_mappe() == ROT / "criteria" / "rettskilder"


@pytest.mark.parametrize("fil", FILER, ids=lambda f: f.stem)
def test_a_shipped_file_is_right_and_whole(fil: Path) -> None:
    kilde, diagnoser = les(fil.name, fil.read_bytes())
    assert diagnoser == ()
    assert kilde.rot is not None
    assert [*feil_i(kilde.rot)] == []
    data = yaml.safe_load(fil.read_text("utf-8"))
    assert data["antall_bestemmelser"] == len(data["bestemmelser"])
    assert data["lisens"] == "NLOD 2.0 (Lovdata)"
    r = lov(data["ident"])
    assert len(r.bestemmelser) == len(data["bestemmelser"])
    assert r.hode.hentet == date(2026, 7, 28)
    assert r.hode.kontroll


def test_what_an_act_has() -> None:
    koml = lov("LOV-2018-06-22-83")
    b = koml.finn("25–1")
    assert b is not None
    assert (b.ledd, b.bokstaver["3"]) == (3, ("a", "b", "c", "d", "e"))
    assert koml.finn("25-9") is None
    assert koml.kapittelvis
    assert "23" in koml.kapitler
    assert not lov("LOV-1967-02-10").kapittelvis
    assert lov("LOV-1967-02-10").finn("11e") == lov("LOV-1967-02-10").finn("11 e")
    assert getattr(lov("LOV-1967-02-10").finn("11 e"), "opphevet", False)
    assert lov("LOV-2025-06-20-81").hode.ikke_i_kraft
    assert not koml.hode.ikke_i_kraft
    assert getattr(lov("LOV-2025-06-20-96").finn("11"), "ikke_i_kraft", False)
    assert lov("LOV-2025-06-20-96").hode.i_kraft == date(2026, 1, 1)
    assert getattr(lov("FOR-1996-12-06-1127").finn("1"), "umerket", ()) == ("1",)


@pytest.mark.parametrize(
    ("navn", "ident"),
    [
        ("kommuneloven", "LOV-2018-06-22-83"),
        ("Kommunelova", "LOV-2018-06-22-83"),
        ("Kommunelovens", "LOV-2018-06-22-83"),
        ("koml.", "LOV-2018-06-22-83"),
        ("lov om kommuner og fylkeskommuner", "LOV-2018-06-22-83"),
        ("opplæringsloven", "LOV-2023-06-09-30"),
        ("opplæringslova", "LOV-2023-06-09-30"),
        ("språkloven", "LOV-2021-05-21-42"),
        ("helse- og omsorgstenestelova", "LOV-2011-06-24-30"),
        ("forvaltningsloven", "LOV-1967-02-10"),
        ("forvaltningsloven (2025)", "LOV-2025-06-20-81"),
        ("forvaltningslova (2025)", "LOV-2025-06-20-81"),
        ("forskrift om ledelse og kvalitetsforbedring", "FOR-2016-10-28-1250"),
    ],
)
def test_acts_are_known_by_their_names(navn: str, ident: str) -> None:
    funnet = medfølgende().navn.finn(navn)
    assert funnet is not None
    assert funnet.ident == ident


def test_common_abbreviations_are_known() -> None:
    korte = medfølgende().navn.forkortelser
    assert {"koml", "kl", "fvl", "offl", "hol", "pbl", "aml", "bvl", "pbrl"} <= set(korte)


def test_no_name_means_two_acts() -> None:
    sett: dict[str, str] = {}
    for navn in medfølgende().navn.navn:
        if not navn.tidligere:
            assert sett.setdefault(navn.tekst.casefold(), navn.ident) == navn.ident, navn.tekst


@pytest.mark.parametrize(("a", "b"), [("9 A-3", "9A-3"), ("25-1", "25–1"), ("6 f", "6f"), ("IV", "iv")])
def test_numbers_are_compared_without_spaces(a: str, b: str) -> None:
    assert nøkkel(a) == nøkkel(b)


def _prosjekt(tmp_path: Path, **filer: str) -> Path:
    prosjekt = sett_opp("riktig-grunn", tmp_path)
    egne = prosjekt / "criteria" / "rettskilder"
    egne.mkdir()
    for navn, tekst in filer.items():
        (egne / f"{navn}.yaml").write_text(tekst, "utf-8")
    return prosjekt


def test_a_file_of_the_project_goes_before_ours(tmp_path: Path) -> None:
    egen = MINST.replace("LOV-2019-03-01-7", "LOV-2018-06-22-83").replace(
        "prøving", "kommuner og fylkeskommuner"
    )
    lest = les_rettskilder(_prosjekt(tmp_path, kommuneloven=egen, prøveloven=MINST))
    assert lest.diagnoser == ()
    koml, ny = lest.rettskilder.finn("LOV-2018-06-22-83"), lest.rettskilder.finn("LOV-2019-03-01-7")
    assert koml is not None
    assert [*koml.bestemmelser] == ["1"]
    assert ny is not None
    assert lest.rettskilder.finn("LOV-1967-02-10") == medfølgende().finn("LOV-1967-02-10")
    assert lest.filer["LOV-2019-03-01-7"] == "prøveloven.yaml"


def test_the_folder_holds_no_sections(tmp_path: Path) -> None:
    prosjekt = _prosjekt(tmp_path, prøveloven=MINST)
    lastet = last(prosjekt)
    assert lastet.diagnoser == ()
    assert not [fil for fil in lastet.filer if "rettskilder/" in fil]


def test_what_ships_is_not_read_again(tmp_path: Path) -> None:
    prosjekt = _prosjekt(tmp_path)
    shutil.rmtree(prosjekt / "criteria" / "rettskilder")
    shutil.copytree(medfølgende_mappe(), prosjekt / "criteria" / "rettskilder")
    lest = les_rettskilder(prosjekt)
    assert lest.rettskilder is medfølgende()
    assert lest.tekster == {}


def test_without_a_folder_there_is_what_ships(tmp_path: Path) -> None:
    assert les_rettskilder(tmp_path / "ingen").rettskilder is medfølgende()


@pytest.mark.parametrize(
    ("fra", "til", "sted", "sagt"),
    [
        ("ident: LOV-2019-03-01-7", "ident: 2019-7", "1:8", "«ident» har en verdi"),
        ("type: lov", "type: plan", "3:7", "«type» har en verdi"),
        ("type: lov\n", "", "1:1", "«type» mangler"),
        ("tittel:", "titel:", "2:1", "«titel» er ikke et felt"),
        ('{paragraf: "1"}', '{paragraf: "§ 1"}', "5:16", "«paragraf» har en verdi"),
        ('{paragraf: "1"}', "{ledd: 2}", "5:5", "«paragraf» mangler"),
        ('{paragraf: "1"}', '{paragraf: "1", ledd: to}', "5:27", "«ledd» har en verdi"),
        ('{paragraf: "1"}', '{paragraf: "1", bokstaver: a}', "5:32", "«bokstaver» har en verdi"),
        ('{paragraf: "1"}', '{paragraf: "1", opphevet: kanskje}', "5:31", "«opphevet» har en verdi"),
        ('{paragraf: "1"}', '{paragraf: "1", leddd: 1}', "5:21", "«leddd» er ikke et felt"),
        ('  - {paragraf: "1"}', '  - {paragraf: "1"}\n  - {paragraf: "1"}', "6:16", "§ 1 står to ganger"),
        ('  - {paragraf: "1"}', "  - tekst", "5:5", "må være et oppslag"),
        ('bestemmelser:\n  - {paragraf: "1"}', "bestemmelser: []", "4:15", "«bestemmelser» har en verdi"),
        (MINST, "- en liste\n", "1:1", "ikke et oppslag"),
        (MINST, "", "1:1", "Filen er tom"),
    ],
)
def test_a_mistake_is_told_at_its_place(tmp_path: Path, fra: str, til: str, sted: str, sagt: str) -> None:
    assert fra in MINST
    lest = les_rettskilder(_prosjekt(tmp_path, prøveloven=MINST.replace(fra, til)))
    første = lest.diagnoser[0]
    assert str(første.plass) == f"criteria/rettskilder/prøveloven.yaml:{sted}"
    assert sagt in første.melding
    assert første.råd
    assert "LOV-2019-03-01-7" not in lest.rettskilder.hoder


def test_one_act_in_two_files(tmp_path: Path) -> None:
    lest = les_rettskilder(_prosjekt(tmp_path, a=MINST, b=MINST))
    (d,) = lest.diagnoser
    assert (d.kode, d.plass.fil) == ("F015", "criteria/rettskilder/b.yaml")


def test_it_is_found_in_a_checkout_and_small_enough() -> None:
    assert mappe("criteria/rettskilder").is_dir()
    assert sum(map(len, innhold().values())) < 300_000
