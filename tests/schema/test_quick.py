"""The quick answer and the thorough one never differ."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tilfeller import MAPPE

from revisjon.schema import SEKSJONER, skjema_for
from revisjon.schema.check import prøve
from revisjon.schema.quick import lag
from revisjon.schema.thorough import validator
from revisjon.source import Oppslag, les, til_data

SEKSJON = {
    (navn, repr(data)): (navn, data)
    for sti in sorted(MAPPE.rglob("*.yaml"))
    if sti.is_file()
    for rot in [les(sti.name, sti.read_bytes())[0].rot]
    if isinstance(rot, Oppslag)
    for par in rot.par
    for navn, data in [(str(par.nøkkel.verdi), til_data(par.verdi))]
    if navn in SEKSJONER
}
"""Every section of every case, right and wrong."""


def _likt(navn: str, data: Any) -> None:  # noqa: ANN401 - a JSON value
    assert prøve(navn)(data) == validator(navn).is_valid(data), (navn, data)


@pytest.mark.parametrize("navn", SEKSJONER)
def test_every_section_of_every_case(navn: str) -> None:
    alle = [data for n, data in SEKSJON.values() if n == navn]
    for data in alle:
        _likt(navn, data)


ENKLE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-2, 3000),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.sampled_from(
        ["", " ", "ja", "nei", "2026-05", "2026", "2026-13", "../x", "A1", "a", "skal", "lov", "P1"]
    ),
)


@st.composite
def endret(draw: st.DrawFn) -> tuple[str, Any]:
    """Return a section of a case with something in it put in place of something else, or taken away."""
    navn, data = draw(st.sampled_from(sorted(SEKSJON.values(), key=repr)))
    return navn, _endre(draw, data)


def _endre(draw: st.DrawFn, data: Any) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(data, dict) and data and draw(st.integers(0, 5)):
        nøkkel = draw(st.sampled_from(sorted(data, key=str)))
        måte = draw(st.integers(0, 6))
        if måte == 0:
            return {k: v for k, v in data.items() if k != nøkkel}
        if måte == 1:
            return {**data, draw(st.sampled_from(["tekst", "id", "ukjent", "frist"])): draw(ENKLE)}
        return {**data, nøkkel: _endre(draw, data[nøkkel])}
    if isinstance(data, list) and data and draw(st.integers(0, 5)):
        nr = draw(st.integers(0, len(data) - 1))
        if draw(st.integers(0, 6)) == 0:
            return [*data, data[nr]]
        return [*data[:nr], _endre(draw, data[nr]), *data[nr + 1 :]]
    return draw(st.one_of(ENKLE, st.just([]), st.just({}), st.lists(ENKLE, max_size=2)))


@settings(max_examples=600)
@given(endret())
def test_whatever_is_changed(sak: tuple[str, Any]) -> None:
    _likt(*sak)


@pytest.mark.parametrize(
    ("skjema", "data", "holder"),
    [
        ({"enum": [1]}, True, False),
        ({"enum": [True]}, 1, False),
        ({"type": "integer"}, True, False),
        ({"type": "number"}, Decimal("1.5"), True),
        ({"type": "integer"}, Decimal("1.5"), False),
        ({"uniqueItems": True}, [1, True], True),
        ({"uniqueItems": True}, [{"a": [1]}, {"a": [1]}], False),
        ({"minimum": 0}, "x", True),
    ],
)
def test_kinds_of_values(skjema: dict[str, Any], data: Any, *, holder: bool) -> None:  # noqa: ANN401
    assert lag(skjema, {})(data) is holder


def test_a_keyword_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="contains"):
        lag({"properties": {"a": {"contains": {}}}}, {})


def test_every_schema_can_be_made() -> None:
    for navn in SEKSJONER:
        assert lag(skjema_for(navn), {})(None) in (True, False)
