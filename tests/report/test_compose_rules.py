"""What the rules engine shows in the report: scales, drafts, certainty, judgement."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from dokumenttre import bygd, klasse, rader, ren, tabell, tegninger

from revisjon.assess import (
    BortfaltSkjønn,
    Kriterievurdering,
    Skjønnsutøvelse,
    VurdertProsjekt,
)
from revisjon.model import (
    Dato,
    Godkjenning,
    Metode,
    Problemstilling,
    Prosjekt,
    Punkt,
    Revidert,
    Skalatrinn,
    Skjønn,
    Tekst,
    Vurdering,
)
from revisjon.model.scale import Trinnvilkår
from revisjon.report.editions import UTGAVER
from revisjon.report.templates import Maler

Vurder = Callable[[Prosjekt], VurdertProsjekt]
MED_VURDERING = [u.navn for u in UTGAVER.values() if not u.bare_fakta]
Skriv = Callable[[str], Tekst]

TRE = (
    Skalatrinn("godt nok", Trinnvilkår(alle_avgjørende=("ja",))),
    Skalatrinn("ikke helt godt nok", Trinnvilkår(noen_avgjørende=("ja", "delvis"))),
    Skalatrinn("for dårlig"),
)
FEM = (
    Skalatrinn("svært bra", Trinnvilkår(alle=("ja",))),
    Skalatrinn("bra", Trinnvilkår(alle_avgjørende=("ja",))),
    Skalatrinn("middels", Trinnvilkår(alle_avgjørende=("ja", "delvis"))),
    Skalatrinn("svakt", Trinnvilkår(noen=("ja", "delvis"))),
    Skalatrinn("for svakt"),
)


def uten(p: Prosjekt, *funn: str) -> Prosjekt:
    return replace(
        p,
        funn={i: f for i, f in p.funn.items() if i not in funn},
        sitert={i: k for i, k in p.sitert.items() if i not in funn},
        uttalelser=(),
        anbefalinger={},
    )


# --- own scales -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("skala", "merker", "dom"),
    [
        (TRE, ["Fylt", "Halvfylt", "Tom", "Stiplet"], "Godt nok"),
        (FEM, ["Fylt", "Trekvart fylt", "Halvfylt", "Kvart fylt", "Tom", "Stiplet"], "Bra"),
        (FEM[:1] + FEM[-1:], ["Fylt", "Tom", "Stiplet"], "For svakt"),
    ],
)
def test_an_offices_own_scale(
    skala: tuple[Skalatrinn, ...],
    merker: list[str],
    dom: str,
    fullt: Prosjekt,
    vurder: Vurder,
    innebygd: Maler,
) -> None:
    _, tre = bygd(vurder(replace(fullt, skala=skala)), innebygd, "arbeidsutkast")
    trykt = tabell(tre, "tabell-skala")
    # What cannot be concluded is said first, for the table is read from above.
    assert [ren(svg[0]) for svg in tegninger(trykt)] == [f"{m} sirkel" for m in (merker[-1], *merker[:-1])]
    navn = [r[0] for r in rader(trykt)[1:]]
    assert navn == ["Kan ikke konkluderes", *(t.utfall[0].upper() + t.utfall[1:] for t in skala)]
    assert "De andre nyanserer svaret og veier mindre." in ren(tre)
    assert "kan ikke alene gjøre at" not in ren(tre)
    (legende,) = klasse(tre, "skala")
    assert all(n in ren(legende) for n in navn)
    assert "oppfylt" not in ren(legende)
    (pille,) = klasse(tre, "dom")
    assert ren(pille).endswith(dom)


# --- overview and certainty -----------------------------------------------------------------------


def to_kriterier(p: Prosjekt) -> Prosjekt:
    annet = replace(
        p.kriterier["plan"], id="mål", styrke="bør", krav="ha mål", kort="Mål",
        punkter=(Punkt("a", "Målene finnes"), Punkt("b", "Målene er kjent")),
    )  # fmt: skip
    return replace(p, kriterier={**p.kriterier, "mål": annet})


def test_a_chapter_has_its_verdicts_at_a_glance(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    _, tre = bygd(vurder(to_kriterier(fullt)), innebygd)
    hode, *trykt = rader(tabell(tre, "tema.vurderinger"))
    assert hode == ["Nr.", "Styrke", "Kriterium", "Vurdering", "Sikkerhet"]
    assert [rad[:4] for rad in trykt] == [
        ["K1", "skal", "Ha en plan", "I hovedsak oppfylt"],
        ["K2", "bør", "Mål", "Kan ikke konkluderes"],
    ]
    assert trykt[1][4] == "–"
    assert len(klasse(tre, "vurdering")) == 2


def test_a_single_verdict_needs_no_overview(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    _, tre = bygd(vurder(fullt), innebygd)
    assert not [t for t in tre.iter("table") if t.get("id") == "tema.vurderinger"]


def test_an_overview_of_several_questions_names_them(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    kriterium = replace(fullt.kriterier["plan"], problemstillinger=("P1", "P2"))
    p = replace(
        fullt,
        problemstillinger=(*fullt.problemstillinger, Problemstilling("P2", "Og så?")),
        kapitler=(replace(fullt.kapitler[0], problemstillinger=("P1", "P2")),),
        kriterier={"plan": kriterium},
    )
    _, tre = bygd(vurder(p), innebygd)
    assert [rad[3] for rad in rader(tabell(tre, "tema.vurderinger"))] == ["Spørsmål", "P1", "P2"]


def test_certainty_stands_at_the_verdict_at_the_claim_and_in_the_method(
    fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    vurdert = vurder(fullt)
    grad = vurdert.vurderinger[0].sikkerhet
    assert grad is not None
    _, tre = bygd(vurdert, innebygd)
    (boks,) = klasse(tre, "vurdering")
    assert f"{grad.grad.value.capitalize()} sikkerhet" in ren(boks)
    assert "Svakest: at planen er kjent (et intervju" in ren(boks)
    hode, *_ = rader(tabell(tre, "tabell-sporbarhet"))
    assert hode[2:4] == ["Verdi", "Sikkerhet"]
    assert "i fire trinn: høy, middels, lav og svært lav" in ren(tre)
    (lest,) = klasse(tre, "om-sikkerhet")
    assert "ikke hvor godt kommunen gjør det" in ren(lest)


# --- a draft where nothing is written -------------------------------------------------------------


@pytest.mark.parametrize("utgave", MED_VURDERING)
def test_a_draft_stands_in_for_an_assessment_that_is_not_written(
    utgave: str, fullt: Prosjekt, vurder: Vurder, innebygd: Maler
) -> None:
    _, tre = bygd(vurder(fullt), innebygd, utgave)
    (utkast,) = klasse(tre, "utkast")
    assert "Vi vurderer kriteriet som i hovedsak oppfylt." in ren(utkast)
    assert ("Utkast fra programmet" in ren(tre)) == (utgave == "arbeidsutkast")


def test_what_the_auditor_has_written_takes_its_place(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    p = replace(fullt, vurderinger={"tema": Vurdering("tema", tekst("Det går bra."))})
    _, tre = bygd(vurder(p), innebygd, "arbeidsutkast")
    assert klasse(tre, "utkast") == []
    assert "Det går bra." in ren(tre)


def test_a_draft_is_written_for_each_body(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    oppdrag = replace(
        fullt.oppdrag, reviderte=(Revidert("Vik kommune", "kommune"), Revidert("Nes kommune", "kommune"))
    )
    _, tre = bygd(vurder(replace(fullt, oppdrag=oppdrag, uttalelser=())), innebygd)
    (utkast,) = klasse(tre, "utkast")
    assert re.match(r"Vik kommune: Vi vurderer .+ Nes kommune: Vi vurderer ", ren(utkast))


# --- judgement ------------------------------------------------------------------------------------


def med_skjønn(v: Kriterievurdering, verdi: str, begrunnelse: Tekst, *, mildere: bool) -> Kriterievurdering:
    godkjent = Godkjenning("Kari Nordmann", Dato(2026, 5, 4))
    skjønn = Skjønn(v.kriterium.id, v.problemstilling, verdi, begrunnelse, godkjent)
    return replace(v, skjønn=Skjønnsutøvelse(skjønn, mildere))


@pytest.mark.parametrize("utgave", MED_VURDERING)
def test_judgement_stands_at_the_criterion_and_in_an_appendix_of_its_own(
    utgave: str, fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    vurdert = vurder(to_kriterier(fullt))
    første, andre = vurdert.vurderinger
    streng = med_skjønn(første, "ikke oppfylt", tekst("Det *haster*."), mildere=False)
    mild = med_skjønn(andre, "oppfylt", tekst("Det er rettet."), mildere=True)
    dokument, tre = bygd(replace(vurdert, vurderinger=(streng, mild)), innebygd, utgave)
    boks = ren(klasse(tre, "vurdering")[0])
    assert "Beregnet: I hovedsak oppfylt. Skjønn: Ikke oppfylt. Det haster." in boks
    assert "Godkjent av Kari Nordmann 4. mai 2026." in boks
    (tittel,) = (o for o in dokument.overskrifter if o.id == "vedlegg-skjønn")
    assert (tittel.tekst, tittel.nummer[:8]) == ("Utøvd skjønn", "Vedlegg ")
    trykt = [r for r in rader(tabell(tre, "vedlegg-skjønn.tabell")) if len(r) == 4][1:]
    assert trykt == [
        ["K2 Mål", "Kan ikke konkluderes", "Oppfylt", "Mildere"],
        ["K1 Ha en plan", "I hovedsak oppfylt", "Ikke oppfylt", "Strengere"],
    ]
    assert "Ikke oppfylt (etter skjønn)" in ren(tabell(tre, "tabell-sporbarhet")).replace("Tom sirkel", "")


def test_without_judgement_there_is_no_appendix(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    dokument, _ = bygd(vurder(fullt), innebygd, "arbeidsutkast")
    assert "vedlegg-skjønn" not in dokument.html


def test_texts_may_refer_to_the_appendix_on_judgement_also_when_none_is_in_force(
    fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    skjønn = Skjønn("plan", "P1", "oppfylt", tekst("Se [#vedlegg-skjønn]."), Godkjenning("Kari", Dato(2026)))
    p = replace(fullt, skjønn=(skjønn,), metode=(Metode("intervju", tekst("Se [#vedlegg-skjønn].")),))
    dokument, tre = bygd(vurder(p), innebygd)
    assert [el.tag for el in tre.iter() if el.get("id") == "vedlegg-skjønn"] == ["div"]
    (utledning,) = (o.nummer for o in dokument.overskrifter if o.id == "vedlegg-kriterier")
    assert f"Se {utledning.lower()}." in ren(tre)


@pytest.mark.parametrize("utgave", UTGAVER)
def test_only_a_draft_tells_of_a_judgement_that_has_lapsed(
    utgave: str, fullt: Prosjekt, tekst: Skriv, vurder: Vurder, innebygd: Maler
) -> None:
    vurdert = vurder(fullt)
    (v,) = vurdert.vurderinger
    skjønn = Skjønn("plan", "P1", "oppfylt", tekst("Fordi."), Godkjenning("Kari", Dato(2026)))
    bortfalt = replace(v, bortfalt=BortfaltSkjønn(skjønn, ("funn F1",)))
    _, tre = bygd(replace(vurdert, vurderinger=(bortfalt,)), innebygd, utgave)
    sagt = "Skjønnet «oppfylt» gjelder ikke. Endret siden det ble bekreftet: funn F1." in ren(tre)
    assert sagt == (utgave == "arbeidsutkast")


# --- small things ---------------------------------------------------------------------------------


def test_a_number_with_thousands_stays_on_one_line(fullt: Prosjekt, vurder: Vurder, innebygd: Maler) -> None:
    kriterium = replace(fullt.kriterier["plan"], kort="Minst 1\u2009061 & flere")
    dokument, _ = bygd(vurder(replace(fullt, kriterier={"plan": kriterium})), innebygd)
    assert 'Minst <span class="ett">1\u2009061</span> &amp; flere' in dokument.html
