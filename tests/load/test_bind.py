"""The records have a field for every key that the schemas allow, and none besides."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

import pytest

from revisjon import model
from revisjon.load.bind import bind
from revisjon.load.records import Poster, legg_til
from revisjon.model import Dato, Kilde, Organisasjon, Prosess, Seriedata, Tabellutdrag
from revisjon.schema import SEKSJONER, skjema_for
from revisjon.source import Node, Oppslag, les

BUNDET: tuple[tuple[type[Any], str, tuple[str | int, ...]], ...] = (
    (model.Oppdrag, "oppdrag", ()),
    (model.Revidert, "oppdrag", ("reviderte", 0)),
    (model.Bestilling, "oppdrag", ("bestilling",)),
    (model.Periode, "oppdrag", ("periode",)),
    (model.Periode, "oppdrag", ("undersøkt",)),
    (model.Teammedlem, "oppdrag", ("team", 0)),
    (model.Sammendrag, "oppdrag", ("sammendrag",)),
    (model.Innledning, "oppdrag", ("anbefalinger",)),
    (model.Revisor, "revisor", ()),
    (model.Fil, "revisor", ("logo",)),
    (model.Problemstilling, "problemstillinger", (0,)),
    (model.Problemstilling, "problemstillinger", (0, "under", 0)),
    (model.Metode, "metode", (0,)),
    (model.Enhet, "enheter", (0,)),
    (model.Kapittel, "kapitler", (0,)),
    (model.Kilde, "kilder", ("x",)),
    (model.Vedtatt, "kilder", ("x", "vedtatt")),
    (model.Kriterium, "kriterier", (0,)),
    (model.Hjemmel, "kriterier", (0, "hjemmel", 0)),
    (model.GjelderNår, "kriterier", (0, "gjelder_når")),
    (model.Punkt, "kriterier", (0, "punkter", 0)),
    (model.Avveining, "kriterier", (0, "punkter", 0, "avveining")),
    (model.Funn, "funn", (0,)),
    (model.Belysning, "funn", (0, "belyser", 0)),
    (model.Konfidensielt, "funn", (0, "konfidensielt")),
    (model.Tall, "tall", ("x",)),
    (model.Celleadresse, "tall", ("x", "fra")),
    (model.Hendelse, "hendelser", ("x",)),
    (model.Utvalg, "utvalg", (0,)),
    (model.Uttrekk, "utvalg", (0, "uttrekk")),
    (model.Skalatrinn, "skala", (0,)),
    (model.Trinnvilkår, "skala", (0, "når")),
    (model.Skjønn, "skjønn", (0,)),
    (model.Godkjenning, "skjønn", (0, "godkjent")),
    (model.Tabell, "tabeller", (0,)),
    (model.Kolonne, "tabeller", (0, "kolonner", 0)),
    (model.Figur, "figurer", (0,)),
    (model.Serie, "figurer", (0, "data", "serier", 0)),
    (model.Boks, "figurer", (0, "data", "under", 0)),
    (model.Steg, "figurer", (0, "data", "steg", 0)),
    (model.Vurdering, "vurderinger", (0,)),
    (model.Konklusjon, "konklusjoner", (0,)),
    (model.Loggført, "oppfølging", (0,)),
    (model.Anbefaling, "anbefalinger", (0,)),
    (model.Del, "anbefalinger", (0, "deler", 0)),
    (model.Uttalelse, "uttalelser", (0,)),
    (model.Referanse, "uttalelser", (0, "referanse")),
    (model.Svar, "uttalelser", (0, "svar", 0)),
    (model.Vedlagt, "vedlegg", (0,)),
    (model.Skjerming, "skjerming", (0,)),
    (model.Merknad, "merknader", (0,)),
    (model.Høring, "oppdrag", ("høring",)),
    (model.Verifisering, "oppdrag", ("verifisering",)),
    (model.Gjort, "oppdrag", ("oppstartsbrev",)),
    (model.Gjort, "oppdrag", ("prosjektplan",)),
    (model.Gjort, "oppdrag", ("kriterier_forelagt",)),
    (model.Gjort, "oppdrag", ("oversendt",)),
    (model.Gjort, "problemstillinger", (0, "endret")),
    (model.Oppstartsmøte, "oppdrag", ("oppstartsmøte",)),
    (model.Uavhengighet, "oppdrag", ("uavhengighet", 0)),
    (model.Trussel, "oppdrag", ("uavhengighet", 0, "trusler", 0)),
    (model.Kvalitetskontroll, "oppdrag", ("kvalitetssikret", 0)),
    (model.Kravsvar, "oppdrag", ("samsvar", 0)),
)
MED_NØKKEL = {"kilder", "tall", "hendelser"}
"""Sections whose records have their id as key."""


def _skjema(seksjon: str, sti: tuple[str | int, ...]) -> dict[str, Any]:
    rot = skjema_for(seksjon)
    her = rot
    for steg in sti:
        her = (
            her["items"]
            if isinstance(steg, int)
            else her.get("properties", {}).get(steg) or her["additionalProperties"]
        )
        if "$ref" in her:
            her = rot["$defs"][her["$ref"].rsplit("/", 1)[1]]
    return her


def _felt(klasse: type[Any]) -> set[str]:
    return {f.name.rstrip("_") for f in fields(klasse)} - {"sted"}


@pytest.mark.parametrize(("klasse", "seksjon", "sti"), BUNDET)
def test_fields_are_the_keys_of_the_schema(
    klasse: type[Any], seksjon: str, sti: tuple[str | int, ...]
) -> None:
    nøkkel = {"id"} if seksjon in MED_NØKKEL and len(sti) == 1 else set()
    assert _felt(klasse) == set(_skjema(seksjon, sti)["properties"]) | nøkkel


@pytest.mark.parametrize(("klasse", "seksjon", "sti"), BUNDET)
def test_fields_that_must_be_given_are_those_without_a_default(
    klasse: type[Any], seksjon: str, sti: tuple[str | int, ...]
) -> None:
    """What the schema demands, no record invents; what it does not, every record can do without."""
    må_gis = {
        f.name.rstrip("_") for f in fields(klasse) if f.default is MISSING and f.default_factory is MISSING
    }
    krevd = set(_skjema(seksjon, sti).get("required", ()))
    assert må_gis - {"id"} <= krevd


def test_every_record_of_the_model_is_here() -> None:
    annerledes = {
        "Beregning",
        "Celle",
        "Dato",
        "Lås",
        "Oppfølging",
        "Organisasjon",
        "Prosjekt",
        "Rad",
        "Sted",
        "Tekst",
        "Test",
        "Utregnet",
    }
    annerledes |= {"Prosess", "Seriedata", "Tabellutdrag"}
    alle = {navn for navn in model.__all__ if isinstance(getattr(model, navn), type)}
    assert {klasse.__name__ for klasse, _, _ in BUNDET} == alle - annerledes


def test_every_section_is_bound() -> None:
    # `bruk` names packs, whose sections are bound in its stead.
    assert {f.name for f in fields(Poster)} == set(SEKSJONER) - {"bruk"}


def test_chart_data_of_each_shape_have_their_keys() -> None:
    former = skjema_for("figurer")["$defs"]
    (tabell, kategorier) = (ledd["then"]["propertyNames"]["enum"] for ledd in former["diagram"]["allOf"])
    assert _felt(Tabellutdrag) == set(tabell)
    assert _felt(Seriedata) == set(kategorier)
    assert _felt(Prosess) == set(former["gang"]["propertyNames"]["enum"])
    assert _felt(model.Boks) - {"stab"} == set(former["kart"]["propertyNames"]["enum"])


def _node(tekst: str) -> Node:
    kilde, funnet = les("f.yaml", tekst.encode())
    assert funnet == ()
    assert kilde.rot is not None
    return kilde.rot


def _kilde(tekst: str) -> Kilde:
    poster = Poster()
    legg_til(poster, "kilder", _node(f"k: {tekst}"))
    (kilde,) = poster.kilder
    return kilde


def test_values_keep_what_was_written() -> None:
    k = _kilde("{type: plan, tittel: ' A ', dato: 2026, udatert: ja, egenrapportert: true, antall: 3}")
    assert (k.tittel, k.dato, k.antall) == ("A", Dato(2026), 3)
    assert (k.udatert, k.egenrapportert, k.annenhånds) == (True, True, False)


@pytest.mark.parametrize(
    ("skrevet", "ventet"),
    [("ja", True), ("nei", False), ("true", True), ("2026-02", Dato(2026, 2)), ("2026", Dato(2026))],
)
def test_verified_is_yes_no_or_a_date(skrevet: str, ventet: object) -> None:
    assert _kilde(f"{{type: intervju, rolle: A, verifisert: {skrevet}}}").verifisert == ventet


def test_places_of_record_fields_and_items() -> None:
    k = bind(model.Kapittel, _node("id: k\ntittel: A\nproblemstillinger: [P1, P2]\n"))
    assert str(k.sted.plass) == "f.yaml:1:1"
    assert str(k.sted.til("tittel")) == "f.yaml:2:9"
    assert str(k.sted.til("problemstillinger.P2")) == "f.yaml:3:25"
    assert k.sted.til("tekst") == k.sted.plass


def test_record_under_its_id_begins_at_the_key() -> None:
    poster = Poster()
    rot = _node("tall:\n  t:\n    verdi: 1.50\n")
    assert isinstance(rot, Oppslag)
    legg_til(poster, "tall", rot.par[0].verdi)
    (t,) = poster.tall
    assert (t.id, str(t.verdi), str(t.sted.plass)) == ("t", "1.50", "f.yaml:2:3")


@pytest.mark.parametrize(
    ("data", "klasse"),
    [
        ("{tabell: t}", Tabellutdrag),
        ("{kategorier: [A], serier: [{navn: B, verdier: [1, ~, {tall: x}], merket: ja}]}", Seriedata),
        ("{navn: A, under: [{navn: B, stab: ja}]}", Organisasjon),
        ("{steg: [{tittel: A}]}", Prosess),
    ],
)
def test_chart_data_are_told_apart_by_their_keys(data: str, klasse: type[Any]) -> None:
    figur = bind(model.Figur, _node(f"{{id: g, type: linje, tittel: A, alt: A, data: {data}}}"))
    assert isinstance(figur.data, klasse)


def test_rows_in_all_shapes() -> None:
    tabell = bind(
        model.Tabell,
        _node(
            "{id: t, tittel: A, kolonner: [{tittel: 2024}], rader: [[A, 1.50, {tall: x}, ~], {gruppe: B}, "
            "{over: C, rader: [[1], [2]]}, {sum: D}, {celler: [E], type: sum}, {celler: [F]}]}"
        ),
    )
    assert [r.slag for r in tabell.rader] == ["vanlig", "gruppe", "over", "sum", "sum", "vanlig"]
    assert [r.navn for r in tabell.rader] == ["A", "B", "C", "D", "E", "F"]
    assert [(r.navn, foran) for r, foran in tabell.flate_rader()] == [
        ("A", 0), ("1", 1), ("2", 1), ("D", 0), ("E", 0), ("F", 0)
    ]  # fmt: skip
    assert [(c.navn, c.tall, c.tom) for c in tabell.rader[0].celler] == [
        ("A", "", False), ("1.50", "", False), ("", "x", False), ("", "", True)
    ]  # fmt: skip
    assert tabell.kolonner[0].tittel == "2024"
