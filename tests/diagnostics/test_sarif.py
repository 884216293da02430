"""SARIF 2.1.0: what editors and code hosts read."""

from __future__ import annotations

import json
from typing import Any

from revisjon.diagnostics import Alvor, Diagnose, Plass, Relatert
from revisjon.diagnostics.sarif import som_sarif

D = Diagnose(
    "A001",
    Plass("evidence/mål og tall.yaml", 3, 5, 7),
    "Tallet er galt.",
    "Rett det.",
    Alvor.ADVARSEL,
    (Relatert(Plass("oppdrag.yaml", 1, 2, 3), "Først nevnt her."),),
)


def _logg(*diagnoser: Diagnose, tillatt: tuple[tuple[Diagnose, str], ...] = ()) -> Any:  # noqa: ANN401 - JSON
    return json.loads(som_sarif(diagnoser, {"A001": "Galt tall"}, "1.2", tillatt))


def test_a_log() -> None:
    logg = _logg(D)
    (kjøring,) = logg["runs"]
    assert (logg["version"], kjøring["tool"]["driver"]["version"]) == ("2.1.0", "1.2")
    assert kjøring["tool"]["driver"]["rules"] == [{"id": "A001", "shortDescription": {"text": "Galt tall"}}]
    (r,) = kjøring["results"]
    assert (r["ruleId"], r["ruleIndex"], r["level"]) == ("A001", 0, "warning")
    assert r["message"] == {"text": "Tallet er galt. Rett det."}
    (sted,) = r["locations"]
    assert sted["physicalLocation"]["artifactLocation"]["uri"] == "evidence/m%C3%A5l%20og%20tall.yaml"
    assert sted["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 12}
    assert r["relatedLocations"][0]["message"] == {"text": "Først nevnt her."}
    assert "suppressions" not in r


def test_what_is_silenced_says_why() -> None:
    (kjøring,) = _logg(tillatt=((D, "det er avtalt"),))["runs"]
    assert kjøring["results"][0]["suppressions"] == [{"kind": "inSource", "justification": "det er avtalt"}]


def test_rules_are_found_by_number() -> None:
    andre = Diagnose("B001", Plass("."), "Noe.", "Gjør det.")
    (kjøring,) = _logg(andre, D)["runs"]
    regler = [r["id"] for r in kjøring["tool"]["driver"]["rules"]]
    assert [regler[r["ruleIndex"]] for r in kjøring["results"]] == ["B001", "A001"]
    assert "region" not in kjøring["results"][0]["locations"][0]["physicalLocation"]
    assert kjøring["results"][0]["level"] == "error"


def test_an_empty_log_has_a_run() -> None:
    (kjøring,) = _logg()["runs"]
    assert kjøring["results"] == []


def test_where_one_is_silenced_the_others_say_that_they_are_not() -> None:
    (kjøring,) = _logg(D, tillatt=((D, "avtalt"),))["runs"]
    assert [r["suppressions"] for r in kjøring["results"]] == [
        [],
        [{"kind": "inSource", "justification": "avtalt"}],
    ]


def test_a_file_outside_a_project_has_no_base() -> None:
    (kjøring,) = _logg(Diagnose("A001", Plass("/tmp/å.txt"), "Noe.", "Gjør det."))["runs"]  # noqa: S108 - not opened
    sted = kjøring["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert sted == {"uri": "file:///tmp/%C3%A5.txt"}
