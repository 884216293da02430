"""The OSCAL files: right by NIST's schemas, the same ids each time, and no verdict lost in two states."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from eksportert import DAG, PROSJEKTER, vist, vurdert
from hypothesis import given, settings
from modell import kriterium, prosjekt, vurder
from oppfulgt import DAG as SENT
from oppfulgt import les_inn, skriv
from oscalskjema import feil
from tilfeldig import prosjekter

from revisjon.export.oscal import RESULTATER, TILTAK, lag_oscal
from revisjon.export.oscal_parts import NAVNEROM, VERSJON, linje, tid, token
from revisjon.export.shown import Eksport, vis
from revisjon.model import Prosjekt, Punkt


def _filer(e: Eksport) -> dict[str, Any]:
    return {modell: json.loads(data)[modell] for modell, data in lag_oscal(e).items()}


def _uuider(del_: object, nøkkel: str = "uuid") -> Iterator[str]:
    if isinstance(del_, dict):
        yield from ([del_[nøkkel]] if nøkkel in del_ else ())
        for verdi in del_.values():
            yield from _uuider(verdi, nøkkel)
    elif isinstance(del_, list):
        for verdi in del_:
            yield from _uuider(verdi, nøkkel)


@pytest.mark.parametrize("utgave", ["arbeidsutkast", "høring", "endelig", "offentlig"])
@pytest.mark.parametrize("navn", PROSJEKTER)
def test_every_project_is_right_by_the_schemas_of_nist(navn: str, utgave: str) -> None:
    filer = lag_oscal(vist(navn, utgave))
    assert set(filer) == {RESULTATER, TILTAK}
    for modell, data in filer.items():
        assert feil(modell, json.loads(data)) == []


@given(prosjekter())
@settings(max_examples=40)
def test_so_are_made_up_ones(p: Prosjekt) -> None:
    filer = lag_oscal(vis(vurder(p), "endelig", DAG))
    assert set(filer) == {RESULTATER}  # nothing is recommended there
    assert feil(RESULTATER, json.loads(filer[RESULTATER])) == []


def test_the_schemas_find_what_is_wrong() -> None:
    data = json.loads(lag_oscal(vist("tjernmark"))[RESULTATER])
    resultat = data[RESULTATER]["results"][0]
    resultat["findings"][0]["target"]["target-id"] = "to ord"
    resultat["observations"][0]["collected"] = "2026-02-03"
    resultat["observations"][1]["uuid"] = "ikke en"
    data[RESULTATER]["metadata"]["mer"] = 1
    assert len(feil(RESULTATER, data)) == 4


@pytest.mark.parametrize("navn", PROSJEKTER)
def test_all_that_is_referred_to_is_there(navn: str) -> None:
    for fil in _filer(vist(navn)).values():
        alle = [*_uuider(fil)]
        henvist = {
            *(
                n
                for nøkkel in ("finding-uuid", "observation-uuid", "risk-uuid")
                for n in _uuider(fil, nøkkel)
            ),
            *(n for nøkkel in ("party-uuid", "actor-uuid", "subject-uuid") for n in _uuider(fil, nøkkel)),
            *(h[1:] for h in _uuider(fil, "href") if h.startswith("#")),
        }
        assert len(alle) == len({*alle})
        assert henvist <= {*alle}


def test_a_thing_has_the_same_id_in_both_files_and_every_time() -> None:
    først, igjen = _filer(vist("lagmark")), _filer(vis(vurdert("lagmark"), "endelig", DAG))
    assert først == igjen
    risikoer = {r["uuid"] for r in først[RESULTATER]["results"][0]["risks"]}
    assert risikoer == {r["uuid"] for r in først[TILTAK]["risks"]}
    assert {f["uuid"] for f in først[TILTAK]["findings"]} <= {
        f["uuid"] for f in først[RESULTATER]["results"][0]["findings"]
    }


def test_a_file_has_another_id_when_anything_in_it_changes() -> None:
    før, etter = (_filer(vis(vurdert("lagmark"), "endelig", dag)) for dag in (DAG, date(2024, 1, 1)))
    assert før[RESULTATER]["uuid"] == etter[RESULTATER]["uuid"]
    assert før[TILTAK]["uuid"] != etter[TILTAK]["uuid"]
    assert før[TILTAK]["system-id"] == etter[TILTAK]["system-id"]


def test_times_are_those_of_the_audit() -> None:
    filer = _filer(vist("lagmark"))
    rapport = vurdert("lagmark").prosjekt.oppdrag.dato.siste
    assert filer[RESULTATER]["metadata"]["last-modified"] == f"{rapport}T00:00:00Z"
    assert filer[TILTAK]["metadata"]["last-modified"] == f"{DAG}T00:00:00Z"
    assert {f["metadata"]["oscal-version"] for f in filer.values()} == {VERSJON}
    assert tid(date(1814, 5, 17)) == "1900-01-01T00:00:00Z"


@pytest.mark.parametrize("navn", PROSJEKTER)
def test_only_the_best_step_is_satisfied_and_the_verdict_stands_beside(navn: str) -> None:
    e = vist(navn)
    funn = _filer(e)[RESULTATER]["results"][0]["findings"]
    assert len(funn) == len(e.vurdert.vurderinger)
    for post, v in zip(funn, e.vurdert.vurderinger, strict=True):
        egne = {p["name"]: p["value"] for p in post["props"]}
        status = post["target"]["status"]
        assert egne["verdict"] == v.gjeldende
        assert {p["ns"] for p in post["props"]} == {NAVNEROM}
        if v.gjeldende == "ikke relevant":
            assert post["target"]["implementation-status"] == {"state": "not-applicable"}
            continue
        assert (status["state"] == "satisfied") == (v.gjeldende == e.vurdert.tabell.utfall[0])
        åpen = v.gjeldende == "kan ikke konkluderes"
        assert status["reason"] == ("other" if åpen else token(v.gjeldende))
    assert "OSCAL har bare to" in _filer(e)[RESULTATER]["metadata"]["remarks"] or e.ord_.språk == "nn"


def test_what_is_reported_is_planned_until_it_is_verified(tmp_path: Path) -> None:
    p = les_inn(skriv(tmp_path))
    data = json.loads(lag_oscal(vis(vurder(p), "endelig", SENT))[TILTAK])
    assert feil(TILTAK, data) == []
    første, andre = data[TILTAK]["risks"]
    assert [r["lifecycle"] for r in første["remediations"]] == [
        *("recommendation", "planned", "planned", "planned", "completed")
    ]
    assert [t["title"] for t in første["remediations"][0]["tasks"]] == ["oppdatere den", "bruke den"]
    assert (første["status"], første["deadline"]) == ("remediating", "2027-10-31T00:00:00Z")
    assert [i.get("status-change") for i in første["risk-log"]["entries"]] == [
        *(None, None, "remediating", None, None, None)
    ]
    assert andre["status"] == "open"
    egne = {e["name"]: e["value"] for e in første["props"]}
    assert (egne["state"], egne["overdue"]) == ("vurdert, følges videre", "yes")


def test_methods_tell_who_was_asked_and_what_was_looked_at() -> None:
    e = vist("eksempelet")
    for post, f in zip(
        _filer(e)[RESULTATER]["results"][0]["observations"], e.prosjekt.funn.values(), strict=True
    ):
        typer = {e.prosjekt.kilder[k].type for k in e.prosjekt.sitert[f.id]}
        assert ("INTERVIEW" in post["methods"]) == bool(typer & {"intervju", "undersøkelse"})
        assert post["methods"]


def test_names_without_spaces_are_each_their_own() -> None:
    assert [token(t) for t in ("læring", "Åse.b", "i hovedsak oppfylt", "1a", "…")] == [
        *("laering", "Aase.b", "i-hovedsak-oppfylt", "_1a", "_")
    ]
    assert linje(" to\n linjer ") == "to linjer"
    p = prosjekt([kriterium(Punkt("a", "Det finnes"), id_=id_) for id_ in ("mål", "maal", "maal-2")])
    mål = _filer(vis(vurder(p), "endelig", DAG))[RESULTATER]["local-definitions"]["objectives-and-methods"]
    assert len({m["control-id"] for m in mål}) == 3
