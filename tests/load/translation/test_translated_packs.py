"""Packs of the criteria library in the målform of the project that takes them into use."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from eksempel import ROT
from maalformer import bokmål_i

from revisjon.load import last
from revisjon.load.library import medfølgende
from revisjon.load.translation.addresses import felter
from revisjon.load.translation.packs import oversettelser_av

HEGGFJORD = ROT / "eksempler" / "heggfjord"
PAKKER = tuple(medfølgende())


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    shutil.copytree(HEGGFJORD, tmp_path / "p")
    return tmp_path / "p"


@pytest.mark.parametrize("navn", PAKKER)
def test_every_pack_is_whole_in_nynorsk(navn: str, tmp_path: Path) -> None:
    pakke = medfølgende()[navn]
    oversatt = oversettelser_av(pakke, tmp_path)["nynorsk"]
    assert oversatt.diagnoser == ()
    alle = [f for f in felter([pakke.kilde]) if f.ventes]
    assert len(alle) > 10
    o = oversatt.oversettelse
    assert [f.adresse for f in alle if o.finn(f.adresse, f.nøkkel if f.er_navn else None) is None] == []
    assert [(n, b) for n, post in o.tekster.items() if (b := bokmål_i(post.tekst))] == []


@pytest.mark.parametrize("navn", PAKKER)
def test_a_nynorsk_project_gets_nynorsk(navn: str, mappe: Path) -> None:
    # The bare name is as good as a list of one.
    (mappe / "criteria" / "bruk.yaml").write_text(f"bruk: {navn}\n", "utf-8")
    lastet = last(mappe)
    assert lastet.prosjekt is not None, lastet.diagnoser
    assert lastet.diagnoser == ()
    fil = f"criteria/bibliotek/oversettelser/{Path(medfølgende()[navn].kilde.fil).stem}.nynorsk.yaml"
    brukt = [k for k in lastet.prosjekt.kriterier.values() if k.sted.til("krav").fil == fil]
    assert len(brukt) == len(medfølgende()[navn].kriterier)
    tekster = [*(k.krav for k in brukt), *(p.påstand for k in brukt for p in k.punkter)]
    assert [b for t in tekster if (b := bokmål_i(t))] == []


def test_and_back_again(mappe: Path) -> None:
    (mappe / "criteria" / "bruk.yaml").write_text("bruk: [internkontroll]\n", "utf-8")
    p = last(mappe, "bokmål").prosjekt
    assert p is not None
    assert p.kriterier["ik-avvik"].krav == "avdekke og følge opp avvik og risiko for avvik"


def test_a_bokmål_project_in_nynorsk(tmp_path: Path) -> None:
    for navn in ("oppdrag.yaml", "revisor.yaml", "vurdering.yaml", "revisjon.lock"):
        shutil.copy(ROT / navn, tmp_path)
    for navn in ("criteria", "evidence"):
        shutil.copytree(ROT / navn, tmp_path / navn)
    shutil.rmtree(tmp_path / "criteria" / "bibliotek")
    (tmp_path / "criteria" / "bruk.yaml").write_text("bruk: vedtak\n", "utf-8")
    p = last(tmp_path, "nynorsk").prosjekt
    assert p is not None
    assert p.kriterier["vedtak-iverksetting"].krav == "setje vedtak i verk utan ugrunna opphald"
    assert p.kriterier["oversikt"].krav.startswith("ha et system")
    egen = "målform: nynorsk\ntekster: {vedtak-iverksetting.krav: setje vedtaka i verk}\n"
    (tmp_path / "oversettelser").mkdir()
    (tmp_path / "oversettelser" / "nynorsk.yaml").write_text(egen, "utf-8")
    p = last(tmp_path, "nynorsk").prosjekt
    assert p is not None
    assert p.kriterier["vedtak-iverksetting"].krav == "setje vedtaka i verk"


def test_a_criterion_of_the_project_itself_is_not_translated_by_the_pack(mappe: Path) -> None:
    (mappe / "criteria" / "bruk.yaml").write_text(
        "bruk: internkontroll\nkriterier:\n"
        "  - {id: ik-avvik, styrke: bør, krav: gjere det på vår måte, hjemmel: [{kilde: barnevernslova}], "
        "problemstillinger: [P1], punkter: [{id: a, påstand: Det er gjort}]}\n",
        "utf-8",
    )
    p = last(mappe).prosjekt
    assert p is not None
    assert p.kriterier["ik-avvik"].krav == "gjere det på vår måte"
