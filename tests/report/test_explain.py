"""The full explanation: everything it says is in the tree, and every note is called."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from revisjon.assess import (
    KAN_IKKE_KONKLUDERES,
    Endring,
    Sikkerhetsgrad,
    Skjønnsutøvelse,
    Verdi,
    VurdertProsjekt,
)
from revisjon.assess.result import Følsomhet
from revisjon.assess.sensitivity import følsomhet
from revisjon.model import (
    Belysning,
    Dato,
    Enhet,
    Funn,
    Godkjenning,
    Prosjekt,
    Revidert,
    Skjønn,
    Tekst,
)
from revisjon.model.engagement import Målform
from revisjon.model.evidence import Taler
from revisjon.report.verdict.explain import Forklaring, forklar
from revisjon.rules.comparators.dekning import Dekning

Vurder = Callable[[Prosjekt], VurdertProsjekt]


def alt(f: Forklaring) -> str:
    return "\n".join((f.tittel, *f.avsnitt))


def kalt(f: Forklaring) -> set[int]:
    """Return the numbers of the notes that are called, runs written out."""
    tekst = "\n".join(f.avsnitt)
    rekker = re.findall(r"\[(\d+)\]–\[(\d+)\]", tekst)
    alene = {int(nr) for nr in re.findall(r"\[(\d+)\]", tekst)}
    return alene | {nr for a, b in rekker for nr in range(int(a), int(b) + 1)}


def test_a_small_criterion_is_explained_in_full(fullt: Prosjekt, vurder: Vurder) -> None:
    vurdert = vurder(fullt)
    f = forklar(vurdert, vurdert.vurderinger[0])
    assert f.tittel == "K1 plan (P1): i hovedsak oppfylt, svært lav sikkerhet"
    assert f.avsnitt == (
        "Kommunen skal ha en plan.",
        (
            "Etter funnene å dømme har kommunen etablert det som kreves, "
            "men det er ikke tilstrekkelig kjent. "
            "Vurderingen er «i hovedsak oppfylt»: Alle avgjørende påstander holder."
        ),
        "Påstand a, avgjørende: Funnene tyder på at kommunen har en plan. Ett funn taler for [1].",
        "Påstand b: Svake holdepunkter taler mot at planen er kjent. Ett funn taler mot [2].",
        "Påstand c, avgjørende: Vi har ikke vurdert om planen er oversatt: ingen har bedt om det.",
        (
            "Sikkerhet: svært lav. Svakest er påstand b: Den sterkeste kilden er et intervju. "
            "Trekker ned: bare én kilde og intervju som ikke er verifisert. "
            "Vurderingen hviler på påstandene a og b."
        ),
        (
            "Blir påstand a delvis, blir vurderingen «delvis oppfylt». "
            "Blir påstand b ja, blir vurderingen «oppfylt». "
            "Blir påstand a nei, blir vurderingen «ikke oppfylt»."
        ),
    )
    assert f.noter == ("F1: Planen finnes. (Planen)", "F2: Få kjenner den. (intervju med ordfører)")


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_every_verdict_of_the_example_can_be_explained(eksempel: VurdertProsjekt, målform: Målform) -> None:
    p = eksempel.prosjekt
    vurdert = replace(eksempel, prosjekt=replace(p, oppdrag=replace(p.oppdrag, målform=målform)))
    uten = følsomhet(eksempel)
    for v in vurdert.vurderinger:
        dens = [u for u in uten if (u.problemstilling, u.kriterium) == (v.problemstilling, v.kriterium.id)]
        f = forklar(vurdert, v, dens)
        assert f.tittel.startswith("K")
        assert kalt(f) == set(range(1, len(f.noter) + 1))
        nevnt = {re.split(r"[ :]", note)[0] for note in f.noter}
        assert {s.funn for q in v.punkter for s in q.støtte} <= nevnt
        assert all(a[0].isupper() and a.endswith((".", ".»")) for a in f.avsnitt), f.avsnitt
        assert not re.search(r"  |\.\.|\{|None", alt(f)), alt(f)


def test_every_claim_has_a_paragraph(eksempel: VurdertProsjekt) -> None:
    for v in eksempel.vurderinger:
        avsnitt = forklar(eksempel, v).avsnitt
        bokstaver = [treff[1] for a in avsnitt if (treff := re.match(r"Påstand (\w+)[,:]", a))]
        assert bokstaver == [q.punkt.id for q in v.punkter]


def test_robustness_is_told_only_when_asked_for(eksempel: VurdertProsjekt) -> None:
    v = eksempel.vurderinger[0]
    uten = Følsomhet(
        "intervju og skriftlige svar", True, v.problemstilling, v.kriterium.id, v.revidert,  # noqa: FBT003
        v.utfall.navn, KAN_IKKE_KONKLUDERES, Sikkerhetsgrad.LAV, None,
    )  # fmt: skip
    svekket = replace(uten, etter=v.utfall.navn, sikkerhet_etter=Sikkerhetsgrad.SVÆRT_LAV)
    faller = replace(uten, etter="ikke oppfylt")
    assert "Uten " not in alt(forklar(eksempel, v))
    assert "står seg om en kilde" in alt(forklar(eksempel, v, ()))
    assert forklar(eksempel, v, (uten, svekket, faller)).avsnitt[-1] == (
        "Uten intervjuene og de skriftlige svarene kan vi ikke konkludere. "
        "Uten intervjuene og de skriftlige svarene går sikkerheten ned fra lav til svært lav. "
        "Uten intervjuene og de skriftlige svarene blir vurderingen «ikke oppfylt»."
    )


def test_what_would_change_it_is_told_claim_by_claim(fullt: Prosjekt, vurder: Vurder) -> None:
    vurdert = vurder(fullt)
    endres = (
        Endring((("a", Verdi.NEI),), "ikke oppfylt"),
        Endring((("b", Verdi.JA), ("c", Verdi.DELVIS)), "oppfylt"),
        Endring((("c", Verdi.JA),), "oppfylt"),
    )
    v = replace(vurdert.vurderinger[0], endres=endres, flere_endres=True)
    assert forklar(vurdert, v).avsnitt[-1] == (
        "Blir påstand a nei, blir vurderingen «ikke oppfylt». "
        "Blir påstand b ja og påstand c delvis, eller påstand c ja, blir vurderingen «oppfylt». "
        "Det finnes flere slike endringer."
    )


def test_a_finding_outside_the_coverage_is_not_said_to_be_about_a_part(
    fullt: Prosjekt, tekst: Callable[[str], Tekst], vurder: Vurder
) -> None:
    a, *resten = fullt.kriterier["plan"].punkter
    kriterium = replace(fullt.kriterier["plan"], punkter=(replace(a, test=Dekning("alle")), *resten))
    sagt: tuple[tuple[str, Taler, tuple[str, ...]], ...] = (
        ("F3", "for", ("nord",)),
        ("F4", "for", ("sør",)),
        ("F5", "mot", ("sør",)),
    )
    nye = {
        id_: Funn(id_, "tema", tekst("Sett."), belyser=(Belysning("plan.a", taler),), gjelder=gjelder)
        for id_, taler, gjelder in sagt
    }
    p = replace(
        fullt,
        kriterier={"plan": kriterium},
        funn={**fullt.funn, **nye},
        enheter=(Enhet("nord", "Nord"), Enhet("sør", "Sør")),
    )
    vurdert = vurder(p)
    (avsnitt,) = (a for a in forklar(vurdert, vurdert.vurderinger[0]).avsnitt if a.startswith("Påstand a"))
    assert "bare en del av virksomheten" not in avsnitt
    assert "Ett funn nevner ingen enhet og teller ikke i dekningen [4]." in avsnitt
    assert "Det er ikke avklart for" not in avsnitt
    assert "For Sør taler funn både for og mot." in avsnitt


def test_a_finding_about_a_part_is_said_to_be(fullt: Prosjekt, vurder: Vurder) -> None:
    del_ = replace(fullt.funn["F1"], gjelder=("nord",))
    p = replace(
        fullt,
        funn={**fullt.funn, "F1": del_},
        enheter=(Enhet("nord", "Nord"), Enhet("sør", "Sør")),
    )
    vurdert = vurder(p)
    tekst = alt(forklar(vurdert, vurdert.vurderinger[0]))
    assert "Ett funn gjelder bare en del av virksomheten og teller ikke for helheten [1]." in tekst


def test_the_title_names_the_body_where_there_are_several(fullt: Prosjekt, vurder: Vurder) -> None:
    to = (Revidert("Vik kommune", "kommune", "vik"), Revidert("Ås IKS", "IKS", "ås"))
    vurdert = vurder(replace(fullt, oppdrag=replace(fullt.oppdrag, reviderte=to)))
    titler = [forklar(vurdert, v).tittel for v in vurdert.vurderinger]
    assert [t.partition(":")[0] for t in titler] == ["K1 plan (P1, Vik kommune)", "K1 plan (P1, Ås IKS)"]


def test_under_a_judgement_the_computed_verdict_is_explained_as_such(
    fullt: Prosjekt, vurder: Vurder, tekst: Callable[[str], Tekst]
) -> None:
    vurdert = vurder(fullt)
    skjønn = Skjønn("plan", "P1", "oppfylt", tekst("Fordi."), Godkjenning("K", Dato(2026)))
    v = replace(vurdert.vurderinger[0], skjønn=Skjønnsutøvelse(skjønn, mildere=True))
    sagt = forklar(vurdert, v)
    assert sagt.tittel.startswith("K1 plan (P1): oppfylt")
    assert sagt.avsnitt[2].startswith(
        "Den beregnede vurderingen er «i hovedsak oppfylt»: Alle avgjørende påstander holder. "
        "Etter funnene å dømme har kommunen etablert det som kreves"
    )
    assert "Sikkerheten gjelder den beregnede vurderingen. Vurderingen hviler på påstandene" in alt(sagt)
    assert "Vurderingen er «" not in alt(sagt)


def test_an_open_verdict_says_what_settles_it(eksempel: VurdertProsjekt) -> None:
    åpen = next(v for v in eksempel.vurderinger if v.gjeldende == KAN_IKKE_KONKLUDERES)
    tekst = alt(forklar(eksempel, replace(åpen, avklares=("b", "c"))))
    assert "er det nok å avklare påstand b og påstand c." in tekst
    assert f"alt fra «{åpen.utfall.lavest}» til «{åpen.utfall.høyest}»" in tekst
