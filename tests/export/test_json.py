"""The export as data: what its schema says is so, of every project, in every edition."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from eksportert import PROSJEKTER, UTGAVER, vist, vurdert
from hypothesis import given
from jsonschema import Draft202012Validator
from modell import vurder
from oppfulgt import DAG, les_inn, skriv
from tilfeldig import prosjekter

from revisjon.export.data import eksport_data, lag_json
from revisjon.export.shown import vis
from revisjon.model import Prosjekt
from revisjon.schema.answers import eksportskjema

SKJEMA = eksportskjema()
VALIDATOR = Draft202012Validator(SKJEMA)


def _feil(data: object) -> list[str]:
    return [f"{f.json_path}: {f.message[:200]}" for f in VALIDATOR.iter_errors(data)]


def _objekter(del_: object) -> Iterator[dict[str, Any]]:
    """Yield every schema of an object inside a schema."""
    if isinstance(del_, dict):
        if "properties" in del_:
            yield del_
        for verdi in del_.values():
            yield from _objekter(verdi)
    elif isinstance(del_, list):
        for verdi in del_:
            yield from _objekter(verdi)


def test_the_schema_is_strict_and_tells_what_every_key_is() -> None:
    Draft202012Validator.check_schema(SKJEMA)
    objekter = [*_objekter(SKJEMA)]
    assert len(objekter) > 40
    for objekt in objekter:
        egenskaper = objekt["properties"]
        assert objekt["additionalProperties"] is False
        assert set(objekt["required"]) <= set(egenskaper)
        for navn, felt in egenskaper.items():
            vist_ = SKJEMA["$defs"][felt["$ref"].rsplit("/", 1)[1]] | felt if "$ref" in felt else felt
            assert vist_.get("title"), navn
            assert vist_.get("description", "").endswith("."), navn


def test_the_schema_has_nothing_that_is_not_used() -> None:
    tekst = json.dumps(SKJEMA)
    assert [navn for navn in SKJEMA["$defs"] if json.dumps(f"#/$defs/{navn}") not in tekst] == []


@pytest.mark.parametrize("utgave", UTGAVER)
@pytest.mark.parametrize("navn", PROSJEKTER)
def test_every_project_is_as_the_schema_says(navn: str, utgave: str) -> None:
    data = json.loads(lag_json(vist(navn, utgave)))
    assert _feil(data) == []
    assert list(data) == list(SKJEMA["properties"]) == SKJEMA["required"]


@given(prosjekter())
def test_so_are_made_up_ones(p: Prosjekt) -> None:
    e = vis(vurder(p), "endelig", date(2026, 11, 27))
    assert _feil(json.loads(lag_json(e))) == []


def test_a_key_too_many_is_told() -> None:
    data = eksport_data(vist("tjernmark"))
    assert _feil({**data, "mer": 1})
    assert _feil({**data, "funn": [{**data["funn"][0], "mer": 1}]})  # type: ignore[index]  # a list


@pytest.mark.parametrize("navn", PROSJEKTER)
def test_all_of_the_project_is_there(navn: str) -> None:
    e = vist(navn)
    data, p = json.loads(lag_json(e)), e.prosjekt
    for del_ in ("kriterier", "funn", "kilder", "tall", "tabeller", "figurer", "anbefalinger", "hendelser"):
        assert [post["id"] for post in data[del_]] == list(getattr(p, del_))
    assert len(data["vurderinger"]) == len(e.vurdert.vurderinger) > 0
    assert {k["id"] for k in data["kilder"]} >= {k for f in data["funn"] for k in f["kilder"]}


def test_numbers_have_what_they_may_stand_for() -> None:
    tall = {t["id"]: t for t in json.loads(lag_json(vist("eksempelet")))["tall"]}
    turnover = tall["turnover-2025"]
    assert (turnover["verdi"], turnover["lavest"], turnover["høyest"]) == (7, 6.5, 7.5)
    assert turnover["omtrent"] is True
    assert turnover["skrevet"].replace("\u00a0", " ") == "ca. 7 prosent"
    eksakt = [t for t in tall.values() if t["omtrent"] is False and t["lavest"] is not None]
    assert eksakt
    assert all(t["lavest"] <= t["verdi"] <= t["høyest"] for t in eksakt)


def test_rows_have_a_value_for_each_column() -> None:
    for navn in PROSJEKTER:
        for tabell in json.loads(lag_json(vist(navn)))["tabeller"]:
            bredder = {len(rad["celler"]) for rad in tabell["rader"]}
            assert bredder <= {len(tabell["kolonner"])}, tabell["id"]


def test_verification_has_no_assessment() -> None:
    data = json.loads(lag_json(vist("lagmark", "verifisering")))
    for del_ in (
        "vurderinger",
        "vurderingstekster",
        "konklusjoner",
        "anbefalinger",
        "uttalelser",
        "mistenkte",
    ):
        assert data[del_] == []
    assert all(f["belyser"] == [] for f in data["funn"])
    assert data["oppfølging_per"] is None
    assert len(data["funn"]) == len(vurdert("lagmark").prosjekt.funn)


def test_what_is_sent_to_be_answered_has_no_answer() -> None:
    data = json.loads(lag_json(vist("lagmark", "høring")))
    assert data["uttalelser"] == []
    assert data["vurderinger"]
    assert {a["oppfølging"] for a in data["anbefalinger"]} == {None}


def test_the_follow_up_is_that_of_the_day(tmp_path: Any) -> None:  # noqa: ANN401 - a path
    p = les_inn(skriv(tmp_path))

    def stilling(dag: date) -> Any:  # noqa: ANN401 - plain data
        data = json.loads(lag_json(vis(vurder(p), "endelig", dag)))
        assert _feil(data) == []
        return {a["id"]: a["oppfølging"] for a in data["anbefalinger"]}["A1"]

    assert stilling(date(2026, 1, 1)) is None
    assert stilling(date(2026, 7, 1))["tilstand"] == "vedtatt"
    nå = stilling(DAG)
    assert (nå["deler_fulgt_opp"], nå["deler_i_alt"], nå["forfalt"]) == (1, 2, True)
    assert {(k["før"], k["nå"], k["endring"]) for k in nå["kriterier"]} == {
        ("delvis oppfylt", "oppfylt", "bedre")
    }
    tekster = [i["tekst"]["ren"] for i in nå["logg"] if i["tekst"]]
    assert any("mangler nå 12 ansatte, mot 40 ansatte" in t.replace("\u00a0", " ") for t in tekster)


def test_same_project_same_bytes_a_record_on_each_line() -> None:
    først = lag_json(vist("heggfjord"))
    assert lag_json(vis(vurdert("heggfjord"), "endelig", vist("heggfjord").dag)) == først
    linjer = først.decode().splitlines()
    assert sum(linje.startswith('    {"id": "F') for linje in linjer) == len(vist("heggfjord").prosjekt.funn)


def test_a_text_is_there_as_written_and_as_read() -> None:
    e = vist("eksempelet")
    funn = next(f for f in json.loads(lag_json(e))["funn"] if "[@" in f["tekst"]["markdown"])
    assert "[@" not in funn["tekst"]["ren"]
