from __future__ import annotations

from revisjon.schema import gå, skjema_for
from revisjon.source import Oppslag, les


def _besøkt(tekst: str, nøkkel: str) -> list[object]:
    kilde, _ = les("f.yaml", tekst.encode())
    assert isinstance(kilde.rot, Oppslag)
    par = kilde.rot.par[0]
    besøk = gå(par.verdi, skjema_for(str(par.nøkkel.verdi)))
    return [b.skalar.verdi for b in besøk if b.skjema.get(nøkkel)]


def test_ids_of_mappings_lists_and_recursive_records_are_found() -> None:
    assert _besøkt("kilder: {a: {type: lov}, b: {}}", "x-id") == ["a", "b"]
    assert _besøkt("enheter: [{id: a, under: [{id: b, under: [{id: c}]}]}, {id: d}]", "x-id") == [
        "a",
        "b",
        "c",
        "d",
    ]


def test_keys_that_are_ids_are_visited_as_declarations() -> None:
    kilde, _ = les("f.yaml", b"tall: {a: {kilde: k}, b: {}}")
    assert isinstance(kilde.rot, Oppslag)
    besøk = [*gå(kilde.rot.par[0].verdi, skjema_for("tall"))]
    assert [(b.skalar.verdi, b.skjema.get("x-id"), b.skjema.get("x-ref")) for b in besøk] == [
        ("a", "tall", None),
        ("k", None, ["kilde"]),
        ("b", "tall", None),
    ]


def test_references_in_cells_rows_and_calculations_are_found() -> None:
    rader = "rader: [[A, {tall: a}], {over: B, rader: [[{tall: b}]]}, {celler: [{tall: c}]}]"
    assert _besøkt(f"tabeller: [{{id: t, {rader}}}]", "x-ref") == ["a", "b", "c"]
    assert _besøkt("tall: {t: {beregnet: {sum: [a, b]}, fra: {tabell: c}}}", "x-ref") == ["a", "b", "c"]


def test_trees_of_the_wrong_kind_are_walked_without_an_error() -> None:
    for tekst in (
        "funn: {a: b}",
        "funn: [[a], b, {id: {c: d}}]",
        "tall: [a]",
        "tabeller: [{rader: {a: b}}]",
        "kilder:",
    ):
        _besøkt(tekst, "x-id")
