"""The schemas as others see them: valid, explained in Norwegian, and true of the example."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from eksempel import ROT
from jsonschema import Draft202012Validator

from revisjon.load.discover import finn_filer
from revisjon.load.unknown import SLAG
from revisjon.schema import SEKSJONER, publisert, skjema_for
from revisjon.schema.bundle import Seksjon
from revisjon.schema.wording import _ORD
from revisjon.source import les, til_data

Skjema = dict[str, Any]
UTEN_ORD = {
    *("$defs", "$ref", "$comment", "title", "description", "properties", "items", "allOf", "if", "then"),
    *(
        "propertyNames",
        "const",
        "x-ref",
        "x-id",
        "x-nøkkel-id",
        "x-feil",
        "x-slag",
        "x-skrives",
        "x-andre-ord",
        "x-ordrett",
    ),
}
"""Keywords that never fail themselves."""


def _deler(node: object, sti: str = "") -> Iterator[tuple[str, Skjema]]:
    """Yield every schema inside a schema, with a path for the message."""
    if isinstance(node, list):
        for nr, barn in enumerate(node):
            yield from _deler(barn, f"{sti}/{nr}")
    elif isinstance(node, dict):
        yield sti, node
        for navn, barn in node.items():
            if navn not in ("enum", "required", "dependentRequired", "x-andre-ord"):
                yield from _deler(barn, f"{sti}/{navn}")


@pytest.mark.parametrize("del_", [None, *SEKSJONER])
def test_published_schema_is_valid(del_: str | None) -> None:
    skjema = publisert(del_)
    Draft202012Validator.check_schema(skjema)
    assert skjema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(skjema["properties"]) == ({del_} if del_ else set(SEKSJONER))


@pytest.mark.parametrize("del_", [None, *SEKSJONER])
def test_references_lead_somewhere(del_: str | None) -> None:
    skjema = publisert(del_)
    mål = {s["$ref"] for _, s in _deler(skjema) if isinstance(s.get("$ref"), str)}
    assert mål <= {f"#/$defs/{navn}" for navn in skjema.get("$defs", {})}


@pytest.mark.parametrize("seksjon", SEKSJONER)
def test_every_field_is_explained_in_norwegian(seksjon: str) -> None:
    skjema = skjema_for(seksjon)
    assert skjema["title"]
    assert skjema["description"].endswith(".")
    for sti, del_ in _deler(skjema):
        for navn, felt in ({} if "/if" in sti else del_.get("properties", {})).items():
            if felt in (False, {"not": {}}):
                continue  # may not stand there
            felt_ = skjema["$defs"][felt["$ref"].rsplit("/", 1)[1]] | felt if "$ref" in felt else felt
            assert felt_.get("title"), f"{sti}/{navn}"
            assert felt_.get("description", "").endswith("."), f"{sti}/{navn}"


@pytest.mark.parametrize("seksjon", SEKSJONER)
def test_every_keyword_has_words_for_its_failure(seksjon: str) -> None:
    nøkkelord = {
        n for sti, d in _deler(skjema_for(seksjon)) if not sti.endswith(("properties", "$defs")) for n in d
    }
    assert nøkkelord - UTEN_ORD <= set(_ORD)


def test_every_kind_that_is_referred_to_can_be_declared() -> None:
    deler = [d for seksjon in SEKSJONER for _, d in _deler(skjema_for(seksjon))]
    erklært = {d["x-id"] for d in deler if isinstance(d.get("x-id"), str)}
    erklært |= {d["x-nøkkel-id"] for d in deler if isinstance(d.get("x-nøkkel-id"), str)} | {"punkt"}
    henvist = {slag for d in deler if isinstance(d.get("x-ref"), list) for slag in d["x-ref"]}
    assert len(henvist) > 5
    assert henvist <= erklært == set(SLAG)


def test_kinds_of_sources_stand_once_more_in_the_condition() -> None:
    kilde = skjema_for("kilder")["additionalProperties"]
    andre = kilde["allOf"][1]["if"]["properties"]["type"]["enum"]
    assert {*andre, "intervju"} == set(kilde["properties"]["type"]["enum"])


def test_types_of_figures_stand_once_more_in_the_condition() -> None:
    figur = skjema_for("figurer")["items"]
    andre = figur["allOf"][1]["if"]["properties"]["type"]["enum"]
    assert {*andre, "bilde"} == set(figur["properties"]["type"]["enum"])


@pytest.fixture(scope="module")
def eksempelfiler() -> list[tuple[str, Any]]:
    filer = [(fil, les(fil, (ROT / fil).read_bytes())[0].rot) for fil in finn_filer(ROT)[0]]
    assert len(filer) > 5
    return [(fil, til_data(rot)) for fil, rot in filer if rot is not None]


def test_example_is_right_by_the_published_schema(eksempelfiler: list[tuple[str, Any]]) -> None:
    validator = Draft202012Validator(publisert())
    for fil, data in eksempelfiler:
        assert [f.json_path for f in validator.iter_errors(data)] == [], fil


@pytest.mark.parametrize(
    "feil",
    [
        {"funnene": []},
        {"tall": {"a": {"verdi": 1, "beregnet": {"antall": "intervju"}}}},
        {"kilder": {"a": {"type": "notat"}}},
        {
            "tabeller": [
                {
                    "id": "t",
                    "tittel": "A",
                    "kolonner": [{"tittel": "B"}],
                    "rader": [{"sum": "S", "over": "O"}],
                }
            ]
        },
        {"figurer": [{"id": "g", "type": "prosess", "tittel": "A", "alt": "A", "data": {"navn": "A"}}]},
    ],
)
def test_our_own_keywords_are_repeated_in_standard_form(feil: Skjema) -> None:
    assert not Draft202012Validator(publisert()).is_valid(feil)


def test_schemas_are_the_same_each_time_and_not_spoilt_by_publishing() -> None:
    før = repr(skjema_for("enheter"))
    assert publisert("enheter") == publisert("enheter")
    assert repr(skjema_for("enheter")) == før
    assert isinstance(SEKSJONER["funn"], Seksjon)
