"""The table of all verdicts in the summary: each with its own certainty, and what certainty means."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

from dokumenttre import klasse, ren, tegninger

from revisjon.assess import Sikkerhetsgrad, VurdertProsjekt
from revisjon.model import Problemstilling, Prosjekt
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les

Vurder = Callable[[Prosjekt], VurdertProsjekt]


def bygd(vurdert: VurdertProsjekt, maler: Maler, utgave: str = "endelig") -> tuple[Dokument, ET.Element]:
    dokument, diagnoser = compose(vurdert, utgave, maler)
    assert diagnoser == ()
    return dokument, les(dokument.html)


def tabell(tre: ET.Element, id_: str) -> ET.Element:
    (funnet,) = (t for t in tre.iter("table") if t.get("id") == id_)
    return funnet


def rader(tabell: ET.Element) -> list[list[str]]:
    return [[_uten_tegning(c) for c in tr] for tr in tabell.iter("tr")]


def _uten_tegning(celle: ET.Element) -> str:
    tekst = ren(celle)
    for svg in tegninger(celle):
        tekst = tekst.replace(ren(svg), "", 1).strip()
    return re.sub(r"\s+", " ", tekst)


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
