from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tilfeller import sett_opp

from revisjon.load import last
from revisjon.model import Prosjekt, Utregnet

TABELL = """
tabeller:
  - id: t
    tittel: Ansatte
    kolonner:
      - {tittel: Gruppe}
      - {tittel: Slag}
      - {tittel: 2024, type: tall}
      - {tittel: 2034, type: tall, desimaler: 1}
    rader:
      - [Ledere, ~, 4, 5.25]
      - {gruppe: Andre}
      - {over: Alle, rader: [[Nye, 1, 2], [Gamle, 3, ~]]}
      - {celler: [Delsum, ~, 8, 7], type: sum}
      - [Omtalt, ~, {tall: ca}, 1]
      - {sum: Sum}
funn:
  - id: F2
    kapittel: tema
    tekst: "![#t]"
"""


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    return sett_opp("riktig-grunn", tmp_path)


def _last(prosjekt: Path, tekst: str) -> Prosjekt:
    (prosjekt / "evidence" / "sak.yaml").write_text(tekst, encoding="utf-8")
    lastet = last(prosjekt)
    assert lastet.prosjekt is not None, lastet.diagnoser
    assert lastet.diagnoser == ()
    return lastet.prosjekt


@pytest.mark.parametrize(
    ("tall", "verdi", "enhet", "omtrent", "desimaler"),
    [
        ("{verdi: 7}", "7", "", False, 0),
        ("{verdi: 7.50, enhet: prosent}", "7.50", "prosent", False, 2),
        ("{verdi: 7.50, desimaler: 0}", "7.50", "", False, 0),
        ("{verdi: 7, omtrent: ja}", "7", "", True, 0),
        ("{beregnet: {sum: [kr, kr]}}", "200.50", "kroner", False, 2),
        ("{beregnet: {sum: [kr, ca]}, desimaler: 0}", "110.25", "kroner", True, 0),
        ("{beregnet: {differanse: [ca, kr]}, enhet: kr}", "90.25", "kr", True, 2),
        ("{beregnet: {differanse: [p1, p2]}}", "-3.5", "prosentpoeng", False, 1),
        ("{beregnet: {differanse: [p1, p2]}, enhet: poeng}", "-3.5", "poeng", False, 1),
        ("{beregnet: {prosentendring: [p1, ca]}}", "-20", "prosent", True, 0),
        ("{beregnet: {andel: [ca, førti]}, desimaler: 1}", "25", "prosent", True, 1),
        ("{beregnet: {antall: intervju}}", "5", "personer", False, 0),
        ("{beregnet: {antall: intervju}, enhet: informanter}", "5", "informanter", False, 0),
        ("{fra: {tabell: t, rad: Ledere, kolonne: 2024}, enhet: årsverk}", "4", "årsverk", False, 0),
        ("{fra: {tabell: t, rad: Ledere, kolonne: 2034}}", "5.25", "", False, 1),
        ("{fra: {tabell: t, rad: Gamle, kolonne: 2024}}", "3", "", False, 0),
        ("{fra: {tabell: t, rad: Omtalt, kolonne: 2024}}", "10", "kroner", True, 0),
        ("{fra: {tabell: t, rad: Sum, kolonne: 2024}, enhet: årsverk}", "18", "årsverk", True, 0),
        ("{fra: {tabell: t, rad: Sum, kolonne: 2034}}", "8.25", "", False, 1),
        ("{fra: {tabell: t, rad: Delsum, kolonne: 2024}}", "8", "", False, 0),
    ],
)
def test_value_unit_and_precision(
    prosjekt: Path, tall: str, verdi: str, enhet: str, *, omtrent: bool, desimaler: int
) -> None:
    p = _last(
        prosjekt,
        f"""
kilder:
  runden: {{type: intervju, rolle: ledere, antall: 4}}
  int-1: {{type: intervju, rolle: leder, gruppe: runden}}
  int-2: {{type: intervju, rolle: rådgiver}}
tall:
  x: {tall}
  kr: {{verdi: 100.25, enhet: kroner}}
  ca: {{verdi: 10, enhet: kroner, omtrent: ja}}
  p1: {{verdi: 12.5, enhet: prosent}}
  p2: {{verdi: 9, enhet: prosent}}
  førti: {{verdi: 40}}
{TABELL}""",
    )
    assert p.verdier["x"] == Utregnet(Decimal(verdi), enhet, omtrent, desimaler)


def test_value_of_every_numeric_cell_is_known(prosjekt: Path) -> None:
    p = _last(prosjekt, f"tall:\n  ca: {{verdi: 10, omtrent: ja}}\n{TABELL}")
    verdier = {(rad, kolonne): v.verdi for (_, rad, kolonne), v in p.tabellverdier.items()}
    assert verdier == {
        ("Ledere", "2024"): 4, ("Ledere", "2034"): Decimal("5.25"), ("Nye", "2024"): 1, ("Nye", "2034"): 2,
        ("Gamle", "2024"): 3, ("Delsum", "2024"): 8, ("Delsum", "2034"): 7, ("Omtalt", "2024"): 10,
        ("Omtalt", "2034"): 1, ("Sum", "2024"): 18, ("Sum", "2034"): Decimal("8.25"),
    }  # fmt: skip


def test_rows_of_one_name_are_all_summed(prosjekt: Path) -> None:
    p = _last(
        prosjekt,
        """
funn: [{id: F2, kapittel: tema, tekst: "![#t]"}]
tabeller:
  - id: t
    tittel: A
    kolonner: [{tittel: Enhet}, {tittel: År}, {tittel: Antall, type: tall}]
    rader:
      - {over: Nord, rader: [[2024, 1], [2025, 2]]}
      - {over: Sør, rader: [[2024, 4], [2025, 8]]}
      - {sum: Sum}
""",
    )
    assert p.tabellverdier["t", "Sum", "Antall"].verdi == 15


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.permutations(
        ["a: {verdi: 1}", "b: {beregnet: {sum: [a, d]}}", "c: {beregnet: {sum: [b, a]}}", "d: {verdi: 2.5}"]
    )
)
def test_order_of_numbers_does_not_matter(prosjekt: Path, rekke: list[str]) -> None:
    p = _last(prosjekt, "tall:\n" + "\n".join(f"  {t}" for t in rekke))
    assert {id_: str(v.verdi) for id_, v in p.verdier.items()} == {
        "a": "1",
        "b": "3.5",
        "c": "4.5",
        "d": "2.5",
    }
    assert [*p.verdier] == ["a", "b", "c", "d"]
