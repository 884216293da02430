from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import (
    STANDARD,
    Kriterievurdering,
    Punktvurdering,
    Støtte,
    Verdi,
    VurdertProsjekt,
    Årsak,
    slå_opp,
)
from revisjon.assess.result import Sikkerhet, Sikkerhetsgrad
from revisjon.rules import Utfall
from revisjon.diagnostics import Plass
from revisjon.model import Avveining, GjelderNår, Hjemmel, Kriterium, Prosjekt, Punkt, Tekst
from revisjon.report.verdict_text import begrunn, begrunnelse
from revisjon.words import liten, ordbok

ORD = ordbok("bokmål")
PÅSTANDER = (
    "Planene har mål",
    "Ansvaret er plassert",
    "De ansatte kjenner målene",
    "Målene er i bruk",
    "Kommunen har evaluert dem",
)
LEDD = ("finnes", "forankret", "kjent", "brukt", "evaluert")
ÅRSAKER = {
    Verdi.JA: Årsak.ALLE_FOR,
    Verdi.DELVIS: Årsak.DELVIS,
    Verdi.NEI: Årsak.ALLE_MOT,
    Verdi.UAVKLART: Årsak.INGEN_FUNN,
    Verdi.IKKE_RELEVANT: Årsak.VILKÅR,
}


def punkt(nr: int, verdi: Verdi, årsak: Årsak | None = None, **endringer: object) -> Punktvurdering:
    funn = (Støtte(f"F1-{nr + 1:02}", "for", "", (), teller=True),)
    avgjørende = bool(endringer.pop("avgjørende", True))
    vilkår = (
        GjelderNår(oppfylt=False, begrunnelse="Tilbudet finnes ikke")
        if verdi is Verdi.IKKE_RELEVANT
        else None
    )
    p = Punkt("abcde"[nr], PÅSTANDER[nr], LEDD[nr], avgjørende, gjelder_når=vilkår)  # type: ignore[arg-type]
    støtte = () if årsak is Årsak.INGEN_FUNN or verdi in (Verdi.UAVKLART, Verdi.IKKE_RELEVANT) else funn
    return replace(
        Punktvurdering(p, verdi, årsak or ÅRSAKER[verdi], støtte, avgjørende=avgjørende),
        **endringer,  # type: ignore[arg-type]
    )


def vurdering(
    *punkter: Punktvurdering, avgjør: tuple[str, ...] = (), styrke: str = "skal"
) -> Kriterievurdering:
    kriterium = Kriterium(
        "k",
        styrke,  # type: ignore[arg-type]
        "ha mål",
        (Hjemmel("lov"),),
        ("P1",),
        tuple(p.punkt for p in punkter),
    )
    utfall = slå_opp(
        STANDARD, [(p.verdi, p.avgjørende) for p in punkter if p.verdi is not Verdi.IKKE_RELEVANT]
    )
    return Kriterievurdering(kriterium, "P1", "Fjordvik kommune", utfall, punkter, avgjør)


def fortalt(v: Kriterievurdering, variant: int = 0) -> str:
    return begrunn(v, ORD, variant=variant).tekst


def test_one_claim_that_holds() -> None:
    assert fortalt(vurdering(punkt(0, Verdi.JA))) == "Planene har mål. Det ene funnet vi har, taler for det."


def test_all_claims_hold() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.JA), punkt(2, Verdi.JA))
    assert fortalt(v) == (
        "Det som kreves, er etablert, forankret og kjent. Planene har mål, og ansvaret er plassert. "
        "De ansatte kjenner målene. Alle tre påstandene holder."
    )


def test_the_chain_stops_where_practice_does() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(2, Verdi.DELVIS, avgjørende=False), styrke="bør")
    assert fortalt(v) == (
        "Det som ventes, er etablert, men bare delvis kjent. Planene har mål. "
        "Det stemmer bare delvis at de ansatte kjenner målene. Svakheten er ikke avgjørende for kriteriet."
    )


def test_a_weakness_may_be_announced() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(3, Verdi.NEI, avgjørende=False))
    assert (
        "Én ting trekker ned uten å være avgjørende: Det vi har funnet, taler mot at målene er i bruk."
        in fortalt(v, 1)
    )


def test_decisive_weaknesses_are_counted() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.NEI), punkt(2, Verdi.DELVIS))
    assert v.gjeldende == "delvis oppfylt"
    assert fortalt(v).endswith("Av tre avgjørende påstander holder én fullt ut.")


def test_nothing_decisive_holds() -> None:
    v = vurdering(punkt(0, Verdi.NEI), punkt(1, Verdi.NEI))
    assert fortalt(v) == (
        "Det som kreves, er ikke etablert og ikke forankret. "
        "Funnene taler mot at planene har mål, og at ansvaret er plassert. "
        "Ingen av de avgjørende påstandene holder fullt ut."
    )


def test_an_open_verdict_says_between_what_and_what_would_settle_it() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.UAVKLART), avgjør=("b",))
    assert v.gjeldende == "kan ikke konkluderes"
    assert fortalt(v) == (
        "Planene har mål. Vi har ingen funn som viser om ansvaret er plassert. "
        "Kriteriet kan derfor være alt fra delvis oppfylt til oppfylt. "
        "Dette må avklares før vi kan konkludere."
    )


def test_what_does_not_settle_an_open_verdict_is_not_asked_for() -> None:
    v = vurdering(
        punkt(0, Verdi.UAVKLART), punkt(2, Verdi.UAVKLART, Årsak.MOTSTRID, avgjørende=False), avgjør=("a",)
    )
    assert fortalt(v).endswith("Svaret avhenger av om planene har mål.")
    assert "Funnene gir ikke ett svar på om de ansatte kjenner målene." in fortalt(v)


def test_findings_about_parts_are_told_as_such() -> None:
    v = vurdering(punkt(0, Verdi.UAVKLART, Årsak.BARE_DEL), avgjør=("a",))
    assert "Funnene gjelder bare deler av virksomheten og viser ikke om planene har mål." in fortalt(v)


def test_a_weighing_is_told_and_printed() -> None:
    avveining = Avveining("delvis", Tekst("Fordi.", Plass("k.yaml")))
    v = vurdering(
        punkt(0, Verdi.JA), punkt(2, Verdi.DELVIS, Årsak.AVVEID, avveining=avveining, avgjørende=False)
    )
    assert "Funnene spriker, men samlet stemmer det delvis at de ansatte kjenner målene." in fortalt(v)
    (avveid,) = begrunn(v, ORD).avveininger
    assert (avveid.punkt, avveid.påstand, avveid.begrunnelse.verdi) == ("c", PÅSTANDER[2], "Fordi.")


def test_a_weighing_in_favour_is_told_too() -> None:
    avveining = Avveining("ja", Tekst("Fordi.", Plass("k.yaml")))
    v = vurdering(punkt(0, Verdi.JA, Årsak.AVVEID, avveining=avveining))
    assert fortalt(v) == "Funnene spriker, men samlet legger vi til grunn at planene har mål."


def test_low_certainty_softens_the_words() -> None:
    v = vurdering(punkt(0, Verdi.JA, sikkerhet=Sikkerhet(Sikkerhetsgrad.LAV, Sikkerhetsgrad.LAV, "intervju")))
    assert fortalt(v).startswith("Funnene tyder på at planene har mål.")


def test_a_claim_left_out_says_why() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.IKKE_RELEVANT))
    assert "Vi har ikke vurdert om ansvaret er plassert: tilbudet finnes ikke." in fortalt(v)


def test_a_criterion_left_out_says_why_and_nothing_else() -> None:
    v = vurdering(punkt(0, Verdi.JA))
    kriterium = replace(
        v.kriterium, gjelder_når=GjelderNår(oppfylt=False, begrunnelse="Tilbudet finnes ikke.")
    )
    ikke = Utfall("ikke relevant", "ikke relevant", "ikke relevant", None)
    assert (
        fortalt(replace(v, kriterium=kriterium, utfall=ikke))
        == "Kriteriet er ikke vurdert: tilbudet finnes ikke."
    )


def test_two_claims_about_the_same_share_their_subject() -> None:
    a = Punktvurdering(Punkt("a", "Øverste leder har et system"), Verdi.JA, Årsak.ALLE_FOR)
    b = Punktvurdering(Punkt("b", "Øverste leder følger med"), Verdi.JA, Årsak.ALLE_FOR)
    assert "Øverste leder har et system og følger med." in fortalt(vurdering(a, b))


def test_a_claim_of_two_sentences_is_two_clauses() -> None:
    a = Punktvurdering(Punkt("a", "Tid er satt av, og tiden brukes"), Verdi.NEI, Årsak.ALLE_MOT)
    assert "taler mot at tid er satt av, og at tiden brukes." in fortalt(vurdering(a))


VERDIER = st.sampled_from(list(Verdi))


@given(st.lists(st.tuples(VERDIER, st.booleans()), min_size=1, max_size=5), st.integers(0, 20))
def test_every_relevant_claim_is_told_once_and_nothing_else(
    valgt: list[tuple[Verdi, bool]], variant: int
) -> None:
    punkter = [punkt(nr, verdi, avgjørende=avgjørende) for nr, (verdi, avgjørende) in enumerate(valgt)]
    v = vurdering(*punkter)
    tekst = fortalt(v, variant)
    for nr, påstand in enumerate(PÅSTANDER):
        ganger = len(re.findall(re.escape(liten(påstand)), tekst.replace(påstand, liten(påstand))))
        assert ganger == (1 if nr < len(punkter) else 0), (påstand, tekst)
    if v.gjeldende == "kan ikke konkluderes":
        assert f"alt fra {v.utfall.lavest} til {v.utfall.høyest}" in tekst
    assert all(s.endswith(".") and s[0].isupper() for s in begrunn(v, ORD, variant=variant).setninger)
    assert ".." not in tekst
    assert "{" not in tekst


@given(st.lists(VERDIER, min_size=1, max_size=5))
def test_the_findings_named_are_those_of_the_tree(verdier: list[Verdi]) -> None:
    v = vurdering(*[punkt(nr, verdi) for nr, verdi in enumerate(verdier)])
    bygger = begrunn(v, ORD).bygger_på
    numre = {int(n) for n in re.findall(r"F1-(\d\d)", bygger)}
    ventet = {int(f[-2:]) for f in v.funn}
    assert numre <= ventet
    assert bool(bygger) == bool(ventet)
    if ventet:
        assert {min(ventet), max(ventet)} <= numre


def test_the_example_reads_well(eksempel: VurdertProsjekt) -> None:
    tekster = [begrunnelse(eksempel, v) for v in eksempel.vurderinger]
    assert len(tekster) > 15
    assert len(set(tekster)) == len(tekster)
    for tekst in tekster:
        assert 2 <= len(re.findall(r"\.(?: |$)", tekst)) <= 8, tekst
        assert len(tekst) < 800
    første = [t.split(".")[0] for t in tekster]
    assert all(a != b for a, b in itertools.pairwise(første))


def test_the_terminal_and_the_report_use_the_same_words(
    eksempel: VurdertProsjekt,
    prosjekt: Callable[..., Prosjekt],
    vurder: Callable[[Prosjekt], VurdertProsjekt],
) -> None:
    tekst = begrunnelse(eksempel, eksempel.vurderinger[0])
    assert re.search(r"Bygger på funn F\d-\d\d.*\.$", tekst)
    uten = Kriterium("k", "skal", "ha mål", (Hjemmel("lov"),), ("P1",), (Punkt("a", "Planene har mål"),))
    vurdert = vurder(prosjekt(kriterier={"k": uten}))
    assert "Bygger på" not in begrunnelse(vurdert, vurdert.vurderinger[0])


@pytest.mark.parametrize("variant", range(6))
def test_every_variant_is_a_full_text(variant: int) -> None:
    v = vurdering(
        punkt(0, Verdi.JA), punkt(2, Verdi.DELVIS, avgjørende=False), punkt(3, Verdi.NEI, avgjørende=False)
    )
    assert len(begrunn(v, ORD, variant=variant).setninger) >= 4
