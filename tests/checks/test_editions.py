"""What keeps a project from being built as an edition, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from eksempel import ROT
from gjennomgang import SKJØNN, gjennomgått, nettverk
from modell import DAG, prosjekt, tekst
from tilfeller import sett_opp

from revisjon.assess import VurdertProsjekt, assess
from revisjon.assess.judgement import med_skjønn
from revisjon.checks import UTGAVER, grunnlag, public, ready, sjekk_prosjekt
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.load import last
from revisjon.model import (
    Dato,
    Funn,
    Høring,
    Kapittel,
    Kilde,
    Konfidensielt,
    Konklusjon,
    Prosjekt,
    Skjerming,
    Sted,
    Uttalelse,
    Verifisering,
)

FERDIGE = ("endelig", "offentlig")
STED = Sted(Plass("oppdrag.yaml", 3, 3))


def porter(vurdert: VurdertProsjekt, utgave: str, dokument: str = "rapport") -> list[Diagnose]:
    """Return what the gates alone say."""
    sjekker = (*ready.SJEKKER, *public.SJEKKER)
    return [*sjekk_prosjekt(grunnlag(vurdert), utgave, dokument=dokument, sjekker=sjekker)]


def funnet(p: Prosjekt, utgave: str, dokument: str = "rapport") -> list[tuple[str, Alvor]]:
    vurdert = assess(p, DAG)
    vurdert = replace(vurdert, vurderinger=med_skjønn(vurdert.vurderinger, p, vurdert.tabell))
    diagnoser = list(porter(vurdert, utgave, dokument))
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


@pytest.mark.parametrize("utgave", UTGAVER)
def test_a_finished_project_passes_every_gate(ferdig: Prosjekt, utgave: str) -> None:
    assert koder(ferdig, utgave) == []


@pytest.mark.parametrize("utgave", UTGAVER)
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
        (lambda _: {"konklusjoner": {}}, "V015", ("høring", *FERDIGE)),
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
    for utgave in UTGAVER:
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
    assert funnet(p, "verifisering") == [("V010", Alvor.ADVARSEL), ("V016", Alvor.HINT)]
    # Their own pack is how they confirm it.
    assert funnet(p, "verifisering", "faktapakke") == [("V016", Alvor.HINT)]
    med_frist = replace(p.oppdrag, verifisering=Verifisering(Dato(2026, 4, 1)))
    assert funnet(replace(p, oppdrag=med_frist), "verifisering", "faktapakke") == []
    p = replace(p, kilder={**p.kilder, "int": replace(p.kilder["int"], verifisert=True)})
    assert funnet(p, "verifisering") == []


def test_a_hearing_without_a_deadline_is_told_until_the_answer_has_come(ferdig: Prosjekt) -> None:
    p = replace(ferdig, uttalelser=())
    assert funnet(p, "høring") == [("V012", Alvor.HINT)]
    assert funnet(p, "høring", "høringsbrev") == []
    med_frist = replace(p.oppdrag, høring=Høring(Dato(2026, 5, 19)))
    assert funnet(replace(p, oppdrag=med_frist), "høring") == []
    assert funnet(ferdig, "høring") == []


def test_what_is_missing_in_the_engagement_is_told_at_its_key(tmp_path: Path) -> None:
    p = last(sett_opp("riktig-grunn", tmp_path)).prosjekt
    assert p is not None
    (mangler,) = (d for d in porter(assess(p, DAG), "endelig") if d.kode == "V007")
    assert (mangler.plass.fil, mangler.plass.kolonne, mangler.plass.lengde) == ("oppdrag.yaml", 1, 7)


def test_the_final_edition_says_that_it_holds_what_may_not_be_published(ferdig: Prosjekt) -> None:
    id_, funn = next(iter(ferdig.funn.items()))
    hemmelig = replace(funn, konfidensielt=Konfidensielt("offl. § 13", ("tekst",)))
    p = replace(ferdig, funn={**ferdig.funn, id_: hemmelig}, skjerming=(Skjerming("Kari", "offl. § 13"),))
    for dokument in ("rapport", "sammendrag", "saksframlegg"):
        assert funnet(p, "endelig", dokument) == [("V013", Alvor.ADVARSEL)]
    assert funnet(p, "offentlig") == funnet(p, "høring") == []
    (d,) = porter(assess(p, DAG), "endelig")
    assert f"er {id_} og ordene i «skjerming»." in d.melding
    assert "--utgave offentlig" in d.råd


@pytest.mark.parametrize(
    ("skrevet", "sagt"),
    [
        ("Av dem var 3 ansatte borte.", "«3 ansatte»"),
        ("Tre\nbarn og 4 av de 20 elevene.", "«Tre barn»"),
        ("Det er to av tolv fosterbarn, og 2 nyansatte.", "«to av tolv fosterbarn» og «2 nyansatte»"),
        ("13 ansatte, 2,3 ansatte, § 3 barn, 5 barn, en ansatt og tre saker.", ""),
        ("[=ledere] er borte.", ""),
    ],
)
def test_a_few_persons_in_prose_are_told_of(ferdig: Prosjekt, skrevet: str, sagt: str) -> None:
    id_, funn = next(iter(ferdig.funn.items()))
    med = replace(funn, tekst=tekst(skrevet))
    p = replace(ferdig, funn={**ferdig.funn, id_: med})
    funnet_ = [d for d in porter(assess(p, DAG), "offentlig") if d.kode == "V014"]
    assert [d.alvor for d in funnet_] == ([Alvor.HINT] if sagt else [])
    assert all(f"Her står {sagt} rett" in d.melding for d in funnet_)
    hemmelig = replace(med, konfidensielt=Konfidensielt("offl. § 13", ("tekst",)))
    p = replace(ferdig, funn={**ferdig.funn, id_: hemmelig})
    assert [d for d in porter(assess(p, DAG), "offentlig") if d.kode == "V014"] == []
