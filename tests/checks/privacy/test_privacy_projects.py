"""Checks of privacy that need a project: who may be named, small cells, and numbers hidden in any field."""

from __future__ import annotations

from pathlib import Path

import pytest
from sjekkeprøve import legg_over

from revisjon.assess import assess
from revisjon.checks.basis import Grunnlag, grunnlag
from revisjon.checks.catalogue import Treff
from revisjon.checks.language import SJEKKER as SPRÅK
from revisjon.checks.privacy import SJEKKER
from revisjon.load import last

KODER = {s.kode: s for s in (*SJEKKER, *SPRÅK)}
FUNN = (
    "funn: [{{id: F1, kapittel: tema, tekst: '{}[@brev]', belyser: [{{punkt: oversikt.a, taler: for}}]}}]\n"
)
TEST = "01819010001"
"""A test number, of no person."""


def les(yaml: str, mappe: Path) -> Grunnlag:
    lastet = last(legg_over(yaml, mappe))
    assert lastet.prosjekt is not None, lastet.diagnoser
    return grunnlag(assess(lastet.prosjekt, lastet.prosjekt.oppdrag.dato.siste))


def treff(kode: str, yaml: str, mappe: Path) -> list[Treff]:
    return list(KODER[kode].finn(les(yaml, mappe)))


_VIS = "kapitler: [{id: om, tittel: Om, tekst: '![#t]'}]\n"
_RAD = (
    "tabeller: [{{id: t, tittel: T, kolonner: [{{tittel: A}}, {{tittel: B, type: {}}}], rader: [[a, {}]]}}]\n"
)
ALLE_FELT = (
    FUNN.format(f"Det gjelder {TEST}."),
    f"kilder: {{ny: {{type: notat, tittel: 'Sak {TEST}'}}}}",
    f"kilder: {{ny: {{type: notat, tittel: Sak, nummer: 'nr. {TEST}'}}}}",
    f"enheter: [{{id: nord, navn: 'Nord {TEST}'}}]",
    _VIS + _RAD.format("tekst", f"'om {TEST}'"),
    _VIS + _RAD.format("tall", "41819010186"),
    f"tall: {{x: {{verdi: 3, enhet: saker, kilde: brev, merknad: 'om {TEST}'}}}}",
)


@pytest.mark.parametrize("yaml", ALLE_FELT)
def test_a_birth_number_is_found_in_any_field(yaml: str, tmp_path: Path) -> None:
    (t,) = treff("H001", yaml, tmp_path)
    assert t.uten_utdrag
    assert TEST not in t.melding + t.råd


def test_names_of_auditors_may_stand(tmp_path: Path) -> None:
    yaml = FUNN.format("Rådgiver Kari Berg har vært til stede.")
    assert treff("H006", yaml, tmp_path) == []


def test_other_names_may_not(tmp_path: Path) -> None:
    assert len(treff("H006", FUNN.format("Rådgiver Kari Holm har vært til stede."), tmp_path)) == 1


def test_an_author_of_a_source_may_be_named(tmp_path: Path) -> None:
    yaml = FUNN.format("Rådgiver Kari Holm skriver om dette.") + (
        "kilder: {bok: {type: faglitteratur, tittel: Kompetanse, utgiver: Kari Holm}}"
    )
    assert treff("H006", yaml, tmp_path) == []


@pytest.mark.parametrize(("rolle", "antall"), [("Kari Nordmann", 1), ("avdelingsleder i Vik", 1 - 1)])
def test_an_informant_has_a_role_and_no_name(rolle: str, antall: int, tmp_path: Path) -> None:
    yaml = f"kilder: {{int: {{type: intervju, rolle: {rolle}, dato: 2026-02-03, verifisert: ja}}}}"
    assert len(treff("H005", yaml, tmp_path)) == antall


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("Én ansatt ble sykmeldt etter dette.", 1),
        ("Den ene eleven fekk depresjon etter dette.", 1),
        ("Hun var gravid da saken kom opp.", 1),
        ("Flere ansatte ble sykmeldt.", 0),
        ("Én ansatt sluttet etter dette.", 0),
        ("Hvis én ansatt blir sykmeldt, skal en vikar kalles inn.", 0),
        ("Sykehjemmet har en avdeling for demens.", 0),
    ],
)
def test_health_is_not_told_of_one_person(tekst: str, antall: int, tmp_path: Path) -> None:
    assert len(treff("H007", FUNN.format(tekst), tmp_path)) == antall


TABELL = """
tabeller:
  - id: t
    tittel: Tabell
    kolonner: [{{tittel: Enhet}}, {{tittel: {kolonne}, type: tall}}]
    rader: {rader}
    kilde: brev
    {mer}
kapitler: [{{id: om, tittel: Om, tekst: '![#t]'}}]
"""


@pytest.mark.parametrize(
    ("kolonne", "rader", "mer", "antall"),
    [
        ("Ansatte", "[[Nord, 3], [Sør, 40]]", "", 1),
        ("Ansatte", "[[Nord, 5], [Sør, 0]]", "", 0),
        ("Elevar", "[[Nord, 1], [Sør, 2]]", "", 1),
        ("Årsverk", "[[Nord, 3], [Sør, 40]]", "", 0),
        ("Ansatte", "[[Nord, 3], [Sør, 40]]", "skjermes: nei", 0),
    ],
)
def test_few_persons_in_a_table(kolonne: str, rader: str, mer: str, antall: int, tmp_path: Path) -> None:
    yaml = TABELL.format(kolonne=kolonne, rader=rader, mer=mer)
    assert len(treff("H008", yaml, tmp_path)) == antall


def test_few_persons_in_a_number_that_is_printed(tmp_path: Path) -> None:
    tall = "tall: {x: {verdi: 3, enhet: ansatte, kilde: brev}}\n"
    assert len(treff("H008", tall + FUNN.format("Dette gjelder [=x]."), tmp_path)) == 1


def test_a_number_that_is_not_printed_tells_nothing(tmp_path: Path) -> None:
    assert treff("H008", "tall: {x: {verdi: 3, enhet: ansatte, kilde: brev}}\n", tmp_path) == []


@pytest.mark.parametrize(
    ("tekst", "antall"),
    [
        ("Rådmannen har ansvaret.", 1),
        ("Rådmannen og kommunedirektøren har ansvaret.", 0),
        ("Rådmannen hadde ansvaret i 2016.", 0),
        ("Daværende rådmann hadde ansvaret.", 0),
        ("Kommunedirektøren har ansvaret.", 0),
        ("Fylkesmannen fører tilsyn.", 1),
    ],
)
def test_words_out_of_date(tekst: str, antall: int, tmp_path: Path) -> None:
    yaml = FUNN.format(tekst) + (
        "anbefalinger: [{id: A1, tekst: sørger for oversikt, grunnlag: [oversikt.b], mottaker: ledelsen}]"
    )
    assert len(treff("M003", yaml, tmp_path)) == antall


def test_old_words_stand_in_old_reports(tmp_path: Path) -> None:
    yaml = FUNN.format("Fylkesmannen har ansvaret.") + "oppdrag: {dato: 2018-05}"
    assert treff("M003", yaml, tmp_path) == []


def test_the_glossary_of_the_office_holds(tmp_path: Path) -> None:
    yaml = (
        "oppdrag: {ordliste: [{bruk: utviklingssamtale, ikke: [medarbeidersamtale, årssamtale]}]}\n"
        + FUNN.format("Medarbeidersamtalene holdes hvert år, og utviklingssamtaler holdes ved behov.")
    )
    (t,) = treff("M005", yaml, tmp_path)
    assert "«utviklingssamtale», ikke «medarbeidersamtale»" in t.melding
    assert t.relatert


def test_without_a_glossary_nothing_is_asked(tmp_path: Path) -> None:
    assert treff("M005", FUNN.format("Medarbeidersamtalene holdes."), tmp_path) == []


def test_names_of_units_may_be_of_the_other_language(tmp_path: Path) -> None:
    yaml = "enheter: [{id: nord, navn: Eining for tenester}]\n" + FUNN.format(
        "Vi har snakket med eining for tenester."
    )
    assert treff("M001", yaml, tmp_path) == []


def test_titles_of_sources_may_be_of_the_other_language(tmp_path: Path) -> None:
    yaml = "kilder: {plan: {type: plan, tittel: Plan for tenester og tilsette, utgiver: Vik kommune}}"
    assert treff("M001", yaml, tmp_path) == []
