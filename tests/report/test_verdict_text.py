from __future__ import annotations

import itertools
import re
import typing
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revisjon.assess import (
    STANDARD,
    BortfaltSkjønn,
    Kriterievurdering,
    Punktvurdering,
    Rad,
    Sikkerhet,
    Sikkerhetsgrad,
    Sikkerhetsgrunn,
    Skjønnsutøvelse,
    Støtte,
    Tabell,
    Verdi,
    VurdertProsjekt,
    Årsak,
    slå_opp,
)
from revisjon.assess.certainty import SLAG, STYRKE
from revisjon.assess.suspects import BEREGNET
from revisjon.diagnostics import Plass
from revisjon.model import (
    Avveining,
    Dato,
    GjelderNår,
    Godkjenning,
    Hjemmel,
    Kriterium,
    Prosjekt,
    Punkt,
    Skjønn,
    Tekst,
    Utregnet,
)
from revisjon.model.engagement import Målform
from revisjon.model.evidence import Omfang, Taler
from revisjon.report.verdict.certainty import Sikkerhetslinje, sikkerhet_tekst
from revisjon.report.verdict.naming import dom_tekst
from revisjon.report.verdict.text import begrunn, begrunnelse, stemme_for, stemmer
from revisjon.report.verdict.voice import Stemme, leddsetninger
from revisjon.rules import Testutfall as Prøvd
from revisjon.rules import Utfall
from revisjon.words import liten, ordbok

ORD = ordbok("bokmål")
STEMME = Stemme(ORD, (), 0, "kommunen", STANDARD, lambda tekst: tekst.verdi)
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
    return Kriterievurdering(kriterium, "P1", "Fjordvik kommune", utfall, punkter, avgjør, avgjør)


def fortalt(v: Kriterievurdering, variant: int = 0) -> str:
    return begrunn(v, ORD, variant=variant).tekst


def test_one_claim_that_holds() -> None:
    assert fortalt(vurdering(punkt(0, Verdi.JA))) == "Planene har mål. Det ene funnet vi har, taler for det."


def test_all_claims_hold() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.JA), punkt(2, Verdi.JA))
    assert fortalt(v) == (
        "Virksomheten har etablert, forankret og gjort kjent det som kreves. "
        "Planene har mål, og ansvaret er plassert. "
        "De ansatte kjenner målene. Alle tre påstandene holder."
    )


def test_the_chain_stops_where_practice_does() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(2, Verdi.DELVIS, avgjørende=False), styrke="bør")
    assert fortalt(v) == (
        "Virksomheten har etablert det som ventes, men det er bare delvis kjent. Planene har mål. "
        "Det stemmer bare delvis at de ansatte kjenner målene. Svakheten er ikke avgjørende for kriteriet."
    )


def test_what_is_only_known_is_no_deed() -> None:
    kjent = vurdering(punkt(2, Verdi.JA, avgjørende=False), punkt(3, Verdi.DELVIS))
    assert fortalt(kjent).startswith("Det som kreves, er kjent, men bare delvis i bruk. ")
    assert fortalt(kjent, 1).startswith("I virksomheten er det som kreves, kjent, men bare delvis i bruk. ")


def test_a_weakness_may_be_announced() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(3, Verdi.NEI, avgjørende=False))
    assert "Én ting trekker ned uten å være avgjørende: Det er ikke slik at målene er i bruk." in fortalt(
        v, 1
    )


def test_decisive_weaknesses_are_counted() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.NEI), punkt(2, Verdi.DELVIS))
    assert v.gjeldende == "delvis oppfylt"
    assert fortalt(v).endswith("Av tre avgjørende påstander holder én fullt ut.")


def test_nothing_decisive_holds() -> None:
    v = vurdering(punkt(0, Verdi.NEI), punkt(1, Verdi.NEI))
    assert fortalt(v) == (
        "Det som kreves, er ikke etablert og ikke forankret. "
        "Det stemmer ikke at planene har mål. Det er heller ikke slik at ansvaret er plassert. "
        "Ingen av de avgjørende påstandene holder fullt ut."
    )


def test_an_open_verdict_says_between_what_and_what_would_settle_it() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.UAVKLART), avgjør=("b",))
    assert v.gjeldende == "kan ikke konkluderes"
    assert fortalt(v) == (
        "Planene har mål. Vi har ingen funn som viser om ansvaret er plassert. "
        "Kriteriet kan derfor være alt fra delvis oppfylt til oppfylt. "
        "Vurderingen avhenger av dette."
    )


def test_what_does_not_settle_an_open_verdict_is_not_asked_for() -> None:
    v = vurdering(
        punkt(0, Verdi.UAVKLART), punkt(2, Verdi.UAVKLART, Årsak.MOTSTRID, avgjørende=False), avgjør=("a",)
    )
    assert fortalt(v).endswith("For å konkludere er det nok å avklare om planene har mål.")
    assert "Funnene gir ikke ett svar på om de ansatte kjenner målene." in fortalt(v)


def test_findings_about_parts_are_told_as_such() -> None:
    v = vurdering(punkt(0, Verdi.UAVKLART, Årsak.BARE_DEL), avgjør=("a",))
    assert "Funnene gjelder bare deler av virksomheten og viser ikke om planene har mål." in fortalt(v)


def test_units_that_differ_are_not_told_as_parts_without_findings() -> None:
    v = vurdering(punkt(0, Verdi.UAVKLART, Årsak.ULIKE_ENHETER), avgjør=("a",))
    assert "Funnene er ulike for enhetene og viser ikke samlet om planene har mål." in fortalt(v)
    nynorsk = begrunn(v, ordbok("nynorsk")).tekst
    assert "Funna er ulike for einingane og viser ikkje samla om planene har mål." in nynorsk


@pytest.mark.parametrize(
    ("teller", "sagt"),
    [
        ([True], "Det ene funnet vi har, taler for det."),
        ([True, True], "Begge funnene taler for det."),
        ([True, True, True], "Alle tre funnene taler for det."),
        ([True, False], "Det ene funnet som teller, taler for det."),
        ([True, False, True], "Begge funnene som teller, taler for det."),
        ([True, True, True, False], "Alle tre funnene som teller, taler for det."),
    ],
)
def test_only_findings_that_count_are_counted_and_named(teller: list[bool], sagt: str) -> None:
    støtte = tuple(Støtte(f"F1-0{nr}", "for", "", (), t) for nr, t in enumerate(teller, start=1))
    grunn = begrunn(vurdering(punkt(0, Verdi.JA, støtte=støtte)), ORD)
    assert grunn.tekst == f"Planene har mål. {sagt}"
    for s in støtte:
        assert (s.funn in grunn.bygger_på) == s.teller or len(teller) > 2


def test_a_verdict_without_findings_that_count_rests_on_none() -> None:
    støtte = (Støtte("F1-01", "for", "", (), teller=False),)
    assert begrunn(vurdering(punkt(0, Verdi.UAVKLART, Årsak.BARE_DEL, støtte=støtte)), ORD).bygger_på == ""


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


def sikker(grad: Sikkerhetsgrad) -> Sikkerhet:
    return Sikkerhet(grad, grad, "intervju")


HØY, MIDDELS, LAV, SVÆRT_LAV = (sikker(grad) for grad in Sikkerhetsgrad)


@pytest.mark.parametrize(
    ("verdi", "sikkerhet", "tekst"),
    [
        (Verdi.JA, MIDDELS, "Planene har mål. "),
        (Verdi.JA, LAV, "Funnene tyder på at planene har mål. "),
        (Verdi.JA, SVÆRT_LAV, "Vi har svake holdepunkter for at planene har mål. "),
        (Verdi.DELVIS, HØY, "Det stemmer bare delvis at planene har mål. "),
        (Verdi.DELVIS, LAV, "Etter funnene å dømme stemmer det bare delvis at planene har mål. "),
        (
            Verdi.DELVIS,
            SVÆRT_LAV,
            "Holdepunktene er svake, men etter dem å dømme stemmer det bare delvis at planene har mål. ",
        ),
        (Verdi.NEI, HØY, "Det stemmer ikke at planene har mål. "),
        (Verdi.NEI, LAV, "Funnene taler mot at planene har mål. "),
        (Verdi.NEI, SVÆRT_LAV, "Svake holdepunkter taler mot at planene har mål. "),
    ],
)
def test_words_are_no_stronger_than_the_evidence(verdi: Verdi, sikkerhet: Sikkerhet, tekst: str) -> None:
    assert fortalt(vurdering(punkt(0, verdi, sikkerhet=sikkerhet))).startswith(tekst)


def test_the_chain_is_no_stronger_than_its_links() -> None:
    punkter = punkt(0, Verdi.JA), punkt(2, Verdi.DELVIS, avgjørende=False)
    svake = [replace(p, sikkerhet=LAV) for p in punkter]
    assert fortalt(vurdering(*svake)).startswith(
        "Etter funnene å dømme har virksomheten etablert det som kreves, men det er bare delvis kjent."
    )
    assert fortalt(vurdering(punkter[0], svake[1])).startswith(
        "Virksomheten har etablert det som kreves, men det er bare delvis kjent."
    )


def test_a_chain_that_is_better_at_its_end_says_so() -> None:
    v = vurdering(punkt(0, Verdi.DELVIS), punkt(3, Verdi.JA))
    assert fortalt(v).startswith("Det som kreves, er bare delvis etablert, men det som finnes, er i bruk.")
    assert "men det som finnes" not in fortalt(vurdering(punkt(0, Verdi.NEI), punkt(3, Verdi.JA)))


def test_the_audited_body_is_named_by_its_kind() -> None:
    v = vurdering(punkt(0, Verdi.JA), punkt(1, Verdi.JA))
    tekst = begrunn(v, ORD, virksomheten="selskapet").tekst
    assert tekst.startswith("Selskapet har etablert og forankret det som kreves.")


# --- tests ----------------------------------------------------------------------------------------


def prøvd(verdi: Verdi, grunn: str, **felt: int) -> Prøvd:
    som_tall = {navn: Utregnet(Decimal(tall), "prosent") for navn, tall in felt.items()}
    return Prøvd("grense", verdi, grunn, som_tall, ("svar",))


@pytest.mark.parametrize(
    ("verdi", "årsak", "test", "tekst"),
    [
        (
            Verdi.JA,
            Årsak.TEST,
            prøvd(Verdi.JA, "ja_høyst", tall=7, høyst=10),
            "Planene har mål. Tallet er 7 prosent, og grensen er 10 prosent.",
        ),
        (
            Verdi.NEI,
            Årsak.TEST,
            prøvd(Verdi.NEI, "nei_høyst", tall=12, høyst=10),
            "Det stemmer ikke at planene har mål. Tallet er 12 prosent, men grensen er 10 prosent.",
        ),
        (
            Verdi.DELVIS,
            Årsak.DELVIS,
            prøvd(Verdi.JA, "ja_høyst", tall=7, høyst=10),
            "Det stemmer bare delvis at planene har mål. Tallet er 7 prosent, og grensen er 10 prosent.",
        ),
        (
            Verdi.UAVKLART,
            Årsak.UAVGJORT_TEST,
            prøvd(Verdi.UAVKLART, "ukjent_høyst", høyst=10),
            "Vi kan ikke avgjøre om planene har mål. Grensen er 10 prosent, men tallet er ikke kjent.",
        ),
        (
            Verdi.UAVKLART,
            Årsak.MOTSTRID,
            prøvd(Verdi.NEI, "nei_høyst", tall=12, høyst=10),
            (
                "Funnene og kontrollen vår gir ikke samme svar på om planene har mål. "
                "Tallet er 12 prosent, men grensen er 10 prosent."
            ),
        ),
    ],
)
def test_a_test_speaks_after_its_claim(verdi: Verdi, årsak: Årsak, test: Prøvd, tekst: str) -> None:
    assert tekst in fortalt(vurdering(punkt(0, verdi, årsak, test=test)))


@pytest.mark.parametrize(
    ("verdi", "tekst"),
    [
        (Verdi.JA, "Det vi har kontrollert, tyder på at planene har mål."),
        (Verdi.DELVIS, "Det vi har kontrollert, tyder på at det bare delvis stemmer at planene har mål."),
        (Verdi.NEI, "Det vi har kontrollert, taler mot at planene har mål."),
    ],
)
def test_a_test_alone_is_not_called_findings(verdi: Verdi, tekst: str) -> None:
    test = prøvd(verdi, "nei_høyst", tall=12, høyst=10)
    v = vurdering(punkt(0, verdi, Årsak.TEST, test=test, støtte=(), sikkerhet=LAV))
    assert fortalt(v).startswith(f"{tekst} Tallet er 12 prosent")


def test_a_weighed_conflict_with_a_test_has_the_test_too() -> None:
    avveining = Avveining("delvis", Tekst("Fordi.", Plass("k.yaml")))
    test = prøvd(Verdi.NEI, "nei_høyst", tall=12, høyst=10)
    v = vurdering(punkt(0, Verdi.DELVIS, Årsak.AVVEID, avveining=avveining, test=test))
    assert (
        "samlet stemmer det delvis at planene har mål. Tallet er 12 prosent, men grensen er 10 prosent."
        in fortalt(v)
    )


# --- what would settle it -------------------------------------------------------------------------


def test_the_smallest_set_that_settles_an_open_verdict_is_named() -> None:
    v = vurdering(punkt(0, Verdi.UAVKLART), punkt(1, Verdi.UAVKLART, avgjørende=False), avgjør=("a", "b"))
    en = fortalt(replace(v, avklares=("a",)))
    assert en.endswith("For å konkludere er det nok å avklare om planene har mål.")
    alle = fortalt(replace(v, avklares=("a", "b")))
    assert alle.endswith("Vurderingen avhenger av begge deler.")


# --- judgement ------------------------------------------------------------------------------------

SKJØNN = Skjønn(
    "k",
    "P1",
    "oppfylt",
    Tekst("Det *vesentlige* er på plass", Plass("v.yaml")),
    Godkjenning("oppdragsansvarlig", Dato(2026, 5, 3)),
)


def test_a_judgement_shows_both_verdicts_with_reason_and_approver() -> None:
    uten = vurdering(punkt(0, Verdi.DELVIS, sikkerhet=LAV), punkt(1, Verdi.DELVIS, sikkerhet=HØY))
    uten = replace(uten, bærer=("a", "b"), sikkerhet=LAV)
    v = replace(uten, skjønn=Skjønnsutøvelse(SKJØNN, mildere=True))
    grunn = begrunn(v, ORD)
    assert grunn.tekst == f"Den beregnede vurderingen er «delvis oppfylt»: {begrunn(uten, ORD).tekst}"
    for linje in (grunn.sikkerhet, grunn.sikkerhet_kort):
        assert linje.endswith(" Sikkerheten gjelder den beregnede vurderingen.")
    assert grunn.skjønn == (
        "Regelen gir «delvis oppfylt». Etter faglig skjønn vurderer vi kriteriet som «oppfylt».",
        "Det er mildere enn regelen.",
        "Skjønnet er godkjent av oppdragsansvarlig (3. mai 2026).",
        "Begrunnelsen er: Det *vesentlige* er på plass.",
    )


@pytest.mark.parametrize(
    ("endret", "tekst"),
    [
        ((), "Skjønnet om «oppfylt» er ikke bekreftet og gjelder derfor ikke."),
        (
            ("funn F3-04", "kilde svar-2", "påstand k.a", "skala"),
            (
                "Skjønnet om «oppfylt» gjelder ikke lenger, fordi grunnlaget er endret: "
                "funn F3-04, kilden svar-2, påstand k.a og skalaen."
            ),
        ),
        (
            (BEREGNET,),
            (
                "Skjønnet om «oppfylt» gjelder ikke lenger, fordi den beregnede vurderingen er en annen enn "
                "da skjønnet ble godkjent."
            ),
        ),
    ],
)
def test_a_judgement_that_does_not_hold_says_why(endret: tuple[str, ...], tekst: str) -> None:
    v = replace(vurdering(punkt(0, Verdi.DELVIS)), bortfalt=BortfaltSkjønn(SKJØNN, endret))
    assert begrunn(v, ORD).skjønn == (tekst,)


# --- whose words ----------------------------------------------------------------------------------


def test_our_verdicts_are_in_the_målform_and_an_offices_own_as_written() -> None:
    egen = Tabell((Rad("I hovedsak oppfylt", "hver", "alle", (Verdi.JA,)), Rad("rødt", "ellers")))
    nynorsk = ordbok("nynorsk")
    assert dom_tekst("i hovedsak oppfylt", STANDARD, nynorsk) == "i hovudsak oppfylt"
    assert dom_tekst("I hovedsak oppfylt", egen, nynorsk) == "I hovedsak oppfylt"
    assert dom_tekst("kan ikke konkluderes", egen, nynorsk) == "kan ikkje konkluderast"


def test_certainty_is_one_line() -> None:
    g = Sikkerhetsgrunn
    middels = Sikkerhet(Sikkerhetsgrad.MIDDELS, Sikkerhetsgrad.MIDDELS, "rutine", (), (g.ÉN_KILDE,))
    assert sikkerhet_tekst(middels, ORD) == (
        "Sikkerhet: middels. Den sterkeste kilden er en rutine. Trekker ned: bare én kilde."
    )
    uten = Sikkerhet(Sikkerhetsgrad.SVÆRT_LAV, Sikkerhetsgrad.SVÆRT_LAV, "", (), (g.UTEN_KILDE,))
    assert sikkerhet_tekst(uten, ORD) == "Sikkerhet: svært lav. Ingen kilde er oppgitt."


SVAKT = Sikkerhet(Sikkerhetsgrad.LAV, Sikkerhetsgrad.LAV, "intervju", (), (Sikkerhetsgrunn.ÉN_KILDE,))


def test_the_weakest_of_several_claims_that_carry_is_named() -> None:
    v = vurdering(
        punkt(0, Verdi.JA, sikkerhet=HØY),
        punkt(1, Verdi.JA, sikkerhet=SVAKT),
        punkt(2, Verdi.JA, sikkerhet=SVAKT),
    )
    v = replace(v, bærer=("a", "c", "b"), sikkerhet=SVAKT)
    linje = Sikkerhetslinje(v, STEMME)
    assert (
        begrunn(v, ORD).sikkerhet
        == linje.hel()
        == (
            "Sikkerhet: lav. Svakest underbygd er påstanden om at de ansatte kjenner målene. "
            "Den sterkeste kilden for den er et intervju. Trekker ned: bare én kilde."
        )
    )
    assert linje.med_bokstav() == (
        "Sikkerhet: lav. Svakest er påstand c: Den sterkeste kilden er et intervju. "
        "Trekker ned: bare én kilde."
    )
    assert linje.kort() == "Svakest: at de ansatte kjenner målene (et intervju; bare én kilde)."


def test_a_claim_that_carries_alone_is_not_named() -> None:
    v = vurdering(punkt(0, Verdi.JA, sikkerhet=HØY), punkt(1, Verdi.JA, sikkerhet=SVAKT))
    v = replace(v, bærer=("b",), sikkerhet=SVAKT)
    linje = Sikkerhetslinje(v, STEMME)
    assert linje.hel() == linje.med_bokstav() == sikkerhet_tekst(SVAKT, ORD)
    assert f"Sikkerhet: lav. {linje.kort()}" == linje.hel()


def test_a_weakest_claim_without_a_source_is_told_to_have_none() -> None:
    uten = Sikkerhet(
        Sikkerhetsgrad.SVÆRT_LAV, Sikkerhetsgrad.SVÆRT_LAV, "", (), (Sikkerhetsgrunn.UTEN_KILDE,)
    )
    v = vurdering(punkt(0, Verdi.JA, sikkerhet=HØY), punkt(1, Verdi.JA, sikkerhet=uten))
    linje = Sikkerhetslinje(replace(v, bærer=("a", "b"), sikkerhet=uten), STEMME)
    assert linje.hel().endswith("at ansvaret er plassert. Ingen kilde er oppgitt for den.")
    assert linje.kort() == "Svakest: at ansvaret er plassert (ingen kilde er oppgitt)."


def test_an_open_verdict_has_no_certainty_to_tell() -> None:
    linje = Sikkerhetslinje(vurdering(punkt(0, Verdi.UAVKLART)), STEMME)
    assert (linje.hel(), linje.med_bokstav(), linje.kort()) == ("", "", "")


@pytest.mark.parametrize("målform", ["bokmål", "nynorsk"])
def test_every_reason_and_every_kind_of_source_has_its_words(målform: Målform) -> None:
    o = ordbok(målform).grunn
    assert o.sikkerhet.grunner.keys() == {g.value for g in Sikkerhetsgrunn}
    assert o.sikkerhet.kildetyper.keys() == {type_ for typer in STYRKE.values() for type_ in typer}
    assert o.forklaring.slag.keys() == SLAG.keys()
    assert o.forklaring.omfang_ord.keys() == set(typing.get_args(Omfang))
    assert o.forklaring.taler.keys() == set(typing.get_args(Taler))
    svake = {"lav", "svært lav"}
    assert o.ja.keys() == svake
    assert o.delvis.keys() == o.nei.keys() == o.kjede.keys() == o.har.keys() == {*svake, "sikkert"}


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
    assert "Det stemmer ikke at tid er satt av, og at tiden brukes." in fortalt(vurdering(a))


@pytest.mark.parametrize(
    ("målform", "påstand", "ledd"),
    [
        (
            "nynorsk",
            "Planane seier kva som er målet, og kor lenge tiltaket skal vare",
            "at planane seier kva som er målet, og kor lenge tiltaket skal vare",
        ),
        (
            "nynorsk",
            "Leiaren veit kven som meiste fristen, og om familien fekk vite det",
            "at leiaren veit kven som meiste fristen, og om familien fekk vite det",
        ),
        (
            "bokmål",
            "Kommunen følger med på at avvik blir meldt, og at de blir lukket",
            "at kommunen følger med på at avvik blir meldt, og at de blir lukket",
        ),
        (
            "bokmål",
            "Rutinen sier hva et avvik er, hvem som skal behandle det, og når det skal skje",
            "at rutinen sier hva et avvik er, hvem som skal behandle det, og når det skal skje",
        ),
        (
            "bokmål",
            "Kommunen har en plan som er vedtatt, og følger den opp",
            "at kommunen har en plan som er vedtatt, og følger den opp",
        ),
        (
            "nynorsk",
            "Planen er skriven saman med dei det gjeld, og han blir følgd opp",
            "at planen er skriven saman med dei det gjeld, og at han blir følgd opp",
        ),
        (
            "nynorsk",
            "Ansvaret er plassert, og rutinar er kjende, og kontrollen verkar",
            "at ansvaret er plassert, og at rutinar er kjende, og at kontrollen verkar",
        ),
    ],
)
def test_what_goes_on_without_a_sentence_of_its_own_is_not_opened_anew(
    målform: Målform, påstand: str, ledd: str
) -> None:
    ord_ = ordbok(målform)
    a = Punktvurdering(Punkt("a", påstand), Verdi.NEI, Årsak.ALLE_MOT)
    assert leddsetninger([a], ord_.grunn.at, ord_, ()) == ledd
    assert leddsetninger([a], ord_.grunn.om, ord_, ()).startswith(ledd.replace("at ", "om ", 1)[:20])


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
    stemme = stemmer(eksempel)
    tekster = [begrunnelse(v, stemme(v)) for v in eksempel.vurderinger]
    assert len(tekster) > 15
    assert len(set(tekster)) == len(tekster)
    for tekst in tekster:
        assert 2 <= len(re.findall(r"\.(?: |$)", tekst)) <= 14, tekst
        assert len(tekst) < 1200, tekst
    første = [t.split(".")[0] for t in tekster]
    assert all(a != b for a, b in itertools.pairwise(første))


def test_the_terminal_and_the_report_use_the_same_words(
    eksempel: VurdertProsjekt,
    prosjekt: Callable[..., Prosjekt],
    vurder: Callable[[Prosjekt], VurdertProsjekt],
) -> None:
    v = eksempel.vurderinger[0]
    tekst = begrunnelse(v, stemme_for(eksempel, v))
    assert re.search(r"Bygger på funn F\d-\d\d.*\.$", tekst)
    uten = Kriterium("k", "skal", "ha mål", (Hjemmel("lov"),), ("P1",), (Punkt("a", "Planene har mål"),))
    vurdert = vurder(prosjekt(kriterier={"k": uten}))
    v = vurdert.vurderinger[0]
    assert "Bygger på" not in begrunnelse(v, stemme_for(vurdert, v))


def test_each_verdict_is_told_by_its_own_place(eksempel: VurdertProsjekt) -> None:
    stemme = stemmer(eksempel)
    assert [stemme(v).variant for v in eksempel.vurderinger] == [*range(len(eksempel.vurderinger))]
    en = eksempel.vurderinger[0]
    like = replace(eksempel, vurderinger=(en, replace(en)))
    assert [stemmer(like)(v).variant for v in like.vurderinger] == [0, 1]


@pytest.mark.parametrize("variant", range(6))
def test_every_variant_is_a_full_text(variant: int) -> None:
    v = vurdering(
        punkt(0, Verdi.JA), punkt(2, Verdi.DELVIS, avgjørende=False), punkt(3, Verdi.NEI, avgjørende=False)
    )
    assert len(begrunn(v, ORD, variant=variant).setninger) >= 4


def test_where_all_that_carry_are_alike_or_highly_certain_none_is_called_weakest() -> None:
    høy = Sikkerhet(Sikkerhetsgrad.HØY, Sikkerhetsgrad.HØY, "register")
    annen = Sikkerhet(Sikkerhetsgrad.HØY, Sikkerhetsgrad.MIDDELS, "plan")
    for en, to in ((LAV, LAV), (høy, annen)):
        v = vurdering(replace(punkt(0, Verdi.JA), sikkerhet=en), replace(punkt(1, Verdi.JA), sikkerhet=to))
        v = replace(v, bærer=("a", "b"), sikkerhet=en)
        assert "svakest" not in begrunn(v, ORD).sikkerhet.lower()
