"""What keeps a project from being built as an edition, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from eksempel import ROT
from gjennomgang import SKJØNN, gjennomgått, nettverk
from modell import DAG, prosjekt, tekst

from revisjon.assess import assess
from revisjon.assess.judgement import med_skjønn
from revisjon.checks import PORTER, sjekk_utgave
from revisjon.diagnostics import Alvor, Plass
from revisjon.load import last
from revisjon.model import Dato, Funn, Kapittel, Kilde, Konklusjon, Prosjekt, Skjerming, Sted, Uttalelse

FERDIGE = ("endelig", "offentlig")
STED = Sted(Plass("oppdrag.yaml", 3, 3))


def funnet(p: Prosjekt, utgave: str) -> list[tuple[str, Alvor]]:
    vurdert = assess(p, DAG)
    vurdert = replace(vurdert, vurderinger=med_skjønn(vurdert.vurderinger, p, vurdert.tabell))
    diagnoser = list(sjekk_utgave(vurdert, utgave))
    for d in diagnoser:
        assert d.melding.endswith((".", ")."))
        assert d.råd.endswith(".")
    return [(d.kode, d.alvor) for d in diagnoser]


def koder(p: Prosjekt, utgave: str) -> list[str]:
    return [kode for kode, _ in funnet(p, utgave)]


@pytest.fixture
def ferdig() -> Prosjekt:
    """Return a project that can be built as any edition."""
    p = nettverk()
    return replace(
        p,
        kapitler=tuple(replace(k, tekst=k.tekst or tekst("Tekst.")) for k in p.kapitler if p.funn_i(k.id)),
        konklusjoner={
            q.id: p.konklusjoner.get(q.id) or Konklusjon(q.id, tekst("Ja."), tekst("Ja."), tekst("Ja."))
            for q in p.problemstillinger
        },
        uttalelser=(Uttalelse("rådmannen", Dato(2026, 5, 1), tekst("Takk.")),),
        skjønn=(),
    )


@pytest.mark.parametrize("utgave", PORTER)
def test_a_finished_project_passes_every_gate(ferdig: Prosjekt, utgave: str) -> None:
    assert koder(ferdig, utgave) == []


@pytest.mark.parametrize("utgave", PORTER)
def test_the_example_passes_every_gate(utgave: str) -> None:
    p = last(ROT).prosjekt
    assert p is not None
    assert koder(p, utgave) == []


def test_a_working_draft_has_no_gate() -> None:
    assert koder(prosjekt([]), "arbeidsutkast") == []


Endring = Callable[[Prosjekt], dict[str, Any]]


@pytest.mark.parametrize(
    ("endring", "kode", "utgaver"),
    [
        (lambda p: {"kapitler": (*p.kapitler, Kapittel("tom", "Tomt"))}, "V004", ("høring", *FERDIGE)),
        (lambda _: {"konklusjoner": {}}, "V004", ("høring", *FERDIGE)),
        (lambda _: {"uttalelser": ()}, "V007", FERDIGE),
        (lambda _: {"funn": {}, "anbefalinger": {}}, "V008", ("verifisering",)),
        (lambda _: {"skjerming": (Skjerming("brev", "offl. § 13"),)}, "V009", ("offentlig",)),
        (lambda _: {"skjønn": (SKJØNN,)}, "V006", ("høring", *FERDIGE)),
    ],
)
def test_what_is_missing_stops_the_editions_it_matters_to(
    ferdig: Prosjekt, endring: Endring, kode: str, utgaver: tuple[str, ...]
) -> None:
    p = replace(ferdig, **endring(ferdig))
    for utgave in PORTER:
        assert (kode in koder(p, utgave)) == (utgave in utgaver), utgave


def test_a_judgement_that_is_confirmed_stops_nothing(ferdig: Prosjekt) -> None:
    assert koder(gjennomgått(replace(ferdig, skjønn=(SKJØNN,))), "endelig") == []


def test_a_reason_stands_for_the_statement(ferdig: Prosjekt) -> None:
    oppdrag = replace(ferdig.oppdrag, uten_uttalelse=tekst("Ingen svarte."))
    assert koder(replace(ferdig, oppdrag=oppdrag, uttalelser=()), "endelig") == []


def test_one_common_conclusion_will_do(ferdig: Prosjekt) -> None:
    oppdrag = replace(ferdig.oppdrag, konklusjon=tekst("Kommunen gjør det den skal."))
    assert koder(replace(ferdig, oppdrag=oppdrag, konklusjoner={}), "endelig") == []


def test_a_recommendation_must_rest_on_what_is_assessed(ferdig: Prosjekt) -> None:
    løst = Funn("F99", ferdig.kapitler[0].id, tekst("Noe."))
    (a, *_) = ferdig.anbefalinger.values()
    p = replace(
        ferdig,
        funn={**ferdig.funn, "F99": løst},
        anbefalinger={a.id: replace(a, grunnlag=("F99",), sted=STED)},
    )
    assert koder(p, "endelig") == ["V005"]


def test_an_interview_that_is_not_confirmed_is_told_before_others_see_it(ferdig: Prosjekt) -> None:
    (id_, *_) = ferdig.funn
    p = replace(
        ferdig,
        kilder={**ferdig.kilder, "int": Kilde("int", "intervju", rolle="leder")},
        sitert={**ferdig.sitert, id_: ("int",)},
    )
    assert funnet(p, "verifisering") == [("V010", Alvor.ADVARSEL)]
    p = replace(p, kilder={**p.kilder, "int": replace(p.kilder["int"], verifisert=True)})
    assert funnet(p, "verifisering") == []
