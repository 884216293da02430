"""The name of another municipality, left behind by the report that a text was taken from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from modell import funn, kriterium, prosjekt, tekst, vurder

from revisjon.checks.basis import Grunnlag, grunnlag
from revisjon.checks.consistency.others import annen_kommune
from revisjon.model import Konklusjon, Revidert


def _grunnlag(setning: str, i_funn: str = "Oversikten finnes.", slag: str = "kommune") -> Grunnlag:
    f = replace(funn("F1", "for", "k.a"), tekst=tekst(i_funn))
    p = prosjekt([kriterium()], [f])
    vik = replace(p.oppdrag.reviderte[0], navn="Nordre Vik kommune", type=slag)
    k = Konklusjon("P1", tekst(setning), tekst("Det er alt."), tekst("Det er alt."))
    return grunnlag(vurder(replace(p, oppdrag=replace(p.oppdrag, reviderte=(vik,)), konklusjoner={"P1": k})))


@pytest.mark.parametrize(
    ("setning", "pekt_på"),
    [
        ("Heia kommune har ingen oversikt.", "Heia kommune"),
        ("I Heia kommune mangler oversikten.", "Heia kommune"),
        ("Har Søre Heia kommunes ledere en oversikt?", "Søre Heia kommune"),
        ("Heia fylkeskommune manglar oversikt.", "Heia fylkeskommune"),
        ("Heia kommune har verken oversikt og planer eller rutiner.", "Heia kommune"),
    ],
)
def test_another_one_is_told(setning: str, pekt_på: str) -> None:
    (t,) = annen_kommune.finn(_grunnlag(setning))
    assert t.plass.tekst == pekt_på  # type: ignore[union-attr]
    assert "Nordre Vik kommune" in t.melding


@pytest.mark.parametrize(
    "setning",
    [
        "Nordre Vik kommune har en oversikt.",
        "I Nordre Vik kommunes planer står dette.",
        "Vik kommune har en oversikt.",
        "Nordre Vek kommune har en oversikt.",
        "Kommunen og andre kommuner har en oversikt.",
        "Tilbudet er som i Heia kommune, i et interkommunalt samarbeid.",
        "Kommunen har flere avvik enn Heia kommune.",
        "Heia kommune og Lia kommune har en ordning.",
        "Lederen sa «Heia kommune har det».",
    ],
)
def test_the_right_one_and_comparisons_are_left_alone(setning: str) -> None:
    assert list(annen_kommune.finn(_grunnlag(setning))) == []


def test_what_a_finding_has_told_of_may_be_named() -> None:
    setning = "Heia kommune har overtatt oppgaven."
    assert list(annen_kommune.finn(_grunnlag(setning, "Heia kommune utfører oppgaven."))) == []
    assert list(annen_kommune.finn(_grunnlag(setning, slag="selskap"))) == []


def test_a_body_is_of_some_type() -> None:
    assert isinstance(_grunnlag("Ja.").prosjekt.oppdrag.reviderte[0], Revidert)
