"""Weighings that settle nothing are told, with the reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from modell import NORD, SØR, funn, kriterium, prosjekt, tekst, vurder

from revisjon.checks import grunnlag, sjekk_prosjekt, weighing
from revisjon.diagnostics import Alvor, Diagnose, Plass
from revisjon.model import Avveining, Funn, GjelderNår, Problemstilling, Prosjekt, Punkt, Revidert, Sted
from revisjon.rules.comparators.grense import Grense

VERDIEN = Plass("k.yaml", 4, 12)
VEID = Punkt(
    "a",
    "Det finnes",
    avveining=Avveining("ja", tekst("Fordi."), Sted(Plass("k.yaml", 3), (("verdi", VERDIEN),))),
)
IKKE_HER = GjelderNår(oppfylt=False, begrunnelse="Det gjelder ikke")
FOR, MOT = funn("F1", "for"), funn("F2", "mot")


def _funnet(p: Prosjekt) -> list[Diagnose]:
    return [*sjekk_prosjekt(grunnlag(vurder(p)), sjekker=weighing.SJEKKER)]


def test_a_conflict_is_weighed() -> None:
    assert _funnet(prosjekt([kriterium(VEID)], [FOR, MOT])) == []


def test_no_conflict() -> None:
    assert _funnet(prosjekt([kriterium(VEID)], [FOR])) == [
        Diagnose(
            "V002",
            VERDIEN,
            "Avveiningen av «k.a» har ingen virkning, for funnene er ikke i strid med hverandre.",
            "Ta den bort, eller rett «taler» i funnene.",
            Alvor.ADVARSEL,
        )
    ]


@pytest.mark.parametrize(
    ("punkt", "alle", "hvorfor"),
    [
        (VEID, [], "det er ingen funn å veie"),
        (VEID, [funn("F1", "for", gjelder=["nord"])], "funnene gjelder bare deler av virksomheten"),
        (replace(VEID, gjelder_når=IKKE_HER), [FOR, MOT], "påstanden er ikke relevant"),
        (
            replace(VEID, test=Grense("ukjent")),
            [FOR, MOT],
            "testen kan ikke avgjøres, og da er påstanden uavklart",
        ),
    ],
)
def test_why(punkt: Punkt, alle: list[Funn], hvorfor: str) -> None:
    (d,) = _funnet(prosjekt([kriterium(punkt)], alle, enheter=(NORD, SØR)))
    assert d.melding == f"Avveiningen av «k.a» har ingen virkning, for {hvorfor}."


def test_it_is_enough_that_one_body_or_one_question_needs_it() -> None:
    reviderte = (Revidert("Vik", "kommune", "vik"), Revidert("Nes", "kommune", "nes"))
    spørsmål = (Problemstilling("P1", "Finnes det?"), Problemstilling("P2", "Brukes det?"))
    k = kriterium(VEID, problemstillinger=("P1", "P2"))
    bare_vik = [FOR, funn("F2", "mot", gjelder=["vik"])]
    assert _funnet(prosjekt([k], bare_vik, reviderte=reviderte, spørsmål=spørsmål)) == []
    assert len(_funnet(prosjekt([k], [FOR], reviderte=reviderte, spørsmål=spørsmål))) == 1


def test_a_claim_without_a_weighing_is_passed_over() -> None:
    assert _funnet(prosjekt([kriterium(Punkt("a", "Det finnes"))], [FOR])) == []
