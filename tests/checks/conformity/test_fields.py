"""Paths of fields: where a field is written, and what lacks it."""

from __future__ import annotations

from pathlib import Path

import pytest
from revisjonsskikk import over

from revisjon.checks.conformity.fields import let

YAML = """
oppdrag:
  bestilling: {organ: kontrollutvalget, sak: 12/25}
  team:
    - {rolle: oppdragsansvarleg}
  kvalitetssikret:
    - {av: fagleder, dato: 2026-01-10, utgave: plan}
metode:
  - {type: dokumentanalyse, tekst: Vi har lest svaret., dekker: [begrensninger]}
problemstillinger:
  - {id: P1, tekst: Har kommunen oversikt?, under: [{id: P1a, tekst: Er den ny?, endret: {dato: 2026-02}}]}
kilder:
  samtale: {type: intervju, rolle: leder, verifisert: 2026-02-10}
  møte: {type: intervju, rolle: rådgiver}
  annen: {type: dokument, tittel: Et notat}
"""


@pytest.mark.parametrize(
    ("sti", "funnet", "mangler"),
    [
        ("oppdrag.bestilling.sak", 1, 0),
        ("oppdrag.bestilling.vedtak", 0, 1),
        ("oppdrag.oppstartsbrev.dato", 0, 1),
        ("oppdrag.oppstartsbrev.dato | oppdrag.bestilling.sak", 1, 0),
        ("oppdrag.team{oppdragsansvarlig}", 1, 0),
        ("oppdrag.team{prosjektleder}", 0, 1),
        ("oppdrag.kvalitetssikret{plan}", 1, 0),
        ("oppdrag.kvalitetssikret{endelig}", 0, 1),
        ("kilder[intervju].verifisert", 1, 1),
        ("kilder[undersøkelse].utsendt", 0, 0),
        ("metode{begrensninger}", 1, 0),
        ("metode{gyldighet}", 0, 1),
        ("problemstillinger.tekst", 2, 0),
        ("problemstillinger.type", 2, 0),
        ("problemstillinger*[endret].endret.dato", 1, 0),
        ("problemstillinger*[endret].endret.sak", 0, 1),
        ("kriterier.hjemmel[lovkilde].bestemmelse", 1, 0),
        ("kriterier.problemstillinger", 1, 0),
        ("oppdrag.formål", 1, 0),
        ("oppdrag.målform", 1, 0),
        ("konklusjoner", 2, 0),
    ],
)
def test_where_a_field_is(sti: str, funnet: int, mangler: int, tmp_path: Path) -> None:
    svar = let(over(YAML, tmp_path).prosjekt, sti)
    assert (len(svar.funnet), svar.mangler) == (funnet, mangler)
    assert svar.helt is (funnet > 0 and mangler == 0)


def test_the_place_is_that_of_the_value(tmp_path: Path) -> None:
    g = over(YAML, tmp_path)
    (plass,) = let(g.prosjekt, "oppdrag.bestilling.sak").funnet
    linje = (tmp_path / "prosjekt" / plass.fil).read_text("utf-8").split("\n")[plass.linje - 1]
    assert linje[plass.kolonne - 1 :].startswith("12/25")


def test_a_path_that_is_none_is_a_bug() -> None:
    with pytest.raises(ValueError, match="not a path"):
        let(None, "oppdrag..sak")  # type: ignore[arg-type]
