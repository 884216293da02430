"""The table of all verdicts in the summary: each with its own certainty, and what certainty means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dokumenttre import bygd, klasse, rader, ren, tabell

from revisjon.assess import Sikkerhetsgrad, VurdertProsjekt
from revisjon.model import Problemstilling, Prosjekt
from revisjon.report.templates import Maler

Vurder = Callable[[Prosjekt], VurdertProsjekt]


def test_what_low_certainty_means_is_told_only_where_there_is_any(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    vurdert = vurder(fullt)
    uten_grad = tuple(replace(v, sikkerhet=None) for v in vurdert.vurderinger)
    _, tre = bygd(replace(vurdert, vurderinger=uten_grad), innebygd)
    assert not klasse(tre, "om-sikkerhet")
    assert rader(tabell(tre, "tabell-vurderinger"))[0][-2:] == ["Vurdering", "Anb."]


def test_each_verdict_of_a_criterion_has_its_own_certainty(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    kriterium = replace(fullt.kriterier["plan"], problemstillinger=("P1", "P2"))
    p = replace(
        fullt,
        problemstillinger=(*fullt.problemstillinger, Problemstilling("P2", "Og så?")),
        kriterier={"plan": kriterium},
    )
    vurdert = vurder(p)
    en, annen = vurdert.vurderinger
    assert en.sikkerhet is not None
    høy = replace(annen, sikkerhet=replace(en.sikkerhet, grad=Sikkerhetsgrad.HØY))
    lav = replace(en, sikkerhet=replace(en.sikkerhet, grad=Sikkerhetsgrad.LAV))
    _, tre = bygd(replace(vurdert, vurderinger=(lav, høy)), innebygd)
    _, første, andre = rader(tabell(tre, "tabell-vurderinger"))
    assert første[4:6] == ["I hovedsak oppfylt (P1)", "Lav"]
    assert andre == ["I hovedsak oppfylt (P2)", "Høy"]
    assert "får det én vurdering for hvert" in ren(tre)
    _, likt = bygd(replace(vurdert, vurderinger=(lav, replace(høy, sikkerhet=lav.sikkerhet))), innebygd)
    (rad,) = rader(tabell(likt, "tabell-vurderinger"))[1:]
    assert rad[4:6] == ["I hovedsak oppfylt", "Lav"]


def test_a_criterion_for_one_question_needs_no_word_on_several(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    _, tre = bygd(vurder(fullt), innebygd)
    assert "får det én vurdering for hvert" not in ren(tre)
    assert "kan ikke alene gjøre at kravet ikke er oppfylt" in ren(tre)
