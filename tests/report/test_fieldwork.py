"""The list of open points in a working draft: what must be found out, and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from dokumenttre import klasse, ren, tabell

from revisjon.assess import VurdertProsjekt
from revisjon.model import (
    Belysning,
    Dato,
    Enhet,
    Funn,
    Godkjenning,
    Lås,
    Prosjekt,
    Punkt,
    Revidert,
    Skjønn,
    Tekst,
)
from revisjon.model.engagement import Målform
from revisjon.model.evidence import Taler
from revisjon.report.compose import compose
from revisjon.report.document import Dokument
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import Maler
from revisjon.report.xhtml import les
from revisjon.rules.comparators.dekning import Dekning

Vurder = Callable[[Prosjekt], VurdertProsjekt]
Skriv = Callable[[str], Tekst]
ENHETER = (
    Enhet("nord", "Nord", under=(Enhet("ytre", "Ytre nord"), Enhet("indre", "Indre nord"))),
    Enhet("midt", "Midt"),
    Enhet("sør", "Sør"),
)


def bygd(
    vurdert: VurdertProsjekt, maler: Maler, utgave: str = "arbeidsutkast"
) -> tuple[Dokument, ET.Element]:
    dokument, diagnoser = compose(vurdert, utgave, maler)
    assert diagnoser == ()
    return dokument, les(dokument.html)


def rader(tabell: ET.Element) -> list[list[str]]:
    return [[ren(celle) for celle in rad] for rad in tabell.iter("tr")]


def uten(p: Prosjekt, funn: str) -> Prosjekt:
    return replace(p, funn={id_: f for id_, f in p.funn.items() if id_ != funn})


def hvorfor(p: Prosjekt, vurder: Vurder, maler: Maler) -> str:
    """Return why the last open claim is open."""
    return rader(tabell(bygd(vurder(p), maler)[1], "åpne.påstander"))[-1][2]


def med_funn(p: Prosjekt, skriv: Skriv, **funn: tuple[Taler, tuple[str, ...]]) -> Prosjekt:
    """Return the project with these findings on claim a alone, each with what it says and where it holds."""
    nye = {
        id_: Funn(id_, "tema", skriv("Sett."), belyser=(Belysning("plan.a", taler),), gjelder=gjelder)
        for id_, (taler, gjelder) in funn.items()
    }
    return replace(p, funn={**uten(p, "F1").funn, **nye}, enheter=ENHETER)


def b_til(punkt: Punkt) -> Punkt:
    """Return another claim that does not decide, which no finding bears on."""
    return replace(punkt, id="d", påstand="Planen er trykt")


def med_test(p: Prosjekt, test: Dekning) -> Prosjekt:
    a, *resten = p.kriterier["plan"].punkter
    return replace(
        p, kriterier={"plan": replace(p.kriterier["plan"], punkter=(replace(a, test=test), *resten))}
    )


def test_open_points_are_for_the_working_draft(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    vurdert = vurder(uten(fullt, "F1"))
    for utgave in UTGAVER:
        dokument, tre = bygd(vurdert, innebygd, utgave)
        assert ("Åpne punkter" in [o.tekst for o in dokument.overskrifter]) == (utgave == "arbeidsutkast")
        assert bool(klasse(tre, "rute")) == (utgave == "arbeidsutkast")


def test_an_open_claim_says_why_it_is_open_and_what_would_settle_it(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    _, tre = bygd(vurder(uten(fullt, "F1")), innebygd)
    åpne = tabell(tre, "åpne.påstander")
    assert "P1 Hva gjør kommunen? Tema" in ren(åpne)
    assert "kan være alt fra ikke oppfylt til i hovedsak oppfylt. Avgjøres av a." in ren(åpne)
    assert rader(åpne)[-1] == ["a", "Kommunen har en plan", "Ingen funn belyser den."]


def test_findings_that_disagree_are_named(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    mot = Funn("F3", "tema", tekst("Nei."), belyser=(Belysning("plan.a", "mot"),))
    p = replace(fullt, funn={**fullt.funn, "F3": mot})
    _, tre = bygd(vurder(p), innebygd)
    assert "F1 taler for, F3 taler mot, og de er ikke avveid." in ren(tabell(tre, "åpne.påstander"))


def test_units_without_evidence_are_named(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    del_ = Funn("F1", "tema", tekst("Ja."), belyser=(Belysning("plan.a", "for"),), gjelder=("nord",))
    enheter = (Enhet("nord", "Nord"), Enhet("midt", "Midt"), Enhet("sør", "Sør"))
    p = replace(fullt, funn={**fullt.funn, "F1": del_}, enheter=enheter)
    _, tre = bygd(vurder(p), innebygd)
    assert rader(tabell(tre, "åpne.påstander"))[-1][2] == (
        "Funnene gjelder bare deler av virksomheten. Mangler funn fra Midt og Sør."
    )


def test_what_leans_on_something_changed_is_listed(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    p = replace(fullt, lås={"A1": Lås("et annet avtrykk", {"funn F9": "borte"})})
    _, tre = bygd(vurder(p), innebygd)
    (rad,) = rader(tabell(tre, "åpne.endret"))[1:]
    assert rad[0] == "Anbefaling A1"
    assert rad[1].startswith("teksten selv, ")
    assert "funn F9" in rad[1]


def test_nothing_open_makes_no_list(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    dokument, _ = bygd(vurder(fullt), innebygd)
    assert "Åpne punkter" not in [o.tekst for o in dokument.overskrifter]


def test_findings_against_each_other_stand_with_their_part(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = med_funn(
        fullt,
        tekst,
        F1=("for", ("nord",)),
        F3=("mot", ("midt",)),
        F4=("mot", ("midt",)),
        F6=("mot", ("sør",)),
    )
    assert hvorfor(p, vurder, innebygd) == (
        "F1 (Nord) taler for, F3 og F4 (Midt) og F6 (Sør) taler mot, og de er ikke avveid."
    )


def test_units_that_differ_are_told_with_what_their_findings_say(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = med_funn(fullt, tekst, F1=("for", ("nord",)), F3=("delvis", ("midt",)), F4=("for", ("sør",)))
    assert hvorfor(p, vurder, innebygd) == (
        "Enhetene er ulike: F1 (Nord) og F4 (Sør) taler for, F3 (Midt) taler delvis for, "
        "og de er ikke avveid."
    )


def test_a_test_of_the_units_tells_where_findings_are_missing_and_where_they_disagree(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = med_funn(fullt, tekst, F1=("for", ("ytre",)), F3=("for", ("sør",)), F4=("mot", ("sør",)))
    sagt = hvorfor(med_test(p, Dekning("alle")), vurder, innebygd)
    assert sagt.endswith("Mangler funn fra Indre nord og Midt. I Sør taler F3 for og F4 mot.")
    bare_nord = hvorfor(med_test(p, Dekning("alle", ("nord",))), vurder, innebygd)
    assert bare_nord.endswith("Mangler funn fra Indre nord.")


def test_an_open_claim_that_decides_nothing_is_listed_after_what_does(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    a, b, c = fullt.kriterier["plan"].punkter
    p = replace(fullt, kriterier={"plan": replace(fullt.kriterier["plan"], punkter=(a, b, b_til(b), c))})
    åpne = tabell(bygd(vurder(p), innebygd)[1], "åpne.påstander")
    assert "er i hovedsak oppfylt, uansett hva svaret blir." in ren(åpne)
    assert "Avgjøres av" not in ren(åpne)
    assert rader(åpne)[-1] == ["d", "Planen er trykt", "Ingen funn belyser den."]


@pytest.mark.parametrize(
    ("målform", "hva", "endret"),
    [("bokmål", "Anbefaling A1", "kilden brev"), ("nynorsk", "Tilråding A1", "kjelda brev")],
)
def test_what_changed_is_named_in_the_language_of_the_report(
    målform: Målform, hva: str, endret: str, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    lås = {"A1": Lås("et annet avtrykk", {"kilde brev": "borte"})}
    p = replace(fullt, lås=lås, oppdrag=replace(fullt.oppdrag, målform=målform))
    (rad,) = rader(tabell(bygd(vurder(p), innebygd)[1], "åpne.endret"))[1:]
    assert rad[0] == hva
    assert endret in rad[1]


def test_a_judgement_is_named_by_its_criterion_and_question(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    skjønn = Skjønn("plan", "P1", "oppfylt", tekst("Fordi."), Godkjenning("Kari", Dato(2026)))
    p = replace(fullt, skjønn=(skjønn,), lås={"plan:P1": Lås("et annet avtrykk", {})})
    (rad,) = rader(tabell(bygd(vurder(p), innebygd)[1], "åpne.endret"))[1:]
    assert rad[0] == "Skjønnet om K1 (P1)"


def test_a_judgement_on_one_body_names_it(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    skjønn = Skjønn("plan", "P1", "oppfylt", tekst("Fordi."), Godkjenning("Kari", Dato(2026)), revidert="dal")
    p = replace(to_virksomheter(fullt), skjønn=(skjønn,), lås={"plan:P1:dal": Lås("et annet avtrykk", {})})
    (rad,) = rader(tabell(bygd(vurder(p), innebygd)[1], "åpne.endret"))[1:]
    assert rad[0] == "Skjønnet om K1 (P1, Dal kommune)"


def to_virksomheter(p: Prosjekt) -> Prosjekt:
    reviderte = (Revidert("Dal kommune", "kommune", "dal"), Revidert("Li kommune", "kommune", "li"))
    return replace(p, oppdrag=replace(p.oppdrag, reviderte=reviderte))


def test_only_units_of_the_body_itself_lack_findings(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = to_virksomheter(med_funn(fullt, tekst, F1=("for", ("ytre",))))
    nord, midt, sør = p.enheter
    dal, li = replace(nord, revidert="dal"), (replace(midt, revidert="li"), replace(sør, revidert="li"))
    p = med_test(replace(p, enheter=(dal, *li)), Dekning("alle"))
    åpne = rader(tabell(bygd(vurder(p), innebygd)[1], "åpne.påstander"))
    mangler = [rad[2].partition("Mangler funn fra ")[2] for rad in åpne if "Mangler funn fra " in rad[-1]]
    assert mangler == ["Indre nord.", "Midt og Sør."]
