"""Findings that count for something, questions answered in full, and evidence near its assessment."""

from __future__ import annotations

from pathlib import Path

import pytest
from dekning import koder, meldinger


@pytest.mark.parametrize(
    ("felt", "kapittel", "kommer"),
    [
        ("", "tema", ["K010"]),
        (", kontekst: ja", "tema", []),
        (", belyser: [{punkt: oversikt.a, taler: for}]", "tema", []),
        (", kontekst: ja, belyser: [{punkt: oversikt.a, taler: for}]", "tema", ["K011"]),
        ("", "om", []),
    ],
)
def test_a_finding_of_a_theme_chapter_counts_or_is_context(
    felt: str, kapittel: str, kommer: list[str], tmp_path: Path
) -> None:
    funn = f'funn: [{{id: F3, kapittel: {kapittel}, tekst: "Den er ny.[@brev]"{felt}}}]'
    assert koder(funn, tmp_path) == kommer


DELER = """
problemstillinger:
  - id: P3
    tekst: Er den god?
    under: [{id: P3.1, tekst: For ledere?}, {id: P3.2, tekst: For ansatte?}]
    type: beskrivende
kapitler: [{id: godt, tittel: Godt, tekst: Tekst., problemstillinger: [P3]}]
"""


@pytest.mark.parametrize(
    ("svar", "mangler"),
    [
        ([], ["Problemstillingen «P3»"]),
        (["P3"], []),
        (["P3.1"], ["Delspørsmålet «P3.2»"]),
        (["P3.1", "P3.2"], []),
    ],
)
def test_every_part_of_a_question_is_answered(svar: list[str], mangler: list[str], tmp_path: Path) -> None:
    linjer = "".join(f"  - {{problemstilling: {q}, ingress: Ja., kort: Ja., tekst: Ja.}}\n" for q in svar)
    funnet = meldinger(DELER + (f"konklusjoner:\n{linjer}" if linjer else ""), tmp_path, "K012")
    assert [m.partition(" har")[0] for m in funnet] == mangler


def test_every_body_is_answered_where_some_are(tmp_path: Path) -> None:
    eksempel = """
oppdrag:
  reviderte:
    - {navn: Vik kommune, type: kommune, kommunenummer: "9901", id: vik}
    - {navn: Nes kommune, type: kommune, kommunenummer: "9902", id: nes}
konklusjoner:
  - {problemstilling: P1, revidert: vik, ingress: Ja., kort: Ja., tekst: Ja.}
"""
    (melding,) = meldinger(eksempel, tmp_path, "K012")
    assert "ingen konklusjon for Nes kommune" in melding


def test_nothing_is_said_before_any_conclusion_is_written(tmp_path: Path) -> None:
    assert "K012" not in koder(f"{DELER}konklusjoner: []\n", tmp_path)


TO_KAPITLER = """
kapitler:
  - {id: tema, tittel: Oversikt, problemstillinger: [P1]}
  - {id: bruk, tittel: Bruk, problemstillinger: [P2]}
"""


def test_an_assessment_rests_on_findings_of_its_chapter(tmp_path: Path) -> None:
    (melding,) = meldinger(TO_KAPITLER, tmp_path, "K013")
    assert "«oversikt» for P2 står i kapitlet «bruk», men alle funnene står i «tema»" in melding


@pytest.mark.parametrize("vist", ["[#F1]", "[#tema.vurdering]"])
def test_or_leads_the_reader_to_them(vist: str, tmp_path: Path) -> None:
    vurdering = f'vurderinger: [{{kapittel: bruk, tekst: "Den finnes, se {vist}."}}]\n'
    assert "K013" not in koder(TO_KAPITLER + vurdering, tmp_path)


@pytest.mark.parametrize(
    ("kilde", "kommer"),
    [
        ("{type: intervju, rolle: leder, verifisert: ja}", ["K014"]),
        ("{type: plan, tittel: En plan, dato: 2025}", []),
    ],
)
def test_what_was_asked_for_bears_on_something(kilde: str, kommer: list[str], tmp_path: Path) -> None:
    eksempel = f"""
kilder: {{k-1: {kilde}}}
funn: [{{id: F3, kapittel: tema, tekst: Den er ny., kilder: [k-1], kontekst: ja}}]
"""
    assert koder(eksempel, tmp_path) == kommer
