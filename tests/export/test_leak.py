"""The public edition as data: no finished file holds what was left out of it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from eksportert import DAG, filer, vist
from hemmelig_prosjekt import HEMMELIG
from modell import vurder
from oppfulgt import LOGG, les_inn, skriv

from revisjon.export.shown import vis
from revisjon.output.leak import let_i_filer

NAVN = ("eksport.json", "eksport.xlsx", "assessment-results.json", "plan-of-action-and-milestones.json")


def _tekster(navn: str, data: bytes) -> Iterator[str]:
    if navn.endswith(".xlsx"):
        with zipfile.ZipFile(io.BytesIO(data)) as pakke:
            yield from (pakke.read(del_).decode() for del_ in pakke.namelist())
    else:
        yield data.decode()


@pytest.mark.parametrize("navn", NAVN)
def test_nothing_that_was_left_out_is_there(navn: str) -> None:
    e = vist("hemmelig", "offentlig")
    data = filer(e)[navn]
    assert len(e.hemmeligheter) > 10
    assert let_i_filer({navn: data}, e.hemmeligheter) == ()
    for tekst in _tekster(navn, data):
        assert [ord_ for ord_ in HEMMELIG if ord_ in tekst] == []


@pytest.mark.parametrize("navn", NAVN)
def test_the_search_finds_it_where_it_is(navn: str) -> None:
    hemmeligheter = vist("hemmelig", "offentlig").hemmeligheter
    funnet = let_i_filer({navn: filer(vist("hemmelig"))[navn]}, hemmeligheter)
    assert len(funnet) > 5
    assert all(navn in d.melding and "U045" in d.kode for d in funnet)


def test_a_number_that_is_left_out_has_no_value_and_no_limits() -> None:
    tall = json.loads(filer(vist("hemmelig", "offentlig"))["eksport.json"])["tall"]
    skjult = [t for t in tall if t["skjermet"]]
    assert len(skjult) > 2
    for t in skjult:
        assert (t["verdi"], t["lavest"], t["høyest"], t["omtrent"], t["desimaler"]) == (None,) * 5
        assert t["skrevet"]
    hele = {t["id"]: t for t in json.loads(filer(vist("hemmelig"))["eksport.json"])["tall"]}
    assert all(hele[t["id"]]["verdi"] is not None for t in skjult)


def test_the_reader_is_told_that_something_is_left_out() -> None:
    e = vist("hemmelig", "offentlig")
    data = filer(e)
    assert json.loads(data["eksport.json"])["utelatt"] == list(e.om) != []
    resultater = json.loads(data["assessment-results.json"])["assessment-results"]
    assert e.om[0] in resultater["metadata"]["remarks"]
    assert any(e.om[0] in tekst for tekst in _tekster("x.xlsx", data["eksport.xlsx"]))


def test_the_log_of_the_follow_up_is_left_out_of_as_well(tmp_path: Path) -> None:
    rot = skriv(tmp_path, logg=LOGG.replace("Arbeidet er i gang", "Per Hansen har begynt"))
    skjermet = "skjerming:\n  - {tekst: Per Hansen, hjemmel: offl. § 13}\n"
    (rot / "evidence" / "skjerming.yaml").write_text(skjermet, "utf-8")
    p = les_inn(rot)
    åpen, offentlig = (filer(vis(vurder(p), u, DAG.replace(year=2028))) for u in ("endelig", "offentlig"))
    for navn in NAVN:
        skjult = "assessment" in navn or navn.endswith("xlsx")
        assert skjult or any("Per Hansen" in t for t in _tekster(navn, åpen[navn]))
        assert not any("Per Hansen" in t for t in _tekster(navn, offentlig[navn]))
