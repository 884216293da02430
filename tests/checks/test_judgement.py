"""Judgements without effect are told, with what changed and what to run."""

from __future__ import annotations

from dataclasses import replace

import pytest
from gjennomgang import SKJØNN, gjennomgått, nettverk
from modell import DAG, kriterium, prosjekt, tekst

from revisjon.assess import VurdertProsjekt, assess
from revisjon.assess.judgement import med_skjønn
from revisjon.checks import SJEKKER, grunnlag, judgement, sjekk_prosjekt
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.model import GjelderNår, Prosjekt, Punkt, Revidert, Skjønn, Sted
from revisjon.rules.comparators.pastander import Påstander

STED = Sted(Plass("v.yaml", 2), (("verdi", Plass("v.yaml", 4, 12)),))


def _funnet(p: Prosjekt) -> list[Diagnose]:
    vurdert = assess(p, DAG)
    return _om(replace(vurdert, vurderinger=med_skjønn(vurdert.vurderinger, p, vurdert.tabell)))


def _om(vurdert: VurdertProsjekt) -> list[Diagnose]:
    return [*sjekk_prosjekt(grunnlag(vurdert), sjekker=judgement.SJEKKER)]


@pytest.fixture
def p() -> Prosjekt:
    return replace(nettverk(), skjønn=(replace(SKJØNN, sted=STED),))


def test_never_reviewed(p: Prosjekt) -> None:
    assert _funnet(p) == [
        Diagnose(
            "V001",
            Plass("v.yaml", 4, 12),
            "Skjønnet «k:P1» er ikke gjennomgått, så «oppfylt» gjelder.",
            "Kjør «revisjon godkjenn k:P1» når skjønnet er gjennomgått.",
            Alvor.ADVARSEL,
        )
    ]


def test_in_force(p: Prosjekt) -> None:
    assert _funnet(gjennomgått(p)) == []


def test_lapsed(p: Prosjekt) -> None:
    p = gjennomgått(p)
    p = replace(p, kilder={**p.kilder, "brev": replace(p.kilder["brev"], tittel="Nytt")})
    p = replace(p, skjønn=(replace(p.skjønn[0], begrunnelse=tekst("Derfor.")),))
    assert _funnet(p) == [
        Diagnose(
            "V001",
            Plass("v.yaml", 4, 12),
            "Skjønnet «k:P1» er falt bort, så «oppfylt» gjelder. Endret siden det ble gjennomgått: "
            "skjønnet selv og kilde brev.",
            "Kjør «revisjon godkjenn k:P1» når skjønnet er vurdert på nytt.",
            Alvor.ADVARSEL,
        )
    ]


def test_one_of_several_bodies_is_named(p: Prosjekt) -> None:
    vik, nes = Revidert("Vik", "kommune", "vik"), Revidert("Nes", "kommune", "nes")
    p = replace(p, oppdrag=replace(p.oppdrag, reviderte=(vik, nes)))
    p = replace(p, skjønn=(replace(SKJØNN, revidert="nes"),))
    (d,) = _funnet(p)
    assert "«k:P1:nes»" in d.melding
    assert "«revisjon godkjenn k:P1:nes»" in d.råd


def test_nothing_to_judge() -> None:
    ikke_her = GjelderNår(oppfylt=False, begrunnelse="Det gjelder ikke")
    alle = [
        kriterium(Punkt("a", "Det finnes", test=Påstander(alle=("annet.a",)))),
        kriterium(Punkt("a", "Det finnes", gjelder_når=ikke_her), id_="annet"),
    ]
    skjønn = Skjønn("k", "P1", "oppfylt", tekst("Fordi."), SKJØNN.godkjent, sted=STED)
    p = replace(prosjekt(alle), skjønn=(skjønn,))
    for tilstand in (p, gjennomgått(p)):
        assert _om(assess(tilstand, DAG)) == [
            Diagnose(
                "V003",
                Plass("v.yaml", 4, 12),
                "Skjønnet «k:P1» overprøver ingen vurdering, for ingen av påstandene er relevante.",
                "Ta bort skjønnet, eller rett det som gjør påstandene irrelevante.",
                Alvor.ADVARSEL,
            )
        ]


def test_registry() -> None:
    assert len(SJEKKER) >= 1
    assert "V001" in SJEKKER
