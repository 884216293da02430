"""Whatever an auditor writes, loading answers with diagnoses and never with an exception."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tilfeller import sett_opp

from revisjon.assess import assess
from revisjon.load import last
from revisjon.source import les, til_data

GYLDIG = "riktig-alle-slag"
"""The case that uses every section and nearly every field."""


def _data(mappe: Path) -> dict[str, Any]:
    """Return all sections of the case in one mapping."""
    samlet: dict[str, Any] = {}
    for sti in sorted(mappe.rglob("*.yaml")):
        kilde, _ = les(sti.name, sti.read_bytes())
        data: Any = til_data(kilde.rot) if kilde.rot else {}
        for seksjon, innhold in data.items():
            if seksjon not in samlet:
                samlet[seksjon] = innhold
            elif isinstance(innhold, dict):
                samlet[seksjon].update(innhold)
            else:
                samlet[seksjon].extend(innhold)
    return samlet


with tempfile.TemporaryDirectory() as _mappe:
    DATA = _data(sett_opp(GYLDIG, Path(_mappe)))


def _stier(node: object, sti: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every value below the root."""
    par: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(node, dict):
        par = iter(node.items())
    elif isinstance(node, list):
        par = iter(enumerate(node))
    for nøkkel, barn in par:
        yield (*sti, nøkkel)
        yield from _stier(barn, (*sti, nøkkel))


STIER = tuple(_stier(DATA))
SKALARER = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 3000),
    st.text(max_size=8),
    st.sampled_from(
        [
            "ja",
            "nei",
            "F1",
            "oversikt",
            "oversikt.a",
            "loven",
            "t1",
            "P1",
            "tema",
            "ansatte",
            "2026-05-19",
            "[@x]",
            "![#t1]",
        ]
    ),
)
VERDIER = st.one_of(
    SKALARER,
    st.lists(SKALARER, max_size=3),
    st.dictionaries(st.sampled_from(["id", "tall", "type", "navn", "x", "sum", "fil"]), SKALARER, max_size=3),
    st.sampled_from([DATA[navn] for navn in DATA]),
)


def _endret(node: Any, sti: tuple[str | int, ...], verdi: object, *, bort: bool) -> Any:  # noqa: ANN401 - plain data
    """Return the data with the value at a path replaced, or taken away."""
    steg, *resten = sti
    par = node.items() if isinstance(node, dict) else enumerate(node)
    ut = []
    for nøkkel, barn in par:
        if nøkkel != steg:
            ut.append((nøkkel, barn))
        elif resten:
            ut.append((nøkkel, _endret(barn, tuple(resten), verdi, bort=bort)))
        elif not bort:
            ut.append((nøkkel, verdi))
    return dict(ut) if isinstance(node, dict) else [barn for _, barn in ut]


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rot = tmp_path_factory.mktemp("tilfeldig")
    mappe = sett_opp(GYLDIG, rot)
    for sti in mappe.rglob("*.yaml"):
        sti.unlink()
    return mappe


def _skriv(prosjekt: Path, data: object) -> None:
    # JSON is YAML, and has no way to go wrong on the way.
    (prosjekt / "oppdrag.yaml").write_text(
        json.dumps(data, default=float, ensure_ascii=False), encoding="utf-8"
    )


def test_the_unchanged_project_is_right(prosjekt: Path) -> None:
    assert len(STIER) > 300
    _skriv(prosjekt, DATA)
    assert last(prosjekt).diagnoser == ()


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(st.sampled_from(STIER), VERDIER, st.booleans()), min_size=1, max_size=3))
def test_random_changes(prosjekt: Path, endringer: list[tuple[tuple[str | int, ...], object, bool]]) -> None:
    data = DATA
    for sti, verdi, bort in endringer:
        if sti in set(_stier(data)):
            data = _endret(data, sti, verdi, bort=bort)
    _skriv(prosjekt, data)
    lastet = last(prosjekt)
    for d in lastet.diagnoser:
        assert d.melding
        assert d.råd
        assert d.plass.fil in (".", "oppdrag.yaml", "evidence/celler.csv")
    if lastet.prosjekt is not None:
        assert assess(lastet.prosjekt, date(2026, 5, 31)).vurderinger
